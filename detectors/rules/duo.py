"""Which strings are Duo's secret keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import ALNUM

_KEYS = "https://duo.com/docs/adminapi"
_INTEGRATION = Companion(
    token("DI[A-Z0-9]{18}"),
    lambda random: "DI" + _forge.text(random, _forge.DIGITS + _forge.UPPER, 18),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "duo-secret-key",
        "Duo secret key",
        "duo",
        ALNUM,
        40,
        _KEYS,
        issuer="duo",
        carrier="DUO_IKEY={integration_key}\nDUO_SKEY={secret}",
        keywords=(
            "duo_",
            "duo-",
            "duosec",
            "duo sec",
            "duo api",
            "duoskey",
            "skey=",
            "skey =",
            "skey:",
            'skey"',
            "duo_web.",
            "duo_client.",
            "duoapi.",
        ),
        what=r"skey|secret[._ -]?key|client[._ -]?secret|secret",
        also=either(
            r"(?<![A-Za-z])skey",
            call(
                r"duo_web\.client|duo_client\.(?:auth|admin|accounts)|duoapi\.(?:auth|admin)api",
                at=1,
            ),
        ),
        severity=Severity.CRITICAL,
        companions={"integration_key": _INTEGRATION},
    ),
)
