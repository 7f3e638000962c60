"""Which strings are MinIO's secret keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import either
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "minio-secret-key",
        "MinIO secret key",
        "minio",
        ALNUM,
        20,
        "https://min.io/docs/minio/linux/administration/identity-access-management/minio-user-management.html",
        issuer="minio",
        most=64,
        what=r"secret(?:[_ -]?(?:access[_ -]?)?key)?|(?:root[_ -]?)?password",
        also=either(
            r"mc[ ]alias[ ]set[ ]\S{1,40}[ ]\S{8,80}[ ][\w.-]{3,40}(?=[ ])",
            r"(?<![a-z])mc[ ]admin[ ]user[ ](?:svcacct[ ])?add[ ]\S{1,40}[ ]\S{1,64}",
        ),
        carrier="MINIO_ACCESS_KEY={access_key}\nMINIO_SECRET_KEY={secret}",
        keywords=("minio", "mc alias set ", "mc admin user"),
        severity=Severity.CRITICAL,
        companions={
            "access_key": Companion(
                named("access[_ -]?key(?:[_ -]?id)?", "[A-Za-z0-9]{20}"),
                lambda random: _forge.text(random, _forge.DIGITS + _forge.UPPER, 20),
                secret=False,
            )
        },
    ),
)
