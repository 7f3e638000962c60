"""Which strings are TrackJS's tokens and keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX

_KEYS = "https://docs.trackjs.com/data-api/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "trackjs-api-key",
        "TrackJS API key",
        "track[_ -]?js",
        ALNUM,
        30,
        _KEYS,
        issuer="trackjs",
        most=64,
        carrier="TRACKJS_API_KEY={secret}",
        keywords=("trackjs", "track-js", "track_js"),
        what="api[_ -]?key",
    ),
    replace(
        named_rule(
            "trackjs-token",
            "TrackJS browser token",
            "track[_ -]?js",
            HEX,
            32,
            _KEYS,
            issuer="trackjs",
            carrier="TRACKJS_TOKEN={secret}",
            keywords=("trackjs", "track-js", "track_js"),
            what="token",
            severity=Severity.INFO,
        ),
        public=True,
    ),
)
