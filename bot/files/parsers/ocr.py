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

_HEIGHT = 1200
"""Pixels of one strip: a tall picture is read in strips, so that it is not shrunk as a whole."""
_OVERLAP = 60
_WIDTH = 2560
"""Pixels; a wider picture is shrunk. It is not cut there, since that would cut words."""
_DARK = 110
"""Mean brightness of 255, below which a picture is turned light."""
_SMALL = 700
"""A picture of at most this width and height is shown twice as large."""
_SETTINGS = {
    "Global.log_level": "critical",
    "Global.use_cls": False,  # screenshots are not upside down
    "Global.max_side_len": _WIDTH,
    "Det.limit_type": "max",
    "Det.limit_side_len": _WIDTH,
}


@functools.cache
def _engine() -> Any:
    return RapidOCR(params=_SETTINGS)


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
    for top in range(0, max(grey.height - _OVERLAP, 1), _HEIGHT - _OVERLAP):
        found += _words(grey.crop((0, top, grey.width, min(top + _HEIGHT, grey.height))), top)
    return _lines(found)


def _words(strip: Image.Image, top: int) -> list[tuple[float, float, float, str]]:
    result = _engine()(np.asarray(strip.convert("RGB")))
    if result.boxes is None or result.txts is None:
        return []
    words = []
    for box, text in zip(result.boxes, result.txts, strict=True):
        ys = [float(point[1]) for point in box]
        x = min(float(point[0]) for point in box)
        words.append((top + sum(ys) / len(ys), x, max(ys) - min(ys), str(text)))
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
