"""Which strings are keys of Langfuse?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._formed import END_UUID, UUID
from detectors.rules._pattern import token

_KEYS = "https://langfuse.com/docs/api"
_EXAMPLE = _forge.example(_forge.uuid)

RULES: tuple[Rule, ...] = (
    Rule(
        id="langfuse-secret-key",
        title="Langfuse secret key",
        issuer="langfuse",
        pattern=token(f"sk-lf-{UUID}", end=END_UUID),
        keywords=("sk-lf-",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "sk-lf-" + _forge.uuid(random),
        near_misses=(
            "sk-lf-...",
            "sk-lf-00000000-0000-0000-0000-000000000000",
            "pk-lf-" + _EXAMPLE,
            "sk-lf-" + _EXAMPLE[:-1],
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value[6:]),
        specific=60,
        companions={
            "public_key": Companion(
                token(f"pk-lf-{UUID}", end=END_UUID),
                lambda random: "pk-lf-" + _forge.uuid(random),
                secret=False,
            )
        },
        carrier="LANGFUSE_PUBLIC_KEY={public_key}\nLANGFUSE_SECRET_KEY={secret}",
    ),
    Rule(
        id="langfuse-public-key",
        title="Langfuse public key",
        issuer="langfuse",
        pattern=token(f"pk-lf-{UUID}", end=END_UUID),
        keywords=("pk-lf-",),
        confidence=Confidence.HIGH,
        severity=Severity.LOW,
        forge=lambda random: "pk-lf-" + _forge.uuid(random),
        near_misses=(
            "pk-lf-...",
            "pk-lf-00000000-0000-0000-0000-000000000000",
            "sk-lf-" + _EXAMPLE,
            "pk-lf-" + _EXAMPLE[:-1],
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value[6:]),
        specific=60,
        public=True,
    ),
)
