"""Which strings are keys of Gate.io?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "gateio-secret-key",
        "Gate.io secret key",
        "gate[_.-]?io",
        HEX,
        64,
        "https://www.gate.com/docs/developers/apiv4/en/",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named(r"api[_ .-]?key(?![_ .-]?secret)", r"[0-9a-f]{32}"),
                lambda random: _forge.text(random, _forge.HEX, 32),
                secret=False,
            )
        },
        carrier="GATEIO_API_KEY={api_key}\nGATEIO_API_SECRET={secret}",
        keywords=("gateio", "gate_io", "gate.io", "gate-io"),
        issuer="gateio",
    ),
)
