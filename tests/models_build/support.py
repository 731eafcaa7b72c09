"""What the tests of models/build share: the way to its modules, a skip that says why, a face drawn by hand."""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "models" / "build"))
SKIPPED = 77  # ctest's SKIP_RETURN_CODE

try:
    import cv2
    import numpy as np
    import PIL  # noqa: F401
    import torch  # noqa: F401
except ImportError as missing:
    print(f"SKIPPED: {missing}; install python3-torch python3-numpy python3-opencv python3-pil")
    sys.exit(SKIPPED)

import print_glyphs
from reader_classes import GlyphClass

CLASSES = [GlyphClass("", "both", "none", 0), GlyphClass("口", "both", "han", 500), GlyphClass("十", "both", "han", 50),
           GlyphClass("一", "both", "han", 5000), GlyphClass("（", "horizontal", "mark", 0),
           GlyphClass("（", "vertical", "mark", 0)]


def drawn_atlas():
    """Strokes 5 px wide in the em box: a box, a cross, a bar, a bracket upright and turned."""
    glyphs = np.zeros((len(CLASSES), print_glyphs.CANVAS_PX, print_glyphs.CANVAS_PX), np.uint8)
    cv2.rectangle(glyphs[1], (14, 14), (50, 50), 255, 5)
    cv2.line(glyphs[2], (10, 32), (54, 32), 255, 5)
    cv2.line(glyphs[2], (32, 10), (32, 54), 255, 5)
    cv2.line(glyphs[3], (10, 32), (54, 32), 255, 5)
    cv2.ellipse(glyphs[4], (56, 32), (16, 22), 0, 110, 250, 255, 4)
    glyphs[5] = np.rot90(glyphs[4], -1)
    advance = np.array([0, 1, 1, 1, 1, 1], np.float32)
    return print_glyphs.Atlas(print_glyphs.Face("by-hand", ""), glyphs, advance)
