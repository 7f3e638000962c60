"""Which strings are API keys of CodeSandbox?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import URL64, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "codesandbox-key",
        "CodeSandbox API key",
        "csb_v1_",
        URL64,
        30,
        "https://codesandbox.io/docs/sdk",
        most=80,
        issuer="codesandbox",
    ),
)
