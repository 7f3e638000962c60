"""Which strings are Sentry's tokens, and which are only its public DSNs?"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import block
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END, END_URL, START
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


def _forge_own_dsn(random: Random) -> str:
    key = _forge.text(random, _forge.HEX, 32)
    return f"https://{key}@sentry.corp.test/{_forge.number(random, 2)}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="sentry-org-token",
        title="Sentry organisation token",
        issuer="sentry",
        pattern=lazy.pattern(
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
        pattern=lazy.pattern(
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
    prefixed(
        "sentry-integration-token",
        "Sentry internal integration token",
        "sntryi_",
        HEX,
        64,
        _TOKENS,
        issuer="sentry",
    ),
    prefixed(
        "sentry-app-token",
        "Sentry token of an app's user",
        "sntrya_",
        HEX,
        64,
        _TOKENS,
        issuer="sentry",
    ),
    named_rule(
        "sentry-token-old",
        "Sentry token (older form)",
        "sentry|" + block("sentry"),
        HEX,
        64,
        _TOKENS,
        issuer="sentry",
        carrier="SENTRY_AUTH_TOKEN={secret}",
        keywords=("sentry",),
        what=r"(?:auth|api|access)[._ -]?(?:token|key)|token|secret",
    ),
    replace(
        named_shape(
            "sentry-dsn-own",
            "DSN of an own Sentry",
            "sentry|raven",
            r"https?://[0-9a-f]{32}(?::[0-9a-f]{32})?@[A-Za-z0-9.-]{3,100}(?::\d{2,5})?"
            r"(?:/[A-Za-z0-9_-]{1,40}){0,3}?/\d{1,20}",
            _forge_own_dsn,
            _DSN,
            issuer="sentry",
            carrier="SENTRY_DSN={secret}",
            keywords=("sentry", "raven_dsn", "raven.dsn"),
            what="dsn",
            confidence=Confidence.MEDIUM,
            severity=Severity.INFO,
            public=True,
            end=END_URL,
            check=alive,
            least=1,
        ),
        near_misses=("SENTRY_DSN=https://public@sentry.corp.test/1", "SENTRY_DSN=${DSN}"),
    ),
)
