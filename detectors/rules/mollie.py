"""Which strings are Mollie's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.mollie.com/reference/authentication"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("test_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


def _mixed(value: str) -> bool:
    """Capital and small letters and digits: no name in a program is written so."""
    body = value.split("_", 1)[1]
    kinds = (str.isupper, str.islower, str.isdigit)
    return plausible(body, 13) and all(any(map(kind, body)) for kind in kinds)


RULES: tuple[Rule, ...] = (
    shaped(
        "mollie-key",
        "Mollie API key",
        r"(?<!_)(?:live|test)_[A-Za-z0-9]{30}",
        fields("live_", (ALNUM, 30)),
        _DOC,
        issuer="mollie",
        keywords=("live_", "test_"),
        near_misses=("live_" + "x" * 30, "sk_live_" + "aB3" * 10, "test_that_it_works_well"),
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
        inspect=_inspect,
        specific=45,
        check=_mixed,
    ),
    shaped(
        "mollie-named",
        "Mollie API key (named)",
        r"(?:live|test)_[A-Za-z0-9]{30,34}",
        fields("live_", (ALNUM, 30)),
        _DOC,
        issuer="mollie",
        keywords=("mollie",),
        near_misses=("MOLLIE_API_KEY=live_" + "x" * 30, "MOLLIE_API_KEY=test_key"),
        severity=Severity.CRITICAL,
        inspect=_inspect,
        carrier="MOLLIE_API_KEY={secret}",
        near=r"mollie",
        specific=55,
    ),
    shaped(
        "mollie-organization",
        "Mollie organisation access token",
        r"(?<!_)access_[A-Za-z0-9]{30,44}",
        fields("access_", (ALNUM, 40)),
        _DOC,
        issuer="mollie",
        keywords=("access_",),
        near_misses=("access_" + "x" * 40, "access_token", "user_access_levels"),
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
        check=_mixed,
        specific=45,
    ),
)
