"""Which strings are Rocket.Chat's keys?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM, URL64
from detectors.rules._shaped import shaped

_DOC = "https://developer.rocket.chat/apidocs/rocketchat-api-authentication"


_USER = Companion(
    lazy.pattern(r"(?i:user[_-]?id)[^A-Za-z0-9\n]{1,6}(?P<secret>[A-Za-z0-9]{17})(?![A-Za-z0-9])"),
    lambda random: _forge.text(random, _forge.ALNUM, 17),
    secret=False,
)


RULES: tuple[Rule, ...] = (
    named_shape(
        "rocketchat-token",
        "Rocket.Chat authentication token",
        r"rocket[._ -]?chat",
        r"[A-Za-z0-9_-]{43}",
        fields((URL64, 43)),
        _DOC,
        issuer="rocketchat",
        carrier="X-User-Id: {user_id}\nX-Auth-Token: {secret}",
        keywords=("rocketchat", "rocket.chat", "rocket_chat", "rocket-chat", "x-auth-token"),
        confidence=Confidence.MEDIUM,
        also=r"x-auth-token(?=[^A-Za-z0-9]{1,6}[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-]))",
        end=END_URL,
        companions={"user_id": _USER},
        check=kinds(9),
    ),
    shaped(
        "rocketchat-webhook",
        "Rocket.Chat webhook URL",
        r"https?://[a-z0-9.-]{3,80}(?::[0-9]{2,5})?/hooks/[A-Za-z0-9]{17,24}/[A-Za-z0-9]{32,64}",
        fields("https://chat.corp.test/hooks/", (ALNUM, 17), "/", (ALNUM, 64)),
        _DOC,
        issuer="rocketchat",
        keywords=("/hooks/",),
        near_misses=(
            "https://chat.corp.test/hooks/" + "x" * 17 + "/" + "x" * 64,
            "https://chat.corp.test/hooks/github/push",
        ),
        severity=Severity.MEDIUM,
        check=lambda value: plausible(value.rsplit("/", 1)[1], 10),
    ),
)
