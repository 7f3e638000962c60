"""What does a person do with a leaked credential of smart devices, media servers and games?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

_ADVICE: Final = (
    "One token for each integration, with the fewest rights, kept out of the "
    "configuration that is shared."
)


def _texts(
    title: str, runbook: str, rotate_url: str = "", cascades: str = "", advice: str = _ADVICE
) -> Texts:
    return Texts(title, runbook, rotate_url, cascades, advice)


TEXTS: Final[Mapping[str, Texts]] = {
    "adafruitio": _texts(
        "Adafruit IO", "IO → the yellow key → Regenerate key.", "https://io.adafruit.com/"
    ),
    "arduino": _texts(
        "Arduino Cloud",
        "Cloud → Space settings → API keys → the key → Delete.",
        "https://app.arduino.cc/api-keys",
    ),
    "august": _texts(
        "August Home",
        ("Ask August for a new partner key; sign out of all devices in the app to end tokens."),
        "https://account.august.com/",
    ),
    "balena": _texts(
        "balena",
        (
            "Dashboard → Preferences → Access tokens → API keys → the key → Delete; a "
            "device key: remove the device."
        ),
        "https://dashboard.balena-cloud.com/preferences/access-tokens",
    ),
    "blynk": _texts(
        "Blynk",
        "Console → Devices → the device → Device info → Auth token → Regenerate.",
        "https://blynk.cloud/",
    ),
    "chirpstack": _texts(
        "ChirpStack", "Web interface → API keys (global or of the tenant) → the key → Delete."
    ),
    "datacake": _texts(
        "Datacake",
        "Workspace → Members → API users → the token → Rotate.",
        "https://app.datacake.de/",
    ),
    "ecobee": _texts(
        "ecobee",
        ("Consumer portal → My apps → Remove the app; Developer → the app → delete it."),
        "https://www.ecobee.com/consumerportal/index.html",
    ),
    "emby": _texts("Jellyfin and Emby", "Dashboard → API keys → the key → Revoke."),
    "epic": _texts(
        "Epic Online Services",
        ("Developer portal → Product settings → Clients → the client → regenerate the secret."),
        "https://dev.epicgames.com/portal/",
    ),
    "esphome": _texts(
        "ESPHome",
        (
            "Put a new key (or password) into the device's configuration, install it, "
            "then enter it in Home Assistant."
        ),
    ),
    "ewelink": _texts(
        "eWeLink (Sonoff)",
        "Developer console → Applications → the app → reset the secret.",
        "https://dev.ewelink.cc/",
    ),
    "fitbit": _texts(
        "Fitbit",
        "Developer → Manage my apps → the app → Reset client secret.",
        "https://dev.fitbit.com/apps",
    ),
    "garmin": _texts(
        "Garmin",
        "Developer portal → Apps → the app → delete it and create a new one.",
        "https://developerportal.garmin.com/",
    ),
    "govee": _texts(
        "Govee",
        ("Govee Home app → Profile → Settings → Apply for API key, which ends the old one."),
        "https://developer.govee.com/",
    ),
    "hologram": _texts(
        "Hologram",
        "Dashboard → Settings → API → Generate a new key, which ends the old one.",
        "https://dashboard.hologram.io/",
    ),
    "homeassistant": _texts(
        "Home Assistant", "Profile → Security → Long-lived access tokens → the token → Delete."
    ),
    "hue": _texts(
        "Philips Hue",
        (
            "account.meethue.com → Apps → the app → Deactivate; on the bridge: delete the"
            " application key."
        ),
        "https://account.meethue.com/apps",
    ),
    "lifx": _texts(
        "LIFX",
        "Settings → Personal access tokens → the token → Delete.",
        "https://cloud.lifx.com/settings",
    ),
    "losant": _texts(
        "Losant",
        "The application → Security → Access keys → the key → Delete.",
        "https://app.losant.com/",
    ),
    "memfault": _texts(
        "Memfault",
        (
            "Organisation settings → Organisation auth tokens → the token → Delete; a "
            "project key: Project settings → General."
        ),
        "https://app.memfault.com/",
    ),
    "nest": _texts(
        "Google Nest",
        ("Google Account → Third-party connections → the project → Delete all connections."),
        "https://myaccount.google.com/connections",
    ),
    "netatmo": _texts(
        "Netatmo",
        (
            "Developer → My apps → the app → Reset the client secret; a token: revoke the"
            " app in the account."
        ),
        "https://dev.netatmo.com/apps/",
    ),
    "nodered": _texts(
        "Node-RED",
        (
            "settings.js: set a new credentialSecret, deploy once, then replace every "
            "credential that the flows hold."
        ),
        cascades=(
            "It only decrypts flows_cred.json: what that file holds has to be replaced as well."
        ),
    ),
    "octoprint": _texts("OctoPrint", "Settings → API or Application Keys → the key → Revoke."),
    "oura": _texts(
        "Oura",
        ("Personal access tokens → the token → Revoke; an app: Applications → Reset the secret."),
        "https://cloud.ouraring.com/personal-access-tokens",
    ),
    "particle": _texts(
        "Particle",
        ("CLI: particle token revoke; Console → Authentication → the client → Delete."),
        "https://console.particle.io/",
    ),
    "photon": _texts(
        "Photon Engine",
        ("Dashboard → the application → Manage → create a new App ID and move the game over."),
        "https://dashboard.photonengine.com/",
    ),
    "pihole": _texts(
        "Pi-hole",
        (
            "Settings → API → Configure app password (version 6), or pihole -a -p to set "
            "a new password."
        ),
    ),
    "playfab": _texts(
        "PlayFab",
        "Game Manager → Title settings → Secret keys → the key → Disable or Delete.",
        "https://developer.playfab.com/",
    ),
    "plex": _texts(
        "Plex",
        (
            "Account → Authorized devices → remove the device; changing the password with"
            " “sign out connected devices” ends all."
        ),
        "https://app.plex.tv/desktop/#!/settings/devices/all",
    ),
    "roblox": _texts(
        "Roblox",
        (
            "Settings → Security → Log out of all other sessions; an Open Cloud key: "
            "Creator dashboard → API keys → Revoke."
        ),
        "https://create.roblox.com/dashboard/credentials",
    ),
    "samsara": _texts(
        "Samsara", "Settings → API tokens → the token → Revoke.", "https://cloud.samsara.com/"
    ),
    "sensibo": _texts(
        "Sensibo", "Web app → API keys → the key → Delete.", "https://home.sensibo.com/me/api"
    ),
    "servarr": _texts("Sonarr, Radarr and relatives", "Settings → General → API key → Reset."),
    "shelly": _texts(
        "Shelly",
        (
            "Shelly Cloud → User settings → Authorization cloud key → change the password"
            " to renew it."
        ),
        "https://control.shelly.cloud/",
    ),
    "smartthings": _texts(
        "SmartThings",
        "Personal access tokens → the token → Delete.",
        "https://account.smartthings.com/tokens",
    ),
    "switchbot": _texts(
        "SwitchBot",
        "App → Profile → Preferences → Developer options → Get token → reset it.",
        "https://github.com/OpenWonderLabs/SwitchBotAPI",
    ),
    "tesla": _texts(
        "Tesla",
        (
            "Account → Security → Third-party apps → Remove access; Fleet API: Developer "
            "→ the app → regenerate the secret."
        ),
        "https://accounts.tesla.com/account-settings/security",
    ),
    "thethingsnetwork": _texts(
        "The Things Stack",
        ("Console → the application, gateway or organisation → API keys → the key → Delete."),
        "https://console.cloud.thethings.network/",
    ),
    "thingspeak": _texts(
        "ThingSpeak",
        "The channel → API keys → Generate new write (or read) API key.",
        "https://thingspeak.mathworks.com/channels",
    ),
    "tuya": _texts(
        "Tuya",
        ("IoT platform → Cloud → the project → Authorization → Reset the access secret."),
        "https://iot.tuya.com/cloud/",
    ),
    "ubidots": _texts(
        "Ubidots",
        (
            "API credentials → Tokens → the token → Delete; the default token: regenerate"
            " the API key."
        ),
        "https://industrial.ubidots.com/",
    ),
    "unity": _texts(
        "Unity",
        (
            "Unity Dashboard → Administration → Service accounts → the key → Delete; a "
            "serial: id.unity.com → Subscriptions."
        ),
        "https://cloud.unity.com/",
    ),
    "withings": _texts(
        "Withings",
        "Developer dashboard → the application → Regenerate the secret.",
        "https://developer.withings.com/dashboard/",
    ),
    "wyze": _texts(
        "Wyze",
        "Developer API console → the key → Delete.",
        "https://developer-api-console.wyze.com/",
    ),
}
"""Issuer → its words, in alphabetical order."""
