"""Which JWTs are long-lived API keys that a vendor hands out? They have to be deleted there."""

from __future__ import annotations

from detectors.jwt_clues import (
    Clues,
    Family,
    Test,
    all_of,
    any_of,
    at,
    audience,
    has,
    issued_by,
    only,
    says,
    signed,
)
from detectors.model import Severity


def _key(
    key: str,
    title: str,
    fits: Test,
    ends: str,
    opens: str = "",
    *,
    machine: bool | None = True,
    at_most: Severity = Severity.CRITICAL,
) -> Family:
    return Family(key, title, fits, ends, "api key", machine, opens, at_most)


def _qdrant(clue: Clues) -> bool:
    access = clue.claims.get("access")
    names = (
        [each.get("collection") for each in access if isinstance(each, dict)]
        if isinstance(access, list)
        else []
    )
    return access in ("r", "m") or (bool(names) and all(isinstance(each, str) for each in names))


API_KEYS: tuple[Family, ...] = (
    _key(
        "supabase-key",
        "Supabase API key",
        all_of(issued_by("supabase"), has("role", "ref")),
        "switching legacy API keys off, or a new JWT secret for the project",
    ),
    _key(
        "temporal",
        "Temporal Cloud API key",
        any_of(
            at("temporal.io", "tmprl.cloud"), issued_by("temporal.io"), has("key_id", "account_id")
        ),
        "deleting the API key named in key_id",
        "the Temporal Cloud account, as the user or service account it belongs to",
    ),
    _key(
        "monday",
        "monday.com API token",
        has("tid", "aai", "uid", "actid"),
        "regenerating the token in the developer section of its owner's profile",
        "every board of monday.com that its owner sees",
        machine=False,
    ),
    _key(
        "pinata",
        "Pinata API key",
        has("userInformation", "authenticationType"),
        "revoking the key on Pinata's page of API keys",
        "files pinned at Pinata; key and secret of the key stand inside it",
    ),
    _key(
        "n8n",
        "n8n API key",
        all_of(issued_by("n8n"), audience("public-api|mcp-server-api")),
        "deleting the key in the settings of n8n",
        "workflows of an n8n instance, which hold credentials of other services",
    ),
    _key(
        "home-assistant",
        "Home Assistant long-lived access token",
        all_of(issued_by("[0-9a-f]{32}"), only("iss", "iat", "exp"), signed("HS256")),
        "deleting the token on its owner's security page in Home Assistant",
        "everything that its owner may do in Home Assistant",
        machine=False,
    ),
    _key(
        "tmdb",
        "TMDB API read access token",
        all_of(has("version"), audience("[0-9a-f]{32}"), says("sub", "[0-9a-f]{24}")),
        "regenerating it in the account's API settings",
        "reads a public database of films",
        at_most=Severity.MEDIUM,
    ),
    _key(
        "tinybird",
        "Tinybird token",
        all_of(has("u", "id"), only("u", "id", "host")),
        "refreshing or deleting the token in the workspace",
        "data of a Tinybird workspace",
    ),
    _key(
        "turso",
        "Turso database token",
        all_of(signed("EdDSA"), says("a", "rw|ro"), any_of(has("id"), has("gid"), has("p"))),
        "invalidating the tokens of its database or group",
        "a Turso database",
    ),
    _key(
        "qdrant",
        "Qdrant API key",
        all_of(_qdrant, signed("HS256")),
        "deleting the key in the cloud console, or changing the cluster's API key",
        "collections of a Qdrant cluster",
    ),
    _key(
        "storage-web3",
        "web3.storage or NFT.Storage API token",
        issued_by("(?:web3|nft)-storage"),
        "deleting the key in the account's settings",
        "uploads in the name of the account",
    ),
    _key(
        "supercell",
        "Supercell game API key",
        issued_by("supercell"),
        "deleting the key in the developer account",
        "reads public statistics of games, from the addresses that it lists",
        at_most=Severity.MEDIUM,
    ),
    _key(
        "cesium",
        "Cesium ion access token",
        all_of(has("jti", "id", "iat"), only("jti", "id", "iat")),
        "deleting the token in the account's settings",
        "maps and assets of a Cesium ion account; many are made to stand in web pages",
        at_most=Severity.MEDIUM,
    ),
    _key(
        "jfrog",
        "JFrog Platform",
        issued_by(r"jf(?:ac|rt|fe|xr)@.*"),
        "revoking it by its id at the platform",
        "packages and settings of a JFrog Platform, within its scope",
        machine=None,
    ),
    _key(
        "snowflake-pat",
        "Snowflake programmatic access token",
        all_of(issued_by(r"SF:[0-9]+"), has("p")),
        "removing the token from its user (ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN)",
        "data of a Snowflake account, within the token's role",
        machine=None,
    ),
)
