"""Which strings are Filestack's app secrets?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_rule(
        "filestack-app-secret",
        "Filestack app secret",
        "filestack|filepicker",
        UPPER,
        26,
        "https://www.filestack.com/docs/security/",
        issuer="filestack",
        carrier="FILESTACK_APP_SECRET={secret}",
        keywords=(
            "filestack",
            "filepicker",
        ),
        what="(?:app[_ -]?|policy[_ -]?)?secret",
    ),
)
