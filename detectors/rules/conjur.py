"""Which strings are API keys of Conjur?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._plain import Alphabet
from detectors.rules._shape import named_text

RULES: tuple[Rule, ...] = (
    named_text(
        "conjur-api-key",
        "Conjur API key",
        "conjur",
        Alphabet(_forge.LOWER + _forge.DIGITS, "[a-z0-9]"),
        50,
        "https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/conjur_api_authenticate.htm",
        most=58,
        issuer="conjur",
        keywords=("conjur",),
        carrier="CONJUR_AUTHN_API_KEY={secret}",
        severity=Severity.CRITICAL,
        confidence=Confidence.HIGH,
    ),
)
