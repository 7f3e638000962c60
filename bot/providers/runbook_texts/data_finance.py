"""What does a person do with a leaked credential of market data and brokers?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

_ADVICE: Final = (
    "One key for each program, kept on a server and replaced on a schedule; "
    "read-only where trading isn't needed."
)


def _texts(
    title: str, runbook: str, rotate_url: str = "", cascades: str = "", advice: str = _ADVICE
) -> Texts:
    return Texts(title, runbook, rotate_url, cascades, advice)


TEXTS: Final[Mapping[str, Texts]] = {
    "alpaca": _texts(
        "Alpaca",
        (
            "Dashboard → the account (live or paper) → API keys → Regenerate; a broker "
            "key: Broker dashboard → API/Devs."
        ),
        "https://app.alpaca.markets/",
    ),
    "alphavantage": _texts(
        "Alpha Vantage",
        (
            "Write to support: a free key cannot be revoked in the console; ask for a new"
            " one and stop using the old."
        ),
        "https://www.alphavantage.co/support/",
    ),
    "benzinga": _texts(
        "Benzinga",
        "Developer console → API keys → the key → Delete.",
        "https://www.benzinga.com/apis/",
    ),
    "currencylayer": _texts(
        "currencylayer",
        "Dashboard → API access key → Reset.",
        "https://currencylayer.com/dashboard",
    ),
    "databento": _texts(
        "Databento", "Portal → API keys → the key → Revoke.", "https://databento.com/portal/keys"
    ),
    "eodhd": _texts(
        "EOD Historical Data", "Settings → API token → Regenerate.", "https://eodhd.com/cp/settings"
    ),
    "exchangerateapi": _texts(
        "ExchangeRate-API",
        "Dashboard → API keys → the key → Delete.",
        "https://app.exchangerate-api.com/keys",
    ),
    "finnhub": _texts(
        "Finnhub", "Dashboard → API key → Regenerate.", "https://finnhub.io/dashboard"
    ),
    "fixer": _texts("Fixer", "Dashboard → API access key → Reset.", "https://fixer.io/dashboard"),
    "fmp": _texts(
        "Financial Modeling Prep",
        "Dashboard → API key → Regenerate.",
        "https://site.financialmodelingprep.com/developer/docs/dashboard",
    ),
    "fred": _texts(
        "FRED",
        "My account → API keys → the key → Delete.",
        "https://fredaccount.stlouisfed.org/apikeys",
    ),
    "iexcloud": _texts(
        "IEX Cloud",
        "Console → API tokens → the token → Revoke; the service itself has ended.",
        "https://iexcloud.io/",
    ),
    "intrinio": _texts(
        "Intrinio", "Account → API keys → the key → Revoke.", "https://account.intrinio.com/"
    ),
    "marketstack": _texts(
        "marketstack", "Dashboard → API access key → Reset.", "https://marketstack.com/dashboard"
    ),
    "nasdaqdatalink": _texts(
        "Nasdaq Data Link",
        "Account settings → API key → Generate new key, which ends the old one.",
        "https://data.nasdaq.com/account/profile",
    ),
    "oanda": _texts(
        "OANDA", "Hub → Tools → API → Revoke the personal access token.", "https://hub.oanda.com/"
    ),
    "openexchangerates": _texts(
        "Open Exchange Rates",
        "Account → App IDs → the app id → Deactivate.",
        "https://openexchangerates.org/account/app-ids",
    ),
    "polygonio": _texts(
        "Polygon.io (Massive)",
        "Dashboard → API keys → the key → Delete.",
        "https://massive.com/dashboard/keys",
    ),
    "tiingo": _texts(
        "Tiingo", "Account → API → Token → Regenerate.", "https://www.tiingo.com/account/api/token"
    ),
    "tradier": _texts(
        "Tradier",
        "Account → API access → the token → Revoke or Reset.",
        "https://dash.tradier.com/settings/api",
    ),
    "twelvedata": _texts(
        "Twelve Data",
        "Dashboard → API keys → the key → Revoke.",
        "https://twelvedata.com/account/api-keys",
    ),
}
"""Issuer → its words, in alphabetical order."""
