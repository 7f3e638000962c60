"""Which strings are monday.com's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developer.monday.com/apps/docs/manage-the-app"


RULES: tuple[Rule, ...] = (
    named_rule(
        "monday-secret",
        "monday.com client or signing secret",
        r"monday(?=\.com|com|[_-]?(?:app|api|client|signing))",
        HEX,
        32,
        _DOC,
        issuer="monday",
        carrier="MONDAY_SIGNING_SECRET={secret}",
        keywords=(
            "monday_app",
            "monday_api",
            "monday_client",
            "monday_signing",
            "monday-",
            "monday.com",
            "mondaycom",
            "mondayapp",
            "mondaysigning",
            "mondayclient",
        ),
        what=r"(?:signing|client|app)[_ -]?secret|secrets?",
    ),
)
