"""Which strings are keys of Mullvad?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "mullvad-account",
        "Mullvad account number",
        "mullvad",
        "[0-9]{16}|[0-9]{4}(?:[ ][0-9]{4}){3}",
        lambda random: _forge.number(random, 16),
        "https://mullvad.net/en/help/account-questions",
        issuer="mullvad",
        carrier="MULLVAD_ACCOUNT={secret}",
        keywords=("mullvad",),
        what=r"account(?:[_ -]?(?:number|token|id|no\.?))?(?:[ ]login)?|login|token",
        also=r"mullvad[ ]account[ ](?:login|set)",
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
    ),
)
