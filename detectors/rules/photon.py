"""Which strings are keys of Photon Engine?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "photon-app-id",
        "Photon app id",
        "photon(?:[_ .-]?(?:realtime|fusion|quantum|voice|chat|pun|engine|server[_ .-]?settings))?",
        UUID,
        _forge.uuid,
        "https://doc.photonengine.com/realtime/current/getting-started/obtain-your-app-id",
        severity=Severity.INFO,
        public=True,
        what="app[_ .-]?id(?:[_ .-]?(?:realtime|fusion|voice|chat))?",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="PHOTON_APP_ID={secret}",
        keywords=("photon",),
        issuer="photon",
    ),
)
