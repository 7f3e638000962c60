"""Which words are said to be a wallet's recovery phrase, though their checksum does not fit?

One word mistyped or left out spoils the checksum, and who knows the rest tries the others.
"""

from __future__ import annotations

from random import Random

import regex

from detectors import lazy
from detectors.entropy import placeholder
from detectors.model import Confidence, Rule, Severity
from detectors.rules._bip39_words import WORDS

_KNOWN = frozenset(WORDS)
_COUNTS = (12, 15, 18, 21, 24)
_STEP = r"(?:[ \t,]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,8}|[ \t]{1,3}\d{1,2}[.)][ \t]{1,3})"


def _words(value: str) -> list[str]:
    return regex.findall(r"[a-z]{3,8}", value.lower())


def _is_phrase(value: str) -> bool:
    words = _words(value)
    varied = len(set(words)) > len(words) * 2 // 3
    return len(words) in _COUNTS and varied and all(each in _KNOWN for each in words)


_NEXT = rf"{_STEP}(?i:\L<words>)(?![A-Za-z])"
_MORE = (23, 20, 17, 14, 11)
"""Words after the first one."""


def _forge(random: Random) -> str:
    while True:
        value = " ".join(random.sample(WORDS, 12))
        if placeholder(value) is None:  # "example" is one of the words
            return value


WALLET_WORDS = Rule(
    id="wallet-recovery-words",
    title="Words said to be the recovery phrase of a wallet",
    issuer=None,
    pattern=lazy.pattern(
        r"(?i:(?<![A-Za-z])(?:mnemonic(?:[ _-]?(?:phrase|words))?"
        r"|(?:seed|recovery|backup|wallet|bip-?39)[ _-]?(?:phrase|words|seed))"
        r"[\"'`*_]{0,3}[ ]?(?:[^\n:=]{0,40}?[:=]|[ ]?\b(?:is|was|are))[\s\"'`*_>1.)]{1,12})"
        rf"(?P<secret>(?i:\L<words>)(?:{'|'.join(f'(?:{_NEXT}){{{n}}}' for n in _MORE)}))",
        words=WORDS,
    ),
    keywords=(
        *("mnemonic", "seed phrase", "seed words", "recovery phrase", "recovery words"),
        *("recovery seed", "backup phrase", "backup words", "backup seed", "wallet phrase"),
        *("wallet words", "wallet seed", "seed_phrase", "recovery_phrase", "seed-phrase"),
        *("seedphrase", "recovery-phrase", "bip39 phrase", "bip39 words", "bip39 seed"),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.CRITICAL,
    forge=_forge,
    near_misses=(
        "seed phrase: twelve words that nobody else may see, kept in the safe of the office",
        "mnemonic: " + "abandon " * 11 + "ability",
        "recovery words: 12 or 24 of them",
    ),
    references=("https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki",),
    check=_is_phrase,
    carrier="seed phrase: {secret}",
    specific=70,
)
