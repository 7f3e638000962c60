"""Which strings are API keys of CyberArk Conjur?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import LOWER
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape

_KEYS = "https://docs.cyberark.com/conjur-open-source/latest/en/content/operations/services/rotate_api_key.htm"

RULES: tuple[Rule, ...] = (
    named_rule(
        "conjur-api-key",
        "Conjur API key",
        "conjur|cyberark",
        LOWER,
        44,
        _KEYS,
        issuer="conjur",
        most=64,
        carrier="CONJUR_AUTHN_API_KEY={secret}",
        keywords=("conjur", "cyberark"),
        severity=Severity.CRITICAL,
    ),
    named_shape(
        "conjur-data-key",
        "Conjur data key",
        "conjur",
        "[A-Za-z0-9+/]{43}=",
        lambda random: _forge.text(random, _forge.BASE64, 43) + "=",
        _KEYS,
        issuer="conjur",
        carrier="CONJUR_DATA_KEY={secret}",
        keywords=("conjur",),
        what=r"data[_ -]?key",
        end="(?![A-Za-z0-9+/=])",
        severity=Severity.CRITICAL,
        check=alive,
        least=1,
    ),
)
