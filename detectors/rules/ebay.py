"""Which strings are eBay's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, fields
from detectors.rules._plain import ALNUM, HEX
from detectors.rules._shaped import shaped

_DOC = "https://developer.ebay.com/api-docs/static/creating-edp-key.html"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("SBX-") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "ebay-user-token",
        "eBay OAuth user token",
        r"v\^1\.1#i\^1#[A-Za-z0-9#^/+=]{150,4000}+",
        fields("v^1.1#i^1#p^3#r^1#f^0#I^3#t^", (ALNUM, 240)),
        _DOC,
        issuer="ebay",
        keywords=("v^1.1#i^1#",),
        near_misses=("v^1.1#i^1#" + "x" * 100, "v^1.1#i^1#..."),
        severity=Severity.CRITICAL,
        end="(?![A-Za-z0-9+/=])",
        check=lambda value: plausible(value[28:], 16),
    ),
    shaped(
        "ebay-cert-id",
        "eBay client secret (Cert ID)",
        (r"(?:PRD|" r"SBX)-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}"),
        fields("PRD-", (HEX, 12), "-", (HEX, 4), "-", (HEX, 4), "-", (HEX, 4), "-", (HEX, 4)),
        _DOC,
        issuer="ebay",
        keywords=("prd-", "sbx-"),
        near_misses=("PRD-000000000000-0000-0000-0000-0000", "PRD-1234"),
        end=END_UUID,
        inspect=_inspect,
    ),
)
