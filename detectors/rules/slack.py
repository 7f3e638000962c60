"""Which strings are Slack's tokens and webhooks?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._pattern import ALNUM, END, START, token
from detectors.rules._plain import ALNUM as CHARACTERS
from detectors.rules._plain import HEX

_TYPES = "https://docs.slack.dev/authentication/tokens"
_WEBHOOKS = "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks"
_ROTATION = "https://docs.slack.dev/authentication/using-token-rotation"
_NUMBER = "[0-9]{9,14}"
_ROTATED = r"xoxe\.xox[bp]-[0-9]-[A-Za-z0-9]{100,250}"


def _numbers(random: Random, count: int) -> str:
    return "-".join(_forge.number(random, 12) for _ in range(count))


def _check(value: str) -> bool:
    """The last field, the only secret one, isn't a placeholder."""
    return plausible(value.rsplit("-", 1)[-1])


def _rule(
    kind: str,
    title: str,
    body: str,
    forge: Callable[[Random], str],
    near_misses: tuple[str, ...],
    *,
    keywords: tuple[str, ...],
    severity: Severity = Severity.HIGH,
    references: tuple[str, ...] = (_TYPES,),
    companions: Mapping[str, Companion] | None = None,
    carrier: str = "{secret}",
) -> Rule:
    return Rule(
        id=f"slack-{kind}",
        title=title,
        issuer="slack",
        pattern=token(body),
        keywords=keywords,
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=near_misses,
        references=references,
        check=_check,
        companions=companions or {},
        carrier=carrier,
    )


def _forge_cookie(random: Random) -> str:
    return (
        "xoxd-"
        + _forge.text(random, _forge.ALNUM, 60)
        + "%2B"
        + _forge.text(random, _forge.ALNUM, 40)
    )


_COOKIE = Companion(
    # The browser writes the cookie percent-encoded; a decoded one has + / =.
    pattern=lazy.pattern(f"{START}(?P<secret>xoxd-[A-Za-z0-9%+/=]{{40,400}}){END}"),
    forge=_forge_cookie,
)


