"""Which strings are ntfy's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import LOWER, fields
from detectors.rules._shaped import shaped

_DOC = "https://docs.ntfy.sh/config/#access-tokens"


def _random(value: str) -> bool:
    """Several digits: names in programs have hardly any."""
    return plausible(value[3:], 10) and sum(map(str.isdigit, value)) >= 3


RULES: tuple[Rule, ...] = (
    shaped(
        "ntfy-token",
        "ntfy access token",
        r"tk_[a-z0-9]{29}",
        fields("tk_", (LOWER, 29)),
        _DOC,
        issuer="ntfy",
        keywords=("tk_",),
        near_misses=("tk_" + "x" * 29, "gtk_widget_show_all_of_the_children", "tk_button"),
        severity=Severity.MEDIUM,
        check=_random,
    ),
)
