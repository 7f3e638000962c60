"""Which strings are Backblaze B2's application keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Companion, Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._pattern import BASE64, token
from detectors.rules._shaped import shaped


def _inspect(_value: str, found: Mapping[str, str], _now: datetime) -> Inspection:
    if "key_id" not in found:
        reason = "no key id stands near it"
        return Inspection(confidence=Confidence.MEDIUM, reason=reason)
    return Inspection({"key_id": found["key_id"]})


RULES: tuple[Rule, ...] = (
    shaped(
        "backblaze-application-key",
        "Backblaze B2 application key",
        rf"K00[0-9](?=[^A-Z]{{0,26}}[A-Z])(?=[^a-z]{{0,26}}[a-z])(?=[^0-9]{{0,26}}[0-9]){BASE64}{{27}}",
        lambda random: "K005Kq7" + _forge.text(random, _forge.ALNUM, 24),
        "https://www.backblaze.com/docs/cloud-storage-application-keys",
        issuer="backblaze",
        keywords=tuple(f"k00{digit}" for digit in range(10)),
        near_misses=("K005" + "A" * 27, "K005short", "keys begin with K00 and a digit"),
        end=END_BASE64,
        severity=Severity.CRITICAL,
        companions={
            "key_id": Companion(
                token("00[0-9][0-9a-f]{22}|00[0-9][0-9a-f]{9}"),
                lambda random: f"005{_forge.text(random, _forge.HEX, 12)}0000000001",
                secret=False,
            )
        },
        carrier="B2_APPLICATION_KEY_ID={key_id}\nB2_APPLICATION_KEY={secret}",
        inspect=_inspect,
        specific=55,
    ),
)
