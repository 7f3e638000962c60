"""Which strings are Portainer's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_BASE64
from detectors.rules._pattern import BASE64
from detectors.rules._shaped import shaped

RULES: tuple[Rule, ...] = (
    shaped(
        "portainer-token",
        "Portainer access token",
        rf"ptr_{BASE64}{{43}}=",
        lambda random: "ptr_" + _forge.text(random, _forge.BASE64, 42) + "8=",
        "https://docs.portainer.io/api/access",
        issuer="portainer",
        keywords=("ptr_",),
        near_misses=("ptr_" + "A" * 43 + "=", "ptr_next = head", "tokens begin with ptr_"),
        check=lambda value: plausible(value[4:], 12),
        end=END_BASE64,
        severity=Severity.CRITICAL,
    ),
)
