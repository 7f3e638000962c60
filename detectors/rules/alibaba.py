"""Which strings are keys to Alibaba Cloud?"""

from __future__ import annotations

from dataclasses import replace

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pairs import key_pair
from detectors.rules._pattern import BASE64, END, START
from detectors.rules._plain import ALNUM

_KEYS = "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"
_STS = "https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole"

# Thirty letters and digits of all three classes: neither an id nor a digest.
_SECRET = Companion(
    lazy.pattern(
        rf"{START}(?P<secret>(?=[^a-z]{{0,29}}[a-z])(?=[^A-Z]{{0,29}}[A-Z])(?=[^0-9]{{0,29}}[0-9])"
        rf"[A-Za-z0-9]{{30}}){END}"
    ),
    lambda random: "Kq7" + _forge.text(random, _forge.ALNUM, 27),
)
_STS_SECRET = Companion(
    lazy.pattern(
        rf"{START}(?P<secret>(?=[^a-z]{{0,43}}[a-z])(?=[^A-Z]{{0,43}}[A-Z])(?=[^0-9]{{0,43}}[0-9])"
        rf"[A-Za-z0-9]{{42,46}}){END}"
    ),
    lambda random: "Kq7" + _forge.text(random, _forge.ALNUM, 41),
)

RULES: tuple[Rule, ...] = (
    key_pair(
        "alibaba-access-key",
        "Alibaba Cloud AccessKey",
        "LTAI(?:[A-Za-z0-9]{20}|[A-Za-z0-9]{17}|[A-Za-z0-9]{12})",
        lambda random: "LTAI5t" + _forge.text(random, _forge.ALNUM, 18),
        _SECRET,
        _KEYS,
        issuer="alibaba",
        carrier=(
            "ALIBABA_CLOUD_ACCESS_KEY_ID={secret}\nALIBABA_CLOUD_ACCESS_KEY_SECRET={secret_key}"
        ),
        keywords=("ltai",),
        near_misses=("LTAI" + "A" * 20, "LTAI5tShort", "their ids begin with LTAI"),
    ),
    # At 20 it gives way to the pair, of which it is a part.
    replace(
        named_rule(
            "alibaba-access-key-secret",
            "Alibaba Cloud AccessKey secret",
            r"alibaba|aliyun|alicloud|alibabacloud",
            ALNUM,
            30,
            _KEYS,
            issuer="alibaba",
            what=r"access[_ -]?key[_ -]?secret|secret(?:[_ -]?(?:access[_ -]?)?key)?",
            carrier="ALIBABA_CLOUD_ACCESS_KEY_SECRET={secret}",
            keywords=("alibaba", "aliyun", "alicloud"),
            severity=Severity.CRITICAL,
        ),
        specific=20,
    ),
    key_pair(
        "alibaba-sts",
        "Alibaba Cloud temporary credentials",
        r"STS\.[A-Za-z0-9]{20,40}+",
        lambda random: "STS.NU" + _forge.text(random, _forge.ALNUM, 22),
        _STS_SECRET,
        _STS,
        issuer="alibaba",
        carrier="AccessKeyId: {secret}\nAccessKeySecret: {secret_key}",
        keywords=("sts.n", "sts.l"),
        near_misses=("sts.aliyuncs.com", "STS.NUshort"),
        severity=Severity.HIGH,
    ),
    named_shape(
        "alibaba-security-token",
        "Alibaba Cloud security token",
        r"alibaba|aliyun|alicloud|oss|sts",
        rf"CAIS{BASE64}{{200,3000}}+={{0,2}}",
        lambda random: "CAIS" + _forge.text(random, _forge.BASE64, 399) + "8",
        _STS,
        issuer="alibaba",
        what="security[_ -]?token|sts[_ -]?token|token",
        also="security_?token",
        end="(?![A-Za-z0-9+/=])",
        carrier="ALIBABA_CLOUD_SECURITY_TOKEN={secret}",
        keywords=("security_token", "securitytoken", "security-token", "sts_token", "ststoken"),
        confidence=Confidence.HIGH,
        specific=40,
        severity=Severity.MEDIUM,  # opens nothing without its temporary key
    ),
)
