"""Which strings are Roam Research's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://roamresearch.com/#/app/developer-documentation"


RULES: tuple[Rule, ...] = (
    shaped(
        "roamresearch-token",
        "Roam Research graph token",
        r"roam-graph-(?:local-)?token-[A-Za-z0-9_-]{24,60}+",
        fields("roam-graph-token-", (URL64, 29)),
        _DOC,
        issuer="roamresearch",
        keywords=("roam-graph-token-", "roam-graph-local-token-"),
        near_misses=("roam-graph-token-" + "x" * 29, "roam-graph-token-id"),
        end=END_URL,
    ),
)
