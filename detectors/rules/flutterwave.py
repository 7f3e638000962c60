"""Which strings are Flutterwave's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://developer.flutterwave.com/docs/authentication"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("FLWSECK_TEST") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "flutterwave-key",
        "Flutterwave secret key",
        r"FLWSECK(?:_TEST)?-[0-9A-Za-z]{32}(?:-[0-9a-z]{8,16})?-X",
        fields("FLWSECK-", (HEX, 32), "-X"),
        _DOC,
        issuer="flutterwave",
        keywords=("flwseck-", "flwseck_test-"),
        near_misses=("FLWSECK-" + "x" * 32 + "-X", "FLWSECK-your-key-X"),
        severity=Severity.CRITICAL,
        inspect=_inspect,
    ),
    shaped(
        "flutterwave-encryption",
        "Flutterwave encryption key",
        r"FLWSECK(?:_TEST)?[0-9a-f]{12}",
        fields("FLWSECK_TEST", (HEX, 12)),
        _DOC,
        issuer="flutterwave",
        keywords=("flwseck",),
        near_misses=("FLWSECK_TEST000000000000", "FLWSECK_TEST"),
        severity=Severity.MEDIUM,
        check=lambda value: plausible(value[-12:], 6),
    ),
    shaped(
        "flutterwave-public",
        "Flutterwave public key",
        r"FLWPUBK(?:_TEST)?-[0-9A-Za-z]{32}(?:-[0-9a-z]{8,16})?-X",
        fields("FLWPUBK-", (HEX, 32), "-X"),
        _DOC,
        issuer="flutterwave",
        keywords=("flwpubk-", "flwpubk_test-"),
        near_misses=("FLWPUBK-" + "x" * 32 + "-X", "FLWPUBK-your-key-X"),
        severity=Severity.INFO,
        public=True,
    ),
)
