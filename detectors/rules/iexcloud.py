"""Which strings are keys of IEX Cloud?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import (
    formed,
    query,
)

RULES: tuple[Rule, ...] = (
    formed(
        "iexcloud-secret-token",
        "IEX Cloud secret token",
        "iex[_ .-]?(?:cloud|api|finance|trading)?(?=[_ .-]?(?:api|token|secret|key|sk))",
        "T?sk_[0-9a-f]{32}",
        lambda random: "sk_" + _forge.text(random, _forge.HEX, 32),
        "https://iexcloud.io/docs/",
        severity=Severity.LOW,
        also=query("iexapis.com", "token"),
        carrier="IEX_TOKEN={secret}",
        keywords=(
            "iex_cloud",
            "iex-cloud",
            "iex.cloud",
            "iex cloud",
            "iexcloud",
            "iex_api",
            "iex-api",
            "iex.api",
            "iex api",
            "iexapi",
            "iex_finance",
            "iex-finance",
            "iex.finance",
            "iex finance",
            "iexfinance",
            "iex_trading",
            "iex-trading",
            "iex.trading",
            "iex trading",
            "iextrading",
            "iex_token",
            "iex-token",
            "iex.token",
            "iex token",
            "iextoken",
            "iex_secret",
            "iex-secret",
            "iex.secret",
            "iex secret",
            "iexsecret",
            "iex_key",
            "iex-key",
            "iex.key",
            "iex key",
            "iexkey",
        ),
        issuer="iexcloud",
    ),
)
