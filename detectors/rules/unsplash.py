"""Which strings are keys of Unsplash?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "unsplash-access-key",
        "Unsplash access key",
        "unsplash",
        URL64,
        43,
        "https://unsplash.com/documentation#creating-a-developer-account",
        severity=Severity.LOW,
        what="(?<!secret[_ .-])(?:access|api)[_ .-]?key|client[_ .-]?id|token",
        also=query("api.unsplash.com", "client_id"),
        carrier="UNSPLASH_ACCESS_KEY={secret}",
        keywords=("unsplash",),
        issuer="unsplash",
    ),
    named_rule(
        "unsplash-secret-key",
        "Unsplash secret key",
        "unsplash",
        URL64,
        43,
        "https://unsplash.com/documentation#creating-a-developer-account",
        what="(?:client[_ .-]?)?secret(?:[_ .-]?key)?",
        carrier="UNSPLASH_SECRET_KEY={secret}",
        keywords=("unsplash",),
        issuer="unsplash",
    ),
)
