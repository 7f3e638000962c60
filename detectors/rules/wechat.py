"""Which strings are WeChat's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import ALNUM, HEX

_DOC = "https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html"


_APP = Companion(
    token("wx[0-9a-f]{16}"),
    lambda random: "wx" + _forge.text(random, _forge.HEX, 16),
    secret=False,
)


RULES: tuple[Rule, ...] = (
    named_rule(
        "wechat-app-secret",
        "WeChat app secret",
        r"wechat|weixin|wx(?=[._-]?app)",
        HEX,
        32,
        _DOC,
        issuer="wechat",
        carrier="appid={app_id}\nWECHAT_APP_SECRET={secret}",
        keywords=(
            "wechat",
            "weixin",
            "wxapp",
            "wx_app",
            "wx-app",
            "wx.app",
            "appsecret",
            "app secret",
            "app_secret",
            "wechatclient(",
        ),
        what=r"secrets?|app[_ -]?secret",
        also=either(
            r"(?<=wx[0-9a-f]{16}[^\n]{0,20})app[_ -]?secret",
            call(r"wechatclient|wechatpy\.client", at=1),
        ),
        companions={"app_id": _APP},
    ),
    named_rule(
        "wechat-pay",
        "WeChat Pay API v3 key",
        r"wechat|weixin|wx(?:pay)?",
        ALNUM,
        32,
        _DOC,
        issuer="wechat",
        carrier="WECHAT_PAY_APIV3_KEY={secret}",
        keywords=("wechat", "weixin", "wxpay", "apiv3", "api_v3"),
        severity=Severity.CRITICAL,
        what=r"api[_ -]?v3[_ -]?key|mch(?:ant)?[_ -]?key",
    ),
)
