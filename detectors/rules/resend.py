"""Which strings are Resend's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://resend.com/docs/api-reference/introduction"


def _mixed(value: str) -> bool:
    """Digits and capitals in the last field: no name in a program is written so."""
    last = value.rsplit("_", 1)[1]
    return plausible(last, 9) and any(map(str.isdigit, last)) and any(map(str.isupper, last))


RULES: tuple[Rule, ...] = (
    shaped(
        "resend-key",
        "Resend API key",
        r"re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}",
        fields("re_", (ALNUM, 8), "_", (ALNUM, 24)),
        _DOC,
        issuer="resend",
        keywords=("re_",),
        near_misses=(
            "re_xxxxxxxx_" + "x" * 24,
            "we_are_here_and_there",
            "re_compile_something_in_a_module",
            "core_settings_abcdefghijklmnopqrstuvwx",
        ),
        check=_mixed,
    ),
)
