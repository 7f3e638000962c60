"""Which strings are EMQX's API secrets?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "emqx-api-secret",
        "EMQX API secret",
        "emqx",
        URL64,
        40,
        "https://docs.emqx.com/en/emqx/latest/admin/api.html",
        issuer="emqx",
        most=64,
        what="(?:api|app)?[_ -]?secret(?:[_ -]?key)?",
        carrier="EMQX_API_KEY={api_key}\nEMQX_API_SECRET={secret}",
        keywords=("emqx",),
        companions={
            "api_key": Companion(
                named("(?:api|app)[_ -]?(?:key|id)", "[0-9a-f]{16}"),
                lambda random: _forge.text(random, _forge.HEX, 16),
                secret=False,
            )
        },
    ),
)
