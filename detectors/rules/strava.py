"""Which strings are Strava's keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.strava.com/docs/authentication/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "strava-secret",
        "Strava client secret or token",
        r"strava",
        HEX,
        40,
        _DOC,
        issuer="strava",
        carrier="STRAVA_CLIENT_SECRET={secret}",
        keywords=("strava",),
        severity=Severity.MEDIUM,
    ),
    replace(
        named_rule(
            "strava-refresh-token",
            "Strava refresh token",
            r"strava",
            HEX,
            40,
            _DOC,
            issuer="strava",
            carrier="STRAVA_REFRESH_TOKEN={secret}",
            keywords=("strava",),
            what=r"refresh(?:[_ -]?token)?",
            severity=Severity.MEDIUM,
        ),
        specific=41,  # more is said of it than that it is a token
    ),
)
