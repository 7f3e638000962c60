"""Which strings are TeamCity's access tokens?"""

from __future__ import annotations

from base64 import b64decode
from random import Random

import regex

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_BASE64
from detectors.rules._pattern import named
from detectors.rules._shaped import prefixed_shape

_TOKENS = "https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html"
_SUPER = "https://www.jetbrains.com/help/teamcity/super-user.html"
_MARK = "eyJ0eXAiOiAiVENWMiJ9."  # {"typ": "TCV2"} in base64


def _forge_body(random: Random) -> str:
    name = _forge.base64url(random.randbytes(27))
    return f"{name}.{_forge.base64(_forge.uuid(random).encode())}"


def _check(value: str) -> bool:
    """The last part is the token's id, a UUID."""
    return regex.fullmatch(ANY_UUID.encode(), b64decode(value.rpartition(".")[2])) is not None


RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "teamcity-token",
        "TeamCity access token",
        _MARK,
        r"[A-Za-z0-9_-]{20,80}+\.[A-Za-z0-9+/]{48}",
        _forge_body,
        _TOKENS,
        issuer="teamcity",
        end=END_BASE64,
        check=_check,
        severity=Severity.CRITICAL,
        proves="the token's id inside",
        specific=75,
    ),
    Rule(
        id="teamcity-super-user",
        title="TeamCity super user token",
        issuer="teamcity",
        pattern=named(
            "super[ _-]?user[ _-]authentication[ _-]token|teamcity[ _-]super[ _-]?user[ _-]token",
            "[0-9]{15,20}",
        ),
        keywords=("super user", "superuser", "super_user", "super-user", "teamcity"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: _forge.number(random, 19),
        near_misses=(
            "Super user authentication token: 1" + "0" * 18,
            "Super user authentication token: 12345",
            "the super user authentication token is in teamcity-server.log",
        ),
        references=(_SUPER,),
        check=lambda value: plausible(value, 6),
        carrier="Super user authentication token: {secret}",
    ),
)
