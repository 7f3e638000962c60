"""Which strings are keys of Pixabay?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "pixabay-api-key",
        "Pixabay API key",
        "pixabay",
        "[0-9]{6,9}-[0-9a-f]{25}",
        lambda random: f"{_forge.number(random, 8)}-{_forge.text(random, _forge.HEX, 25)}",
        "https://pixabay.com/api/docs/",
        severity=Severity.LOW,
        specific=60,
        also=query("pixabay.com", "key"),
        carrier="PIXABAY_API_KEY={secret}",
        keywords=("pixabay",),
        issuer="pixabay",
    ),
)
