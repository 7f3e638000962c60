"""Which strings are tokens and configurations of Keeper Secrets Manager?"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

_ONCE = "https://docs.keeper.io/en/keeperpam/secrets-manager/about/one-time-token"
_CONFIG = "https://docs.keeper.io/en/keeperpam/secrets-manager/about/secrets-manager-configuration"


def _content(value: str) -> dict[str, JSONValue]:
    try:
        read = json.loads(b64decode(value + "=" * (-len(value) % 4)))
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _check(value: str) -> bool:
    """Base64 of JSON with the device's id and private key."""
    return {"clientId", "privateKey"} <= _content(value).keys()


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    host = _content(value).get("hostname")
    return Inspection({"host": str(host)[:80]} if host else {})


def _forge_config(random: Random) -> str:
    content = {
        "hostname": "keepersecurity.com",
        "clientId": _forge.base64(random.randbytes(64)),
        "privateKey": _forge.base64(random.randbytes(138)),
        "serverPublicKeyId": "10",
        "appKey": _forge.base64(random.randbytes(32)),
    }
    return _forge.base64(json.dumps(content).encode())


RULES: tuple[Rule, ...] = (
    Rule(
        id="keeper-one-time-token",
        title="Keeper Secrets Manager one-time access token",
        issuer="keeper",
        pattern=lazy.pattern(
            r"(?i:ksm|keeper|one[_ -]?time[_ -]?(?:access[_ -]?)?token)[^\n]{0,60}?\n?"
            r"[^\nA-Za-z0-9]{0,12}(?<![A-Za-z0-9])"
            rf"(?P<secret>(?:US|EU|AU|CA|JP|GOV|US_GOV|GOV_US):[A-Za-z0-9_-]{{43}}){END_URL}"
        ),
        keywords=("ksm", "keeper", "one-time", "one_time", "one time", "onetime"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,  # good for one use
        forge=lambda random: "US:" + _forge.text(random, _forge.URL64, 43),
        near_misses=(
            "ksm token US:" + "x" * 43,
            "ksm profile init --token US:abc",
            "the keeper of the EU:the-key",
        ),
        references=(_ONCE,),
        check=lambda value: plausible(value.partition(":")[2], 12),
        carrier="ksm profile init --token {secret}",
        specific=60,
    ),
    named_shape(
        "keeper-config",
        "Keeper Secrets Manager device configuration",
        "ksm|keeper",
        "(?:eyJ|ew0|ewo)[A-Za-z0-9+/]{200,6000}+={0,2}",
        _forge_config,
        _CONFIG,
        issuer="keeper",
        what="config(?:uration)?|credentials?|secrets?",
        keywords=("ksm", "keeper"),
        carrier="KSM_CONFIG={secret}",
        end="",
        check=_check,
        inspect=_inspect,
        severity=Severity.CRITICAL,
        confidence=Confidence.HIGH,
        proves="the decoded configuration",
        specific=75,
    ),
)
