"""Which strings are WeCom's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://developer.work.weixin.qq.com/document/path/91770"


RULES: tuple[Rule, ...] = (
    shaped(
        "wecom-webhook",
        "WeCom group bot webhook URL",
        r"https://qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=[0-9a-f-]{36}",
        lambda random: (
            f"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={_forge.uuid(random)}"
        ),
        _DOC,
        issuer="wecom",
        keywords=("qyapi.weixin.qq.com/cgi-bin/webhook",),
        near_misses=(
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-0000-0000-000000000000",
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEY",
        ),
        severity=Severity.MEDIUM,
        end=END_UUID,
        check=lambda value: plausible(value[-36:], 8),
    ),
    named_rule(
        "wecom-secret",
        "WeCom application secret",
        r"wecom|wework|work[_-]?weixin|qywx",
        URL64,
        43,
        _DOC,
        issuer="wecom",
        carrier="WECOM_SECRET={secret}",
        keywords=(
            "wecom",
            "wework",
            "workweixin",
            "work_weixin",
            "work-weixin",
            "qywx",
            "corpsecret",
            "corp_secret",
        ),
        also=r"corp[_-]?secret",
        what=r"secrets?",
    ),
)
