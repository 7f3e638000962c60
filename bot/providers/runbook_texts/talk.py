"""What does a person do with a leaked credential of services for talk, trade and projects?"""

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
    "adobe": Texts(
        title="Adobe",
        runbook=(
            "developer.adobe.com/console → the project → the credential → Retrieve client "
            "secret → add a new one, delete the leaked one."
        ),
        rotate_url="https://developer.adobe.com/console",
    ),
    "adobesign": Texts(
        title="Adobe Acrobat Sign",
        runbook="Acrobat Sign → Account → Access tokens → the key → Revoke.",
        rotate_url="https://secure.adobesign.com/public/login",
    ),
    "adyen": Texts(
        title="Adyen",
        runbook=(
            "Adyen Customer Area → Developers → API credentials → the credential → generate a "
            "new API key (the old one can stay valid for a while: end it)."
        ),
        rotate_url="https://ca-live.adyen.com/",
    ),
    "africastalking": Texts(
        title="Africa's Talking",
        runbook=(
            "Africa's Talking → the app → Settings → API key → generate another one, which "
            "ends the leaked one."
        ),
        rotate_url="https://account.africastalking.com/",
    ),
    "aftership": Texts(
        title="AfterShip",
        runbook="AfterShip → Settings → API keys → the key → Delete.",
        rotate_url="https://admin.aftership.com/settings/api-keys",
    ),
    "agora": Texts(
        title="Agora",
        runbook=(
            "Agora console → the project → Edit → the primary certificate: enable the "
            "secondary one, switch, delete the leaked one. REST: Developer Toolkit → RESTful "
            "API → delete the secret."
        ),
        rotate_url="https://console.agora.io/",
    ),
    "ahaio": Texts(
        title="Aha!",
        runbook="Aha! → Settings → Personal → Developer → API key → Delete.",
    ),
    "aircall": Texts(
        title="Aircall",
        runbook=("Aircall dashboard → Integrations & API → API keys → the key → Delete."),
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
    "airtable": Texts(
        title="Airtable",
        runbook=(
            "airtable.com/create/tokens → the token → Delete or Regenerate; an admin: Admin "
            "panel → Personal access tokens."
        ),
        rotate_url="https://airtable.com/create/tokens",
    ),
    "amazonseller": Texts(
        title="Amazon Selling Partner and Login with Amazon",
        runbook=(
            "Seller Central → Develop apps → the app → LWA credentials → Rotate the secret; "
            "refresh token: the seller → Manage your apps → Disable authorization."
        ),
        rotate_url=("https://sellercentral.amazon.com/sellingpartner/developerconsole"),
    ),
    "apolloio": Texts(
        title="Apollo.io",
        runbook=("Apollo → Settings → Integrations → API keys → the key → Revoke."),
        rotate_url="https://app.apollo.io/#/settings/integrations/api",
    ),
    "asaas": Texts(
        title="Asaas",
        runbook=("Asaas → Integrations → API keys → the key → Disable or Delete."),
        rotate_url="https://www.asaas.com/",
    ),
    "asana": Texts(
        title="Asana",
        runbook=(
            "Asana → My Settings → Apps → Manage developer apps → the token → Deauthorize; an "
            "admin: Admin console → Apps."
        ),
        rotate_url="https://app.asana.com/0/my-apps",
    ),
    "ashby": Texts(
        title="Ashby",
        runbook="Ashby → Admin → API keys → the key → Delete.",
        rotate_url="https://app.ashbyhq.com/admin/api/keys",
    ),
    "attio": Texts(
        title="Attio",
        runbook=(
            "Attio → Workspace settings → Developers → the integration → delete the access token."
        ),
        rotate_url="https://app.attio.com/",
    ),
    "authorizenet": Texts(
        title="Authorize.net",
        runbook=(
            "Authorize.net merchant interface → Account → API Credentials & Keys → New "
            'transaction key, with "disable the old key immediately".'
        ),
        rotate_url="https://account.authorize.net/",
    ),
    "bamboohr": Texts(
        title="BambooHR",
        runbook="BambooHR → your name → API keys → the key → Delete.",
        cascades=("The key can read whatever its owner can, personal data of employees above all."),
    ),
    "bandwidth": Texts(
        title="Bandwidth",
        runbook=("Bandwidth dashboard → Account → API credentials → the credential → Delete."),
        rotate_url="https://dashboard.bandwidth.com/",
    ),
    "basecamp": Texts(
        title="Basecamp",
        runbook=("launchpad.37signals.com/integrations → the app → regenerate its secret."),
        rotate_url="https://launchpad.37signals.com/integrations",
    ),
    "beehiiv": Texts(
        title="beehiiv",
        runbook="beehiiv → Settings → API → the key → Delete.",
        rotate_url="https://app.beehiiv.com/settings/integrations",
    ),
    "bigcommerce": Texts(
        title="BigCommerce",
        runbook=(
            "BigCommerce → Settings → Store-level API accounts → the account → Delete; an app: "
            "Developer portal → the app."
        ),
        rotate_url="https://login.bigcommerce.com/",
    ),
    "bluesky": Texts(
        title="Bluesky",
        runbook=(
            "Bluesky → Settings → Privacy and security → App passwords → the password → Delete."
        ),
        rotate_url="https://bsky.app/settings/app-passwords",
        cascades="Every session that was opened with it ends.",
    ),
    "box": Texts(
        title="Box",
        runbook=(
            "Box developer console → the app → Configuration → Reset the client secret, Revoke "
            "the developer token."
        ),
        rotate_url="https://app.box.com/developers/console",
    ),
    "braintree": Texts(
        title="Braintree",
        runbook=(
            "Braintree control panel → Settings (gear) → API → the key → Delete; an access "
            "token: revoke the connection."
        ),
        rotate_url="https://www.braintreegateway.com/login",
    ),
    "braze": Texts(
        title="Braze",
        runbook="Braze → Settings → APIs and identifiers → the key → Delete.",
        rotate_url="https://dashboard.braze.com/",
    ),
    "brevo": Texts(
        title="Brevo",
        runbook=("Brevo → account menu → SMTP & API → the key → Delete (or Deactivate)."),
        rotate_url="https://app.brevo.com/settings/keys/api",
    ),
    "brex": Texts(
        title="Brex",
        runbook="Brex dashboard → Developer → Settings → the token → Revoke.",
        rotate_url="https://dashboard.brex.com/settings/developer",
    ),
    "bubble": Texts(
        title="Bubble",
        runbook="Bubble → the app → Settings → API → the token → Delete.",
        rotate_url="https://bubble.io/home",
    ),
    "builderio": Texts(
        title="Builder.io",
        runbook=("Builder.io → Settings → Space → Private keys → the key → Delete."),
        rotate_url="https://builder.io/account/space",
    ),
    "buttercms": Texts(
        title="ButterCMS",
        runbook="ButterCMS → Settings → API tokens → regenerate the token.",
        rotate_url="https://buttercms.com/settings/",
    ),
    "buttondown": Texts(
        title="Buttondown",
        runbook="Buttondown → Settings → API → regenerate the key.",
        rotate_url="https://buttondown.com/settings",
    ),
    "calcom": Texts(
        title="Cal.com",
        runbook=("Cal.com → Settings → Developer → API keys → the key → Delete."),
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
    "callrail": Texts(
        title="CallRail",
        runbook=("CallRail → Settings → Integrations → API keys → the key → Delete."),
        rotate_url="https://app.callrail.com/settings",
    ),
    "campaignmonitor": Texts(
        title="Campaign Monitor",
        runbook=("Campaign Monitor → Account settings → API keys → regenerate or delete the key."),
        rotate_url="https://app.createsend.com/",
    ),
    "canny": Texts(
        title="Canny",
        runbook="Canny → Settings → API → regenerate the secret API key.",
        rotate_url="https://canny.io/admin/settings/api",
    ),
    "canva": Texts(
        title="Canva",
        runbook=("Canva developer portal → Your integrations → the integration → Generate secret."),
        rotate_url="https://www.canva.com/developers/integrations",
    ),
    "cashfree": Texts(
        title="Cashfree Payments",
        runbook=("Cashfree dashboard → Developers → API keys → the key → Deactivate or Delete."),
        rotate_url="https://merchant.cashfree.com/merchants/developer",
    ),
    "ccavenue": Texts(
        title="CCAvenue",
        runbook=("CCAvenue → Settings → API keys → ask their support for another working key."),
        rotate_url="https://dashboard.ccavenue.com/",
    ),
    "chapa": Texts(
        title="Chapa",
        runbook=("Chapa dashboard → Settings → API → regenerate the secret key."),
        rotate_url="https://dashboard.chapa.co/",
    ),
    "chargebee": Texts(
        title="Chargebee",
        runbook=("Chargebee → Settings → Configure → API keys → the key → Revoke."),
        rotate_url="https://app.chargebee.com/",
    ),
    "chatwoot": Texts(
        title="Chatwoot",
        runbook="Chatwoot → Profile settings → Access token → Reset.",
    ),
    "checkoutcom": Texts(
        title="Checkout.com",
        runbook=("Checkout.com dashboard → Developers → Keys → the secret key → Revoke."),
        rotate_url="https://dashboard.checkout.com/developers/keys",
    ),
    "clearbit": Texts(
        title="Clearbit",
        runbook="Clearbit dashboard → API → the key → roll.",
        rotate_url="https://dashboard.clearbit.com/api",
    ),
    "clickatell": Texts(
        title="Clickatell",
        runbook="Clickatell portal → the API setup → Regenerate key.",
        rotate_url="https://portal.clickatell.com/",
    ),
    "clicksend": Texts(
        title="ClickSend",
        runbook=("ClickSend → Developers → API credentials → the key → Delete."),
        rotate_url="https://dashboard.clicksend.com/account/subaccounts",
    ),
    "clickup": Texts(
        title="ClickUp",
        runbook=("ClickUp → Settings → Apps → API token → Regenerate, which ends the leaked one."),
        rotate_url="https://app.clickup.com/settings/apps",
    ),
    "clockify": Texts(
        title="Clockify",
        runbook=("Clockify → Preferences → Advanced → Manage API keys → the key → Delete."),
        rotate_url="https://app.clockify.me/manage-api-keys",
    ),
    "closecrm": Texts(
        title="Close",
        runbook="Close → Settings → Developer → API keys → the key → Delete.",
        rotate_url="https://app.close.com/settings/developer/api-keys/",
    ),
    "clover": Texts(
        title="Clover",
        runbook=("Clover dashboard → Account & setup → API tokens → the token → Delete."),
        rotate_url="https://www.clover.com/dashboard",
    ),
    "coda": Texts(
        title="Coda",
        runbook=("Coda → Account settings → API settings → the token → Revoke."),
        rotate_url="https://coda.io/account#apiSettings",
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
    "commercetools": Texts(
        title="commercetools",
        runbook=("Merchant Center → Settings → Developer settings → the API client → Delete."),
        rotate_url="https://mc.europe-west1.gcp.commercetools.com/",
    ),
    "conekta": Texts(
        title="Conekta",
        runbook=("Conekta panel → Developers → API keys → the private key → deactivate."),
        rotate_url="https://panel.conekta.com/",
    ),
    "constantcontact": Texts(
        title="Constant Contact",
        runbook=(
            "Constant Contact → Developer portal → My applications → the application → "
            "generate a new client secret."
        ),
        rotate_url="https://app.constantcontact.com/pages/dma/portal/",
    ),
    "contentful": Texts(
        title="Contentful",
        runbook=(
            "Contentful → Settings → CMA tokens → Revoke; delivery: Settings → API keys → the "
            "key → Delete."
        ),
        rotate_url="https://app.contentful.com/account/profile/cma_tokens",
    ),
    "contentstack": Texts(
        title="Contentstack",
        runbook="Contentstack → Settings → Tokens → the token → Delete.",
        rotate_url="https://app.contentstack.com/",
    ),
    "copper": Texts(
        title="Copper",
        runbook=("Copper → Settings → Integrations → API keys → the key → Delete."),
        rotate_url="https://app.copper.com/",
    ),
    "courier": Texts(
        title="Courier",
        runbook="Courier → Settings → API Keys → the key → Rotate or Delete.",
        rotate_url="https://app.courier.com/settings/api-keys",
    ),
    "creem": Texts(
        title="Creem",
        runbook="Creem dashboard → Developers → API keys → Reset.",
        rotate_url="https://www.creem.io/dashboard/developers",
    ),
    "crisp": Texts(
        title="Crisp",
        runbook="Crisp Marketplace → the plugin → Tokens → roll the token.",
        rotate_url="https://marketplace.crisp.chat/",
    ),
    "dailyco": Texts(
        title="Daily",
        runbook="Daily dashboard → Developers → API keys → the key → Delete.",
        rotate_url="https://dashboard.daily.co/developers",
    ),
    "datocms": Texts(
        title="DatoCMS",
        runbook=("DatoCMS → the project → Settings → API tokens → the token → Regenerate."),
        rotate_url="https://dashboard.datocms.com/",
    ),
    "delighted": Texts(
        title="Delighted",
        runbook="Delighted → Integrations → API → regenerate the key.",
        rotate_url="https://app.delighted.com/",
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
    "dingtalk": Texts(
        title="DingTalk",
        runbook=(
            "A robot: the group → Group settings → Bots → the robot → Delete, or reset its "
            "secret. An app: developer backstage → the app → Credentials → reset."
        ),
        rotate_url="https://open-dev.dingtalk.com/",
    ),
    "directus": Texts(
        title="Directus",
        runbook=("Directus → Users → the user → Token → generate another, then save."),
    ),
    "discourse": Texts(
        title="Discourse",
        runbook="Discourse → Admin → API → Keys → the key → Revoke.",
    ),
    "disqus": Texts(
        title="Disqus",
        runbook=("disqus.com/api/applications → the application → reset the secret."),
        rotate_url="https://disqus.com/api/applications/",
    ),
    "docusign": Texts(
        title="DocuSign",
        runbook=(
            "DocuSign → Settings → Apps and Keys → the app → Secret keys → Delete the leaked one."
        ),
        rotate_url="https://apps.docusign.com/admin/apps-and-keys",
    ),
    "drift": Texts(
        title="Drift",
        runbook=("dev.drift.com → the app → OAuth & access tokens → Regenerate."),
        rotate_url="https://dev.drift.com/apps",
    ),
    "dropbox": Texts(
        title="Dropbox",
        runbook=(
            "dropbox.com/developers/apps → the app → regenerate the app secret; a person: "
            "Settings → Connected apps → Disconnect. A token can end itself: POST "
            "/2/auth/token/revoke."
        ),
        rotate_url="https://www.dropbox.com/developers/apps",
    ),
    "dropboxsign": Texts(
        title="Dropbox Sign (HelloSign)",
        runbook=("Dropbox Sign → Settings → API → API keys → the key → Delete."),
        rotate_url="https://app.hellosign.com/home/myAccount#api",
    ),
    "dwolla": Texts(
        title="Dwolla",
        runbook=("Dwolla dashboard → Applications → the application → rotate its key and secret."),
        rotate_url="https://dashboard.dwolla.com/applications-legacy",
    ),
    "easypost": Texts(
        title="EasyPost",
        runbook=("EasyPost → Account settings → API keys → the key → Disable, later Delete."),
        rotate_url="https://www.easypost.com/account/api-keys",
    ),
    "ebay": Texts(
        title="eBay",
        runbook=(
            "developer.ebay.com → Application keys → rotate the Cert ID; user tokens: the "
            "seller → Account → Third-party app access → Remove."
        ),
        rotate_url="https://developer.ebay.com/my/keys",
    ),
    "ecwid": Texts(
        title="Ecwid",
        runbook=("Ecwid → Apps → the app → Uninstall, or ask for another token for a custom app."),
        rotate_url="https://my.ecwid.com/",
    ),
    "efipay": Texts(
        title="Efí (Gerencianet)",
        runbook=("Efí → API → Applications → the application → generate new keys."),
        rotate_url="https://app.sejaefi.com.br/",
    ),
    "egnyte": Texts(
        title="Egnyte",
        runbook=(
            "Egnyte → My preferences → Authorized applications → Revoke; developers.egnyte.com "
            "→ the key → regenerate."
        ),
        rotate_url="https://developers.egnyte.com/apps/mykeys",
    ),
    "elasticemail": Texts(
        title="Elastic Email",
        runbook=("Elastic Email → Settings → Manage API Keys → the key → Delete."),
        rotate_url="https://app.elasticemail.com/api/settings/manage-api",
    ),
    "etsy": Texts(
        title="Etsy",
        runbook=(
            "etsy.com/developers/your-apps → the app → regenerate or delete; the shop owner "
            "revokes an app under Account → Apps."
        ),
        rotate_url="https://www.etsy.com/developers/your-apps",
    ),
    "eventbrite": Texts(
        title="Eventbrite",
        runbook=(
            "Eventbrite → Account settings → Developer links → API keys → the key → delete it "
            "or regenerate the token."
        ),
        rotate_url="https://www.eventbrite.com/platform/api-keys",
    ),
    "everhour": Texts(
        title="Everhour",
        runbook="Everhour → Settings → My profile → API token → regenerate.",
        rotate_url="https://app.everhour.com/#/account/profile",
    ),
    "evernote": Texts(
        title="Evernote",
        runbook=(
            "Evernote → Account settings → Connected services → Revoke; a developer token: the "
            "developer token page → Revoke."
        ),
        rotate_url="https://www.evernote.com/Settings.action",
    ),
    "figma": Texts(
        title="Figma",
        runbook=("Figma → Settings → Security → Personal access tokens → the token → Revoke."),
        rotate_url="https://www.figma.com/settings",
    ),
    "flickr": Texts(
        title="Flickr",
        runbook=(
            "flickr.com → App Garden → Apps by you → the key → Delete, or ask for a new secret."
        ),
        rotate_url="https://www.flickr.com/services/apps/by/me",
    ),
    "flutterwave": Texts(
        title="Flutterwave",
        runbook=("Flutterwave dashboard → Settings → API keys → Generate secret keys."),
        rotate_url="https://app.flutterwave.com/dashboard/settings/apis/live",
    ),
    "forem": Texts(
        title="DEV (Forem)",
        runbook=("dev.to → Settings → Extensions → DEV Community API keys → the key → Revoke."),
        rotate_url="https://dev.to/settings/extensions",
    ),
    "freshworks": Texts(
        title="Freshworks (Freshdesk, Freshsales)",
        runbook=(
            "The owner → Profile settings → View API key → Reset API key (an admin can turn "
            "the key off under Agents)."
        ),
    ),
    "getresponse": Texts(
        title="GetResponse",
        runbook="GetResponse → Integrations & API → API → the key → Delete.",
        rotate_url="https://app.getresponse.com/api",
    ),
    "ghost": Texts(
        title="Ghost",
        runbook=("Ghost admin → Settings → Integrations → the integration → Regenerate the key."),
    ),
    "gitbook": Texts(
        title="GitBook",
        runbook=("GitBook → Settings → Developer settings → the token → Delete."),
        rotate_url="https://app.gitbook.com/account/developer",
    ),
    "gocardless": Texts(
        title="GoCardless",
        runbook=(
            "GoCardless dashboard → Developers → API settings → Access tokens → the token → Revoke."
        ),
        rotate_url="https://manage.gocardless.com/developers/access-tokens",
    ),
    "googlechat": Texts(
        title="Google Chat",
        runbook=(
            "Google Chat → the space → Apps & integrations → Webhooks → the webhook → Delete."
        ),
    ),
    "gorgias": Texts(
        title="Gorgias",
        runbook="Gorgias → Settings → REST API → reset the key.",
    ),
    "greenhouse": Texts(
        title="Greenhouse",
        runbook=(
            "Greenhouse → Configure → Dev Center → API Credential Management → the key → Revoke."
        ),
        rotate_url="https://app.greenhouse.io/configure/dev_center/credentials",
    ),
    "gupshup": Texts(
        title="Gupshup",
        runbook="Gupshup → profile → API key → Regenerate.",
        rotate_url="https://www.gupshup.io/whatsapp/dashboard",
    ),
    "gusto": Texts(
        title="Gusto",
        runbook="dev.gusto.com → the application → regenerate the secret.",
        rotate_url="https://dev.gusto.com/",
    ),
    "harvest": Texts(
        title="Harvest",
        runbook="id.getharvest.com → Developers → the token → Delete.",
        rotate_url="https://id.getharvest.com/developers",
    ),
    "helpscout": Texts(
        title="Help Scout",
        runbook=("Help Scout → Your profile → My apps → the app → delete it and create another."),
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
        runbook=("ifttt.com/maker_webhooks → Settings → Edit connection, which makes another key."),
        rotate_url="https://ifttt.com/maker_webhooks/settings",
    ),
    "infobip": Texts(
        title="Infobip",
        runbook=("Infobip portal → Developer Tools → API keys → the key → Revoke."),
        rotate_url="https://portal.infobip.com/dev/api-keys",
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
    "iterable": Texts(
        title="Iterable",
        runbook="Iterable → Integrations → API keys → the key → Delete.",
        rotate_url="https://app.iterable.com/settings/apiKeys",
    ),
    "jotform": Texts(
        title="Jotform",
        runbook="Jotform → Settings → API → the key → Delete.",
        rotate_url="https://www.jotform.com/myaccount/api",
    ),
    "jwplayer": Texts(
        title="JW Player",
        runbook="JWP dashboard → API credentials → the secret → Revoke.",
        rotate_url="https://dashboard.jwplayer.com/",
    ),
    "kakao": Texts(
        title="Kakao",
        runbook=("developers.kakao.com → My application → App keys → the key → Reissue."),
        rotate_url="https://developers.kakao.com/console/app",
    ),
    "keap": Texts(
        title="Keap (Infusionsoft)",
        runbook=(
            "Keap → Settings → API → Service account keys or Personal access tokens → the key "
            "→ Delete."
        ),
        rotate_url="https://keys.developer.keap.com/",
    ),
    "kit": Texts(
        title="Kit (ConvertKit)",
        runbook=(
            "Kit → Settings → Developer → API keys → the key → Delete; the v3 secret has a "
            "regenerate button."
        ),
        rotate_url="https://app.kit.com/account_settings/developer_settings",
    ),
    "klarna": Texts(
        title="Klarna",
        runbook=("Klarna merchant portal → Settings → API credentials → the key → Disable."),
        rotate_url="https://portal.klarna.com/",
    ),
    "klaviyo": Texts(
        title="Klaviyo",
        runbook="Klaviyo → Settings → API keys → the private key → Delete.",
        rotate_url="https://www.klaviyo.com/settings/account/api-keys",
        advice=("Give each integration a private key with the scopes that it needs."),
    ),
    "knock": Texts(
        title="Knock",
        runbook="Knock → Developers → API keys → the secret key → Roll.",
        rotate_url="https://dashboard.knock.app/",
    ),
    "kushki": Texts(
        title="Kushki",
        runbook=("Kushki console → Developers → Credentials → the private credential → Revoke."),
        rotate_url="https://console.kushkipagos.com/",
    ),
    "lark": Texts(
        title="Lark and Feishu",
        runbook=(
            "Developer console → the app → Credentials → reset the App Secret; a custom bot: "
            "the group → Settings → Bots → remove it, or turn on signature verification and "
            "add it anew."
        ),
        rotate_url="https://open.larksuite.com/app",
    ),
    "lemlist": Texts(
        title="lemlist",
        runbook=("lemlist → Settings → Integrations → API keys → the key → Delete."),
        rotate_url="https://app.lemlist.com/settings/integrations",
    ),
    "lever": Texts(
        title="Lever",
        runbook=("Lever → Settings → Integrations and API → API credentials → the key → Revoke."),
        rotate_url="https://hire.lever.co/settings/integrations",
    ),
    "line": Texts(
        title="LINE",
        runbook=(
            "LINE Developers console → the channel → Basic settings: reissue the channel "
            "secret; Messaging API: reissue the access token."
        ),
        rotate_url="https://developers.line.biz/console/",
    ),
    "linkedin": Texts(
        title="LinkedIn",
        runbook=(
            "LinkedIn developer portal → My apps → the app → Auth → generate a new client "
            "secret, later delete the leaked one. A member ends a token under Settings → Data "
            "privacy → Permitted services."
        ),
        rotate_url="https://www.linkedin.com/developers/apps",
    ),
    "lithic": Texts(
        title="Lithic",
        runbook="Lithic dashboard → Program → API key → rotate.",
        rotate_url="https://app.lithic.com/program/account",
    ),
    "livechat": Texts(
        title="LiveChat",
        runbook=(
            "Text developer console → Settings → Personal access tokens → the token → Delete."
        ),
        rotate_url="https://platform.text.com/console/",
    ),
    "livekit": Texts(
        title="LiveKit",
        runbook=(
            "LiveKit Cloud → Settings → API keys → the key → Revoke; self-hosted: remove the "
            "pair from the configuration and restart."
        ),
        rotate_url="https://cloud.livekit.io/projects/p_/settings/keys",
    ),
    "loops": Texts(
        title="Loops",
        runbook="Loops → Settings → API → the key → Delete.",
        rotate_url="https://app.loops.so/settings?page=api",
    ),
    "lusha": Texts(
        title="Lusha",
        runbook="Lusha → API → the key → Regenerate.",
        rotate_url="https://dashboard.lusha.com/",
    ),
    "magento": Texts(
        title="Adobe Commerce (Magento)",
        runbook=(
            "Admin → System → Integrations → the integration → Reauthorize or Delete; "
            "repository keys: commercemarketplace.adobe.com → Access keys → Disable."
        ),
    ),
    "mailchimp": Texts(
        title="Mailchimp",
        runbook="Mailchimp → profile → Extras → API keys → Revoke.",
        rotate_url="https://admin.mailchimp.com/account/api/",
    ),
    "mailersend": Texts(
        title="MailerSend",
        runbook=("MailerSend → Integrations → API tokens → the token → Delete (or Pause)."),
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
        advice=("Use a sending key of one domain instead of a key of the account."),
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
    "makecom": Texts(
        title="Make",
        runbook=(
            "Webhook: Make → Webhooks → the webhook → Delete. Token: profile → API access → "
            "the token → Delete."
        ),
        rotate_url="https://www.make.com/",
    ),
    "mandrill": Texts(
        title="Mailchimp Transactional (Mandrill)",
        runbook=("Mandrill → Settings → SMTP & API Info → the key → Disable or Delete."),
        rotate_url="https://mandrillapp.com/settings",
    ),
    "mastodon": Texts(
        title="Mastodon",
        runbook=(
            "The server → Preferences → Development → the application → Regenerate access "
            "token or Delete."
        ),
    ),
    "matrix": Texts(
        title="Matrix",
        runbook=(
            "The owner logs that session out (Settings → Sessions → Sign out); a server admin "
            "deletes the device with the admin API. A Synapse secret: change it in "
            "homeserver.yaml and restart."
        ),
        cascades="Everything that used that session or device is logged out.",
    ),
    "mattermost": Texts(
        title="Mattermost",
        runbook=(
            "Token: the owner (or an admin with the API) → Profile → Security → Personal "
            "access tokens → Delete; bots: Integrations → Bot accounts. Webhook: Integrations "
            "→ Incoming webhooks → Delete."
        ),
    ),
    "medium": Texts(
        title="Medium",
        runbook=("Medium → Settings → Security and apps → Integration tokens → Revoke."),
        rotate_url="https://medium.com/me/settings/security",
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
    "messagebird": Texts(
        title="MessageBird (Bird)",
        runbook=("Bird dashboard → Developers → API access (or Access keys) → the key → Delete."),
        rotate_url="https://dashboard.messagebird.com/developers/access",
    ),
    "meta": Texts(
        title="Meta (Facebook, Instagram, Threads)",
        runbook=(
            "App secret: developers.facebook.com → the app → App settings → Basic → App secret "
            "→ Reset. A user or page token: the person removes the app under Settings → "
            "Business integrations, or changes the password; a system user: Business settings "
            "→ System users → Revoke tokens."
        ),
        rotate_url="https://developers.facebook.com/apps/",
        cascades=("Resetting the app secret also ends app access tokens that were built from it."),
    ),
    "metronome": Texts(
        title="Metronome",
        runbook=("Metronome → Connections → API tokens & webhooks → the token → Archive."),
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
    "miro": Texts(
        title="Miro",
        runbook=(
            "Miro → Profile settings → Your apps → the app → reset the client secret, or "
            "Uninstall to end its tokens."
        ),
        rotate_url="https://miro.com/app/settings/user-profile/apps",
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
    "monday": Texts(
        title="monday.com",
        runbook=(
            "monday.com → Developers → the app → OAuth & permissions → regenerate the secret; "
            "API tokens: Administration → Connections → API → Regenerate."
        ),
        rotate_url="https://monday.com/developers/apps",
    ),
    "moosend": Texts(
        title="Moosend",
        runbook="Moosend → Settings → API key → Regenerate.",
        rotate_url="https://identity.moosend.com/login/",
    ),
    "mpesa": Texts(
        title="M-PESA Daraja",
        runbook=("developer.safaricom.co.ke → My apps → the app → regenerate its keys."),
        rotate_url="https://developer.safaricom.co.ke/MyApps",
    ),
    "msg91": Texts(
        title="MSG91",
        runbook="MSG91 → user name → Authkey → disable or delete the key.",
        rotate_url="https://control.msg91.com/",
    ),
    "msteams": Texts(
        title="Microsoft Teams",
        runbook=(
            "Connector: Teams → the channel → Manage channel → Connectors → Incoming Webhook → "
            "Configured → Remove. Workflow: Power Automate → the flow → Delete (or save the "
            "trigger anew); Logic Apps: Access keys → Regenerate."
        ),
        advice=(
            "Let the flow ask for an Entra sign-in of its caller instead of a signature in the URL."
        ),
    ),
    "n8n": Texts(
        title="n8n",
        runbook=(
            "n8n → Settings → n8n API → the key → Delete. The encryption key protects all "
            "stored credentials: rotate those, then the key."
        ),
        cascades=("Whoever has the encryption key and the database reads every credential in it."),
    ),
    "novu": Texts(
        title="Novu",
        runbook="Novu → Developer → API Keys → Regenerate.",
        rotate_url="https://dashboard.novu.co/api-keys",
    ),
    "ntfy": Texts(
        title="ntfy",
        runbook=(
            "ntfy → Account → Access tokens → the token → Delete; on a server of your own: "
            "ntfy token remove."
        ),
        rotate_url="https://ntfy.sh/account",
    ),
    "nutshell": Texts(
        title="Nutshell",
        runbook="Nutshell → Setup → API keys → the key → Delete.",
    ),
    "omise": Texts(
        title="Omise",
        runbook="Omise dashboard → Settings → Keys → Roll the secret key.",
        rotate_url="https://dashboard.omise.co/",
    ),
    "omnisend": Texts(
        title="Omnisend",
        runbook=("Omnisend → Store settings → Integrations & API → API keys → the key → Delete."),
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
    "openproject": Texts(
        title="OpenProject",
        runbook=("OpenProject → My account → Access tokens → API → Delete or reset."),
    ),
    "outreach": Texts(
        title="Outreach",
        runbook=("developers.outreach.io → My apps → the app → API access → reset the secret."),
        rotate_url="https://developers.outreach.io/apps/",
    ),
    "overleaf": Texts(
        title="Overleaf",
        runbook=(
            "Overleaf → Account settings → Git integration authentication tokens → the token → "
            "Delete."
        ),
        rotate_url="https://www.overleaf.com/user/settings",
    ),
    "paddle": Texts(
        title="Paddle",
        runbook=(
            "Paddle → Developer tools → Authentication → the key → Revoke; notification "
            "secret: Notifications → the destination → make it anew."
        ),
        rotate_url="https://vendors.paddle.com/authentication-v2",
    ),
    "pandadoc": Texts(
        title="PandaDoc",
        runbook=("PandaDoc → Settings → API & Integrations → API → the key → Revoke."),
        rotate_url=("https://app.pandadoc.com/a/#/settings/api-dashboard/configuration"),
    ),
    "patreon": Texts(
        title="Patreon",
        runbook=(
            "Patreon → Clients & API keys → the client → refresh its tokens, or delete the client."
        ),
        rotate_url=("https://www.patreon.com/portal/registration/register-clients"),
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
    "personio": Texts(
        title="Personio",
        runbook=("Personio → Settings → Integrations → API credentials → the credential → Revoke."),
    ),
    "pinterest": Texts(
        title="Pinterest",
        runbook=(
            "Pinterest developers → My apps → the app → reset the app secret, or revoke the token."
        ),
        rotate_url="https://developers.pinterest.com/apps/",
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
    "pivotaltracker": Texts(
        title="Pivotal Tracker",
        runbook=(
            "Pivotal Tracker → Profile → API token → create another, which ends the leaked one."
        ),
    ),
    "plaid": Texts(
        title="Plaid",
        runbook=(
            "Plaid dashboard → Developers → Keys → rotate the secret; an access token: POST "
            "/item/access_token/invalidate with the client pair gives a new one and ends it."
        ),
        rotate_url="https://dashboard.plaid.com/developers/keys",
    ),
    "planeso": Texts(
        title="Plane",
        runbook=("Plane → Profile settings → Personal access tokens → the token → Delete."),
        rotate_url="https://app.plane.so/",
    ),
    "plivo": Texts(
        title="Plivo",
        runbook=("Plivo console → Account → Auth credentials → reset the auth token."),
        rotate_url="https://console.plivo.com/dashboard/",
    ),
    "plunk": Texts(
        title="Plunk",
        runbook="Plunk → Settings → API keys → Regenerate.",
        rotate_url="https://app.useplunk.com/",
    ),
    "polar": Texts(
        title="Polar",
        runbook=(
            "Polar → Settings → Access tokens → the token → Revoke; webhooks: the endpoint → "
            "Reset secret."
        ),
        rotate_url="https://polar.sh/dashboard",
    ),
    "postmark": Texts(
        title="Postmark",
        runbook=(
            "Server token: Postmark → the server → API Tokens → generate another, then delete "
            "the leaked one. Account token: Account → API Tokens."
        ),
        rotate_url="https://account.postmarkapp.com/servers",
    ),
    "prestashop": Texts(
        title="PrestaShop",
        runbook=("PrestaShop → Advanced parameters → Webservice → the key → Disable or Delete."),
    ),
    "printful": Texts(
        title="Printful",
        runbook="developers.printful.com → Tokens → the token → Delete.",
        rotate_url="https://developers.printful.com/tokens",
    ),
    "prismic": Texts(
        title="Prismic",
        runbook="Prismic → Settings → API & Security → the token → Delete.",
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
    "qualtrics": Texts(
        title="Qualtrics",
        runbook=("Qualtrics → Account settings → Qualtrics IDs → API → Regenerate token."),
    ),
    "ramp": Texts(
        title="Ramp",
        runbook=("Ramp → Company → Developer → the application → rotate its client secret."),
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
    "readwise": Texts(
        title="Readwise",
        runbook=(
            "readwise.io/access_token → Get access token again, which replaces the leaked one."
        ),
        rotate_url="https://readwise.io/access_token",
    ),
    "recurly": Texts(
        title="Recurly",
        runbook=("Recurly → Integrations → API credentials → the key → Regenerate or Delete."),
        rotate_url="https://app.recurly.com/go/integrations/api_keys",
    ),
    "reddit": Texts(
        title="Reddit",
        runbook=("reddit.com/prefs/apps → the app → edit → reset or delete it."),
        rotate_url="https://www.reddit.com/prefs/apps",
    ),
    "redmine": Texts(
        title="Redmine",
        runbook="Redmine → My account → API access key → Reset.",
    ),
    "resend": Texts(
        title="Resend",
        runbook="Resend → API Keys → the key → Remove.",
        rotate_url="https://resend.com/api-keys",
        advice=("Give each application a key with sending access to one domain only."),
    ),
    "retool": Texts(
        title="Retool",
        runbook="Retool → Settings → API → the token → Delete.",
    ),
    "revolut": Texts(
        title="Revolut",
        runbook=("Revolut Business → Merchant → Merchant API → regenerate the secret key."),
        rotate_url="https://business.revolut.com/",
    ),
    "ringcentral": Texts(
        title="RingCentral",
        runbook=(
            "developers.ringcentral.com → Console → the app → Credentials → reset the client "
            "secret."
        ),
        rotate_url="https://developers.ringcentral.com/my-account.html",
    ),
    "roamresearch": Texts(
        title="Roam Research",
        runbook="Roam → Settings → Graph → API tokens → the token → Revoke.",
    ),
    "rocketchat": Texts(
        title="Rocket.Chat",
        runbook=(
            "Rocket.Chat → My account → Personal access tokens → the token → Remove; an "
            "integration: Administration → Integrations → Delete."
        ),
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
        cascades=("A revoked refresh token ends the access tokens that came from it."),
        advice=(
            "Use the JWT bearer flow with a certificate, and an integration user with few "
            "permissions."
        ),
    ),
    "salesloft": Texts(
        title="Salesloft",
        runbook=("Salesloft → Your applications → API keys → the key → Delete."),
        rotate_url="https://app.salesloft.com/app/settings/api_keys",
    ),
    "sanity": Texts(
        title="Sanity",
        runbook=("sanity.io/manage → the project → API → Tokens → the token → Delete."),
        rotate_url="https://www.sanity.io/manage",
    ),
    "sendbird": Texts(
        title="Sendbird",
        runbook=(
            "Sendbird dashboard → Settings → General → API tokens → replace the master token, "
            "revoke secondary ones."
        ),
        rotate_url="https://dashboard.sendbird.com/",
    ),
    "sendcloud": Texts(
        title="Sendcloud",
        runbook=("Sendcloud → Settings → Integrations → the integration → regenerate its keys."),
        rotate_url="https://app.sendcloud.com/v2/settings/integrations/manage",
    ),
    "sendpulse": Texts(
        title="SendPulse",
        runbook="SendPulse → Account settings → API → regenerate the secret.",
        rotate_url="https://login.sendpulse.com/settings/#api",
    ),
    "shipengine": Texts(
        title="ShipEngine (ShipStation API)",
        runbook="ShipEngine dashboard → API management → the key → Delete.",
        rotate_url="https://app.shipengine.com/#/portal/apimanagement",
    ),
    "shippo": Texts(
        title="Shippo",
        runbook=("Shippo → Settings → API → Manage tokens → the token → Delete."),
        rotate_url="https://apps.goshippo.com/settings/api",
    ),
    "shipstation": Texts(
        title="ShipStation",
        runbook=("ShipStation → Settings → Account → API settings → Generate new API keys."),
        rotate_url="https://ship.shipstation.com/settings/api",
    ),
    "shortcut": Texts(
        title="Shortcut",
        runbook=("Shortcut → Settings → Your account → API tokens → the token → Delete."),
        rotate_url="https://app.shortcut.com/settings/account/api-tokens",
    ),
    "signalwire": Texts(
        title="SignalWire",
        runbook="SignalWire space → API → the token → Revoke.",
    ),
    "signwell": Texts(
        title="SignWell",
        runbook="SignWell → Settings → API → the key → Delete.",
        rotate_url="https://www.signwell.com/app/settings/api",
    ),
    "sinch": Texts(
        title="Sinch",
        runbook=(
            "Sinch Build dashboard → Settings → Access keys → the key → Delete; the SMS token: "
            "SMS → Service APIs → the plan → rotate."
        ),
        rotate_url="https://dashboard.sinch.com/settings/access-keys",
    ),
    "smartrecruiters": Texts(
        title="SmartRecruiters",
        runbook=(
            "SmartRecruiters → Settings → Apps & integrations → Credential manager → the key → "
            "Revoke."
        ),
        rotate_url="https://www.smartrecruiters.com/app/settings/",
    ),
    "smartsheet": Texts(
        title="Smartsheet",
        runbook=("Smartsheet → Personal settings → API access → the token → Revoke."),
        rotate_url="https://app.smartsheet.com/",
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
    "spotify": Texts(
        title="Spotify",
        runbook=(
            "Spotify developer dashboard → the app → Settings → Rotate client secret; a person "
            "removes the app under Account → Manage apps."
        ),
        rotate_url="https://developer.spotify.com/dashboard",
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
        cascades=("A replaced secret ends in 24 hours or at once, as you choose there."),
    ),
    "squarespace": Texts(
        title="Squarespace",
        runbook=(
            "Squarespace → Settings → Developer tools → Developer API keys → the key → Delete."
        ),
    ),
    "storyblok": Texts(
        title="Storyblok",
        runbook=(
            "Storyblok → My account → Personal access tokens → Delete; content tokens: the "
            "space → Settings → Access tokens."
        ),
        rotate_url="https://app.storyblok.com/#/me/account?tab=token",
    ),
    "strapi": Texts(
        title="Strapi",
        runbook=("Strapi admin → Settings → API Tokens → the token → Delete or Regenerate."),
    ),
    "strava": Texts(
        title="Strava",
        runbook=(
            "strava.com/settings/api → Client secret → generate another one; a person ends a "
            "token under Settings → My Apps."
        ),
        rotate_url="https://www.strava.com/settings/api",
    ),
    "stream": Texts(
        title="Stream",
        runbook=(
            "Stream dashboard → the app → App access keys → Create a new key pair, move the "
            "consumers over, delete the leaked one."
        ),
        rotate_url="https://dashboard.getstream.io/",
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
    "taxjar": Texts(
        title="TaxJar",
        runbook="TaxJar → Account → TaxJar API → the token → Revoke.",
        rotate_url="https://app.taxjar.com/account#api-access",
    ),
    "teamwork": Texts(
        title="Teamwork",
        runbook="Teamwork → profile → API keys → the key → Delete.",
    ),
    "telnyx": Texts(
        title="Telnyx",
        runbook=("Telnyx Mission Control → API Keys → the key → Delete (or toggle it off first)."),
        rotate_url="https://portal.telnyx.com/#/app/api-keys",
    ),
    "textmagic": Texts(
        title="TextMagic",
        runbook="TextMagic → Services → API → API keys → the key → Delete.",
        rotate_url="https://my.textmagic.com/online/api/rest-api/keys",
    ),
    "tidio": Texts(
        title="Tidio",
        runbook="Tidio → Settings → Developer → OpenAPI → the key → Revoke.",
        rotate_url="https://www.tidio.com/panel/settings/developer",
    ),
    "tiktok": Texts(
        title="TikTok",
        runbook=(
            "TikTok developer portal → Manage apps → the app → Credentials → reset the client "
            "secret."
        ),
        rotate_url="https://developers.tiktok.com/apps/",
    ),
    "todoist": Texts(
        title="Todoist",
        runbook=(
            "Todoist → Settings → Integrations → Developer → Issue a new API token, which ends "
            "the leaked one."
        ),
        rotate_url="https://app.todoist.com/app/settings/integrations/developer",
    ),
    "toggl": Texts(
        title="Toggl Track",
        runbook="Toggl Track → Profile settings → API token → Reset.",
        rotate_url="https://track.toggl.com/profile",
    ),
    "tosspayments": Texts(
        title="Toss Payments",
        runbook=("Toss Payments developer centre → API keys → reissue the secret key."),
        rotate_url="https://developers.tosspayments.com/my/api-keys",
    ),
    "trello": Texts(
        title="Trello",
        runbook=(
            "The owner → trello.com → Settings → Applications → Revoke; a Power-Up: "
            "trello.com/power-ups/admin → API key → regenerate the secret."
        ),
        rotate_url="https://trello.com/power-ups/admin",
        cascades="DELETE /1/tokens/{token} with the token itself ends it too.",
    ),
    "truelayer": Texts(
        title="TrueLayer",
        runbook=("TrueLayer console → Settings → App settings → regenerate the client secret."),
        rotate_url="https://console.truelayer.com/",
    ),
    "tumblr": Texts(
        title="Tumblr",
        runbook="tumblr.com/oauth/apps → the app → Edit → reset the secret.",
        rotate_url="https://www.tumblr.com/oauth/apps",
    ),
    "twitch": Texts(
        title="Twitch",
        runbook=(
            "Client secret: dev.twitch.tv console → Applications → Manage → New Secret. A "
            "token: the person disconnects the app under Settings → Connections. Stream key: "
            "Creator dashboard → Settings → Stream → Reset."
        ),
        rotate_url="https://dev.twitch.tv/console/apps",
    ),
    "twitter": Texts(
        title="X (Twitter)",
        runbook=(
            "X developer portal → the project → the app → Keys and tokens → Regenerate (API "
            "key and secret, bearer token) or Revoke (access token and secret)."
        ),
        rotate_url="https://developer.x.com/en/portal/projects-and-apps",
    ),
    "typeform": Texts(
        title="Typeform",
        runbook="Typeform → Account → Personal tokens → the token → Delete.",
        rotate_url="https://admin.typeform.com/user/tokens",
    ),
    "viber": Texts(
        title="Viber",
        runbook=(
            "Viber admin panel → the bot → Info → change the authentication token (mail their "
            "support when there is no button)."
        ),
        rotate_url="https://partners.viber.com/",
    ),
    "vimeo": Texts(
        title="Vimeo",
        runbook=(
            "developer.vimeo.com → My apps → the app → Authentication → Revoke the token, or "
            "Regenerate the client secret."
        ),
        rotate_url="https://developer.vimeo.com/apps",
    ),
    "vk": Texts(
        title="VK",
        runbook=(
            "VK → Manage community → API usage → the token → Delete; an app: dev.vk.com → My "
            "apps → change the secure key."
        ),
        rotate_url="https://dev.vk.com/",
    ),
    "vonage": Texts(
        title="Vonage",
        runbook=(
            "Vonage dashboard → API settings → API secrets: add a second one, move the "
            "consumers over, revoke the leaked one."
        ),
        rotate_url="https://dashboard.vonage.com/settings",
        advice=("Use applications with a private key and JWTs instead of the account secret."),
    ),
    "webex": Texts(
        title="Cisco Webex",
        runbook=(
            "Bot: developer.webex.com → My Webex Apps → the bot → Regenerate access token; "
            "integration: regenerate its client secret; webhook: App Hub → Incoming Webhooks → "
            "Remove."
        ),
        rotate_url="https://developer.webex.com/my-apps",
    ),
    "webflow": Texts(
        title="Webflow",
        runbook=(
            "Webflow → Site settings → Apps & integrations → API access → the token → Revoke."
        ),
        rotate_url="https://webflow.com/dashboard",
    ),
    "wechat": Texts(
        title="WeChat",
        runbook=(
            "mp.weixin.qq.com → Development → Basic configuration → reset AppSecret. Pay: "
            "pay.weixin.qq.com → Account center → API security → set another APIv3 key."
        ),
        rotate_url="https://mp.weixin.qq.com/",
    ),
    "wecom": Texts(
        title="WeCom",
        runbook=(
            "A bot: the group → the bot → Delete. An application: admin console → App "
            "management → the app → Secret → view and reset."
        ),
        rotate_url="https://work.weixin.qq.com/wework_admin/frame",
    ),
    "wise": Texts(
        title="Wise",
        runbook="Wise → Settings → API tokens → the token → Revoke.",
        rotate_url="https://wise.com/settings/api-tokens",
    ),
    "wistia": Texts(
        title="Wistia",
        runbook=("Wistia → Account → Settings → API access → the token → Delete."),
        rotate_url="https://my.wistia.com/account/api",
    ),
    "withorb": Texts(
        title="Orb",
        runbook="Orb → Developers → API keys → the key → Delete.",
        rotate_url="https://app.withorb.com/",
    ),
    "wix": Texts(
        title="Wix",
        runbook="Wix → Account settings → API keys → the key → Delete.",
        rotate_url="https://manage.wix.com/account/api-keys",
    ),
    "wompi": Texts(
        title="Wompi",
        runbook="Wompi dashboard → Developers → Secrets → rotate the keys.",
        rotate_url="https://comercios.wompi.co/",
    ),
    "woocommerce": Texts(
        title="WooCommerce",
        runbook=("The shop → WooCommerce → Settings → Advanced → REST API → the key → Revoke."),
    ),
    "wordpress": Texts(
        title="WordPress",
        runbook=("WordPress → Users → Profile → Application Passwords → the password → Revoke."),
    ),
    "workable": Texts(
        title="Workable",
        runbook=(
            "Workable → Settings → Integrations → Apps → API access tokens → the token → Revoke."
        ),
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
        runbook=("YooKassa → Integration → API keys → Reissue the secret key, confirmed by SMS."),
        rotate_url="https://yookassa.ru/my/merchant/integration/api-keys",
    ),
    "yousign": Texts(
        title="Yousign",
        runbook="Yousign → Developers → API keys → the key → Revoke.",
        rotate_url="https://yousign.app/",
    ),
    "zapier": Texts(
        title="Zapier",
        runbook=("Zapier → the Zap → its trigger → make a new webhook, or turn the Zap off."),
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
    "zeptomail": Texts(
        title="Zoho ZeptoMail",
        runbook=("ZeptoMail → Agents → the agent → SMTP/API → Send mail token → Regenerate."),
        rotate_url="https://zeptomail.zoho.com/",
    ),
    "zoho": Texts(
        title="Zoho",
        runbook=(
            "accounts.zoho.com → Sessions → Connected apps → the app → Remove; "
            "api-console.zoho.com → the client → Client secret → regenerate."
        ),
        rotate_url="https://api-console.zoho.com/",
    ),
    "zoom": Texts(
        title="Zoom",
        runbook=(
            "Zoom App Marketplace → Manage → the app → App credentials → Regenerate; the "
            "webhook token: Features → Regenerate."
        ),
        rotate_url="https://marketplace.zoom.us/user/build",
    ),
    "zotero": Texts(
        title="Zotero",
        runbook="zotero.org → Settings → Feeds/API → the key → Revoke.",
        rotate_url="https://www.zotero.org/settings/keys",
    ),
    "zulip": Texts(
        title="Zulip",
        runbook=(
            "Zulip → Settings → Account & privacy (or Your bots) → API key → Generate new API "
            "key; the old one stops at once."
        ),
    ),
}
"""Issuer → its words, in alphabetical order."""
