"""Which strings are PayPal's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import call, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL, token
from detectors.rules._plain import URL64, Alphabet

_DOC = "https://developer.paypal.com/api/rest/"


_ID = Companion(
    token("A[A-Za-z0-9_-]{79}", end=END_URL),
    lambda random: "A" + _forge.text(random, _forge.URL64, 79),
    secret=False,
)


RULES: tuple[Rule, ...] = (
    named_shape(
        "paypal-client-secret",
        "PayPal client secret",
        r"paypal|pp(?=_client)",
        r"E[A-Za-z0-9_-]{79}",
        fields("E", (URL64, 79)),
        _DOC,
        issuer="paypal",
        carrier="PAYPAL_CLIENT_ID={client_id}\nPAYPAL_CLIENT_SECRET={secret}",
        keywords=(
            "paypal",
            "pp_client",
            "paypalenvironment",
            "liveenvironment(",
            "sandboxenvironment(",
            "productionenvironment(",
        ),
        also=call(
            r"(?:paypalenvironment\.)?(?:live|sandbox)(?:environment)?|productionenvironment", at=1
        ),
        severity=Severity.CRITICAL,
        end=END_URL,
        companions={"client_id": _ID},
        what=r"(?:client|app|api)?[_ -]?secret(?:[_ -]?key)?|passwords?",
        check=kinds(9),
    ),
    named_rule(
        "paypal-nvp-signature",
        "PayPal API signature (NVP/SOAP)",
        r"paypal",
        Alphabet(_forge.ALNUM + "._-", "[A-Za-z0-9._-]", END_URL),
        56,
        _DOC,
        issuer="paypal",
        carrier="PAYPAL_API_SIGNATURE={secret}",
        keywords=("paypal",),
        severity=Severity.CRITICAL,
        what=r"(?:api[_ -]?)?signature",
    ),
)
