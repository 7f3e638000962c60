"""Which strings are Wix's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://dev.wix.com/docs/rest/account-level/about-account-level-apis/api-keys"


RULES: tuple[Rule, ...] = (
    shaped(
        "wix-key",
        "Wix API key",
        r"IST\.eyJ[A-Za-z0-9_-]{20,400}\.[A-Za-z0-9_-]{40,1600}\.[A-Za-z0-9_-]{60,700}+",
        fields("IST.eyJ", (URL64, 60), ".", (URL64, 260), ".", (URL64, 342)),
        _DOC,
        issuer="wix",
        keywords=("ist.eyj",),
        near_misses=("IST.eyJ" + "x" * 60 + "." + "x" * 260 + "." + "x" * 342, "IST.eyJ"),
        severity=Severity.CRITICAL,
        end=END_URL,
        specific=75,
    ),
)
