"""Which strings are Przelewy24's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.przelewy24.pl/index.php?en"
_WHO = r"przelewy[_ -]?24|p24"
_KEYWORDS = ("przelewy", "p24")

RULES: tuple[Rule, ...] = (
    named_rule(
        "przelewy24-crc",
        "Przelewy24 CRC key, which signs payments",
        _WHO,
        HEX,
        16,
        _DOC,
        issuer="przelewy24",
        what=r"crc(?:[_ -]?key)?|klucz[_ -]crc",
        carrier="P24_CRC={secret}",
        keywords=_KEYWORDS,
    ),
    named_rule(
        "przelewy24-api-key",
        "Przelewy24 API (reports) key",
        _WHO,
        HEX,
        32,
        _DOC,
        issuer="przelewy24",
        what=(
            r"(?:api|reports?|rest)[_ -]?(?:key|klucz|secret)\)?"
            r"|klucz[_ -](?:api|do[ ]raport\w{0,3})"
        ),
        carrier="P24_API_KEY={secret}",
        keywords=_KEYWORDS,
    ),
)
