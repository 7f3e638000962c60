"""Which strings are Postmark's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call
from detectors.rules._named import named_uuid

_DOC = "https://postmarkapp.com/developer/api/overview"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "postmark-server",
        "Postmark server token",
        r"postmark(?:app)?(?![^\n=:]{0,24}account)",
        _DOC,
        issuer="postmark",
        carrier="POSTMARK_SERVER_TOKEN={secret}",
        keywords=("postmark",),
        also=call(r"postmark(?:\.server)?client|postmark::apiclient\.new|postmark\.newclient"),
        specific=45,
    ),
    named_uuid(
        "postmark-account",
        "Postmark account token",
        r"postmark(?:app)?",
        _DOC,
        issuer="postmark",
        carrier="POSTMARK_ACCOUNT_TOKEN={secret}",
        keywords=("postmark",),
        severity=Severity.CRITICAL,
        what=r"account[_ -]?(?:api[_ -]?)?(?:key|token)",
        specific=45,
    ),
)
