"""What does a person do with a leaked credential of accounting, marketing and people's data?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "bitly": Texts(
        title="Bitly",
        runbook="Settings → API → enter the password → Generate token; the old one ends.",
        rotate_url="https://app.bitly.com/settings/api/",
    ),
    "clearbit": Texts(
        title="Clearbit",
        runbook="Dashboard → API keys → roll the secret key.",
        rotate_url="https://dashboard.clearbit.com/api",
    ),
    "cloudconvert": Texts(
        title="CloudConvert",
        runbook="Dashboard → API → API keys → the key → Delete.",
        rotate_url="https://cloudconvert.com/dashboard/api/v2/keys",
    ),
    "dataforseo": Texts(
        title="DataForSEO",
        runbook="Dashboard → API access → Generate a new password.",
        rotate_url="https://app.dataforseo.com/api-access",
    ),
    "fortnox": Texts(
        title="Fortnox",
        runbook=(
            "Fortnox developer portal → the integration → renew the secret; "
            "Settings → Integrations → remove."
        ),
        rotate_url="https://apps.fortnox.se/apps/developer",
    ),
    "frappe": Texts(
        title="Frappe and ERPNext",
        runbook=(
            "ERPNext → the user → Settings → API Access → Generate Keys (the old secret dies)."
        ),
    ),
    "intuit": Texts(
        title="Intuit (QuickBooks)",
        runbook=("developer.intuit.com → the app → Keys & credentials → rotate the client secret."),
        rotate_url="https://developer.intuit.com/app/developer/dashboard",
    ),
    "inwx": Texts(
        title="INWX",
        runbook=(
            "Settings → Account → Mobile TAN → switch it off and on again; change the password too."
        ),
        rotate_url="https://www.inwx.com/en/customer/settings",
    ),
    "lemonsqueezy": Texts(
        title="Lemon Squeezy",
        runbook="Settings → API → the key → Delete.",
        rotate_url="https://app.lemonsqueezy.com/settings/api",
    ),
    "lexware": Texts(
        title="Lexware Office",
        runbook=("Lexware Office → Settings → Public API → the key → Delete, then make a new one."),
        rotate_url="https://app.lexware.de/addons/public-api",
    ),
    "lob": Texts(
        title="Lob",
        runbook="Dashboard → Settings → API keys → the key → Rotate.",
        rotate_url="https://dashboard.lob.com/settings/api-keys",
    ),
    "mailerlite": Texts(
        title="MailerLite",
        runbook="Integrations → MailerLite API → the token → Delete.",
        rotate_url="https://dashboard.mailerlite.com/integrations/api",
    ),
    "peopledatalabs": Texts(
        title="People Data Labs",
        runbook="Dashboard → API keys → the key → Reset.",
        rotate_url="https://dashboard.peopledatalabs.com/",
    ),
    "phantombuster": Texts(
        title="PhantomBuster",
        runbook="Workspace settings → API keys → the key → Delete.",
        rotate_url="https://phantombuster.com/workspace-settings",
    ),
    "rebrandly": Texts(
        title="Rebrandly",
        runbook="Account → API → the key → Delete.",
        rotate_url="https://app.rebrandly.com/account/api-keys",
    ),
    "semrush": Texts(
        title="Semrush",
        runbook="Profile → Subscription info → API units → regenerate the key.",
        rotate_url="https://www.semrush.com/accounts/subscription-info/api-units/",
    ),
    "sevdesk": Texts(
        title="sevdesk",
        runbook="Settings → Users → the user → API token → generate another one.",
        rotate_url="https://my.sevdesk.de/",
    ),
    "telesign": Texts(
        title="Telesign",
        runbook="Portal → Settings → API → generate a new key, then delete the leaked one.",
        rotate_url="https://portal.telesign.com/",
    ),
    "xero": Texts(
        title="Xero",
        runbook=(
            "developer.xero.com → My Apps → the app → Configuration → delete the client secret."
        ),
        rotate_url="https://developer.xero.com/app/manage",
    ),
    "zerobounce": Texts(
        title="ZeroBounce",
        runbook="API → Keys & info → reset the key.",
        rotate_url="https://www.zerobounce.net/members/API",
    ),
}
"""Issuer → its words, in alphabetical order."""
