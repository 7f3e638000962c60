"""Which strings are Zoho ZeptoMail's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://www.zoho.com/zeptomail/help/api/email-sending.html"


RULES: tuple[Rule, ...] = (
    shaped(
        "zeptomail-token",
        "ZeptoMail send mail token",
        r"Zoho-enczapikey[ +]{1,2}[A-Za-z0-9+/]{100,240}={0,2}",
        fields("Zoho-enczapikey ", (ALNUM, 144)),
        _DOC,
        issuer="zeptomail",
        keywords=("zoho-enczapikey",),
        near_misses=("Zoho-enczapikey " + "x" * 144, "Zoho-enczapikey <token>"),
        end="(?![A-Za-z0-9+/=])",
        check=lambda value: plausible(value[16:], 16),
    ),
)
