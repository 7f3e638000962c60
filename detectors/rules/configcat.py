"""Which strings are ConfigCat's keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

_KEYS = "https://configcat.com/docs/advanced/sdk-keys/"


def _pair(random: Random) -> str:
    return "/".join(_forge.text(random, _forge.URL64, 22) for _ in range(2))


RULES: tuple[Rule, ...] = (
    shaped(
        "configcat-sdk-key",
        "ConfigCat SDK key",
        r"configcat-(?:sdk-\d|proxy)/[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22}",
        lambda random: "configcat-sdk-1/" + _pair(random),
        _KEYS,
        issuer="configcat",
        keywords=("configcat-sdk-", "configcat-proxy/"),
        severity=Severity.LOW,
        public=True,
        specific=60,
        end=END_URL,
        check=alive,
        least=1,
    ),
    named_shape(
        "configcat-sdk-key-old",
        "ConfigCat SDK key (older form)",
        "config[_ -]?cat",
        r"[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22}",
        _pair,
        _KEYS,
        issuer="configcat",
        carrier="CONFIGCAT_SDK_KEY={secret}",
        keywords=("configcat", "config_cat", "config-cat", "config cat"),
        severity=Severity.LOW,
        public=True,
        end=END_URL,
        check=alive,
        least=1,
    ),
)
