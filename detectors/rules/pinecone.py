"""Which strings are keys of Pinecone?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape
from detectors.rules._pattern import token

RULES: tuple[Rule, ...] = (
    Rule(
        id="pinecone-api-key",
        title="Pinecone API key",
        issuer="pinecone",
        pattern=token("pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{60,66}+"),
        keywords=("pcsk_",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: (
            f"pcsk_{_forge.text(random, _forge.ALNUM, 6)}_{_forge.text(random, _forge.ALNUM, 63)}"
        ),
        near_misses=(
            "pcsk_" + "x" * 6 + "_" + "x" * 63,
            "pcsk_YOUR_API_KEY",
            "pcsk_aB3dE9_" + "aB3" * 15,
            "keys begin with pcsk_",
        ),
        references=("https://docs.pinecone.io/guides/projects/manage-api-keys",),
        check=lambda value: plausible(value[12:], 16),
        specific=60,
    ),
    named_shape(
        "pinecone-uuid-key",
        "Pinecone API key (older form)",
        "pinecone",
        UUID,
        _forge.uuid,
        "https://docs.pinecone.io/guides/projects/manage-api-keys",
        confidence=Confidence.HIGH,
        end=END_UUID,
        carrier="PINECONE_API_KEY={secret}",
        keywords=("pinecone",),
        issuer="pinecone",
    ),
)
