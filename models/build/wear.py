"""Wears printed glyphs as presses, years, microfilm and scanners do: the dirty half of the training material.

A sample's wear is a set of named amounts (Wear), each drawn evenly from the range that its recipe gives.
Recipes are kinds of damage as seen on pages, not on any one page:

    light      modern print, scanned well
    heavy      ink spread, counters filled, show-through, coarse scan
    faded      thin strokes gone or broken, little contrast
    microfilm  old print photographed: hard contrast, grain, uneven inking, sometimes two levels only

`wear` takes a sheet (print_glyphs.py) to a cell: the picture that the reader gets, CELL_PX square,
the glyph's em box at its centre and EM_IN_CELL of its width, grey levels, dark ink on light paper.
"""
from typing import NamedTuple

import cv2
import numpy as np

CELL_PX = 40
EM_IN_CELL = 0.8  # so a cell is 1.25 em wide


class Wear(NamedTuple):
    """Amounts of damage. `px` are pixels of the scan, `hpx` those of the printed sheet (48 an em)."""

    em_px: float  # size of an em in the scan: 9-point type at 90 dpi has 11, at 300 dpi 38
    spread: float  # ink spread (> 0) or strokes thinned (< 0), parts of the blurred edge's height
    bleed_hpx: float  # how far ink runs in the paper
    edge: float  # steepness of a stroke's edge
    uneven: float  # patches with more or less ink
    grain: float  # ragged edges, pores in strokes
    broken: float  # parts of the strokes lost in spots
    filled: float  # chance that narrow counters are filled
    ink: float  # darkness of ink, 0..1 of the paper's tone
    show_through: float  # darkness of the other side's print
    paper: float  # tone of paper, grey levels
    shade: float  # slope of the paper's tone over the cell, grey levels
    blur_px: float  # optics
    noise: float  # grey levels
    noise_px: float  # size of the noise's grain
    halftone: float  # chance of a screened ground
    rule: float  # chance of a rule beside or across
    stamp: float  # chance of a stamp's stroke across
    specks: float  # expected number of specks
    skew_deg: float
    shear: float
    stretch: float  # scale along the line against across, minus 1
    scale: float  # size of the em against what the cell was cut for, minus 1
    along: float  # the cell's centre off the glyph's, em, along x
    across: float  # the same along y
    gamma: float  # tone curve: > 1 darkens
    two_levels: float  # chance of a two-level scan
    jpeg: float  # chance of JPEG
    quality: float  # its quality


# Every kind's geometry is that of a cutter which knows the pitch but not the glyph.
CUT = {"skew_deg": (-1.5, 1.5), "shear": (-0.03, 0.03), "stretch": (-0.06, 0.06), "scale": (-0.12, 0.12),
       "along": (-0.12, 0.12), "across": (-0.09, 0.09)}
