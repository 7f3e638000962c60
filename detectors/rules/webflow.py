"""Which strings are Webflow's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.webflow.com/data/reference/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "webflow-token",
        "Webflow API token",
        r"webflow",
        HEX,
        64,
        _DOC,
        issuer="webflow",
        carrier="WEBFLOW_API_TOKEN={secret}",
        keywords=("webflow",),
    ),
)
