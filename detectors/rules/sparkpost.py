"""Which strings are SparkPost's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.sparkpost.com/api/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "sparkpost-key",
        "SparkPost API key",
        r"sparkpost",
        HEX,
        40,
        _DOC,
        issuer="sparkpost",
        carrier="SPARKPOST_API_KEY={secret}",
        keywords=("sparkpost", "smtp_injection"),
        also=either(call("sparkpost"), "smtp_injection"),
    ),
)
