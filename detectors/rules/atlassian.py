"""Which strings are tokens of Jira, Confluence, Bitbucket and Atlassian's administration?"""

from __future__ import annotations

from base64 import b64decode
from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import crc32_hex, plausible
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._pattern import URL64, named, token
from detectors.rules._plain import ALNUM, Alphabet
from detectors.rules._plain import URL64 as ANY
from detectors.rules._shaped import prefixed_shape

_TOKENS = (
    "https://support.atlassian.com/atlassian-account/docs/"
    "manage-api-tokens-for-your-atlassian-account/"
)
_SERVICE = (
    "https://support.atlassian.com/user-management/docs/manage-api-tokens-for-service-accounts/"
)
_ADMIN = "https://support.atlassian.com/organization-administration/docs/manage-an-organization-with-the-admin-apis/"
_DATA_CENTER = (
    "https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html"
)
_BITBUCKET = "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/"


def _check(value: str) -> bool:
    """The last eight characters are the CRC-32 of everything before them."""
    return crc32_hex(value[:-8]).upper() == value[-8:]


def _forge_checked(random: Random, prefix: str, length: int) -> str:
    head = f"{prefix}{_forge.text(random, _forge.URL64, length)}="
    return head + crc32_hex(head).upper()


# Basic authentication needs the owner's address and the site beside the token.
_OWNER = {
    "email": Companion(
        lazy.pattern(
            r"(?<![A-Za-z0-9._%+-])(?P<secret>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}"
            r"(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,24})(?![A-Za-z0-9-])"
        ),
        lambda random: f"dev{_forge.number(random, 4)}@corp.test",
        secret=False,
    ),
    "site": Companion(
        lazy.pattern(
            r"(?<![A-Za-z0-9.-])(?P<secret>[a-z0-9][a-z0-9-]{0,61}\.atlassian\.net)(?![\w-])"
        ),
        lambda random: f"site{_forge.number(random, 4)}.atlassian.net",
        secret=False,
    ),
}


def _check_data_center(value: str) -> bool:
    """Decodes to a twelve-digit id, a colon and twenty random bytes."""
    decoded = b64decode(value)
    return decoded[:12].isdigit() and decoded[12:13] == b":" and len(decoded) == 33


def _forge_data_center(random: Random) -> str:
    # 33 bytes fill 44 characters without padding.
    return _forge.base64(_forge.number(random, 12).encode() + b":" + random.randbytes(20))


def _marked(kind: str, title: str, prefix: str, reference: str, *, owned: bool) -> Rule:
    def forge(random: Random) -> str:
        return _forge_checked(random, prefix, 177)

    sample = _forge.example(forge)
    return Rule(
        id=f"atlassian-{kind}",
        title=title,
        issuer="atlassian",
        pattern=token(f"{prefix}{URL64}{{60,400}}+=[0-9A-F]{{8}}"),
        keywords=(prefix.lower(),),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=forge,
        near_misses=(
            sample[:-8] + "00000000",  # wrong checksum
            sample[:-9],  # no checksum
            prefix + "x" * 177 + "=" + "0" * 8,
            f"API tokens begin with {prefix} nowadays",
        ),
        references=(reference,),
        check=_check,
        companions=_OWNER if owned else {},
        carrier="curl -u {email}:{secret} https://{site}/rest/api/3/myself"
        if owned
        else "{secret}",
        specific=80,
        proves="CRC-32 checksum",
    )


RULES: tuple[Rule, ...] = (
    _marked("api-token", "Atlassian API token", "ATATT3", _TOKENS, owned=True),
    _marked("admin-key", "Atlassian organisation admin key", "ATCTT3", _ADMIN, owned=False),
    _marked("service-token", "Atlassian service account token", "ATSTT3", _SERVICE, owned=False),
    Rule(
        id="atlassian-dc-pat",
        title="Jira or Confluence Data Center personal access token",
        issuer="atlassian",
        pattern=lazy.pattern(
            r"(?i:jira|confluence|bamboo|bearer|personal[ _-]access[ _-]token)[^\r\n]{0,60}?"
            r"(?<![A-Za-z0-9+/])(?P<secret>[MNO][A-Za-z0-9+/]{43})(?![A-Za-z0-9+/=])"
        ),
        keywords=("jira", "confluence", "bamboo", "bearer", "personal"),
        anchors={"personal": "personal[ _-]access"},
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_data_center,
        near_misses=(
            "jira: M" + "aB3" * 14 + "a",  # decodes to nothing of the kind
            "Authorization: Bearer MTIz",
            "the jira token goes into the settings",
        ),
        references=(_DATA_CENTER,),
        check=_check_data_center,
        carrier="JIRA_TOKEN={secret}",
        specific=80,
        proves="decodes to id and colon",
    ),
    Rule(
        id="atlassian-bitbucket",
        title="Bitbucket app password or access token",
        issuer="atlassian",
        pattern=token(
            "(?:ATBB[A-Za-z0-9]{32}|BBDC-[MNO][A-Za-z0-9+/]{43})", end="(?![A-Za-z0-9+/])"
        ),
        keywords=("atbb", "bbdc-"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "ATBB" + _forge.text(random, _forge.ALNUM, 32),
        near_misses=(
            "ATBB" + "x" * 32,
            "ATBB" + "aB3" * 6,
            "BBDC-M" + "x" * 43,
            "app passwords begin with ATBB",
        ),
        references=(_BITBUCKET,),
        check=lambda value: plausible(value[6:]),
    ),
    named_rule(
        "atlassian-bitbucket-oauth",
        "Bitbucket OAuth consumer secret",
        "bitbucket",
        ALNUM,
        32,
        "https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/",
        issuer="atlassian",
        what="(?:oauth|client|consumer)[_ -]?secret|secret",
        keywords=("bitbucket",),
        companions={
            "key": Companion(
                named("(?:oauth|client|consumer)[_ -]?(?:key|id)", "[A-Za-z0-9]{18}"),
                lambda random: _forge.text(random, _forge.ALNUM, 18),
                secret=False,
            )
        },
        carrier="BITBUCKET_CLIENT_ID={key}\nBITBUCKET_CLIENT_SECRET={secret}",
    ),
    prefixed_shape(
        "atlassian-app-secret",
        "Atlassian OAuth 2.0 app secret",
        "ATOA",
        f"{URL64}{{50,120}}+",
        lambda random: _forge.text(random, _forge.URL64, 72),
        "https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/",
        issuer="atlassian",
        end="",
        specific=50,
    ),
    named_rule(
        "atlassian-api-token-old",
        "Atlassian API token (before 2023)",
        "jira|confluence|atlassian",
        Alphabet(_forge.ALNUM, "[A-Za-z0-9]"),
        24,
        _TOKENS,
        issuer="atlassian",
        what="(?:api[_ -]?)?tokens?|password|(?:api[_ -]?)key",
        keywords=("jira", "confluence", "atlassian"),
        companions=_OWNER,
        carrier="JIRA_EMAIL={email}\nJIRA_URL=https://{site}\nJIRA_API_TOKEN={secret}",
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
    named_rule(
        "atlassian-oauth-secret",
        "Atlassian OAuth client secret",
        "atlassian|jira|confluence",
        ANY,
        64,
        "https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/",
        issuer="atlassian",
        carrier="ATLASSIAN_CLIENT_SECRET={secret}",
        keywords=("atlassian", "jira", "confluence"),
        most=90,
        what="(?:client|oauth|app)[_ -]?secret",
    ),
)
