"""Which strings are root keys of Unkey?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._shaped import prefixed_shape

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "unkey-root",
        "Unkey root key",
        "unkey_",
        "[A-Za-z0-9]{20,48}+",
        lambda random: _forge.text(random, _forge.ALNUM, 24),
        "https://www.unkey.com/docs/security/root-keys",
        issuer="unkey",
        check=noise,
        severity=Severity.CRITICAL,
        specific=50,
    ),
)
