"""Which strings are keys of Blynk?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import either, query
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "blynk-auth-token",
        "Blynk auth token",
        "blynk",
        URL64,
        32,
        "https://docs.blynk.io/en/concepts/device#authtoken",
        severity=Severity.MEDIUM,
        also=either(query("blynk.cloud", "token"), r"char[ ]auth\[\]"),
        carrier="BLYNK_AUTH_TOKEN={secret}",
        keywords=("blynk", "auth[]"),
        issuer="blynk",
    ),
)
