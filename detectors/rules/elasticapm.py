"""Which strings are secret tokens of Elastic APM?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_TOKENS = "https://www.elastic.co/docs/solutions/observability/apm/secret-token"

RULES: tuple[Rule, ...] = (
    named_rule(
        "elasticapm-secret-token",
        "Elastic APM secret token",
        r"elastic[_ -]?apm|apm[_ -]?server",
        URL64,
        16,
        _TOKENS,
        issuer="elasticapm",
        most=64,
        carrier="ELASTIC_APM_SECRET_TOKEN={secret}",
        keywords=(
            "elastic_apm",
            "elasticapm",
            "elastic-apm",
            "elastic apm",
            "apm_server",
            "apm-server",
            "apm server",
        ),
        what="secret[_ -]?token|token|api[_ -]?key",
        severity=Severity.LOW,
    ),
)
