"""What does a person do with a leaked credential of services that send mail and text messages?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "activecampaign": Texts(
        title="ActiveCampaign",
        runbook=(
            "ActiveCampaign → Settings → Developer → API access → reset the key; every "
            "integration of that user breaks at once."
        ),
        rotate_url="https://www.activecampaign.com/login",
    ),
    "africastalking": Texts(
        title="Africa's Talking",
        runbook=(
            "Africa's Talking → the app → Settings → API key → generate another one, which "
            "ends the leaked one."
        ),
        rotate_url="https://account.africastalking.com/",
    ),
    "aircall": Texts(
        title="Aircall",
        runbook="Aircall dashboard → Integrations & API → API keys → the key → Delete.",
        rotate_url="https://dashboard.aircall.io/",
    ),
    "airship": Texts(
        title="Airship",
        runbook=(
            "Airship → the project → Settings → App keys & secrets → request a new master "
            "secret, or Tokens → Revoke."
        ),
        rotate_url="https://go.airship.com/",
    ),
    "bandwidth": Texts(
        title="Bandwidth",
        runbook="Bandwidth dashboard → Account → API credentials → the credential → Delete.",
        rotate_url="https://dashboard.bandwidth.com/",
    ),
    "beehiiv": Texts(
        title="beehiiv",
        runbook="beehiiv → Settings → API → the key → Delete.",
        rotate_url="https://app.beehiiv.com/settings/integrations",
    ),
    "braze": Texts(
        title="Braze",
        runbook="Braze → Settings → APIs and identifiers → the key → Delete.",
        rotate_url="https://dashboard.braze.com/",
    ),
    "brevo": Texts(
        title="Brevo",
        runbook="Brevo → account menu → SMTP & API → the key → Delete (or Deactivate).",
        rotate_url="https://app.brevo.com/settings/keys/api",
    ),
    "buttondown": Texts(
        title="Buttondown",
        runbook="Buttondown → Settings → API → regenerate the key.",
        rotate_url="https://buttondown.com/settings",
    ),
    "callrail": Texts(
        title="CallRail",
        runbook="CallRail → Settings → Integrations → API keys → the key → Delete.",
        rotate_url="https://app.callrail.com/settings",
    ),
    "campaignmonitor": Texts(
        title="Campaign Monitor",
        runbook="Campaign Monitor → Account settings → API keys → regenerate or delete the key.",
        rotate_url="https://app.createsend.com/",
    ),
    "clickatell": Texts(
        title="Clickatell",
        runbook="Clickatell portal → the API setup → Regenerate key.",
        rotate_url="https://portal.clickatell.com/",
    ),
    "clicksend": Texts(
        title="ClickSend",
        runbook="ClickSend → Developers → API credentials → the key → Delete.",
        rotate_url="https://dashboard.clicksend.com/account/subaccounts",
    ),
    "constantcontact": Texts(
        title="Constant Contact",
        runbook=(
            "Constant Contact → Developer portal → My applications → the application → "
            "generate a new client secret."
        ),
        rotate_url="https://app.constantcontact.com/pages/dma/portal/",
    ),
    "courier": Texts(
        title="Courier",
        runbook="Courier → Settings → API Keys → the key → Rotate or Delete.",
        rotate_url="https://app.courier.com/settings/api-keys",
    ),
    "dialog360": Texts(
        title="360dialog",
        runbook=(
            "360dialog hub → the number → API key → generate another, which ends the leaked one."
        ),
        rotate_url="https://hub.360dialog.com/",
    ),
    "dialpad": Texts(
        title="Dialpad",
        runbook=(
            "Dialpad → Admin settings → My company → Authentication → API keys → the key → Delete."
        ),
        rotate_url="https://dialpad.com/settings",
    ),
    "elasticemail": Texts(
        title="Elastic Email",
        runbook="Elastic Email → Settings → Manage API Keys → the key → Delete.",
        rotate_url="https://app.elasticemail.com/api/settings/manage-api",
    ),
    "getresponse": Texts(
        title="GetResponse",
        runbook="GetResponse → Integrations & API → API → the key → Delete.",
        rotate_url="https://app.getresponse.com/api",
    ),
    "gupshup": Texts(
        title="Gupshup",
        runbook="Gupshup → profile → API key → Regenerate.",
        rotate_url="https://www.gupshup.io/whatsapp/dashboard",
    ),
    "infobip": Texts(
        title="Infobip",
        runbook="Infobip portal → Developer Tools → API keys → the key → Revoke.",
        rotate_url="https://portal.infobip.com/dev/api-keys",
    ),
    "iterable": Texts(
        title="Iterable",
        runbook="Iterable → Integrations → API keys → the key → Delete.",
        rotate_url="https://app.iterable.com/settings/apiKeys",
    ),
    "kit": Texts(
        title="Kit (ConvertKit)",
        runbook=(
            "Kit → Settings → Developer → API keys → the key → Delete; the v3 secret has a "
            "regenerate button."
        ),
        rotate_url="https://app.kit.com/account_settings/developer_settings",
    ),
    "klaviyo": Texts(
        title="Klaviyo",
        runbook="Klaviyo → Settings → API keys → the private key → Delete.",
        rotate_url="https://www.klaviyo.com/settings/account/api-keys",
        advice="Give each integration a private key with the scopes that it needs.",
    ),
    "knock": Texts(
        title="Knock",
        runbook="Knock → Developers → API keys → the secret key → Roll.",
        rotate_url="https://dashboard.knock.app/",
    ),
    "loops": Texts(
        title="Loops",
        runbook="Loops → Settings → API → the key → Delete.",
        rotate_url="https://app.loops.so/settings?page=api",
    ),
    "mailchimp": Texts(
        title="Mailchimp",
        runbook="Mailchimp → profile → Extras → API keys → Revoke.",
        rotate_url="https://admin.mailchimp.com/account/api/",
    ),
    "mailersend": Texts(
        title="MailerSend",
        runbook="MailerSend → Integrations → API tokens → the token → Delete (or Pause).",
        rotate_url="https://app.mailersend.com/api-tokens",
    ),
    "mailgun": Texts(
        title="Mailgun",
        runbook=(
            "Mailgun → profile → API Security → delete the key and add another; sending keys: "
            "the domain → Sending keys. The webhook signing key has a reset button on the same "
            "page."
        ),
        rotate_url="https://app.mailgun.com/settings/api_security",
        advice="Use a sending key of one domain instead of a key of the account.",
    ),
    "mailjet": Texts(
        title="Mailjet",
        runbook=(
            "Mailjet → Account settings → API key management → reset the secret key of the "
            "leaked pair."
        ),
        rotate_url="https://app.mailjet.com/account/apikeys",
    ),
    "mailtrap": Texts(
        title="Mailtrap",
        runbook="Mailtrap → Settings → API Tokens → the token → Delete.",
        rotate_url="https://mailtrap.io/api-tokens",
    ),
    "mandrill": Texts(
        title="Mailchimp Transactional (Mandrill)",
        runbook="Mandrill → Settings → SMTP & API Info → the key → Disable or Delete.",
        rotate_url="https://mandrillapp.com/settings",
    ),
    "messagebird": Texts(
        title="MessageBird (Bird)",
        runbook="Bird dashboard → Developers → API access (or Access keys) → the key → Delete.",
        rotate_url="https://dashboard.messagebird.com/developers/access",
    ),
    "moosend": Texts(
        title="Moosend",
        runbook="Moosend → Settings → API key → Regenerate.",
        rotate_url="https://identity.moosend.com/login/",
    ),
    "msg91": Texts(
        title="MSG91",
        runbook="MSG91 → user name → Authkey → disable or delete the key.",
        rotate_url="https://control.msg91.com/",
    ),
    "novu": Texts(
        title="Novu",
        runbook="Novu → Developer → API Keys → Regenerate.",
        rotate_url="https://dashboard.novu.co/api-keys",
    ),
    "omnisend": Texts(
        title="Omnisend",
        runbook="Omnisend → Store settings → Integrations & API → API keys → the key → Delete.",
        rotate_url="https://app.omnisend.com/",
    ),
    "onesignal": Texts(
        title="OneSignal",
        runbook=(
            "OneSignal → the app → Settings → Keys & IDs → the key → Revoke or Delete; "
            "organisation keys: Organization → Keys & IDs."
        ),
        rotate_url="https://dashboard.onesignal.com/",
    ),
    "plivo": Texts(
        title="Plivo",
        runbook="Plivo console → Account → Auth credentials → reset the auth token.",
        rotate_url="https://console.plivo.com/dashboard/",
    ),
    "plunk": Texts(
        title="Plunk",
        runbook="Plunk → Settings → API keys → Regenerate.",
        rotate_url="https://app.useplunk.com/",
    ),
    "postmark": Texts(
        title="Postmark",
        runbook=(
            "Server token: Postmark → the server → API Tokens → generate another, then delete "
            "the leaked one. Account token: Account → API Tokens."
        ),
        rotate_url="https://account.postmarkapp.com/servers",
    ),
    "pushbullet": Texts(
        title="Pushbullet",
        runbook="Pushbullet → Settings → Account → Reset all access tokens.",
        rotate_url="https://www.pushbullet.com/#settings/account",
        cascades="Every access token of the account ends.",
    ),
    "pushover": Texts(
        title="Pushover",
        runbook=(
            "Pushover → Your applications → the application → reset its API token. A user key "
            "is changed with a mail to their support."
        ),
        rotate_url="https://pushover.net/",
    ),
    "resend": Texts(
        title="Resend",
        runbook="Resend → API Keys → the key → Remove.",
        rotate_url="https://resend.com/api-keys",
        advice="Give each application a key with sending access to one domain only.",
    ),
    "ringcentral": Texts(
        title="RingCentral",
        runbook=(
            "developers.ringcentral.com → Console → the app → Credentials → reset the client "
            "secret."
        ),
        rotate_url="https://developers.ringcentral.com/my-account.html",
    ),
    "sendpulse": Texts(
        title="SendPulse",
        runbook="SendPulse → Account settings → API → regenerate the secret.",
        rotate_url="https://login.sendpulse.com/settings/#api",
    ),
    "signalwire": Texts(
        title="SignalWire",
        runbook="SignalWire space → API → the token → Revoke.",
    ),
    "sinch": Texts(
        title="Sinch",
        runbook=(
            "Sinch Build dashboard → Settings → Access keys → the key → Delete; the SMS token: "
            "SMS → Service APIs → the plan → rotate."
        ),
        rotate_url="https://dashboard.sinch.com/settings/access-keys",
    ),
    "smsapi": Texts(
        title="SMSAPI",
        runbook="SMSAPI → API settings → OAuth tokens → the token → Delete.",
        rotate_url="https://ssl.smsapi.com/",
    ),
    "smtp2go": Texts(
        title="SMTP2GO",
        runbook="SMTP2GO → Sending → API Keys → the key → Delete.",
        rotate_url="https://app.smtp2go.com/sending/apikeys/",
    ),
    "sparkpost": Texts(
        title="SparkPost",
        runbook="SparkPost → Account → API Keys → the key → Delete.",
        rotate_url="https://app.sparkpost.com/account/api-keys",
    ),
    "telnyx": Texts(
        title="Telnyx",
        runbook="Telnyx Mission Control → API Keys → the key → Delete (or toggle it off first).",
        rotate_url="https://portal.telnyx.com/#/app/api-keys",
    ),
    "textmagic": Texts(
        title="TextMagic",
        runbook="TextMagic → Services → API → API keys → the key → Delete.",
        rotate_url="https://my.textmagic.com/online/api/rest-api/keys",
    ),
    "vonage": Texts(
        title="Vonage",
        runbook=(
            "Vonage dashboard → API settings → API secrets: add a second one, move the "
            "consumers over, revoke the leaked one."
        ),
        rotate_url="https://dashboard.vonage.com/settings",
        advice="Use applications with a private key and JWTs instead of the account secret.",
    ),
    "zeptomail": Texts(
        title="Zoho ZeptoMail",
        runbook="ZeptoMail → Agents → the agent → SMTP/API → Send mail token → Regenerate.",
        rotate_url="https://zeptomail.zoho.com/",
    ),
}
"""Issuer → its words, in alphabetical order."""
