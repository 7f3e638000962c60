"""Which strings are Instana's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_KEYS = "https://www.ibm.com/docs/en/instana-observability/current?topic=agents-managing-agent-keys"

RULES: tuple[Rule, ...] = (
    named_rule(
        "instana-agent-key",
        "Instana agent key",
        "instana",
        URL64,
        22,
        _KEYS,
        issuer="instana",
        carrier="INSTANA_AGENT_KEY={secret}",
        keywords=("instana",),
        what=r"agent[_ -]?key|download[_ -]?key",
        severity=Severity.LOW,
    ),
    named_rule(
        "instana-api-token",
        "Instana API token",
        "instana",
        URL64,
        16,
        _KEYS,
        issuer="instana",
        most=24,
        carrier="INSTANA_API_TOKEN={secret}",
        keywords=("instana",),
        what="api[_ -]?(?:token|key)|apitoken",
    ),
)
