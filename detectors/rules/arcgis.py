"""Which strings are keys of ArcGIS?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import query
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL, token

RULES: tuple[Rule, ...] = (
    Rule(
        id="arcgis-api-key",
        title="ArcGIS API key",
        issuer="arcgis",
        pattern=token("AAPT[A-Za-z0-9_.-]{70,400}+|AAPK[0-9a-f]{32}[A-Za-z0-9_-]{64}", end=END_URL),
        keywords=("aapk", "aapt"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: (
            f"AAPK{_forge.text(random, _forge.HEX, 32)}{_forge.text(random, _forge.URL64, 64)}"
        ),
        near_misses=(
            "AAPK" + "x" * 96,
            "AAPT" + "x" * 90,
            "AAPKYOUR_API_KEY",
            "AAPT3NKHt6i2urmWtqOuugvr",
        ),
        references=(
            "https://developers.arcgis.com/documentation/security-and-authentication/api-key-authentication/",
        ),
        check=lambda value: plausible(value[4:], 16),
    ),
    named_shape(
        "arcgis-token",
        "ArcGIS token",
        "arcgis|esri",
        r"[A-Za-z0-9_-]{100,500}\.{0,2}",
        lambda random: _forge.text(random, _forge.URL64, 160),
        "https://developers.arcgis.com/documentation/security-and-authentication/reference/rest-authentication-operations/",
        what="token",
        confidence=Confidence.MEDIUM,
        end="(?![A-Za-z0-9_-])",
        also=query("arcgis.com", "token"),
        carrier="ARCGIS_TOKEN={secret}",
        keywords=("arcgis", "esri_", "esri-"),
        issuer="arcgis",
    ),
)
