"""Which strings are Miro's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://developers.miro.com/docs/getting-started-with-oauth"


RULES: tuple[Rule, ...] = (
    named_rule(
        "miro-token",
        "Miro access token or client secret",
        r"miro(?=[_-]?(?:access|api|client|app|token|oauth|board))",
        URL64,
        27,
        _DOC,
        issuer="miro",
        carrier="MIRO_ACCESS_TOKEN={secret}",
        keywords=(
            "miro_",
            "miro-",
            "miroaccess",
            "miroapi",
            "miroclient",
            "mirotoken",
            "miro api",
            "miro access",
            "miro client",
        ),
        most=32,
    ),
)
