"""Which strings are HackerOne's API tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_shape

_TOKENS = "https://api.hackerone.com/getting-started/"

RULES: tuple[Rule, ...] = (
    named_shape(
        "hackerone-api-token",
        "HackerOne API token",
        "hacker[_ -]?one|h1",
        "[A-Za-z0-9+/]{43}=",
        lambda random: _forge.text(random, _forge.BASE64, 43) + "=",
        _TOKENS,
        issuer="hackerone",
        carrier="HACKERONE_API_TOKEN={secret}",
        keywords=("hackerone", "hacker_one", "h1_api", "h1_token"),
        end="(?![A-Za-z0-9+/=])",
        check=alive,
        least=1,
    ),
)
