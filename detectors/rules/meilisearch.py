"""Which strings are Meilisearch's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, URL64

_KEYS = "https://www.meilisearch.com/docs/learn/security/basic_security"

RULES: tuple[Rule, ...] = (
    named_rule(
        "meilisearch-api-key",
        "Meilisearch API key",
        "meili(?:search)?",
        HEX,
        64,
        _KEYS,
        issuer="meilisearch",
        carrier="MEILISEARCH_API_KEY={secret}",
        keywords=("meili",),
        also=either(
            r"meili[^\n]{0,80}?api_?key",
            call(
                r"meilisearch\.(?:async)?client|meilisearch::client\.new|meilisearch\\+client|meilisearch\.new",
                at=1,
            ),
        ),
    ),
    named_rule(
        "meilisearch-master-key",
        "Meilisearch master key",
        "meili(?:search)?",
        URL64,
        16,
        _KEYS,
        issuer="meilisearch",
        most=63,
        carrier="MEILI_MASTER_KEY={secret}",
        keywords=("meili",),
        also=call(
            r"meilisearch\.(?:async)?client|meilisearch::client\.new|meilisearch\\+client|meilisearch\.new",
            at=1,
        ),
        what="master[_ -]?key",
        severity=Severity.CRITICAL,
    ),
)
