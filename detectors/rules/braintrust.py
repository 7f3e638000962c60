"""Which strings are keys of Braintrust?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    named_shape(
        "braintrust-api-key",
        "Braintrust API key",
        "brain[_ .-]?trust(?:[_ .-]?data)?",
        "sk-[A-Za-z0-9]{48}",
        lambda random: "sk-" + _forge.text(random, _forge.ALNUM, 48),
        "https://www.braintrust.dev/docs/reference/api",
        carrier="BRAINTRUST_API_KEY={secret}",
        keywords=("braintrust", "brain_trust"),
        issuer="braintrust",
    ),
    prefixed(
        "braintrust-service-token",
        "Braintrust service token",
        "bt-st-",
        ALNUM,
        40,
        "https://www.braintrust.dev/docs/reference/api",
        most=64,
        issuer="braintrust",
    ),
)
