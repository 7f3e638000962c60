"""Which strings are keys of Paperless-ngx?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "paperless-token",
        "Paperless-ngx API token",
        "paperless",
        HEX,
        40,
        "https://docs.paperless-ngx.com/api/#authorization",
        issuer="paperless",
        carrier="PAPERLESS_API_TOKEN={secret}",
        keywords=(
            "paperless_",
            "paperless-",
            "paperless api",
            "paperless token",
            "paperless.",
        ),
    ),
)
