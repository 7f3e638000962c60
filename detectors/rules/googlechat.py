"""Which strings are Google Chat's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://developers.google.com/workspace/chat/quickstart/webhooks"


RULES: tuple[Rule, ...] = (
    shaped(
        "googlechat-webhook",
        "Google Chat webhook URL",
        (
            r"https://chat\.googleapis\.com/v1/spaces/[A-Za-z0-9_-]{6,20}/messages\?(?:threadKey=[^&\s]{1,60}&(?:amp;)?)?key=AIza[A-Za-z0-9_-]{35}&(?:amp;)?token=[A-Za-z0-9_-]{40,48}(?:%3D|"
            r"=)?"
        ),
        fields(
            "https://chat.googleapis.com/v1/spaces/AAAA",
            (ALNUM, 7),
            "/messages?key=AIza",
            (ALNUM, 35),
            "&token=",
            (ALNUM, 43),
        ),
        _DOC,
        issuer="googlechat",
        keywords=("chat.googleapis.com/v1/spaces/",),
        near_misses=(
            "https://chat.googleapis.com/v1/spaces/AAAAabcdefg/messages",
            "https://chat.googleapis.com/v1/spaces/AAAAabcdefg/messages?key=AIza"
            + "x" * 35
            + "&token="
            + "x" * 43,
        ),
        severity=Severity.MEDIUM,
        specific=70,
        end=END_URL,
        check=lambda value: plausible(value.rsplit("token=", 1)[1], 12),
    ),
)
