"""Which strings are secrets of applications registered with Naver?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developers.naver.com/docs/common/openapiguide/appregister.md"

RULES: tuple[Rule, ...] = (
    named_rule(
        "naver-client-secret",
        "Naver client secret",
        "naver",
        ALNUM,
        10,
        _DOC,
        issuer="naver",
        what=r"client[_ -]?secret|secret",
        also=r"x-naver-client-secret",
        carrier="NAVER_CLIENT_SECRET={secret}",
        keywords=("naver",),
        confidence=Confidence.MEDIUM,
    ),
)
