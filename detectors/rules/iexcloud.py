"""Which strings are keys of IEX Cloud?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import query, spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "iexcloud-secret-token",
        "IEX Cloud secret token",
        "iex[_ .-]?(?:cloud|api|finance|trading)?(?=[_ .-]?(?:api|token|secret|key|sk))",
        "T?sk_[0-9a-f]{32}",
        lambda random: "sk_" + _forge.text(random, _forge.HEX, 32),
        "https://iexcloud.io/docs/",
        severity=Severity.LOW,
        also=query("iexapis.com", "token"),
        carrier="IEX_TOKEN={secret}",
        keywords=spellings("iex", "cloud", "api", "finance", "trading", "token", "secret", "key"),
        issuer="iexcloud",
    ),
)
