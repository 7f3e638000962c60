"""Which strings are Netlify's tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, URL64, prefixed
from detectors.rules._shaped import shaped

_TOKENS = (
    "https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/#authentication"
)
_HOOKS = "https://docs.netlify.com/build/configure-builds/build-hooks/"


def _forge_hook(random: Random) -> str:
    return f"https://api.netlify.com/build_hooks/{_forge.text(random, _forge.HEX, 24)}"


def _kind(kind: str, title: str, prefix: str, severity: Severity) -> Rule:
    return prefixed(
        f"netlify-{kind}", title, prefix, ALNUM, 36, _TOKENS, issuer="netlify", severity=severity
    )


RULES: tuple[Rule, ...] = (
    _kind("pat", "Netlify personal access token", "nfp_", Severity.CRITICAL),
    _kind("oauth", "Netlify OAuth token", "nfo_", Severity.HIGH),
    _kind("cli", "Netlify CLI token", "nfc_", Severity.CRITICAL),
    _kind("user", "Netlify user session token", "nfu_", Severity.HIGH),
    _kind("build", "Netlify build token", "nfb_", Severity.HIGH),
    named_rule(
        "netlify-token-old",
        "Netlify access token (older form)",
        "netlify",
        URL64,
        43,
        _TOKENS,
        issuer="netlify",
        most=64,
        what="(?:access[_ -]?|api[_ -]?|auth[_ -]?)?(?:token|key)",
        also=r"netlify[ ][^\n]{0,60}?--auth",
        carrier="NETLIFY_AUTH_TOKEN={secret}",
        keywords=("netlify",),
        severity=Severity.CRITICAL,
        near_misses=("NETLIFY_SITE_ID=5a1b2c3d-1a2b-4c3d-8e9f-0a1b2c3d4e5f",),
    ),
    shaped(
        "netlify-build-hook",
        "Netlify build hook",
        r"https?://api\.netlify\.com/build_hooks/[0-9a-f]{24}",
        _forge_hook,
        _HOOKS,
        issuer="netlify",
        keywords=("api.netlify.com/build_hooks/",),
        near_misses=("https://api.netlify.com/build_hooks/" + "0" * 24,),
        check=lambda value: plausible(value.rsplit("/", 1)[1], 6),
        severity=Severity.LOW,
        confidence=Confidence.HIGH,
    ),
)
