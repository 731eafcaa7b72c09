"""Trains the glyph reader and writes it as ONNX for OpenCV's dnn.

    train_reader.py --minutes 90            goes on from the last checkpoint, or begins
    train_reader.py --until 11:10           the same, to a time of day
    train_reader.py --export                only writes the ONNX of the last checkpoint and its figures
    train_reader.py --export --mean-with reader.pt --share 0.35
                                            the same of its weights' mean with older ones: 35 % of those

The network sees one cell (wear.py) as (mean - grey) / max(deviation, LEAST_DEVIATION) and answers one score a
class (reader_classes.py); softmax over the scores is its confidence. Batch k is a function of the seed and k, and
the learning rate of the run's time alone: it rises over WARM_UP_STEPS, stays, and falls to nothing over the
last fifth of the time given, so a run may be cut into sittings of any length. What is exported and
measured are the weights averaged over the last steps or so (AVERAGE_DECAY).

Needs Debian's python3-torch, python3-numpy, python3-opencv, python3-pil, libopenblas0-pthread and the fonts that
print_glyphs.py names. On a processor with bfloat16 instructions it trains 2.5 times faster by them.
"""
import argparse
import copy
import datetime
import functools
import itertools
import json
import multiprocessing
import os
import pathlib
import queue as queues
import signal
import time

import cv2
import numpy as np
import torch
from torch import nn

import print_glyphs
import reader_classes
import reader_network
import wear

HERE = pathlib.Path(__file__).resolve().parent
READER_FOLDER = HERE.parent / "reader"
BATCH = 256
PEAK_RATE = 2e-3
WARM_UP_STEPS = 300
AVERAGE_DECAY = 0.998
DECAY_PART = 0.2
EASY_BATCHES = 1200  # the first ones are worn lightly more often: clean shapes are learnt first
MEASURED_FACES = ["sungti-gb", "noto-serif-regular-sc", "zenhei", "hanazono-ming"]
MEASURED_CELLS = 256


def batches(seed, worker, workers, start, classes, cache, queue):
    """Fills the queue with batches start + worker, start + worker + workers, …"""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    cv2.setNumThreads(1)
    faces = [face for face in print_glyphs.installed(print_glyphs.FACES) if not face.held_out]
    printer = print_glyphs.Printer(classes, [print_glyphs.load_atlas(face, classes, cache) for face in faces])
    textures = wear.Textures(print_glyphs.SHEET_PX)
    trainer = os.getppid()
    for number in itertools.count(start + worker, workers):
        batch = wear.worn_batch([seed, number], printer, BATCH, textures, ease=max(0, 1 - number / EASY_BATCHES))
        while True:
            try:
                queue.put(batch, timeout=20)
                break
            except queues.Full:
                if os.getppid() != trainer:  # it was killed and cannot end us
                    return


class Supply:
    """Batches in their order from worker processes."""

    def __init__(self, seed, workers, start, classes, cache):
        context = multiprocessing.get_context("spawn")
        self.queues = [context.Queue(maxsize=6) for _ in range(workers)]
        self.processes = [context.Process(target=batches, args=(seed, i, workers, start, classes, cache, queue), daemon=True)
                          for i, queue in enumerate(self.queues)]
        for process in self.processes:
            process.start()
        self.taken = 0

    def next(self):
        cells, labels = self.queues[self.taken % len(self.queues)].get(timeout=900)
        self.taken += 1
        return cells, labels

    def close(self):
        for process in self.processes:
            process.terminate()


@functools.cache
def measured_sets(classes, cache, seed=7):
    """Cells to measure on, by face and kind of wear: the same ones in every run."""
    sets, textures = {}, wear.Textures(print_glyphs.SHEET_PX, seed=seed)
    for face in print_glyphs.installed(print_glyphs.FACES):
        if face.name in MEASURED_FACES:
            printer = print_glyphs.Printer(classes, [print_glyphs.load_atlas(face, classes, cache)])
            for kind in wear.KINDS:
                sets[face.name, kind] = wear.worn_batch([seed, 1 << 30], printer, MEASURED_CELLS, textures, kind)
    return sets


def measure(net, sets, device):
    """Per face and kind: parts wrong at the first choice and absent from the first five."""
    net.eval()
    figures = {}
    with torch.no_grad():
        for key, (cells, labels) in sets.items():
            scores = net(reader_network.normalised(torch.from_numpy(cells).to(device)))
            best = scores.topk(5, dim=1).indices.cpu().numpy() == labels[:, None]
            figures[key] = 1 - best[:, 0].mean(), 1 - best.any(axis=1).mean()
    return figures


def print_figures(figures):
    for (face, kind), (first, five) in figures.items():
        print(f"    {face:24s} {kind:10s} first wrong {first:6.2%}   not in five {five:6.2%}", flush=True)


