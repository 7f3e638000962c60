"""Which strings are Platform.sh's (Upsun's) API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "platformsh-token",
        "Platform.sh API token",
        r"platform[._-]?sh|platformsh|upsun",
        URL64,
        43,
        "https://docs.upsun.com/administration/cli/api-tokens.html",
        issuer="platformsh",
        carrier="PLATFORMSH_CLI_TOKEN={secret}",
        keywords=(
            "platformsh",
            "platform.sh",
            "platform_sh",
            "upsun",
        ),
        severity=Severity.CRITICAL,
        also="X_PLATFORMSH_TOKEN",
    ),
)
