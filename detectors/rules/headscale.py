"""Which strings are Headscale's keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_KEYS = "https://headscale.net/stable/ref/api/"


def _rule(kind: str, title: str) -> Rule:
    prefix = f"hskey-{kind}-"

    def forge(random: Random) -> str:
        name, secret = (_forge.text(random, _forge.ALNUM, each) for each in (12, 40))
        return f"{prefix}{name}-{secret}"

    return shaped(
        f"headscale-{kind}-key",
        title,
        prefix + "[A-Za-z0-9_-]{12}-[A-Za-z0-9_-]{40,80}",
        forge,
        _KEYS,
        issuer="headscale",
        keywords=(prefix,),
        severity=Severity.CRITICAL,
        inspect=lambda value, _companions, _now: Inspection(
            {"key_prefix": value[len(prefix) :][:12]}
        ),
        proves="the key's prefix inside",
        specific=60,
        end=END_URL,
        check=alive,
        least=1,
    )


RULES: tuple[Rule, ...] = (
    _rule("api", "Headscale API key"),
    _rule("auth", "Headscale pre-auth key"),
    named_rule(
        "headscale-preauth-old",
        "Headscale pre-auth key (older form)",
        "headscale|preauth[_ -]?key",
        HEX,
        48,
        _KEYS,
        issuer="headscale",
        carrier="HEADSCALE_PREAUTHKEY={secret}",
        keywords=(
            "headscale",
            "preauthkey",
            "preauth_key",
            "preauth-key",
            "--authkey",
            "--auth-key",
        ),
        what=r"(?:pre)?[_ -]?auth[_ -]?key|key",
        also=r"preauth[_ -]?key|--auth-?key",
    ),
    named_shape(
        "headscale-api-old",
        "Headscale API key (older form)",
        "headscale",
        r"[A-Za-z0-9_-]{7,10}\.[A-Za-z0-9_-]{43,64}",
        lambda random: (
            f"{_forge.text(random, _forge.ALNUM, 7)}.{_forge.text(random, _forge.URL64, 43)}"
        ),
        _KEYS,
        issuer="headscale",
        carrier="HEADSCALE_API_KEY={secret}",
        keywords=("headscale",),
        severity=Severity.CRITICAL,
        end=END_URL,
        check=alive,
        least=1,
    ),
)