class Run:
    """The state of training: the network, its average, the optimiser and how far it came."""

    def __init__(self, options, classes, device):
        self.device, self.seed = device, options.seed
        torch.manual_seed(options.seed)
        self.net = reader_network.ReaderNetwork(len(classes)).to(device)
        decayed = [p for p in self.net.parameters() if p.ndim > 1]
        rest = [p for p in self.net.parameters() if p.ndim <= 1]
        self.optimiser = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.02}, {"params": rest, "weight_decay": 0}],
                                           lr=PEAK_RATE)
        self.average = copy.deepcopy(self.net).eval()
        self.step = self.seconds = 0

    def load(self, work):
        """Goes on from the work folder, or else from the weights that came with the tree."""
        if (work / "checkpoint.pt").exists():
            state = torch.load(work / "checkpoint.pt", map_location=self.device)
            self.optimiser.load_state_dict(state["optimiser"])
        elif (READER_FOLDER / "reader.pt").exists():
            state = torch.load(READER_FOLDER / "reader.pt", map_location=self.device)
        else:
            return
        self.average.load_state_dict(state["average"])
        self.net.load_state_dict(state.get("net", state["average"]))
        self.step, self.seconds = state["step"], state["seconds"]
        print(f"goes on from step {self.step}", flush=True)

    def mean_with(self, weights, share):
        """Weights between these and others of the same run: they err less than either."""
        others = torch.load(weights, map_location=self.device)["average"]
        with torch.no_grad():
            for name, mean in self.average.state_dict().items():
                if mean.is_floating_point():
                    mean.lerp_(others[name].float(), share)

    def save(self, work):
        state = {"step": self.step, "seconds": self.seconds, "average": self.average.state_dict()}
        whole = state | {"net": self.net.state_dict(), "optimiser": self.optimiser.state_dict()}
        torch.save(whole, work / "checkpoint.part")
        (work / "checkpoint.part").replace(work / "checkpoint.pt")
        state["average"] = {k: v.half() if v.is_floating_point() else v for k, v in state["average"].items()}
        torch.save(state, work / "reader.pt")

    def learn(self, cells, labels, rate):
        """One step; returns loss and the part right."""
        self.net.train()
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        cells, labels = torch.from_numpy(cells).to(self.device), torch.from_numpy(labels).to(self.device)
        with torch.autocast(self.device.type, torch.bfloat16):
            scores = self.net(reader_network.normalised(cells))
        loss = nn.functional.cross_entropy(scores.float(), labels)
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
        self.optimiser.step()
        self.step += 1
        self._follow()
        return float(loss.detach()), float((scores.argmax(1) == labels).float().mean())

    def _follow(self):
        keep = min(AVERAGE_DECAY, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, now in zip(self.average.state_dict().values(), self.net.state_dict().values()):
                if mean.is_floating_point():
                    mean.lerp_(now.float(), 1 - keep)


def rate_at(steps_of_run, part_of_time):
    """Learning rate after so many steps of this sitting and that part of its time."""
    rising = min(1.0, (steps_of_run + 1) / WARM_UP_STEPS)
    falling = min(1.0, (1 - part_of_time) / DECAY_PART)
    return PEAK_RATE * rising * max(falling, 0.0)


def seconds_given(options):
    if options.until:
        now = datetime.datetime.now()
        hour, minute = map(int, options.until.split(":"))
        end = now.replace(hour=hour, minute=minute, second=0)
        return ((end - now).total_seconds()) % 86400
    return options.minutes * 60


def train(run, options, classes):
    stop = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.append(True))
    supply = Supply(run.seed, options.workers, run.step, classes, options.cache)
    begun = saved = shown = time.monotonic()
    given, first_step, earlier = seconds_given(options), run.step, run.seconds
    losses, rights = [], []
    while not stop and time.monotonic() - begun < given and run.step - first_step < options.steps:
        cells, labels = supply.next()
        loss, right = run.learn(cells, labels, rate_at(run.step - first_step, (time.monotonic() - begun) / given))
        losses.append(loss)
        rights.append(right)
        run.seconds = earlier + time.monotonic() - begun
        if time.monotonic() - shown > options.show_every:
            speed = len(losses) * BATCH / (time.monotonic() - shown)
            print(f"step {run.step}  cells {run.step * BATCH}  loss {np.mean(losses):.3f}  right {np.mean(rights):.2%}  "
                  f"{speed:.0f} cells/s  {datetime.datetime.now():%H:%M}", flush=True)
            shown, losses, rights = time.monotonic(), [], []
        if time.monotonic() - saved > options.save_every:
            run.save(options.work)
            print_figures(measure(run.average, measured_sets(classes, options.cache), run.device))
            saved = time.monotonic()
    supply.close()
    run.save(options.work)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=90, help="time to train (default 90)")
    parser.add_argument("--until", metavar="HH:MM", help="train until this time of day instead")
    parser.add_argument("--steps", type=int, default=1 << 40, help="train no more steps than this")
    parser.add_argument("--fresh", action="store_true", help="begin anew, whatever checkpoint there is")
    parser.add_argument("--export", action="store_true", help="train nothing, only export and measure")
    parser.add_argument("--mean-with", type=pathlib.Path, help="export the mean with these weights")
    parser.add_argument("--share", type=float, default=0.5, help="their part of the mean (default 0.5)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1, help="of the training itself")
    parser.add_argument("--workers", type=int, default=1, help="processes that print and wear cells")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("build/reader"), help="checkpoints")
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path("build/atlases"), help="rendered faces")
    parser.add_argument("--out", type=pathlib.Path, default=READER_FOLDER, help="folder of reader.onnx and reader.pt")
    parser.add_argument("--show-every", type=float, default=60, help="seconds")
    parser.add_argument("--save-every", type=float, default=600, help="seconds")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    options.work.mkdir(parents=True, exist_ok=True)
    options.out.mkdir(parents=True, exist_ok=True)
    classes = tuple(reader_classes.read_classes())
    run = Run(options, classes, device)
    if not options.fresh:
        run.load(options.work)
    if not options.export:
        train(run, options, classes)
    if options.mean_with:
        run.mean_with(options.mean_with, options.share)
    print_figures(measure(run.average, measured_sets(classes, options.cache), device))
    report = reader_network.export(run.average.cpu(), options.out / "reader.onnx")
    run.save(options.work)
    (options.out / "reader.pt").write_bytes((options.work / "reader.pt").read_bytes())
    report |= {"cells": run.step * BATCH, "minutes": round(run.seconds / 60), "seed": run.seed}
    print(json.dumps(report))


if __name__ == "__main__":
    main()
