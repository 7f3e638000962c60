"""Which control of OWASP's NHI Top 10 and NIST's CSF 2.0 does a leaked credential fall under?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Control:
    """One control of a public catalogue."""

    framework: str
    id: str
    title: str

    def __str__(self) -> str:
        return f"{self.id} {self.title}"


OWASP: Final = "OWASP Non-Human Identities Top 10 (2025)"
CSF: Final = "NIST Cybersecurity Framework 2.0"

OFFBOARDING: Final = Control(OWASP, "NHI1:2025", "Improper Offboarding")
LEAKAGE: Final = Control(OWASP, "NHI2:2025", "Secret Leakage")
INSECURE_AUTH: Final = Control(OWASP, "NHI4:2025", "Insecure Authentication")
OVERPRIVILEGED: Final = Control(OWASP, "NHI5:2025", "Overprivileged NHI")
LONG_LIVED: Final = Control(OWASP, "NHI7:2025", "Long-Lived Secrets")
HUMAN_USE: Final = Control(OWASP, "NHI10:2025", "Human Use of NHI")

CREDENTIALS: Final = Control(
    CSF,
    "PR.AA-01",
    "Identities and credentials for authorized users, services, and hardware are managed by the "
    "organization",
)
PERMISSIONS: Final = Control(
    CSF,
    "PR.AA-05",
    "Access permissions, entitlements, and authorizations are defined in a policy, managed, "
    "enforced, and reviewed, and incorporate the principles of least privilege and separation of "
    "duties",
)
MONITORED: Final = Control(
    CSF,
    "DE.CM-09",
    "Computing hardware and software, runtime environments, and their data are monitored to find "
    "potentially adverse events",
)
CONTAINED: Final = Control(CSF, "RS.MI-01", "Incidents are contained")
ERADICATED: Final = Control(CSF, "RS.MI-02", "Incidents are eradicated")

_EXPIRING: Final = frozenset(
    {
        *("aws-session", "google-oauth-access-token", "github-server", "github-user"),
        *("gitlab-job", "slack-rotated", "jwt"),
    }
)
"""Kinds that end by themselves within hours or a day, if their issuer does nothing unusual."""
_PEOPLES: Final = frozenset(
    {"github-pat", "slack-user", "slack-session", "linear-api-key", "atlassian-api-token"}
)
"""Kinds that stand for a person and are often lent to machines."""
_WEAK: Final = frozenset(
    {"azure-storage-key", "cloudflare-global-key", "cloudflare-global-key-old", "twilio-auth-token"}
)
"""Kinds whose issuers themselves advise against them."""


def controls_for(
    rule: str,
    *,
    long_lived: bool | None = None,
    privileged: bool = False,
    machine: bool | None = None,
    contained: bool = False,
) -> tuple[Control, ...]:
    """The controls for one incident, the most telling first.

    `long_lived`: lives longer than a day or has no expiry; None when not known, then the kind
    decides. `contained`: it is proven dead.
    """
    found = [LEAKAGE]
    if long_lived if long_lived is not None else rule not in _EXPIRING:
        found.append(LONG_LIVED)
    if privileged:
        found += [OVERPRIVILEGED, PERMISSIONS]
    if rule in _WEAK:
        found.append(INSECURE_AUTH)
    if rule in _PEOPLES and machine:
        found.append(HUMAN_USE)
    found += [CREDENTIALS, MONITORED, CONTAINED]
    if contained:
        found.append(ERADICATED)
    return tuple(found)
