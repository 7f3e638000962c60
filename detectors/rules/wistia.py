"""Which strings are Wistia's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.wistia.com/docs/getting-started-with-the-data-api"


RULES: tuple[Rule, ...] = (
    named_rule(
        "wistia-token",
        "Wistia API token",
        r"wistia",
        HEX,
        64,
        _DOC,
        issuer="wistia",
        carrier="WISTIA_API_TOKEN={secret}",
        keywords=("wistia",),
    ),
)
