"""Which strings are keys of SoundCloud?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "soundcloud-secret",
        "SoundCloud client secret",
        "soundcloud",
        ALNUM,
        32,
        "https://developers.soundcloud.com/docs/api/guide",
        issuer="soundcloud",
        carrier="SOUNDCLOUD_CLIENT_SECRET={secret}",
        keywords=("soundcloud",),
        severity=Severity.MEDIUM,
    ),
)
