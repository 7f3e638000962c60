"""Which strings are Modern Treasury's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://docs.moderntreasury.com/platform/docs/api-keys"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("test-") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "moderntreasury-key",
        "Modern Treasury API key",
        r"(?:live|test)-[A-Za-z0-9_-]{40,70}+",
        fields("live-", (URL64, 48)),
        _DOC,
        issuer="moderntreasury",
        keywords=("moderntreasury", "modern_treasury", "modern-treasury", "modern treasury"),
        near_misses=(
            "MODERN_TREASURY_API_KEY=live-" + "x" * 48,
            "MODERN_TREASURY_API_KEY=live-key",
        ),
        severity=Severity.CRITICAL,
        end=END_URL,
        near=r"modern[_ -]?treasury",
        carrier="MODERN_TREASURY_API_KEY={secret}",
        inspect=_inspect,
    ),
)
