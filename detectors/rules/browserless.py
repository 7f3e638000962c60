"""Which strings are keys of Browserless?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "browserless-token",
        "Browserless token",
        "browserless",
        rf"(?:{UUID}|[A-Za-z0-9]{{36,60}}+)",
        _forge.uuid,
        "https://docs.browserless.io/overview/connection-urls",
        also=query("browserless.io", "token"),
        end=END_UUID,
        carrier="wss://chrome.browserless.io?token={secret}",
        keywords=("browserless",),
        issuer="browserless",
    ),
)
