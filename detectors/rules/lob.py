"""Which strings are Lob's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._plain import HEX, prefixed

_KEYS = "https://docs.lob.com/#section/Overview/API-Keys"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"environment": value.split("_")[0]})


RULES: tuple[Rule, ...] = (
    replace(
        prefixed("lob-live-key", "Lob live key", "live_", HEX, 35, _KEYS, issuer="lob"),
        inspect=_inspect,
    ),
    replace(
        prefixed(
            "lob-test-key",
            "Lob test key",
            "test_",
            HEX,
            35,
            _KEYS,
            issuer="lob",
            severity=Severity.LOW,
        ),
        inspect=_inspect,
    ),
)
