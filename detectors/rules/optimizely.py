"""Which strings are Optimizely's tokens?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, URL64

_TOKENS = "https://docs.developers.optimizely.com/web-experimentation/docs/personal-access-token"

RULES: tuple[Rule, ...] = (
    # the token's leading "2:" is no part of the secret: it only says which version it is
    named_rule(
        "optimizely-pat",
        "Optimizely personal access token",
        "optimizely",
        URL64,
        40,
        _TOKENS,
        issuer="optimizely",
        most=90,
        carrier="OPTIMIZELY_ACCESS_TOKEN={secret}",
        keywords=("optimizely",),
    ),
    replace(
        named_rule(
            "optimizely-sdk-key",
            "Optimizely SDK key",
            "optimizely",
            ALNUM,
            20,
            _TOKENS,
            issuer="optimizely",
            most=24,
            carrier="OPTIMIZELY_SDK_KEY={secret}",
            keywords=("optimizely",),
            also=r"optimizely\.com/datafiles/",
            what="sdk[_ -]?key",
            severity=Severity.INFO,
        ),
        public=True,
    ),
)
