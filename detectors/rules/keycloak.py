"""Which strings are client secrets of Keycloak?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import END_UUID, UUID, block, made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape

_SECRETS = "https://www.keycloak.org/docs/latest/server_admin/index.html#_client-credentials"

RULES: tuple[Rule, ...] = (
    named_shape(
        "keycloak-client-secret",
        "Keycloak client secret",
        "keycloak|kc|" + block("keycloak"),
        f"(?:[A-Za-z0-9]{{32}}|{UUID})",
        made(32),
        _SECRETS,
        issuer="keycloak",
        carrier="KEYCLOAK_CLIENT_SECRET={secret}",
        keywords=("keycloak", "kc_client", "kc_secret", "kc-client"),
        what=r"(?:client|credentials?)?[._ -]?secret|credentials[^A-Za-z0-9]{1,20}secret",
        end=END_UUID,
        check=alive,
        least=1,
    ),
)
