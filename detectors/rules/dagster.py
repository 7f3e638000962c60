"""Which strings are tokens of Dagster+?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "dagster-token",
        "Dagster+ user or agent token",
        "dagster",
        "(?:user|agent):(?:[a-z0-9_-]{1,40}:)?[0-9a-f]{32}",
        lambda random: f"agent:team:{_forge.text(random, _forge.HEX, 32)}",
        "https://docs.dagster.io/deployment/dagster-plus/management/tokens/agent-tokens",
        issuer="dagster",
        keywords=("dagster",),
        carrier="DAGSTER_CLOUD_API_TOKEN={secret}",
        confidence=Confidence.HIGH,
        specific=60,
        check=noise,
    ),
)
