"""Which strings are PagerDuty's keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import LOWER, block, either, made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END
from detectors.rules._plain import Alphabet

_KEYS = "https://support.pagerduty.com/main/docs/api-access-keys"
_EVENTS = "https://support.pagerduty.com/main/docs/services-and-integrations"
_WHO = "pager[_ -]?duty(?:_configs)?|" + block("pagerduty")
_NAMES = ("pagerduty", "pager_duty", "pager-duty", "pager duty")


def _mixed(value: str) -> bool:
    """Capital and small letters: neither a word nor the name of an account."""
    return alive(value) and value != value.lower() and value != value.upper()


def _forge_mixed(random: Random) -> str:
    while True:
        value = "u+" + _forge.text(random, _forge.URL64, 18)
        if _mixed(value):
            return value


RULES: tuple[Rule, ...] = (
    named_shape(
        "pagerduty-api-key",
        "PagerDuty REST API key",
        _WHO,
        r"(?:u\+[A-Za-z0-9_-]{18}|[A-Za-z0-9][A-Za-z0-9_+-]{19})",
        _forge_mixed,
        _KEYS,
        issuer="pagerduty",
        carrier="PAGERDUTY_TOKEN={secret}",
        keywords=(*_NAMES, "token token=", "pd_api", "pd_token", "pd_user"),
        also=r"(?<![A-Za-z])PD_(?:API_|USER_)?(?:KEY|TOKEN)|Token token",
        end=r"(?![A-Za-z0-9+-]|_[A-Za-z0-9_-])",
        check=_mixed,
        severity=Severity.CRITICAL,
        least=1,
    ),
    named_rule(
        "pagerduty-integration-key",
        "PagerDuty integration key",
        _WHO,
        Alphabet(LOWER.letters, "[A-Za-z0-9]"),
        32,
        _EVENTS,
        issuer="pagerduty",
        carrier="PAGERDUTY_INTEGRATION_KEY={secret}",
        keywords=(*_NAMES, "events.pagerduty.com"),
        what=r"(?:(?:service|routing|integration|events?)[_ -]?)?(?:key|token)",
        also=either(
            r"pagerduty\.com[^\n]{0,120}?routing_key", r"events\.pagerduty\.com/integration/"
        ),
        severity=Severity.MEDIUM,
    ),
    named_shape(
        "pagerduty-events-key",
        "PagerDuty Events API v2 key",
        _WHO,
        "R0[0-9A-Z]{30}",
        made(30, _forge.DIGITS + _forge.UPPER, "R0"),
        _EVENTS,
        issuer="pagerduty",
        carrier="routing_key={secret}",
        keywords=(*_NAMES, "routing_key", "routingkey"),
        also="routing_?key",
        end=END,
        severity=Severity.MEDIUM,
        check=alive,
        least=1,
    ),
)
