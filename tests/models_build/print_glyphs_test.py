import unittest

import numpy as np

from support import CLASSES, drawn_atlas
from print_glyphs import CANVAS_PX, SHEET_PX, Printer


class PrintGlyphsTest(unittest.TestCase):
    def setUp(self):
        self.atlas = drawn_atlas()
        self.printer = Printer(CLASSES, [self.atlas])

    def test_the_class_stands_at_the_centre_of_the_sheet(self):
        edge = (SHEET_PX - CANVAS_PX) // 2
        for index in range(1, len(CLASSES)):
            sheet, label = self.printer.sheet(np.random.default_rng(index), index)
            self.assertEqual(label, index)
            centre = sheet[edge:-edge, edge:-edge].astype(int)
            self.assertTrue((centre >= self.atlas.glyphs[index]).all(), f"class {index}")

    def test_neighbours_stand_in_most_cells_and_a_part_is_cut_clean(self):
        sheets = [self.printer.sheet(np.random.default_rng(seed), 1)[0] for seed in range(200)]
        glyph_ink = int(self.atlas.glyphs[1].astype(int).sum())
        alone = sum(int(sheet.astype(int).sum()) == glyph_ink for sheet in sheets)
        self.assertGreater(alone, 20)
        self.assertLess(alone, 80)

    def test_no_glyph_leaves_the_centre_of_its_em_box_to_gaps(self):
        for seed in range(50):
            sheet, label = self.printer.sheet(np.random.default_rng(seed), 0)
            self.assertEqual(label, 0)
            middle = sheet[:, SHEET_PX // 2 - 1: SHEET_PX // 2 + 1] if seed % 2 else sheet[SHEET_PX // 2 - 1: SHEET_PX // 2 + 1]
            self.assertFalse((middle > 0).all(), f"seed {seed}")

    def test_rare_classes_are_drawn_and_frequent_ones_more_often(self):
        rng = np.random.default_rng(3)
        counts = np.bincount([self.printer.draw_class(rng) for _ in range(3000)], minlength=len(CLASSES))
        self.assertTrue((counts > 0).all(), counts)
        self.assertGreater(counts[3], counts[2])

    def test_turned_marks_have_no_place_among_the_neighbours_of_a_horizontal_line(self):
        rng = np.random.default_rng(5)
        drawn = {vertical: {self.printer.neighbour(rng, 0, vertical) for _ in range(500)} for vertical in (False, True)}
        self.assertNotIn(5, drawn[False])
        self.assertNotIn(4, drawn[True])

    def test_other_shapes_of_a_class_are_drawn_under_its_name(self):
        classes = [c._replace(shapes="囗") if c.text == "口" else c for c in CLASSES]
        other = np.zeros_like(self.atlas.glyphs[:1])
        other[0, 20:44, 20:44] = 255
        atlas = self.atlas._replace(glyphs=np.concatenate([self.atlas.glyphs, other]), advance=np.append(self.atlas.advance, 1))
        printer = Printer(classes, [atlas])
        sheets = [printer.sheet(np.random.default_rng(seed), 1) for seed in range(60)]
        self.assertEqual({label for _, label in sheets}, {1})
        solid = sum(sheet[SHEET_PX // 2, SHEET_PX // 2] == 255 for sheet, _ in sheets)
        self.assertTrue(5 <= solid <= 30, solid)

    def test_a_class_that_no_face_has_is_never_drawn(self):
        advance = self.atlas.advance.copy()
        advance[2] = 0
        printer = Printer(CLASSES, [self.atlas._replace(advance=advance)])
        rng = np.random.default_rng(9)
        self.assertNotIn(2, {printer.draw_class(rng) for _ in range(2000)})


if __name__ == "__main__":
    unittest.main()
