"""Which strings are Midtrans's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://docs.midtrans.com/docs/api-authorization-headers"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("SB-") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "midtrans-server-key",
        "Midtrans server key",
        r"(?:SB-)?Mid-server-[A-Za-z0-9_-]{20,40}+",
        fields("Mid-server-", (URL64, 24)),
        _DOC,
        issuer="midtrans",
        keywords=("mid-server-",),
        near_misses=("Mid-server-" + "x" * 24, "a mid-server-room"),
        severity=Severity.CRITICAL,
        end=END_URL,
        inspect=_inspect,
    ),
    shaped(
        "midtrans-client-key",
        "Midtrans client key",
        r"(?:SB-)?Mid-client-[A-Za-z0-9_-]{12,40}+",
        fields("Mid-client-", (URL64, 16)),
        _DOC,
        issuer="midtrans",
        keywords=("mid-client-",),
        near_misses=("Mid-client-" + "x" * 16, "a mid-client-layer"),
        severity=Severity.INFO,
        end=END_URL,
        check=lambda value: (
            plausible(value.rsplit("-client-", 1)[1], 9) and any(map(str.isupper, value[11:]))
        ),
        public=True,
    ),
)
