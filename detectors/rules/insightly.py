"""Which strings are Insightly's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_DOC = "https://api.insightly.com/v3.1/Help#!/Overview/Authentication"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "insightly-key",
        "Insightly API key",
        r"insightly",
        _DOC,
        issuer="insightly",
        carrier="INSIGHTLY_API_KEY={secret}",
        keywords=("insightly",),
        specific=45,
    ),
)