def _inspect_webhook(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """The path names the team and the app's configuration; only its last field is secret."""
    fields = value.split("hooks.slack.com/", 1)[1].split("/")
    facts: dict[str, JSONValue] = {"kind": fields[0], "team": fields[1]}
    if fields[0] == "services":
        facts["configuration"] = fields[2]
    return Inspection(facts=facts)


def _forge_webhook(random: Random) -> str:
    team, config = (_forge.text(random, _forge.DIGITS + _forge.UPPER, 10) for _ in range(2))
    last = _forge.text(random, _forge.ALNUM, 24)
    return f"https://hooks.slack.com/services/T{team}/B{config}/{last}"


def _inspect_app(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection(facts={"app": value.split("-")[2]})


_APP = Rule(
    id="slack-app",
    title="Slack app-level token",
    issuer="slack",
    pattern=token(f"xapp-[0-9]-A[A-Z0-9]{{8,12}}-{_NUMBER}-[a-f0-9]{{64}}"),
    keywords=("xapp-",),
    confidence=Confidence.HIGH,
    severity=Severity.HIGH,
    forge=lambda random: (
        f"xapp-1-A{_forge.text(random, _forge.DIGITS + _forge.UPPER, 10)}"
        f"-{_forge.number(random, 13)}-{_forge.text(random, _forge.HEX, 64)}"
    ),
    near_misses=(
        "xapp-1-A0123456789-1234567890123-" + "0" * 64,
        "xapp-1-A0123456789-1234567890123-abc123",
        'app_token = os.environ["SLACK_APP_TOKEN"]  # xapp-1-...',
    ),
    references=(_TYPES,),
    check=_check,
    inspect=_inspect_app,
)

_WEBHOOK = Rule(
    id="slack-webhook",
    title="Slack webhook URL",
    issuer="slack",
    pattern=lazy.pattern(
        r"(?<![A-Za-z0-9.-])(?P<secret>(?:https?://)?hooks\.slack(?:-gov)?\.com/(?:"
        r"services/[TE][A-Z0-9]{7,14}/[AB][A-Z0-9]{7,14}/[A-Za-z0-9]{22,32}"
        r"|workflows/[TE][A-Z0-9]{7,14}/A[A-Z0-9]{7,14}/[0-9]{15,22}/[A-Za-z0-9]{22,32}"
        rf"|triggers/[TE][A-Z0-9]{{7,14}}/[0-9]{{10,22}}/[a-f0-9]{{32}})){END}"
    ),
    keywords=("hooks.slack.com/", "hooks.slack-gov.com/"),
    confidence=Confidence.HIGH,
    severity=Severity.MEDIUM,  # writes to one channel, reads nothing
    forge=_forge_webhook,
    near_misses=(
        "https://hooks.slack.com/services/T00000000/B00000000/" + "X" * 24,
        "https://hooks.slack.com/services/T0123ABCD/B0123ABCD/short",
        "POST to hooks.slack.com/services/ as the page says",
        "https://hooks.slack.com.example.org/services/T0123ABCD/B0123ABCD/aB3aB3",
    ),
    references=(_WEBHOOKS,),
    check=lambda value: plausible(value.rsplit("/", 1)[1]),
    inspect=_inspect_webhook,
)

RULES: tuple[Rule, ...] = (
    _rule(
        "bot",
        "Slack bot token",
        f"xoxb-{_NUMBER}-(?:{_NUMBER}-)?{ALNUM}{{24}}",
        lambda random: f"xoxb-{_numbers(random, 2)}-{_forge.text(random, _forge.ALNUM, 24)}",
        (
            "xoxb-123456789012-123456789012-" + "x" * 24,
            "xoxb-your-bot-token-from-the-app-settings",
            "xoxb-123456789012-123456789012-aB3aB3",
            "bot tokens begin with xoxb- and user tokens with xoxp-",
        ),
        keywords=("xoxb-",),
    ),
    _rule(
        "user",
        "Slack user token",
        f"xox[ps]-{_NUMBER}-{_NUMBER}-{_NUMBER}-[a-f0-9]{{32,64}}",
        lambda random: f"xoxp-{_numbers(random, 3)}-{_forge.text(random, _forge.HEX, 32)}",
        (
            "xoxp-123456789012-123456789012-123456789012-" + "a" * 32,
            "xoxp-123456789012-123456789012-123456789012-abc123",
            "xoxp-your-user-token",
        ),
        keywords=("xoxp-", "xoxs-"),
        severity=Severity.CRITICAL,
    ),
    _APP,
    _rule(
        "rotated",
        "Slack token with rotation",
        _ROTATED,
        lambda random: "xoxe.xoxb-1-" + _forge.text(random, _forge.ALNUM, 164),
        (
            "xoxe.xoxb-1-" + "x" * 164,
            "xoxe.xoxp-1-aB3aB3",
            "after rotation tokens look like xoxe.xoxb-1-…",
        ),
        keywords=("xoxe.xox",),
        references=(_ROTATION,),
    ),
    _rule(
        "refresh",
        "Slack refresh token",
        f"xoxe-[0-9]-{ALNUM}{{100,220}}",
        lambda random: "xoxe-1-" + _forge.text(random, _forge.ALNUM, 146),
        (
            "xoxe-1-" + "x" * 146,
            "xoxe-1-aB3aB3",
            "refresh tokens begin with xoxe-1- and work once",
        ),
        keywords=("xoxe-",),
        references=(_ROTATION,),
    ),
    _rule(
        "session",
        "Slack browser session token",
        f"xoxc-{_NUMBER}-{_NUMBER}-{_NUMBER}-[a-f0-9]{{64}}",
        lambda random: f"xoxc-{_numbers(random, 3)}-{_forge.text(random, _forge.HEX, 64)}",
        (
            "xoxc-123456789012-123456789012-123456789012-" + "a" * 64,
            "xoxc-123456789012-123456789012-123456789012-abc123",
            "xoxc tokens (xoxc-...) need the cookie too",
        ),
        keywords=("xoxc-",),
        companions={"cookie": _COOKIE},
        carrier="token={secret} d={cookie}",
        references=("Observed in Slack's web client; Slack does not document session tokens.",),
    ),
    _rule(
        "legacy",
        "Slack legacy workspace token",
        f"xox[aro]-(?:[0-9]-)?{_NUMBER}-{_NUMBER}-(?:{_NUMBER}-)?[a-f0-9]{{32,64}}",
        lambda random: f"xoxa-2-{_numbers(random, 3)}-{_forge.text(random, _forge.HEX, 32)}",
        (
            "xoxa-2-123456789012-123456789012-123456789012-" + "a" * 32,
            "xoxa-2-123456789012-123456789012-abc123",
        ),
        keywords=("xoxa-", "xoxr-", "xoxo-"),
    ),
    _WEBHOOK,
    *(
        named_rule(
            f"slack-{kind}",
            title,
            "slack",
            alphabet,
            length,
            reference,
            issuer="slack",
            carrier=f"SLACK_{kind.replace('-', '_').upper()}={{secret}}",
            keywords=("slack",),
            what=what,
            severity=severity,
        )
        for kind, title, alphabet, length, what, severity, reference in (
            (
                "signing-secret",
                "Slack signing secret",
                HEX,
                32,
                "signing[_ -]?(?:secret|key)",
                Severity.MEDIUM,  # forges requests to one app, reads nothing
                "https://docs.slack.dev/authentication/verifying-requests-from-slack",
            ),
            (
                "client-secret",
                "Slack client secret",
                HEX,
                32,
                "(?:client|app|oauth)[_ -]?secret",
                Severity.HIGH,
                "https://docs.slack.dev/authentication/installing-with-oauth",
            ),
            (
                "verification-token",
                "Slack verification token",
                CHARACTERS,
                24,
                "verification[_ -]?token",
                Severity.LOW,
                "https://docs.slack.dev/authentication/verifying-requests-from-slack",
            ),
        )
    ),
    Rule(
        id="slack-cookie",
        title="Slack browser session cookie",
        issuer="slack",
        pattern=_COOKIE.pattern,
        keywords=("xoxd-",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_cookie,
        near_misses=("xoxd-" + "x" * 60, "the cookie begins with xoxd-"),
        references=("Observed in Slack's web client; Slack does not document session tokens.",),
        check=lambda value: plausible(value[5:], 16),
        specific=20,  # beside its token it gives way and is that one's companion
    ),
)
