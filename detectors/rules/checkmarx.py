"""Which strings are client secrets of Checkmarx?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "checkmarx-client-secret",
        "Checkmarx One client secret",
        "checkmarx|cx[_ -]?(?:one|ast|sast)",
        ALNUM,
        32,
        "https://docs.checkmarx.com/en/34965-68774-creating-oauth-clients.html",
        issuer="checkmarx",
        what="(?:client[_ -]?)?secrets?",
        also="cx_client_secret",
        keywords=("checkmarx", "cx_", "cx-", "cxone", "cxsast"),
        carrier="CX_CLIENT_SECRET={secret}",
        confidence=Confidence.MEDIUM,
    ),
)
