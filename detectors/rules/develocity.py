"""Which strings are access keys of Develocity and of Gradle's plugin portal?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._pattern import END
from detectors.rules._plain import ALNUM

_HOST = r"(?:[A-Za-z0-9.-]{3,80}=)?"

RULES: tuple[Rule, ...] = (
    Rule(
        id="develocity-key",
        title="Develocity access key",
        issuer="develocity",
        # In variables each key stands behind the host it is for.
        pattern=lazy.pattern(
            r"(?i:develocity|gradle[_. -]?enterprise)[_. -]?(?i:access[_. -]?key)"
            rf"[^A-Za-z0-9\n]{{1,8}}{_HOST}(?P<secret>[a-z2-7]{{52}}){END}"
            # the file in which Gradle keeps them
            r"|(?i:(?:develocity|enterprise)[/\\]keys\.properties)[^\n]{0,40}\n(?:[^\n]{1,160}\n){0,4}?"
            rf"[\w.-]{{3,80}}=(?P<secret>[a-z2-7]{{52}}){END}"
        ),
        keywords=("develocity", "gradle"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: _forge.text(random, _forge.BASE32.lower(), 52),
        near_misses=(
            "DEVELOCITY_ACCESS_KEY=ge.corp.test=" + "a" * 52,
            "DEVELOCITY_ACCESS_KEY=${KEY}",
            "GRADLE_ENTERPRISE_ACCESS_KEY=ge.corp.test=abc",
        ),
        references=("https://docs.gradle.com/develocity/gradle-plugin/current/",),
        check=lambda value: plausible(value, 12),
        carrier="DEVELOCITY_ACCESS_KEY=ge.corp.test={secret}",
    ),
    named_rule(
        "develocity-portal-secret",
        "Gradle plugin portal secret",
        "gradle[._ -]publish",
        ALNUM,
        32,
        "https://docs.gradle.org/current/userguide/publishing_gradle_plugins.html",
        issuer="develocity",
        keywords=("gradle.publish", "gradle_publish", "gradle-publish"),
        carrier="gradle.publish.secret={secret}",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
)
