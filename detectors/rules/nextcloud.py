"""Which strings are keys of Nextcloud?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_shape(
        "nextcloud-app-password",
        "Nextcloud app password",
        "nextcloud",
        "[A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){4}",
        fields((ALNUM, 5), "-", (ALNUM, 5), "-", (ALNUM, 5), "-", (ALNUM, 5), "-", (ALNUM, 5)),
        "https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html",
        issuer="nextcloud",
        carrier="NEXTCLOUD_APP_PASSWORD={secret}",
        keywords=("nextcloud",),
        end=END_URL,
    ),
)
