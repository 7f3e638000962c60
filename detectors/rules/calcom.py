"""Which strings are Cal.com's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://cal.com/docs/api-reference/v2/introduction"


RULES: tuple[Rule, ...] = (
    shaped(
        "calcom-key",
        "Cal.com API key",
        r"cal_(?:live_|test_)?[0-9a-f]{32,64}+",
        fields("cal_live_", (HEX, 32)),
        _DOC,
        issuer="calcom",
        keywords=("cal_live_", "cal_test_", *(f"cal_{each}" for each in _forge.HEX)),
        near_misses=("cal_live_" + "0" * 32, "local_deadbeef", "cal_abcdef"),
        check=lambda value: plausible(value.rsplit("_", 1)[1], 8),
    ),
)
