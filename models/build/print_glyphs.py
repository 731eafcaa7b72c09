"""Prints glyphs from Debian's CJK faces: the clean half of the reader's training material.

A face is rendered once into an atlas: for each class a square of CANVAS_PX holding the glyph at EM_PX an
em, its em box at the centre, 255 where there is ink. A sample is a spot of a line: the glyph at the centre
of a sheet, its neighbours before and behind it along the line, now and then one of the next line.

Atlases are kept in a cache folder as .npy (about 40 MB a face), under a name that changes with the face,
the classes and the sizes. Faces: apt install --no-install-recommends
    fonts-noto-cjk fonts-noto-cjk-extra fonts-wqy-zenhei fonts-wqy-microhei fonts-arphic-ukai fonts-arphic-uming
    fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-arphic-bsmi00lp fonts-arphic-bkai00mp fonts-hanazono
    fonts-cwtex-{fs,heib,kai,ming,yen} fonts-cns11643-{kai,sung} fonts-babelstone-han fonts-freefont-ttf fonts-liberation
"""
import hashlib
import pathlib
import subprocess
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from reader_classes import VERTICAL_FORMS

EM_PX = 48
CANVAS_PX = 64
SHEET_PX = 96
ATLAS_VERSION = 3


class Face(NamedTuple):
    name: str
    path: str
    index: int = 0
    share: float = 1.0  # how often it is drawn, beside the others
    held_out: bool = False  # never trained on: measures what the reader makes of a face it has not seen


def noto(style, weight, regions, share):
    """One weight of Noto CJK in the given regions' shapes."""
    path = f"/usr/share/fonts/opentype/noto/Noto{style}CJK-{weight}.ttc"
    indices = {"JP": 0, "KR": 1, "SC": 2, "TC": 3, "HK": 4}
    return [Face(f"noto-{style}-{weight}-{region}".lower(), path, indices[region], share) for region in regions]


TRUETYPE = "/usr/share/fonts/truetype"
FACES = [
    *noto("Serif", "Regular", ["SC", "TC", "KR"], 1.0),
    *noto("Serif", "Medium", ["SC", "HK"], 0.6),
    *noto("Serif", "Bold", ["SC", "TC"], 0.6),
    *noto("Serif", "Black", ["SC"], 0.5),
    *noto("Serif", "Light", ["SC", "JP"], 0.5),
    *noto("Sans", "Regular", ["SC", "TC"], 0.6),
    *noto("Sans", "Bold", ["SC", "TC"], 0.5),
    *noto("Sans", "Black", ["SC"], 0.5),
    *noto("Sans", "Light", ["SC"], 0.3),
    Face("sungti-gb", f"{TRUETYPE}/arphic-gbsn00lp/gbsn00lp.ttf", 0, 2.0),
    Face("mingti-big5", f"{TRUETYPE}/arphic-bsmi00lp/bsmi00lp.ttf", 0, 1.5),
    Face("kaiti-gb", f"{TRUETYPE}/arphic-gkai00mp/gkai00mp.ttf", 0, 1.0),
    Face("kaiti-big5", f"{TRUETYPE}/arphic-bkai00mp/bkai00mp.ttf", 0, 0.7),
    Face("uming-cn", f"{TRUETYPE}/arphic/uming.ttc", 0, 1.5),
    Face("uming-tw", f"{TRUETYPE}/arphic/uming.ttc", 2, 1.5),
    Face("ukai-cn", f"{TRUETYPE}/arphic/ukai.ttc", 0, 0.7),
    Face("ukai-tw", f"{TRUETYPE}/arphic/ukai.ttc", 2, 0.7),
    Face("cwtex-ming", f"{TRUETYPE}/cwtex/cwming.ttf", 0, 1.0),
    Face("cwtex-fangsong", f"{TRUETYPE}/cwtex/cwfs.ttf", 0, 1.0),
    Face("cwtex-hei-bold", f"{TRUETYPE}/cwtex/cwheib.ttf", 0, 0.7),
    Face("cwtex-kai", f"{TRUETYPE}/cwtex/cwkai.ttf", 0, 0.5),
    Face("cwtex-yen", f"{TRUETYPE}/cwtex/cwyen.ttf", 0, 0.4),
    Face("tw-sung", f"{TRUETYPE}/cns11643/TW-Sung-98_1.ttf", 0, 1.5),
    Face("tw-kai", f"{TRUETYPE}/cns11643/TW-Kai-98_1.ttf", 0, 0.7),
    Face("babelstone-song", f"{TRUETYPE}/babelstone/BabelStoneHan.ttf", 0, 1.5),
    Face("microhei", f"{TRUETYPE}/wqy/wqy-microhei.ttc", 0, 0.6),
    # Latin letters and digits of their own faces, as papers set them among Han.
    Face("liberation-serif", f"{TRUETYPE}/liberation/LiberationSerif-Regular.ttf"),
    Face("liberation-serif-bold", f"{TRUETYPE}/liberation/LiberationSerif-Bold.ttf"),
    Face("liberation-sans", f"{TRUETYPE}/liberation/LiberationSans-Regular.ttf"),
    Face("free-sans-bold", f"{TRUETYPE}/freefont/FreeSansBold.ttf"),
    Face("zenhei", f"{TRUETYPE}/wqy/wqy-zenhei.ttc", 0, 1.0, held_out=True),
    Face("hanazono-ming", f"{TRUETYPE}/hanazono/HanaMinA.ttf", 0, 1.0, held_out=True),
]


