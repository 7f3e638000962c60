"""Which strings are Coda's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import call, either
from detectors.rules._named import named_uuid

_DOC = "https://coda.io/developers/apis/v1#section/Authentication"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "coda-token",
        "Coda API token",
        r"coda(?=[_. -]?(?:api|io|token))",
        _DOC,
        issuer="coda",
        carrier="CODA_API_TOKEN={secret}",
        keywords=(
            "coda_api",
            "coda_token",
            "coda-api",
            "coda.io",
            "codaapi",
            "coda_io",
            "codaio",
            "coda api",
            "coda token",
            "coda-token",
            "coda(",
        ),
        also=either(call("coda"), r"(?<![a-z])coda[ ](?:api|token)(?![a-z])"),
        specific=45,
    ),
)
