"""Which strings are provisioning hashes of LastPass?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "lastpass-provisioning-hash",
        "LastPass provisioning hash",
        "last[_ -]?pass",
        HEX,
        32,
        "https://support.lastpass.com/s/document-item?bundleId=lastpass&topicId=LastPass/lastpass_enterprise_api.html",
        most=64,
        issuer="lastpass",
        what=r"prov(?:isioning)?[_ -]?(?:hash|secret|key)|api[_ -]?(?:secret|key)",
        also="provhash",
        keywords=("lastpass", "last_pass", "provhash"),
        carrier="LASTPASS_PROVISIONING_HASH={secret}",
        severity=Severity.CRITICAL,
    ),
)
