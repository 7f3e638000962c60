"""Which strings are Datadog's keys and tokens, and which are only client tokens?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import block, made
from detectors.rules._looks import alive
from detectors.rules._pattern import END_URL, issued
from detectors.rules._shaped import shaped

_KEYS = "https://docs.datadoghq.com/account_management/api-app-keys/"
_PERSONAL = "https://docs.datadoghq.com/account_management/personal-access-tokens/"
_SERVICE = "https://docs.datadoghq.com/account_management/service-access-tokens/"
_CLIENT = "https://docs.datadoghq.com/account_management/api-app-keys/#client-tokens"
_APP_NAMES = (
    r"(?:dd|datadog)[_ -]?app(?:lication)?[_ -]?key"
    r"|datadog[^\n]{0,100}?[ ]app(?=[ :]{1,2}[0-9a-f]{40})"
)
_WHO = "datadog|" + block("datadog")
_API_NAMES = r"(?:dd|datadog)[_ -]?api[_ -]?key|datadog[^\n]{0,40}?[ ]api(?=[ :]{1,2}[0-9a-f]{32})"

_API = issued(_WHO, "[0-9a-f]{32}", what=r"(?:api[_ -]?)?(?:key|token|secret)", also=_API_NAMES)
_APP = issued(_WHO, "[0-9a-f]{40}", what=r"app(?:lication)?[_ -]?key", also=_APP_NAMES)


def _marked(kind: str, title: str, prefix: str, reference: str, severity: Severity) -> Rule:
    return shaped(
        f"datadog-{kind}",
        title,
        prefix + "[A-Za-z0-9_]{32,100}+",
        made(32, prefix=prefix),
        reference,
        issuer="datadog",
        keywords=(prefix,),
        severity=severity,
        check=lambda value: alive(value) and any(map(str.isdigit, value)),
        end=END_URL,
        least=1,
        specific=55,
    )


# Each needs the other to be used. Neither hides the other: each has a rule of its own for that.
RULES: tuple[Rule, ...] = (
    Rule(
        id="datadog-api-key",
        title="Datadog API key",
        issuer="datadog",
        pattern=_API,
        keywords=("dd_api", "dd-api", "ddapi", "dd api", "datadog"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "DD_API_KEY=" + "0" * 32,
            "DD_API_KEY=abc123",
            "DD_API_KEY=${DATADOG_KEY}",
            "ADD_API_KEYS=0a1b2c3d",
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value, 6),
        companions={
            "application_key": Companion(
                _APP, lambda random: _forge.text(random, _forge.HEX, 40), secret=False
            )
        },
        carrier="DD_API_KEY={secret}\nDD_APP_KEY={application_key}",
    ),
    Rule(
        id="datadog-app-key",
        title="Datadog application key",
        issuer="datadog",
        pattern=_APP,
        keywords=("dd_app", "dd-app", "ddapp", "dd app", "datadog"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: _forge.text(random, _forge.HEX, 40),
        near_misses=(
            "DD_APP_KEY=" + "0" * 40,
            "DD_APP_KEY=abc123",
            "DD_APPLICATION_KEY=$KEY",
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value, 6),
        companions={
            "api_key": Companion(
                _API, lambda random: _forge.text(random, _forge.HEX, 32), secret=False
            )
        },
        carrier="DD_APP_KEY={secret}\nDD_API_KEY={api_key}",
    ),
    _marked("pat", "Datadog personal access token", "ddpat_", _PERSONAL, Severity.HIGH),
    _marked("sat", "Datadog service access token", "ddsat_", _SERVICE, Severity.HIGH),
    _marked("app-key-new", "Datadog application key", "ddapp_", _PERSONAL, Severity.HIGH),
    shaped(
        "datadog-client-token",
        "Datadog client token",
        "pub[0-9a-f]{32}",
        made(32, _forge.HEX, "pub"),
        _CLIENT,
        issuer="datadog",
        keywords=tuple(f"pub{digit}" for digit in _forge.HEX),
        severity=Severity.INFO,  # browsers send events with it
        public=True,
        end=END_URL,
        check=alive,
        least=1,
        specific=55,
    ),
)
