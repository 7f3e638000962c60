"""Which strings are Naver Cloud Platform's keys?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._pattern import END, START
from detectors.rules._plain import ALNUM, prefixed

_KEYS = "https://api.ncloud-docs.com/docs/en/common-ncpapi"

RULES: tuple[Rule, ...] = (
    prefixed(
        "navercloud-access-key",
        "Naver Cloud access key",
        "ncp_iam_",
        ALNUM,
        20,
        _KEYS,
        issuer="navercloud",
        most=32,
        severity=Severity.CRITICAL,
        companions={
            "secret_key": Companion(
                lazy.pattern(
                    rf"{START}(?P<secret>(?=[^a-z]{{0,39}}[a-z])(?=[^A-Z]{{0,39}}[A-Z])"
                    rf"(?:ncp_iam_BPKMKR[A-Za-z0-9]{{20,40}}|[A-Za-z0-9]{{40}})){END}"
                ),
                lambda random: "Kq7" + _forge.text(random, _forge.ALNUM, 37),
            )
        },
        carrier="ncloud_access_key = {secret}\nncloud_secret_key = {secret_key}",
    ),
)
