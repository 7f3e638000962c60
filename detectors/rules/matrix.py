"""Which strings are tokens of Matrix servers?"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import crc32_base62
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://spec.matrix.org/latest/client-server-api/#client-authentication"

_SOURCE = "The generators of Synapse and of Matrix Authentication Service."
# Synapse writes six base 62 digits of the CRC-32, the authentication service the same backwards.


def _service(head: str) -> str:
    digits = crc32_base62(head).lstrip("0")[::-1]
    return f"{head}_{digits:0>6}"


def _forge_service(random: Random) -> str:
    return _service(f"mat_{_forge.text(random, _forge.ALNUM, 30)}")


def _check(value: str) -> bool:
    return crc32_base62(value[:-7]) == value[-6:]


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """The second field is the user's name in base64."""
    name = value.split("_", 1)[1][:-28]
    try:
        user = b64decode(name + "=" * (-len(name) % 4)).decode()
    except ValueError:
        return Inspection()
    return Inspection({"user": user[:100]})


def _synapse(kind: str, title: str, prefix: str, severity: Severity) -> Rule:
    def forge(random: Random) -> str:
        user = f"dev{_forge.number(random, 4)}".encode()
        head = f"{prefix}_{_forge.base64(user).rstrip('=')}_"
        head += _forge.text(random, _forge.UPPER + _forge.LOWER, 20)
        return f"{head}_{crc32_base62(head)}"

    return shaped(
        f"matrix-{kind}",
        title,
        rf"{prefix}_[A-Za-z0-9+/_-]{{1,340}}?_[A-Za-z]{{20}}_[A-Za-z0-9]{{6}}",
        forge,
        _SOURCE,
        issuer="matrix",
        keywords=(f"{prefix}_",),
        near_misses=(
            f"{prefix}_ZGV2_{'x' * 20}_000000",
            _forge.example(forge)[:-1],
            f"access tokens begin with {prefix}_ there",
        ),
        check=_check,
        inspect=_inspect,
        severity=severity,
        specific=80,
        proves="CRC-32 checksum",
    )


RULES: tuple[Rule, ...] = (
    _synapse("access-token", "Matrix access token", "syt", Severity.HIGH),
    _synapse("refresh-token", "Matrix refresh token", "syr", Severity.HIGH),
    shaped(
        "matrix-oauth-token",
        "Matrix token of the authentication service",
        "m(?:at|ar|ct|cr)_[A-Za-z0-9]{30}_[A-Za-z0-9]{6}",
        _forge_service,
        _DOC,
        issuer="matrix",
        keywords=("mat_", "mar_", "mct_", "mcr_"),
        near_misses=("mat_" + "x" * 30 + "_aB3aB3", "format_string_of_the_message_as_text"),
        check=lambda value: _service(value[:-7]) == value,
        specific=80,
        proves="CRC-32 checksum",
    ),
    named_rule(
        "matrix-secret",
        "Synapse registration or macaroon secret",
        r"synapse|matrix",
        URL64,
        32,
        _DOC,
        issuer="matrix",
        carrier="SYNAPSE_REGISTRATION_SHARED_SECRET={secret}",
        keywords=("registration_shared_secret", "macaroon_secret_key"),
        most=64,
        severity=Severity.CRITICAL,
        what=r"registration_shared_secret|macaroon_secret_key",
        also=r"registration_shared_secret|macaroon_secret_key",
    ),
)
