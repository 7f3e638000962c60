"""Which strings are Unleash's tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END, END_URL

_TOKENS = "https://docs.getunleash.io/reference/api-tokens-and-client-keys"
_ENVIRONMENTS = (
    "development",
    "production",
    "staging",
    "default",
    "preproduction",
    "testing",
    "test",
    "prod",
    "dev",
    "qa",
)


def _forge_token(random: Random) -> str:
    return f"default:production.{_forge.text(random, _forge.HEX, 56)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    project, _colon, rest = value.partition(":")
    return Inspection({"project": project[:60], "environment": rest.partition(".")[0][:60]})


RULES: tuple[Rule, ...] = (
    Rule(
        id="unleash-token",
        title="Unleash API token",
        issuer="unleash",
        pattern=lazy.pattern(
            r"(?<![A-Za-z0-9*-])(?P<secret>(?:\*|\[\]|[A-Za-z0-9][A-Za-z0-9_-]{0,60}):"
            rf"(?:{'|'.join(_ENVIRONMENTS)})\.[0-9a-f]{{56,64}}){END}"
        ),
        keywords=tuple(f":{each}." for each in _ENVIRONMENTS),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=_forge_token,
        near_misses=(
            "default:development.unleash-insecure-api-token",
            "*:development." + "0" * 56,
            _forge.example(_forge_token)[:-1],
            "image:production.4f9a",
        ),
        references=(_TOKENS,),
        check=lambda value: plausible(value.rpartition(".")[2]),
        inspect=_inspect,
        specific=60,
        proves="project and environment inside",
    ),
    named_shape(
        "unleash-user-token",
        "Unleash personal or admin token",
        "unleash",
        r"(?:user|\*:\*|[\w*-]{1,40}:[\w*-]{1,40}):?\.?[0-9a-f]{56,64}",
        made(56, _forge.HEX, "user:"),
        _TOKENS,
        issuer="unleash",
        carrier="UNLEASH_API_TOKEN={secret}",
        keywords=("unleash",),
        severity=Severity.CRITICAL,
        end=END_URL,
        check=alive,
        least=1,
    ),
)
