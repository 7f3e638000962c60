"""Which strings are Bitrise's access tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64, prefixed

_TOKENS = "https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens"
_WORKSPACE = "https://docs.bitrise.io/en/bitrise-platform/workspaces/workspace-api-token.html"

RULES: tuple[Rule, ...] = (
    prefixed(
        "bitrise-personal",
        "Bitrise personal access token",
        "bitpat_",
        URL64,
        20,
        _TOKENS,
        most=120,
        issuer="bitrise",
    ),
    prefixed(
        "bitrise-workspace",
        "Bitrise workspace API token",
        "bitwat_",
        URL64,
        20,
        _WORKSPACE,
        most=120,
        issuer="bitrise",
    ),
    named_rule(
        "bitrise-token",
        "Bitrise access token (older form)",
        "bitrise(?:[_ -]?io)?",
        URL64,
        80,
        _TOKENS,
        most=90,
        issuer="bitrise",
        keywords=("bitrise",),
        carrier="BITRISE_ACCESS_TOKEN={secret}",
        confidence=Confidence.HIGH,
        check=noise,
    ),
    named_rule(
        "bitrise-trigger",
        "Bitrise build trigger token",
        "bitrise[_ -]?(?:build[_ -]?|trigger[_ -]?|app[_ -]?|api[_ -]?)?",
        URL64,
        22,
        "https://docs.bitrise.io/en/bitrise-ci/api/triggering-and-aborting-builds.html",
        issuer="bitrise",
        what=r"(?:build[_ -]?|trigger[_ -]?|api[_ -]?){0,3}tokens?",
        keywords=("bitrise",),
        carrier="BITRISE_TRIGGER_TOKEN={secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
        severity=Severity.MEDIUM,  # it starts builds of one app
    ),
)
