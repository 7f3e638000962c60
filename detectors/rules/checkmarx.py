"""Which strings are Checkmarx's client secrets?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import END_UUID, UUID, made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape

_KEYS = "https://docs.checkmarx.com/en/34965-188712-creating-oauth-clients-for-checkmarx-one-integrations.html"

RULES: tuple[Rule, ...] = (
    named_shape(
        "checkmarx-client-secret",
        "Checkmarx client secret",
        "checkmarx|cx",
        f"(?:[A-Za-z0-9]{{32}}|{UUID})",
        made(32),
        _KEYS,
        issuer="checkmarx",
        carrier="CX_CLIENT_SECRET={secret}",
        keywords=("checkmarx", "cx_client", "cx_secret", "cx_ast"),
        what=r"client[._ -]?secret",
        end=END_UUID,
        check=alive,
        least=1,
    ),
)
