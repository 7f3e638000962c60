"""Which strings are keys of Brave Search API?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import spellings
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "bravesearch-api-key",
        "Brave Search API key",
        "brave(?:[_ .-]?search)?(?=[_ .-]|api|key)",
        "BSA[A-Za-z0-9_-]{27,31}+",
        lambda random: "BSA" + _forge.text(random, _forge.URL64, 28),
        "https://api-dashboard.search.brave.com/app/documentation/web-search/get-started",
        also="x-subscription-token",
        end=END_URL,
        severity=Severity.MEDIUM,
        carrier="BRAVE_API_KEY={secret}",
        keywords=(*spellings("brave", "api", "key", "search"), "x-subscription-token"),
        issuer="bravesearch",
    ),
)
