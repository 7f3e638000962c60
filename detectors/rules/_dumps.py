"""Which lines of dumps and saved connections hold a password that is hashed or locked?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._host import encrypted, host_rule

_HASH = (
    r"\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}"
    r"|\$argon2(?:id|i|d)\$(?:v=\d{1,3}\$)?m=\d{1,8},t=\d{1,4},p=\d{1,3}\$[A-Za-z0-9+/]{11,88}"
    r"\$[A-Za-z0-9+/]{22,128}={0,2}"
    r"|pbkdf2_sha\d{1,3}\$\d{3,8}\$[A-Za-z0-9]{8,64}\$[A-Za-z0-9+/]{27,88}={0,2}"
    r"|\$pbkdf2-sha\d{1,3}\$\d{3,8}\$[A-Za-z0-9./]{11,64}\$[A-Za-z0-9./]{27,88}"
    r"|\$scrypt\$ln=\d{1,2},r=\d{1,3},p=\d{1,3}\$[A-Za-z0-9+/]{11,64}\$[A-Za-z0-9+/]{27,88}={0,2}"
    r"|scrypt:\d{4,7}:\d{1,2}:\d{1,2}\$[A-Za-z0-9]{8,32}\$[0-9a-f]{64,128}"
    r"|\$[PH]\$[./A-Za-z0-9]{31}|\$S\$[./A-Za-z0-9]{52}"
    r"|SCRAM-SHA-256\$\d{4,6}:[A-Za-z0-9+/=]{20,32}\$[A-Za-z0-9+/=]{40,48}:[A-Za-z0-9+/=]{40,48}"
)


def _forge_bcrypt(random: Random) -> str:
    return f"$2y$10${_forge.text(random, _forge.ALNUM, 53)}"


HASH = host_rule(
    "password-hash",
    "Password hash of an account",
    rf"(?<![\w./$+-])(?P<secret>{_HASH})(?![\w/+=$])",
    (
        *("$2a$", "$2b$", "$2x$", "$2y$", "$argon2", "pbkdf2_sha", "$pbkdf2-sha", "$scrypt$"),
        *("scrypt:", "$p$", "$h$", "$s$", "scram-sha-256$"),
    ),
    "('kim@corp.io','{secret}')",
    (
        "bcrypt hashes begin with $2y$10$",
        "$2y$10$" + "." * 53,
        "$argon2id$v=19$m=65536,t=3,p=4$salt",
    ),
    "https://passlib.readthedocs.io/en/stable/modular_crypt_format.html",
    forge=_forge_bcrypt,
    check=lambda value: plausible(value[7:], 12),
    inspect=lambda _v, _a, _n: Inspection(
        {"kind": "password hash"}, reason="a hash, to be guessed"
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.LOW,
    specific=51,
)
REMEMBER = host_rule(
    "remember-token",
    "Remember-me token beside a password hash",
    r"\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}[\"'`]?(?:[ \t]{0,3}[,;|][ \t]{0,3}|\t)[\"'`]?"
    r"(?P<secret>[A-Za-z0-9]{60})(?![\w./+=-])",
    ("$2a$", "$2b$", "$2y$"),
    f"'$2y$10${'kJ8sQ2mZx7Lw' * 4}Tn5vR','{{secret}}'",
    ("$2y$10$" + "k" * 53 + "','" + "x" * 60 + "'", "'$2y$10$hash','token'"),
    "https://laravel.com/docs/12.x/authentication#remembering-users",
    forge=lambda random: _forge.text(random, _forge.ALNUM, 60),
    check=lambda value: plausible(value, 12),
    inspect=lambda _v, _a, _n: Inspection({"kind": "session"}),
    confidence=Confidence.MEDIUM,
    severity=Severity.MEDIUM,
    specific=51,
)
RDP = host_rule(
    "rdp-password",
    "Password of a saved remote desktop connection",
    r"(?i:password[ \t]51:b:)(?P<secret>(?i:01000000D08C9DDF)[0-9A-Fa-f]{100,4000}+)",
    ("password 51:b:",),
    "username:s:deploy\npassword 51:b:{secret}",
    ("password 51:b:", "password 51:b:01000000D08C9DDF" + "0" * 200),
    "https://learn.microsoft.com/en-us/dotnet/standard/security/how-to-use-data-protection",
    forge=lambda random: (
        "01000000D08C9DDF0115D1118C7A00C04FC297EB" + random.randbytes(150).hex().upper()
    ),
    check=lambda value: plausible(value[40:], 10),
    inspect=encrypted,
    confidence=Confidence.MEDIUM,
    severity=Severity.LOW,
    specific=51,
)
ELASTIC = host_rule(
    "elastic-reset-password",
    "Password that Elasticsearch's reset tool prints",
    r"user successfully reset\.\s{1,4}New value:[ ](?P<secret>[^\s\"'`<>“”|]{6,64})",
    ("successfully reset",),
    "Password for the [elastic] user successfully reset.\nNew value: {secret}",
    (
        "the password of kim was successfully reset",
        "Password for the [elastic] user successfully reset.\nNew value: ********",
    ),
    "https://www.elastic.co/docs/reference/elasticsearch/command-line-tools/reset-password",
    specific=51,
)
RULES: tuple[Rule, ...] = (HASH, REMEMBER, RDP, ELASTIC)
