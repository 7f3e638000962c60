"""Which strings are Everhour's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, fields
from detectors.rules._named import named_shape
from detectors.rules._plain import HEX

_DOC = "https://everhour.docs.apiary.io/#introduction/authentication"


RULES: tuple[Rule, ...] = (
    named_shape(
        "everhour-key",
        "Everhour API key",
        r"everhour",
        r"[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{8}",
        fields((HEX, 4), "-", (HEX, 4), "-", (HEX, 6), "-", (HEX, 6), "-", (HEX, 8)),
        _DOC,
        issuer="everhour",
        carrier="EVERHOUR_API_KEY={secret}",
        keywords=("everhour",),
        severity=Severity.MEDIUM,
        end=END_UUID,
        check=lambda value: plausible(value, 8),
    ),
)
