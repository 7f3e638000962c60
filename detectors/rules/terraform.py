"""Which strings are API tokens of HCP Terraform and Terraform Enterprise?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import URL64, token


def _forge_token(random: Random) -> str:
    left = _forge.text(random, _forge.ALNUM, 14)
    return f"{left}.atlasv1.{_forge.text(random, _forge.URL64, 67)}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="terraform-token",
        title="HCP Terraform API token",
        issuer="terraform",
        pattern=token(rf"[A-Za-z0-9]{{14}}\.atlasv1\.{URL64}{{60,80}}+", end=r"(?![A-Za-z0-9_-])"),
        keywords=(".atlasv1.",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=_forge_token,
        near_misses=(
            "x" * 14 + ".atlasv1." + "x" * 67,
            "aB3aB3aB3aB3aB.atlasv1.aB3",
            _forge.example(_forge_token)[:-12],
            "tokens have .atlasv1. in the middle",
        ),
        references=(
            "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
        ),
        check=lambda value: plausible(value.rsplit(".", 1)[1], 16),
    ),
)
