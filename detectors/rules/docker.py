"""Which strings are Docker Hub's access tokens?"""

from __future__ import annotations

import regex

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._plain import URL64, prefixed

_PERSONAL = "https://docs.docker.com/security/access-tokens/"
_ORGANISATION = "https://docs.docker.com/enterprise/security/access-tokens/"

# A login needs the account's name beside the token.
_NAME = Companion(
    regex.compile(
        r"(?i:docker(?:hub)?[_ -]?user(?:name)?|--username|username|\s-u)[\"']?[=: ]{1,3}[\"']?"
        r"(?P<secret>[a-z0-9][a-z0-9_-]{3,29})(?![\w-])"
    ),
    lambda random: "team" + _forge.text(random, _forge.DIGITS, 5),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    prefixed(
        "docker-pat",
        "Docker personal access token",
        "dckr_pat_",
        URL64,
        27,
        _PERSONAL,
        issuer="docker",
        companions={"username": _NAME},
        carrier="docker login -u {username} -p {secret}",
    ),
    prefixed(
        "docker-oat",
        "Docker organisation access token",
        "dckr_oat_",
        URL64,
        32,
        _ORGANISATION,
        issuer="docker",
        companions={"username": _NAME},
        carrier="docker login -u {username} -p {secret}",
    ),
)
