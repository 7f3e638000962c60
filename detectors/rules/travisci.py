"""Which strings are Travis CI's API tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "travisci-token",
        "Travis CI API token",
        "travis(?:[_ -]?ci)?(?:[_ -]?(?:pro|com|org))?",
        URL64,
        20,
        "https://docs.travis-ci.com/user/triggering-builds/",
        most=22,
        issuer="travisci",
        keywords=("travis",),
        carrier="TRAVIS_API_TOKEN={secret}",
        near_misses=("TRAVIS_TOKEN=some-words-with-hyphen",),
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
