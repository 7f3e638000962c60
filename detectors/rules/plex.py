"""Which strings are keys of Plex?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "plex-token",
        "Plex token",
        "plex[_ .-]?(?:server|api|online|media|auth)?(?=[_ .-]?token)",
        URL64,
        20,
        "https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/",
        also="x[_ .-]?plex[_ .-]?token",
        what="token",
        carrier="X-Plex-Token={secret}",
        keywords=spellings("plex", "server", "api", "online", "media", "auth", "token"),
        issuer="plex",
    ),
)
