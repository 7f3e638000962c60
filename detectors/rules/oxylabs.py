"""Which strings are keys of Oxylabs?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible

RULES: tuple[Rule, ...] = (
    Rule(
        id="oxylabs-proxy-password",
        title="Oxylabs proxy password",
        issuer="oxylabs",
        pattern=lazy.pattern(
            r"(?<![A-Za-z0-9])customer-[A-Za-z0-9_]{3,40}(?:-[a-z]{2,8}-[A-Za-z0-9_]{1,40}){0,4}:(?P<secret>[A-Za-z0-9_+=~.-]{8,32}+)@(?:[a-z0-9-]{1,20}\.)?(?:pr|isp|dc|ddc)\.oxylabs\.io"
        ),
        keywords=("oxylabs.io",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: _forge.text(random, _forge.ALNUM, 14),
        near_misses=(
            "customer-USERNAME:<PASSWORD>@pr.oxylabs.io:7777",
            "customer-name:${PASSWORD}@pr.oxylabs.io:7777",
            "customer-name:xxxxxxxxxx@pr.oxylabs.io:7777",
        ),
        references=("https://developers.oxylabs.io/proxies/residential-proxies/making-requests",),
        check=lambda value: plausible(value, 6),
        carrier="customer-corp-cc-DE:{secret}@pr.oxylabs.io:7777",
        specific=60,
    ),
)
