"""Which strings are IFTTT's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://help.ifttt.com/hc/en-us/articles/115010230347"


RULES: tuple[Rule, ...] = (
    shaped(
        "ifttt-key",
        "IFTTT webhook key",
        (
            r"https://maker\.ifttt\.com/(?:trigger/[A-Za-z0-9_%{}-]{1,80}/(?:json/)?with/key|"
            r"use)/[A-Za-z0-9_-]{20,60}+"
        ),
        fields("https://maker.ifttt.com/trigger/deploy/with/key/", (URL64, 43)),
        _DOC,
        issuer="ifttt",
        keywords=("maker.ifttt.com/",),
        near_misses=(
            "https://maker.ifttt.com/trigger/deploy/with/key/" + "x" * 43,
            "https://maker.ifttt.com/trigger/deploy/with/key/YOUR_KEY",
        ),
        severity=Severity.MEDIUM,
        end=END_URL,
    ),
    named_rule(
        "ifttt-key-named",
        "IFTTT webhook key (named)",
        r"ifttt",
        URL64,
        22,
        _DOC,
        issuer="ifttt",
        carrier="IFTTT_WEBHOOK_KEY={secret}",
        keywords=("ifttt",),
        most=43,
        severity=Severity.MEDIUM,
    ),
)
