"""Which strings are keys of Memfault?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "memfault-org-token",
        "Memfault organisation token",
        "memfault",
        URL64,
        36,
        "https://docs.memfault.com/docs/platform/memfault-api/",
        most=60,
        what=r"(?:org(?:ani[sz]ation)?[_ .-]?(?:auth[_ .-]?)?|api[_ .-]?|auth[_ .-]?)token"
        r"|api[_ .-]?key",
        carrier="MEMFAULT_ORG_TOKEN={secret}",
        keywords=("memfault",),
        issuer="memfault",
    ),
    named_rule(
        "memfault-project-key",
        "Memfault project key",
        "memfault",
        ALNUM,
        32,
        "https://docs.memfault.com/docs/platform/data-routes/",
        what="project[_ .-]?key",
        severity=Severity.LOW,
        carrier="MEMFAULT_PROJECT_KEY={secret}",
        keywords=("memfault",),
        issuer="memfault",
    ),
)
