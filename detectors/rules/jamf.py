"""Which strings are client secrets of Jamf?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64
from detectors.rules._shaped import block

_KEYS = "https://developer.jamf.com/jamf-pro/docs/client-credentials"

RULES: tuple[Rule, ...] = (
    named_rule(
        "jamf-client-secret",
        "Jamf client secret",
        "jamf|" + block("jamfpro"),
        URL64,
        48,
        _KEYS,
        issuer="jamf",
        most=80,
        carrier="JAMF_CLIENT_SECRET={secret}",
        keywords=("jamf",),
        what=r"client[._ -]?secret|secret",
        severity=Severity.CRITICAL,
    ),
)
