"""Which strings are Dynatrace's tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

_TOKENS = "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens"
_UP = _forge.DIGITS[2:8] + _forge.UPPER


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """The first two parts are the identifier that the console shows."""
    return Inspection({"token_id": value.rpartition(".")[0]})


def _rule(kind: str, title: str, prefixes: str, first: str, severity: Severity) -> Rule:
    def forge(random: Random) -> str:
        return f"{first}.{_forge.text(random, _UP, 24)}.{_forge.text(random, _UP, 64)}"

    return shaped(
        f"dynatrace-{kind}",
        title,
        rf"dt0(?:{prefixes})\.[A-Z0-9]{{8,24}}\.[A-Z0-9]{{64}}",
        forge,
        _TOKENS,
        issuer="dynatrace",
        keywords=tuple(f"dt0{each}." for each in prefixes.split("|")),
        inspect=_inspect,
        severity=severity,
        specific=60,
        near_misses=(first + "." + "ABCD" * 6,),
        end=END_URL,
        check=alive,
        least=1,
    )


RULES: tuple[Rule, ...] = (
    _rule("api-token", "Dynatrace API token", "c01", "dt0c01", Severity.HIGH),
    _rule(
        "oauth-client",
        "Dynatrace OAuth client or SCIM token",
        "s01|s02|s03|s04|s06|s08",
        "dt0s02",
        Severity.CRITICAL,
    ),
    _rule("platform-token", "Dynatrace platform token", "s16", "dt0s16", Severity.HIGH),
)
