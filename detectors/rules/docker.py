"""Which strings are Docker Hub's access tokens?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_uuid
from detectors.rules._plain import URL64, prefixed
from detectors.rules._shaped import prefixed_shape

_PERSONAL = "https://docs.docker.com/security/access-tokens/"
_ORGANISATION = "https://docs.docker.com/enterprise/security/access-tokens/"

# A login needs the account's name beside the token.
_NAME = Companion(
    lazy.pattern(
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
    named_uuid(
        "docker-pat-old",
        "Docker Hub access token (before 2021)",
        "docker[_ -]?(?:hub)?",
        _PERSONAL,
        issuer="docker",
        what="(?:access[_ -]?)?tokens?|password|(?<![a-z])pat",
        keywords=("docker",),
        companions={"username": _NAME},
        carrier="DOCKERHUB_USERNAME={username}\nDOCKERHUB_TOKEN={secret}",
    ),
    prefixed_shape(
        "docker-swarm-join",
        "Docker swarm join token",
        "SWMTKN-1-",
        "[0-9a-z]{50}-[0-9a-z]{25}",
        lambda random: "-".join(
            _forge.text(random, _forge.DIGITS + _forge.LOWER, each) for each in (50, 25)
        ),
        "https://docs.docker.com/engine/swarm/join-nodes/",
        issuer="docker",
        severity=Severity.CRITICAL,  # who joins as a manager owns the cluster
    ),
    prefixed_shape(
        "docker-swarm-unlock",
        "Docker swarm unlock key",
        "SWMKEY-1-",
        "[A-Za-z0-9+/]{43}",
        lambda random: _forge.base64(random.randbytes(32)).rstrip("="),
        "https://docs.docker.com/engine/swarm/swarm_manager_locking/",
        issuer="docker",
        end="(?![A-Za-z0-9+/])",
    ),
)
