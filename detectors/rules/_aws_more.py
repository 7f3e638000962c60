"""Which strings of Amazon's services are credentials besides access keys?"""

from __future__ import annotations

import json
from base64 import b64decode
from dataclasses import replace
from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_BASE64, END_UUID
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import BASE64, END, END_URL, URL64
from detectors.rules._plain import Alphabet, prefixed
from detectors.rules._shaped import shaped

_KEYS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"
_SESSIONS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html"
_MWS = "https://docs.developer.amazonservices.com/"
_LWA = "https://developer.amazon.com/docs/login-with-amazon/documentation-overview.html"
_SELLING = (
    "https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications"
)
_APPSYNC = "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html"
_SES = "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html"
_COGNITO = (
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html"
)
_ECR = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html"
_GATEWAY = (
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html"
)
_CODECOMMIT = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_ssh-keys.html"

_LOWER36 = Alphabet(_forge.DIGITS + _forge.LOWER, "[a-z0-9]")
_CLASSES = r"(?=[^a-z]{0,39}[a-z])(?=[^A-Z]{0,39}[A-Z])(?=[^0-9]{0,39}[0-9])"


def _forge_secret(random: Random) -> str:
    return "Kq7" + _forge.text(random, _forge.BASE64, 36) + "x"


def _forge_ecr(random: Random) -> str:
    said = {
        "payload": _forge.base64(random.randbytes(420)),
        "datakey": _forge.base64(random.randbytes(180)),
        "version": "2",
        "type": "DATA_KEY",
        "expiration": 1_790_000_000 + random.randrange(10_000_000),
    }
    return _forge.base64(json.dumps(said, separators=(",", ":")).encode())


def _check_ecr(value: str) -> bool:
    """Base64 of JSON with a payload and the key of its encryption."""
    try:
        said = json.loads(b64decode(value + "=" * (-len(value) % 4)))
    except ValueError:
        return False
    return isinstance(said, dict) and {"payload", "datakey"} <= said.keys()


def _user_password(kind: str, title: str, length: int, where: str, names: str) -> Rule:
    """A password that IAM makes for one user and one service: user-at-account, base64."""
    return named_shape(
        f"aws-{kind}",
        title,
        names,
        rf"{BASE64}{{{length - 1}}}=",
        lambda random: _forge.text(random, _forge.BASE64, length - 2) + "8=",
        where,
        issuer="aws",
        what="password|credentials?",
        also=r"[A-Za-z0-9+=,.@_-]{1,64}-at-[0-9]{12}",
        carrier="deploy-at-123456789012: {secret}",
        keywords=("-at-", "codecommit", "cassandra", "keyspaces"),
        end=END_BASE64,
        specific=45,
    )


