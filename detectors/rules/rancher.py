"""Which strings are Rancher's API tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._shaped import shaped

_LETTERS = "bcdfghjklmnpqrstvwxz2456789"


def _forge_token(random: Random) -> str:
    return f"token-{_forge.text(random, _LETTERS, 5)}:{_forge.text(random, _LETTERS, 54)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"token_id": value.split(":", 1)[0]})


RULES: tuple[Rule, ...] = (
    shaped(
        "rancher-token",
        "Rancher API token",
        r"(?:token|kubeconfig-u|kubeconfig-user|agent-u)-[a-z0-9-]{4,40}:[bcdfghjklmnpqrstvwxz2456789]{54}",
        _forge_token,
        "https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys",
        issuer="rancher",
        keywords=("token-", "kubeconfig-u", "agent-u-"),
        near_misses=("token-abcde:" + "x" * 54, "token-abcde:short", "kubeconfig-u-abcde"),
        check=lambda value: plausible(value.rsplit(":", 1)[1], 12),
        severity=Severity.CRITICAL,
        inspect=_inspect,
        proves="the token's name inside",
    ),
)
