"""What does a document look like without its credentials?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from detectors.model import Finding, Part

Replacement = Callable[[Finding], str]
"""The words that stand where a secret stood; they must match no rule."""


def redact(
    parts: Sequence[Part], findings: Iterable[Finding], replacement: Replacement
) -> tuple[Part, ...]:
    """`parts` with every span of `findings` taken out; the rest stays byte for byte.

    The first stretch of a finding becomes `replacement(finding)`. A later stretch vanishes where
    it goes on in a joined part, and becomes "[removed]" where it stands apart (a companion).
    Spans that overlap or touch are taken out as one. Raises ValueError when a span lies outside
    the text of its part, which means that the document has changed since it was scanned.
    """
    cuts: dict[str, list[_Cut]] = defaultdict(list)
    joined = {part.path for part in parts if part.joins}
    for finding in findings:
        for number, span in enumerate(finding.spans):
            if number == 0:
                words = replacement(finding)
            else:
                words = "" if span.start == 0 and span.path in joined else "[removed]"
            cuts[span.path].append((span.start, span.end, words))
    known = {part.path for part in parts}
    for path in cuts:
        if path not in known:
            raise ValueError(f"a finding points to a part that is not there: {path!r}")
    return tuple(
        replace(part, text=_cut(part.text, cuts[part.path])) if part.path in cuts else part
        for part in parts
    )


def redact_text(text: str, findings: Iterable[Finding], replacement: Replacement) -> str:
    """`text` with every span of `findings` taken out; see `redact`."""
    return redact((Part("", text),), findings, replacement)[0].text


_Cut = tuple[int, int, str]


def _cut(text: str, cuts: Iterable[_Cut]) -> str:
    """`text` with each stretch replaced by its words; stretches may overlap or touch."""
    kept: list[str] = []
    position = 0
    for start, end, words in _merged(cuts):
        if not 0 <= start <= end <= len(text):
            raise ValueError("a span lies outside its text: the document has changed")
        kept += (text[position:start], words)
        position = end
    return "".join([*kept, text[position:]])


def _merged(cuts: Iterable[_Cut]) -> list[_Cut]:
    """In order, with overlapping or touching stretches made one that keeps the first words."""
    merged: list[_Cut] = []
    for start, end, words in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
        if merged and start <= merged[-1][1]:
            first, last, before = merged[-1]
            merged[-1] = (first, max(last, end), before or words)
        else:
            merged.append((start, end, words))
    return merged
