"""Which strings are tokens of Quay's robots and applications?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._pattern import END, START
from detectors.rules._plain import ALNUM

_ROBOTS = "https://docs.quay.io/glossary/robot-accounts.html"
_BODY = "[A-Z0-9]{64}"

RULES: tuple[Rule, ...] = (
    Rule(
        id="quay-robot",
        title="Quay robot account token",
        issuer="quay",
        # A robot's name has a plus; `docker login` names the host before or behind it.
        pattern=lazy.pattern(
            rf"(?i:quay)[^\n]{{0,200}}?(?:\n[^\n]{{0,80}}?)?{START}(?P<secret>{_BODY}){END}"
            rf"|[a-z0-9_.-]{{2,60}}\+[a-z0-9_.-]{{2,60}}[^\nA-Za-z0-9]{{1,10}}(?:p|password)?"
            rf"[^\nA-Za-z0-9]{{0,10}}(?P<secret>{_BODY}){END}(?=[^\n]{{0,80}}(?i:quay))"
        ),
        keywords=("quay",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: _forge.text(random, _forge.UPPER + _forge.DIGITS, 64),
        near_misses=(
            "docker login quay.io -u team+ci -p " + "X" * 64,
            "quay.io/team/image@sha256:" + "0a1b2c3d" * 8,
            "docker login quay.io -u team+ci -p $QUAY_TOKEN",
        ),
        references=(_ROBOTS,),
        check=noise,
        carrier="docker login quay.io -u team+ci -p {secret}",
    ),
    named_rule(
        "quay-oauth",
        "Quay OAuth access token",
        "quay(?:[.]io)?",
        ALNUM,
        40,
        "https://docs.quay.io/api/",
        issuer="quay",
        keywords=("quay_", "quay-", "quay.", "quay token", "quay oauth", "quay api"),
        carrier="QUAY_OAUTH_TOKEN={secret}",
    ),
)
