"""Which strings are tokens of Lightstep (ServiceNow Cloud Observability)?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, Alphabet

_TOKENS = "https://docs.lightstep.com/docs/create-and-manage-access-tokens"

RULES: tuple[Rule, ...] = (
    named_rule(
        "lightstep-access-token",
        "Lightstep access token",
        "lightstep",
        Alphabet(_forge.BASE64, "[A-Za-z0-9+/]", "(?![A-Za-z0-9+/])"),
        80,
        _TOKENS,
        issuer="lightstep",
        most=220,
        carrier="LIGHTSTEP_ACCESS_TOKEN={secret}",
        keywords=("lightstep", "ls_access", "ls_service"),
        also=r"(?<![A-Za-z])LS_(?:ACCESS|SERVICE)_TOKEN",
        severity=Severity.MEDIUM,
    ),
    named_rule(
        "lightstep-api-key",
        "Lightstep API key",
        "lightstep",
        HEX,
        32,
        _TOKENS,
        issuer="lightstep",
        carrier="LIGHTSTEP_API_KEY={secret}",
        keywords=("lightstep",),
    ),
)
