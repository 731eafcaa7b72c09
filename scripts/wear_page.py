"""Wears a printed page as paper, press and scanner do: a pure function of image, recipe and seed.

A recipe names how much of each wear a page gets; what it leaves out is not applied:
  spread    0..1   ink that runs into the paper
  through   0..1   the reverse side showing through, share of its darkness
  tone      0..80  drift of the paper's tone, grey levels from its brightest to its darkest place
  skew      degrees, clockwise
  wave      pixels by which lines rise and fall over the width of the page
  blur      sigma, pixels
  noise     sigma, grey levels
  specks    number of them
"""
import cv2
import numpy as np


def spread_ink(page, amount):
    darkest_near = cv2.erode(page, np.ones((3, 3), np.uint8))
    return cv2.addWeighted(page, 1 - amount, darkest_near, amount, 0)


def show_through(page, share, seed_page):
    reverse = cv2.GaussianBlur(seed_page[:, ::-1], (0, 0), 2.5)
    return np.minimum(page, 255 - ((255 - reverse) * share).astype(np.uint8))


def drift(shape, rng, cells):
    """A smooth field from 0 to 1."""
    field = cv2.resize(rng.random((cells, cells)).astype(np.float32), shape[::-1], interpolation=cv2.INTER_CUBIC)
    return (field - field.min()) / (field.max() - field.min())


def tone(page, depth, rng):
    paper = 250 - depth * drift(page.shape, rng, 4)
    return (page.astype(np.float32) / 255 * paper).astype(np.uint8)


def bend(page, skew_degrees, wave_px):
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -skew_degrees, 1)
    page = cv2.warpAffine(page, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    y += (wave_px / 2 * np.sin(2 * np.pi * x / width)).astype(np.float32)
    return cv2.remap(page, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def specks(page, count, rng):
    height, width = page.shape
    for _ in range(count):
        place = (int(rng.integers(width)), int(rng.integers(height)))
        cv2.circle(page, place, int(rng.integers(1, 4)), int(rng.integers(20, 140)), -1, cv2.LINE_AA)
    return page


def wear(page, reverse, recipe, seed):
    rng = np.random.default_rng(seed)
    if "spread" in recipe:
        page = spread_ink(page, recipe["spread"])
    if "through" in recipe:
        page = show_through(page, recipe["through"], reverse)
    if "tone" in recipe:
        page = tone(page, recipe["tone"], rng)
    if "skew" in recipe or "wave" in recipe:
        page = bend(page, recipe.get("skew", 0), recipe.get("wave", 0))
    if "blur" in recipe:
        page = cv2.GaussianBlur(page, (0, 0), recipe["blur"])
    if "specks" in recipe:
        page = specks(page, recipe["specks"], rng)
    if "noise" in recipe:
        page = np.clip(page + rng.normal(0, recipe["noise"], page.shape), 0, 255).astype(np.uint8)
    return page
