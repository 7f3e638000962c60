"""Which strings are LINE's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import call, either, fields
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX
from detectors.rules._shaped import shaped

_DOC = "https://developers.line.biz/en/docs/basics/channel-access-token/"


RULES: tuple[Rule, ...] = (
    shaped(
        "line-channel-token",
        "LINE channel access token",
        r"[A-Za-z0-9+/]{100,200}w1cDnyilFU=",
        fields((ALNUM, 148), "/1O/w1cDnyilFU="),
        _DOC,
        issuer="line",
        keywords=("w1cdnyilfu=",),
        near_misses=("x" * 150 + "w1cDnyilFU=", "tokens end with w1cDnyilFU= there"),
        end="(?![A-Za-z0-9+/=])",
        specific=65,
        check=lambda value: plausible(value[:-18], 16),
    ),
    named_rule(
        "line-channel-secret",
        "LINE channel secret",
        r"line(?=[_ -]?(?:bot|channel|messag|login|client|dev|pay))",
        HEX,
        32,
        _DOC,
        issuer="line",
        carrier="LINE_CHANNEL_SECRET={secret}",
        keywords=(
            "line_channel",
            "line-channel",
            "line channel",
            "linechannel",
            "line_bot",
            "line-bot",
            "line bot",
            "linebot",
            "line_login",
            "line-login",
            "line_messag",
            "line_client",
            "channel_secret",
            "channelsecret",
            "channel-secret",
            "channel secret",
            "webhookhandler(",
            "webhookparser(",
        ),
        what=r"secrets?|channel[_ -]?secret",
        also=either(r"channel[_ -]?secret", call("webhook(?:handler|parser)")),
    ),
)
