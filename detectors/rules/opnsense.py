"""Which strings are OPNsense's API secrets?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._named import named_shape
from detectors.rules._pattern import BASE64, named

RULES: tuple[Rule, ...] = (
    named_shape(
        "opnsense-api-secret",
        "OPNsense API secret",
        "opnsense",
        rf"{BASE64}{{80}}",
        lambda random: _forge.text(random, _forge.BASE64, 79) + "8",
        "https://docs.opnsense.org/development/how-tos/api.html",
        issuer="opnsense",
        what="(?:api[_ -]?)?secret",
        carrier="OPNSENSE_API_KEY={api_key}\nOPNSENSE_API_SECRET={secret}",
        keywords=("opnsense",),
        end=END_BASE64,
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named("api[_ -]?key", rf"{BASE64}{{80}}"),
                lambda random: _forge.text(random, _forge.ALNUM, 80),
                secret=False,
            )
        },
        specific=40,
    ),
)
