"""Which strings are Figma's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64, prefixed
from detectors.rules._shaped import shaped

_DOC = "https://developers.figma.com/docs/rest-api/authentication/"


RULES: tuple[Rule, ...] = (
    prefixed(
        "figma-token",
        "Figma personal access token",
        "figd_",
        URL64,
        40,
        _DOC,
        issuer="figma",
        most=43,
    ),
    shaped(
        "figma-oauth",
        "Figma OAuth token",
        r"fig(?:u|o|oh|our|or|ur)_[A-Za-z0-9_-]{40,43}",
        fields("figu_", (URL64, 40)),
        _DOC,
        issuer="figma",
        keywords=("figu_", "figo_", "figoh_", "figour_", "figor_", "figur_"),
        near_misses=("figu_" + "x" * 40, "config_value"),
        end=END_URL,
    ),
)
