"""Which strings are Mercury's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.mercury.com/docs/getting-started"


RULES: tuple[Rule, ...] = (
    shaped(
        "mercury-token",
        "Mercury API token",
        (r"secret-token:mercury_(?:production|" r"sandbox)_[a-z]{2,6}_[A-Za-z0-9]{30,80}_yrucrem"),
        fields("secret-token:mercury_production_wma_", (ALNUM, 44), "_yrucrem"),
        _DOC,
        issuer="mercury",
        keywords=("secret-token:mercury_",),
        near_misses=(
            "secret-token:mercury_production_wma_" + "x" * 44 + "_yrucrem",
            "secret-token:mercury_production",
        ),
        severity=Severity.CRITICAL,
        specific=70,
        check=lambda value: plausible(value[30:-8], 16),
    ),
)
