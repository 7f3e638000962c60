"""Which strings are Tenable's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://docs.tenable.com/vulnerability-management/Content/Settings/my-account/GenerateAPIKey.htm"

RULES: tuple[Rule, ...] = (
    named_rule(
        "tenable-secret-key",
        "Tenable secret key",
        "tenable|nessus|tio",
        HEX,
        64,
        _KEYS,
        issuer="tenable",
        carrier="TENABLE_SECRET_KEY={secret}",
        keywords=("tenable", "nessus", "tio_secret", "secretkey="),
        what=r"secret[._ -]?key|secretkey|secret",
        also=either(
            r"accessKey=[0-9a-f]{64};[ ]?secretKey|TIO_SECRET_KEY",
            call(r"tenableio|tenablesc", at=1),
        ),
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "tenable-access-key",
        "Tenable access key",
        "tenable|nessus|tio",
        HEX,
        64,
        _KEYS,
        issuer="tenable",
        carrier="TENABLE_ACCESS_KEY={secret}",
        keywords=("tenable", "nessus", "tio_access"),
        what=r"access[._ -]?key|accesskey",
        also="TIO_ACCESS_KEY",
        severity=Severity.LOW,
    ),
)
