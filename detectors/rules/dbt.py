"""Which strings are tokens of the dbt platform?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, URL64, prefixed

_SERVICE = "https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens"
_USER = "https://docs.getdbt.com/docs/dbt-cloud-apis/user-tokens"

RULES: tuple[Rule, ...] = (
    prefixed(
        "dbt-service", "dbt service token", "dbtc_", URL64, 30, _SERVICE, most=80, issuer="dbt"
    ),
    prefixed(
        "dbt-user", "dbt personal access token", "dbtu_", URL64, 30, _USER, most=80, issuer="dbt"
    ),
    named_rule(
        "dbt-token-old",
        "dbt API token (older form)",
        "dbt(?:[_ -]?cloud)?",
        HEX,
        40,
        _USER,
        most=56,
        issuer="dbt",
        keywords=("dbt_", "dbt-", "dbt cloud", "dbtcloud", "dbt api", "dbt token"),
        carrier="DBT_CLOUD_API_TOKEN={secret}",
    ),
)
