"""Which strings are Baremetrics' API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

_KEYS = "https://developers.baremetrics.com/reference/authentication"

RULES: tuple[Rule, ...] = (
    named_shape(
        "baremetrics-live-key",
        "Baremetrics API key",
        "baremetrics",
        "lk_[A-Za-z0-9_-]{18,40}",
        made(18, _forge.ALNUM, "lk_"),
        _KEYS,
        issuer="baremetrics",
        carrier="BAREMETRICS_API_KEY={secret}",
        keywords=("baremetrics",),
        end=END_URL,
        check=alive,
        least=1,
    ),
    named_shape(
        "baremetrics-sandbox-key",
        "Baremetrics sandbox API key",
        "baremetrics",
        "sk_[A-Za-z0-9_-]{18,40}",
        made(18, _forge.ALNUM, "sk_"),
        _KEYS,
        issuer="baremetrics",
        carrier="BAREMETRICS_SANDBOX_KEY={secret}",
        keywords=("baremetrics",),
        severity=Severity.LOW,
        end=END_URL,
        check=alive,
        least=1,
    ),
)
