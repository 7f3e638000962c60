"""Which strings are keys of Intuit?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "intuit-client-secret",
        "QuickBooks client secret",
        "intuit|quick[_ -]?books|qbo",
        ALNUM,
        40,
        "https://developer.intuit.com/app/developer/qbo/docs/get-started/get-client-id-and-client-secret",
        issuer="intuit",
        carrier="QUICKBOOKS_CLIENT_SECRET={secret}",
        keywords=(
            "intuit",
            "quickbooks",
            "quick_books",
            "qbo_",
        ),
        what="(?:client|app|consumer)?[_ -]?secret",
    ),
)
