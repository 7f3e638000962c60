"""Which strings are keys of OCR.space?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "ocrspace-api-key",
        "OCR.space API key",
        "ocr[_ .-]?space",
        "K8[0-9]{13}",
        lambda random: "K8" + _forge.number(random, 13),
        "https://ocr.space/ocrapi",
        severity=Severity.LOW,
        check=lambda value: plausible(value, 5),
        carrier="OCR_SPACE_API_KEY={secret}",
        keywords=spellings("ocr", "space"),
        issuer="ocrspace",
    ),
)
