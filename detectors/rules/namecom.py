"""Which strings are Name.com's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "namecom-api-token",
        "Name.com API token",
        "name[._-]?com|namedotcom",
        HEX,
        40,
        "https://docs.name.com/docs/introduction/authentication",
        issuer="namecom",
        carrier="NAMECOM_API_TOKEN={secret}",
        keywords=(
            "namecom_",
            "namecom-",
            "namecomtoken",
            "name_com_",
            "name.com",
            "namedotcom",
        ),
        severity=Severity.CRITICAL,
    ),
)
