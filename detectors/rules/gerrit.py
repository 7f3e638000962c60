"""Which strings are HTTP passwords of Gerrit?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import Alphabet

RULES: tuple[Rule, ...] = (
    named_rule(
        "gerrit-password",
        "Gerrit HTTP password or token",
        "gerrit",
        Alphabet(_forge.ALNUM, "[A-Za-z0-9+/]", END_BASE64),
        40,
        "https://gerrit-review.googlesource.com/Documentation/user-upload.html#http",
        most=44,
        issuer="gerrit",
        # a first name as well
        keywords=("gerrit_", "gerrit-", "gerrit http", "gerrit pass", "gerrit tok"),
        carrier="GERRIT_HTTP_PASSWORD={secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
