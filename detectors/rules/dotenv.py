"""Which strings are keys that decrypt dotenv vaults?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    Rule(
        id="dotenv-key",
        title="dotenv vault key",
        issuer="dotenv",
        pattern=lazy.pattern(r"dotenv://:(?P<secret>key_[0-9a-f]{64})@(?=[a-z0-9.-]{3,60}/vault/)"),
        keywords=("dotenv://",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: "key_" + _forge.text(random, _forge.HEX, 64),
        near_misses=(
            "dotenv://:key_" + "0" * 64 + "@dotenv.org/vault/.env.vault?environment=ci",
            "dotenv://:key_1234@dotenv.org/vault/.env.vault?environment=production",
        ),
        references=("https://www.dotenv.org/docs/security/dotenv-key",),
        check=lambda value: plausible(value[4:]),
        carrier="DOTENV_KEY=dotenv://:{secret}@dotenv.org/vault/.env.vault?environment=ci",
        specific=65,
    ),
    named_rule(
        "dotenv-private-key",
        "dotenvx private key",
        "dotenv",
        HEX,
        64,
        "https://dotenvx.com/docs/env-keys-file",
        issuer="dotenv",
        what=r"private[_ -]?key(?:_[a-z]{2,20})?",
        keywords=("dotenv",),
        carrier="DOTENV_PRIVATE_KEY_PRODUCTION={secret}",
        severity=Severity.CRITICAL,
    ),
)
