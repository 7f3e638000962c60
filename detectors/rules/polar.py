"""Which strings are Polar's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM, prefixed
from detectors.rules._shaped import shaped

_DOC = "https://polar.sh/docs/integrate/authentication"


RULES: tuple[Rule, ...] = (
    shaped(
        "polar-token",
        "Polar access token",
        r"polar_(?:oat|pat|at_[uo]|rt_[uo]|cs)_[A-Za-z0-9]{32,48}+",
        fields("polar_oat_", (ALNUM, 43)),
        _DOC,
        issuer="polar",
        keywords=("polar_oat_", "polar_pat_", "polar_at_", "polar_rt_", "polar_cs_"),
        near_misses=("polar_oat_" + "x" * 43, "polar_oat_token"),
        severity=Severity.CRITICAL,
        check=lambda value: plausible(value.rsplit("_", 1)[1], 14),
    ),
    prefixed(
        "polar-webhook",
        "Polar webhook secret",
        "polar_whs_",
        ALNUM,
        32,
        _DOC,
        issuer="polar",
        most=48,
        severity=Severity.MEDIUM,
    ),
)
