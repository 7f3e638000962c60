"""Which strings are Proxmox's API tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_UUID
from detectors.rules._shaped import shaped


def _forge_token(random: Random) -> str:
    return f"terraform@pve!ci{_forge.number(random, 3)}={_forge.uuid(random)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"token_id": value[:-37]})


RULES: tuple[Rule, ...] = (
    shaped(
        "proxmox-api-token",
        "Proxmox API token",
        rf"[A-Za-z0-9._-]{{1,48}}@[A-Za-z][A-Za-z0-9._-]{{1,31}}![A-Za-z][A-Za-z0-9._-]{{0,48}}[=:]{ANY_UUID}",
        _forge_token,
        "https://pve.proxmox.com/pve-docs/chapter-pveum.html#pveum_tokens",
        issuer="proxmox",
        keywords=("@pve!", "@pam!", "@pbs!"),
        near_misses=(
            "root@pam!ci=00000000-0000-0000-0000-000000000000",
            "PVEAPIToken=USER@REALM!TOKENID=UUID",
        ),
        check=lambda value: plausible(value[-36:], 7),
        end=END_UUID,
        severity=Severity.CRITICAL,
        inspect=_inspect,
        proves="the token's id inside",
    ),
)