RECIPES = {
    "light": CUT | {
        "em_px": (18, 48), "spread": (-0.08, 0.15), "bleed_hpx": (0.4, 1.0), "edge": (2, 6), "uneven": (0, 0.06),
        "grain": (0, 0.06), "broken": (0, 0), "filled": (0, 0.03), "ink": (0.65, 0.95), "show_through": (0, 0.08),
        "paper": (190, 250), "shade": (0, 20), "blur_px": (0.2, 0.9), "noise": (0, 8), "noise_px": (0, 0.7),
        "halftone": (0, 0.02), "rule": (0, 0.06), "stamp": (0, 0.01), "specks": (0, 0.2), "gamma": (0.8, 1.2),
        "two_levels": (0, 0.06), "jpeg": (0.6, 0.6), "quality": (40, 95)},
    "heavy": CUT | {
        "em_px": (16, 40), "spread": (-0.06, 0.2), "bleed_hpx": (0.5, 1.5), "edge": (1.5, 5), "uneven": (0, 0.16),
        "grain": (0, 0.16), "broken": (0, 0.12), "filled": (0, 0.15), "ink": (0.4, 0.9), "show_through": (0, 0.3),
        "paper": (150, 240), "shade": (0, 50), "blur_px": (0.3, 1.2), "noise": (2, 16), "noise_px": (0, 1.0),
        "halftone": (0, 0.06), "rule": (0, 0.12), "stamp": (0, 0.06), "specks": (0, 1.0), "gamma": (0.7, 1.4),
        "two_levels": (0, 0.12), "jpeg": (0.7, 0.7), "quality": (30, 85)},
    "faded": CUT | {
        "em_px": (18, 44), "spread": (-0.28, 0.02), "bleed_hpx": (0.5, 1.2), "edge": (1.5, 5), "uneven": (0, 0.2),
        "grain": (0, 0.16), "broken": (0, 0.25), "filled": (0, 0), "ink": (0.14, 0.6), "show_through": (0, 0.08),
        "paper": (170, 245), "shade": (0, 30), "blur_px": (0.3, 1.1), "noise": (1, 8), "noise_px": (0, 1.0),
        "halftone": (0, 0.02), "rule": (0, 0.06), "stamp": (0, 0.02), "specks": (0, 0.6), "gamma": (0.7, 1.2),
        "two_levels": (0, 0.04), "jpeg": (0.6, 0.6), "quality": (40, 90)},
    "microfilm": CUT | {
        "em_px": (14, 36), "spread": (-0.14, 0.14), "bleed_hpx": (0.5, 1.3), "edge": (2, 8), "uneven": (0.02, 0.25),
        "grain": (0.02, 0.25), "broken": (0, 0.2), "filled": (0, 0.12), "ink": (0.65, 1.0), "show_through": (0, 0.08),
        "paper": (150, 255), "shade": (0, 40), "blur_px": (0.2, 0.9), "noise": (1, 14), "noise_px": (0.3, 1.2),
        "halftone": (0, 0.04), "rule": (0, 0.12), "stamp": (0, 0.04), "specks": (0, 2), "gamma": (0.7, 2.0),
        "two_levels": (0, 0.3), "jpeg": (0.7, 0.7), "quality": (30, 85)},
}
KINDS = {"light": 0.25, "heavy": 0.3, "faded": 0.25, "microfilm": 0.2}  # parts of the training material

_LOW = np.array([[RECIPES[kind][field][0] for field in Wear._fields] for kind in KINDS])
_SPAN = np.array([[RECIPES[kind][field][1] - RECIPES[kind][field][0] for field in Wear._fields] for kind in KINDS])
_KIND_SUMS = np.cumsum(list(KINDS.values()))


def draw_wear(rng, kind=None):
    """A sample's amounts under the recipe of that kind, or of a kind drawn by KINDS."""
    row = list(KINDS).index(kind) if kind else int(np.searchsorted(_KIND_SUMS, rng.random() * _KIND_SUMS[-1]))
    return Wear(*(_LOW[row] + _SPAN[row] * rng.random(len(Wear._fields))).tolist())


