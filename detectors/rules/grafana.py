"""Which strings are Grafana's service account tokens, Cloud tokens and older API keys?"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random
from zlib import crc32

from detectors.model import Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import BASE64
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

_ACCOUNTS = "https://grafana.com/docs/grafana/latest/administration/service-accounts/"
_CLOUD = "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/"
_KEYS = "https://grafana.com/docs/grafana/latest/developers/http_api/auth/"


def _sum(head: str) -> str:
    """CRC-32 with its lowest byte first, in hexadecimal: the end of a service account token.

    Source: Grafana's own pkg/components/satokengen.
    """
    return crc32(head.encode()).to_bytes(4, "little").hex()


def _forge_account(random: Random) -> str:
    head = "glsa_" + _forge.text(random, _forge.ALNUM, 32)
    return f"{head}_{_sum(head)}"


def _read(value: str) -> dict[str, JSONValue]:
    try:
        body = json.loads(b64decode(value + "=" * (-len(value) % 4)))
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _forge_cloud(random: Random) -> str:
    body = {
        "o": _forge.number(random, 6),
        "n": f"stack-{_forge.number(random, 5)}-writer",
        "k": _forge.text(random, _forge.ALNUM, 24),
        "m": {"r": "prod-eu-west-2"},
    }
    return "glc_" + _forge.base64(json.dumps(body, separators=(",", ":")).encode()).rstrip("=")


def _inspect_cloud(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    body = _read(value[4:])
    return Inspection(
        {"organisation_id": str(body.get("o", ""))[:20], "name": str(body.get("n", ""))[:80]}
    )


def _forge_old(random: Random) -> str:
    body = {"k": _forge.text(random, _forge.ALNUM, 32), "n": "deploy", "id": random.randrange(1, 9)}
    return _forge.base64(json.dumps(body, separators=(",", ":")).encode()).rstrip("=")


def _inspect_old(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    body = _read(value)
    return Inspection(
        {"organisation_id": str(body.get("id", ""))[:20], "name": str(body.get("n", ""))[:80]}
    )


RULES: tuple[Rule, ...] = (
    shaped(
        "grafana-service-account",
        "Grafana service account token",
        "glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}",
        _forge_account,
        _ACCOUNTS,
        issuer="grafana",
        keywords=("glsa_",),
        check=lambda value: _sum(value[:-9]) == value[-8:],
        specific=80,
        proves="CRC-32 checksum",
        severity=Severity.CRITICAL,
        near_misses=("glsa_" + "aB3d" * 8 + "_00000000",),
        end=END_URL,
        least=1,
    ),
    shaped(
        "grafana-cloud-token",
        "Grafana Cloud access policy token",
        r"glc_eyJ[A-Za-z0-9+/]{60,600}+={0,2}",
        _forge_cloud,
        _CLOUD,
        issuer="grafana",
        keywords=("glc_eyj",),
        end=BASE64.end,
        check=lambda value: bool(_read(value[4:]).get("k")),
        inspect=_inspect_cloud,
        specific=70,
        proves="organisation and name inside",
        near_misses=("glc_eyJ" + "aB3d" * 20,),
        least=1,
    ),
    shaped(
        "grafana-api-key",
        "Grafana API key (older form)",
        r"eyJrIjoi[A-Za-z0-9+/]{50,400}+={0,2}",
        _forge_old,
        _KEYS,
        issuer="grafana",
        keywords=("eyjrijoi",),
        end=BASE64.end,
        check=lambda value: {"k", "n", "id"} <= _read(value).keys(),
        inspect=_inspect_old,
        specific=70,
        proves="name and organisation inside",
        near_misses=("eyJrIjoi" + "aB3d" * 16,),
        least=1,
    ),
)
