"""Which strings are Mux's access token secrets?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import ANY_UUID, END_BASE64
from detectors.rules._named import named_shape
from detectors.rules._pattern import BASE64, named

RULES: tuple[Rule, ...] = (
    named_shape(
        "mux-token-secret",
        "Mux access token secret",
        "mux",
        rf"{BASE64}{{75}}",
        lambda random: _forge.text(random, _forge.BASE64, 74) + "8",
        "https://www.mux.com/docs/core/make-api-requests",
        issuer="mux",
        what="(?:access[_ -]?)?(?:token[_ -]?)?secret(?:[_ -]?key)?",
        carrier="MUX_TOKEN_ID={token_id}\nMUX_TOKEN_SECRET={secret}",
        keywords=("mux_", "mux-", "mux.", "muxtoken"),
        end=END_BASE64,
        severity=Severity.HIGH,
        companions={
            "token_id": Companion(named("token[_ -]?id", ANY_UUID), _forge.uuid, secret=False)
        },
        specific=40,
    ),
)
