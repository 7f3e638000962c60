"""Which strings are DingTalk's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import HEX, URL64
from detectors.rules._shaped import shaped

_DOC = "https://open.dingtalk.com/document/robots/custom-robot-access"


RULES: tuple[Rule, ...] = (
    shaped(
        "dingtalk-webhook",
        "DingTalk robot webhook URL",
        (r"https://(?:oapi|" r"api)\.dingtalk\.com/robot/send\?access_token=[0-9a-f]{64}"),
        fields("https://oapi.dingtalk.com/robot/send?access_token=", (HEX, 64)),
        _DOC,
        issuer="dingtalk",
        keywords=("dingtalk.com/robot/send",),
        near_misses=(
            "https://oapi.dingtalk.com/robot/send?access_token=" + "x" * 64,
            "https://oapi.dingtalk.com/robot/send?access_token=" + "0" * 64,
        ),
        severity=Severity.MEDIUM,
        check=lambda value: plausible(value[-64:], 8),
    ),
    shaped(
        "dingtalk-robot-secret",
        "DingTalk robot signing secret",
        r"SEC[0-9a-f]{64}",
        fields("SEC", (HEX, 64)),
        _DOC,
        issuer="dingtalk",
        keywords=(*(f"sec{each}" for each in _forge.HEX),),
        near_misses=("SEC" + "0" * 64, "SEC10K filings", "SECabc"),
        severity=Severity.MEDIUM,
        check=lambda value: plausible(value[3:], 8),
    ),
    named_shape(
        "dingtalk-app-secret",
        "DingTalk app secret",
        r"ding[_-]?talk|ding(?=[_-]?app)",
        r"[A-Za-z0-9_-]{64}",
        fields((URL64, 64)),
        _DOC,
        issuer="dingtalk",
        carrier="DINGTALK_APP_SECRET={secret}",
        keywords=("dingtalk", "ding_talk", "ding-talk", "dingapp", "ding_app"),
        what=r"secrets?|app[_ -]?secret|client[_ -]?secret",
        end=END_URL,
        check=kinds(9),
    ),
)
