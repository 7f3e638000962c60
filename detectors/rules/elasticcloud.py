"""Which strings are keys to Elastic Cloud and Elasticsearch?"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_BASE64
from detectors.rules._named import named_shape
from detectors.rules._pattern import BASE64
from detectors.rules._shaped import shaped

_CLOUD = "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys"
_KEYS = "https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys"
_SERVICE = "https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/service-accounts"
_ENROLLMENT = (
    "https://www.elastic.co/docs/reference/elasticsearch/command-line-tools/create-enrollment-token"
)

_PAIR = lazy.pattern(r"[A-Za-z0-9_-]{20}:[A-Za-z0-9_-]{22}")


def _decoded(value: str) -> str:
    try:
        return b64decode(value + "=" * (-len(value) % 4)).decode("latin-1")
    except ValueError:
        return ""


def _forge_cloud(random: Random) -> str:
    pair = f"{_forge.text(random, _forge.ALNUM, 20)}:{_forge.text(random, _forge.ALNUM, 22)}"
    return f"essu_{_forge.base64(pair.encode())}00000000{_forge.text(random, _forge.HEX, 8)}"


def _forge_key(random: Random) -> str:
    pair = f"{_forge.text(random, _forge.URL64, 20)}:{_forge.text(random, _forge.URL64, 22)}"
    return _forge.base64(pair.encode())


def _inspect_key(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"key_id": _decoded(value).split(":", 1)[0]})


def _forge_service(random: Random) -> str:
    name = b"elastic/kibana/token-" + _forge.number(random, 6).encode()
    pair = name + b":" + _forge.text(random, _forge.ALNUM, 22).encode()
    return _forge.base64(b"\x00\x01\x00\x01" + pair)


def _inspect_service(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"account": _decoded(value)[4:].split(":", 1)[0]})


def _forge_enrollment(random: Random) -> str:
    pair = f"{_forge.text(random, _forge.ALNUM, 20)}:{_forge.text(random, _forge.ALNUM, 22)}"
    said = {
        "ver": "8.14.0",
        "adr": ["10.0.0.7:9200"],
        "fgr": _forge.text(random, _forge.HEX, 64),
        "key": pair,
    }
    return _forge.base64(json.dumps(said, separators=(",", ":")).encode())


def _check_enrollment(value: str) -> bool:
    try:
        said = json.loads(_decoded(value))
    except ValueError:
        return False
    return isinstance(said, dict) and {"fgr", "key"} <= said.keys()


RULES: tuple[Rule, ...] = (
    shaped(
        "elasticcloud-api-key",
        "Elastic Cloud API key",
        rf"ess[ua]_{BASE64}{{40,160}}+={{0,2}}[A-Za-z0-9]{{0,24}}",
        _forge_cloud,
        _CLOUD,
        issuer="elasticcloud",
        keywords=("essu_", "essa_"),
        near_misses=("essu_" + "A" * 80, "essu_short", "keys begin with essu_"),
        check=lambda value: plausible(value[5:], 16),
        end=END_BASE64,
        severity=Severity.CRITICAL,
    ),
    named_shape(
        "elasticcloud-elasticsearch-key",
        "Elasticsearch API key",
        "elastic(?:search)?|kibana|opensearch|logstash|filebeat|apm|es",
        rf"{BASE64}{{58,62}}={{0,2}}",
        _forge_key,
        _KEYS,
        issuer="elasticcloud",
        what="api[_ -]?key(?:[_ -]?(?:base64|encoded))?|apikey|encoded",
        also=r"authorization[\"']?[ ]?[:=][ ]?[\"']?ApiKey",
        carrier="Authorization: ApiKey {secret}",
        keywords=("apikey", "api_key", "api-key"),
        check=lambda value: _PAIR.fullmatch(_decoded(value)) is not None,
        end=END_BASE64,
        confidence=Confidence.HIGH,
        inspect=_inspect_key,
        near_misses=("Authorization: ApiKey " + "A" * 58 + "==",),
        specific=70,
        proves="key id and key inside",
    ),
    shaped(
        "elasticcloud-service-token",
        "Elasticsearch service account token",
        rf"AAEAAWVsYXN0aWMv{BASE64}{{30,160}}+={{0,2}}",
        _forge_service,
        _SERVICE,
        issuer="elasticcloud",
        keywords=("aaeaawvsyxn0awmv",),
        near_misses=("AAEAAWVsYXN0aWMv" + "A" * 60, "AAEAAWVsYXN0aWMvshort"),
        check=lambda value: _decoded(value)[4:].count(":") == 1,
        end=END_BASE64,
        severity=Severity.CRITICAL,
        inspect=_inspect_service,
        specific=70,
        proves="the account's name inside",
    ),
    shaped(
        "elasticcloud-enrollment-token",
        "Elasticsearch enrollment token",
        rf"eyJ2ZXIiOiI{BASE64}{{120,600}}+={{0,2}}",
        _forge_enrollment,
        _ENROLLMENT,
        issuer="elasticcloud",
        keywords=("eyj2zxiioii",),
        near_misses=("eyJ2ZXIiOiI" + "A" * 160, "eyJ2ZXIiOiI4LjE0LjAifQ"),
        check=_check_enrollment,
        end=END_BASE64,
        severity=Severity.MEDIUM,  # good for half an hour
        specific=70,
        proves="the decoded JSON",
    ),
)
