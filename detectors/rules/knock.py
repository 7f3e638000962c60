"""Which strings are Knock's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64

_DOC = "https://docs.knock.app/api-reference/overview/authentication"


RULES: tuple[Rule, ...] = (
    named_shape(
        "knock-key",
        "Knock secret API key",
        r"knock(?:[_-]?(?:api|secret|app)|\.app)",
        r"sk_(?:test_|live_)?[A-Za-z0-9_-]{40,90}",
        fields("sk_", (URL64, 43)),
        _DOC,
        issuer="knock",
        carrier="KNOCK_API_KEY={secret}",
        keywords=(
            "knock_api",
            "knock_secret",
            "knock-api",
            "knockapi",
            "knock.app",
            "knock_app",
            "knocksecret",
            "knock-secret",
        ),
        what=r"key|token|secret",
        end=END_URL,
        specific=62,
        check=kinds(9),
    ),
)
