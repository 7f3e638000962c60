"""Which strings are Chromatic's project tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, Alphabet, prefixed

_TOKENS = "https://www.chromatic.com/docs/setup/"

RULES: tuple[Rule, ...] = (
    prefixed(
        "chromatic-token",
        "Chromatic project token",
        "chpt_",
        ALNUM,
        12,
        _TOKENS,
        most=48,
        issuer="chromatic",
        severity=Severity.MEDIUM,
    ),
    named_rule(
        "chromatic-token-old",
        "Chromatic project token (older form)",
        "chromatic[_ -]?(?:project|app)",
        Alphabet(_forge.LOWER + _forge.DIGITS, "[a-z0-9]"),
        11,
        _TOKENS,
        most=15,
        issuer="chromatic",
        what="token|code",
        keywords=("chromatic",),
        carrier="CHROMATIC_PROJECT_TOKEN={secret}",
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
