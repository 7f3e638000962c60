"""Which strings are n8n's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM, HEX, prefixed

_DOC = "https://docs.n8n.io/api/authentication/"


RULES: tuple[Rule, ...] = (
    prefixed("n8n-key", "n8n API key", "n8n_api_", HEX, 40, _DOC, issuer="n8n", most=100),
    named_shape(
        "n8n-encryption-key",
        "n8n encryption key",
        r"n8n",
        r"[A-Za-z0-9+/]{24,64}={0,2}",
        fields((ALNUM, 32)),
        _DOC,
        issuer="n8n",
        carrier="N8N_ENCRYPTION_KEY={secret}",
        keywords=("n8n_encryption",),
        severity=Severity.CRITICAL,
        what=r"encryption[_ -]?key",
        end="(?![A-Za-z0-9+/=])",
        check=kinds(9),
    ),
)
