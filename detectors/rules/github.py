"""Which strings are GitHub's tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from random import Random

import regex

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import crc32_base62, fine_grained_hint, plausible
from detectors.rules._looks import noise
from detectors.rules._named import named_shape
from detectors.rules._pattern import ALNUM, END_URL, URL64, named, token
from detectors.rules._shaped import prefixed_shape

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

_APPS = "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app"
_OAUTH = "https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps"
_RUNNERS = "https://docs.github.com/en/rest/actions/self-hosted-runners"
# "github" alone stands in every other link.
_NAMED = (
    *("github_", "github-", "github:", 'github"', "gh_", "githubclient", "githuboauth"),
    *("github client", "github oauth", "github app", "github secret", "githubsecret"),
    *("github token", "github access", "github api", "github pat", "githubtoken", "for github"),
)
_CLIENT = Companion(
    lazy.pattern(
        r"(?<![A-Za-z0-9])(?P<secret>Iv1\.[0-9a-f]{16}|(?:Iv|Ov)23[A-Za-z0-9]{16}"
        r"|(?<=(?i:client.?id.{0,3}))[0-9a-f]{20})(?![A-Za-z0-9])"
    ),
    lambda random: "Ov23" + _forge.text(random, _forge.ALNUM, 16),
    secret=False,
)


def _forge_hex(random: Random) -> str:
    return _forge.text(random, _forge.HEX, 40)


def _forge_copilot(random: Random) -> str:
    parts = (_forge.text(random, _forge.HEX, 32), _forge.number(random, 10))
    tail = _forge.text(random, _forge.HEX, 64)
    return f"tid={parts[0]};exp={parts[1]};sku=monthly_subscriber;chat=1:{tail}"


def _inspect_copilot(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
    """It names the second at which it ends."""
    match = regex.search(r";exp=([0-9]{9,11})[;:]", value)
    if match is None:
        return Inspection()
    expires = datetime.fromtimestamp(int(match[1]), UTC)
    facts: dict[str, JSONValue] = {"expires": expires.isoformat(timespec="seconds")}
    if expires <= now:
        return Inspection(facts, Confidence.LOW, reason="expired")
    return Inspection(facts)


_SECRETS: tuple[Rule, ...] = (
    named_shape(
        "github-oauth-secret",
        "GitHub OAuth app client secret",
        "github|gh",
        "[0-9a-f]{40}",
        _forge_hex,
        _OAUTH,
        issuer="github",
        what="(?:client|oauth|app)[_ -]?secret|secret[_ -]?key|secret",
        keywords=_NAMED,
        companions={"client_id": _CLIENT},
        carrier="GITHUB_CLIENT_ID={client_id}\nGITHUB_CLIENT_SECRET={secret}",
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
    named_shape(
        "github-app-secret",
        "GitHub App client secret",
        "github[_ -]?app|gh[_ -]?app",
        "[0-9a-f]{40}",
        _forge_hex,
        _APPS,
        issuer="github",
        what="(?:client|oauth)[_ -]?secret|secret",
        keywords=("github_app", "github-app", "github app", "githubapp", "gh_app", "gh-app"),
        companions={"client_id": _CLIENT},
        carrier="GITHUB_APP_CLIENT_ID={client_id}\nGITHUB_APP_CLIENT_SECRET={secret}",
        confidence=Confidence.HIGH,
        specific=45,
        check=noise,
    ),
    named_shape(
        "github-token-old",
        "GitHub token (before 2021, without prefix)",
        "github|gh",
        "[0-9a-f]{40}",
        _forge_hex,
        _FORMATS,
        issuer="github",
        what="tokens?|oauth|(?<![a-z])(?:pat|auth|password)|api[_ -]?key",
        keywords=_NAMED,
        carrier="GITHUB_TOKEN={secret}",
        near_misses=("github build of " + "0a1b2c3d" * 5,),
        confidence=Confidence.MEDIUM,
        check=noise,
        specific=40,
    ),
    Rule(
        id="github-runner",
        title="GitHub Actions runner registration token",
        issuer="github",
        pattern=named(
            r"config\.(?:sh|cmd)[^\n]{0,200}?--token|runner[_ -]?(?:registration[_ -]?)?token",
            "A[A-Z2-7]{28}",
        ),
        keywords=("config.sh", "config.cmd", "runner"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,  # it lives for an hour
        forge=lambda random: "A" + _forge.text(random, _forge.BASE32, 28),
        near_misses=(
            "RUNNER_TOKEN=A" + "A" * 28,
            "./config.sh --url https://github.com/team/tool --token $RUNNER_TOKEN",
            "RUNNER_TOKEN=ABC",
        ),
        references=(_RUNNERS,),
        check=lambda value: plausible(value, 10),
        carrier="./config.sh --url https://github.com/team/tool --token {secret}",
    ),
    prefixed_shape(
        "github-raw-url",
        "GitHub token in the address of a raw file",
        "GHSAT0",
        "[A-Z0-9]{40,80}+",
        lambda random: "AAAAAA" + _forge.text(random, _forge.UPPER + _forge.DIGITS, 48),
        "https://docs.github.com/en/repositories/working-with-files/using-files",
        issuer="github",
        severity=Severity.MEDIUM,  # it reads one file, for some days
        near_misses=("https://raw.githubusercontent.com/team/tool/main/README.md?token=GHSAT0",),
    ),
    prefixed_shape(
        "github-copilot",
        "GitHub Copilot session token",
        "tid=",
        r"[0-9a-f]{32}(?:;[a-z0-9_]{1,24}=[A-Za-z0-9_.-]{0,100}){2,40}+:[0-9a-f]{64}",
        lambda random: _forge_copilot(random).removeprefix("tid="),
        "Not documented; the editor's extension gets it from copilot_internal/v2/token.",
        issuer="github",
        severity=Severity.MEDIUM,  # ends within half an hour
        inspect=_inspect_copilot,
        proves="its expiry inside",
    ),
    Rule(
        id="github-session",
        title="GitHub session cookie",
        issuer="github",
        pattern=named("(?:__Host-)?user_session(?:_same_site)?", f"{URL64}{{48}}", end=END_URL),
        keywords=("user_session",),
        confidence=Confidence.MEDIUM,
        severity=Severity.CRITICAL,
        forge=lambda random: _forge.text(random, _forge.URL64, 48),
        near_misses=(
            "user_session=" + "x" * 48,
            "user_session=abc123",
            "the cookie user_session is set by the login page",
        ),
        references=("GitHub's privacy statement on cookies: user_session keeps people signed in.",),
        check=noise,
        carrier="Cookie: user_session={secret};",
    ),
)

RULES: tuple[Rule, ...] = (
    *_SECRETS,
    _classic("ghp_", "pat", "GitHub personal access token (classic)", Severity.CRITICAL),
    _classic("gho_", "oauth", "GitHub OAuth access token", Severity.HIGH),
    _classic("ghu_", "user", "GitHub App user access token", Severity.HIGH),
    _SERVER,
    _classic("ghr_", "refresh", "GitHub App refresh token", Severity.HIGH, length=70),
    _FINE_GRAINED,
)
