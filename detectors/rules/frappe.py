"""Which strings are keys of Frappe and ERPNext?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import HEX

_DOC = "https://docs.frappe.io/framework/user/en/guides/integration/rest_api/token_based_authentication"

RULES: tuple[Rule, ...] = (
    named_shape(
        "frappe-token",
        "Frappe or ERPNext API key and secret",
        "frappe|erp[_ -]?next",
        "[0-9a-f]{15}:[0-9a-f]{15}",
        fields((HEX, 15), ":", (HEX, 15)),
        _DOC,
        issuer="frappe",
        # a key is called a token only here, and both have fifteen digits
        also=r"authorization[\"']?[ ]?[:=][ ]?[\"']?token",
        carrier="Authorization: token {secret}",
        keywords=("frappe", "erpnext", "erp_next", "authorization"),
        severity=Severity.CRITICAL,
        check=kinds(8),
    ),
)
