"""Which strings are session tokens of Coder?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "coder-token",
        "Coder session token",
        "coder",
        "[A-Za-z0-9]{10}-[A-Za-z0-9]{22}",
        lambda random: (
            f"{_forge.text(random, _forge.ALNUM, 10)}-{_forge.text(random, _forge.ALNUM, 22)}"
        ),
        "https://coder.com/docs/admin/users/sessions-tokens",
        issuer="coder",
        keywords=("coder_", "coder-"),
        carrier="CODER_SESSION_TOKEN={secret}",
        confidence=Confidence.HIGH,
        end=END_UUID,
        severity=Severity.CRITICAL,
        check=noise,
        specific=40,
    ),
)
