"""Which strings are Personio's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://developer.personio.de/docs/getting-started-with-the-personio-api"


RULES: tuple[Rule, ...] = (
    shaped(
        "personio-secret",
        "Personio API secret",
        r"papi-[A-Za-z0-9_-]{32,120}+",
        fields("papi-", (ALNUM, 64)),
        _DOC,
        issuer="personio",
        keywords=("papi-",),
        near_misses=("papi-" + "x" * 64, "papi-client-library"),
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
        end=END_URL,
        check=lambda value: plausible(value[5:], 14) and any(map(str.isdigit, value)),
    ),
    named_rule(
        "personio-secret-named",
        "Personio client secret",
        r"personio",
        ALNUM,
        32,
        _DOC,
        issuer="personio",
        carrier="PERSONIO_CLIENT_SECRET={secret}",
        keywords=("personio",),
        most=80,
        severity=Severity.CRITICAL,
        what=r"(?:client|api)?[_ -]?secret",
    ),
)
