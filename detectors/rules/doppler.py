"""Which strings are tokens of Doppler?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._shaped import prefixed_shape

_TOKENS = "https://docs.doppler.com/reference/auth-token-formats"


def _rule(kind: str, title: str, mark: str, severity: Severity) -> Rule:
    config = r"(?:[a-z0-9_-]{2,40}\.)?" if mark == "st" else ""
    return prefixed_shape(
        f"doppler-{kind}",
        title,
        f"dp.{mark}.",
        f"{config}[A-Za-z0-9]{{40,44}}+",
        lambda random: _forge.text(random, _forge.ALNUM, 43),
        _TOKENS,
        issuer="doppler",
        severity=severity,
    )


RULES: tuple[Rule, ...] = (
    _rule("personal", "Doppler personal token", "pt", Severity.CRITICAL),
    _rule("service", "Doppler service token", "st", Severity.CRITICAL),
    _rule("cli", "Doppler CLI token", "ct", Severity.CRITICAL),
    _rule("account", "Doppler service account token", "sa", Severity.CRITICAL),
    _rule("scim", "Doppler SCIM token", "scim", Severity.HIGH),
    _rule("audit", "Doppler audit token", "audit", Severity.MEDIUM),
)
