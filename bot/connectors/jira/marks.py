"""Where in a text has something been taken out, and does the rest still read as it did?"""

from __future__ import annotations

import re
from urllib.parse import quote

REMOVED = re.compile(
    r"\[removed(?:: [^\]\n]{0,200})?\]"  # ours, see bot.model.redaction_text
    r"|%5Bremoved(?:%3A[A-Za-z0-9%._~-]{0,400}?)?%5D"  # ours inside an address
    r"|█+"  # what the redact API of Atlassian Guard leaves
)
"""What stands where a secret stood."""


def for_url(text: str) -> str:
    """`text` with our words escaped, so that an address stays an address."""
    return REMOVED.sub(lambda m: m[0] if m[0].startswith("%") else quote(m[0], safe=""), text)


def fit(text: str, limit: int) -> str:
    """`text` with shorter words of ours when it is over `limit` characters."""
    return text if len(text) <= limit else REMOVED.sub("[removed]", text)


def stretches(old: str, new: str) -> tuple[tuple[int, int], ...] | None:
    """Which stretches of `old` have become words of ours in `new`; `end` is exclusive.

    None when that cannot be told for certain: there are several ways to lay the one over the
    other, or something else changed too.
    """
    kept, pieces = _lay(new)
    if len(kept) == 1:
        return ((0, len(old)),) if not new and old else () if old == new else None
    first, *middle, last = kept
    if not old.startswith(first) or not old.endswith(last) or len(first) + len(last) > len(old):
        return None
    left = _place(old, middle, len(first), len(old) - len(last))
    right = _place_back(old, middle, len(first), len(old) - len(last))
    if left is None or left != right:
        return None
    edges = [len(first), *(edge for pair in left for edge in pair), len(old) - len(last)]
    spans = zip(edges[::2], edges[1::2], strict=True)
    return tuple(
        span
        for span, piece in zip(spans, pieces, strict=True)
        # words of ours from an earlier time stay where they are
        if old[span[0] : span[1]] != piece and span[0] < span[1]
    )


def reads_as_left(original: str, present: str) -> bool:
    """Whether `present` is `original` with stretches taken out, and nothing else."""
    if original == present:
        return True
    kept, _ = _lay(present)
    if len(kept) == 1:
        return not present
    first, *middle, last = kept
    return (
        original.startswith(first)
        and original.endswith(last)
        and len(first) + len(last) <= len(original)
        and _place(original, middle, len(first), len(original) - len(last)) is not None
    )


def _lay(text: str) -> tuple[list[str], list[str]]:
    """What stands around the words of ours, and those words."""
    kept: list[str] = []
    pieces: list[str] = []
    end = 0
    for found in REMOVED.finditer(text):
        kept.append(text[end : found.start()])
        pieces.append(found[0])
        end = found.end()
    return [*kept, text[end:]], pieces


def _place(text: str, pieces: list[str], start: int, stop: int) -> list[tuple[int, int]] | None:
    """Where the pieces stand in order, each as far left as can be."""
    out: list[tuple[int, int]] = []
    for piece in pieces:
        at = text.find(piece, start, stop)
        if at < 0:
            return None
        start = at + len(piece)
        out.append((at, start))
    return out


def _place_back(
    text: str, pieces: list[str], start: int, stop: int
) -> list[tuple[int, int]] | None:
    """Where the pieces stand in order, each as far right as can be."""
    out: list[tuple[int, int]] = []
    for piece in reversed(pieces):
        at = text.rfind(piece, start, stop)
        if at < 0:
            return None
        stop = at
        out.append((at, at + len(piece)))
    return out[::-1]
