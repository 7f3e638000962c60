"""Which strings are keys of Genius?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "genius-token",
        "Genius client access token or secret",
        "genius(?=[_.-]|[ ](?:api|access|client|token))",
        URL64,
        64,
        "https://docs.genius.com/#/authentication-h1",
        issuer="genius",
        carrier="GENIUS_ACCESS_TOKEN={secret}",
        keywords=(
            "genius_",
            "genius-",
            "genius.com",
            "genius api",
            "genius access",
            "genius client",
            "genius token",
            "lyricsgenius",
        ),
        also=call(r"(?:lyricsgenius\.)?genius"),
        most=86,
        severity=Severity.LOW,
    ),
)
