"""Which strings are BigCommerce's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import LOWER
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developer.bigcommerce.com/docs/start/authentication/api-accounts"


RULES: tuple[Rule, ...] = (
    named_rule(
        "bigcommerce-token",
        "BigCommerce API access token",
        r"big[_-]?commerce",
        LOWER,
        31,
        _DOC,
        issuer="bigcommerce",
        carrier="BIGCOMMERCE_ACCESS_TOKEN={secret}",
        keywords=(
            "bigcommerce",
            "big_commerce",
            "big-commerce",
            "x-auth-token for",
            "x-auth-token of",
        ),
        most=32,
        severity=Severity.CRITICAL,
        what=r"(?:access|auth|api|x-auth)?[_ -]?tokens?|keys?",
        # the hash of a store goes with its token
        also=r"x-auth-token[ ](?:for|of)[ ](?:store[- ])?[a-z0-9-]{5,20}",
    ),
    named_rule(
        "bigcommerce-client-secret",
        "BigCommerce client secret",
        r"big[_-]?commerce",
        HEX,
        64,
        _DOC,
        issuer="bigcommerce",
        carrier="BIGCOMMERCE_CLIENT_SECRET={secret}",
        keywords=("bigcommerce", "big_commerce", "big-commerce"),
        what=r"(?:client|app)?[_ -]?secret",
    ),
)
