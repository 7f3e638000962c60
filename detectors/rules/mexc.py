"""Which strings are keys of MEXC?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "mexc-secret-key",
        "MEXC secret key",
        "mexc",
        HEX,
        32,
        "https://www.mexc.com/api-docs/spot-v3/introduction",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                token("mx0v?[A-Za-z0-9]{10,20}+"),
                lambda random: "mx0v" + _forge.text(random, _forge.ALNUM, 14),
                secret=False,
            )
        },
        carrier="MEXC_API_KEY={api_key}\nMEXC_SECRET_KEY={secret}",
        keywords=("mexc",),
        issuer="mexc",
    ),
)
