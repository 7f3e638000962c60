"""Which strings are keys of AgentOps?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import END_UUID, UUID, formed

RULES: tuple[Rule, ...] = (
    formed(
        "agentops-api-key",
        "AgentOps API key",
        "agent[_ .-]?ops",
        UUID,
        _forge.uuid,
        "https://docs.agentops.ai/v2/quickstart",
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        end=END_UUID,
        carrier="AGENTOPS_API_KEY={secret}",
        keywords=("agentops", "agent_ops"),
        issuer="agentops",
    ),
)
