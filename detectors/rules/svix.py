"""Which strings are Svix's API tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import URL64
from detectors.rules._shaped import shaped


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    test = value.startswith("test")
    facts = {"region": value.rsplit(".", 1)[1], "environment": "test" if test else "live"}
    return Inspection(facts, severity=Severity.LOW if test else None)


RULES: tuple[Rule, ...] = (
    shaped(
        "svix-token",
        "Svix API token",
        rf"(?:test)?sk_(?!live_|test_|org_|prod_){URL64}{{28,64}}\.(?:us|eu|in|ca|au)",
        lambda random: f"sk_{_forge.text(random, _forge.ALNUM, 32)}.eu",
        "https://docs.svix.com/api-keys",
        issuer="svix",
        keywords=("sk_",),
        near_misses=("sk_" + "x" * 32 + ".eu", "sk_short.eu", "task_list_of_the_whole_company.in"),
        check=lambda value: (
            plausible(value, 14) and any(map(str.isdigit, value)) and value != value.lower()
        ),
        severity=Severity.CRITICAL,
        inspect=_inspect,
        proves="the region at its end",
    ),
)
