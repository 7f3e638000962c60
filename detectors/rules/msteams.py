"""Which strings are webhooks of Microsoft Teams and its workflows?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._shaped import shaped

_DOC = (
    "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connector"
    "s/how-to/add-incoming-webhook"
)

_WORKFLOWS = "https://learn.microsoft.com/en-us/azure/connectors/connectors-native-reqres"


def _forge_webhook(random: Random) -> str:
    group, tenant, owner = (_forge.uuid(random) for _ in range(3))
    key = _forge.text(random, _forge.HEX, 32)
    return (
        f"https://corp.webhook.office.com/webhookb2/{group}@{tenant}/IncomingWebhook/{key}/{owner}"
    )


def _forge_workflow(random: Random) -> str:
    return (
        "https://prod-12.westus.logic.azure.com:443/workflows/"
        f"{_forge.text(random, _forge.HEX, 32)}/triggers/manual/paths/invoke?api-version=2016-06-01"
        f"&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={_forge.text(random, _forge.URL64, 43)}"
    )


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"tenant": value.partition("@")[2].split("/")[0]})


RULES: tuple[Rule, ...] = (
    shaped(
        "msteams-webhook",
        "Microsoft Teams incoming webhook URL",
        rf"https://(?:[a-z0-9-]{{1,60}}\.webhook\.office\.com/webhookb2|outlook\.office(?:365)?\.com/webhook)"
        rf"/{UUID}@{UUID}/(?:IncomingWebhook|[A-Za-z]{{3,30}})/[0-9a-f]{{32}}/{UUID}(?:/[A-Za-z0-9_-]{{20,80}})?",
        _forge_webhook,
        _DOC,
        issuer="msteams",
        keywords=(
            ".webhook.office.com/",
            "outlook.office.com/webhook",
            "outlook.office365.com/webhook",
        ),
        near_misses=(
            "https://corp.webhook.office.com/webhookb2/",
            "https://outlook.office.com/webhook/your-webhook-url",
        ),
        severity=Severity.MEDIUM,
        end=END_UUID,
        check=lambda value: plausible(value.partition("@")[2], 12),
        inspect=_inspect,
    ),
)
