"""Which strings are secret keys of Fingerprint, the device identification?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_KEYS = "https://dev.fingerprint.com/reference/server-api-authentication"

RULES: tuple[Rule, ...] = (
    named_rule(
        "fingerprint-secret-key",
        "Fingerprint secret API key",
        r"fingerprint[_ -]?(?:js|pro|jspro)|fpjs|fingerprint_(?=secret|server|api)",
        ALNUM,
        20,
        _KEYS,
        issuer="fingerprint",
        carrier="FPJS_SECRET_API_KEY={secret}",
        keywords=(
            "fingerprintjs",
            "fingerprint_js",
            "fingerprint-js",
            "fingerprint_pro",
            "fingerprint-pro",
            "fingerprint pro",
            "fingerprintpro",
            "fpjs",
            "fingerprint_secret",
            "fingerprint_server",
            "fingerprint_api",
        ),
        what=r"(?:secret|server|private)[_ -]?(?:api[_ -]?)?key",
        severity=Severity.MEDIUM,
    ),
)
