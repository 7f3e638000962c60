"""Which strings are Convex deploy keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_BASE64
from detectors.rules._pattern import BASE64
from detectors.rules._shaped import shaped

_KEYS = "https://docs.convex.dev/cli/deploy-key-types"


def _forge_key(random: Random) -> str:
    said = b'{"v2":"' + _forge.text(random, _forge.HEX, 64).encode() + b'"}'
    return f"prod:happy-otter-{_forge.number(random, 3)}|{_forge.base64(said)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    kind, _colon, rest = value.partition(":")
    severity = Severity.HIGH if kind in ("dev", "preview") else None
    return Inspection({"environment": kind, "deployment": rest.split("|", 1)[0]}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "convex-deploy-key",
        "Convex deploy key",
        rf"(?:prod|dev|preview|project):[a-z0-9][a-z0-9:_-]{{2,80}}\|eyJ2{BASE64}{{40,240}}+={{0,2}}",
        _forge_key,
        _KEYS,
        issuer="convex",
        keywords=("|eyj2",),
        near_misses=("prod:happy-otter-123|eyJ2short", "prod:happy-otter-123|" + "A" * 90),
        check=lambda value: plausible(value.split("|", 1)[1], 16),
        end=END_BASE64,
        severity=Severity.CRITICAL,
        inspect=_inspect,
        proves="the deployment's name inside",
    ),
)