class Textures:
    """Ready-made noise, drawn from at random: making it anew for each sample would cost more than the rest."""

    def __init__(self, size, count=192, seed=20220308):
        rng = np.random.default_rng(seed)
        self.size, self.count = size, count
        self.patchy = np.stack([self._smooth(rng, rng.integers(4, 14)) for _ in range(count)])
        self.fine = np.stack([self._smooth(rng, rng.integers(size // 3, size)) for _ in range(count)])

    def _smooth(self, rng, cells):
        cells = int(cells)
        coarse = rng.standard_normal((cells, cells)).astype(np.float32)
        field = cv2.resize(coarse, (self.size, self.size), interpolation=cv2.INTER_CUBIC)
        return field / max(float(field.std()), 1e-3)

    def draw(self, rng, pool):
        tile = pool[int(rng.integers(self.count))]
        turn = int(rng.integers(4))
        return tile[:: 1 - (turn & 2), :: 1 - 2 * (turn & 1)]


def ink_of(rng, sheet, wear, textures):
    """What the press and the years left of the print: ink on the sheet, uint8, 255 is full ink."""
    if rng.random() < wear.filled:
        sheet = cv2.morphologyEx(sheet, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8), iterations=int(rng.integers(1, 3)))
    ink = cv2.GaussianBlur(sheet, (0, 0), wear.bleed_hpx).astype(np.float32)
    ink *= 1 / 255
    # Where the ink of a blurred stroke passes the threshold there is print, so thin strokes go first.
    ink += wear.spread - 0.4
    if wear.uneven > 0.02:
        ink += wear.uneven * 0.5 * textures.draw(rng, textures.patchy)
    if wear.grain > 0.02:
        ink += wear.grain * 0.5 * textures.draw(rng, textures.fine)
    ink *= wear.edge
    ink += 0.4
    np.clip(ink, 0, 1, out=ink)
    if wear.broken > 0.05:
        loss = textures.draw(rng, textures.patchy) - (2.2 - 3.5 * wear.broken)
        ink *= 1 - np.clip(loss * 2, 0, 0.95)
    return (ink * 255).astype(np.uint8)


def add_rule(rng, ink):
    """A printed rule beside the glyph or, less often, across it."""
    size = ink.shape[0]
    half = size * 0.5 / 2 if rng.random() < 0.2 else size * 0.3
    at = size / 2 + rng.choice([-1, 1]) * rng.uniform(half * 0.9, half * 1.4)
    tilt, width = rng.uniform(-2, 2), int(rng.integers(1, 5))
    ends = [(0, int(at)), (size, int(at + tilt))]
    if rng.random() < 0.5:
        ends = [end[::-1] for end in ends]
    cv2.line(ink, ends[0], ends[1], int(rng.integers(150, 256)), width, cv2.LINE_AA)


def add_stamp(rng, ink):
    """A stroke of a stamp or a library's mark: broad, paler than print."""
    mark = np.zeros_like(ink)
    size = ink.shape[0]
    radius, angle = rng.uniform(size * 0.5, size * 1.8), rng.uniform(0, 2 * np.pi)
    through = rng.uniform(size * 0.25, size * 0.75, 2)
    centre = through + radius * np.array([np.cos(angle), np.sin(angle)])
    cv2.circle(mark, tuple(centre.astype(int).tolist()), int(radius), int(rng.integers(40, 130)),
               int(rng.integers(3, 16)), cv2.LINE_AA)
    np.maximum(ink, mark, out=ink)


def add_specks(rng, ink, expected):
    size = ink.shape[0]
    for _ in range(int(rng.poisson(expected))):
        centre = (int(rng.uniform(0, size)), int(rng.uniform(0, size)))
        cv2.circle(ink, centre, int(rng.integers(1, 4)), int(rng.integers(256)), -1, cv2.LINE_AA)


def scan_ink(ink, wear):
    """The scanner's view: the cell's square at the scan's resolution, float32 ink 0..1."""
    size = max(12, int(round(wear.em_px / EM_IN_CELL)))
    scale = wear.em_px * (1 + wear.scale) / (ink.shape[0] / 2)
    # A pixel of the scan sees its own square of paper, so shrink before turning.
    sheet_px = min(ink.shape[0], int(np.ceil(ink.shape[0] * scale)))
    scale *= ink.shape[0] / sheet_px
    ink = cv2.resize(ink, (sheet_px, sheet_px), interpolation=cv2.INTER_AREA)
    turn = np.deg2rad(wear.skew_deg)
    cos, sin = np.cos(turn) * scale, np.sin(turn) * scale
    matrix = np.array([[cos * (1 + wear.stretch), -sin + wear.shear * scale, 0], [sin, cos, 0]])
    middle = np.array([sheet_px, sheet_px]) / 2
    off = np.array([wear.along, wear.across]) * wear.em_px
    matrix[:, 2] = size / 2 + off - matrix[:, :2] @ middle - 0.5 * (1 - matrix[:, :2].sum(axis=1))
    scanned = cv2.warpAffine(ink, matrix, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return cv2.GaussianBlur(scanned, (0, 0), wear.blur_px).astype(np.float32) * np.float32(1 / 255)


def add_halftone(rng, ink):
    """A screened ground under the glyph."""
    size = ink.shape[0]
    pitch, angle, depth = rng.uniform(2.2, 6), rng.uniform(0, np.pi), rng.uniform(0.05, 0.35)
    y, x = np.mgrid[:size, :size].astype(np.float32)
    waves = np.sin((x * np.cos(angle) + y * np.sin(angle)) * (2 * np.pi / pitch)) * np.sin(
        (y * np.cos(angle) - x * np.sin(angle)) * (2 * np.pi / pitch))
    np.maximum(ink, depth * np.clip(waves + rng.uniform(0, 0.6), 0, 1), out=ink)


def grey_of(rng, ink, wear):
    """The scan's grey levels, uint8."""
    size = ink.shape[0]
    slope = rng.uniform(-1, 1, 2) * wear.shade
    ramp = np.arange(size, dtype=np.float32) / size - 0.5
    paper = wear.paper + (slope[0] * ramp)[:, None] + (slope[1] * ramp)[None, :]
    noise = rng.standard_normal((size, size), np.float32)
    if wear.noise_px > 0.4:
        noise = cv2.GaussianBlur(noise, (0, 0), wear.noise_px) * (2.5 * wear.noise_px)
    grey = paper * (1 - wear.ink * ink) + wear.noise * noise
    np.clip(grey, 0, 255, out=grey)
    grey = 255 * (grey * (1 / 255)) ** wear.gamma
    if rng.random() < wear.two_levels:
        low, high = np.percentile(grey, (3, 90))
        grey = np.where(grey < low + (high - low) * rng.uniform(0.4, 0.65), 0, 255)
    return grey.astype(np.uint8)


def wear_sheet(rng, sheet, other_side, wear, textures):
    """The cell, CELL_PX square, uint8."""
    ink = ink_of(rng, sheet, wear, textures)
    if rng.random() < wear.rule:
        add_rule(rng, ink)
    add_specks(rng, ink, wear.specks)
    if wear.show_through > 0.02:
        shift = int(rng.integers(-40, 40))
        ghost = cv2.blur(np.roll(other_side[:, ::-1], shift, axis=0), (9, 9))
        np.maximum(ink, (ghost * np.float32(wear.show_through)).astype(np.uint8), out=ink)
    if rng.random() < wear.stamp:
        add_stamp(rng, ink)
    ink = scan_ink(ink, wear)
    if rng.random() < wear.halftone:
        add_halftone(rng, ink)
    grey = grey_of(rng, ink, wear)
    if rng.random() < wear.jpeg:
        grey = cv2.imdecode(cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, int(wear.quality)])[1], cv2.IMREAD_GRAYSCALE)
    way = cv2.INTER_AREA if grey.shape[0] > CELL_PX else cv2.INTER_LINEAR
    return cv2.resize(grey, (CELL_PX, CELL_PX), interpolation=way)


def worn_batch(seed, printer, count, textures, kind=None, ease=0.0):
    """`count` cells and the classes at their centres, worn by `kind` or by kinds drawn from KINDS; the part
    `ease` of them lightly in any case. The same seed gives the same cells."""
    rng = np.random.default_rng(seed)
    cells, labels = np.empty((count, CELL_PX, CELL_PX), np.uint8), np.empty(count, np.int64)
    other_side = printer.sheet(rng)[0]
    for at in range(count):
        sheet, labels[at] = printer.sheet(rng)
        drawn = draw_wear(rng, "light" if rng.random() < ease else kind)
        cells[at] = wear_sheet(rng, sheet, other_side, drawn, textures)
        other_side = sheet
    return cells, labels
