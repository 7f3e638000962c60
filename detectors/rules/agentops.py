"""Which strings are keys of AgentOps?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
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
