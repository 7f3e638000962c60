"""Which strings are Dropbox's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import LOWER, fields
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL, issued
from detectors.rules._plain import ALNUM, URL64
from detectors.rules._shaped import shaped

_DOC = "https://www.dropbox.com/developers/reference/oauth-guide"


_KEY = Companion(
    issued("drop[_-]?box", "[a-z0-9]{15}", what="(?:app|client|consumer)[_ -]?(?:key|id)"),
    lambda random: _forge.text(random, _forge.DIGITS + _forge.LOWER, 15),
    secret=False,
)


def _spread(value: str) -> bool:
    """Digits, small and capital letters on both sides of the run of A."""
    return plausible(value[:11], 7) and plausible(value[21:], 16)


RULES: tuple[Rule, ...] = (
    shaped(
        "dropbox-token",
        "Dropbox access token",
        r"sl\.(?:u\.)?[A-Za-z0-9_-]{120,1600}+",
        fields("sl.u.", (URL64, 160)),
        _DOC,
        issuer="dropbox",
        keywords=("sl.u.", "sl.a", "sl.b", "sl.c"),
        near_misses=("sl.u." + "x" * 160, "ssl.certificate"),
        end=END_URL,
        check=lambda value: plausible(value[5:], 20),
    ),
    shaped(
        "dropbox-token-long",
        "Dropbox long-lived token",
        r"[A-Za-z0-9_-]{11}AAAAAAAAAA[A-Za-z0-9_-]{43}",
        fields((ALNUM, 11), "AAAAAAAAAA", "B", (URL64, 42)),
        _DOC,
        issuer="dropbox",
        keywords=("aaaaaaaaaa",),
        near_misses=("xxxxxxxxxxxAAAAAAAAAA" + "x" * 43, "A" * 20),
        severity=Severity.CRITICAL,
        end=END_URL,
        check=_spread,
    ),
    named_rule(
        "dropbox-app-secret",
        "Dropbox app secret",
        r"drop[_-]?box",
        LOWER,
        15,
        _DOC,
        issuer="dropbox",
        carrier="DROPBOX_APP_KEY={app_key}\nDROPBOX_APP_SECRET={secret}",
        keywords=("dropbox", "drop_box"),
        what=r"(?:app|client|consumer)?[_ -]?secret",
        companions={"app_key": _KEY},
    ),
)
