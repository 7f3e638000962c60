"""Which strings are keys of Unity?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, spellings
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL


def _forge_serial(random: Random) -> str:
    groups = (_forge.text(random, _forge.DIGITS + _forge.UPPER, 4) for _ in range(5))
    return f"{random.choice('FSEP')}{random.choice('4BX')}-" + "-".join(groups)


RULES: tuple[Rule, ...] = (
    named_shape(
        "unity-service-account-key",
        "Unity service account secret",
        r"unity(?:[_ .-]?(?:cloud|ugs|services?|service[_ .-]?account))?"
        r"(?=[_ .-]?(?:secret|service|key|cli))|ugs(?=[_ .-]?(?:cli|secret|service))",
        "[A-Za-z0-9_-]{32}",
        lambda random: _forge.text(random, _forge.URL64, 32),
        "https://services.docs.unity.com/docs/service-account-auth/",
        what="(?:service(?:[_ .-]?account)?[_ .-]?)?secret(?:[_ .-]?key)?",
        end=END_URL,
        confidence=Confidence.MEDIUM,
        carrier="UGS_CLI_SERVICE_SECRET_KEY={secret}",
        keywords=(
            *spellings("unity", "cloud", "ugs", "service", "secret", "key", "cli"),
            *spellings("ugs", "cli", "secret", "service"),
        ),
        issuer="unity",
    ),
    named_shape(
        "unity-serial",
        "Unity serial",
        "unity(?:[_ .-]?license)?",
        "[A-Z][A-Z0-9](?:-[A-Z0-9]{4}){5}",
        _forge_serial,
        "https://docs.unity3d.com/Manual/ManagingYourUnityLicense.html",
        what="serial(?:[_ .-]?(?:key|number))?|licen[sc]e",
        end=END_UUID,
        severity=Severity.MEDIUM,
        specific=60,
        carrier="UNITY_SERIAL={secret}",
        keywords=spellings("unity", "serial", "lic"),
        issuer="unity",
    ),
)
