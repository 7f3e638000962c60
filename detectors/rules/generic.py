"""Which secrets does nobody issue? Private keys, passwords in addresses, settings and sentences."""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._addresses import BASIC, BEARER, SCHEMES, connection
from detectors.rules._private_key import PRIVATE_KEY
from detectors.rules._prose import KEY_PROSE, LOGIN, PROSE
from detectors.rules._settings import KEY_SETTING, PASSWORD_SETTING

_SERVICES = tuple(each for each in SCHEMES if not each.startswith("http"))

RULES: tuple[Rule, ...] = (
    PRIVATE_KEY,
    connection("connection-string", "Address with a password", _SERVICES, Severity.CRITICAL),
    connection("url-password", "Web address with a password", ("http", "https"), Severity.HIGH),
    BASIC,
    BEARER,
    PASSWORD_SETTING,
    KEY_SETTING,
    PROSE,
    LOGIN,
    KEY_PROSE,
)
