"""Which strings give access to PRTG?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape

_DOC = "https://www.paessler.com/manuals/prtg/http_api"

RULES: tuple[Rule, ...] = (
    named_shape(
        "prtg-passhash",
        "PRTG passhash of an account",
        "prtg",
        "[0-9]{8,10}",
        made(10, _forge.DIGITS),
        _DOC,
        issuer="prtg",
        what="pass[_ -]?hash",
        also=r"[?&;]passhash",
        carrier="https://prtg.corp.io/api/table.json?username=ops&passhash={secret}",
        keywords=("passhash", "pass_hash"),
        check=kinds(4),
        least=1 / 3,
    ),
    named_shape(
        "prtg-api-token",
        "PRTG API key",
        "prtg",
        r"[A-Z2-7]{52,56}={0,4}",
        made(56, _forge.BASE32),
        _DOC,
        issuer="prtg",
        carrier="PRTG_API_TOKEN={secret}",
        keywords=("prtg",),
        severity=Severity.HIGH,
    ),
)
