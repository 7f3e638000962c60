"""Which strings are secrets of Branch, the linking service?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._pattern import END
from detectors.rules._shaped import shaped

_KEYS = "https://help.branch.io/developers-hub/reference/api-keys"

RULES: tuple[Rule, ...] = (
    shaped(
        "branchio-secret",
        "Branch secret",
        "secret_live_[A-Za-z0-9]{32}",
        made(32, _forge.ALNUM, "secret_live_"),
        _KEYS,
        issuer="branchio",
        keywords=("secret_live_",),
        end=END,
        confidence=Confidence.MEDIUM,
        check=alive,
        least=1,
        specific=55,
    ),
    shaped(
        "branchio-test-secret",
        "Branch test secret",
        "secret_test_[A-Za-z0-9]{32}",
        made(32, _forge.ALNUM, "secret_test_"),
        _KEYS,
        issuer="branchio",
        keywords=("secret_test_",),
        end=END,
        confidence=Confidence.MEDIUM,
        severity=Severity.LOW,
        check=alive,
        least=1,
        specific=55,
    ),
    shaped(
        "branchio-key",
        "Branch key",
        "key_(?:live|test)_[A-Za-z0-9]{32}",
        made(32, _forge.ALNUM, "key_live_"),
        _KEYS,
        issuer="branchio",
        keywords=("key_live_", "key_test_"),
        end=END,
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
        public=True,
        specific=45,
        check=alive,
        least=1,
    ),
)
