"""Which strings are credentials of OpenStack clouds?"""

from __future__ import annotations

from base64 import urlsafe_b64decode
from random import Random

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import URL64 as URL64_CLASS
from detectors.rules._pattern import named
from detectors.rules._plain import URL64

_CREDENTIALS = "https://docs.openstack.org/keystone/latest/user/application_credentials.html"
_FERNET = "https://docs.openstack.org/keystone/latest/admin/fernet-token-faq.html"


def _forge_fernet(random: Random) -> str:
    seconds = (1_780_000_000 + random.randrange(10_000_000)).to_bytes(8, "big")
    while True:
        body = b"\x80" + seconds + random.randbytes(16 + 64 + 32)
        value = _forge.base64url(body)
        if value[-1] not in "_-":
            return value


def _is_fernet(value: str) -> bool:
    """Version 128, a time of this century, whole blocks of 16 bytes behind it."""
    try:
        body = urlsafe_b64decode(value + "=" * (-len(value) % 4))
    except ValueError:
        return False
    # keystone cuts the padding off
    return (
        plausible(value, 20)
        and body[0] == 0x80
        and body[1:5] == b"\0" * 4
        and (len(body) - 25 - 32) % 16 == 0
    )


RULES: tuple[Rule, ...] = (
    named_rule(
        "openstack-application-credential",
        "OpenStack application credential secret",
        "os_application|application[_ -]credential|openstack",
        URL64,
        86,
        _CREDENTIALS,
        issuer="openstack",
        what=r"secret(?:[_ -]?key)?",
        carrier=(
            "OS_APPLICATION_CREDENTIAL_ID={credential_id}\n"
            "OS_APPLICATION_CREDENTIAL_SECRET={secret}"
        ),
        keywords=(
            "application_credential",
            "application-credential",
            "application credential",
            "openstack",
        ),
        companions={
            "credential_id": Companion(
                named("application[_ -]credential[_ -]id", "[0-9a-f]{32}"),
                lambda random: _forge.text(random, _forge.HEX, 32),
                secret=False,
            )
        },
    ),
    named_shape(
        "openstack-token",
        "OpenStack token",
        "openstack|keystone",
        rf"gAAAAA{URL64_CLASS}{{140,400}}+",
        _forge_fernet,
        _FERNET,
        issuer="openstack",
        what=r"(?:auth[_ -]?)?token",
        also="X-Auth-Token|X-Subject-Token|OS_(?:AUTH_)?TOKEN",
        end="(?![A-Za-z0-9_-])",
        carrier="X-Auth-Token: {secret}",
        keywords=("gaaaaa",),
        check=_is_fernet,
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        near_misses=("X-Auth-Token: gAAAAABshort", "OS_TOKEN=gAAAAA" + "A" * 177),
        specific=60,
        proves="the frame of a Fernet token",
    ),
)
