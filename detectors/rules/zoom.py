"""Which strings are Zoom's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, URL64

_DOC = "https://developers.zoom.us/docs/internal-apps/s2s-oauth/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "zoom-client-secret",
        "Zoom client secret",
        r"zoom",
        ALNUM,
        32,
        _DOC,
        issuer="zoom",
        carrier="ZOOM_CLIENT_SECRET={secret}",
        keywords=(
            "zoom_",
            "zoom-",
            "zoom client",
            "zoomclient",
            "zoomsdk",
            "zoom sdk",
            "zoom api",
            "zoomapi",
            "zoom webhook",
            "zoomwebhook",
            "zoom.us",
            "zoom.client",
            "zoom.sdk",
            "zoom.webhook",
            "zoom.api",
        ),
        what=r"(?:client|oauth|app)[_ -]?secret",
    ),
    named_rule(
        "zoom-sdk-secret",
        "Zoom SDK or API secret",
        r"zoom",
        ALNUM,
        32,
        _DOC,
        issuer="zoom",
        carrier="ZOOM_SDK_SECRET={secret}",
        keywords=(
            "zoom_",
            "zoom-",
            "zoom client",
            "zoomclient",
            "zoomsdk",
            "zoom sdk",
            "zoom api",
            "zoomapi",
            "zoom webhook",
            "zoomwebhook",
            "zoom.us",
            "zoom.client",
            "zoom.sdk",
            "zoom.webhook",
            "zoom.api",
        ),
        most=40,
        what=r"(?:sdk|api|jwt|video[_ -]?sdk)[_ -]?secret",
    ),
    named_rule(
        "zoom-webhook-secret",
        "Zoom webhook secret token",
        r"zoom",
        URL64,
        22,
        _DOC,
        issuer="zoom",
        carrier="ZOOM_WEBHOOK_SECRET_TOKEN={secret}",
        keywords=(
            "zoom_",
            "zoom-",
            "zoom client",
            "zoomclient",
            "zoomsdk",
            "zoom sdk",
            "zoom api",
            "zoomapi",
            "zoom webhook",
            "zoomwebhook",
            "zoom.us",
            "zoom.client",
            "zoom.sdk",
            "zoom.webhook",
            "zoom.api",
        ),
        severity=Severity.MEDIUM,
        what=(
            r"(?:webhook|event)[_ -]?(?:secret|verification)[_ -]?(?:token|key)?|"
            r"secret[_ -]?token|verification[_ -]?token"
        ),
    ),
)
