"""Which strings are ClickSend's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_DOC = "https://developers.clicksend.com/docs/"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "clicksend-key",
        "ClickSend API key",
        r"click[_ -]?send",
        _DOC,
        issuer="clicksend",
        carrier="CLICKSEND_API_KEY={secret}",
        keywords=("clicksend", "click_send", "click-send"),
        specific=45,
    ),
)
