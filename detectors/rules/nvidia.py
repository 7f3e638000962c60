"""Which strings are keys of NVIDIA?"""

from __future__ import annotations

from base64 import b64decode
from random import Random

from detectors import lazy
from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64, UUID
from detectors.rules._named import named_shape
from detectors.rules._plain import URL64, prefixed

_LEGACY = lazy.pattern(rf"[a-z0-9]{{26}}:{UUID}")


def _is_legacy(value: str) -> bool:
    """Decodes to 26 small letters or digits, a colon and a UUID."""
    return _LEGACY.fullmatch(b64decode(value).decode("ascii", "replace")) is not None


def _forge_legacy(random: Random) -> str:
    owner = _forge.text(random, _forge.DIGITS + _forge.LOWER, 26)
    return _forge.base64(f"{owner}:{_forge.uuid(random)}".encode())


RULES: tuple[Rule, ...] = (
    prefixed(
        "nvidia-api-key",
        "NVIDIA API key",
        "nvapi-",
        URL64,
        64,
        "https://docs.nvidia.com/ngc/latest/ngc-user-guide.html",
        issuer="nvidia",
    ),
    named_shape(
        "nvidia-ngc-key",
        "NVIDIA NGC legacy API key",
        "ngc",
        "[A-Za-z0-9+/]{84}",
        _forge_legacy,
        "https://docs.nvidia.com/ngc/latest/ngc-user-guide.html",
        also=r"nvcr\.io[^\n]{0,60}?password",
        end=END_BASE64,
        check=_is_legacy,
        specific=70,
        proves="decodes to id and UUID",
        carrier="NGC_API_KEY={secret}",
        keywords=("ngc_api", "ngc-api", "ngc_cli", "ngc api", "ngc key", "nvcr.io", "ngc_key"),
        issuer="nvidia",
    ),
)
