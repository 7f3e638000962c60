"""Which strings are Bitwarden's API secrets, machine tokens and session keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_UUID
from detectors.rules._looks import noise
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import ALNUM

_API = "https://bitwarden.com/help/personal-api-key/"
_MACHINE = "https://bitwarden.com/help/access-tokens/"
_CLI = "https://bitwarden.com/help/cli/#using-a-session-key"
_BODY = rf"0\.{ANY_UUID}\.[A-Za-z0-9]{{30}}:[A-Za-z0-9+/]{{22}}=="
_ID = Companion(
    lazy.pattern(rf"(?<![A-Za-z0-9])(?P<secret>(?:user|organization)\.{ANY_UUID}){END_UUID}"),
    lambda random: "user." + _forge.uuid(random),
    secret=False,
)


def _forge_machine(random: Random) -> str:
    key = _forge.base64(random.randbytes(16))
    return f"0.{_forge.uuid(random)}.{_forge.text(random, _forge.ALNUM, 30)}:{key}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"token_id": value[2:38]})


RULES: tuple[Rule, ...] = (
    Rule(
        id="bitwarden-machine-token",
        title="Bitwarden Secrets Manager access token",
        issuer="bitwarden",
        pattern=lazy.pattern(
            r"(?i:bitwarden|bws|access[_ -]?token)[^\n]{0,60}?\n?[^\nA-Za-z0-9]{0,12}"
            rf"(?<![A-Za-z0-9.])(?P<secret>{_BODY})(?![A-Za-z0-9+/=])"
        ),
        keywords=("bitwarden", "bws", "access_token", "access-token", "access token"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=_forge_machine,
        near_misses=(
            "BWS_ACCESS_TOKEN=0.00000000-0000-0000-0000-000000000000." + "x" * 30 + ":abc==",
            "BWS_ACCESS_TOKEN=${TOKEN}",
            f"access token 0.{_forge.example(_forge.uuid)} was made",
        ),
        references=(_MACHINE,),
        check=lambda value: plausible(value[39:]),
        inspect=_inspect,
        carrier="BWS_ACCESS_TOKEN={secret}",
        specific=70,
        proves="the token's id inside",
    ),
    named_rule(
        "bitwarden-client-secret",
        "Bitwarden API client secret",
        "bitwarden",
        ALNUM,
        30,
        _API,
        issuer="bitwarden",
        what="(?:client[_ -]?)?secrets?",
        also="bw_client_?secret",
        keywords=("bitwarden", "bw_client"),
        companions={"client_id": _ID},
        carrier="BW_CLIENTID={client_id}\nBW_CLIENTSECRET={secret}",
    ),
    named_shape(
        "bitwarden-session",
        "Bitwarden CLI session key",
        "bitwarden",
        "[A-Za-z0-9+/]{86}==",
        lambda random: _forge.base64(random.randbytes(64)),
        _CLI,
        issuer="bitwarden",
        what="session(?:[_ -]?key)?",
        also="bw_session",
        keywords=("bitwarden", "bw_session"),
        carrier="BW_SESSION={secret}",
        end="(?![A-Za-z0-9+/=])",
        severity=Severity.MEDIUM,  # opens only a vault that is stored beside it
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
)
