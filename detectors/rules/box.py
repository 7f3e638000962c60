"""Which strings are Box's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developer.box.com/guides/authentication/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "box-client-secret",
        "Box client secret",
        r"box(?=[_.-]?(?:client|app|com|secret|oauth))|box(?= client)",
        ALNUM,
        32,
        _DOC,
        issuer="box",
        carrier="BOX_CLIENT_SECRET={secret}",
        keywords=(
            "box_client",
            "box_secret",
            "box_dev",
            "box_access",
            "box_token",
            "box_app",
            "box-client",
            "boxclient",
            "boxapp",
            "boxdev",
            "box.com",
            "box client",
            "boxappsettings",
        ),
        what=r"(?:client|app)?[_ -]?secret",
        also=r"boxAppSettings[^}]{0,80}?clientSecret",
    ),
    named_rule(
        "box-developer-token",
        "Box developer or access token",
        r"box(?=[_.-]?(?:dev|access|token|com|app))",
        ALNUM,
        32,
        _DOC,
        issuer="box",
        carrier="BOX_DEVELOPER_TOKEN={secret}",
        keywords=(
            "box_client",
            "box_secret",
            "box_dev",
            "box_access",
            "box_token",
            "box_app",
            "box-client",
            "boxclient",
            "boxapp",
            "boxdev",
            "box.com",
            "box client",
        ),
        severity=Severity.MEDIUM,
        what=r"(?:(?:access|developer|dev)[_ -]?)?tokens?",
    ),
)
