"""Which strings are keys of Gotify?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import either, made
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "gotify-token",
        "Gotify application or client token",
        "gotify",
        "[AC][A-Za-z0-9._-]{14}",
        made(14, _forge.ALNUM, "A"),
        "https://gotify.net/docs/pushmsg",
        issuer="gotify",
        carrier="X-Gotify-Key: {secret}",
        keywords=("gotify",),
        also=either("x-gotify-key", r"gotify[^\s\"'<>]{0,80}/message\?token"),
        end=END_URL,
        severity=Severity.MEDIUM,
    ),
)
