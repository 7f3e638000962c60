"""Which strings are packagecloud's API, master and read tokens?"""

from __future__ import annotations

from random import Random

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_TOKENS = "https://packagecloud.io/docs/api#api_tokens"


def _forge_token(random: Random) -> str:
    return _forge.text(random, _forge.HEX, 48)


RULES: tuple[Rule, ...] = (
    named_rule(
        "packagecloud-token",
        "packagecloud token",
        "package[_ -]?cloud",
        HEX,
        48,
        _TOKENS,
        issuer="packagecloud",
        keywords=("packagecloud", "package_cloud", "package-cloud"),
        carrier="PACKAGECLOUD_TOKEN={secret}",
    ),
    Rule(
        id="packagecloud-url",
        title="packagecloud token in an address",
        issuer="packagecloud",
        pattern=lazy.pattern(
            r"(?:packagecloud\.io/priv/|://)(?P<secret>[0-9a-f]{48})"
            r"(?:/|:?@packagecloud\.io(?![A-Za-z0-9-]))"
        ),
        keywords=("packagecloud.io",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,  # mostly read tokens stand in addresses
        forge=_forge_token,
        near_misses=(
            "https://packagecloud.io/priv/" + "0" * 48 + "/team/tools/",
            "https://packagecloud.io/team/tools/gpgkey",
        ),
        references=(_TOKENS,),
        check=lambda value: plausible(value, 8),
        carrier="https://packagecloud.io/priv/{secret}/team/tools/ubuntu",
        specific=55,
    ),
)
