import pathlib
import tempfile
import unittest

import cv2
import numpy as np
import torch

import support  # noqa: F401
import reader_network


def small_network(classes=40):
    """Weights at random, normalisation layers too: a fresh network's are all alike."""
    torch.manual_seed(3)
    net = reader_network.ReaderNetwork(classes)
    for layer in net:
        if isinstance(layer, (torch.nn.BatchNorm1d, torch.nn.BatchNorm2d)):
            layer.bias.data.normal_()
            layer.running_mean.normal_()
    return net.eval()


class ReaderNetworkTest(unittest.TestCase):
    def test_paper_tone_and_contrast_do_not_reach_the_network(self):
        ink = torch.randint(0, 2, (4, 40, 40)) * 1.0
        dark, pale = ((paper - depth * ink).to(torch.uint8) for paper, depth in ((240, 200), (200, 50)))
        gap = reader_network.normalised(dark) - reader_network.normalised(pale)
        self.assertLess(float(gap.abs().max()), 1e-4)

    def test_even_paper_stays_even(self):
        paper = torch.full((1, 40, 40), 200, dtype=torch.uint8)
        paper[0, 3, 3] = 203
        self.assertLess(float(reader_network.normalised(paper).abs().max()), 1)

    def test_exported_network_is_the_trained_one(self):
        net, rng = small_network(), np.random.default_rng(1)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "reader.onnx"
            report = reader_network.export(net, path)
            runner = cv2.dnn.readNetFromONNX(str(path))
        cells = reader_network.normalised(torch.from_numpy(rng.integers(0, 256, (7, 40, 40), np.uint8)))
        runner.setInput(cells.numpy())
        scores = runner.forward()
        with torch.no_grad():
            expected = net(cells).numpy()
        self.assertEqual(scores.shape, (7, 40))
        self.assertLess(np.abs(scores - expected).max(), 0.02 * expected.std())  # eight bits in the last layer
        self.assertLess(report["opencv_difference"], reader_network.TOLERANCE)


if __name__ == "__main__":
    unittest.main()
