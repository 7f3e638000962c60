"""Which strings are keys of The Graph?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    Rule(
        id="thegraph-gateway-url",
        title="The Graph API key in a gateway link",
        issuer="thegraph",
        pattern=lazy.pattern(r"(?i:thegraph\.com)/api/(?P<secret>[0-9a-f]{32})(?![A-Za-z0-9])"),
        keywords=("thegraph.com",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "https://gateway.thegraph.com/api/[api-key]/subgraphs/id/",
            "https://gateway.thegraph.com/api/00000000000000000000000000000000",
            "https://thegraph.com/docs/en/",
        ),
        references=("https://thegraph.com/docs/en/subgraphs/querying/managing-api-keys/",),
        check=lambda value: plausible(value, 8),
        carrier="https://gateway.thegraph.com/api/{secret}/subgraphs/id/x",
        specific=60,
    ),
    named_rule(
        "thegraph-deploy-key",
        "The Graph API or deploy key",
        "the[_ .-]?graph|graph[_-](?:deploy|studio|api)",
        HEX,
        32,
        "https://thegraph.com/docs/en/subgraphs/querying/managing-api-keys/",
        severity=Severity.MEDIUM,
        also="graph[_-](?:deploy|studio|api)[_-]key",
        carrier="THEGRAPH_API_KEY={secret}",
        keywords=(
            "thegraph",
            "the_graph",
            "the-graph",
            "graph_deploy",
            "graph_studio",
            "graph_api",
        ),
        issuer="thegraph",
    ),
)
