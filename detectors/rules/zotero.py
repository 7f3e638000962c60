"""Which strings are Zotero's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://www.zotero.org/support/dev/web_api/v3/basics"


RULES: tuple[Rule, ...] = (
    named_rule(
        "zotero-key",
        "Zotero API key",
        r"zotero",
        ALNUM,
        24,
        _DOC,
        issuer="zotero",
        carrier="ZOTERO_API_KEY={secret}",
        keywords=("zotero",),
        severity=Severity.MEDIUM,
    ),
)
