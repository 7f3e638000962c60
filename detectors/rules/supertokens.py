"""Which strings are SuperTokens' API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import Alphabet

_KEYS = "https://supertokens.com/docs/deployment/self-hosting-supertokens#api-keys"

RULES: tuple[Rule, ...] = (
    named_rule(
        "supertokens-api-key",
        "SuperTokens API key",
        "super[_ -]?tokens?",
        Alphabet(_forge.URL64, "[A-Za-z0-9=_-]", "(?![A-Za-z0-9=-])"),
        20,
        _KEYS,
        issuer="supertokens",
        most=80,
        carrier="SUPERTOKENS_API_KEY={secret}",
        keywords=("supertoken", "super_token", "super-token"),
        what="(?:api[_ -]?)?keys?|secret",
        severity=Severity.CRITICAL,
    ),
)
