"""Which strings are keys of Google Nest?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "nest-access-token",
        "Nest access token (Works with Nest)",
        r"nest[_ .-]?(?=access|api|token|auth)|developer-api\.nest\.com",
        r"c\.[A-Za-z0-9]{86}",
        lambda random: "c." + _forge.text(random, _forge.ALNUM, 86),
        "https://developers.google.com/nest/device-access",
        severity=Severity.MEDIUM,
        carrier="NEST_ACCESS_TOKEN={secret}",
        keywords=(*spellings("nest", "access", "api", "token", "auth"), "nest.com"),
        issuer="nest",
    ),
)
