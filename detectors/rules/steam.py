"""Which strings are keys of Steam?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import UPPER_HEX, query, spellings
from detectors.rules._named import named_rule

RULES: tuple[Rule, ...] = (
    named_rule(
        "steam-web-api-key",
        "Steam Web API key",
        "steam(?:works)?(?:[_ .-]?(?:web|api|publisher|partner))?",
        UPPER_HEX,
        32,
        "https://steamcommunity.com/dev",
        also=query("api.steampowered.com", "key") + "|" + query("partner.steam-api.com", "key"),
        carrier="STEAM_API_KEY={secret}",
        keywords=spellings("steam", "web", "api", "key", "publisher", "works", "powered"),
        issuer="steam",
    ),
)
