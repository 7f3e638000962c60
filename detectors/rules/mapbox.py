"""Which strings are keys of Mapbox?"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._pattern import END_URL, token

_TOKENS = "https://docs.mapbox.com/help/dive-deeper/access-tokens/"


def _claims(value: str) -> dict[str, str]:
    body = value.split(".")[1]
    try:
        claims = json.loads(urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    except ValueError:
        return {}
    if not isinstance(claims, dict):
        return {}
    return {str(name): text for name, text in claims.items() if isinstance(text, str)}


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    claims = _claims(value)
    facts: dict[str, JSONValue] = {"account": claims.get("u", "")}
    if "a" in claims:
        facts["token_id"] = claims["a"]
    return Inspection(facts)


def _token(kind: str, title: str, prefix: str, severity: Severity, *, public: bool) -> Rule:
    def forge(random: Random) -> str:
        claims = {
            "u": f"user{_forge.number(random, 4)}",
            "a": "c" + _forge.text(random, _forge.DIGITS + _forge.LOWER, 24),
        }
        body = _forge.base64url(json.dumps(claims, separators=(",", ":")).encode())
        return f"{prefix}.{body}.{_forge.text(random, _forge.URL64, 22)}"

    sample = _forge.example(forge)
    return Rule(
        id=f"mapbox-{kind}",
        title=title,
        issuer="mapbox",
        pattern=token(rf"{prefix}\.eyJ[A-Za-z0-9_-]{{20,400}}+\.[A-Za-z0-9_-]{{22}}", end=END_URL),
        keywords=(f"{prefix}.eyj",),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=(
            sample[:-1],
            f"{prefix}.eyJ1Ijoi{'x' * 60}.{'x' * 22}",
            f"{prefix}.eyJ1Ijoi",
            f"access tokens begin with {prefix}.eyJ there",
        ),
        references=(_TOKENS,),
        check=lambda value: "u" in _claims(value),
        inspect=_inspect,
        specific=70,
        public=public,
        proves="the account inside",
    )


RULES: tuple[Rule, ...] = (
    _token("secret-token", "Mapbox secret token", "sk", Severity.HIGH, public=False),
    _token("public-token", "Mapbox public token", "pk", Severity.INFO, public=True),
    _token("temporary-token", "Mapbox temporary token", "tk", Severity.MEDIUM, public=False),
)
