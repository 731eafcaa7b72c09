"""The glyph reader's network, and its way to ONNX.

Plain 3×3 convolutions: OpenCV 4.6 runs them at about 25-35 billion multiplications a second on one core, while
grouped and dilated ones fall far behind. The first two layers halve the picture before the many-channel work.
The map keeps its 5×5 places up to the dense layer: where in the square a part stands tells glyphs apart.
"""
import pathlib
import time

import cv2
import numpy as np
import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval, fuse_linear_bn_weights

import wear

LEAST_DEVIATION = 6.0  # grey levels: what varies less is paper
EMBEDDING = 160
# Largest difference between PyTorch's and OpenCV's scores that an export may show.
TOLERANCE = 1e-4


def normalised(cells):
    """uint8 n × CELL_PX × CELL_PX to what the network takes: n × 1 × CELL_PX × CELL_PX, ink above 0."""
    grey = cells.float().unsqueeze(1)
    mean = grey.mean(dim=(2, 3), keepdim=True)
    deviation = (grey - mean).square().mean(dim=(2, 3), keepdim=True).sqrt()
    return (mean - grey) / deviation.clamp(min=LEAST_DEVIATION)


def convolution(inputs, outputs, size=3, stride=1):
    return [nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False), nn.BatchNorm2d(outputs), nn.ReLU()]


class ReaderNetwork(nn.Sequential):
    """Cells to one score for each class."""

    def __init__(self, classes):
        places = (wear.CELL_PX // 8) ** 2
        super().__init__(
            *convolution(1, 24, 5, 2), *convolution(24, 56, 3, 2), *convolution(56, 72),
            nn.MaxPool2d(2), *convolution(72, 192), nn.Flatten(),
            nn.Linear(192 * places, EMBEDDING, bias=False), nn.BatchNorm1d(EMBEDDING), nn.ReLU(),
            nn.Linear(EMBEDDING, classes))


def fused(net):
    """The same function without normalisation layers, for running only."""
    layers, pending = [], None
    for layer in net.eval():
        if isinstance(layer, nn.BatchNorm2d):
            layers[-1] = fuse_conv_bn_eval(layers[-1], layer)
        elif isinstance(layer, nn.BatchNorm1d):
            dense = layers[-1]
            layers[-1] = nn.Linear(dense.in_features, dense.out_features)
            layers[-1].weight, layers[-1].bias = fuse_linear_bn_weights(
                dense.weight, dense.bias, layer.running_mean, layer.running_var, layer.eps, layer.weight, layer.bias)
        else:
            layers.append(layer)
    return nn.Sequential(*layers).eval()


class ByteStored(nn.Module):
    """The last layer with its weights in 8 bits: two thirds of all weights. `spread` gives each input's step."""

    def __init__(self, layer):
        super().__init__()
        self.spread = layer.weight.detach().abs().amax(dim=0).clamp(min=1e-6) / 127
        self.weight = nn.Parameter((layer.weight.detach() / self.spread).round().to(torch.int8), requires_grad=False)
        self.bias = nn.Parameter(layer.bias.detach(), requires_grad=False)

    def forward(self, x):
        return nn.functional.linear(x, self.weight.float(), self.bias)


def packed(net):
    """The fused network with its last layer in 8 bits. The steps move into the layer before: they are above
    0, so the ReLU between lets them pass, and OpenCV 4.6 could not multiply constants of unequal shape."""
    layers = list(fused(net))
    last, dense = ByteStored(layers[-1]), layers[-3]
    with torch.no_grad():
        dense.weight.mul_(last.spread[:, None])
        dense.bias.mul_(last.spread)
    return nn.Sequential(*layers[:-1], last).eval()


def export(net, path):
    """Writes the network as ONNX; ValueError unless OpenCV's scores are PyTorch's. Returns figures of the file."""
    small, cells = packed(net), torch.randint(0, 256, (128, wear.CELL_PX, wear.CELL_PX), dtype=torch.uint8)
    inputs = normalised(cells)
    torch.onnx.export(small, inputs, str(path), opset_version=11, input_names=["cells"], output_names=["scores"],
                      do_constant_folding=False)
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    runner = cv2.dnn.readNetFromONNX(str(path))
    seconds = []
    for _ in range(10):
        begun = time.thread_time()  # not the clock: the machine may have other work
        runner.setInput(inputs.numpy())
        scores = runner.forward()
        seconds.append(time.thread_time() - begun)
    cv2.setNumThreads(threads)
    with torch.no_grad():
        difference = float(np.abs(small(inputs).numpy() - scores).max())
        rounding = float((small(inputs) - net.eval()(inputs)).abs().max())
    if difference > TOLERANCE:
        raise ValueError(f"{path}: OpenCV's scores differ from PyTorch's by {difference}, expected at most {TOLERANCE}")
    return {"bytes": pathlib.Path(path).stat().st_size, "glyphs_per_second": round(len(cells) / min(seconds)),
            "opencv_difference": difference, "rounding": rounding}
