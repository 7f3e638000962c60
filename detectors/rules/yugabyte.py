"""Which strings are keys to YugabyteDB?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "yugabyte-api-token",
        "YugabyteDB Anywhere API token",
        "yugabyte(?:db)?|yba|x-auth-yw",
        "https://docs.yugabyte.com/stable/yugabyte-platform/anywhere-automation/anywhere-api/",
        issuer="yugabyte",
        carrier="X-AUTH-YW-API-TOKEN: {secret}",
        keywords=(
            "x-auth-yw",
            "yugabyte",
            "yba_api",
        ),
        also="X-AUTH-YW-API-TOKEN",
        severity=Severity.CRITICAL,
    ),
)
