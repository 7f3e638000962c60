"""Which strings are Outreach's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://developers.outreach.io/api/oauth/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "outreach-secret",
        "Outreach client secret",
        r"outreach(?=\.io|io|[_-]?(?:api|client|app|oauth))",
        URL64,
        43,
        _DOC,
        issuer="outreach",
        carrier="OUTREACH_CLIENT_SECRET={secret}",
        keywords=(
            "outreach_",
            "outreach-",
            "outreach.io",
            "outreachio",
            "outreachapi",
            "outreachclient",
            "outreachapp",
        ),
        most=64,
        what=r"(?:client|app)?[_ -]?secret",
    ),
)
