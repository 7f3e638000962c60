"""Which strings are secret keys of Magic, the wallet and login service?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END

_KEYS = "https://magic.link/docs/api/server-side-sdks/node"

RULES: tuple[Rule, ...] = (
    named_shape(
        "magic-secret-key",
        "Magic secret key",
        r"magic[._ -]?(?:link|labs|auth|sdk|admin)|magic_(?=secret|api)|magiclabs",
        "sk_(?:live|test)_[0-9A-F]{16}",
        made(16, _forge.DIGITS + "ABCDEF", "sk_live_"),
        _KEYS,
        issuer="magic",
        carrier="MAGIC_SECRET_KEY={secret}",
        keywords=(
            "magic_secret",
            "magic_api",
            "magic.link",
            "magic_link",
            "magic-link",
            "magic link",
            "magiclink",
            "magiclabs",
            "magic_admin",
            "magic-sdk",
            "magic_auth",
        ),
        end=END,
        severity=Severity.CRITICAL,
        specific=60,
        check=alive,
        least=1,
    ),
)
