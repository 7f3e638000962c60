"""Which strings are API tokens of Rust's package registry?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._shaped import prefixed_shape

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "cratesio-token",
        "Rust package registry API token",
        "cio",
        "[A-Za-z0-9]{32}",
        lambda random: _forge.text(random, _forge.ALNUM, 32),
        "https://doc.rust-lang.org/cargo/reference/publishing.html",
        issuer="cratesio",
        check=noise,
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
        specific=50,
    ),
)
