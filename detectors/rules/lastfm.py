"""Which strings are keys of Last.fm?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either, query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "lastfm-secret",
        "Last.fm API key or shared secret",
        "last[._ -]?fm",
        HEX,
        32,
        "https://www.last.fm/api/authentication",
        issuer="lastfm",
        carrier="LASTFM_SHARED_SECRET={secret}",
        keywords=(
            "lastfm",
            "last.fm",
            "last_fm",
            "last-fm",
            "audioscrobbler",
        ),
        also=either(query("audioscrobbler.com", "api_key"), call(r"pylast\.lastfmnetwork")),
        severity=Severity.LOW,
    ),
)
