"""Which strings are Amplitude's secret keys, and which are only API keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://amplitude.com/docs/apis/keys-and-tokens"

RULES: tuple[Rule, ...] = (
    named_rule(
        "amplitude-secret-key",
        "Amplitude secret key",
        "amplitude",
        HEX,
        32,
        _KEYS,
        issuer="amplitude",
        carrier="AMPLITUDE_SECRET_KEY={secret}",
        keywords=("amplitude",),
        what=r"(?:api[_ -]?)?secret(?:[_ -]?key)?",
    ),
    replace(
        named_rule(
            "amplitude-api-key",
            "Amplitude API key",
            "amplitude",
            HEX,
            32,
            _KEYS,
            issuer="amplitude",
            carrier="AMPLITUDE_API_KEY={secret}",
            keywords=("amplitude",),
            what=r"(?:api|write|project)[_ -]?key|apikey",
            also=r"amplitude\.(?:getInstance\(\)\.)?init\(",
            severity=Severity.INFO,
        ),
        public=True,
    ),
)
