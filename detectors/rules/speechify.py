"""Which strings are keys of Speechify?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "speechify-api-key",
        "Speechify API key",
        "speechify",
        "[A-Za-z0-9_-]{40,64}+=?",
        lambda random: _forge.text(random, _forge.URL64, 43),
        "https://docs.sws.speechify.com/docs/authentication",
        end="(?![A-Za-z0-9=])",
        carrier="SPEECHIFY_API_KEY={secret}",
        keywords=("speechify",),
        issuer="speechify",
    ),
)
