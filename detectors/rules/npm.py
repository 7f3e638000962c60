"""Which strings are npm's access tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import crc32_base62
from detectors.rules._named import named_uuid
from detectors.rules._pattern import ALNUM, token


def _check(value: str) -> bool:
    """The last six characters are the CRC-32 of the thirty before them, as GitHub does it."""
    return crc32_base62(value[4:-6]) == value[-6:]


def _forge_token(random: Random) -> str:
    body = _forge.text(random, _forge.ALNUM, 30)
    return f"npm_{body}{crc32_base62(body)}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="npm-token",
        title="npm access token",
        issuer="npm",
        pattern=token(f"npm_{ALNUM}{{36}}"),
        keywords=("npm_",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
        forge=_forge_token,
        near_misses=(
            "npm_" + "Zq7" * 12,  # wrong checksum
            "npm_" + "Zq7" * 5,
            "npm_config_registry and npm_lifecycle_event are set by the client",
            "${npm_package_version}",
        ),
        references=("https://docs.npmjs.com/about-access-tokens",),
        check=_check,
        specific=80,
        proves="CRC-32 checksum",
    ),
    named_uuid(
        "npm-token-old",
        "npm access token (before 2021, or of a private registry)",
        "npm",
        "https://docs.npmjs.com/about-access-tokens",
        issuer="npm",
        also="_authtoken|npmtoken",
        keywords=("_authtoken", "npm_", "npm-", "npmtoken", "npm token"),
        carrier="NPM_TOKEN={secret}",
        severity=Severity.MEDIUM,  # the public registry has ended them
    ),
)
