"""Which strings are Adobe Commerce's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._structured import LOWER

_DOC = "https://developer.adobe.com/commerce/webapi/get-started/authentication/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "magento-token",
        "Magento integration or access token",
        r"magento",
        LOWER,
        32,
        _DOC,
        issuer="magento",
        carrier="MAGENTO_ACCESS_TOKEN={secret}",
        keywords=("magento",),
        severity=Severity.CRITICAL,
        what=(
            r"(?:(?:access|admin|integration|api|bearer|consumer)[_ -]?)?(?:token|"
            r"secret|key)s?(?:[_ -]?secret)?"
        ),
    ),
    named_rule(
        "magento-consumer-secret",
        "Magento OAuth consumer secret (named)",
        r"adobe[_-]?commerce",
        LOWER,
        32,
        _DOC,
        issuer="magento",
        carrier="ADOBE_COMMERCE_CONSUMER_SECRET={secret}",
        keywords=("adobe_commerce", "adobe-commerce", "adobecommerce"),
        severity=Severity.CRITICAL,
    ),
)
