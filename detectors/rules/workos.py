"""Which strings are WorkOS' keys?"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import BASE64, made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

_KEYS = "https://workos.com/docs/reference/authentication"
_INSIDE = lazy.pattern(r"key_[0-9A-Z]{26},[A-Za-z0-9]{20,60}$")


def _read(value: str) -> str:
    body = value.split("_", 2)[2]
    try:
        return b64decode(body + "=" * (-len(body) % 4)).decode()
    except ValueError:
        return ""


def _forge_key(random: Random, kind: str) -> str:
    ulid = "01" + _forge.text(random, _forge.DIGITS + "ABCDEFGHJKMNPQRSTVWXYZ", 24)
    body = f"key_{ulid},{_forge.text(random, _forge.ALNUM, 20)}"
    return f"sk_{kind}_" + _forge.base64(body.encode()).rstrip("=")


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"key_id": _read(value).partition(",")[0][:60]})


def _rule(kind: str, title: str, severity: Severity) -> Rule:
    return shaped(
        f"workos-{kind}-key",
        title,
        rf"sk_{kind}_a2V5X[A-Za-z0-9+/]{{60,140}}+={{0,2}}",
        lambda random: _forge_key(random, kind),
        _KEYS,
        issuer="workos",
        keywords=(f"sk_{kind}_a2v5x",),
        end=BASE64.end,
        severity=severity,
        check=lambda value: _INSIDE.match(_read(value)) is not None,
        inspect=_inspect,
        proves="the key's id inside",
        specific=70,
        near_misses=(f"sk_{kind}_a2V5X" + "aB3d" * 20,),
        least=1,
    )


RULES: tuple[Rule, ...] = (
    _rule("live", "WorkOS API key", Severity.CRITICAL),
    _rule("test", "WorkOS staging API key", Severity.LOW),
    named_shape(
        "workos-named-key",
        "WorkOS API key (other forms)",
        "workos",
        "sk_(?:live|test)_[A-Za-z0-9]{30,140}+",
        made(30, _forge.ALNUM, "sk_live_"),
        _KEYS,
        issuer="workos",
        carrier="WORKOS_API_KEY={secret}",
        keywords=("workos",),
        specific=62,
        check=lambda value: alive(value) and any(map(str.isdigit, value)),
        end=END_URL,
        least=1,
    ),
    named_rule(
        "workos-cookie-password",
        "WorkOS AuthKit cookie password",
        "workos",
        BASE64,
        32,
        _KEYS,
        issuer="workos",
        most=64,
        carrier="WORKOS_COOKIE_PASSWORD={secret}",
        keywords=("workos",),
        what="cookie[_ -]?password",
    ),
)
