"""Which strings are Klarna's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.klarna.com/api/authentication/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("klarna_test_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "klarna-key",
        "Klarna API key",
        r"klarna_(?:live|test)_api_[A-Za-z0-9+/_-]{40,180}+={0,2}",
        fields("klarna_live_api_", (ALNUM, 90)),
        _DOC,
        issuer="klarna",
        keywords=("klarna_live_api_", "klarna_test_api_"),
        near_misses=("klarna_live_api_" + "x" * 90, "klarna_test_api_key"),
        severity=Severity.CRITICAL,
        end=END_URL,
        inspect=_inspect,
    ),
    named_rule(
        "klarna-password",
        "Klarna API password",
        "klarna",
        ALNUM,
        16,
        _DOC,
        issuer="klarna",
        what=r"password|passwd|shared[_ -]?secret|secret",
        # its user names tell themselves
        also=r"klarna[^\n]{0,60}(?<![a-z0-9])(?:pk|k|n)\d{5,7}_[0-9a-f]{12,16}(?![a-z0-9])",
        carrier="KLARNA_PASSWORD={secret}",
        keywords=("klarna",),
        severity=Severity.CRITICAL,
    ),
)
