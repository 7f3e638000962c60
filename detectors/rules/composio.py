"""Which strings are keys of Composio?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "composio-api-key",
        "Composio API key",
        "composio",
        "(?:ak_[A-Za-z0-9_-]{16,40}+|[a-z0-9]{20,26}+)",
        lambda random: "ak_" + _forge.text(random, _forge.ALNUM, 20),
        "https://docs.composio.dev/reference/authenticating-to-composio",
        end=END_URL,
        severity=Severity.CRITICAL,
        check=lambda value: plausible(value, 10) and any(map(str.isdigit, value)),
        carrier="COMPOSIO_API_KEY={secret}",
        keywords=("composio",),
        issuer="composio",
    ),
)
