"""Which strings are DeepSource's tokens and the addresses that hold one?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._plain import ALNUM, prefixed

_DSN = r"(?P<secret>[A-Za-z0-9]{16,64}+)@(?:[a-z0-9-]{1,40}\.)?deepsource\.(?:io|com)"

RULES: tuple[Rule, ...] = (
    Rule(
        id="deepsource-dsn",
        title="DeepSource DSN",
        issuer="deepsource",
        pattern=lazy.pattern(f"https://{_DSN}(?![A-Za-z0-9-])"),
        keywords=("deepsource.io", "deepsource.com"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,  # it reports artifacts of one repository
        forge=lambda random: _forge.text(random, _forge.ALNUM, 32),
        near_misses=(
            "https://" + "x" * 32 + "@deepsource.io",
            "https://token@deepsource.io",
            "https://app.deepsource.com/gh/team/repository",
        ),
        references=("https://docs.deepsource.com/docs/guides/code-coverage",),
        check=lambda value: plausible(value, 8),
        carrier="DEEPSOURCE_DSN=https://{secret}@app.deepsource.com",
    ),
    prefixed(
        "deepsource-pat",
        "DeepSource personal access token",
        "dsp_",
        ALNUM,
        32,
        "https://docs.deepsource.com/docs/developers/api/personal-access-token",
        most=80,
        issuer="deepsource",
    ),
)
