"""What does a person do with a leaked credential of homes, media and what people host?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "discogs": Texts(
        title="Discogs",
        runbook="Settings → Developers → Generate new token.",
        rotate_url="https://www.discogs.com/settings/developers",
    ),
    "enphase": Texts(
        title="Enphase",
        runbook="developer-v4.enphase.com → Applications → the app → regenerate.",
        rotate_url="https://developer-v4.enphase.com/admin/applications",
    ),
    "genius": Texts(
        title="Genius",
        runbook="genius.com/api-clients → the client → revoke.",
        rotate_url="https://genius.com/api-clients",
    ),
    "gotify": Texts(
        title="Gotify",
        runbook="The web page of the server → Apps (or Clients) → delete the one.",
        rotate_url="https://gotify.net/docs/",
    ),
    "grocy": Texts(
        title="Grocy",
        runbook="The wrench → Manage API keys → delete the key.",
        rotate_url="https://grocy.info/",
    ),
    "imgur": Texts(
        title="Imgur",
        runbook="imgur.com/account/settings/apps → the app → generate a new secret.",
        rotate_url="https://imgur.com/account/settings/apps",
    ),
    "immich": Texts(
        title="Immich",
        runbook="Account settings → API keys → the key → Delete.",
        rotate_url="https://my.immich.app/user-settings",
    ),
    "lastfm": Texts(
        title="Last.fm",
        runbook=("last.fm/api/accounts → delete the account of the application, make another one."),
        rotate_url="https://www.last.fm/api/accounts",
    ),
    "linkding": Texts(
        title="linkding",
        runbook="Settings → Integrations → REST API → delete the token.",
        rotate_url="https://linkding.link/api/",
    ),
    "mullvad": Texts(
        title="Mullvad",
        runbook=(
            "The number is name and password in one and cannot be changed: let it run out, make "
            "another account."
        ),
        rotate_url="https://mullvad.net/en/account",
    ),
    "nextcloud": Texts(
        title="Nextcloud",
        runbook="Settings → Security → Devices & sessions → the entry → Revoke.",
        rotate_url="https://docs.nextcloud.com/",
    ),
    "nuki": Texts(
        title="Nuki",
        runbook=(
            "web.nuki.io → Menu → API → the token → Delete. It opens doors: look at the log of "
            "the locks."
        ),
        rotate_url="https://web.nuki.io/",
    ),
    "opensubtitles": Texts(
        title="OpenSubtitles",
        runbook="Profile → API consumers → the consumer → reset.",
        rotate_url="https://www.opensubtitles.com/en/consumers",
    ),
    "paperless": Texts(
        title="Paperless-ngx",
        runbook="My profile → API auth token → regenerate.",
        rotate_url="https://docs.paperless-ngx.com/api/",
    ),
    "solaredge": Texts(
        title="SolarEdge",
        runbook="Monitoring → Admin → Site access → API access → generate a new key.",
        rotate_url="https://monitoring.solaredge.com/",
    ),
    "soundcloud": Texts(
        title="SoundCloud",
        runbook="soundcloud.com/you/apps → the app → a new secret.",
        rotate_url="https://soundcloud.com/you/apps",
    ),
    "stormglass": Texts(
        title="Stormglass",
        runbook="Dashboard → API key → regenerate.",
        rotate_url="https://dashboard.stormglass.io/",
    ),
    "tfl": Texts(
        title="Transport for London",
        runbook="Profile → the subscription → regenerate.",
        rotate_url="https://api-portal.tfl.gov.uk/profile",
    ),
    "thetvdb": Texts(
        title="TheTVDB",
        runbook="Dashboard → API keys → the key → reset.",
        rotate_url="https://thetvdb.com/dashboard/account/apikey",
    ),
    "tibber": Texts(
        title="Tibber",
        runbook="developer.tibber.com/settings/access-token → delete it.",
        rotate_url="https://developer.tibber.com/settings/access-token",
    ),
    "trakt": Texts(
        title="Trakt",
        runbook="trakt.tv/oauth/applications → the app → a new secret.",
        rotate_url="https://trakt.tv/oauth/applications",
    ),
    "uptimekuma": Texts(
        title="Uptime Kuma",
        runbook="Settings → API keys → the key → Delete.",
        rotate_url="https://github.com/louislam/uptime-kuma/wiki/API-Keys",
    ),
    "vikunja": Texts(
        title="Vikunja",
        runbook="Settings → API tokens → the token → Delete.",
        rotate_url="https://vikunja.io/docs/",
    ),
    "wolframalpha": Texts(
        title="Wolfram|Alpha",
        runbook="developer.wolframalpha.com → the AppID → delete it.",
        rotate_url="https://developer.wolframalpha.com/access",
    ),
}
"""Issuer → its words, in alphabetical order."""
