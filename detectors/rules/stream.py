"""Which strings are Stream's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import LOWER, call
from detectors.rules._named import named_rule

_DOC = "https://getstream.io/chat/docs/rest/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "stream-secret",
        "Stream API secret",
        r"get[_-]?stream|stream(?=[_-]?(?:chat|api|feed|secret|app))",
        LOWER,
        64,
        _DOC,
        issuer="stream",
        carrier="STREAM_API_SECRET={secret}",
        keywords=(
            "getstream",
            "get_stream",
            "stream_api",
            "stream_chat",
            "stream_secret",
            "stream-api",
            "stream-chat",
            "streamapi",
            "streamchat",
            "stream_app",
            "stream.connect(",
            "streamclient(",
        ),
        also=call(
            r"streamchat\.getinstance|streamchat(?:async)?|stream\.connect|stream_chat\.client|streamclient",
            at=1,
        ),
        severity=Severity.CRITICAL,
        what=r"secrets?|api[_ -]?secret",
    ),
)
