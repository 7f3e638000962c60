"""Which strings are Plaid's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://plaid.com/docs/quickstart/glossary/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("access-sandbox-") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "plaid-access-token",
        "Plaid access token",
        (
            r"access-(?:sandbox|development|"
            r"production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
        ),
        lambda random: f"access-production-{_forge.uuid(random)}",
        _DOC,
        issuer="plaid",
        keywords=("access-sandbox-", "access-development-", "access-production-"),
        near_misses=(
            "access-production-00000000-0000-0000-0000-000000000000",
            "access-sandbox-token",
        ),
        severity=Severity.CRITICAL,
        end=END_UUID,
        inspect=_inspect,
        check=lambda value: plausible(value[-36:], 9),
    ),
    named_rule(
        "plaid-secret",
        "Plaid secret",
        r"plaid",
        HEX,
        30,
        _DOC,
        issuer="plaid",
        carrier="PLAID_SECRET={secret}",
        keywords=("plaid",),
        severity=Severity.CRITICAL,
        what=(
            r"(?:client|sandbox|production|development|"
            r"api)?[_ -]?secret(?:[_ -]?(?:key|sandbox|production|development))?"
        ),
    ),
)
