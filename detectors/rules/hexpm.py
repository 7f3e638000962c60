"""Which strings are API keys of the Hex package manager?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "hexpm-key",
        "Hex API or organisation key",
        "hex[_. -]?pm|hex[_ -]org(?:anization)?",
        HEX,
        32,
        "https://hex.pm/docs/publish",
        issuer="hexpm",
        also="hex_(?:api|organization|repos?)_(?:(?:read|write|auth)_)?key",
        keywords=("hex_api", "hex_org", "hex_repo", "hexpm", "hex.pm", "hex_pm", "hex-", "hex org"),
        carrier="HEX_API_KEY={secret}",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
)
