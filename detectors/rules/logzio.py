"""Which strings are Logz.io's tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import block
from detectors.rules._named import named_rule, named_uuid
from detectors.rules._plain import LETTERS

_TOKENS = "https://docs.logz.io/docs/user-guide/admin/authentication-tokens/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "logzio-shipping-token",
        "Logz.io data shipping token",
        r"logz[._ -]?io",
        LETTERS,
        32,
        _TOKENS,
        issuer="logzio",
        carrier="LOGZIO_TOKEN={secret}",
        keywords=("logz",),
        severity=Severity.LOW,
    ),
    named_uuid(
        "logzio-api-token",
        "Logz.io API token",
        r"logz[._ -]?io|" + block("logzio"),
        _TOKENS,
        issuer="logzio",
        carrier="LOGZIO_API_TOKEN={secret}",
        keywords=("logz",),
    ),
)
