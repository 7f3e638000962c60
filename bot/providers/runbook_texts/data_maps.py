"""What does a person do with a leaked credential of maps, places and weather?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

_ADVICE: Final = (
    "Keep the key on a server; where a browser needs one, restrict it to your "
    "sites and to the services it uses."
)


def _texts(
    title: str, runbook: str, rotate_url: str = "", cascades: str = "", advice: str = _ADVICE
) -> Texts:
    return Texts(title, runbook, rotate_url, cascades, advice)


TEXTS: Final[Mapping[str, Texts]] = {
    "accuweather": _texts(
        "AccuWeather",
        "Developer portal → My apps → the app → delete it and create a new one.",
        "https://developer.accuweather.com/user/me/apps",
    ),
    "arcgis": _texts(
        "ArcGIS",
        "Content → the API key credentials item → Settings → Revoke the key.",
        "https://www.arcgis.com/",
    ),
    "bingmaps": _texts(
        "Bing Maps",
        "Bing Maps Dev Center → My account → My keys → the key → Disable.",
        "https://www.bingmapsportal.com/",
    ),
    "foursquare": _texts(
        "Foursquare",
        "Developer console → the project → API keys → the key → Delete.",
        "https://foursquare.com/developers/home",
    ),
    "geoapify": _texts(
        "Geoapify",
        "MyProjects → the project → API keys → the key → Delete.",
        "https://myprojects.geoapify.com/",
    ),
    "geocodio": _texts(
        "Geocodio", "Dashboard → API keys → the key → Delete.", "https://dash.geocod.io/apikey"
    ),
    "graphhopper": _texts(
        "GraphHopper",
        "Dashboard → API keys → the key → Delete.",
        "https://graphhopper.com/dashboard/",
    ),
    "here": _texts(
        "HERE",
        ("Platform → Access manager → Apps → the app → Credentials → the key → Delete."),
        "https://platform.here.com/admin/apps",
    ),
    "ipdata": _texts(
        "ipdata", "Dashboard → API keys → the key → Delete.", "https://dashboard.ipdata.co/"
    ),
    "ipgeolocation": _texts(
        "ipgeolocation.io",
        "Dashboard → API keys → the key → Reset.",
        "https://app.ipgeolocation.io/",
    ),
    "ipinfo": _texts(
        "IPinfo", "Dashboard → Token → Regenerate.", "https://ipinfo.io/dashboard/token"
    ),
    "ipstack": _texts(
        "ipstack", "Dashboard → API access key → Reset.", "https://ipstack.com/dashboard"
    ),
    "locationiq": _texts(
        "LocationIQ",
        "Dashboard → API access tokens → the token → Disable or Delete.",
        "https://my.locationiq.com/dashboard",
    ),
    "loqate": _texts(
        "Loqate", "Account → API keys → the key → Disable or Delete.", "https://account.loqate.com/"
    ),
    "mapbox": _texts(
        "Mapbox",
        (
            "Account → Access tokens → the token → Delete; a public token: rotate it or "
            "restrict its URLs."
        ),
        "https://account.mapbox.com/access-tokens/",
    ),
    "mapquest": _texts(
        "MapQuest",
        "Developer → Manage keys → the key → Delete.",
        "https://developer.mapquest.com/user/me/apps",
    ),
    "maptiler": _texts(
        "MapTiler",
        "Cloud → API keys → the key → Delete, or restrict its origins.",
        "https://cloud.maptiler.com/account/keys/",
    ),
    "maxmind": _texts(
        "MaxMind",
        "Account → Manage license keys → the key → Revoke.",
        "https://www.maxmind.com/en/accounts/current/license-key",
    ),
    "opencage": _texts(
        "OpenCage",
        "Dashboard → Geocoding API → the key → Regenerate or Delete.",
        "https://opencagedata.com/dashboard",
    ),
    "openrouteservice": _texts(
        "openrouteservice",
        "Dashboard → Tokens → the token → Revoke.",
        "https://openrouteservice.org/dev/#/home",
    ),
    "openweather": _texts(
        "OpenWeather", "My API keys → the key → Delete.", "https://home.openweathermap.org/api_keys"
    ),
    "positionstack": _texts(
        "positionstack",
        "Dashboard → API access key → Reset.",
        "https://positionstack.com/dashboard",
    ),
    "radar": _texts(
        "Radar",
        "Dashboard → Settings → API keys → Reset the secret key.",
        "https://radar.com/dashboard/settings",
    ),
    "smarty": _texts(
        "Smarty",
        "Account → API keys → Secret keys → the key → Delete.",
        "https://www.smarty.com/account/keys",
    ),
    "stadiamaps": _texts(
        "Stadia Maps",
        "Client dashboard → the property → API keys → the key → Revoke.",
        "https://client.stadiamaps.com/dashboard/",
    ),
    "thunderforest": _texts(
        "Thunderforest",
        "Console → API keys → the key → Delete.",
        "https://manage.thunderforest.com/",
    ),
    "tomorrowio": _texts(
        "Tomorrow.io",
        "Development → API keys → the key → Delete or Regenerate.",
        "https://app.tomorrow.io/development/keys",
    ),
    "tomtom": _texts(
        "TomTom",
        "Developer dashboard → Keys → the key → Delete or Regenerate.",
        "https://developer.tomtom.com/user/me/apps",
    ),
    "visualcrossing": _texts(
        "Visual Crossing", "Account → Reset API key.", "https://www.visualcrossing.com/account"
    ),
    "weatherapi": _texts(
        "WeatherAPI.com", "My account → API → Regenerate API key.", "https://www.weatherapi.com/my/"
    ),
    "weatherstack": _texts(
        "weatherstack", "Dashboard → API access key → Reset.", "https://weatherstack.com/dashboard"
    ),
    "what3words": _texts(
        "what3words",
        "Account → Developer API keys → the key → Delete.",
        "https://accounts.what3words.com/",
    ),
    "yelp": _texts(
        "Yelp",
        "Developers → Manage app → API key → Refresh.",
        "https://www.yelp.com/developers/v3/manage_app",
    ),
}
"""Issuer → its words, in alphabetical order."""
