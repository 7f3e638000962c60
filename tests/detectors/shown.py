"""What does a scanner of all rules show a person in a text: its findings of medium or high."""

from __future__ import annotations

from detectors import Confidence, Scanner

SCANNER = Scanner()


def found(text: str) -> list[str]:
    """The values, as they stand in the text."""
    return [
        text[each.start : each.end]
        for each in SCANNER.scan(text)
        if each.confidence >= Confidence.MEDIUM
    ]
