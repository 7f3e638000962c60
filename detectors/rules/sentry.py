"""Which strings are Sentry's tokens, and which are only its public DSNs?"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

import regex

from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END, START
from detectors.rules._plain import HEX, prefixed

_TOKENS = "https://docs.sentry.io/account/auth-tokens/"
_DSN = "https://docs.sentry.io/concepts/key-terms/dsn-explainer/"


def _payload(value: str) -> dict[str, JSONValue] | None:
    middle = value.split("_", 2)[1]
    try:
        payload = json.loads(b64decode(middle + "=" * (-len(middle) % 4)))
    except (ValueError, RecursionError):
        return None
    return payload if isinstance(payload, dict) and "iat" in payload else None


def _inspect_org(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """Organisation and site as the token claims them: to be shown, never to be called."""
    payload = _payload(value) or {}
    return Inspection({name: str(payload.get(name, ""))[:100] for name in ("org", "url")})


def _forge_org(random: Random) -> str:
    payload = {
        "iat": 1767225600 + random.randrange(10**7) + 0.5,
        "url": "https://sentry.io",
        "region_url": "https://us.sentry.io",
        "org": "team-" + _forge.text(random, _forge.HEX, 6),
    }
    body = _forge.base64(json.dumps(payload).encode())
    return f"sntrys_{body}_{_forge.text(random, _forge.ALNUM, 43)}"


def _forge_dsn(random: Random) -> str:
    key, organisation = _forge.text(random, _forge.HEX, 32), _forge.number(random, 6)
    return f"https://{key}@o{organisation}.ingest.us.sentry.io/{_forge.number(random, 16)}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="sentry-org-token",
        title="Sentry organisation token",
        issuer="sentry",
        pattern=regex.compile(
            rf"{START}(?P<secret>sntrys_e[A-Za-z0-9+/]{{60,600}}+={{0,2}}_[A-Za-z0-9+/]{{43}}={{0,2}}){END}"
        ),
        keywords=("sntrys_",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_org,
        near_misses=(
            "sntrys_e" + "x" * 120 + "_" + "x" * 43,
            _forge.example(_forge_org)[:-44],
            "organisation tokens begin with sntrys_",
        ),
        references=(_TOKENS,),
        check=lambda value: _payload(value) is not None,
        inspect=_inspect_org,
        specific=70,
        proves="the organisation inside",
    ),
    prefixed(
        "sentry-user-token", "Sentry personal token", "sntryu_", HEX, 64, _TOKENS, issuer="sentry"
    ),
    Rule(
        id="sentry-dsn",
        title="Sentry DSN",
        issuer="sentry",
        pattern=regex.compile(
            r"(?<![A-Za-z0-9])(?P<secret>https://[0-9a-f]{32}(?::[0-9a-f]{32})?"
            r"@[a-z0-9.-]{0,60}(?:ingest[a-z.]{0,4}\.)?sentry\.io/[0-9]{1,20})"
        ),
        keywords=("sentry.io/",),
        confidence=Confidence.MEDIUM,
        severity=Severity.INFO,  # public by design: it only accepts events
        forge=_forge_dsn,
        near_misses=(
            "https://" + "0" * 32 + "@o1.ingest.sentry.io/1",
            "https://sentry.io/organizations/team/issues/1",
            "https://public@sentry.io/1",
        ),
        references=(_DSN,),
        check=lambda value: plausible(value[8:40], 6),
        specific=60,
        public=True,
    ),
)
