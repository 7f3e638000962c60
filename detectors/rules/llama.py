"""Which strings are keys of Meta Llama API?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, token


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"app": value.split("|")[1]})


RULES: tuple[Rule, ...] = (
    Rule(
        id="llama-api-key",
        title="Meta Llama API key",
        issuer="llama",
        pattern=token(r"LLM\|[0-9]{12,20}\|[A-Za-z0-9_-]{24,32}+", end=END_URL),
        keywords=("llm|",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: (
            f"LLM|{_forge.number(random, 15)}|{_forge.text(random, _forge.URL64, 27)}"
        ),
        near_misses=("LLM|123|abc", "LLM|123456789012345|" + "x" * 27, "| LLM|tokens|price |"),
        references=("https://llama.developer.meta.com/docs/api-keys/",),
        check=lambda value: plausible(value.rpartition("|")[2], 10),
        inspect=_inspect,
        specific=60,
        proves="the app's id inside",
    ),
)
