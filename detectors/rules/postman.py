"""Which strings are Postman's API keys and collection access keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._shaped import prefixed_shape

_KEYS = "https://learning.postman.com/docs/developer/postman-api/authentication/"

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "postman-key",
        "Postman API key",
        "PMAK-",
        "[0-9a-f]{24}-[0-9a-f]{34}",
        lambda random: (
            f"{_forge.text(random, _forge.HEX, 24)}-{_forge.text(random, _forge.HEX, 34)}"
        ),
        _KEYS,
        issuer="postman",
    ),
    prefixed_shape(
        "postman-collection",
        "Postman collection access key",
        "PMAT-",
        "[0-9A-Z]{26}",
        lambda random: "01" + _forge.text(random, _forge.DIGITS + _forge.UPPER, 24),
        _KEYS,
        issuer="postman",
        severity=Severity.MEDIUM,  # it reads one collection
    ),
)
