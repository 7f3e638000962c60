"""Which strings are API keys of Chocolatey?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "chocolatey-key",
        "Chocolatey API key",
        "chocolatey|choco",
        "https://docs.chocolatey.org/en-us/create/commands/api-key/",
        issuer="chocolatey",
        also="choco[^\\n]{0,80}?(?:--api-key|-k)",
        keywords=("choco",),
        carrier="CHOCOLATEY_API_KEY={secret}",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
)
