"""Which strings are keys of Tesla?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "tesla-refresh-token",
        "Tesla refresh token",
        "tesla(?:mate|fi)?",
        "(?:NA|EU|CN)_[0-9a-f]{64}",
        lambda random: "NA_" + _forge.text(random, _forge.HEX, 64),
        "https://developer.tesla.com/docs/fleet-api/authentication/overview",
        severity=Severity.CRITICAL,
        specific=60,
        carrier="TESLA_REFRESH_TOKEN={secret}",
        keywords=("tesla",),
        issuer="tesla",
    ),
    named_shape(
        "tesla-client-secret",
        "Tesla Fleet API client secret",
        "tesla",
        "ta-secret[.][A-Za-z0-9_!&^%$#@*+=-]{16,24}+",
        lambda random: "ta-secret." + _forge.text(random, _forge.ALNUM, 18),
        "https://developer.tesla.com/docs/fleet-api/getting-started/what-is-fleet-api",
        also="secret",
        specific=60,
        carrier="TESLA_CLIENT_SECRET={secret}",
        keywords=("ta-secret.",),
        issuer="tesla",
    ),
)
