"""Which strings are secrets of Google Analytics' Measurement Protocol?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._pattern import BETWEEN, END_URL

_SECRETS = "https://developers.google.com/analytics/devguides/collection/protocol/ga4"
_NAMES = (
    r"google-analytics\.com/(?:debug/)?mp/collect[^\s\"'`]{0,120}?api_secret="
    r"|(?:ga4?|google[_ -]?analytics|measurement(?:[_ -]?protocol)?)[_ -]?api[_ -]?secret"
)

RULES: tuple[Rule, ...] = (
    Rule(
        id="googleanalytics-secret",
        title="Google Analytics Measurement Protocol secret",
        issuer="googleanalytics",
        pattern=lazy.pattern(rf"(?i:{_NAMES}){BETWEEN}(?P<secret>[A-Za-z0-9_-]{{22}}){END_URL}"),
        keywords=(
            "google-analytics.com/",
            "ga_api_secret",
            "ga4_api_secret",
            "ga-api-secret",
            "ga4-api-secret",
            "gaapisecret",
            "ga4apisecret",
            "ga api secret",
            "ga4 api secret",
            "analytics_api_secret",
            "analytics-api-secret",
            "analyticsapisecret",
            "analytics api secret",
            "measurement_api_secret",
            "measurementapisecret",
            "protocol_api_secret",
            "protocol api secret",
            "measurement api secret",
        ),
        confidence=Confidence.HIGH,
        severity=Severity.LOW,
        forge=made(22, _forge.URL64),
        near_misses=(
            "https://www.google-analytics.com/mp/collect?measurement_id=G-ABCDEF1234&api_secret=YOUR_SECRET",
            "GA4_API_SECRET=" + "0" * 22,
            "https://www.google-analytics.com/g/collect?v=2&tid=G-ABCDEF1234",
        ),
        references=(_SECRETS,),
        check=alive,
        carrier="https://www.google-analytics.com/mp/collect?measurement_id=G-ABCDEF1234&api_secret={secret}",
        specific=50,
    ),
)
