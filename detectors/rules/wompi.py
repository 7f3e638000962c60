"""Which strings are Wompi's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.wompi.co/en/docs/colombia/ambientes-y-llaves/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith(("prv_test_", "prv_stagtest_")) else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "wompi-private-key",
        "Wompi private key",
        r"prv_(?:prod|test|stagtest)_[A-Za-z0-9]{32}",
        fields("prv_prod_", (ALNUM, 32)),
        _DOC,
        issuer="wompi",
        keywords=("prv_prod_", "prv_test_", "prv_stagtest_"),
        near_misses=("prv_prod_" + "x" * 32, "prv_prod_key"),
        severity=Severity.CRITICAL,
        inspect=_inspect,
    ),
    shaped(
        "wompi-public-key",
        "Wompi public key",
        r"pub_(?:prod|test|stagtest)_[A-Za-z0-9]{32}",
        fields("pub_prod_", (ALNUM, 32)),
        _DOC,
        issuer="wompi",
        keywords=("pub_prod_", "pub_test_", "pub_stagtest_"),
        near_misses=("pub_prod_" + "x" * 32, "pub_test_key"),
        severity=Severity.INFO,
        public=True,
    ),
    shaped(
        "wompi-integrity",
        "Wompi event or integrity secret",
        r"(?:prod|test)_(?:events|integrity)_[A-Za-z0-9]{32}",
        fields("prod_integrity_", (ALNUM, 32)),
        _DOC,
        issuer="wompi",
        keywords=("prod_events_", "test_events_", "prod_integrity_", "test_integrity_"),
        near_misses=("prod_integrity_" + "x" * 32, "test_events_of_the_shop"),
        severity=Severity.MEDIUM,
        check=lambda value: plausible(value.rsplit("_", 1)[1], 12),
    ),
)
