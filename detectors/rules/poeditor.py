"""Which strings are API tokens of POEditor?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "poeditor-token",
        "POEditor API token",
        "po[_ -]?editor",
        HEX,
        32,
        "https://poeditor.com/docs/api",
        issuer="poeditor",
        keywords=("poeditor", "po_editor"),
        carrier="POEDITOR_API_TOKEN={secret}",
    ),
)
