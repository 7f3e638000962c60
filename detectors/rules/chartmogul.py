"""Which strings are ChartMogul's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://dev.chartmogul.com/docs/authentication"

RULES: tuple[Rule, ...] = (
    named_rule(
        "chartmogul-api-key",
        "ChartMogul API key",
        "chart[_ -]?mogul",
        HEX,
        32,
        _KEYS,
        issuer="chartmogul",
        carrier="CHARTMOGUL_API_KEY={secret}",
        keywords=("chartmogul", "chart_mogul", "chart-mogul"),
        also=call(r"chartmogul\.config(?:uration)?"),
    ),
)
