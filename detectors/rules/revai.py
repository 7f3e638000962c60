"""Which strings are keys of Rev AI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "revai-access-token",
        "Rev AI access token",
        "rev[_.-]ai|revai",
        "0[0-9][A-Za-z0-9_-]{60,110}+",
        lambda random: "02" + _forge.text(random, _forge.URL64, 85),
        "https://docs.rev.ai/get-started/",
        end=END_URL,
        carrier="REVAI_ACCESS_TOKEN={secret}",
        keywords=("revai", "rev_ai", "rev-ai", "rev.ai"),
        issuer="revai",
    ),
)
