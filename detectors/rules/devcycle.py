"""Which strings are DevCycle's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

_KEYS = "https://docs.devcycle.com/essentials/keys"


def _rule(kind: str, title: str, severity: Severity, *, public: bool) -> Rule:
    prefix = f"dvc_{kind}_"

    return shaped(
        f"devcycle-{kind}",
        title,
        prefix + "[A-Za-z0-9_-]{24,70}+",
        made(24, _forge.HEX, prefix),
        _KEYS,
        issuer="devcycle",
        keywords=(prefix,),
        severity=severity,
        public=public,
        check=lambda value: alive(value) and any(map(str.isdigit, value)),
        near_misses=(f"{prefix}sdk_key_from_the_environment",),
        end=END_URL,
        least=1,
        specific=55,
    )


RULES: tuple[Rule, ...] = (
    _rule("server", "DevCycle server SDK key", Severity.MEDIUM, public=False),
    _rule("client", "DevCycle client SDK key", Severity.INFO, public=True),
    _rule("mobile", "DevCycle mobile SDK key", Severity.INFO, public=True),
)
