"""Which strings are Spotify's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import HEX, URL64

_DOC = "https://developer.spotify.com/documentation/web-api/concepts/apps"


RULES: tuple[Rule, ...] = (
    named_rule(
        "spotify-secret",
        "Spotify client secret",
        r"spotify|spotipy",
        HEX,
        32,
        _DOC,
        issuer="spotify",
        carrier="SPOTIFY_CLIENT_SECRET={secret}",
        keywords=("spotify", "spotipy"),
        also=call("spotifyoauth|spotifyclientcredentials(?:manager)?", at=1),
        severity=Severity.MEDIUM,
        what=r"(?:client|app)?[_ -]?secret",
    ),
    named_shape(
        "spotify-refresh-token",
        "Spotify refresh or access token",
        r"spotify|spotipy",
        r"(?:AQ|BQ)[A-Za-z0-9_-]{100,400}+",
        fields("AQ", (URL64, 129)),
        _DOC,
        issuer="spotify",
        carrier="SPOTIFY_REFRESH_TOKEN={secret}",
        keywords=("spotify", "spotipy"),
        also="spotify_refresh",
        severity=Severity.MEDIUM,
        end=END_URL,
        what=r"(?:(?:access|refresh)[_ -]?)?tokens?|bearer",
        check=kinds(9),
    ),
)
