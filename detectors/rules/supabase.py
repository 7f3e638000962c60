"""Which strings are Supabase's keys?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL, URL64
from detectors.rules._plain import ALNUM, HEX, prefixed
from detectors.rules._shaped import shaped

_KEYS = "https://supabase.com/docs/guides/api/api-keys"
_TOKENS = "https://supabase.com/docs/reference/api/introduction#authentication"
_JWT = "https://supabase.com/docs/guides/auth/signing-keys"


def _api_key(kind: str, title: str, severity: Severity) -> Rule:
    """Twenty-two random characters and a checksum of eight."""
    prefix = f"sb_{kind}_"

    def forge(random: Random) -> str:
        left, right = _forge.text(random, _forge.URL64, 22), _forge.text(random, _forge.URL64, 8)
        return f"{prefix}{left}_{right}"

    return shaped(
        f"supabase-{kind}",
        title,
        rf"{prefix}{URL64}{{22}}_{URL64}{{8}}",
        forge,
        _KEYS,
        issuer="supabase",
        keywords=(prefix,),
        near_misses=(f"{prefix}short", f"{prefix}key_from_the_dashboard", f"begins with {prefix}"),
        check=lambda value: plausible(value[len(prefix) :], 12),
        end=END_URL,
        severity=severity,
        confidence=Confidence.HIGH,
    )


RULES: tuple[Rule, ...] = (
    _api_key("secret", "Supabase secret API key", Severity.CRITICAL),
    replace(
        _api_key("publishable", "Supabase publishable API key", Severity.INFO),
        public=True,
    ),
    prefixed(
        "supabase-access-token",
        "Supabase personal access token",
        "sbp_",
        HEX,
        40,
        _TOKENS,
        issuer="supabase",
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "supabase-oauth-token",
        "Supabase OAuth access token",
        "sbp_oauth_",
        HEX,
        40,
        _TOKENS,
        issuer="supabase",
    ),
    named_rule(
        "supabase-jwt-secret",
        "Supabase legacy JWT secret",
        "supabase|pgrst|gotrue",
        ALNUM,
        40,
        _JWT,
        issuer="supabase",
        what="jwt[_ -]?secret",
        carrier="SUPABASE_JWT_SECRET={secret}",
        keywords=("supabase", "pgrst_jwt", "gotrue_jwt"),
        severity=Severity.CRITICAL,
    ),
)
