"""Which strings are API tokens of Wavefront (VMware Aria Operations)?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._forms import block
from detectors.rules._named import named_uuid

_TOKENS = "https://docs.wavefront.com/api_tokens.html"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "wavefront-api-token",
        "Wavefront API token",
        "wavefront|wf|" + block("wavefront"),
        _TOKENS,
        issuer="wavefront",
        carrier="WAVEFRONT_API_TOKEN={secret}",
        keywords=("wavefront", "wf_token", "wf_api"),
        confidence=Confidence.HIGH,
    ),
)
