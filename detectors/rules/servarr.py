"""Which strings are keys of Sonarr, Radarr and their relatives?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import LOWER36
from detectors.rules._named import named_rule

RULES: tuple[Rule, ...] = (
    named_rule(
        "servarr-api-key",
        "Sonarr, Radarr or relative: API key",
        "sonarr|radarr|lidarr|readarr|prowlarr|whisparr|bazarr|tautulli|sabnzbd|jackett",
        LOWER36,
        32,
        "https://wiki.servarr.com/sonarr/settings",
        severity=Severity.MEDIUM,
        carrier="SONARR_API_KEY={secret}",
        keywords=(
            "sonarr",
            "radarr",
            "lidarr",
            "readarr",
            "prowlarr",
            "whisparr",
            "bazarr",
            "tautulli",
            "sabnzbd",
            "jackett",
        ),
        issuer="servarr",
    ),
)
