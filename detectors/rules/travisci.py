"""Which strings are Travis CI's API tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import URL64
from detectors.rules._shape import named_text

RULES: tuple[Rule, ...] = (
    named_text(
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
    ),
)
