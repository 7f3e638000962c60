"""Which strings are HubSpot's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID
from detectors.rules._named import named_uuid
from detectors.rules._shaped import shaped

_DOC = "https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"region": value[4:7]})


RULES: tuple[Rule, ...] = (
    shaped(
        "hubspot-private-app",
        "HubSpot private app token",
        (
            r"pat-(?:na|eu|ap|ca|au|"
            r"jp)[1-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
        ),
        lambda random: f"pat-na1-{_forge.uuid(random)}",
        _DOC,
        issuer="hubspot",
        keywords=("pat-na", "pat-eu", "pat-ap", "pat-ca", "pat-au", "pat-jp"),
        near_misses=("pat-na1-00000000-0000-0000-0000-000000000000", "pat-na1-your-token"),
        end=END_UUID,
        check=lambda value: plausible(value[8:], 8),
        inspect=_inspect,
        proves="the region inside",
    ),
    named_uuid(
        "hubspot-key",
        "HubSpot developer key, API key or client secret",
        r"hubspot",
        _DOC,
        issuer="hubspot",
        carrier="HUBSPOT_API_KEY={secret}",
        keywords=("hubspot", "hapikey"),
        also=r"hapikey",
        specific=45,
    ),
)
