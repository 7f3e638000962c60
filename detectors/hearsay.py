"""What do the words around a value say must be done to it first: reversed, ROT13, without dashes?

Whoever writes so hides a secret from scanners, or plays with words. So only rules with a prefix or
a proof of their own are asked, and what they find is shown at LOW confidence.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from detectors.reading import Trust, View, edited, inside, replaced

_RUN = regex.compile(r"[^\s\"'`<>,;()]{16,}+")
_ROT13 = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm",
)
_SAYS = {
    "back to front": regex.compile(r"(?i)revers(?:e|ed|ing)\b|backwards?\b"),
    "in ROT13": regex.compile(r"(?i)rot[ -]?13"),
}
_FILLERS = {
    "-": regex.compile(r"(?i)(?:dash|hyphen)"),
    ".": regex.compile(r"(?i)dots?\b"),
    "_": regex.compile(r"(?i)underscore"),
    " ": regex.compile(r"(?i)spaces?\b"),
}
_GOES_ON = regex.compile(
    r"(?i)[ \t]*(?:\.\.\.|…)?\s{0,3}[\[(]?(?:to be )?cont(?:inued|inues|'d|\.)[ ]?[\])]?[:.]*\s{0,3}"
    r"(?:\.\.\.|…)?\s{0,3}"
)


def told(view: View) -> Iterator[View]:
    """Readings of `view` that words in it ask for."""
    text = view.text
    if _SAYS["back to front"].search(text):
        for match in _RUN.finditer(text):
            yield inside(
                view,
                match[0][::-1],
                "told",
                match.span(),
                Trust.HEARSAY,
                "written back to front, by the words around it",
            )
    if _SAYS["in ROT13"].search(text):
        yield replaced(
            view,
            text.translate(_ROT13),
            "told",
            trust=Trust.HEARSAY,
            reason="written in ROT13, by the words around it",
        )
    for filler, words in _FILLERS.items():
        if words.search(text):
            between = regex.compile(rf"(?<=[\w.-]){regex.escape(filler)}(?=[\w.-])")
            made = edited(
                view,
                "told",
                [(*each.span(), "") for each in between.finditer(text)],
                trust=Trust.HEARSAY,
                reason="written with something in between that is to be left out",
            )
            if made is not None:
                yield made
    made = edited(
        view,
        "told",
        [(*each.span(), "") for each in _GOES_ON.finditer(text)],
        trust=Trust.HEARSAY,
        reason="written in two pieces",
        local=True,
    )
    if made is not None:
        yield made
