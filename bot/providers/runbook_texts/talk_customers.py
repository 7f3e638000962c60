"""What does a person do with a leaked credential of CRM, support desks and forms?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "ahaio": Texts(
        title="Aha!",
        runbook="Aha! → Settings → Personal → Developer → API key → Delete.",
    ),
    "apolloio": Texts(
        title="Apollo.io",
        runbook="Apollo → Settings → Integrations → API keys → the key → Revoke.",
        rotate_url="https://app.apollo.io/#/settings/integrations/api",
    ),
    "attio": Texts(
        title="Attio",
        runbook=(
            "Attio → Workspace settings → Developers → the integration → delete the access token."
        ),
        rotate_url="https://app.attio.com/",
    ),
    "bubble": Texts(
        title="Bubble",
        runbook="Bubble → the app → Settings → API → the token → Delete.",
        rotate_url="https://bubble.io/home",
    ),
    "calcom": Texts(
        title="Cal.com",
        runbook="Cal.com → Settings → Developer → API keys → the key → Delete.",
        rotate_url="https://app.cal.com/settings/developer/api-keys",
    ),
    "calendly": Texts(
        title="Calendly",
        runbook=(
            "Calendly → Integrations → API and webhooks → the token → Revoke; an OAuth app: "
            "developer.calendly.com → the app → new client secret."
        ),
        rotate_url="https://calendly.com/integrations/api_webhooks",
    ),
    "canny": Texts(
        title="Canny",
        runbook="Canny → Settings → API → regenerate the secret API key.",
        rotate_url="https://canny.io/admin/settings/api",
    ),
    "closecrm": Texts(
        title="Close",
        runbook="Close → Settings → Developer → API keys → the key → Delete.",
        rotate_url="https://app.close.com/settings/developer/api-keys/",
    ),
    "copper": Texts(
        title="Copper",
        runbook="Copper → Settings → Integrations → API keys → the key → Delete.",
        rotate_url="https://app.copper.com/",
    ),
    "crisp": Texts(
        title="Crisp",
        runbook="Crisp Marketplace → the plugin → Tokens → roll the token.",
        rotate_url="https://marketplace.crisp.chat/",
    ),
    "delighted": Texts(
        title="Delighted",
        runbook="Delighted → Integrations → API → regenerate the key.",
        rotate_url="https://app.delighted.com/",
    ),
    "drift": Texts(
        title="Drift",
        runbook="dev.drift.com → the app → OAuth & access tokens → Regenerate.",
        rotate_url="https://dev.drift.com/apps",
    ),
    "eventbrite": Texts(
        title="Eventbrite",
        runbook=(
            "Eventbrite → Account settings → Developer links → API keys → the key → delete it "
            "or regenerate the token."
        ),
        rotate_url="https://www.eventbrite.com/platform/api-keys",
    ),
    "freshworks": Texts(
        title="Freshworks (Freshdesk, Freshsales)",
        runbook=(
            "The owner → Profile settings → View API key → Reset API key (an admin can turn "
            "the key off under Agents)."
        ),
    ),
    "gorgias": Texts(
        title="Gorgias",
        runbook="Gorgias → Settings → REST API → reset the key.",
    ),
    "helpscout": Texts(
        title="Help Scout",
        runbook="Help Scout → Your profile → My apps → the app → delete it and create another.",
        rotate_url="https://secure.helpscout.net/",
    ),
    "hubspot": Texts(
        title="HubSpot",
        runbook=(
            "HubSpot → Settings → Integrations → Private apps → the app → Auth → Rotate → "
            "Rotate and expire now."
        ),
        rotate_url="https://app.hubspot.com/private-apps/",
    ),
    "hunterio": Texts(
        title="Hunter",
        runbook="hunter.io → API → the key → Delete.",
        rotate_url="https://hunter.io/api-keys",
    ),
    "ifttt": Texts(
        title="IFTTT",
        runbook="ifttt.com/maker_webhooks → Settings → Edit connection, which makes another key.",
        rotate_url="https://ifttt.com/maker_webhooks/settings",
    ),
    "insightly": Texts(
        title="Insightly",
        runbook="Insightly → User settings → API → reset the key.",
    ),
    "intercom": Texts(
        title="Intercom",
        runbook=(
            "Intercom → Settings → Integrations → Developer Hub → the app → Authentication → "
            "regenerate the access token; identity secret: Settings → Security."
        ),
        rotate_url="https://app.intercom.com/a/apps/_/developer-hub",
    ),
    "jotform": Texts(
        title="Jotform",
        runbook="Jotform → Settings → API → the key → Delete.",
        rotate_url="https://www.jotform.com/myaccount/api",
    ),
    "keap": Texts(
        title="Keap (Infusionsoft)",
        runbook=(
            "Keap → Settings → API → Service account keys or Personal access tokens → the key "
            "→ Delete."
        ),
        rotate_url="https://keys.developer.keap.com/",
    ),
    "lemlist": Texts(
        title="lemlist",
        runbook="lemlist → Settings → Integrations → API keys → the key → Delete.",
        rotate_url="https://app.lemlist.com/settings/integrations",
    ),
    "livechat": Texts(
        title="LiveChat",
        runbook="Text developer console → Settings → Personal access tokens → the token → Delete.",
        rotate_url="https://platform.text.com/console/",
    ),
    "lusha": Texts(
        title="Lusha",
        runbook="Lusha → API → the key → Regenerate.",
        rotate_url="https://dashboard.lusha.com/",
    ),
    "makecom": Texts(
        title="Make",
        runbook=(
            "Webhook: Make → Webhooks → the webhook → Delete. Token: profile → API access → "
            "the token → Delete."
        ),
        rotate_url="https://www.make.com/",
    ),
    "n8n": Texts(
        title="n8n",
        runbook=(
            "n8n → Settings → n8n API → the key → Delete. The encryption key protects all "
            "stored credentials: rotate those, then the key."
        ),
        cascades="Whoever has the encryption key and the database reads every credential in it.",
    ),
    "nutshell": Texts(
        title="Nutshell",
        runbook="Nutshell → Setup → API keys → the key → Delete.",
    ),
    "outreach": Texts(
        title="Outreach",
        runbook="developers.outreach.io → My apps → the app → API access → reset the secret.",
        rotate_url="https://developers.outreach.io/apps/",
    ),
    "pipedream": Texts(
        title="Pipedream",
        runbook=(
            "Pipedream → My account → API key → Revoke; OAuth clients: Workspace settings → API."
        ),
        rotate_url="https://pipedream.com/user",
    ),
    "pipedrive": Texts(
        title="Pipedrive",
        runbook=(
            "Pipedrive → Personal preferences → API → generate a new token, which ends the "
            "leaked one."
        ),
        rotate_url="https://app.pipedrive.com/settings/api",
    ),
    "qualtrics": Texts(
        title="Qualtrics",
        runbook="Qualtrics → Account settings → Qualtrics IDs → API → Regenerate token.",
    ),
    "retool": Texts(
        title="Retool",
        runbook="Retool → Settings → API → the token → Delete.",
    ),
    "salesforce": Texts(
        title="Salesforce",
        runbook=(
            "Setup → Connected Apps OAuth Usage → the app → Block or Revoke; sessions: Setup → "
            "Session Management → Remove. Consumer secret: App Manager → the app → Manage "
            "consumer details → generate new. Security token: the owner → Settings → Reset my "
            "security token."
        ),
        rotate_url="https://login.salesforce.com/",
        cascades="A revoked refresh token ends the access tokens that came from it.",
        advice=(
            "Use the JWT bearer flow with a certificate, and an integration user with few "
            "permissions."
        ),
    ),
    "salesloft": Texts(
        title="Salesloft",
        runbook="Salesloft → Your applications → API keys → the key → Delete.",
        rotate_url="https://app.salesloft.com/app/settings/api_keys",
    ),
    "surveymonkey": Texts(
        title="SurveyMonkey",
        runbook=(
            "developer.surveymonkey.com → My apps → the app → Settings → regenerate the token "
            "or secret."
        ),
        rotate_url="https://developer.surveymonkey.com/apps/",
    ),
    "tally": Texts(
        title="Tally",
        runbook="Tally → Settings → API keys → the key → Delete.",
        rotate_url="https://tally.so/settings/api-keys",
    ),
    "tidio": Texts(
        title="Tidio",
        runbook="Tidio → Settings → Developer → OpenAPI → the key → Revoke.",
        rotate_url="https://www.tidio.com/panel/settings/developer",
    ),
    "typeform": Texts(
        title="Typeform",
        runbook="Typeform → Account → Personal tokens → the token → Delete.",
        rotate_url="https://admin.typeform.com/user/tokens",
    ),
    "zapier": Texts(
        title="Zapier",
        runbook="Zapier → the Zap → its trigger → make a new webhook, or turn the Zap off.",
        rotate_url="https://zapier.com/app/zaps",
    ),
    "zendesk": Texts(
        title="Zendesk",
        runbook=(
            "Admin Center → Apps and integrations → APIs → API tokens (or OAuth clients) → the "
            "token → Deactivate, later Delete."
        ),
        rotate_url="https://www.zendesk.com/admin-center/",
        advice=(
            "Use an OAuth client with narrow scopes instead of an API token, which can do "
            "whatever its user can."
        ),
    ),
    "zoho": Texts(
        title="Zoho",
        runbook=(
            "accounts.zoho.com → Sessions → Connected apps → the app → Remove; "
            "api-console.zoho.com → the client → Client secret → regenerate."
        ),
        rotate_url="https://api-console.zoho.com/",
    ),
}
"""Issuer → its words, in alphabetical order."""
