#!/usr/bin/python3
"""Ask the glyph reader what it takes worn glyphs for: which characters a recogniser may mistake for which.

Each character of the reader's classes that simplified text has is printed --times times in the reader's
own faces, every other time far too small, badly worn, and read. What counts is not the first choice but
the share that the network gives to every character, at a temperature that flattens it: so a few printings
tell of hundreds of likenesses, and of parts in common that a comparison of pixels does not see.

A line is what was read, a tab, and what may have been printed, likest first; of two that are equally like
the commoner one comes first.

Needs: python3-numpy python3-opencv python3-pil, and the faces that print_glyphs.py names.

    models/build/read_likeness.py --seed 1949 --cache build/atlases > models/misreadings.tsv
"""
import argparse
import pathlib
import sys

import cv2
import numpy as np

import print_glyphs
import reader_classes
import wear

LEAST_DEVIATION = 6.0  # as reader_network.py has it
NETWORK = pathlib.Path(__file__).resolve().parent.parent / "reader" / "reader.onnx"
# Type of so few pixels loses its strokes but keeps its frame: what is taken for another then, is so elsewhere.
SMALL_PX = (7, 13)
TEMPERATURE = 2
MOST = 60
COMMONNESS = 0.3  # exponent of a character's frequency


def inputs_of(cells):
    grey = cells.astype(np.float32)[:, None]
    mean = grey.mean(axis=(2, 3), keepdims=True)
    return (mean - grey) / np.maximum(grey.std(axis=(2, 3), keepdims=True), LEAST_DEVIATION)


def softmax(scores):
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return odds / odds.sum(axis=1, keepdims=True)


def worn_cells(rng, printer, index, times, textures):
    cells = np.empty((times, wear.CELL_PX, wear.CELL_PX), np.uint8)
    other_side = printer.sheet(rng)[0]
    for at in range(times):
        sheet, _ = printer.sheet(rng, index)
        drawn = wear.draw_wear(rng)
        if at % 2:
            drawn = drawn._replace(em_px=rng.uniform(*SMALL_PX))
        cells[at] = wear.wear_sheet(rng, sheet, other_side, drawn, textures)
        other_side = sheet
    return cells


def shares_of_reads(printer, printed, options):
    """shares[read, printed], numbers as in `printed`."""
    textures = wear.Textures(print_glyphs.SHEET_PX)
    network = cv2.dnn.readNetFromONNX(str(NETWORK))
    shares = np.empty((len(printed), len(printed)), np.float16)
    for column, index in enumerate(printed):
        cells = worn_cells(np.random.default_rng([options.seed, index]), printer, index, options.times, textures)
        network.setInput(inputs_of(cells))
        shares[:, column] = softmax(network.forward()[:, printed] / TEMPERATURE).mean(axis=0)
        if column % 500 == 0:
            print(f"{column}/{len(printed)}", file=sys.stderr, flush=True)
    return shares


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=1949)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path("build/atlases"))
    options = parser.parse_args()
    cv2.setNumThreads(1)
    classes = tuple(reader_classes.read_classes())
    faces = [face for face in print_glyphs.installed(print_glyphs.FACES) if not face.held_out]
    printer = print_glyphs.Printer(classes, [print_glyphs.load_atlas(face, classes, options.cache) for face in faces])
    printed = [index for index, c in enumerate(classes)
               if c.group == "han" and c.script != "hant" and printer.class_weights[index] > 0]
    shares = shares_of_reads(printer, printed, options).astype(np.float32)
    np.fill_diagonal(shares, 0)
    shares /= shares.sum(axis=0) + 1e-9
    shares *= (np.array([classes[index].per_million for index in printed]) + 0.5) ** COMMONNESS
    print(f"# read_likeness.py --seed {options.seed} --times {options.times}: read, tab, what may have been printed")
    for read, index in enumerate(printed):
        likest = np.argsort(-shares[read], kind="stable")[:MOST]
        print(classes[index].text + "\t" + "".join(classes[printed[other]].text for other in likest))


if __name__ == "__main__":
    main()
