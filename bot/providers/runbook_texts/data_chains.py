"""What does a person do with a leaked credential of crypto exchanges and RPC nodes?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

_ADVICE: Final = (
    "One key for each program with only the permissions it needs, never "
    "withdrawals, bound to fixed addresses."
)


def _texts(
    title: str, runbook: str, rotate_url: str = "", cascades: str = "", advice: str = _ADVICE
) -> Texts:
    return Texts(title, runbook, rotate_url, cascades, advice)


TEXTS: Final[Mapping[str, Texts]] = {
    "alchemy": _texts(
        "Alchemy",
        ("Dashboard → Apps → the app → API key → rotate it; an auth token: Webhooks → Auth token."),
        "https://dashboard.alchemy.com/apps",
    ),
    "ankr": _texts(
        "Ankr",
        ("RPC → the project → Settings → delete the project's token, or add an allow list."),
        "https://www.ankr.com/rpc/",
    ),
    "binance": _texts(
        "Binance",
        ("Account → API management → the key → Delete; look at the order and withdrawal history."),
        "https://www.binance.com/en/my/settings/api-management",
    ),
    "bitfinex": _texts(
        "Bitfinex", "Account → API keys → the key → Revoke.", "https://setting.bitfinex.com/api"
    ),
    "bitget": _texts(
        "Bitget", "API management → the key → Delete.", "https://www.bitget.com/account/newapi"
    ),
    "bitmex": _texts(
        "BitMEX",
        "Account → API keys management → the key → Remove.",
        "https://www.bitmex.com/app/apiKeys",
    ),
    "bitstamp": _texts(
        "Bitstamp",
        "Settings → API access → the key → Deactivate.",
        "https://www.bitstamp.net/settings/api/",
    ),
    "blockcypher": _texts(
        "BlockCypher",
        "Accounts → Tokens → the token → Delete.",
        "https://accounts.blockcypher.com/tokens",
    ),
    "blockfrost": _texts(
        "Blockfrost",
        ("Dashboard → the project → Regenerate the project id, or delete the project."),
        "https://blockfrost.io/dashboard",
    ),
    "bybit": _texts(
        "Bybit",
        "Account → API → the key → Delete.",
        "https://www.bybit.com/app/user/api-management",
    ),
    "chainstack": _texts(
        "Chainstack",
        (
            "Console → the node → Access and credentials → reset the auth key; an API "
            "key: Settings → API keys."
        ),
        "https://console.chainstack.com/",
    ),
    "coinapi": _texts(
        "CoinAPI",
        "Customer portal → API keys → the key → Revoke.",
        "https://console.coinapi.io/apikeys",
    ),
    "coingecko": _texts(
        "CoinGecko",
        "Developer dashboard → the key → Delete.",
        "https://www.coingecko.com/en/developers/dashboard",
    ),
    "coinmarketcap": _texts(
        "CoinMarketCap",
        "Developer portal → API key → Regenerate.",
        "https://pro.coinmarketcap.com/account",
    ),
    "covalent": _texts(
        "Covalent (GoldRush)",
        "GoldRush platform → API Keys → the key → Delete.",
        "https://goldrush.dev/platform/",
    ),
    "cryptocompare": _texts(
        "CryptoCompare",
        "Account → API keys → the key → Delete.",
        "https://www.cryptocompare.com/cryptopian/api-keys",
    ),
    "deribit": _texts(
        "Deribit", "Account → API → the key → Revoke.", "https://www.deribit.com/account/BTC/API"
    ),
    "dune": _texts("Dune", "Settings → API → the key → Delete.", "https://dune.com/settings/api"),
    "etherscan": _texts(
        "Etherscan",
        "API dashboard → API keys → the key → Remove.",
        "https://etherscan.io/apidashboard",
    ),
    "fireblocks": _texts(
        "Fireblocks",
        "Console → Settings → Users → the API user → Re-enrol or Remove.",
        "https://console.fireblocks.io/",
        cascades=(
            "The key alone signs nothing: look for its private key near it, with which it"
            " moves funds."
        ),
    ),
    "gateio": _texts(
        "Gate.io",
        "API management → the key → Delete.",
        "https://www.gate.com/myaccount/api_key_manage",
    ),
    "gemini": _texts(
        "Gemini (exchange)",
        "Account → Settings → API → the key → Revoke.",
        "https://exchange.gemini.com/settings/api",
    ),
    "getblock": _texts(
        "GetBlock",
        "Dashboard → the endpoint → Delete, then make a new one.",
        "https://account.getblock.io/",
    ),
    "helius": _texts(
        "Helius",
        "Dashboard → API keys → the key → Delete.",
        "https://dashboard.helius.dev/api-keys",
    ),
    "htx": _texts(
        "HTX (Huobi)", "API management → the key → Delete.", "https://www.htx.com/en-us/apikey/"
    ),
    "infura": _texts(
        "Infura",
        (
            "Dashboard → API Keys → the key → Settings → rotate the secret; the key "
            "itself: delete it."
        ),
        "https://developer.metamask.io/",
    ),
    "kraken": _texts(
        "Kraken",
        "Settings → API → the key → Delete; look at the ledger.",
        "https://pro.kraken.com/app/settings/api",
    ),
    "kucoin": _texts(
        "KuCoin", "API management → the key → Delete.", "https://www.kucoin.com/account/api"
    ),
    "mexc": _texts(
        "MEXC", "API management → the key → Delete.", "https://www.mexc.com/user/openapi"
    ),
    "moralis": _texts(
        "Moralis", "Admin → API keys → the key → Delete.", "https://admin.moralis.com/api-keys"
    ),
    "nowpayments": _texts(
        "NOWPayments",
        "Dashboard → Settings → Payments → API keys → the key → Delete.",
        "https://account.nowpayments.io/store-settings",
    ),
    "okx": _texts("OKX", "API → the key → Delete.", "https://www.okx.com/account/my-api"),
    "opensea": _texts(
        "OpenSea",
        "Settings → Developer → the API key → Delete.",
        "https://opensea.io/settings/developer",
    ),
    "pinata": _texts(
        "Pinata",
        "App → API keys → the key → Revoke.",
        "https://app.pinata.cloud/developers/api-keys",
    ),
    "quicknode": _texts(
        "QuickNode",
        (
            "Dashboard → the endpoint → Security → Tokens → delete the token; an API key:"
            " Settings → API keys."
        ),
        "https://dashboard.quicknode.com/endpoints",
    ),
    "tatum": _texts(
        "Tatum", "Dashboard → API keys → the key → Delete.", "https://dashboard.tatum.io/"
    ),
    "tenderly": _texts(
        "Tenderly",
        "Dashboard → Settings → Authorization → Access tokens → the token → Delete.",
        "https://dashboard.tenderly.co/account/authorization",
    ),
    "thegraph": _texts(
        "The Graph",
        "Subgraph Studio → API Keys → the key → Delete.",
        "https://thegraph.com/studio/apikeys/",
    ),
    "thirdweb": _texts(
        "thirdweb",
        "Dashboard → the project → Settings → Secret keys → delete the key.",
        "https://thirdweb.com/team",
    ),
    "trongrid": _texts(
        "TronGrid",
        "Dashboard → API keys → the key → Delete.",
        "https://www.trongrid.io/dashboard/keys",
    ),
}
"""Issuer → its words, in alphabetical order."""
