"""What does a person do with a leaked credential of news, media, scraping and other data?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

_ADVICE: Final = (
    "Keep the key on a server behind an endpoint of your own, one key for each application."
)


def _texts(
    title: str, runbook: str, rotate_url: str = "", cascades: str = "", advice: str = _ADVICE
) -> Texts:
    return Texts(title, runbook, rotate_url, cascades, advice)


TEXTS: Final[Mapping[str, Texts]] = {
    "abstractapi": _texts(
        "Abstract API",
        "Dashboard → the API → Primary key → Regenerate.",
        "https://app.abstractapi.com/dashboard",
    ),
    "amadeus": _texts(
        "Amadeus",
        "Workspace → the app → App keys → Regenerate the secret.",
        "https://developers.amadeus.com/my-apps",
    ),
    "amap": _texts(
        "Amap",
        "Console → App management → the app → the key → Delete; then add a new one.",
        "https://console.amap.com/dev/key/app",
    ),
    "apifootball": _texts(
        "API-Sports",
        "Dashboard → Account → API key → Regenerate.",
        "https://dashboard.api-football.com/",
    ),
    "apilayer": _texts(
        "APILayer", "Account → API keys → the key → Delete.", "https://apilayer.com/account"
    ),
    "apininjas": _texts(
        "API Ninjas", "My account → API key → Regenerate.", "https://api-ninjas.com/profile"
    ),
    "aviationstack": _texts(
        "aviationstack",
        "Dashboard → API access key → Reset.",
        "https://aviationstack.com/dashboard",
    ),
    "brightdata": _texts(
        "Bright Data",
        (
            "Account settings → API keys → the key → Delete; a zone's password: the zone "
            "→ Overview → change it."
        ),
        "https://brightdata.com/cp/setting/users",
    ),
    "browshot": _texts(
        "Browshot",
        "Dashboard → API key → Regenerate (ask support).",
        "https://browshot.com/dashboard",
    ),
    "convertapi": _texts(
        "ConvertAPI",
        "Account → Authentication → the secret or token → Delete.",
        "https://www.convertapi.com/a/auth",
    ),
    "deepl": _texts(
        "DeepL",
        "Account → API keys → the key → Deactivate.",
        "https://www.deepl.com/your-account/keys",
    ),
    "diffbot": _texts("Diffbot", "Dashboard → API token → Regenerate.", "https://app.diffbot.com/"),
    "edamam": _texts(
        "Edamam",
        ("Dashboard → Applications → the application → Application keys → delete the key."),
        "https://developer.edamam.com/admin/applications",
    ),
    "flightaware": _texts(
        "FlightAware",
        "AeroAPI portal → API keys → the key → Delete.",
        "https://www.flightaware.com/aeroapi/portal/",
    ),
    "footballdata": _texts(
        "football-data.org",
        "Log in → API token → have it replaced by support.",
        "https://www.football-data.org/client/home",
    ),
    "giphy": _texts(
        "GIPHY",
        "Developer dashboard → the app → Delete or request a new key.",
        "https://developers.giphy.com/dashboard/",
    ),
    "gnews": _texts("GNews", "Dashboard → API key → Reset.", "https://gnews.io/dashboard"),
    "guardian": _texts(
        "The Guardian",
        "Open Platform: ask for a new key and have the old one disabled.",
        "https://open-platform.theguardian.com/access/",
    ),
    "hunterio": _texts("Hunter", "API → the key → Delete.", "https://hunter.io/api-keys"),
    "mediastack": _texts(
        "mediastack", "Dashboard → API access key → Reset.", "https://mediastack.com/dashboard"
    ),
    "nasa": _texts(
        "NASA APIs",
        ("Sign up for a new key and stop using the old one; have the old one disabled by support."),
        "https://api.nasa.gov/",
    ),
    "newsapi": _texts("NewsAPI", "Account → API key → Regenerate.", "https://newsapi.org/account"),
    "numverify": _texts(
        "numverify", "Dashboard → API access key → Reset.", "https://numverify.com/dashboard"
    ),
    "nutritionix": _texts(
        "Nutritionix",
        "Developer portal → API keys → the key → Delete.",
        "https://developer.nutritionix.com/admin/access_details",
    ),
    "nytimes": _texts(
        "The New York Times",
        "Developer portal → Apps → the app → Revoke the key.",
        "https://developer.nytimes.com/my-apps",
    ),
    "ocrspace": _texts(
        "OCR.space",
        "Ask for a new key and have the old one disabled by support.",
        "https://ocr.space/ocrapi",
    ),
    "omdb": _texts(
        "OMDb",
        ("Request a new key and stop using the old one; a patron key: write to the operator."),
        "https://www.omdbapi.com/apikey.aspx",
    ),
    "openfda": _texts(
        "openFDA",
        "Sign up for a new key and stop using the old one.",
        "https://open.fda.gov/apis/authentication/",
    ),
    "oxylabs": _texts(
        "Oxylabs",
        "Dashboard → Users → the API user → change the password.",
        "https://dashboard.oxylabs.io/",
    ),
    "pdfshift": _texts(
        "PDFShift", "Dashboard → API keys → the key → Delete.", "https://app.pdfshift.io/"
    ),
    "pexels": _texts(
        "Pexels",
        "Image & Video API → Your API key → Regenerate (ask support).",
        "https://www.pexels.com/api/key/",
    ),
    "pixabay": _texts(
        "Pixabay",
        "API documentation page → Your API key → Reset (ask support).",
        "https://pixabay.com/api/docs/",
    ),
    "removebg": _texts(
        "remove.bg",
        "Dashboard → API keys → the key → Delete.",
        "https://www.remove.bg/dashboard#api-key",
    ),
    "riotgames": _texts(
        "Riot Games",
        (
            "Developer portal → the application → Regenerate API key; a development key "
            "ends after a day."
        ),
        "https://developer.riotgames.com/",
    ),
    "scraperapi": _texts(
        "ScraperAPI",
        "Dashboard → API key → Regenerate (ask support).",
        "https://dashboard.scraperapi.com/",
    ),
    "scrapingbee": _texts(
        "ScrapingBee", "Dashboard → API key → Regenerate.", "https://app.scrapingbee.com/dashboard"
    ),
    "shodan": _texts("Shodan", "Account → API key → Reset.", "https://account.shodan.io/"),
    "shutterstock": _texts(
        "Shutterstock",
        "My apps → the app → Delete the token or regenerate the consumer secret.",
        "https://www.shutterstock.com/account/developers/apps",
    ),
    "skyscanner": _texts(
        "Skyscanner",
        "Partner portal: have the key replaced by the partner team.",
        "https://www.partners.skyscanner.net/",
    ),
    "spoonacular": _texts(
        "Spoonacular",
        "Console → Profile → API key → Regenerate.",
        "https://spoonacular.com/food-api/console#Profile",
    ),
    "sportradar": _texts(
        "Sportradar",
        "Marketplace → Account → API keys → the key → Reset.",
        "https://console.sportradar.com/",
    ),
    "steam": _texts(
        "Steam",
        (
            "Steam Web API key page → Revoke my Steam Web API key; a publisher key: "
            "Steamworks → Users & permissions → Manage groups."
        ),
        "https://steamcommunity.com/dev/apikey",
    ),
    "tmdb": _texts(
        "The Movie Database",
        "Settings → API → Regenerate key.",
        "https://www.themoviedb.org/settings/api",
    ),
    "unsplash": _texts(
        "Unsplash",
        "Your apps → the app → Keys → Regenerate.",
        "https://unsplash.com/oauth/applications",
    ),
    "zenrows": _texts(
        "ZenRows", "Settings → API key → Regenerate.", "https://app.zenrows.com/account/settings"
    ),
}
"""Issuer → its words, in alphabetical order."""
