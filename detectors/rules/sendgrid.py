"""Which strings are SendGrid's API keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, URL64, token


def _forge_key(random: Random) -> str:
    return f"SG.{_forge.text(random, _forge.URL64, 22)}.{_forge.text(random, _forge.URL64, 43)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """The middle part names the key; it is what a DELETE takes."""
    return Inspection({"key_id": value.split(".")[1]})


RULES: tuple[Rule, ...] = (
    Rule(
        id="sendgrid-key",
        title="SendGrid API key",
        issuer="sendgrid",
        pattern=token(rf"SG\.{URL64}{{22}}\.{URL64}{{43}}", end=END_URL),
        keywords=("sg.",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_key,
        near_misses=(
            "SG." + "x" * 22 + "." + "x" * 43,
            "SG." + "aB3" * 7 + ".aB3",
            "MSG.getString() and SG.run()",
            _forge.example(_forge_key)[:-1],
            _forge.example(_forge_key) + "aB3",
        ),
        references=("https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",),
        check=lambda value: plausible(value[26:], 12),
        inspect=_inspect,
        proves="the key id inside",
    ),
)
