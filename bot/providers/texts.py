"""What do people read about a provider before and after they act?"""

from __future__ import annotations

from dataclasses import dataclass

OIDC = (
    "Use workload identity (OIDC federation) instead of a stored credential; where one must be "
    "stored, give it a short life, the least scopes and one audience."
)
"""The advice that fits most issuers."""


@dataclass(frozen=True)
class Texts:
    """The words of one provider; see `Provider` for what each means."""

    title: str
    runbook: str
    rotate_url: str = ""
    cascades: str = ""
    advice: str = OIDC
