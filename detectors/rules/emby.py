"""Which strings are keys of Jellyfin and Emby?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "emby-api-key",
        "Jellyfin or Emby API key",
        "jellyfin|emby|x-mediabrowser",
        HEX,
        32,
        "https://jellyfin.org/docs/general/networking/",
        severity=Severity.MEDIUM,
        also=r"x-emby-token|x-emby-authorization[^\n]{0,160}?token|mediabrowser[^\n]{0,160}?token",
        carrier="X-Emby-Token: {secret}",
        keywords=("jellyfin", "emby", "mediabrowser"),
        issuer="emby",
    ),
)
