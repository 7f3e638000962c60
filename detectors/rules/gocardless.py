"""Which strings are GoCardless's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://developer.gocardless.com/getting-started/api/making-your-first-request/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("sandbox_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "gocardless-token",
        "GoCardless access token",
        r"(?:live|sandbox)_[A-Za-z0-9_-]{40}",
        fields("live_", (URL64, 40)),
        _DOC,
        issuer="gocardless",
        keywords=("gocardless",),
        near_misses=(
            "GOCARDLESS_ACCESS_TOKEN=live_" + "x" * 40,
            "GOCARDLESS_ACCESS_TOKEN=live_token",
        ),
        severity=Severity.CRITICAL,
        end=END_URL,
        near=r"gocardless",
        carrier="GOCARDLESS_ACCESS_TOKEN={secret}",
        inspect=_inspect,
    ),
)
