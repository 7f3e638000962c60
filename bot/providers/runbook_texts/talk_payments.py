"""What does a person do with a leaked credential of payment services?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "adyen": Texts(
        title="Adyen",
        runbook=(
            "Adyen Customer Area → Developers → API credentials → the credential → generate a "
            "new API key (the old one can stay valid for a while: end it)."
        ),
        rotate_url="https://ca-live.adyen.com/",
    ),
    "asaas": Texts(
        title="Asaas",
        runbook="Asaas → Integrations → API keys → the key → Disable or Delete.",
        rotate_url="https://www.asaas.com/",
    ),
    "authorizenet": Texts(
        title="Authorize.net",
        runbook=(
            "Authorize.net merchant interface → Account → API Credentials & Keys → New "
            'transaction key, with "disable the old key immediately".'
        ),
        rotate_url="https://account.authorize.net/",
    ),
    "braintree": Texts(
        title="Braintree",
        runbook=(
            "Braintree control panel → Settings (gear) → API → the key → Delete; an access "
            "token: revoke the connection."
        ),
        rotate_url="https://www.braintreegateway.com/login",
    ),
    "brex": Texts(
        title="Brex",
        runbook="Brex dashboard → Developer → Settings → the token → Revoke.",
        rotate_url="https://dashboard.brex.com/settings/developer",
    ),
    "cashfree": Texts(
        title="Cashfree Payments",
        runbook="Cashfree dashboard → Developers → API keys → the key → Deactivate or Delete.",
        rotate_url="https://merchant.cashfree.com/merchants/developer",
    ),
    "ccavenue": Texts(
        title="CCAvenue",
        runbook="CCAvenue → Settings → API keys → ask their support for another working key.",
        rotate_url="https://dashboard.ccavenue.com/",
    ),
    "chapa": Texts(
        title="Chapa",
        runbook="Chapa dashboard → Settings → API → regenerate the secret key.",
        rotate_url="https://dashboard.chapa.co/",
    ),
    "chargebee": Texts(
        title="Chargebee",
        runbook="Chargebee → Settings → Configure → API keys → the key → Revoke.",
        rotate_url="https://app.chargebee.com/",
    ),
    "checkoutcom": Texts(
        title="Checkout.com",
        runbook="Checkout.com dashboard → Developers → Keys → the secret key → Revoke.",
        rotate_url="https://dashboard.checkout.com/developers/keys",
    ),
    "clover": Texts(
        title="Clover",
        runbook="Clover dashboard → Account & setup → API tokens → the token → Delete.",
        rotate_url="https://www.clover.com/dashboard",
    ),
    "codat": Texts(
        title="Codat",
        runbook="Codat portal → Developers → API keys → the key → Delete.",
        rotate_url="https://app.codat.io/developers/api-keys",
    ),
    "coinbase": Texts(
        title="Coinbase",
        runbook=(
            "portal.cdp.coinbase.com → API keys → the key → Delete; older keys: coinbase.com → "
            "Settings → API."
        ),
        rotate_url="https://portal.cdp.coinbase.com/access/api",
    ),
    "conekta": Texts(
        title="Conekta",
        runbook="Conekta panel → Developers → API keys → the private key → deactivate.",
        rotate_url="https://panel.conekta.com/",
    ),
    "creem": Texts(
        title="Creem",
        runbook="Creem dashboard → Developers → API keys → Reset.",
        rotate_url="https://www.creem.io/dashboard/developers",
    ),
    "duffel": Texts(
        title="Duffel",
        runbook="Duffel dashboard → Developers → Access tokens → the token → Delete.",
        rotate_url="https://app.duffel.com/",
    ),
    "dwolla": Texts(
        title="Dwolla",
        runbook="Dwolla dashboard → Applications → the application → rotate its key and secret.",
        rotate_url="https://dashboard.dwolla.com/applications-legacy",
    ),
    "efipay": Texts(
        title="Efí (Gerencianet)",
        runbook="Efí → API → Applications → the application → generate new keys.",
        rotate_url="https://app.sejaefi.com.br/",
    ),
    "flutterwave": Texts(
        title="Flutterwave",
        runbook="Flutterwave dashboard → Settings → API keys → Generate secret keys.",
        rotate_url="https://app.flutterwave.com/dashboard/settings/apis/live",
    ),
    "gocardless": Texts(
        title="GoCardless",
        runbook=(
            "GoCardless dashboard → Developers → API settings → Access tokens → the token → Revoke."
        ),
        rotate_url="https://manage.gocardless.com/developers/access-tokens",
    ),
    "klarna": Texts(
        title="Klarna",
        runbook="Klarna merchant portal → Settings → API credentials → the key → Disable.",
        rotate_url="https://portal.klarna.com/",
    ),
    "kushki": Texts(
        title="Kushki",
        runbook="Kushki console → Developers → Credentials → the private credential → Revoke.",
        rotate_url="https://console.kushkipagos.com/",
    ),
    "lithic": Texts(
        title="Lithic",
        runbook="Lithic dashboard → Program → API key → rotate.",
        rotate_url="https://app.lithic.com/program/account",
    ),
    "mercadopago": Texts(
        title="Mercado Pago",
        runbook=(
            "Mercado Pago → Your integrations → the application → Production credentials → Renew."
        ),
        rotate_url="https://www.mercadopago.com/developers/panel/app",
    ),
    "mercury": Texts(
        title="Mercury",
        runbook="Mercury → Settings → API tokens → the token → Delete.",
        rotate_url="https://app.mercury.com/settings/tokens",
    ),
    "metronome": Texts(
        title="Metronome",
        runbook="Metronome → Connections → API tokens & webhooks → the token → Archive.",
        rotate_url="https://app.metronome.com/",
    ),
    "midtrans": Texts(
        title="Midtrans",
        runbook=(
            "Midtrans dashboard → Settings → Access keys: ask their support to change the "
            "server key."
        ),
        rotate_url="https://dashboard.midtrans.com/settings/config_info",
    ),
    "moderntreasury": Texts(
        title="Modern Treasury",
        runbook="Modern Treasury → Developers → API keys → the key → Revoke.",
        rotate_url="https://app.moderntreasury.com/developers/api_keys",
    ),
    "mollie": Texts(
        title="Mollie",
        runbook=(
            "Mollie dashboard → Developers → API keys → Reset; organisation tokens: Developers "
            "→ Organization access tokens → Delete."
        ),
        rotate_url="https://my.mollie.com/dashboard/developers/api-keys",
    ),
    "mpesa": Texts(
        title="M-PESA Daraja",
        runbook="developer.safaricom.co.ke → My apps → the app → regenerate its keys.",
        rotate_url="https://developer.safaricom.co.ke/MyApps",
    ),
    "omise": Texts(
        title="Omise",
        runbook="Omise dashboard → Settings → Keys → Roll the secret key.",
        rotate_url="https://dashboard.omise.co/",
    ),
    "paddle": Texts(
        title="Paddle",
        runbook=(
            "Paddle → Developer tools → Authentication → the key → Revoke; notification "
            "secret: Notifications → the destination → make it anew."
        ),
        rotate_url="https://vendors.paddle.com/authentication-v2",
    ),
    "paypal": Texts(
        title="PayPal",
        runbook=(
            "developer.paypal.com → Apps & credentials → the app → add a second secret, move "
            "the consumers over, disable the leaked one."
        ),
        rotate_url="https://developer.paypal.com/dashboard/applications/live",
    ),
    "paystack": Texts(
        title="Paystack",
        runbook=(
            "Paystack dashboard → Settings → API Keys & Webhooks → Generate new secret key, "
            "which ends the leaked one."
        ),
        rotate_url="https://dashboard.paystack.com/#/settings/developers",
    ),
    "paytabs": Texts(
        title="PayTabs",
        runbook="PayTabs → Developers → Key management → the key → Delete.",
        rotate_url="https://merchant.paytabs.com/",
    ),
    "plaid": Texts(
        title="Plaid",
        runbook=(
            "Plaid dashboard → Developers → Keys → rotate the secret; an access token: POST "
            "/item/access_token/invalidate with the client pair gives a new one and ends it."
        ),
        rotate_url="https://dashboard.plaid.com/developers/keys",
    ),
    "polar": Texts(
        title="Polar",
        runbook=(
            "Polar → Settings → Access tokens → the token → Revoke; webhooks: the endpoint → "
            "Reset secret."
        ),
        rotate_url="https://polar.sh/dashboard",
    ),
    "przelewy24": Texts(
        title="Przelewy24",
        runbook=("Przelewy24 panel → My data → API data → generate a new CRC and API key."),
        rotate_url="https://panel.przelewy24.pl/",
    ),
    "ramp": Texts(
        title="Ramp",
        runbook="Ramp → Company → Developer → the application → rotate its client secret.",
        rotate_url="https://app.ramp.com/settings/ramp-developer",
    ),
    "razorpay": Texts(
        title="Razorpay",
        runbook=(
            "Razorpay dashboard → Account & Settings → API keys → Regenerate key, and "
            "deactivate the old one at once."
        ),
        rotate_url="https://dashboard.razorpay.com/app/keys",
    ),
    "recurly": Texts(
        title="Recurly",
        runbook="Recurly → Integrations → API credentials → the key → Regenerate or Delete.",
        rotate_url="https://app.recurly.com/go/integrations/api_keys",
    ),
    "revolut": Texts(
        title="Revolut",
        runbook="Revolut Business → Merchant → Merchant API → regenerate the secret key.",
        rotate_url="https://business.revolut.com/",
    ),
    "spreedly": Texts(
        title="Spreedly",
        runbook="Spreedly → Access secrets → the secret → Delete.",
        rotate_url="https://app.spreedly.com/",
    ),
    "square": Texts(
        title="Square",
        runbook=(
            "Square developer console → the application → Credentials → Replace the access "
            "token; OAuth → Replace the secret."
        ),
        rotate_url="https://developer.squareup.com/apps",
        cascades="A replaced secret ends in 24 hours or at once, as you choose there.",
    ),
    "taxjar": Texts(
        title="TaxJar",
        runbook="TaxJar → Account → TaxJar API → the token → Revoke.",
        rotate_url="https://app.taxjar.com/account#api-access",
    ),
    "tosspayments": Texts(
        title="Toss Payments",
        runbook="Toss Payments developer centre → API keys → reissue the secret key.",
        rotate_url="https://developers.tosspayments.com/my/api-keys",
    ),
    "truelayer": Texts(
        title="TrueLayer",
        runbook="TrueLayer console → Settings → App settings → regenerate the client secret.",
        rotate_url="https://console.truelayer.com/",
    ),
    "wise": Texts(
        title="Wise",
        runbook="Wise → Settings → API tokens → the token → Revoke.",
        rotate_url="https://wise.com/settings/api-tokens",
    ),
    "withorb": Texts(
        title="Orb",
        runbook="Orb → Developers → API keys → the key → Delete.",
        rotate_url="https://app.withorb.com/",
    ),
    "wompi": Texts(
        title="Wompi",
        runbook="Wompi dashboard → Developers → Secrets → rotate the keys.",
        rotate_url="https://comercios.wompi.co/",
    ),
    "worldpay": Texts(
        title="Worldpay",
        runbook=(
            "Worldpay dashboard → Settings → API keys → the service key → roll; XML password: "
            "Merchant Admin → Profile."
        ),
        rotate_url="https://dashboard.worldpay.com/",
    ),
    "xendit": Texts(
        title="Xendit",
        runbook="Xendit dashboard → Settings → API keys → the key → Delete.",
        rotate_url="https://dashboard.xendit.co/settings/developers#api-keys",
    ),
    "yookassa": Texts(
        title="YooKassa",
        runbook="YooKassa → Integration → API keys → Reissue the secret key, confirmed by SMS.",
        rotate_url="https://yookassa.ru/my/merchant/integration/api-keys",
    ),
}
"""Issuer → its words, in alphabetical order."""
