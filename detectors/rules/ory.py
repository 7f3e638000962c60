"""Which strings are Ory's keys and tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM, prefixed
from detectors.rules._shaped import shaped

_KEYS = "https://www.ory.sh/docs/concepts/personal-access-token"
_OAUTH = "https://www.ory.sh/docs/hydra/reference/configuration"


def _forge_oauth(random: Random, kind: str) -> str:
    parts = (_forge.text(random, _forge.URL64, 43) for _ in range(2))
    return f"ory_{kind}_{'.'.join(parts)}"


RULES: tuple[Rule, ...] = (
    prefixed(
        "ory-project-key",
        "Ory project API key",
        "ory_pat_",
        ALNUM,
        32,
        _KEYS,
        issuer="ory",
        most=64,
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "ory-workspace-key",
        "Ory workspace API key",
        "ory_wak_",
        ALNUM,
        32,
        _KEYS,
        issuer="ory",
        most=64,
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "ory-session", "Ory session token", "ory_st_", ALNUM, 32, _KEYS, issuer="ory", most=64
    ),
    shaped(
        "ory-oauth-token",
        "Ory OAuth access token",
        r"ory_at_[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}",
        lambda random: _forge_oauth(random, "at"),
        _OAUTH,
        issuer="ory",
        keywords=("ory_at_",),
        severity=Severity.MEDIUM,
        end=END_URL,
        check=alive,
        least=1,
        specific=55,
    ),
    shaped(
        "ory-oauth-refresh",
        "Ory OAuth refresh token",
        r"ory_rt_[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}",
        lambda random: _forge_oauth(random, "rt"),
        _OAUTH,
        issuer="ory",
        keywords=("ory_rt_",),
        end=END_URL,
        check=alive,
        least=1,
        specific=55,
    ),
)
