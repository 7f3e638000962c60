"""Which strings are Dropbox Sign's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.hellosign.com/api/reference/authentication/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "dropboxsign-key",
        "Dropbox Sign API key",
        r"hello[_-]?sign|dropbox[_ -]?sign",
        HEX,
        64,
        _DOC,
        issuer="dropboxsign",
        carrier="HELLOSIGN_API_KEY={secret}",
        also=r"(?:hello|dropbox)[_ -]?sign[^\n]{0,120}?\.username",
        keywords=(
            "hellosign",
            "hello_sign",
            "dropboxsign",
            "dropbox_sign",
            "dropbox-sign",
            "dropbox sign",
        ),
    ),
)
