"""Is it the same value, however it was laid out? The door to what undoes disguises, too.

`views` says which readings a text has; `characters`, `formatting`, `joints`, `lines`, `layers` and
`packed` make them; `reading` leads from each back to the text as given.
"""

from __future__ import annotations

import regex

from detectors.marks import MARKS, Mark
from detectors.reading import Edit, Offsets, Trust, View, edited

__all__ = ["MARKS", "Edit", "Mark", "Offsets", "Trust", "View", "canonical", "edited"]

_PEM = regex.compile(
    r"-----BEGIN (?P<label>[A-Z0-9 ]{3,40})-----(?P<body>.*?)-----END (?P=label)-----", regex.DOTALL
)
_BREAKS = regex.compile(r"(?:\\{1,8}[nrt]|[\"']\s{0,80}\+|[\s>\"'`,\\])+")


def canonical(value: str) -> str:
    """The value in one form however it was laid out, so that copies share a fingerprint.

    A PEM block gets its usual line breaks (RFC 7468) whether it stood on one line, in JSON or in
    quoted lines. Blocks with headers inside (encrypted keys, PGP) and other values stay.
    """
    match = _PEM.fullmatch(value.strip()) if value.lstrip().startswith("-----BEGIN ") else None
    if match is None or ":" in match["body"]:
        return value
    body = _BREAKS.sub("", match["body"])
    lines = [body[n : n + 64] for n in range(0, len(body), 64)]
    label = match["label"]
    return "\n".join([f"-----BEGIN {label}-----", *lines, f"-----END {label}-----"])
