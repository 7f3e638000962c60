"""Which strings are keys and tokens of Yandex Cloud?"""

from __future__ import annotations

from random import Random

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._pairs import key_pair
from detectors.rules._pattern import END_URL, URL64, token
from detectors.rules._plain import ALNUM, prefixed
from detectors.rules._plain import URL64 as URL64_ALPHABET
from detectors.rules._shaped import shaped

_IAM = "https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token"
_API = "https://yandex.cloud/en/docs/iam/concepts/authorization/api-key"
_OAUTH = "https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token"
_STATIC = "https://yandex.cloud/en/docs/iam/concepts/authorization/access-key"
_CAPTCHA = "https://yandex.cloud/en/docs/smartcaptcha/concepts/keys"


def _forge_iam(random: Random) -> str:
    head = _forge.text(random, _forge.URL64, 180)
    return f"t1.9euelZ{head}.{_forge.text(random, _forge.URL64, 86)}"


RULES: tuple[Rule, ...] = (
    prefixed(
        "yandexcloud-api-key",
        "Yandex Cloud API key",
        "AQVN",
        URL64_ALPHABET,
        35,
        _API,
        issuer="yandexcloud",
        most=38,
    ),
    shaped(
        "yandexcloud-iam-token",
        "Yandex Cloud IAM token",
        rf"t1\.{URL64}{{40,2000}}+={{0,2}}\.{URL64}{{86}}={{0,2}}",
        _forge_iam,
        _IAM,
        issuer="yandexcloud",
        keywords=("t1.9eue", "t1."),
        near_misses=("t1.micro instances", "t1.9euelZ.short", "select t1.name, t2.id"),
        end=END_URL,
    ),
    shaped(
        "yandexcloud-oauth",
        "Yandex OAuth token",
        rf"y[0-3]_{URL64}{{55,60}}+",
        lambda random: "y0_Ag" + _forge.text(random, _forge.URL64, 55),
        _OAUTH,
        issuer="yandexcloud",
        keywords=("y0_", "y1_", "y2_", "y3_"),
        near_misses=("y0_x1", "x0_y0_x1_y1", "y0_" + "A" * 56),
        end=END_URL,
        severity=Severity.CRITICAL,
        specific=50,
    ),
    key_pair(
        "yandexcloud-access-key",
        "Yandex Cloud static access key",
        rf"YCAJE{URL64}{{20}}",
        lambda random: "YCAJE" + _forge.text(random, _forge.URL64, 20),
        Companion(
            token(rf"YC(?!AJE){URL64}{{38}}", end=END_URL),
            lambda random: "YCP" + _forge.text(random, _forge.URL64, 37),
        ),
        _STATIC,
        issuer="yandexcloud",
        carrier="key_id: {secret}\nsecret: {secret_key}",
        keywords=("ycaje",),
        near_misses=("YCAJE" + "A" * 20, "YCAJEshort", "ids begin with YCAJE"),
        end=END_URL,
    ),
    prefixed(
        "yandexcloud-smartcaptcha",
        "Yandex SmartCaptcha server key",
        "ysc2_",
        ALNUM,
        40,
        _CAPTCHA,
        issuer="yandexcloud",
        most=60,
        severity=Severity.LOW,
        confidence=Confidence.MEDIUM,
    ),
)
