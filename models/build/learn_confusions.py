#!/usr/bin/python3
"""Learn P(read | printed): print words, wear the paper, read it back, count what was mistaken.

Lines of words are drawn from jieba's dictionary so that every character of the national standard
(Unihan's kTGH, in order of use) comes up about --times times, often ones a little more. Each line is
printed in one of several faces, worn by chance (ink spread and loss, blur, coarse pixels, slant,
grain, show-through), and read by Tesseract as a single line. Lines read very badly tell nothing
about single characters and are left out.

Needs: python3-pil python3-numpy python3-opencv python3-levenshtein python3-jieba unicode-data
tesseract-ocr-chi-sim fonts-noto-cjk fonts-wqy-zenhei fonts-wqy-microhei fonts-arphic-gbsn00lp
fonts-arphic-gkai00mp fonts-arphic-uming.

    models/build/learn_confusions.py --seed 1949 --times 24 --out models/confusions.tsv
"""
import argparse
import bz2
import collections
import os
import random
import subprocess
import sys
import tempfile

import cv2
import Levenshtein
import numpy as np
from PIL import Image, ImageDraw, ImageFont

FACES = [  # file, face in the collection
    ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 2),
    ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", 2),
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
    ("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", 0),
    ("/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf", 0),
    ("/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf", 0),
    ("/usr/share/fonts/truetype/arphic/uming.ttc", 0),
]
JIEBA = "/usr/lib/python3/dist-packages/jieba/dict.txt"
UNIHAN = "/usr/share/unicode/Unihan_DictionaryLikeData.txt.bz2"
UNIHAN_OTHER = "/usr/share/unicode/Unihan_OtherMappings.txt.bz2"
LINE_CHARACTERS = 22
WORST_LINE = 0.35  # share of characters that may be wrong


def standard_characters():
    """The 8,105 characters of the national standard, with their rank (1 is the most used level)."""
    ranks = {}
    for path in (UNIHAN_OTHER, UNIHAN):
        with bz2.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                parts = line.rstrip("\n").split("\t")
                if len(parts) == 3 and parts[1] == "kTGH":
                    ranks[chr(int(parts[0][2:], 16))] = int(parts[2].split(":")[1])
    return ranks


def words_by_character(characters):
    by_character = collections.defaultdict(list)
    with open(JIEBA, encoding="utf-8") as lines:
        for line in lines:
            word, count = line.split(" ")[:2]
            if 2 <= len(word) <= 4 and all(c in characters for c in word):
                for c in set(word):
                    by_character[c].append((int(count) + 1, word))
    return by_character


def make_lines(ranks, times, chance):
    by_character = words_by_character(ranks)
    wanted = []
    for character, rank in ranks.items():
        often = 1.5 if rank <= 3500 else 0.6 if rank <= 6500 else 0.15
        words = by_character.get(character)
        for _ in range(round(times * often / 2)):
            if words:
                weights = [count**0.5 for count, _ in words]
                wanted.append(chance.choices(words, weights)[0][1])
            else:
                wanted.append(character)
    chance.shuffle(wanted)
    lines, line = [], ""
    for word in wanted:
        line += word
        if len(line) >= LINE_CHARACTERS:
            lines.append(line)
            line = ""
    return lines


def covers(face, text, known):
    """Whether the face has a glyph for each character: a missing one prints as the same box."""
    for c in text:
        if c not in known:
            mask = face.getmask(c)
            box = face.getmask("\U0010fffd")
            known[c] = bytes(mask) != bytes(box) and mask.getbbox() is not None
        if not known[c]:
            return False
    return True


def print_line(text, face, size):
    width = int(size * 1.04 * len(text)) + 60
    image = Image.new("L", (width, int(size * 1.9)), 255)
    draw = ImageDraw.Draw(image)
    x = 24.0
    for c in text:
        draw.text((round(x), int(size * 0.4)), c, font=face, fill=10)
        x += size * 1.04
    return np.array(image)


