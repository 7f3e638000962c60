"""Which strings are SurveyMonkey's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64

_DOC = "https://api.surveymonkey.com/v3/docs#authentication"


RULES: tuple[Rule, ...] = (
    named_shape(
        "surveymonkey-token",
        "SurveyMonkey access token",
        r"survey[_ -]?monkey",
        r"[A-Za-z0-9_.-]{70,200}+",
        fields((URL64, 40), ".", (URL64, 90)),
        _DOC,
        issuer="surveymonkey",
        carrier="SURVEYMONKEY_ACCESS_TOKEN={secret}",
        keywords=("surveymonkey", "survey_monkey", "survey-monkey"),
        end=END_URL,
        check=lambda value: plausible(value, 24),
    ),
)
