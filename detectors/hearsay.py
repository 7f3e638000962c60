"""What do the words around a value say must be done to it first: reversed, ROT13, without dashes?

Whoever writes so hides a secret from scanners, or plays with words. So only rules with a prefix or
a proof of their own are asked, and what they find is shown at LOW confidence.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from detectors import words
from detectors.reading import Edit, Trust, View, edited, inside

_RUN = regex.compile(r"[^\s\"'`<>,;()=]{16,}+")
_ROT13 = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm",
)
_SAYS = regex.compile(
    r"(?i)(?P<reversed>\brevers(?:e|ed|ing)\b|\bbackwards?\b)|(?P<rot>\brot[ -]?13)"
    r"|(?:without|remove|drop|strip|minus|ignore|omit|skip)[a-z ]{0,14}"
    r" (?:(?P<dash>dash|hyphen)|(?P<dot>dot)|(?P<under>underscore)|(?P<space>space))"
    r"|(?P<more>(?<![a-z])cont(?:inued|inues|'d|\.)[ ]?[\])]?[:.]{0,8}\s{0,3}(?:\.\.\.|…)?\s{0,3})"
)
_CUES = (
    *("revers", "backward", "rot13", "rot-13", "rot 13", " dash", " hyphen", " dot", " underscore"),
    *(" space", "continued", "continues", "cont'd", "cont."),
)
"""Of each such saying the word that is not in every text."""
_AROUND = 32
"""Characters before and behind a cue in which what it belongs to begins and ends."""
_LEAD = regex.compile(r"[ \t]{0,8}(?:\.\.\.|…)?\s{0,3}[\[(]?$")
"""What may stand before "continued"; looked at from there, since it begins everywhere."""
_FILLERS = {
    name: regex.compile(rf"(?<=[\w.-]){filler}(?=[\w.-])")
    for name, filler in {"dash": "-", "dot": r"\.", "under": "_", "space": " "}.items()
}
_REACH = 400
"""Characters on both sides of such words that they are about."""
_MOST = 40
"""Instructions followed in one text; who writes more of them writes about something else. What
they may be about is told as a gap all the same."""


def told(view: View, unread: list[tuple[int, int]]) -> Iterator[View]:
    """Readings of `view` that words in it ask for, near these words.

    Where there are too many of them, what is not read goes into `unread`.
    """
    text = view.text
    for number, says in enumerate(_sayings(text)):
        if number >= _MOST:
            unread.append(view.origin(max(0, says.start() - _REACH), len(text)))
            return
        low, high = max(0, says.start() - _REACH), says.end() + _REACH
        way = says.lastgroup or ""
        if way == "more":
            lead = _LEAD.search(text, max(0, says.start() - 16), says.start())
            begins = lead.start() if lead is not None else says.start()
            yield from _without(view, [(begins, says.end(), "")], "written in two pieces")
        elif way in _FILLERS:
            edits = [(*each.span(), "") for each in _FILLERS[way].finditer(text, low, high)]
            reason = "written with something in between that is to be left out"
            yield from _without(view, edits, reason)
        else:
            reason = (
                f"written {'in ROT13' if way == 'rot' else 'back to front'}, by what is said there"
            )
            for match in _RUN.finditer(text, low, high):
                run = match[0].translate(_ROT13) if way == "rot" else match[0][::-1]
                yield inside(view, run, "told", match.span(), Trust.HEARSAY, reason)


def _sayings(text: str) -> Iterator[regex.Match[str]]:
    done = 0
    for cue in words.places(words.lowered(text), _CUES):
        low = max(done, cue - _AROUND)
        found = _SAYS.search(text, low, cue + _AROUND)
        if found is not None:
            yield found
            done = found.end()


def _without(view: View, edits: list[Edit], reason: str) -> Iterator[View]:
    made = edited(view, "told", edits, trust=Trust.HEARSAY, reason=reason, local=True)
    if made is not None:
        yield made
