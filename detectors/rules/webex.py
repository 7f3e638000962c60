"""Which strings are Cisco Webex's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM, HEX
from detectors.rules._shaped import shaped

_DOC = "https://developer.webex.com/docs/getting-started"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """What follows the mark names the organisation."""
    return Inspection({"organization": value[-36:]})


RULES: tuple[Rule, ...] = (
    shaped(
        "webex-token",
        "Webex access or bot token",
        (
            r"[A-Za-z0-9]{64}_(?:PF84|P0A1|PS73|"
            r"PE93)_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
        ),
        lambda random: f"{_forge.text(random, _forge.ALNUM, 64)}_PF84_{_forge.uuid(random)}",
        _DOC,
        issuer="webex",
        keywords=("_pf84_", "_p0a1_", "_ps73_", "_pe93_"),
        near_misses=(
            "x" * 64 + "_PF84_00000000-0000-0000-0000-000000000000",
            "tokens end with _PF84_ and the organisation",
        ),
        check=lambda value: plausible(value[:64], 16),
        inspect=_inspect,
    ),
    named_shape(
        "webex-token-named",
        "Webex token (named)",
        r"webex",
        r"[A-Za-z0-9]{64}_[A-Z0-9]{4}_[0-9a-f-]{36}",
        lambda random: f"{_forge.text(random, _forge.ALNUM, 64)}_QX5A_{_forge.uuid(random)}",
        _DOC,
        issuer="webex",
        carrier="WEBEX_ACCESS_TOKEN={secret}",
        keywords=("webex",),
        end=END_UUID,
        check=kinds(9),
    ),
    shaped(
        "webex-webhook",
        "Webex incoming webhook URL",
        (
            r"https://(?:webexapis|"
            r"api\.ciscospark)\.com/v1/webhooks/incoming/[A-Za-z0-9_-]{70,160}={0,2}"
        ),
        fields(
            "https://webexapis.com/v1/webhooks/incoming/Y2lzY29zcGFyazovL3VzL1dFQkhPT0sv",
            (ALNUM, 48),
        ),
        _DOC,
        issuer="webex",
        keywords=("/v1/webhooks/incoming/",),
        near_misses=(
            "https://webexapis.com/v1/webhooks/incoming/" + "x" * 88,
            "https://webexapis.com/v1/webhooks",
        ),
        severity=Severity.MEDIUM,
        end=END_URL,
    ),
    named_rule(
        "webex-client-secret",
        "Webex integration client secret",
        r"webex",
        HEX,
        64,
        _DOC,
        issuer="webex",
        carrier="WEBEX_CLIENT_SECRET={secret}",
        keywords=("webex",),
        what=r"client[_ -]?secret|secrets?",
    ),
)
