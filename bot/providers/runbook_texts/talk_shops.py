"""What does a person do with a leaked credential of shops and content systems?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "aftership": Texts(
        title="AfterShip",
        runbook="AfterShip → Settings → API keys → the key → Delete.",
        rotate_url="https://admin.aftership.com/settings/api-keys",
    ),
    "amazonseller": Texts(
        title="Amazon Selling Partner and Login with Amazon",
        runbook=(
            "Seller Central → Develop apps → the app → LWA credentials → Rotate the secret; "
            "refresh token: the seller → Manage your apps → Disable authorization."
        ),
        rotate_url="https://sellercentral.amazon.com/sellingpartner/developerconsole",
    ),
    "bigcommerce": Texts(
        title="BigCommerce",
        runbook=(
            "BigCommerce → Settings → Store-level API accounts → the account → Delete; an app: "
            "Developer portal → the app."
        ),
        rotate_url="https://login.bigcommerce.com/",
    ),
    "builderio": Texts(
        title="Builder.io",
        runbook="Builder.io → Settings → Space → Private keys → the key → Delete.",
        rotate_url="https://builder.io/account/space",
    ),
    "buttercms": Texts(
        title="ButterCMS",
        runbook="ButterCMS → Settings → API tokens → regenerate the token.",
        rotate_url="https://buttercms.com/settings/",
    ),
    "commercetools": Texts(
        title="commercetools",
        runbook="Merchant Center → Settings → Developer settings → the API client → Delete.",
        rotate_url="https://mc.europe-west1.gcp.commercetools.com/",
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
    "datocms": Texts(
        title="DatoCMS",
        runbook="DatoCMS → the project → Settings → API tokens → the token → Regenerate.",
        rotate_url="https://dashboard.datocms.com/",
    ),
    "directus": Texts(
        title="Directus",
        runbook="Directus → Users → the user → Token → generate another, then save.",
    ),
    "easypost": Texts(
        title="EasyPost",
        runbook="EasyPost → Account settings → API keys → the key → Disable, later Delete.",
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
        runbook="Ecwid → Apps → the app → Uninstall, or ask for another token for a custom app.",
        rotate_url="https://my.ecwid.com/",
    ),
    "etsy": Texts(
        title="Etsy",
        runbook=(
            "etsy.com/developers/your-apps → the app → regenerate or delete; the shop owner "
            "revokes an app under Account → Apps."
        ),
        rotate_url="https://www.etsy.com/developers/your-apps",
    ),
    "ghost": Texts(
        title="Ghost",
        runbook="Ghost admin → Settings → Integrations → the integration → Regenerate the key.",
    ),
    "magento": Texts(
        title="Adobe Commerce (Magento)",
        runbook=(
            "Admin → System → Integrations → the integration → Reauthorize or Delete; "
            "repository keys: commercemarketplace.adobe.com → Access keys → Disable."
        ),
    ),
    "prestashop": Texts(
        title="PrestaShop",
        runbook="PrestaShop → Advanced parameters → Webservice → the key → Disable or Delete.",
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
    "sanity": Texts(
        title="Sanity",
        runbook="sanity.io/manage → the project → API → Tokens → the token → Delete.",
        rotate_url="https://www.sanity.io/manage",
    ),
    "sendcloud": Texts(
        title="Sendcloud",
        runbook="Sendcloud → Settings → Integrations → the integration → regenerate its keys.",
        rotate_url="https://app.sendcloud.com/v2/settings/integrations/manage",
    ),
    "shipengine": Texts(
        title="ShipEngine (ShipStation API)",
        runbook="ShipEngine dashboard → API management → the key → Delete.",
        rotate_url="https://app.shipengine.com/#/portal/apimanagement",
    ),
    "shippo": Texts(
        title="Shippo",
        runbook="Shippo → Settings → API → Manage tokens → the token → Delete.",
        rotate_url="https://apps.goshippo.com/settings/api",
    ),
    "shipstation": Texts(
        title="ShipStation",
        runbook="ShipStation → Settings → Account → API settings → Generate new API keys.",
        rotate_url="https://ship.shipstation.com/settings/api",
    ),
    "squarespace": Texts(
        title="Squarespace",
        runbook="Squarespace → Settings → Developer tools → Developer API keys → the key → Delete.",
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
        runbook="Strapi admin → Settings → API Tokens → the token → Delete or Regenerate.",
    ),
    "webflow": Texts(
        title="Webflow",
        runbook="Webflow → Site settings → Apps & integrations → API access → the token → Revoke.",
        rotate_url="https://webflow.com/dashboard",
    ),
    "wix": Texts(
        title="Wix",
        runbook="Wix → Account settings → API keys → the key → Delete.",
        rotate_url="https://manage.wix.com/account/api-keys",
    ),
    "woocommerce": Texts(
        title="WooCommerce",
        runbook="The shop → WooCommerce → Settings → Advanced → REST API → the key → Revoke.",
    ),
    "wordpress": Texts(
        title="WordPress",
        runbook="WordPress → Users → Profile → Application Passwords → the password → Revoke.",
    ),
}
"""Issuer → its words, in alphabetical order."""
