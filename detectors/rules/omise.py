"""Which strings are Omise's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import LOWER, fields
from detectors.rules._shaped import shaped

_DOC = "https://docs.omise.co/api-authentication"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("skey_test_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "omise-key",
        "Omise secret key",
        r"skey_(?:test_)?[a-z0-9]{19}",
        fields("skey_", (LOWER, 19)),
        _DOC,
        issuer="omise",
        keywords=("skey_",),
        near_misses=("skey_" + "x" * 19, "riskey_abc"),
        severity=Severity.CRITICAL,
        inspect=_inspect,
    ),
    shaped(
        "omise-public",
        "Omise public key",
        r"pkey_(?:test_)?[a-z0-9]{19}",
        fields("pkey_", (LOWER, 19)),
        _DOC,
        issuer="omise",
        keywords=("pkey_",),
        near_misses=("pkey_" + "x" * 19, "evp_pkey_new"),
        severity=Severity.INFO,
        check=lambda value: plausible(value[-19:], 9) and any(map(str.isdigit, value)),
        public=True,
    ),
)
