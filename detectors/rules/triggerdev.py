"""Which strings are secret keys and access tokens of Trigger.dev?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._shaped import prefixed_shape

_KEYS = "https://trigger.dev/docs/apikeys"


def _rule(kind: str, title: str, prefix: str, severity: Severity) -> Rule:
    return prefixed_shape(
        f"triggerdev-{kind}",
        title,
        prefix,
        "[A-Za-z0-9]{20,60}+",
        lambda random: _forge.text(random, _forge.ALNUM, 24),
        _KEYS,
        issuer="triggerdev",
        check=noise,
        severity=severity,
    )


RULES: tuple[Rule, ...] = (
    _rule("prod", "Trigger.dev production key", "tr_prod_", Severity.HIGH),
    _rule("staging", "Trigger.dev staging key", "tr_stg_", Severity.MEDIUM),
    _rule("dev", "Trigger.dev development key", "tr_dev_", Severity.LOW),
    _rule("pat", "Trigger.dev personal access token", "tr_pat_", Severity.HIGH),
)
