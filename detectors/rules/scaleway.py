"""Which strings are Scaleway's API keys?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import ANY_UUID, END_UUID
from detectors.rules._named import named_uuid
from detectors.rules._pairs import key_pair
from detectors.rules._pattern import token

_KEYS = "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/"

RULES: tuple[Rule, ...] = (
    key_pair(
        "scaleway-access-key",
        "Scaleway API key",
        "SCW[A-Z0-9]{17}",
        lambda random: "SCW" + _forge.text(random, _forge.DIGITS + _forge.UPPER, 17),
        Companion(token(ANY_UUID, end=END_UUID), _forge.uuid),
        _KEYS,
        issuer="scaleway",
        carrier="SCW_ACCESS_KEY={secret}\nSCW_SECRET_KEY={secret_key}",
        keywords=("scw",),
        near_misses=("SCW" + "A" * 17, "SCW_ACCESS_KEY=$KEY", "SCWSHORT"),
    ),
    named_uuid(
        "scaleway-secret-key",
        "Scaleway secret key",
        r"scw|scaleway",
        _KEYS,
        issuer="scaleway",
        what=r"secret(?:[_ -]?key)?|(?:auth[_ -]?)?token|api[_ -]?key",
        carrier="SCW_SECRET_KEY={secret}",
        keywords=("scw_", "scw-", "scw:", "scaleway"),
        severity=Severity.CRITICAL,
        confidence=Confidence.HIGH,
        near_misses=("SCW_DEFAULT_PROJECT_ID=5a1b2c3d-1a2b-4c3d-8e9f-0a1b2c3d4e5f",),
        specific=20,  # gives way to the pair
    ),
)
