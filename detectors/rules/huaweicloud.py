"""Which strings are keys to Huawei Cloud?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

_KEYS = "https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html"

RULES: tuple[Rule, ...] = (
    named_rule(
        "huaweicloud-secret-key",
        "Huawei Cloud secret access key",
        r"huawei(?:[_ -]?cloud)?|hwcloud|hw|obs",
        ALNUM,
        40,
        _KEYS,
        issuer="huaweicloud",
        what=r"secret(?:[_ -]?(?:access[_ -]?)?key)?|(?<=sdk[_-])sk|(?<=cloud[_-])sk",
        carrier="HW_ACCESS_KEY={access_key}\nHW_SECRET_KEY={secret}",
        keywords=(
            *("huawei", "hwcloud", "hw_secret", "hw_cloud", "hwsecret", "obs_secret"),
            *("obssecret", "obs-secret"),
        ),
        severity=Severity.CRITICAL,
        companions={
            "access_key": Companion(
                named(r"(?:access[_ -]?key(?:[_ -]?id)?|(?:sdk|cloud)[_-]ak)", "[A-Z0-9]{20}"),
                lambda random: _forge.text(random, _forge.DIGITS + _forge.UPPER, 20),
                secret=False,
            )
        },
    ),
)
