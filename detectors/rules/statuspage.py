"""Which strings are Statuspage's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, block, made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape

_KEYS = "https://developer.statuspage.io/"

RULES: tuple[Rule, ...] = (
    named_shape(
        "statuspage-api-key",
        "Statuspage API key",
        "status[_ ]?page|" + block("statuspage"),
        f"(?:[0-9a-f]{{32}}|{UUID})",
        made(32, _forge.HEX),
        _KEYS,
        issuer="statuspage",
        carrier="STATUSPAGE_API_KEY={secret}",
        keywords=("statuspage", "status_page", "status page"),
        end=END_UUID,
        check=alive,
        least=1,
    ),
)
