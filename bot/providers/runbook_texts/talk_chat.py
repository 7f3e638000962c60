"""What does a person do with a leaked credential of chat services and social networks?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "agora": Texts(
        title="Agora",
        runbook=(
            "Agora console → the project → Edit → the primary certificate: enable the "
            "secondary one, switch, delete the leaked one. REST: Developer Toolkit → RESTful "
            "API → delete the secret."
        ),
        rotate_url="https://console.agora.io/",
    ),
    "bluesky": Texts(
        title="Bluesky",
        runbook=(
            "Bluesky → Settings → Privacy and security → App passwords → the password → Delete."
        ),
        rotate_url="https://bsky.app/settings/app-passwords",
        cascades="Every session that was opened with it ends.",
    ),
    "chatwoot": Texts(
        title="Chatwoot",
        runbook="Chatwoot → Profile settings → Access token → Reset.",
    ),
    "dailyco": Texts(
        title="Daily",
        runbook="Daily dashboard → Developers → API keys → the key → Delete.",
        rotate_url="https://dashboard.daily.co/developers",
    ),
    "dingtalk": Texts(
        title="DingTalk",
        runbook=(
            "A robot: the group → Group settings → Bots → the robot → Delete, or reset its "
            "secret. An app: developer backstage → the app → Credentials → reset."
        ),
        rotate_url="https://open-dev.dingtalk.com/",
    ),
    "discourse": Texts(
        title="Discourse",
        runbook="Discourse → Admin → API → Keys → the key → Revoke.",
    ),
    "disqus": Texts(
        title="Disqus",
        runbook="disqus.com/api/applications → the application → reset the secret.",
        rotate_url="https://disqus.com/api/applications/",
    ),
    "flickr": Texts(
        title="Flickr",
        runbook=(
            "flickr.com → App Garden → Apps by you → the key → Delete, or ask for a new secret."
        ),
        rotate_url="https://www.flickr.com/services/apps/by/me",
    ),
    "forem": Texts(
        title="DEV (Forem)",
        runbook="dev.to → Settings → Extensions → DEV Community API keys → the key → Revoke.",
        rotate_url="https://dev.to/settings/extensions",
    ),
    "googlechat": Texts(
        title="Google Chat",
        runbook="Google Chat → the space → Apps & integrations → Webhooks → the webhook → Delete.",
    ),
    "jwplayer": Texts(
        title="JW Player",
        runbook="JWP dashboard → API credentials → the secret → Revoke.",
        rotate_url="https://dashboard.jwplayer.com/",
    ),
    "kakao": Texts(
        title="Kakao",
        runbook="developers.kakao.com → My application → App keys → the key → Reissue.",
        rotate_url="https://developers.kakao.com/console/app",
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
    "livekit": Texts(
        title="LiveKit",
        runbook=(
            "LiveKit Cloud → Settings → API keys → the key → Revoke; self-hosted: remove the "
            "pair from the configuration and restart."
        ),
        rotate_url="https://cloud.livekit.io/projects/p_/settings/keys",
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
        runbook="Medium → Settings → Security and apps → Integration tokens → Revoke.",
        rotate_url="https://medium.com/me/settings/security",
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
        cascades="Resetting the app secret also ends app access tokens that were built from it.",
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
    "naver": Texts(
        title="Naver",
        runbook=(
            "developers.naver.com → My applications → the application → reissue the client secret."
        ),
        rotate_url="https://developers.naver.com/apps/",
    ),
    "ntfy": Texts(
        title="ntfy",
        runbook=(
            "ntfy → Account → Access tokens → the token → Delete; on a server of your own: "
            "ntfy token remove."
        ),
        rotate_url="https://ntfy.sh/account",
    ),
    "patreon": Texts(
        title="Patreon",
        runbook=(
            "Patreon → Clients & API keys → the client → refresh its tokens, or delete the client."
        ),
        rotate_url="https://www.patreon.com/portal/registration/register-clients",
    ),
    "pinterest": Texts(
        title="Pinterest",
        runbook=(
            "Pinterest developers → My apps → the app → reset the app secret, or revoke the token."
        ),
        rotate_url="https://developers.pinterest.com/apps/",
    ),
    "reddit": Texts(
        title="Reddit",
        runbook="reddit.com/prefs/apps → the app → edit → reset or delete it.",
        rotate_url="https://www.reddit.com/prefs/apps",
    ),
    "rocketchat": Texts(
        title="Rocket.Chat",
        runbook=(
            "Rocket.Chat → My account → Personal access tokens → the token → Remove; an "
            "integration: Administration → Integrations → Delete."
        ),
    ),
    "sendbird": Texts(
        title="Sendbird",
        runbook=(
            "Sendbird dashboard → Settings → General → API tokens → replace the master token, "
            "revoke secondary ones."
        ),
        rotate_url="https://dashboard.sendbird.com/",
    ),
    "spotify": Texts(
        title="Spotify",
        runbook=(
            "Spotify developer dashboard → the app → Settings → Rotate client secret; a person "
            "removes the app under Account → Manage apps."
        ),
        rotate_url="https://developer.spotify.com/dashboard",
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
    "tiktok": Texts(
        title="TikTok",
        runbook=(
            "TikTok developer portal → Manage apps → the app → Credentials → reset the client "
            "secret."
        ),
        rotate_url="https://developers.tiktok.com/apps/",
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
        title="VK (VKontakte)",
        runbook=(
            "VK → Manage community → API usage → the token → Delete; an app: dev.vk.com → My "
            "apps → change the secure key."
        ),
        rotate_url="https://dev.vk.com/",
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
    "wistia": Texts(
        title="Wistia",
        runbook="Wistia → Account → Settings → API access → the token → Delete.",
        rotate_url="https://my.wistia.com/account/api",
    ),
    "zoom": Texts(
        title="Zoom",
        runbook=(
            "Zoom App Marketplace → Manage → the app → App credentials → Regenerate; the "
            "webhook token: Features → Regenerate."
        ),
        rotate_url="https://marketplace.zoom.us/user/build",
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
