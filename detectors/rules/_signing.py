"""Which arguments of calls that sign, or encrypt, are the key itself?"""

from __future__ import annotations

from detectors import values
from detectors.entropy import Look, look
from detectors.model import Rule, Severity
from detectors.rules._exempt import exempt
from detectors.rules._host import host_rule, is_password
from detectors.rules._values import CHOSEN, forge_random, is_name

_TEXT = (
    r"(?:\\?\"(?P<secret>(?![$<{#%])[^\"\s\\][^\"\n\\]{5,300}+)\\?\""
    r"|'(?P<secret>(?![$<{#%])[^'\s][^'\n]{5,300}+)')"
)
_BYTES = (
    r"(?:(?:System\.Text\.)?Encoding\.\w{3,8}\.GetBytes\(|Convert\.FromBase64String\("
    r"|Buffer\.from\(|Base64\.decode\w{0,6}\(|\[\]byte\()?b?"
)
_OTHER = r"(?:\{[^{}\n]{0,120}\}|[^\"'\n]{1,120}?),\s{0,8}"
"""What is signed, and comes first."""
_ALGORITHM = r"[\"'][\w:-]{3,20}[\"'],\s{0,8}"


def _is_key(value: str) -> bool:
    return (
        is_password(value)
        and look(value) > Look.WORD
        and not is_name(value)
        and max(values.key(value), values.password(value)) >= CHOSEN
    )


KEY = host_rule(
    "signing-call-key",
    "Key in a call that signs or encrypts with it",
    r"(?<!\w)(?:(?:hmac\.new|HMAC\.new|AES\.new|(?:Keys\.)?hmacShaKeyFor|new[ ](?:SecretKeySpec"
    r"|SymmetricSecurityKey|HMACSHA(?:1|256|384|512))|Algorithm\.HMAC(?:256|384|512)"
    rf"|hmac\.New\(\w{{2,8}}\.New,[ ])\(?[ \t]{{0,2}}{_BYTES}{_TEXT}"
    rf"|(?:createHmac|create(?:De|C)ipheriv|HMAC\.(?:hex)?digest)\([ \t]{{0,2}}{_ALGORITHM}{_TEXT}"
    rf"|hash_hmac\([ \t]{{0,2}}{_ALGORITHM}{_OTHER}{_TEXT}"
    rf"|(?i:jwt|jws|jose|jsonwebtoken)\.(?:sign|encode|decode|verify)\({_OTHER}{_TEXT}"
    rf"|CryptoJS\.(?:AES|HmacSHA\d{{1,3}})(?:\.(?:en|de)crypt)?\({_OTHER}{_TEXT})",
    (
        *("hmac.new(", "aes.new(", "hmacshakeyfor(", "secretkeyspec(", "symmetricsecuritykey("),
        *("new hmacsha", "algorithm.hmac", "createhmac(", "createcipheriv(", "createdecipheriv("),
        *("hmac.digest(", "hmac.hexdigest(", "hash_hmac(", "jwt.sign(", "jwt.encode("),
        *("jwt.decode(", "jwt.verify(", "jws.sign(", "jws.verify(", "jose.sign(", "cryptojs."),
        *("token.sign(", "token.verify("),
    ),
    "hmac.new(b'{secret}', body, hashlib.sha256)",
    (
        "hmac.new(key, body, hashlib.sha256)",
        "crypto.createHmac('sha256', secret).update(body)",
        "jwt.verify(token, publicKey, { algorithms: ['RS256'] })",
        "jwt.decode(token, 'your-256-bit-secret', algorithms=['HS256'])",
        "jwt.encode(payload, 'secret', algorithm='HS256')",
        "new SecretKeySpec(key.getBytes(), 'HmacSHA256')",
        "CryptoJS.AES.encrypt(text, key, { mode: 'CBC' })",
    ),
    "The libraries' own documentation of these calls.",
    forge=forge_random,
    check=_is_key,
    excepts=exempt,
    severity=Severity.HIGH,
    specific=23,
)

RULES: tuple[Rule, ...] = (KEY,)
