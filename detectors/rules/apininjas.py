"""Which strings are keys of API Ninjas?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64, spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "apininjas-api-key",
        "API Ninjas key",
        "api[_ .-]?ninjas?",
        "[A-Za-z0-9+/]{38,42}={0,2}",
        lambda random: _forge.text(random, _forge.ALNUM, 40),
        "https://api-ninjas.com/api",
        severity=Severity.LOW,
        end=END_BASE64,
        also=r"api-ninjas\.com[^\n]{0,80}?\n?[^\n]{0,40}?x-api-key",
        carrier="API_NINJAS_KEY={secret}",
        keywords=spellings("api", "ninja"),
        issuer="apininjas",
    ),
)
