"""Which strings are keys of Neptune?"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import END_BASE64
from detectors.rules._pattern import token


def _read(value: str) -> dict[str, str]:
    try:
        entries = json.loads(b64decode(value))
    except ValueError:
        return {}
    if not isinstance(entries, dict):
        return {}
    return {str(name): text for name, text in entries.items() if isinstance(text, str)}


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    address = _read(value).get("api_address")
    return Inspection({"server": address} if address else {})


def _forge_token(random: Random) -> str:
    entries = {
        "api_address": "https://app.neptune.ai",
        "api_url": "https://app.neptune.ai",
        "api_key": _forge.uuid(random),
    }
    return _forge.base64(json.dumps(entries).encode())


RULES: tuple[Rule, ...] = (
    Rule(
        id="neptune-api-token",
        title="Neptune API token",
        issuer="neptune",
        pattern=token("eyJhcGlfYWRkcmVzcyI[A-Za-z0-9+/]{60,600}+={0,2}", end=END_BASE64),
        keywords=("eyjhcglfywrkcmvzcyi",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_token,
        near_misses=(
            "eyJhcGlfYWRkcmVzcyI6",
            "eyJhcGlfYWRkcmVzcyI" + "x" * 120,
            "tokens begin with eyJhcGlfYWRkcmVzcyI6 and so on",
        ),
        references=("https://docs.neptune.ai/setup/setting_api_token/",),
        check=lambda value: "api_key" in _read(value),
        inspect=_inspect,
        specific=70,
        proves="decodes to address and key",
    ),
)
