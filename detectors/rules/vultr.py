"""Which strings are Vultr's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, UPPER

_KEYS = "https://www.vultr.com/api/#section/Authentication"
_STORAGE = "https://docs.vultr.com/products/cloud-storage/object-storage"

RULES: tuple[Rule, ...] = (
    named_rule(
        "vultr-api-key",
        "Vultr API key",
        "vultr",
        UPPER,
        36,
        _KEYS,
        issuer="vultr",
        carrier="VULTR_API_KEY={secret}",
        keywords=("vultr",),
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "vultr-object-storage",
        "Vultr Object Storage secret key",
        "vultr(?:[_ -]?(?:s3|obj(?:ect)?(?:[_ -]?storage)?))?|vultrobjects",
        ALNUM,
        40,
        _STORAGE,
        issuer="vultr",
        what=r"secret(?:[_ -]?(?:access[_ -]?)?key)?",
        carrier="VULTR_S3_SECRET_KEY={secret}",
        keywords=("vultr",),
    ),
)
