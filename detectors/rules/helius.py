"""Which strings are keys of Helius?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import END_UUID, UUID, formed, query

RULES: tuple[Rule, ...] = (
    formed(
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
