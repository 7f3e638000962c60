"""Which strings are Statsig's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END
from detectors.rules._shaped import shaped

_KEYS = "https://docs.statsig.com/access-management/api-keys"


def _rule(kind: str, title: str, prefix: str, severity: Severity) -> Rule:
    return shaped(
        f"statsig-{kind}",
        title,
        prefix + "[A-Za-z0-9]{40,50}+",
        lambda random: f"{prefix}Kq{_forge.text(random, _forge.ALNUM, 38)}",
        _KEYS,
        issuer="statsig",
        keywords=(prefix,),
        end=END,
        severity=severity,
        # capital and small letters: no digest in a name
        check=lambda value: alive(value) and len(set(value)) > len(set(value.lower())),
        near_misses=(prefix + "0a1b2c3d" * 5,),
        least=1,
        specific=55,
    )


RULES: tuple[Rule, ...] = (
    _rule("secret-key", "Statsig server secret key", "secret-", Severity.HIGH),
    _rule("console-key", "Statsig console API key", "console-", Severity.CRITICAL),
    named_shape(
        "statsig-client-key",
        "Statsig client key",
        "statsig",
        "client-[A-Za-z0-9]{40,50}",
        made(40, _forge.ALNUM, "client-"),
        _KEYS,
        issuer="statsig",
        carrier="NEXT_PUBLIC_STATSIG_CLIENT_KEY={secret}",
        keywords=("statsig",),
        end=END,
        severity=Severity.INFO,
        public=True,
        check=alive,
        least=1,
    ),
)
