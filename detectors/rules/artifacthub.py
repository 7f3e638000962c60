"""Which strings are secrets of Artifact Hub's API keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "artifacthub-key",
        "Artifact Hub API key secret",
        "artifact[_ -]?hub",
        "[A-Za-z0-9+/]{40,90}+={0,2}",
        lambda random: _forge.base64(random.randbytes(32)),
        "https://artifacthub.io/docs/api/",
        issuer="artifacthub",
        also="x-api-key-secret",
        keywords=("artifacthub", "artifact_hub", "artifact-hub", "artifact hub", "x-api-key-sec"),
        carrier="ARTIFACTHUB_API_KEY_SECRET={secret}",
        end=END_BASE64,
        confidence=Confidence.MEDIUM,
        check=noise,
        specific=40,
    ),
)
