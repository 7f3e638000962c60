"""Which strings are keys to Tencent Cloud?"""

from __future__ import annotations

from dataclasses import replace

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pairs import key_pair
from detectors.rules._pattern import END, START
from detectors.rules._plain import ALNUM

_KEYS = "https://www.tencentcloud.com/document/product/598/32675"

_SECRET = Companion(
    lazy.pattern(
        rf"{START}(?P<secret>(?!AKID)(?=[^a-z]{{0,31}}[a-z])(?=[^A-Z]{{0,31}}[A-Z])"
        rf"(?=[^0-9]{{0,31}}[0-9])[A-Za-z0-9]{{32}}){END}"
    ),
    lambda random: "Kq7" + _forge.text(random, _forge.ALNUM, 29),
)

RULES: tuple[Rule, ...] = (
    key_pair(
        "tencentcloud-secret-id",
        "Tencent Cloud API key",
        "AKID[A-Za-z0-9]{32}",
        lambda random: "AKID" + _forge.text(random, _forge.ALNUM, 32),
        _SECRET,
        _KEYS,
        issuer="tencentcloud",
        carrier="TENCENTCLOUD_SECRET_ID={secret}\nTENCENTCLOUD_SECRET_KEY={secret_key}",
        keywords=("akid",),
        near_misses=("AKID" + "A" * 32, "AKIDshort", "TENCENTCLOUD_SECRET_ID=AKID…"),
    ),
    replace(
        named_rule(
            "tencentcloud-secret-key",
            "Tencent Cloud secret key",
            r"tencent(?:[_ -]?cloud)?|qcloud|tencentcloud|cos",
            ALNUM,
            32,
            _KEYS,
            issuer="tencentcloud",
            what=r"secret[_ -]?key|secret(?:[_ -]?access[_ -]?key)?",
            carrier="TENCENTCLOUD_SECRET_KEY={secret}",
            keywords=("tencent", "qcloud", "cos_secret", "cos-secret", "cossecret"),
            severity=Severity.CRITICAL,
        ),
        specific=20,
    ),
)
