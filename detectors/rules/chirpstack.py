"""Which strings are keys of ChirpStack?"""

from __future__ import annotations

import json
from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, token


def _forge_key(random: Random) -> str:
    claims = {"aud": "chirpstack", "iss": "chirpstack", "sub": _forge.uuid(random), "typ": "key"}
    head = _forge.base64url(b'{"typ":"JWT","alg":"HS256"}')
    body = _forge.base64url(json.dumps(claims, separators=(",", ":")).encode())
    return f"{head}.{body}.{_forge.text(random, _forge.URL64, 43)}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="chirpstack-api-key",
        title="ChirpStack API key",
        issuer="chirpstack",
        pattern=token(
            r"eyJ[A-Za-z0-9_-]{30,60}+\.eyJhdWQiOiJjaGlycHN0YWNr[A-Za-z0-9_-]{40,200}+\.[A-Za-z0-9_-]{43}",
            end=END_URL,
        ),
        keywords=(".eyjhdwqioijjaglychn0ywnr",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_key,
        near_misses=(
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJjaGlycHN0YWNr",
            _forge.example(_forge_key)[:-1],
            _forge.example(_forge_key).replace("aGlycHN0", "aGlycHN1"),
        ),
        references=("https://www.chirpstack.io/docs/chirpstack/api/grpc.html",),
        check=lambda value: plausible(value.rpartition(".")[2], 16),
        specific=70,
        proves="its name in the claims",
    ),
)
