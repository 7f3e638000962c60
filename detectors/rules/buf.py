"""Which strings are tokens of the Buf Schema Registry?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "buf-token",
        "Buf Schema Registry token",
        "buf(?=[_ -](?:api|token|registry|schema|build|auth))|buf[.]build",
        HEX,
        64,
        "https://buf.build/docs/bsr/authentication/",
        issuer="buf",
        keywords=("buf_", "buf-", "buf.build", "buf token", "buf schema", "buf registry"),
        carrier="BUF_TOKEN={secret}",
    ),
)
