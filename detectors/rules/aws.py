"""Which strings are keys to Amazon Web Services?"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _aws_more, _forge, _signed_url
from detectors.rules._checksum import aws_account, plausible
from detectors.rules._pattern import BASE64, END, START, token

_IDS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes"
_KEYS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"
_SESSIONS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html"
_PRESIGNED = "https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html"
_BEDROCK = "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"

_KINDS = {
    "AKIA": "long-term access key",
    "ASIA": "temporary access key",
    "ABIA": "STS service bearer token",
    "ACCA": "context-specific credential",
}


def _forge_id(prefix: str, random: Random) -> str:
    # Ids that begin with Q, R, S … belong to today's accounts; I and J carry no account.
    return prefix + random.choice("QRSTUVWXYZ234567") + _forge.text(random, _forge.BASE32, 15)


def _forge_secret(random: Random) -> str:
    while True:
        value = _forge.text(random, _forge.BASE64, 40)
        if _SECRET.fullmatch(value):
            return value


# Forty base64 characters of all three classes: neither a digest nor a path in lower case.
_SECRET = lazy.pattern(
    r"(?<![A-Za-z0-9/+])(?P<secret>(?=[^a-z]{0,39}[a-z])(?=[^A-Z]{0,39}[A-Z])(?=[^0-9]{0,39}[0-9])"
    rf"{BASE64}{{40}})(?![A-Za-z0-9/+=])"
)
_SESSION = lazy.pattern(
    # The token is a protocol buffer; these are the ways its first bytes read in base64.
    rf"(?<![A-Za-z0-9/+])(?P<secret>(?:IQo|FwoG|FQoG|AQoD|AgoG){BASE64}{{90,2500}}+={{0,2}})"
)


def _inspect(value: str, companions: Mapping[str, str], _: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"key_id": value, "kind": _KINDS[value[:4]]}
    account = aws_account(value)
    if account:
        facts["account"] = account
    if "EXAMPLE" in value or "EXAMPLE" in companions.get("secret_access_key", ""):
        return Inspection(
            facts, Confidence.LOW, Severity.LOW, "an example from AWS's documentation"
        )
    if "secret_access_key" not in companions:
        return Inspection(
            facts, Confidence.MEDIUM, Severity.LOW, "the key id alone, without its secret"
        )
    if value.startswith("ASIA") and "session_token" not in companions:
        return Inspection(
            facts, Confidence.MEDIUM, Severity.MEDIUM, "without its session token it opens nothing"
        )
    return Inspection(facts, Confidence.HIGH)


def _check_bedrock(value: str) -> bool:
    """What stands after the prefix is base64 and says that it is a Bedrock key."""
    body = value.removeprefix("ABSK").removeprefix("bedrock-api-key-")
    try:
        decoded = b64decode(body + "=" * (-len(body) % 4))
    except ValueError:
        return False
    return decoded.startswith((b"BedrockAPIKey-", b"bedrock.amazonaws.com"))


def _forge_bedrock(random: Random) -> str:
    name = f"BedrockAPIKey-{_forge.text(random, _forge.HEX, 4)}-at-{_forge.number(random, 12)}"
    return "ABSK" + _forge.base64(f"{name}:".encode() + random.randbytes(60))


def _read_presigned(url: str) -> tuple[dict[str, JSONValue], datetime | None]:
    asked = _signed_url.query(url)
    key_id = asked.get("x-amz-credential", asked.get("awsaccesskeyid", "")).split("/", 1)[0]
    facts: dict[str, JSONValue] = {"object": _signed_url.address(url), "key_id": key_id[:40]}
    account = aws_account(key_id)
    if account:
        facts["account"] = account
    if "x-amz-date" in asked:
        return facts, _signed_url.after(asked["x-amz-date"], asked.get("x-amz-expires", ""))
    return facts, _signed_url.epoch(asked.get("expires", ""))


def _forge_presigned(random: Random) -> str:
    date = "20351130"
    return (
        f"https://bucket-{_forge.text(random, _forge.HEX, 6)}.s3.eu-central-1.amazonaws.com/all.csv"
        f"?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={_forge_id('AKIA', random)}%2F{date}"
        f"%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date={date}T120000Z&X-Amz-Expires=604800"
        f"&X-Amz-SignedHeaders=host&X-Amz-Signature={_forge.text(random, _forge.HEX, 64)}"
    )


_URL = _signed_url.URL_CHARACTERS

RULES: tuple[Rule, ...] = (
    Rule(
        id="aws-presigned-url",
        title="AWS presigned URL",
        issuer="aws",
        pattern=lazy.pattern(
            rf"(?<![A-Za-z0-9])(?P<secret>https?://[A-Za-z0-9.-]{{4,200}}(?::[0-9]{{2,5}})?/"
            rf"{_URL}{{0,4000}}?(?:(?i:x-amz-signature)=[0-9a-f]{{64}}(?![0-9a-f])"
            rf"|AWSAccessKeyId=A{_URL}{{0,3000}}?Signature=[A-Za-z0-9%+/=]{{27,60}}){_signed_url.MORE})"
        ),
        # The first ones stand near the beginning, where a long link must be met.
        keywords=("x-amz-algorithm", "x-amz-credential", "x-amz-signature", "awsaccesskeyid"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=_forge_presigned,
        near_misses=(
            "https://bucket.s3.amazonaws.com/all.csv?X-Amz-Signature=REDACTED",
            "https://bucket.s3.amazonaws.com/all.csv?X-Amz-Signature=" + "0" * 64,
            "the query carries X-Amz-Signature",
        ),
        references=(_PRESIGNED,),
        check=lambda value: plausible(
            _signed_url.query(value).get("x-amz-signature")
            or _signed_url.query(value).get("signature", ""),
        ),
        inspect=_signed_url.inspection(_read_presigned),
        specific=70,
        proves="key id and expiry in the link",
    ),
    Rule(
        id="aws-access-key",
        title="AWS access key",
        issuer="aws",
        pattern=token("(?:AKIA|ABIA|ACCA)[A-Z2-7]{16}"),
        keywords=("akia", "abia", "acca"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: _forge_id("AKIA", random),
        near_misses=(
            "AKIA" + "A" * 16,
            "AKIA2345",
            "AKIA0189QWERTYUIOP01",  # 0, 1, 8, 9 are not in base32
            "long-term keys begin with AKIA, temporary ones with ASIA",
        ),
        references=(_IDS, _KEYS),
        check=lambda value: plausible(value[4:], 5),
        inspect=_inspect,
        companions={"secret_access_key": Companion(_SECRET, _forge_secret)},
        carrier="AWS_ACCESS_KEY_ID={secret}\nAWS_SECRET_ACCESS_KEY={secret_access_key}",
        specific=60,
        proves="the account number in the key id",
    ),
    Rule(
        id="aws-session",
        title="AWS temporary credentials",
        issuer="aws",
        pattern=token("ASIA[A-Z2-7]{16}"),
        keywords=("asia",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: _forge_id("ASIA", random),
        near_misses=(
            "ASIA" + "A" * 16,
            "ASIA PACIFIC SALES REPORT",
            "ASIAPACIFICREGIONALOFFICE",
        ),
        references=(_IDS, _SESSIONS),
        check=lambda value: plausible(value[4:], 5),
        inspect=_inspect,
        companions={
            "secret_access_key": Companion(_SECRET, _forge_secret),
            "session_token": Companion(
                _SESSION,
                lambda random: "IQoJb3JpZ2luX2Vj" + _forge.text(random, _forge.BASE64, 344),
            ),
        },
        carrier=(
            "AWS_ACCESS_KEY_ID={secret}\nAWS_SECRET_ACCESS_KEY={secret_access_key}\n"
            "AWS_SESSION_TOKEN={session_token}"
        ),
        specific=60,
        proves="the account number in the key id",
    ),
    Rule(
        id="aws-bedrock",
        title="Amazon Bedrock API key",
        issuer="aws",
        pattern=lazy.pattern(
            rf"{START}(?P<secret>(?:ABSK|bedrock-api-key-){BASE64}{{80,4000}}+={{0,2}}){END}"
        ),
        keywords=("abskqmvk", "bedrock-api-key-"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_bedrock,
        near_misses=(
            "ABSK" + "A" * 120,
            "ABSKQmVkcm9ja0FQSUtleS0",  # too short
            "the variable is called AWS_BEARER_TOKEN_BEDROCK and holds a bedrock-api-key-…",
        ),
        references=(_BEDROCK,),
        check=_check_bedrock,
        specific=70,
        proves="its decoded beginning",
    ),
    *_aws_more.RULES,
)
