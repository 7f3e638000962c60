"""Which strings are keys of Flowise?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "flowise-api-key",
        "Flowise API key",
        "flowise(?:[_ .-]?ai)?",
        URL64,
        43,
        "https://docs.flowiseai.com/configuration/authorization/chatflow-level",
        most=44,
        carrier="FLOWISE_API_KEY={secret}",
        keywords=("flowise",),
        issuer="flowise",
    ),
)