def wear(image, chance):
    generator = np.random.default_rng(chance.randrange(1 << 30))
    strength = 0.8 * chance.random() ** 2
    if chance.random() < 0.35:  # ink spread
        image = cv2.erode(image, np.ones((2, chance.choice([1, 2])), np.uint8))
    elif chance.random() < 0.35:  # ink loss
        image = cv2.dilate(image, np.ones((2, chance.choice([1, 2])), np.uint8))
    slant = (chance.random() - 0.5) * 0.012
    matrix = np.float32([[1, 0, 0], [slant, 1, 0]])
    image = cv2.warpAffine(image, matrix, image.shape[::-1], borderValue=255)
    image = cv2.GaussianBlur(image, (0, 0), 0.4 + 1.2 * strength)
    coarse = chance.uniform(0.6, 1.0)
    small = cv2.resize(image, None, fx=coarse, fy=coarse, interpolation=cv2.INTER_AREA)
    image = cv2.resize(small, image.shape[::-1], interpolation=cv2.INTER_CUBIC)
    grain = generator.normal(0, 4 + 22 * chance.random() * strength, image.shape)
    blotch = cv2.GaussianBlur(generator.normal(0, 1, image.shape), (0, 0), 5)
    paper = chance.uniform(195, 245)
    ink = chance.uniform(10, 90)
    image = ink + image / 255.0 * (paper - ink) + grain + blotch * 40 * strength
    image = np.clip(image, 0, 255).astype(np.uint8)
    if chance.random() < 0.3:  # a microfilm's hard threshold
        level = cv2.threshold(image, 0, 255, cv2.THRESH_OTSU)[0]
        level = np.clip(level * chance.uniform(0.85, 1.15), 1, 254)
        image = np.where(image > level, 255, 0).astype(np.uint8)
    return image


def read_lines(images, folder):
    paths = []
    for number, image in enumerate(images):
        path = os.path.join(folder, f"{number:05}.png")
        cv2.imwrite(path, image)
        paths.append(path)
    listing = os.path.join(folder, "list.txt")
    with open(listing, "w") as file:
        file.write("\n".join(paths) + "\n")
    environment = dict(os.environ, OMP_THREAD_LIMIT="1")
    text = subprocess.run(
        ["tesseract", listing, "-", "-l", "chi_sim", "--psm", "13", "-c", "page_separator=\f"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True,
    ).stdout.decode("utf-8")
    for path in paths:
        os.remove(path)
    return ["".join(part.split()) for part in text.split("\f")[: len(images)]]


def count(printed, read, totals, confusions):
    """Counts one line, unless it was read too badly to tell anything."""
    operations = Levenshtein.editops(printed, read)
    if len(operations) > WORST_LINE * len(printed):
        return
    totals.update(printed)
    for kind, source, target in operations:
        # A replacement beside an insertion or a deletion may be a mistake of the alignment.
        if kind == "replace" and "\u3400" <= read[target] <= "\u9fff":
            if not any(k != "replace" and abs(s - source) <= 1 for k, s, _ in operations):
                confusions[(read[target], printed[source])] += 1


def write(path, recipe, totals, confusions):
    by_read = collections.defaultdict(list)
    for (read, printed), number in confusions.items():
        by_read[read].append((number, printed))
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# {recipe}\n")
        file.write("# read<TAB>printed count total, ...: of `total` times that it was printed,\n")
        file.write("# `count` times it was read as `read`.\n")
        for read in sorted(by_read):
            entries = sorted(by_read[read], key=lambda entry: (-entry[0], entry[1]))
            text = ",".join(f"{c} {n} {totals[c]}" for n, c in entries)
            file.write(f"{read}\t{text}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=1949)
    parser.add_argument("--times", type=int, default=24)
    parser.add_argument("--out", required=True)
    parser.add_argument("--limit", type=int, default=0, help="lines at most; 0: all")
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    lines = make_lines(standard_characters(), arguments.times, chance)
    if arguments.limit:
        lines = lines[: arguments.limit]
    totals, confusions = collections.Counter(), collections.Counter()
    known = [{} for _ in FACES]
    recipe = f"learn_confusions.py --seed {arguments.seed} --times {arguments.times}"
    with tempfile.TemporaryDirectory() as folder:
        for begin in range(0, len(lines), 200):
            printed, images = [], []
            for line in lines[begin : begin + 200]:
                number = chance.randrange(len(FACES))
                size = chance.randint(26, 40)
                face = ImageFont.truetype(*FACES[number][:1], size=size, index=FACES[number][1])
                if not covers(face, line, known[number]):
                    face = ImageFont.truetype(FACES[0][0], size=size, index=FACES[0][1])
                printed.append(line)
                images.append(wear(print_line(line, face, size), chance))
            for text, read in zip(printed, read_lines(images, folder)):
                count(text, read, totals, confusions)
            wrong = sum(confusions.values())
            print(f"{begin + len(printed)}/{len(lines)} lines, {sum(totals.values())} characters, "
                  f"{wrong} confused", file=sys.stderr)
            write(arguments.out, recipe, totals, confusions)


if __name__ == "__main__":
    main()
