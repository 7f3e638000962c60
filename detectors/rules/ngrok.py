"""Which strings are ngrok's authtokens and API keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

_BODY = "[A-Za-z0-9]{20,28}_[A-Za-z0-9]{18,24}"


def _forge_token(random: Random) -> str:
    return f"2{_forge.text(random, _forge.ALNUM, 26)}_{_forge.text(random, _forge.ALNUM, 21)}"


RULES: tuple[Rule, ...] = (
    named_shape(
        "ngrok-authtoken",
        "ngrok authtoken",
        "ngrok",
        _BODY,
        _forge_token,
        "https://ngrok.com/docs/agent/#authtokens",
        issuer="ngrok",
        what="(?:auth[_ -]?)?tokens?|auth|credentials?",
        keywords=("ngrok",),
        carrier="NGROK_AUTHTOKEN={secret}",
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
    named_shape(
        "ngrok-api-key",
        "ngrok API key",
        "ngrok",
        _BODY,
        _forge_token,
        "https://ngrok.com/docs/api/#authentication",
        issuer="ngrok",
        what="keys?",
        keywords=("ngrok",),
        carrier="NGROK_API_KEY={secret}",
        severity=Severity.CRITICAL,
        confidence=Confidence.HIGH,
        specific=45,
        check=noise,
    ),
)
