import pathlib
import tempfile
import types
import unittest

import numpy as np
import torch

from support import CLASSES, drawn_atlas
import train_reader
import wear
from print_glyphs import SHEET_PX, Printer

CPU = torch.device("cpu")


def worn(seed, count=48):
    return wear.worn_batch(seed, Printer(CLASSES, [drawn_atlas()]), count, wear.Textures(SHEET_PX, count=8), "light")


class TrainReaderTest(unittest.TestCase):
    def setUp(self):
        torch.set_num_threads(1)
        self.run_of_training = train_reader.Run(types.SimpleNamespace(seed=1), CLASSES, CPU)

    def test_glyphs_are_learnt(self):
        for seed in range(28):
            self.run_of_training.learn(*worn(seed), rate=2e-3)
        figures = train_reader.measure(self.run_of_training.average, {("by hand", "light"): worn(1000, 100)}, CPU)
        self.assertLess(figures["by hand", "light"][0], 0.25)

    def test_a_restart_goes_on_with_the_same_weights_and_step(self):
        cells = torch.from_numpy(np.zeros((2, 1, 40, 40), np.float32))
        with tempfile.TemporaryDirectory() as folder:
            work = pathlib.Path(folder)
            for seed in range(3):
                self.run_of_training.learn(*worn(seed), rate=2e-3)
            self.run_of_training.save(work)
            again = train_reader.Run(types.SimpleNamespace(seed=9), CLASSES, CPU)
            again.load(work)
        self.assertEqual(again.step, 3)
        self.assertTrue(torch.equal(again.average(cells), self.run_of_training.average(cells)))
        losses = [run.learn(*worn(77), rate=2e-3)[0] for run in (self.run_of_training, again)]
        self.assertEqual(losses[0], losses[1])

    def test_the_rate_rises_stays_and_falls_to_nothing(self):
        peak = train_reader.PEAK_RATE
        rows = [(0, 0.0, peak / train_reader.WARM_UP_STEPS), (10_000, 0.5, peak), (10_000, 0.9, peak / 2), (10_000, 1.0, 0)]
        for steps, part, expected in rows:
            self.assertAlmostEqual(train_reader.rate_at(steps, part), expected, places=9)


if __name__ == "__main__":
    unittest.main()
