"""Which strings are Descope's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END

_KEYS = "https://docs.descope.com/management/management-keys"

RULES: tuple[Rule, ...] = (
    named_shape(
        "descope-management-key",
        "Descope management key",
        "descope",
        "K[23][A-Za-z0-9]{26,140}+",
        made(26, _forge.ALNUM, "K2"),
        _KEYS,
        issuer="descope",
        carrier="DESCOPE_MANAGEMENT_KEY={secret}",
        keywords=("descope",),
        severity=Severity.CRITICAL,
        end=END,
        check=alive,
        least=1,
    ),
)
