"""Which strings are signing and event keys of Inngest?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64
from detectors.rules._shaped import prefixed_shape

_SIGNING = "https://www.inngest.com/docs/platform/signing-keys"
_EVENTS = "https://www.inngest.com/docs/events/creating-an-event-key"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = value.split("-")[1]
    if environment in {"test", "branch"}:
        return Inspection(
            {"environment": environment}, severity=Severity.LOW, reason="for a test environment"
        )
    return Inspection({"environment": environment})


RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "inngest-signing-key",
        "Inngest signing key",
        "signkey-",
        "(?:prod|test|branch|staging)-[0-9a-f]{32,64}+",
        lambda random: "prod-" + _forge.text(random, _forge.HEX, 64),
        _SIGNING,
        issuer="inngest",
        inspect=_inspect,
    ),
    named_rule(
        "inngest-event-key",
        "Inngest event key",
        "inngest",
        URL64,
        80,
        _EVENTS,
        most=90,
        issuer="inngest",
        keywords=("inngest",),
        carrier="INNGEST_EVENT_KEY={secret}",
        severity=Severity.MEDIUM,  # it sends events
        confidence=Confidence.HIGH,
        check=noise,
    ),
)
