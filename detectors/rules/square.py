"""Which strings are Square's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64, prefixed
from detectors.rules._shaped import shaped

_DOC = "https://developer.squareup.com/docs/build-basics/access-tokens"


RULES: tuple[Rule, ...] = (
    shaped(
        "square-access-token",
        "Square access token",
        r"EAAA[A-Za-z0-9_-]{60}",
        fields("EAAA", (URL64, 60)),
        _DOC,
        issuer="square",
        keywords=("eaaa",),
        near_misses=("EAAA" + "x" * 60, "EAAAAAAAA"),
        severity=Severity.CRITICAL,
        end=END_URL,
        specific=55,
    ),
    prefixed(
        "square-personal-token",
        "Square access token (older form)",
        "sq0atp-",
        URL64,
        22,
        _DOC,
        issuer="square",
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "square-app-secret",
        "Square application secret",
        "sq0csp-",
        URL64,
        43,
        _DOC,
        issuer="square",
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "square-sandbox-secret",
        "Square sandbox application secret",
        "sandbox-sq0csb-",
        URL64,
        43,
        _DOC,
        issuer="square",
        severity=Severity.LOW,
    ),
    shaped(
        "square-app-id",
        "Square application id",
        r"sq0idp-[A-Za-z0-9_-]{22}",
        fields("sq0idp-", (URL64, 22)),
        _DOC,
        issuer="square",
        keywords=("sq0idp-",),
        near_misses=("sq0idp-" + "x" * 22, "ids begin with sq0idp-"),
        severity=Severity.INFO,
        end=END_URL,
        public=True,
    ),
)
