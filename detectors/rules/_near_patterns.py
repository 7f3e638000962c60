"""How does a word for a password, or for what it opens, stand in a sentence?"""

from __future__ import annotations

from detectors.rules._near_words import (
    COMPOUND,
    EASTERN,
    EASTERN_PLACES,
    NAME_KEYWORDS,
    NAMES,
    PLACE_KEYWORDS,
    PLACES,
)
from detectors.rules._trial_words import TRIALS

SAME = r"(?:[^\n{}<>|=\\;]|[-=]>)"
"""What stands in sentences, and hardly in code."""
BEGIN = r"(?<![A-Za-zÀ-ɏа-яё0-9_.$/]|--|\b[Xx]-)"
"""Before a word that is no part of a name, an option or a header's name."""
_OURS = r"(?<!\[removed: [^\]\n]{0,80})"
"""Not in what leakwatch itself writes in the place of a secret."""
NAME = rf"{_OURS}(?:{BEGIN}(?i:{NAMES})|{COMPOUND}|{EASTERN})"
PLACE = rf"{_OURS}(?:{BEGIN}(?i:{PLACES})|{EASTERN_PLACES})"

TRIAL = rf"(?<![\w'-])(?i:{TRIALS})[ ]{{1,2}}[\"'`*_]{{0,3}}"
"""Before what somebody gives to try."""
BESIDE = tuple(dict.fromkeys((*NAME_KEYWORDS, *PLACE_KEYWORDS)))
"""Words of which one is in every match of `NAME` and `PLACE`."""
TRIED = (
    # to the prefilter a letter is as many bytes as UTF-8 makes of it
    "(?:"
    + TRIALS.replace(r"\w{1,4}", r"[\w\x80-\xff]{1,8}")
    + r")[ ]{1,2}[\"'`*_]{0,3}(?:[^ \n]*[0-9]|[a-z\x80-\xff]{3,14}[-_.][a-z\x80-\xff]{3,14}[-_.]"
    r"|[a-z]*[bcdfghjklmnpqrstvwxz]{5})"
)
"""How a value behind `TRIAL` looks to the prefilter."""
