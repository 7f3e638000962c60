"""Which strings are keys of DeepL?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, UUID, call, either
from detectors.rules._named import named_shape
from detectors.rules._pattern import token

_KEYS = "https://developers.deepl.com/docs/getting-started/auth"

RULES: tuple[Rule, ...] = (
    Rule(
        id="deepl-free-key",
        title="DeepL API Free key",
        issuer="deepl",
        pattern=token(f"{UUID}:fx"),
        keywords=(":fx",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: f"{_forge.uuid(random)}:fx",
        near_misses=(
            "00000000-0000-0000-0000-000000000000:fx",
            _forge.example(_forge.uuid),
            _forge.example(_forge.uuid) + ":f",
            "keys of the free plan end in :fx",
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value[:-3], 7),
        specific=60,
        proves="its fixed ending",
    ),
    named_shape(
        "deepl-api-key",
        "DeepL API key",
        "deep[_ .-]?l(?-i:(?![a-z]))",
        UUID,
        _forge.uuid,
        _KEYS,
        confidence=Confidence.HIGH,
        also=either("deepl-auth-key", call(r"deepl\.(?:translator|deeplclient)|deepltranslator")),
        end=END_UUID,
        carrier="DEEPL_API_KEY={secret}",
        keywords=("deepl", "deep_l_"),
        issuer="deepl",
    ),
)