class Atlas(NamedTuple):
    face: Face
    glyphs: np.ndarray  # pictures × CANVAS_PX × CANVAS_PX, uint8, 255 is ink
    advance: np.ndarray  # em; 0 where the face lacks the picture's character


def pictures(classes):
    """What an atlas holds: for each class its text, then the other shapes; with the class of each."""
    others = [(index, c._replace(text=shape)) for index, c in enumerate(classes) for shape in c.shapes]
    return [*enumerate(classes), *others]


def installed(faces):
    return [face for face in faces if pathlib.Path(face.path).exists()]


def covered(face):
    """Code points that the face has glyphs for."""
    listed = subprocess.run(["fc-query", f"--index={face.index}", "--format=%{charset}", face.path], check=True,
                            capture_output=True, text=True).stdout
    points = set()
    for item in listed.split():
        first, _, last = item.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return points


def em_box_offset(font):
    """Where to draw so that Han glyphs stand at the canvas's centre on the average."""
    boxes = np.array([font.getbbox(text) for text in "国口中田回圆日因由甲申固围困目"], float)
    centre = (boxes[:, :2] + boxes[:, 2:]).mean(axis=0) / 2
    return CANVAS_PX / 2 - centre


def render(font, offset, glyph_class):
    """The class's picture and its advance along the line, em."""
    image = Image.new("L", (CANVAS_PX, CANVAS_PX))
    advance = font.getlength(glyph_class.text) / EM_PX
    ImageDraw.Draw(image).text((CANVAS_PX / 2 - advance * EM_PX / 2, offset[1]), glyph_class.text, 255, font)
    pixels = np.asarray(image)
    turned = glyph_class.direction == "vertical" and glyph_class.text not in VERTICAL_FORMS.values()
    return (np.rot90(pixels, -1) if turned else pixels), advance


def load_atlas(face, classes, cache):
    """The face's atlas, from the cache or rendered and put there."""
    key = repr((ATLAS_VERSION, face.path, face.index, EM_PX, CANVAS_PX, [(c.text, c.direction) for _, c in pictures(classes)]))
    stem = pathlib.Path(cache) / f"{face.name}-{hashlib.sha256(key.encode()).hexdigest()[:12]}"
    glyphs_file, advance_file = stem.with_suffix(".npy"), stem.with_suffix(".advance.npy")
    if not (glyphs_file.exists() and advance_file.exists()):
        glyphs, advance = render_face(face, classes)
        stem.parent.mkdir(parents=True, exist_ok=True)
        np.save(glyphs_file, glyphs)
        np.save(advance_file, advance)
    return Atlas(face, np.load(glyphs_file, mmap_mode="r"), np.load(advance_file))


def render_face(face, classes):
    font, points = ImageFont.truetype(face.path, EM_PX, face.index), covered(face)
    offset = em_box_offset(font) if ord("口") in points else latin_offset(font)
    drawn = pictures(classes)
    glyphs = np.zeros((len(drawn), CANVAS_PX, CANVAS_PX), np.uint8)
    advance = np.zeros(len(drawn), np.float32)
    for index, (_, glyph_class) in enumerate(drawn):
        if glyph_class.text and ord(glyph_class.text) in points:
            pixels, width = render(font, offset, glyph_class)
            if pixels.any():
                glyphs[index], advance[index] = pixels, width
    return glyphs, advance


def latin_offset(font):
    """Letters stand where those of a Han face do: the baseline at 0.85 of the em box."""
    return CANVAS_PX / 2 - EM_PX / 2 + 0.85 * EM_PX - font.getmetrics()[0] * np.ones(2)


