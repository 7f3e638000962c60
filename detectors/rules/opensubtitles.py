"""Which strings are keys of OpenSubtitles?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "opensubtitles-key",
        "OpenSubtitles API key",
        "open[_ -]?subtitles",
        ALNUM,
        32,
        "https://opensubtitles.stoplight.io/docs/opensubtitles-api/",
        issuer="opensubtitles",
        carrier="OPENSUBTITLES_API_KEY={secret}",
        keywords=(
            "opensubtitles",
            "open_subtitles",
        ),
        severity=Severity.LOW,
    ),
)
