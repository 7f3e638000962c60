"""Which strings are API keys of BuildBuddy?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "buildbuddy-key",
        "BuildBuddy API key",
        "build[_ -]?buddy",
        ALNUM,
        20,
        "https://www.buildbuddy.io/docs/guide-auth/",
        issuer="buildbuddy",
        keywords=("buildbuddy", "build_buddy", "build-buddy"),
        carrier="--remote_header=x-buildbuddy-api-key={secret}",
    ),
)
