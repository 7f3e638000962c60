"""Which strings are incident.io's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import Alphabet

_KEYS = "https://api-docs.incident.io/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "incidentio-api-key",
        "incident.io API key",
        r"incident[._ -]?io",
        Alphabet(_forge.ALNUM, "[A-Za-z0-9_-]", END_URL),
        40,
        _KEYS,
        issuer="incidentio",
        most=110,
        carrier="INCIDENT_IO_API_KEY={secret}",
        keywords=("incident.io", "incident_io", "incident-io", "incidentio", "inc_api"),
        also="INC_API_KEY",
    ),
)
