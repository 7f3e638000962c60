"""Which strings are keys of OctoPrint?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "octoprint-api-key",
        "OctoPrint API key",
        "octo[_ .-]?print",
        "(?:[0-9A-F]{32}|[A-Za-z0-9_-]{43})",
        lambda random: _forge.text(random, "0123456789ABCDEF", 32),
        "https://docs.octoprint.org/en/main/api/general.html",
        severity=Severity.MEDIUM,
        carrier="OCTOPRINT_API_KEY={secret}",
        keywords=("octoprint", "octo_print"),
        issuer="octoprint",
    ),
)
