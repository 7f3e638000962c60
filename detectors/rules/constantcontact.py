"""Which strings are Constant Contact's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://developer.constantcontact.com/api_guide/auth_overview.html"


RULES: tuple[Rule, ...] = (
    named_rule(
        "constantcontact-secret",
        "Constant Contact client secret",
        r"constant[_ -]?contact|ctct",
        URL64,
        22,
        _DOC,
        issuer="constantcontact",
        carrier="CONSTANT_CONTACT_CLIENT_SECRET={secret}",
        keywords=(
            "constantcontact",
            "constant_contact",
            "constant-contact",
            "constant contact",
            "ctct",
        ),
        what=r"secrets?|client[_ -]?secret",
    ),
)
