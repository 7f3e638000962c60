"""Which strings are Miro's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import made
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://developers.miro.com/docs/getting-started-with-oauth"


RULES: tuple[Rule, ...] = (
    shaped(
        "miro-token-of-a-region",
        "Miro access token, which names its region",
        # {"miro.origin":"eu01"}
        r"eyJtaXJvLm9yaWdpbiI6I[A-Za-z0-9]{8,16}_[A-Za-z0-9_-]{27,32}",
        made(27, prefix="eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_"),
        _DOC,
        issuer="miro",
        keywords=("eyjtaxjvlm9yawdpbii6i",),
        end=END_URL,
        specific=70,
    ),
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
