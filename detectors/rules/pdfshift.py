"""Which strings are keys of PDFShift?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "pdfshift-api-key",
        "PDFShift API key",
        "pdf[_ .-]?shift",
        "(?:sk_)?[0-9a-f]{32,48}",
        lambda random: "sk_" + _forge.text(random, _forge.HEX, 40),
        "https://docs.pdfshift.io/",
        severity=Severity.MEDIUM,
        near_misses=(),
        carrier="PDFSHIFT_API_KEY={secret}",
        keywords=("pdfshift", "pdf_shift"),
        issuer="pdfshift",
    ),
)
