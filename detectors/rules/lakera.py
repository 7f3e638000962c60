"""Which strings are keys of Lakera?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "lakera-api-key",
        "Lakera API key",
        "lakera(?:[_ .-]?guard)?",
        "[0-9a-f]{64}",
        lambda random: _forge.text(random, _forge.HEX, 64),
        "https://docs.lakera.ai/docs/quickstart",
        severity=Severity.MEDIUM,
        carrier="LAKERA_GUARD_API_KEY={secret}",
        keywords=("lakera",),
        issuer="lakera",
    ),
)
