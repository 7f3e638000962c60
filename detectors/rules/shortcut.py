"""Which strings are Shortcut's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_DOC = "https://developer.shortcut.com/api/rest/v3#Authentication"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "shortcut-token",
        "Shortcut API token",
        r"shortcut(?=[_-]?(?:api|token|story))|clubhouse(?=[_-]?(?:api|token))",
        _DOC,
        issuer="shortcut",
        carrier="SHORTCUT_API_TOKEN={secret}",
        keywords=(
            "shortcut_api",
            "shortcut_token",
            "shortcut-api",
            "shortcut-token",
            "shortcutapi",
            "shortcuttoken",
            "clubhouse",
        ),
        specific=45,
    ),
)
