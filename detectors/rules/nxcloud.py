"""Which strings are access tokens of Nx Cloud?"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import ANY_UUID, END_BASE64
from detectors.rules._named import named_shape

_CONTENT = lazy.pattern(rf"{ANY_UUID}\|(read|read-write|write)")


def _rights(value: str) -> str:
    try:
        text = b64decode(value + "=" * (-len(value) % 4)).decode()
    except ValueError:
        return ""
    match = _CONTENT.fullmatch(text)
    return match[1] if match else ""


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    rights = _rights(value)
    if rights == "read":
        return Inspection({"rights": rights}, severity=Severity.MEDIUM, reason="it only reads")
    return Inspection({"rights": rights})


def _forge_token(random: Random) -> str:
    return _forge.base64(f"{_forge.uuid(random)}|read-write".encode())


RULES: tuple[Rule, ...] = (
    named_shape(
        "nxcloud-token",
        "Nx Cloud access token",
        "nx[_ -]?cloud",
        "[A-Za-z0-9+/]{50,72}+={0,2}",
        _forge_token,
        "https://nx.dev/docs/guides/nx-cloud/access-tokens",
        issuer="nxcloud",
        keywords=("nxcloud", "nx_cloud", "nx-cloud", "nx cloud"),
        carrier="NX_CLOUD_ACCESS_TOKEN={secret}",
        end=END_BASE64,
        check=lambda value: bool(_rights(value)),
        inspect=_inspect,
        confidence=Confidence.HIGH,
        proves="decodes to an id and its rights",
        specific=70,
    ),
)
