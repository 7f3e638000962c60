"""Which strings are HTTP passwords of Gerrit?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._plain import Alphabet
from detectors.rules._shape import BASE64_END, named_text

RULES: tuple[Rule, ...] = (
    named_text(
        "gerrit-password",
        "Gerrit HTTP password or token",
        "gerrit",
        Alphabet(_forge.ALNUM, "[A-Za-z0-9+/]", BASE64_END),
        40,
        "https://gerrit-review.googlesource.com/Documentation/user-upload.html#http",
        most=44,
        issuer="gerrit",
        # a first name as well
        keywords=("gerrit_", "gerrit-", "gerrit http", "gerrit pass", "gerrit tok"),
        carrier="GERRIT_HTTP_PASSWORD={secret}",
    ),
)
