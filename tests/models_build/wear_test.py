import unittest

import numpy as np

from support import CLASSES, drawn_atlas
import wear
from print_glyphs import SHEET_PX, Printer

TEXTURES = wear.Textures(SHEET_PX, count=8)
# Clean print, scanned finely: each test spoils one thing.
CLEAN = wear.Wear(em_px=40, spread=0, bleed_hpx=1.2, edge=4, uneven=0, grain=0, broken=0, filled=0, ink=0.8, show_through=0,
                  paper=230, shade=0, blur_px=0.3, noise=0, noise_px=0, halftone=0, rule=0, stamp=0, specks=0, skew_deg=0,
                  shear=0, stretch=0, scale=0, along=0, across=0, gamma=1, two_levels=0, jpeg=0, quality=30)
SPOILED = {"em_px": 14, "spread": 0.3, "bleed_hpx": 3, "edge": 1, "uneven": 0.4, "grain": 0.4, "broken": 0.6, "ink": 0.2,
           "show_through": 0.4, "paper": 150, "shade": 60, "blur_px": 2, "noise": 10, "halftone": 1, "rule": 1, "stamp": 1,
           "specks": 8, "skew_deg": 4, "shear": 0.1, "stretch": 0.15, "scale": 0.2, "along": 0.2, "across": 0.2,
           "gamma": 2, "two_levels": 1, "jpeg": 1}


def cell(amounts, sheet, seed=1):
    return wear.wear_sheet(np.random.default_rng(seed), sheet, sheet.T.copy(), amounts, TEXTURES)


class WearTest(unittest.TestCase):
    def setUp(self):
        self.printer = Printer(CLASSES, [drawn_atlas()])
        self.sheet = self.printer.sheet(np.random.default_rng(4), 2)[0]

    def test_each_amount_shows_in_the_cell(self):
        clean = cell(CLEAN, self.sheet).astype(int)
        for name, amount in SPOILED.items():
            worn = cell(CLEAN._replace(**{name: amount}), self.sheet)
            self.assertEqual((worn.shape, worn.dtype), ((wear.CELL_PX, wear.CELL_PX), np.uint8))
            self.assertGreater(np.abs(worn - clean).mean(), 0.5, name)

    def test_a_filled_counter_is_darker(self):
        narrow = np.zeros_like(self.sheet)
        narrow[30:66, 40:56:4] = 255
        open_cell, filled = (cell(CLEAN._replace(filled=part), narrow) for part in (0, 1))
        self.assertLess(filled.mean(), open_cell.mean() - 2)

    def test_ink_grows_with_spread(self):
        means = [cell(CLEAN._replace(spread=spread), self.sheet).mean() for spread in (-0.25, 0, 0.25)]
        self.assertGreater(means[0], means[1])
        self.assertGreater(means[1], means[2])

    def test_drawn_amounts_keep_to_their_recipe(self):
        rng = np.random.default_rng(8)
        for kind, recipe in wear.RECIPES.items():
            self.assertEqual(set(recipe), set(wear.Wear._fields))
            for _ in range(50):
                for name, amount in wear.draw_wear(rng, kind)._asdict().items():
                    low, high = recipe[name]
                    self.assertTrue(low <= amount <= high, f"{kind} {name} {amount}")

    def test_the_same_seed_gives_the_same_cells_and_another_one_others(self):
        first, again, other = (wear.worn_batch([seed, 5], self.printer, 24, TEXTURES) for seed in (1, 1, 2))
        self.assertTrue((first[0] == again[0]).all() and (first[1] == again[1]).all())
        self.assertFalse((first[0] == other[0]).all())

    def test_faded_print_has_less_contrast_than_light(self):
        deviation = {kind: np.median(wear.worn_batch(3, self.printer, 60, TEXTURES, kind)[0].std(axis=(1, 2)))
                     for kind in ("light", "faded")}
        self.assertLess(deviation["faded"], deviation["light"] * 0.7)


if __name__ == "__main__":
    unittest.main()
