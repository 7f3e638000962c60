"""Which strings are Cloudsmith's API keys and entitlement tokens?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "cloudsmith-key",
        "Cloudsmith API key",
        "cloud[_ -]?smith",
        HEX,
        40,
        "https://help.cloudsmith.io/docs/api-key",
        issuer="cloudsmith",
        keywords=("cloudsmith", "cloud_smith"),
        also=r"cloudsmith[ ][^\n]{0,120}?[ ]-k",
        carrier="CLOUDSMITH_API_KEY={secret}",
        severity=Severity.CRITICAL,
    ),
    Rule(
        id="cloudsmith-entitlement",
        title="Cloudsmith entitlement token in an address",
        issuer="cloudsmith",
        pattern=lazy.pattern(
            r"dl\.cloudsmith\.io/(?:basic/)?(?P<secret>(?!public/|basic/)[A-Za-z0-9]{12,48}+)/"
        ),
        keywords=("dl.cloudsmith.io/",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,  # it reads one repository
        forge=lambda random: _forge.text(random, _forge.ALNUM, 16),
        near_misses=(
            "https://dl.cloudsmith.io/public/team/tools/setup.deb.sh",
            "https://dl.cloudsmith.io/" + "x" * 16 + "/team/tools/",
            "https://dl.cloudsmith.io/signed/team/tools/",
        ),
        references=("https://help.cloudsmith.io/docs/entitlements",),
        check=noise,
        carrier="https://dl.cloudsmith.io/{secret}/team/tools/python/simple/",
    ),
)
