"""Which strings are secrets and tokens of Vanta?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

_KEYS = "https://developer.vanta.com/docs/api-access-setup"

RULES: tuple[Rule, ...] = (
    named_shape(
        "vanta-client-secret",
        "Vanta client secret",
        "vanta",
        "vcs_[A-Za-z0-9_-]{30,120}+",
        made(30, _forge.URL64, "vcs_"),
        _KEYS,
        issuer="vanta",
        carrier="VANTA_CLIENT_SECRET={secret}",
        keywords=("vanta",),
        end=END_URL,
        check=alive,
        least=1,
    ),
    named_shape(
        "vanta-access-token",
        "Vanta access token",
        "vanta",
        "vat_[A-Za-z0-9_-]{30,120}+",
        made(30, _forge.URL64, "vat_"),
        _KEYS,
        issuer="vanta",
        carrier="VANTA_API_TOKEN={secret}",
        keywords=("vanta",),
        severity=Severity.MEDIUM,
        end=END_URL,
        check=alive,
        least=1,
    ),
)
