"""Which strings are Metronome's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.metronome.com/developer-resources/api-authentication/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "metronome-token",
        "Metronome API token",
        r"metronome(?=[_-]?(?:api|token|bearer|key|com))",
        HEX,
        64,
        _DOC,
        issuer="metronome",
        carrier="METRONOME_BEARER_TOKEN={secret}",
        keywords=("metronome_", "metronome-", "metronomeapi", "metronome.com", "metronometoken"),
        severity=Severity.CRITICAL,
    ),
)
