"""Which strings are keys of EOD Historical Data?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "eodhd-api-token",
        "EODHD API token",
        "eodhd|eod[_ .-]?historical[_ .-]?data|eod[_-](?=api)",
        r"[0-9a-f]{13,14}\.[0-9]{8}",
        lambda random: f"{_forge.text(random, _forge.HEX, 14)}.{_forge.number(random, 8)}",
        "https://eodhd.com/financial-apis/quick-start-with-our-financial-data-apis",
        severity=Severity.MEDIUM,
        specific=60,
        also=query("eodhd.com", "api_token") + "|" + query("eodhistoricaldata.com", "api_token"),
        carrier="EODHD_API_TOKEN={secret}",
        keywords=("eodhd", "eod_historical", "eodhistorical", "eod_api"),
        issuer="eodhd",
    ),
)
