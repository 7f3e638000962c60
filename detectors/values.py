"""How likely is it that somebody gave this value for a key or a password, and not a word of code?

Two small logistic models over the characters of the value alone, one for keys that machines make
and one for passwords that people choose. Their weights are learned by `benchmarks/values.py` from
forged values against the strings that really stand in code, settings, chat and tickets.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import exp, log2

from detectors import lazy
from detectors.entropy import shannon, strangeness
from detectors.value_weights import KEY, PASSWORD, WORDS

_known = frozenset(WORDS.split())
_LETTERS = lazy.pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CLASSES = lazy.pattern(r"[a-z]+|[A-Z]+|[0-9]+|[^A-Za-z0-9]+")
_CAMEL = lazy.pattern(r"^[A-Za-z]?[a-z]+(?:[A-Z]+[a-z]*)+\d{0,2}$")
_CONSTANT = lazy.pattern(r"^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$")
_JOINED = lazy.pattern(r"(?<=[A-Za-z])[-_./:,](?=[A-Za-z])")
_HEX = lazy.pattern(r"^(?:[0-9a-f]+|[0-9A-F]+)$")
_CHOSEN = lazy.pattern(
    r"^[A-Z]?[a-z]{3,}(?:[A-Z]?[a-z]{3,})?[!@#$%^&*_.+-]?\d{1,6}[!@#$%^&*?.+-]{0,3}$"
)
_COUNTED = lazy.pattern(r"^[A-Za-z]{3,}(?:[-_.][A-Za-z]{3,})*[-_.]?\d{1,4}[!?]?$")
"""Words, joined, and a number: a password or an identifier; the words decide."""
_MIXED = lazy.pattern(r"^(?=[A-Za-z]*\d+[A-Za-z])[A-Za-z0-9]{6,}$")
_OF_CODE_TEXT = """
    password passwd pass passwort pwd token tokens secret secrets key keys credential
    credentials auth user users username name login admin test testing demo sample dummy mock
    value values field type types input output string label error invalid reset policy default
    config service server client app api data database version next prev text form body param
    params response request access refresh session hash salt cipher encrypt encoded file path
    node module modules foo bar my your the
    """
_OF_CODE = frozenset(_OF_CODE_TEXT.split())
"""Words that code around credentials is made of; few passwords are."""
_OPENING = frozenset("$%{<([@#&*\\|=;,:")
_BRACKETS = frozenset("(){}[]<>;")
_STRONG = frozenset("!@#$%^&*+?~")
_LEET = str.maketrans("0134578@$!", "oieastbasi")

FEATURES = (
    *(
        "one",
        "length",
        "short",
        "very short",
        "digits",
        "capitals",
        "signs",
        "strangeness",
        "entropy",
    ),
    *(
        "changes",
        "longest letters",
        "words",
        "leet words",
        "blanks",
        "joints",
        "opening",
        "brackets",
    ),
    *("slash", "dot", "underscore", "hyphen", "colon", "equals", "strong signs", "letters only"),
    *("digits only", "camel", "constant", "hex", "long hex", "chosen", "digits last", "long mixed"),
    *(
        "words of code",
        "counted words",
        "counted unknown words",
        "digits inside",
        "sign and digits",
    ),
)


_KEPT = 32
"""Values whose features are kept, since several rules and readings ask for them one after another:
no more than a few, for they are secrets."""


def use_words(words: Sequence[str]) -> None:
    """Take other words for known ones; for learning the weights anew only."""
    global _known
    _known = frozenset(words)
    features.cache_clear()


@lru_cache(maxsize=_KEPT)
def features(value: str) -> tuple[float, ...]:
    """What the models look at; each about 0 to 1, in the order of `FEATURES`."""
    size = max(len(value), 1)
    pieces = _CLASSES.findall(value)
    letters = sum(len(each) for each in pieces if each[0].isalpha())
    digits = sum(len(each) for each in pieces if each[0].isdigit())
    capitals = sum(map(str.isupper, value))
    runs = _LETTERS.findall(value)
    known = sum(len(each) for each in runs if each.lower() in _known)
    leet = sum(
        len(each) for each in _LETTERS.findall(value.translate(_LEET)) if each.lower() in _known
    )
    of_code = sum(len(each) for each in runs if each.lower() in _OF_CODE)
    counted = _COUNTED.match(value) is not None
    strong = any(each in _STRONG for each in value)
    strange = strangeness(value) / 6 if letters > 2 else 0.6
    return (
        1.0,
        min(size, 48) / 48,
        float(size < 12),
        float(size < 8),
        digits / size,
        capitals / size,
        (size - letters - digits) / size,
        strange,
        shannon(value) / log2(size) if size > 1 else 0.0,
        (len(pieces) - 1) / size,
        max(map(len, runs), default=0) / size,
        known / size,
        leet / size,
        min(value.count(" "), 4) / 4,
        min(len(_JOINED.findall(value)), 4) / 4,
        float(value[:1] in _OPENING),
        min(sum(each in _BRACKETS for each in value), 3) / 3,
        min(value.count("/"), 3) / 3,
        min(value.count("."), 3) / 3,
        min(value.count("_"), 3) / 3,
        min(value.count("-"), 3) / 3,
        min(value.count(":"), 3) / 3,
        float("=" in value.rstrip("=")),
        min(sum(each in _STRONG for each in value), 3) / 3,
        float(letters == size),
        float(digits == size),
        float(_CAMEL.match(value) is not None),
        float(_CONSTANT.match(value) is not None),
        float(_HEX.match(value) is not None),
        float(size >= 32 and _HEX.match(value) is not None),
        float(_CHOSEN.match(value) is not None),
        float(bool(digits) and value[-1:].isdigit() and digits == len(pieces[-1])),
        float(size >= 16 and digits > 1 and letters > 5 and (size - letters - digits) * 8 < size),
        of_code / size,
        float(counted),
        float(counted) * (1 - known / max(letters, 1)),
        float(not known and _MIXED.match(value) is not None),
        float(strong and bool(digits) and letters > 2 and " " not in value),
    )


def known(value: str) -> float:
    """0 to 1: how much of the value's letters is in words that code and talk are full of."""
    runs = _LETTERS.findall(value)
    letters = sum(map(len, runs))
    return sum(len(each) for each in runs if each.lower() in _known) / letters if letters else 0.0


def _score(value: str, weights: Sequence[float]) -> float:
    total = sum(a * b for a, b in zip(features(value), weights, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def key(value: str) -> float:
    """0 to 1: whether a machine made this value for a key, token or secret."""
    return _score(value[:400], KEY)


def password(value: str) -> float:
    """0 to 1: whether somebody chose this value for a password, or a generator did."""
    return _score(value[:100], PASSWORD)
