"""Which strings are Mastodon's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://docs.joinmastodon.org/client/authorized/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "mastodon-token",
        "Mastodon access token or client secret",
        r"mastodon",
        URL64,
        43,
        _DOC,
        issuer="mastodon",
        carrier="MASTODON_ACCESS_TOKEN={secret}",
        keywords=("mastodon",),
        severity=Severity.MEDIUM,
    ),
)
