#!/usr/bin/python3
"""Find which standard characters look alike in print: small, a little blurred, in several faces.

    models/build/look_alikes.py > models/look_alikes.tsv

A line is a character, a tab, and the others that look most like it, likest first: those whose
pixels correlate by more than LEAST on average over the faces, MOST of them at most. Each picture is
cut to its ink's box less than wholly, so that 大 and 太 compare at the same size.
"""
import sys

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from learn_confusions import FACES, standard_characters

SIZE, LEAST, MOST = 40, 0.72, 14


def picture(c, face):
    image = Image.new("L", (SIZE + 8, SIZE + 8), 0)
    ImageDraw.Draw(image).text((4, 4), c, font=face, fill=255, anchor="lt")
    pixels = cv2.GaussianBlur(np.array(image, np.float32), (0, 0), 1.6)
    pixels = cv2.resize(pixels, (24, 24), interpolation=cv2.INTER_AREA).ravel()
    pixels -= pixels.mean()
    return pixels / (np.linalg.norm(pixels) + 1e-6)


def main():
    ranks = standard_characters()
    characters = sorted(ranks, key=ranks.get)[:6500]
    total = np.zeros((len(characters), len(characters)), np.float32)
    for path, index in (FACES[0], FACES[2], FACES[5]):
        face = ImageFont.truetype(path, size=SIZE, index=index)
        pictures = np.stack([picture(c, face) for c in characters])
        total += pictures @ pictures.T / 3
    np.fill_diagonal(total, 0)
    print("# look_alikes.py: character, tab, what looks like it, likest first")
    for number, c in enumerate(characters):
        order = np.argsort(-total[number], kind="stable")[:MOST]
        alike = "".join(characters[o] for o in order if total[number, o] > LEAST)
        if alike:
            print(f"{c}\t{alike}")


if __name__ == "__main__":
    sys.exit(main())
