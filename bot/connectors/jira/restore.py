"""Which text goes back where, when something was taken out of a document by mistake?"""

from __future__ import annotations

from collections.abc import Sequence

from bot.connectors.jira.marks import reads_as_left
from detectors.model import Part


def putting_back(original: Sequence[Part], present: Sequence[Part]) -> dict[str, str] | None:
    """Path in the present document → the original's text.

    Empty when the original stands there already; None when the present is not the original with
    stretches taken out, so that somebody's later words would be lost. Paths need not agree: a
    text node that became empty was removed, and those after it moved up.
    """
    before, now = _runs(original), _runs(present)
    if len(before) != len(now):
        return None
    out: dict[str, str] = {}
    for old, new in zip(before, now, strict=True):
        placed = _place(old, new)
        if placed is None:
            return None
        out |= placed
    return out


def _runs(parts: Sequence[Part]) -> list[list[Part]]:
    runs: list[list[Part]] = []
    for part in parts:
        if part.joins and runs:
            runs[-1].append(part)
        else:
            runs.append([part])
    return runs


def _place(old: Sequence[Part], new: Sequence[Part]) -> dict[str, str] | None:
    if "".join(part.text for part in old) == "".join(part.text for part in new):
        return {}
    texts = ["" for _ in new]
    at = -1
    for part in old:
        following = at + 1
        left = len(old) - len(new)
        if following < len(new) and (left == 0 or reads_as_left(part.text, new[following].text)):
            if not reads_as_left(part.text, new[following].text):
                return None
            at = following
            texts[at] += part.text
        elif at >= 0:
            # the node of this text is gone: its text goes to the one before, without its style
            texts[at] += part.text
        else:
            return None
    if at != len(new) - 1:
        return None
    return {part.path: text for part, text in zip(new, texts, strict=True) if part.text != text}
