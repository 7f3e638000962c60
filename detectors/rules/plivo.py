"""Which strings are Plivo's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import ALNUM

_DOC = "https://www.plivo.com/docs/messaging/api/overview"


_ID = Companion(
    token("[MS]A[A-Z0-9]{18}"),
    lambda random: "MA" + _forge.text(random, _forge.DIGITS + _forge.UPPER, 18),
    secret=False,
)


RULES: tuple[Rule, ...] = (
    named_rule(
        "plivo-token",
        "Plivo auth token",
        r"plivo",
        ALNUM,
        40,
        _DOC,
        issuer="plivo",
        carrier="PLIVO_AUTH_ID={auth_id}\nPLIVO_AUTH_TOKEN={secret}",
        keywords=("plivo",),
        also=call(
            r"plivo\.(?:new)?(?:restclient|client|restapi)|plivo::restclient\.new|plivo\\+restclient",
            at=1,
        ),
        severity=Severity.CRITICAL,
        companions={"auth_id": _ID},
    ),
)
