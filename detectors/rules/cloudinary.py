"""Which strings are Cloudinary's secrets?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Companion, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL, named
from detectors.rules._pattern import URL64 as URL64_CLASS
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_KEYS = "https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials"


def _forge_url(random: Random) -> str:
    secret = _forge.text(random, _forge.URL64, 27)
    return f"cloudinary://{_forge.number(random, 15)}:{secret}@corp{_forge.number(random, 4)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    key, _at, cloud = value.removeprefix("cloudinary://").partition("@")
    return Inspection({"key_id": key.split(":", 1)[0], "cloud": cloud})


RULES: tuple[Rule, ...] = (
    shaped(
        "cloudinary-url",
        "Cloudinary URL with its secret",
        rf"cloudinary://[0-9]{{12,18}}:{URL64_CLASS}{{24,32}}@[A-Za-z0-9][A-Za-z0-9_-]{{1,60}}+",
        _forge_url,
        _KEYS,
        issuer="cloudinary",
        keywords=("cloudinary://",),
        near_misses=(
            "cloudinary://API_KEY:API_SECRET@CLOUD_NAME",
            "cloudinary://123456789012345:" + "x" * 27 + "@corp",
        ),
        check=lambda value: plausible(value.split(":")[2].split("@")[0], 9),
        end=END_URL,
        inspect=_inspect,
        severity=Severity.CRITICAL,
        proves="the cloud's name inside",
    ),
    named_rule(
        "cloudinary-api-secret",
        "Cloudinary API secret",
        "cloudinary",
        URL64,
        27,
        _KEYS,
        issuer="cloudinary",
        what="(?:api[_ -]?)?secret",
        carrier="CLOUDINARY_API_KEY={api_key}\nCLOUDINARY_API_SECRET={secret}",
        keywords=("cloudinary",),
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named("api[_ -]?key", "[0-9]{15}"),
                lambda random: _forge.number(random, 15),
                secret=False,
            )
        },
    ),
)
