"""Which strings are keys of Helius?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "helius-api-key",
        "Helius API key",
        "helius",
        UUID,
        _forge.uuid,
        "https://www.helius.dev/docs/api-reference/authentication",
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        also=query("helius-rpc.com", "api-key") + "|" + query("helius.xyz", "api-key"),
        end=END_UUID,
        carrier="https://mainnet.helius-rpc.com/?api-key={secret}",
        keywords=("helius",),
        issuer="helius",
    ),
)
