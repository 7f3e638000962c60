"""Which strings are NetBird's tokens and setup keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import crc32_base62
from detectors.rules._named import named_uuid
from detectors.rules._pattern import END
from detectors.rules._shaped import shaped

_TOKENS = "https://docs.netbird.io/how-to/access-netbird-public-api"
_SETUP = "https://docs.netbird.io/how-to/register-machines-using-setup-keys"


def _forge_token(random: Random) -> str:
    secret = _forge.text(random, _forge.ALNUM, 30)
    return f"nbp_{secret}{crc32_base62(secret)}"


RULES: tuple[Rule, ...] = (
    shaped(
        "netbird-token",
        "NetBird personal access token",
        "nbp_[A-Za-z0-9]{36}",
        _forge_token,
        _TOKENS,
        issuer="netbird",
        keywords=("nbp_",),
        end=END,
        check=lambda value: crc32_base62(value[4:34]) == value[34:],
        specific=80,
        proves="CRC-32 checksum",
        severity=Severity.CRITICAL,
        least=1,
    ),
    named_uuid(
        "netbird-setup-key",
        "NetBird setup key",
        "net[_ -]?bird|nb",
        _SETUP,
        issuer="netbird",
        carrier="NB_SETUP_KEY={secret}",
        keywords=("netbird", "net_bird", "nb_setup", "--setup-key"),
        what=r"setup[._ -]?key",
        also="--setup-key",
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
    ),
)
