"""Which strings are DNS Made Easy's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "dnsmadeeasy-secret-key",
        "DNS Made Easy secret key",
        "dnsmadeeasy|dns[_ -]?made[_ -]?easy|dme|x-dnsme",
        "https://api-docs.dnsmadeeasy.com/",
        issuer="dnsmadeeasy",
        carrier="DNSMADEEASY_API_SECRET={secret}",
        keywords=(
            "dnsmadeeasy",
            "dns made easy",
            "dme_",
            "x-dnsme",
        ),
        what="(?:api[_ -]?)?secret(?:[_ -]?key)?|secret",
        severity=Severity.CRITICAL,
    ),
)
