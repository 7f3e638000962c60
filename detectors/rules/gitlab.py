"""Which strings are GitLab's tokens?"""

from __future__ import annotations

from random import Random

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import base36, crc32_base36, plausible
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL, URL64, named, token
from detectors.rules._plain import HEX, Alphabet

_PREFIXES = "https://docs.gitlab.com/security/tokens/#token-prefixes"
_ROUTABLE = "https://docs.gitlab.com/security/tokens/"

# An instance may put its own prefix before the official one; it then belongs to the token.
_INSTANCE = r"(?:(?!TOKEN-|PAT-|KEY-)[A-Z][A-Z0-9]{1,15}-)?"
_ROUTED = rf"{URL64}{{27,300}}(?:\.[0-9a-z]{{2}})?\.[0-9a-z]{{9}}(?![A-Za-z0-9])"


def routable_fits(value: str) -> bool:
    """Whether the length field and the CRC-32 of a routable token fit."""
    start = value.index("gl")  # behind an instance's own prefix, which is in capitals
    head, check = value[:-7], value[-7:]
    payload = value[value.index("-", start) + 1 :].split(".", 1)[0]
    if payload[:1] == "t" and payload[2:3] == "_":
        payload = payload[3:]  # the kind of a runner
    # Nobody says whether the length is that of the base64 text or of the bytes in it.
    lengths = {base36(len(payload), 2), base36(len(payload) * 3 // 4, 2)}
    # ... nor whether the checksum covers an instance's own prefix.
    return head[-2:] in lengths and check in {crc32_base36(head), crc32_base36(head[start:])}


def forge_routable(random: Random, prefix: str = "glpat-") -> str:
    """A routable token: payload, version, payload length, CRC-32."""
    payload = _forge.text(random, _forge.URL64, 44)
    head = f"{prefix}{payload}.01.{base36(len(payload), 2)}"
    return head + crc32_base36(head)


def _check(value: str) -> bool:
    if "." in value:
        return routable_fits(value)
    return plausible(value.split("-", 1)[1])


def _forge_pat(random: Random) -> str:
    if random.random() < 0.5:
        return forge_routable(random)
    return "glpat-" + _forge.text(random, _forge.URL64, 20)


def _rule(
    prefix: str,
    kind: str,
    title: str,
    body: str,
    alphabet: str,
    length: int,
    severity: Severity = Severity.HIGH,
) -> Rule:
    """One of the plain kinds: prefix and `length` characters, no checksum."""
    return Rule(
        id=f"gitlab-{kind}",
        title=title,
        issuer="gitlab",
        pattern=token(_INSTANCE + prefix + body, end=END_URL),
        keywords=(prefix.lower(),),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=lambda random: prefix + _forge.text(random, alphabet, length),
        near_misses=(
            prefix + "x" * length,
            prefix + "aB3" * 4,  # too short
            f"GitLab gives these the prefix {prefix} since version 16",
        ),
        references=(_PREFIXES,),
        check=lambda value: plausible(value.partition(prefix)[2]),
    )


RULES: tuple[Rule, ...] = (
    Rule(
        id="gitlab-pat",
        title="GitLab personal, project or group access token",
        issuer="gitlab",
        pattern=token(f"{_INSTANCE}glpat-(?:{_ROUTED}|{URL64}{{20}}{END_URL}(?!\\.0))", end=""),
        keywords=("glpat-",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=_forge_pat,
        near_misses=(
            "glpat-" + "aB3" * 10 + ".01.0u" + "0000000",  # wrong checksum
            "glpat-" + "x" * 20,
            "glpat-" + "aB3" * 6,  # too short
            "the prefix glpat- can be changed by an administrator",
        ),
        references=(_PREFIXES, _ROUTABLE),
        check=_check,
        specific=70,
        proves="CRC-32 checksum and length (routable form)",
    ),
    _rule("gldt-", "deploy", "GitLab deploy token", f"{URL64}{{20}}", _forge.URL64, 20),
    Rule(
        id="gitlab-runner",
        title="GitLab runner authentication token",
        issuer="gitlab",
        pattern=token(
            f"(?:{_INSTANCE}glrtr?-(?:t[0-9]_)?(?:{_ROUTED}|{URL64}{{20}}{END_URL}(?!\\.0))"
            f"|GR1348941{URL64}{{20}}{END_URL})",
            end="",
        ),
        keywords=("glrt-", "glrtr-", "gr1348941"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "glrt-t3_" + _forge.text(random, _forge.URL64, 20),
        near_misses=(
            "glrt-" + "x" * 20,
            "glrt-t1_" + "aB3" * 4,
            "runner tokens now begin with glrt- instead of GR1348941",
        ),
        references=(_PREFIXES,),
        check=lambda value: routable_fits(value) if "." in value else plausible(value[9:]),
    ),
    _rule("glptt-", "trigger", "GitLab pipeline trigger token", "[0-9a-f]{40}", _forge.HEX, 40),
    _rule("gloas-", "oauth-secret", "GitLab OAuth app secret", f"{URL64}{{64}}", _forge.HEX, 64),
    Rule(
        id="gitlab-job",
        title="GitLab CI/CD job token",
        issuer="gitlab",
        pattern=token(
            f"{_INSTANCE}glcbt-(?:e{URL64}{{15,2000}}+\\.{URL64}{{15,4000}}+\\.{URL64}{{20,2000}}+"
            f"|{_ROUTED}|[0-9a-zA-Z]{{1,5}}_{URL64}{{20}}{END_URL})",
            end="",
        ),
        keywords=("glcbt-",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,  # ends with its job
        forge=lambda random: "glcbt-64_" + _forge.text(random, _forge.URL64, 20),
        near_misses=(
            "glcbt-64_" + "x" * 20,
            "glcbt-64_" + "aB3" * 4,
            "job tokens begin with glcbt- and end with the job",
        ),
        references=(_PREFIXES,),
        check=lambda value: plausible(value[6:]),
    ),
    _rule(
        "glft-", "feed", "GitLab feed token", f"{URL64}{{20}}", _forge.URL64, 20, Severity.MEDIUM
    ),
    _rule("glimt-", "mail", "GitLab incoming mail token", f"{URL64}{{25}}", _forge.URL64, 25),
    _rule(
        "glagent-", "agent", "GitLab agent for Kubernetes token", f"{URL64}{{50}}", _forge.URL64, 50
    ),
    _rule(
        "glffct-", "flags", "GitLab feature flags client token", f"{URL64}{{20}}", _forge.URL64, 20
    ),
    _rule("glsoat-", "scim", "GitLab SCIM token", f"{URL64}{{20}}", _forge.URL64, 20),
    _rule("glwt-", "workspace", "GitLab workspace token", f"{URL64}{{20,64}}+", _forge.URL64, 20),
    Rule(
        id="gitlab-session",
        title="GitLab session cookie",
        issuer="gitlab",
        pattern=named("_gitlab_session(?:_[0-9a-f]{4,64})?", "[0-9a-f]{32}"),
        keywords=("_gitlab_session",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "_gitlab_session=" + "0" * 32,
            "_gitlab_session=abc",
            "the cookie _gitlab_session keeps people signed in",
        ),
        references=(_ROUTABLE,),
        check=lambda value: plausible(value, 7),
        carrier="Cookie: _gitlab_session={secret};",
    ),
    named_rule(
        "gitlab-token-old",
        "GitLab access token (without prefix, or with an instance's own)",
        "gitlab",
        Alphabet(_forge.URL64, "(?:[A-Za-z0-9]{2,12}[_-])?[A-Za-z0-9_-]", END_URL),
        20,
        _PREFIXES,
        issuer="gitlab",
        what="(?:access|private|personal|deploy|api)?[_ -]?tokens?|(?<![a-z])pat",
        also="(?<![a-z])private[_-]token",
        keywords=("gitlab", "private_token", "private-token"),
        carrier="PRIVATE-TOKEN: {secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
    named_rule(
        "gitlab-trigger-old",
        "GitLab pipeline trigger token (without prefix)",
        "gitlab[_ -]?(?:ci[_ -]?)?(?:pipeline[_ -]?)?trigger",
        HEX,
        30,
        "https://docs.gitlab.com/ci/triggers/",
        issuer="gitlab",
        also=r"trigger/pipeline\?token",
        keywords=("gitlab", "trigger/pipeline"),
        carrier="GITLAB_TRIGGER_TOKEN={secret}",
        severity=Severity.MEDIUM,
    ),
    named_rule(
        "gitlab-oauth-secret-old",
        "GitLab OAuth app secret (without prefix)",
        "gitlab",
        HEX,
        64,
        "https://docs.gitlab.com/integration/oauth_provider/",
        issuer="gitlab",
        what="(?:client|app(?:lication)?|oauth)?[_ -]?secret",
        keywords=("gitlab",),
        carrier="GITLAB_CLIENT_SECRET={secret}",
    ),
    Rule(
        id="gitlab-feed-url",
        title="GitLab feed token in an address",
        issuer="gitlab",
        pattern=lazy.pattern(rf"(?:feed|rss)_token=(?P<secret>{URL64}{{20}}){END_URL}"),
        keywords=("feed_token=", "rss_token="),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,  # it reads what its owner may read in feeds
        forge=lambda random: _forge.text(random, _forge.URL64, 20),
        near_misses=(
            "https://gitlab.corp.test/team/tool.atom?feed_token=" + "x" * 20,
            "https://gitlab.corp.test/team/tool.atom?feed_token=abc",
        ),
        references=(_ROUTABLE,),
        check=noise,
        carrier="https://gitlab.corp.test/team/tool.atom?feed_token={secret}",
    ),
)
