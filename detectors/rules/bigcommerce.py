"""Which strings are BigCommerce's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._structured import LOWER

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
        keywords=("bigcommerce", "big_commerce", "big-commerce"),
        most=32,
        severity=Severity.CRITICAL,
        what=r"(?:access|auth|api|x-auth)?[_ -]?tokens?|keys?",
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
