"""Which strings are Tigris's storage keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._pattern import END_URL, token
from detectors.rules._plain import URL64, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "tigris-secret-key",
        "Tigris secret access key",
        "tsec_",
        URL64,
        40,
        "https://www.tigrisdata.com/docs/iam/manage-access-key/",
        issuer="tigris",
        most=80,
        severity=Severity.CRITICAL,
        companions={
            "access_key": Companion(
                token("tid_[A-Za-z0-9_-]{20,80}+", end=END_URL),
                lambda random: "tid_" + _forge.text(random, _forge.ALNUM, 48),
                secret=False,
            )
        },
        carrier="AWS_ACCESS_KEY_ID={access_key}\nAWS_SECRET_ACCESS_KEY={secret}",
    ),
)
