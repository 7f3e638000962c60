"""Which JWTs does an app sign with a key of its own? That key is what ends them."""

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
    signed,
)
from detectors.model import Severity


def _app(
    key: str,
    title: str,
    fits: Test,
    ends: str,
    kind: str = "access",
    machine: bool | None = None,
    *,
    opens: str = "",
    at_most: Severity = Severity.CRITICAL,
) -> Family:
    return Family(key, title, fits, ends, kind, machine, opens, at_most)


def _rooms(clue: Clues) -> bool:
    return isinstance(clue.claims.get("video"), dict) or isinstance(clue.claims.get("sip"), dict)


_PUSH = (
    r"https://(?:fcm\.googleapis\.com|updates\.push\.services\.mozilla\.com|web\.push\.apple\.com"
    r"|[a-z0-9.-]+\.notify\.windows\.com)"
)

APP_SIGNED: tuple[Family, ...] = (
    _app(
        "app-store-connect",
        "App Store Connect",
        audience("appstoreconnect-v1"),
        "revoking the key in the developer portal",
        machine=True,
    ),
    _app(
        "apple-client-secret",
        "Apple client secret",
        audience(r"https://appleid\.apple\.com"),
        "revoking the key in the developer portal",
        "assertion",
        True,
    ),
    _app(
        "apple-key",
        "Apple services (push, maps, music or weather)",
        all_of(
            issued_by("[A-Z0-9]{10}"),
            signed("ES256"),
            lambda clue: len(str(clue.header.get("kid", ""))) == 10,
        ),
        "revoking the key in the developer portal",
        machine=True,
    ),
    _app(
        "twilio",
        "Twilio access token",
        lambda clue: str(clue.header.get("cty", "")).startswith("twilio-fpa"),
        "deleting the API key named as issuer",
    ),
    _app(
        "livekit",
        "LiveKit room token",
        all_of(_rooms, issued_by("API.*")),
        "rotating the API key named as issuer",
    ),
    _app(
        "zoom",
        "Zoom",
        any_of(
            has("sdkKey"),
            has("appKey", "mn"),
            issued_by("zm:cid:.*"),
            audience(r"https://oauth\.zoom\.us"),
        ),
        "rotating the SDK secret, or revoking the app's grant",
    ),
    _app(
        "snowflake",
        "Snowflake key pair",
        issued_by(r"[A-Za-z0-9_.$-]+\.[A-Za-z0-9_.$-]+\.SHA256:[A-Za-z0-9+/=]{40,50}"),
        "unsetting the user's public key",
        machine=True,
    ),
    _app(
        "hasura",
        "Hasura",
        has("https://hasura.io/jwt/claims"),
        "ending the session at its issuer, or rotating the shared secret",
    ),
    _app("ably", "Ably", has("x-ably-capability"), "revoking the key named in its header"),
    _app(
        "pusher-beams",
        "Pusher Beams",
        at("pushnotifications.pusher.com"),
        "rotating the instance's secret key",
    ),
    _app(
        "mux",
        "Mux playback token",
        all_of(
            audience("[vtsgd]|drm_license"),
            signed("RS256"),
            lambda clue: "kid" in clue.header or "kid" in clue.claims,
        ),
        "deleting the signing key named in its header",
        opens="plays one video",
        at_most=Severity.MEDIUM,
    ),
    _app(
        "jitsi",
        "Jitsi meeting (JaaS)",
        all_of(audience("jitsi"), has("room")),
        "deleting the API key named in its header",
    ),
    _app(
        "vonage",
        "Vonage application",
        all_of(has("application_id"), signed("RS256")),
        "giving the application new keys",
        machine=True,
    ),
    _app(
        "meilisearch",
        "Meilisearch tenant token",
        has("searchRules", "apiKeyUid"),
        "deleting the API key named in apiKeyUid",
    ),
    _app(
        "shopify",
        "Shopify session token",
        all_of(has("dest"), any_of(at("myshopify.com"), at("admin.shopify.com"))),
        "its expiry, within a minute",
        "session",
        False,
    ),
    _app(
        "coinbase",
        "Coinbase Developer Platform",
        issued_by("cdp|coinbase-cloud"),
        "deleting the API key named as subject",
        machine=True,
    ),
    _app(
        "tableau",
        "Tableau connected app",
        all_of(audience("tableau"), has("sub")),
        "disabling the connected app's secret named in its header",
        "assertion",
    ),
    _app(
        "box",
        "Box app assertion",
        has("box_sub_type"),
        "removing the app's public key named in its header",
        "assertion",
        True,
    ),
    _app(
        "atlassian-connect",
        "Atlassian Connect app",
        any_of(has("qsh"), issued_by("forge/invocation-token")),
        "its expiry, within minutes; uninstalling the app ends its shared secret",
        "assertion",
        True,
    ),
    _app(
        "web-push",
        "Web push server (VAPID)",
        all_of(only("aud", "exp", "sub", "iat"), signed("ES256"), audience(_PUSH)),
        "its expiry, within a day; if the private key leaked, new keys and new subscriptions",
        "assertion",
        True,
    ),
    _app(
        "stream",
        "Chat service (Stream, Sendbird or similar)",
        all_of(
            any_of(
                all_of(has("user_id"), only("user_id", "iat", "exp", "role", "call_cids")),
                all_of(lambda clue: clue.claims.get("server") is True, only("server", "iat")),
            ),
            signed("HS256"),
        ),
        "rotating the app's secret, or a revocation date for the user",
    ),
    _app(
        "postgrest",
        "PostgREST",
        all_of(
            has("role"),
            only("role", "exp", "iat", "aud", "sub", "iss", "email"),
            lambda clue: not clue.host,
            signed("HS"),
        ),
        "rotating the shared secret",
    ),
)
