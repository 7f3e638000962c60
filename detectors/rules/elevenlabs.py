"""Which strings are keys of ElevenLabs?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import HEX

_KEYS = "https://elevenlabs.io/docs/api-reference/authentication"

RULES: tuple[Rule, ...] = (
    Rule(
        id="elevenlabs-api-key",
        title="ElevenLabs API key",
        issuer="elevenlabs",
        pattern=token("sk_[0-9a-f]{48}"),
        keywords=tuple(f"sk_{digit}" for digit in "0123456789abcdef"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "sk_" + _forge.text(random, _forge.HEX, 48),
        near_misses=(
            "sk_" + "x" * 48,
            "sk_" + "0" * 48,
            "sk_" + "0a1b2c3d" * 5,
            "task_" + "0a1b2c3d" * 6,
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value[3:]),
    ),
    named_rule(
        "elevenlabs-legacy-key",
        "ElevenLabs API key (older form)",
        "eleven[_ .-]?labs?",
        HEX,
        32,
        "https://elevenlabs.io/docs/api-reference/authentication",
        also="xi[_ .-]?api[_ .-]?key",
        carrier="xi-api-key: {secret}",
        keywords=(*spellings("eleven", "labs"), "elevenlab", *spellings("xi", "api")),
        issuer="elevenlabs",
    ),
)
