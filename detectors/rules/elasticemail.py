"""Which strings are Elastic Email's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._structured import HEX_UPPER

_DOC = "https://elasticemail.com/developers/api-documentation/rest-api"


RULES: tuple[Rule, ...] = (
    named_rule(
        "elasticemail-key",
        "Elastic Email API key",
        r"elastic[_ -]?e?mail",
        HEX_UPPER,
        96,
        _DOC,
        issuer="elasticemail",
        carrier="ELASTICEMAIL_API_KEY={secret}",
        keywords=(
            "elasticemail",
            "elastic_email",
            "elastic-email",
            "elastic email",
            "elasticmail",
            "elastic_mail",
        ),
    ),
)
