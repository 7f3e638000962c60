"""Which strings are Make's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import LOWER, fields
from detectors.rules._named import named_uuid
from detectors.rules._shaped import shaped

_DOC = "https://www.make.com/en/help/tools/webhooks"


RULES: tuple[Rule, ...] = (
    shaped(
        "makecom-webhook",
        "Make webhook URL",
        (
            r"https://hook\.(?:(?:eu|us|integromat)[0-9]?\.)?(?:make|"
            r"integromat)\.(?:com|celonis\.com)/[a-z0-9]{32}"
        ),
        fields("https://hook.eu2.make.com/", (LOWER, 32)),
        _DOC,
        issuer="makecom",
        keywords=(".make.com/", "hook.make.com/", "hook.integromat.com/", ".make.celonis.com/"),
        near_misses=("https://hook.eu2.make.com/" + "x" * 32, "https://www.make.com/en/help"),
        severity=Severity.MEDIUM,
    ),
    named_uuid(
        "makecom-token",
        "Make API token",
        r"make(?:\.com|com|[_-]api)|integromat",
        _DOC,
        issuer="makecom",
        carrier="MAKE_API_TOKEN={secret}",
        keywords=("make.com", "makecom", "make_api", "make-api", "integromat"),
        specific=45,
    ),
)
