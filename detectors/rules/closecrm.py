"""Which strings are Close's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://developer.close.com/topics/authentication/"


RULES: tuple[Rule, ...] = (
    shaped(
        "closecrm-key",
        "Close API key",
        r"api_[0-9A-Za-z]{22}\.[0-9A-Za-z]{22}",
        fields("api_", (ALNUM, 22), ".", (ALNUM, 22)),
        _DOC,
        issuer="closecrm",
        keywords=("api_",),
        near_misses=("api_" + "x" * 22 + "." + "x" * 22, "api_keys.py", "my_api_client.request"),
        check=lambda value: plausible(value[27:], 9),
    ),
)
