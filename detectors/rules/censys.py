"""Which strings are Censys' tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_rule
from detectors.rules._pattern import END
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_TOKENS = "https://docs.censys.com/reference/get-started"

RULES: tuple[Rule, ...] = (
    shaped(
        "censys-pat",
        "Censys personal access token",
        "censys_[A-Za-z0-9]{6,12}_[A-Za-z0-9]{20,48}",
        lambda random: (
            f"censys_{_forge.text(random, _forge.ALNUM, 8)}_{_forge.text(random, _forge.ALNUM, 20)}"
        ),
        _TOKENS,
        issuer="censys",
        keywords=("censys_",),
        end=END,
        severity=Severity.MEDIUM,
        check=alive,
        least=1,
        specific=55,
    ),
    named_rule(
        "censys-api-secret",
        "Censys API secret",
        "censys",
        ALNUM,
        32,
        _TOKENS,
        issuer="censys",
        carrier="CENSYS_API_SECRET={secret}",
        keywords=("censys",),
        severity=Severity.MEDIUM,
    ),
)
