"""Which strings are keys to Baidu AI Cloud?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_KEYS = "https://cloud.baidu.com/doc/Reference/s/9jwvz2egb"
_BEARER = "https://cloud.baidu.com/doc/IAM/s/Mm2x4uh7h"


def _forge_key(random: Random) -> str:
    left = _forge.text(random, _forge.ALNUM, 21)
    return f"bce-v3/ALTAK-{left}/{_forge.text(random, _forge.HEX, 40)}"


RULES: tuple[Rule, ...] = (
    shaped(
        "baiducloud-api-key",
        "Baidu AI Cloud API key",
        "bce-v3/ALTAK-[A-Za-z0-9]{21}/[0-9a-f]{40}",
        _forge_key,
        _BEARER,
        issuer="baiducloud",
        keywords=("bce-v3/altak-",),
        near_misses=("bce-v3/ALTAK-short/0a1b", "keys begin with bce-v3/ALTAK-"),
        check=lambda value: plausible(value.rsplit("/", 1)[1], 8),
    ),
    named_rule(
        "baiducloud-secret-key",
        "Baidu AI Cloud secret access key",
        r"baidu(?:[_ -]?(?:cloud|ai|bce))?|bce|baiducloud|qianfan",
        HEX,
        32,
        _KEYS,
        issuer="baiducloud",
        what=r"secret(?:[_ -]?(?:access[_ -]?)?key)?",
        carrier="BAIDUCLOUD_SECRET_KEY={secret}",
        keywords=("baidu", "bce_secret", "bce-secret", "bce_access", "bcesecret", "qianfan"),
        severity=Severity.CRITICAL,
    ),
)