RULES: tuple[Rule, ...] = (
    # The next two at 20: they give way to the key id, of which they are a part.
    replace(
        named_shape(
            "aws-secret-access-key",
            "AWS secret access key",
            r"aws|amazon|s3|dynamo(?:db)?|sqs|sns|ses|boto3?",
            rf"{_CLASSES}{BASE64}{{40}}",
            _forge_secret,
            _KEYS,
            issuer="aws",
            what=r"secret(?:[_ -]?(?:access[_ -]?)?key)?",
            also=r"secret[_ -]?access[_ -]?key",
            carrier="AWS_SECRET_ACCESS_KEY={secret}",
            keywords=(
                *("aws_sec", "aws-sec", "awssec", "aws sec", "secretaccesskey"),
                *("secret_access_key", "secret-access-key", "secret access key", "amazon_"),
                *("s3_secret", "s3-secret", "s3secret", "aws_"),
            ),
            end=END_BASE64,
            specific=40,
            severity=Severity.HIGH,  # whoever has the id as well has the account
        ),
        specific=20,
    ),
    replace(
        named_shape(
            "aws-session-token",
            "AWS session token",
            "aws|amazon|x-amz",
            rf"{BASE64}{{150,2500}}+={{0,2}}",
            lambda random: "IQoJb3JpZ2luX2Vj" + _forge.text(random, _forge.BASE64, 343) + "8",
            _SESSIONS,
            issuer="aws",
            what="session[_ -]?token",
            also="session_?token|security-token",
            carrier="AWS_SESSION_TOKEN={secret}",
            keywords=("session_token", "sessiontoken", "session token", "security-token"),
            end=END_BASE64,
            specific=40,
            least=1 / 3,
            severity=Severity.MEDIUM,  # opens nothing without its temporary key
        ),
        specific=20,
    ),
    shaped(
        "aws-mws-token",
        "Amazon MWS auth token",
        rf"amzn\.mws\.{ANY_UUID}",
        lambda random: "amzn.mws." + _forge.uuid(random),
        _MWS,
        issuer="aws",
        keywords=("amzn.mws.",),
        near_misses=("amzn.mws.00000000-0000-0000-0000-000000000000", "begins with amzn.mws."),
        check=lambda value: plausible(value[9:], 7),
        end=END_UUID,
    ),
    shaped(
        "aws-lwa-access-token",
        "Login with Amazon access token",
        rf"Atza\|{URL64}{{150,2000}}+",
        lambda random: "Atza|IwEB" + _forge.text(random, _forge.URL64, 350),
        _SELLING,
        issuer="aws",
        keywords=("atza|",),
        near_misses=("Atza|" + "x" * 300, "Atza|IwEBshort", "tokens begin with Atza|"),
        check=lambda value: plausible(value[5:], 24),
        end=END_URL,
        least=1 / 3,
        severity=Severity.MEDIUM,  # lives for an hour
    ),
    prefixed(
        "aws-appsync-key",
        "AWS AppSync API key",
        "da2-",
        _LOWER36,
        26,
        _APPSYNC,
        issuer="aws",
        severity=Severity.MEDIUM,  # often made for a public client
    ),
    named_shape(
        "aws-ses-smtp-password",
        "Amazon SES SMTP password",
        "ses|smtp|amazonses|e?mail",
        # version 4 and the first bits of the signature: B, and a letter A to P
        rf"B[A-P]{_CLASSES}{BASE64}{{42}}",
        lambda random: "BKq7" + _forge.text(random, _forge.ALNUM, 39) + "x",
        _SES,
        issuer="aws",
        what="(?:smtp[_ -]?)?(?:password|pass|passwd|pwd|secret)",
        carrier="SMTP_USERNAME={user}\nSMTP_PASSWORD={secret}",
        keywords=("smtp", "ses_", "amazonses", "mail_pass", "email_"),
        end=END_BASE64,
        companions={
            "user": Companion(
                lazy.pattern(rf"(?<![A-Za-z0-9])(?P<secret>AKIA[A-Z2-7]{{16}}){END}"),
                lambda random: "AKIA" + _forge.text(random, _forge.BASE32, 16),
                secret=False,
            )
        },
        proves="the version in front",
        specific=40,
    ),
    named_rule(
        "aws-cognito-client-secret",
        "Amazon Cognito app client secret",
        "cognito",
        _LOWER36,
        50,
        _COGNITO,
        issuer="aws",
        most=52,
        what="(?:app[_ -]?)?(?:client[_ -]?)?secret(?:[_ -]?key)?",
        carrier="COGNITO_CLIENT_SECRET={secret}",
        keywords=("cognito",),
    ),
    named_rule(
        "aws-api-gateway-key",
        "Amazon API Gateway key",
        "api[_ -]?gateway|apigw|execute-api|x-api",
        Alphabet(_forge.ALNUM, "[A-Za-z0-9]"),
        40,
        _GATEWAY,
        issuer="aws",
        carrier="APIGW_API_KEY={secret}",
        keywords=(
            "apigateway",
            "api_gateway",
            "api-gateway",
            "apigw",
            "execute-api",
            "api gateway",
        ),
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
    ),
    shaped(
        "aws-ecr-login",
        "Amazon ECR login token",
        rf"eyJwYXlsb2FkIjoi{BASE64}{{600,6000}}+={{0,2}}",
        _forge_ecr,
        _ECR,
        issuer="aws",
        keywords=("eyjwyxlsb2fkijoi",),
        near_misses=("eyJwYXlsb2FkIjoi" + "A" * 1200, "eyJwYXlsb2FkIjoishort"),
        check=_check_ecr,
        end=END_BASE64,
        severity=Severity.MEDIUM,  # lives for twelve hours
        specific=75,
        proves="the decoded JSON",
    ),
    _user_password(
        "codecommit-password", "AWS CodeCommit password", 44, _CODECOMMIT, "code[_ -]?commit"
    ),
)