class Printer:
    """Draws sheets: which glyph, of which face, among which neighbours. All chance comes from `rng`."""

    # Parts of what is drawn: by group, then half by frequency and half evenly inside Han; half of the marks are
    # common ones, each as often as it is named.
    GROUP_SHARES = {"none": 0.06, "variant": 0.015, "mark": 0.09, "digit": 0.055, "latin": 0.035}
    COMMON_MARKS = "，，，。。。、、、；：？！“”‘’（）《》「」『』—…·％"
    # Narrow glyphs are mostly cut close to their ink, so that nothing of their neighbours is left, as the reader's cells are.
    NARROW_EM, CUT_CLOSE, MOST_AIR_EM = 0.62, 0.7, 0.06

    def __init__(self, classes, atlases):
        self.classes = classes
        self.other_shapes = {}
        for picture, (index, _) in enumerate(pictures(classes)[len(classes):], len(classes)):
            self.other_shapes.setdefault(index, []).append(picture)
        self.atlases = atlases
        has = np.array([atlas.advance[:len(classes)] > 0 for atlas in atlases])
        self.groups = np.array([c.group for c in classes])
        self.vertical_only = np.array([c.direction == "vertical" for c in classes])
        self.horizontal_only = np.array([c.direction == "horizontal" for c in classes])
        shares = np.array([atlas.face.share for atlas in atlases])
        self.draws = [self._weights(row) for row in has]
        self.has_han = has[:, self.groups == "han"].any(axis=1)
        # A face draws as often as its share says, a class by its weight whatever faces have it.
        self.face_weights = shares[:, None] * has
        self.class_weights = self._weights(None)
        self.class_weights[1:] *= self.face_weights.sum(axis=0)[1:] > 0
        self.class_weights /= self.class_weights.sum()
        self.class_sums = np.cumsum(self.class_weights)
        self.han = np.flatnonzero((self.groups == "han") & (self.class_weights > 0))
        self.narrow = np.flatnonzero(((self.groups == "digit") | (self.groups == "latin")) & (self.class_weights > 0))
        self.narrow = self.narrow if len(self.narrow) else None

    def _weights(self, has):
        weights = np.zeros(len(self.classes))
        frequency = np.sqrt(np.array([c.per_million for c in self.classes], float) + 1)
        for group, share in self.GROUP_SHARES.items():
            members = self.groups == group
            weights[members] = share / max(members.sum(), 1)
        named = np.array([self.COMMON_MARKS.count(c.text) if c.group == "mark" else 0 for c in self.classes])
        weights[self.groups == "mark"] /= 2
        weights += self.GROUP_SHARES["mark"] / 2 * named / max(named.sum(), 1)
        han = self.groups == "han"
        rest = 1 - sum(self.GROUP_SHARES.values())
        weights[han] = rest * (0.5 / han.sum() + 0.5 * frequency[han] / frequency[han].sum())
        if has is not None:
            weights = np.where(has, weights, 0)
            weights[0] = 0
            weights = np.cumsum(weights / weights.sum())
        return weights

    def draw_class(self, rng):
        return min(int(np.searchsorted(self.class_sums, rng.random())), len(self.classes) - 1)

    def draw_face(self, rng, index):
        weights = np.cumsum(self.face_weights[:, index])
        return int(np.searchsorted(weights, rng.random() * weights[-1], side="right"))

    def neighbour(self, rng, face, vertical):
        """A class that the face has and that can stand in such a line."""
        sums = self.draws[face]
        for _ in range(4):
            index = min(int(np.searchsorted(sums, rng.random())), len(sums) - 1)
            if not (self.horizontal_only if vertical else self.vertical_only)[index]:
                return index
        return None

    def sheet(self, rng, index=None):
        """A sheet and the class at its centre. Class 0: paper, or the gap between two glyphs."""
        index = self.draw_class(rng) if index is None else index
        sheet = np.zeros((SHEET_PX, SHEET_PX), np.uint8)
        vertical = bool(self.vertical_only[index] or (rng.random() < 0.3 and not self.horizontal_only[index]))
        gap = max(0.0, rng.normal(0.04, 0.05)) * EM_PX
        if index == 0:
            self._print_gap(rng, sheet, vertical)
            return sheet, 0
        face = self.draw_face(rng, index)
        width = 1.0 if vertical else float(self.atlases[face].advance[index])
        shift = EM_PX * 0.5 * width + gap
        picture = self._picture(rng, face, index)
        self._paste(sheet, face, picture, 0, 0)
        beside = face if self.has_han[face] else self.draw_face(rng, int(rng.choice(self.han)))
        crowded = rng.random() < 0.8  # the rest are cells whose cutter blanked what is outside the glyph
        for side in (-1, 1):
            if crowded and rng.random() < 0.9:
                self._paste_neighbour(rng, sheet, beside, vertical, side, shift)
        if rng.random() < 0.05:
            self._paste_next_line(rng, sheet, beside, vertical)
        if rng.random() < self.CUT_CLOSE:
            self._cut_close(rng, sheet, self.atlases[face].glyphs[picture], vertical)
        return sheet, index

    def _cut_close(self, rng, sheet, glyph, vertical):
        """Blanks what stands before and behind a narrow glyph."""
        inked = np.flatnonzero(glyph.max(axis=1 if vertical else 0) > 64)
        if not inked.size or inked[-1] - inked[0] > self.NARROW_EM * EM_PX:
            return
        margin = (SHEET_PX - CANVAS_PX) // 2
        before, behind = (rng.random(2) * self.MOST_AIR_EM * EM_PX).astype(int)
        lines = sheet if vertical else sheet.T
        lines[:max(margin + inked[0] - before, 0)] = 0
        lines[margin + inked[-1] + 1 + behind:] = 0

    def _picture(self, rng, face, index):
        """The class's picture, or now and then another shape that the face has for it."""
        others = [other for other in self.other_shapes.get(index, []) if self.atlases[face].advance[other] > 0]
        often = 0.5 if self.vertical_only[index] else 0.25
        return int(rng.choice(others)) if others and rng.random() < often else index

    def _print_gap(self, rng, sheet, vertical):
        """What is no glyph: paper, the part of a glyph that a wrong cut leaves, the gap between two."""
        kind = rng.random()
        if kind < 0.25:
            return
        face = self.draw_face(rng, int(rng.choice(self.han)))
        if kind < 0.6:
            self._print_fragment(rng, sheet, face, vertical)
            return
        offset = rng.uniform(-0.1, 0.1) * EM_PX
        narrow = self.narrow if rng.random() < 0.25 else None
        for side in (-1, 1):
            if rng.random() < 0.8:
                self._paste_neighbour(rng, sheet, face, vertical, side, offset * side + 2, narrow)

    def _print_fragment(self, rng, sheet, face, vertical):
        """A slice of a glyph at the centre, the rest cut away."""
        other = int(rng.choice(self.han))
        width = rng.uniform(0.12, 0.6)
        along = rng.uniform(-0.5 + width / 2, 0.5 - width / 2) * EM_PX
        if self.atlases[face].advance[other] == 0:
            return
        self._paste(sheet, face, other, *((0, -along) if vertical else (-along, 0)))
        whole, half = int(sheet.sum(dtype=np.int64)), width * EM_PX / 2
        first, last = round(SHEET_PX / 2 - half), round(SHEET_PX / 2 + half)
        lines = sheet if vertical else sheet.T
        lines[:first], lines[last:] = 0, 0
        if sheet.sum(dtype=np.int64) > 0.8 * whole:  # still the glyph itself
            sheet[:] = 0

    def _paste_neighbour(self, rng, sheet, face, vertical, side, shift, choice=None):
        other = self.neighbour(rng, face, vertical) if choice is None else int(rng.choice(choice))
        if other is not None and self.atlases[face].advance[other] > 0:
            width = 1.0 if vertical else float(self.atlases[face].advance[other])
            along = side * (shift + EM_PX * 0.5 * width)
            self._paste(sheet, face, other, *((0, along) if vertical else (along, 0)))

    def _paste_next_line(self, rng, sheet, face, vertical):
        other = self.neighbour(rng, face, vertical)
        if other is not None:
            across = rng.choice([-1, 1]) * rng.uniform(1.05, 1.3) * EM_PX
            along = rng.uniform(-0.5, 0.5) * EM_PX
            self._paste(sheet, face, other, *((across, along) if vertical else (along, across)))

    def _paste(self, sheet, face, index, right, down):
        """Prints the glyph with its em box's centre that far from the sheet's, pixels."""
        left = int(round((SHEET_PX - CANVAS_PX) / 2 + right))
        top = int(round((SHEET_PX - CANVAS_PX) / 2 + down))
        x0, y0 = max(left, 0), max(top, 0)
        x1, y1 = min(left + CANVAS_PX, SHEET_PX), min(top + CANVAS_PX, SHEET_PX)
        if x0 < x1 and y0 < y1:
            glyph = self.atlases[face].glyphs[index, y0 - top:y1 - top, x0 - left:x1 - left]
            np.maximum(sheet[y0:y1, x0:x1], glyph, out=sheet[y0:y1, x0:x1])
