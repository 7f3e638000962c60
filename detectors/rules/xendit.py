"""Which strings are Xendit's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.xendit.co/docs/api-keys"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("xnd_development_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "xendit-key",
        "Xendit secret key",
        r"xnd_(?:production|development)_[A-Za-z0-9+/]{30,80}+={0,2}",
        fields("xnd_production_", (ALNUM, 56)),
        _DOC,
        issuer="xendit",
        keywords=("xnd_production_", "xnd_development_"),
        near_misses=("xnd_production_" + "x" * 56, "xnd_development_key"),
        severity=Severity.CRITICAL,
        end="(?![A-Za-z0-9+/=])",
        inspect=_inspect,
    ),
    shaped(
        "xendit-public",
        "Xendit public key",
        r"xnd_public_(?:production|development)_[A-Za-z0-9+/_-]{30,80}+={0,2}",
        fields("xnd_public_production_", (ALNUM, 56)),
        _DOC,
        issuer="xendit",
        keywords=("xnd_public_",),
        near_misses=("xnd_public_production_" + "x" * 56, "xnd_public_key"),
        severity=Severity.INFO,
        end=END_URL,
        public=True,
    ),
)
