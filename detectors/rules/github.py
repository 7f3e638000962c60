"""Which strings are GitHub's tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import crc32_base62, fine_grained_hint, plausible
from detectors.rules._pattern import ALNUM, URL64, token

_FORMATS = (
    "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/"
    "about-authentication-to-github#githubs-token-formats"
)
_CHECKSUM = (
    "https://github.blog/engineering/platform-security/"
    "behind-githubs-new-authentication-token-formats/"
)
_CHECK_LENGTH = 6


def _checked(value: str) -> bool:
    """The last six characters are the CRC-32 of what stands between prefix and them."""
    body = value[4:]
    return crc32_base62(body[:-_CHECK_LENGTH]) == body[-_CHECK_LENGTH:]


def _forge_checked(random: Random, prefix: str, length: int) -> str:
    body = _forge.text(random, _forge.ALNUM, length)
    return prefix + body + crc32_base62(body)


def _classic(prefix: str, kind: str, title: str, severity: Severity, length: int = 30) -> Rule:
    total = length + _CHECK_LENGTH

    def forge(random: Random) -> str:
        return _forge_checked(random, prefix, length)

    return Rule(
        id=f"github-{kind}",
        title=title,
        issuer="github",
        pattern=token(f"{prefix}{ALNUM}{{{total}}}"),
        keywords=(prefix,),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=(
            prefix + "Zq7" * (total // 3) + "Z" * (total % 3),  # wrong checksum
            prefix + "Zq7" * 5,  # too short
            f"tokens that begin with {prefix} belong to GitHub",
            f"{prefix}token_for_the_release_workflow_of_main = load()",
        ),
        references=(_FORMATS, _CHECKSUM),
        check=_checked,
        specific=80,
        proves="CRC-32 checksum",
    )


def _check_server(value: str) -> bool:
    # The stateless form carries a signed token that only GitHub can judge.
    return "." in value or _checked(value)


def _forge_fine_grained(random: Random) -> str:
    left = _forge.text(random, _forge.ALNUM, 22)
    head = f"github_pat_{left}_{_forge.text(random, _forge.ALNUM, 43)}"
    return head + fine_grained_hint(head) + _forge.text(random, _forge.ALNUM, 8)


def _inspect_fine_grained(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    head, hint = value[:-16], value[-16:-8]
    if fine_grained_hint(head) == hint:
        return Inspection(confidence=Confidence.HIGH, reason="its inner checksum fits")
    return Inspection()


_SERVER = Rule(
    id="github-server",
    title="GitHub App installation token",
    issuer="github",
    pattern=token(
        f"ghs_(?:[0-9]{{1,12}}_e{URL64}{{15,2000}}+\\.{URL64}{{15,4000}}+\\.{URL64}{{20,2000}}+"
        f"|{ALNUM}{{36}}(?![A-Za-z0-9]))",
        end="",
    ),
    keywords=("ghs_",),
    confidence=Confidence.HIGH,
    severity=Severity.HIGH,
    forge=lambda random: _forge_checked(random, "ghs_", 30),
    near_misses=(
        "ghs_" + "Zq7" * 12,  # wrong checksum
        "ghs_" + "Zq7" * 5,
        "ghs_12345_eyJub3RoaW5n",  # one part only
        "installation tokens begin with ghs_ and live for an hour",
    ),
    references=(
        _FORMATS,
        "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/"
        "generating-an-installation-access-token-for-a-github-app",
    ),
    check=_check_server,
    specific=80,
    proves="CRC-32 checksum",
)

_FINE_GRAINED = Rule(
    id="github-fine-grained",
    title="GitHub fine-grained personal access token",
    issuer="github",
    pattern=token(f"github_pat_{ALNUM}{{22}}_{ALNUM}{{59}}"),
    keywords=("github_pat_",),
    confidence=Confidence.HIGH,
    severity=Severity.HIGH,
    forge=_forge_fine_grained,
    near_misses=(
        "github_pat_" + "Zq7" * 20,  # no second part
        "github_pat_" + "x" * 22 + "_" + "x" * 59,
        "set github_pat_token in the environment",
    ),
    references=(_FORMATS,),
    check=lambda value: plausible(value[11:], 12),
    inspect=_inspect_fine_grained,
    specific=70,
    proves="inner checksum, where it fits",
)

RULES: tuple[Rule, ...] = (
    _classic("ghp_", "pat", "GitHub personal access token (classic)", Severity.CRITICAL),
    _classic("gho_", "oauth", "GitHub OAuth access token", Severity.HIGH),
    _classic("ghu_", "user", "GitHub App user access token", Severity.HIGH),
    _SERVER,
    _classic("ghr_", "refresh", "GitHub App refresh token", Severity.HIGH, length=70),
    _FINE_GRAINED,
)
