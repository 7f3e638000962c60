"""Which strings are Tailscale's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

_KEYS = "https://tailscale.com/docs/reference/key-prefixes"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """The part before the last dash is the key's id in the console and the API."""
    fields = value.split("-")
    return Inspection({"key_id": fields[-2]} if len(fields) > 2 else {})


def _rule(kind: str, title: str, severity: Severity) -> Rule:
    prefix = f"tskey-{kind}-"

    def forge(random: Random) -> str:
        key = "k" + _forge.text(random, _forge.ALNUM, 9) + "CNTRL"
        return f"{prefix}{key}-{_forge.text(random, _forge.ALNUM, 16)}"

    return shaped(
        f"tailscale-{kind}",
        title,
        prefix + "[A-Za-z0-9]{6,24}-[A-Za-z0-9]{16,64}",
        forge,
        _KEYS,
        issuer="tailscale",
        keywords=(prefix,),
        severity=severity,
        inspect=_inspect,
        proves="the key's id inside",
        specific=60,
        end=END_URL,
        check=alive,
        least=1,
    )


def _forge_old(random: Random) -> str:
    key = "k" + _forge.text(random, _forge.ALNUM, 9) + "CNTRL"
    return f"tskey-{key}-{_forge.text(random, _forge.ALNUM, 16)}"


RULES: tuple[Rule, ...] = (
    _rule("api", "Tailscale API access token", Severity.CRITICAL),
    _rule("auth", "Tailscale auth key", Severity.CRITICAL),
    _rule("client", "Tailscale OAuth client secret", Severity.CRITICAL),
    _rule("scim", "Tailscale SCIM key", Severity.HIGH),
    _rule("webhook", "Tailscale webhook secret", Severity.LOW),
    shaped(
        "tailscale-legacy",
        "Tailscale key (older form)",
        "tskey-k?[A-Za-z0-9]{6,20}CNTRL-[A-Za-z0-9]{16,64}",
        _forge_old,
        _KEYS,
        issuer="tailscale",
        keywords=("tskey-",),
        inspect=_inspect,
        severity=Severity.CRITICAL,
        end=END_URL,
        check=alive,
        least=1,
        specific=55,
    ),
)
