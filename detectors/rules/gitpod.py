"""Which strings are Gitpod's access tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import prefixed_shape


def _forge_body(random: Random) -> str:
    return ".".join(_forge.text(random, _forge.ALNUM, each) for each in (43, 40))


RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "gitpod-token",
        "Gitpod personal access token",
        "gitpod_pat_",
        r"[A-Za-z0-9_-]{20,100}+(?:\.[A-Za-z0-9_-]{20,100}+)?",
        _forge_body,
        "https://www.gitpod.io/docs/classic/user/configure/user-settings/access-tokens",
        issuer="gitpod",
        end=END_URL,
    ),
)
