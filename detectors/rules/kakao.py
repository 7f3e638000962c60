"""Which strings are Kakao's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.kakao.com/docs/latest/en/getting-started/app-key"


RULES: tuple[Rule, ...] = (
    named_rule(
        "kakao-admin-key",
        "Kakao admin or REST API key",
        r"kakao",
        HEX,
        32,
        _DOC,
        issuer="kakao",
        carrier="KAKAO_ADMIN_KEY={secret}",
        keywords=("kakao",),
        severity=Severity.MEDIUM,
    ),
)
