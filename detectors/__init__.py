"""Which credentials stand in this text? The door to everything that finds, hides and names them."""

from __future__ import annotations

from typing import Any

from detectors.fingerprint import fingerprint
from detectors.model import Confidence, Finding, Part, Rule, Secret, Severity, Span, mask
from detectors.redact import redact, redact_text
from detectors.scanner import Scan, Scanner
from detectors.shelf import SnapshotError

ALL_RULES: tuple[Rule, ...]
"""Every kind of credential; see `detectors.rules.ALL_RULES`."""

__all__ = [
    "ALL_RULES",
    "Confidence",
    "Finding",
    "Part",
    "Rule",
    "Scan",
    "Scanner",
    "Secret",
    "Severity",
    "SnapshotError",
    "Span",
    "fingerprint",
    "mask",
    "redact",
    "redact_text",
]


def __getattr__(name: str) -> Any:
    # not at import: a scan that starts from a snapshot needs a handful of the rules
    if name == "ALL_RULES":
        from detectors import rules

        return rules.ALL_RULES
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
