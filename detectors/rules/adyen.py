"""Which strings are Adyen's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import BASE64, UPPER_HEX, fields
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM, UPPER
from detectors.rules._shaped import shaped

_DOC = "https://docs.adyen.com/development-resources/api-credentials/"


RULES: tuple[Rule, ...] = (
    shaped(
        "adyen-key",
        "Adyen API key",
        r"AQE[a-z0-9A-Z+/]{40,160}={0,2}-[A-Za-z0-9+/]{30,100}={1,2}(?:-[A-Za-z0-9?{}()\[\]*&%$#@!^~+=;:./_-]{7,22}[A-Za-z0-9])?",
        fields("AQEyhmfxK", (BASE64, 70), "-", (BASE64, 43), "=-", (ALNUM, 16)),
        _DOC,
        issuer="adyen",
        keywords=("aqe",),
        near_misses=(
            "AQE" + "x" * 70 + "-" + "x" * 43 + "=-" + "x" * 16,
            "keys begin with AQE there",
        ),
        severity=Severity.CRITICAL,
        end="(?![A-Za-z0-9])",
    ),
    named_shape(
        "adyen-hmac",
        "Adyen HMAC key",
        r"adyen",
        r"[0-9A-F]{64}",
        fields((UPPER_HEX, 64)),
        _DOC,
        issuer="adyen",
        carrier="ADYEN_HMAC_KEY={secret}",
        keywords=("adyen",),
        severity=Severity.MEDIUM,
        what=r"hmac(?:[_ -]?(?:key|secret))?|keys?",
        check=lambda value: plausible(value, 8),
    ),
    shaped(
        "adyen-client-key",
        "Adyen client key",
        r"(?:live|test)_[A-Z0-9]{32}",
        fields("live_", (UPPER, 32)),
        _DOC,
        issuer="adyen",
        keywords=("live_", "test_"),
        near_misses=(
            "live_" + "X" * 32,
            "test_CONSTANT_NAME",
            "sk_live_A1B2C3D4A1B2C3D4A1B2C3D4A1B2C3D4",
        ),
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
        specific=40,
        check=lambda value: plausible(value[5:], 10) and sum(map(str.isdigit, value)) > 2,
        public=True,
    ),
)
