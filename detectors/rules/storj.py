"""Which strings are Storj's access grants and keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import various
from detectors.rules._named import named_shape
from detectors.rules._pattern import token

_GRANTS = "https://storj.dev/learn/concepts/access/access-grants"
_S3 = "https://storj.dev/dcs/access#s3-credentials"
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BASE32 = _forge.LOWER + "234567"

RULES: tuple[Rule, ...] = (
    named_shape(
        "storj-access-grant",
        "Storj access grant",
        "storj|uplink",
        "1[1-9A-HJ-NP-Za-km-z]{180,800}+",
        lambda random: "1" + _forge.text(random, _BASE58, 240),
        _GRANTS,
        issuer="storj",
        what="(?:access[_ -]?)?grant|access|(?:api[_ -]?)?key",
        also=r"uplink[ ]access[ ]import[ ]\S{1,40}",
        carrier="STORJ_ACCESS_GRANT={secret}",
        keywords=("storj", "uplink"),
        severity=Severity.CRITICAL,
        specific=40,
    ),
    named_shape(
        "storj-secret-key",
        "Storj S3 secret key",
        "storj(?:share)?|gateway",
        "j[a-z2-7]{52}",
        lambda random: "j" + _forge.text(random, _BASE32, 52),
        _S3,
        issuer="storj",
        what="secret(?:[_ -]?(?:access[_ -]?)?key)?",
        carrier="STORJ_ACCESS_KEY={access_key}\nSTORJ_SECRET_KEY={secret}",
        keywords=("storj",),
        companions={
            "access_key": Companion(
                token("j[a-z2-7]{27}"),
                lambda random: "j" + _forge.text(random, _BASE32, 27),
                secret=False,
            )
        },
        specific=40,
        check=various,
    ),
)
