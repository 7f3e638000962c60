"""Which strings are ZeroTier's tokens and identities?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import LOWER
from detectors.rules._looks import alive
from detectors.rules._named import named_rule
from detectors.rules._pattern import END
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_TOKENS = "https://docs.zerotier.com/api/central/v1/"
_IDENTITY = "https://docs.zerotier.com/config/"


def _forge_identity(random: Random) -> str:
    address, public, private = (_forge.text(random, _forge.HEX, each) for each in (10, 128, 128))
    return f"{address}:0:{public}:{private}"


RULES: tuple[Rule, ...] = (
    named_rule(
        "zerotier-api-token",
        "ZeroTier Central API token",
        "zero[_ -]?tier",
        ALNUM,
        32,
        _TOKENS,
        issuer="zerotier",
        carrier="ZEROTIER_CENTRAL_TOKEN={secret}",
        keywords=("zerotier", "zero_tier", "zero-tier"),
        severity=Severity.CRITICAL,
    ),
    shaped(
        "zerotier-identity",
        "ZeroTier identity with its private key",
        "[0-9a-f]{10}:0:[0-9a-f]{128}:[0-9a-f]{128}",
        _forge_identity,
        _IDENTITY,
        issuer="zerotier",
        keywords=(":0:",),
        end=END,
        severity=Severity.CRITICAL,
        check=alive,
        least=1,
        specific=55,
    ),
    named_rule(
        "zerotier-local-token",
        "ZeroTier local service token",
        "zero[_ -]?tier|zt1",
        LOWER,
        24,
        _IDENTITY,
        issuer="zerotier",
        carrier="ZEROTIER_AUTHTOKEN={secret}",
        keywords=("zerotier", "x-zt1-auth"),
        also="x-zt1-auth",
        what=r"auth[._ -]?token|authtoken",
        severity=Severity.LOW,
    ),
)
