"""Which credentials stand in this text? The door to everything that finds, hides and names them."""

from __future__ import annotations

from detectors.fingerprint import fingerprint
from detectors.model import Confidence, Finding, Part, Rule, Secret, Severity, Span, mask
from detectors.redact import redact, redact_text
from detectors.rules import ALL_RULES
from detectors.scanner import Scan, Scanner

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
    "Span",
    "fingerprint",
    "mask",
    "redact",
    "redact_text",
]
