"""Which strings are Tinybird's auth tokens?"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from random import Random

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._pattern import URL64
from detectors.rules._shaped import shaped

_DOC = "https://www.tinybird.co/docs/forward/administration/tokens"


def _forge_token(random: Random) -> str:
    who = {"u": _forge.uuid(random), "id": _forge.uuid(random), "host": "eu_shared"}
    body = urlsafe_b64encode(json.dumps(who).encode()).decode().rstrip("=")
    return f"p.{body}.{_forge.text(random, _forge.URL64, 42)}k"


def _is_token(value: str) -> bool:
    """The middle says whose it is."""
    body = value.split(".")[1]
    try:
        who = json.loads(urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    except ValueError:
        return False
    return isinstance(who, dict) and "u" in who and "id" in who


RULES: tuple[Rule, ...] = (
    shaped(
        "tinybird-token",
        "Tinybird auth token",
        rf"p\.eyJ1Ijo{URL64}{{60,300}}+\.{URL64}{{43}}",
        _forge_token,
        _DOC,
        issuer="tinybird",
        keywords=("p.eyj1ijo",),
        near_misses=("p.eyJ1IjogIn0.abc", "p.eyJ1Ijo" + "A" * 80 + "." + "x" * 43),
        check=_is_token,
        proves="the JSON inside",
    ),
)
