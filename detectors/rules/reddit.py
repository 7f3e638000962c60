"""Which strings are Reddit's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://github.com/reddit-archive/reddit/wiki/OAuth2"


RULES: tuple[Rule, ...] = (
    named_rule(
        "reddit-secret",
        "Reddit client secret",
        r"reddit|praw",
        URL64,
        27,
        _DOC,
        issuer="reddit",
        carrier="REDDIT_CLIENT_SECRET={secret}",
        keywords=("reddit", "praw"),
        most=30,
        what=r"(?:client|app)[_ -]?secret|secrets?",
    ),
)
