"""Which strings are Ghost's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END
from detectors.rules._plain import HEX

_DOC = "https://ghost.org/docs/admin-api/#token-authentication"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"key_id": value.split(":")[0]})


RULES: tuple[Rule, ...] = (
    named_shape(
        "ghost-admin-key",
        "Ghost admin API key",
        r"ghost",
        r"[0-9a-f]{24}:[0-9a-f]{64}",
        fields((HEX, 24), ":", (HEX, 64)),
        _DOC,
        issuer="ghost",
        carrier="GHOST_ADMIN_API_KEY={secret}",
        keywords=(
            "ghost_",
            "ghost-",
            "ghostadmin",
            "ghost admin",
            "ghost api",
            "ghost key",
            "ghostapi",
            "ghostadminapi(",
        ),
        also=r"ghostadminapi\(\{[^{}]{0,160}?key",
        severity=Severity.CRITICAL,
        end=END,
        inspect=_inspect,
        check=kinds(9),
    ),
    named_rule(
        "ghost-content-key",
        "Ghost content API key",
        r"ghost",
        HEX,
        26,
        _DOC,
        issuer="ghost",
        carrier="GHOST_CONTENT_API_KEY={secret}",
        keywords=("ghost_content", "ghost-content", "ghostcontent", "ghost content"),
        severity=Severity.LOW,
        what=r"content[_ -]?(?:api[_ -]?)?key",
    ),
)
