"""Which words stand in a picture? Made for screenshots of consoles: small type, often light on
dark, and long words that no dictionary knows.

Needs the extra `ocr`: importing this module raises ImportError without it.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
from PIL import Image, ImageOps, ImageStat
from rapidocr import RapidOCR

_TILE = (1600, 1200)
"""Pixels; the recogniser shrinks what is larger, and small type would be lost."""
_OVERLAP = 120
_DARK = 110
"""Mean brightness of 255, below which a picture is turned light."""
_SMALL = 1200
"""A picture of at most this width and height is shown twice as large."""


@functools.cache
def _engine() -> Any:
    return RapidOCR(params={"Global.log_level": "critical"})


def text_of(image: Image.Image) -> str:
    """The words as lines, from top to bottom."""
    seen = image.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    grey = paper.convert("L")
    if ImageStat.Stat(grey).mean[0] < _DARK:
        grey = ImageOps.invert(grey)
    scale = 2 if max(grey.size) <= _SMALL else 1
    if scale > 1:
        grey = grey.resize((grey.width * scale, grey.height * scale), Image.Resampling.LANCZOS)
    found: list[tuple[float, float, float, str]] = []
    for left, top in _tiles(grey.size):
        box = (left, top, min(left + _TILE[0], grey.width), min(top + _TILE[1], grey.height))
        found += _words(grey.crop(box), left, top)
    return _lines(found)


def _tiles(size: tuple[int, int]) -> list[tuple[int, int]]:
    steps = []
    for length, tile in zip(size, _TILE, strict=True):
        starts = [0]
        while starts[-1] + tile < length:
            starts.append(starts[-1] + tile - _OVERLAP)
        steps.append(starts)
    return [(left, top) for top in steps[1] for left in steps[0]]


def _words(tile: Image.Image, left: int, top: int) -> list[tuple[float, float, float, str]]:
    result = _engine()(np.asarray(tile.convert("RGB")))
    if result.boxes is None or result.txts is None:
        return []
    words = []
    for box, text in zip(result.boxes, result.txts, strict=True):
        ys = [float(point[1]) for point in box]
        x = min(float(point[0]) for point in box)
        words.append((top + sum(ys) / len(ys), left + x, max(ys) - min(ys), str(text)))
    return words


def _lines(words: list[tuple[float, float, float, str]]) -> str:
    """Words whose middles are at one height make a line."""
    lines: list[list[tuple[float, float, float, str]]] = []
    for word in sorted(words):
        if lines and word[0] - lines[-1][-1][0] < max(word[2], 4) / 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    return "\n".join(
        " ".join(each[3] for each in sorted(line, key=lambda w: w[1])) for line in lines
    )
