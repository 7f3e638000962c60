"""Which strings are Intercom's keys?"""

from __future__ import annotations

from base64 import b64decode
from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"


def _forge_token(random: Random) -> str:
    digits = _forge.text(random, _forge.HEX, 32)
    parts = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
    return _forge.base64(f"tok:{'_'.join(parts)}:1:0".encode())


def _decoded(value: str) -> bool:
    """It says "tok:", an id in hexadecimal digits, and two numbers."""
    try:
        text = b64decode(value).decode("ascii")
    except ValueError:
        return False
    return text.startswith("tok:") and text.endswith(":1:0") and plausible(text[4:-4], 7)


RULES: tuple[Rule, ...] = (
    shaped(
        "intercom-token",
        "Intercom access token",
        r"dG9rO[A-Za-z0-9+/]{50,60}={1,2}",
        _forge_token,
        _DOC,
        issuer="intercom",
        keywords=("dg9ro",),
        near_misses=("dG9rO" + "x" * 54 + "=", "dG9rOg== is an empty one"),
        end="(?![A-Za-z0-9+/=])",
        check=_decoded,
        proves="decodes to a token",
        specific=70,
    ),
    named_rule(
        "intercom-secret",
        "Intercom identity or client secret",
        r"intercom",
        URL64,
        40,
        _DOC,
        issuer="intercom",
        carrier="INTERCOM_IDENTITY_SECRET={secret}",
        keywords=("intercom",),
        most=43,
        severity=Severity.MEDIUM,
        what=(
            r"(?:identity|verification|client|messenger|webhook|"
            r"app)?[_ -]{0,2}(?:verification[_ -]?)?secret"
        ),
    ),
)
