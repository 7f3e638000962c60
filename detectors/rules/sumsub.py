"""Which strings are Sumsub's tokens and secret keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_rule
from detectors.rules._pattern import END
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_TOKENS = "https://docs.sumsub.com/reference/authentication"


def _forge_token(random: Random, kind: str) -> str:
    first, second = (_forge.text(random, _forge.ALNUM, each) for each in (24, 32))
    return f"{kind}:{first}.{second}"


RULES: tuple[Rule, ...] = (
    shaped(
        "sumsub-production-token",
        "Sumsub production app token",
        r"prd:[A-Za-z0-9]{24}\.[A-Za-z0-9]{32}",
        lambda random: _forge_token(random, "prd"),
        _TOKENS,
        issuer="sumsub",
        keywords=("prd:",),
        end=END,
        check=alive,
        least=1,
        specific=55,
    ),
    shaped(
        "sumsub-sandbox-token",
        "Sumsub sandbox app token",
        r"sbx:[A-Za-z0-9]{24}\.[A-Za-z0-9]{32}",
        lambda random: _forge_token(random, "sbx"),
        _TOKENS,
        issuer="sumsub",
        keywords=("sbx:",),
        end=END,
        severity=Severity.LOW,
        check=alive,
        least=1,
        specific=55,
    ),
    named_rule(
        "sumsub-secret-key",
        "Sumsub secret key",
        "sum[_ -]?sub",
        ALNUM,
        32,
        _TOKENS,
        issuer="sumsub",
        carrier="SUMSUB_SECRET_KEY={secret}",
        keywords=("sumsub", "sum_sub"),
        what=r"secret(?:[_ -]?key)?",
        severity=Severity.CRITICAL,
    ),
)
