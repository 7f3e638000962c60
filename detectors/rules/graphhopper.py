"""Which strings are keys of GraphHopper?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "graphhopper-api-key",
        "GraphHopper API key",
        "graph[_ .-]?hopper",
        UUID,
        _forge.uuid,
        "https://docs.graphhopper.com/#section/Authentication",
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        also=query("graphhopper.com", "key"),
        end=END_UUID,
        carrier="GRAPHHOPPER_API_KEY={secret}",
        keywords=("graphhopper", "graph_hopper"),
        issuer="graphhopper",
    ),
)
