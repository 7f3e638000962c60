"""Which strings are keys of Shodan?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import call, either, query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "shodan-api-key",
        "Shodan API key",
        "shodan",
        ALNUM,
        32,
        "https://developer.shodan.io/api/requirements",
        also=either(
            query("api.shodan.io", "key"),
            call(r"shodan\.(?:shodan|newclient)|shodan::shodan\.new"),
            "shodan[ ]init",
        ),
        carrier="SHODAN_API_KEY={secret}",
        keywords=("shodan",),
        issuer="shodan",
    ),
)
