"""Which strings are API keys of SwaggerHub?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "swaggerhub-key",
        "SwaggerHub API key",
        "swagger[_ -]?hub",
        "https://support.smartbear.com/swaggerhub/docs/en/integrations-and-apis/user-api.html",
        issuer="swaggerhub",
        keywords=("swaggerhub", "swagger_hub", "swagger-hub"),
        carrier="SWAGGERHUB_API_KEY={secret}",
    ),
)
