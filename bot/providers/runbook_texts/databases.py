"""What does a person do with a leaked credential of databases, storage, media and brokers?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "ably": Texts(
        title="Ably",
        runbook="Dashboard → the app → API keys → the key → Revoke.",
        rotate_url="https://ably.com/accounts",
        cascades=(
            "Clients that hold tokens made with the key are cut off when revocable tokens are on."
        ),
        advice=(
            "Give clients short-lived tokens made by a server; keep the key there, with few "
            "capabilities."
        ),
    ),
    "aiven": Texts(
        title="Aiven",
        runbook=(
            "Token: User information → Tokens → Revoke. Service password: the service → Users → "
            "the user → Reset password."
        ),
        rotate_url="https://console.aiven.io/profile/tokens",
        advice=(
            "Use an application user with a token that expires, and client certificates for "
            "services."
        ),
    ),
    "appwrite": Texts(
        title="Appwrite",
        runbook=("Appwrite console → the project → Integrations → API keys → the key → Delete."),
        rotate_url="https://cloud.appwrite.io/console",
    ),
    "backblaze": Texts(
        title="Backblaze B2",
        runbook=(
            "App keys → the key → Delete; the master key: Generate new master application key. "
            "Then look at the buckets' access logs."
        ),
        rotate_url="https://secure.backblaze.com/app_keys.htm",
        advice="Use a key for one bucket with few capabilities and a duration.",
    ),
    "ceph": Texts(
        title="Ceph",
        runbook=(
            "On a monitor: ceph auth rotate (or ceph auth del, then ceph auth get-or-create) for "
            "the client, then give the new key to those who mount with it."
        ),
        cascades="Mounts that use the old key fail at their next renewal.",
        advice="One client name for each consumer, with caps for one pool only.",
    ),
    "clickhouse": Texts(
        title="ClickHouse Cloud",
        runbook="Cloud console → Organization → API keys → the key → Disable or Delete.",
        rotate_url="https://console.clickhouse.cloud/",
        advice="Use a key with a role of few rights, an expiry and an IP list.",
    ),
    "cloudamqp": Texts(
        title="CloudAMQP",
        runbook=(
            "Instance key: the instance → Details → rotate API key, and rotate the broker's "
            "password. Customer key: Team settings → API access → delete it."
        ),
        rotate_url="https://customer.cloudamqp.com/apikeys",
        cascades="Rotating the broker's password disconnects its clients.",
    ),
    "cloudinary": Texts(
        title="Cloudinary",
        runbook=(
            "Settings → API keys → generate a new key, move the consumers over, then disable and "
            "delete the old one."
        ),
        rotate_url="https://console.cloudinary.com/settings/api-keys",
        cascades="Signed URLs made with the old secret stop working when the key is gone.",
        advice="Sign uploads on a server, or use unsigned presets; never ship the secret.",
    ),
    "cockroachdb": Texts(
        title="CockroachDB Cloud",
        runbook=(
            "Organization → Access management → Service accounts → the account → API keys → Delete."
        ),
        rotate_url="https://cockroachlabs.cloud/service-accounts",
        advice="One service account for each consumer, with the least roles.",
    ),
    "confluent": Texts(
        title="Confluent Cloud",
        runbook=(
            "Administration → API keys → the key → Delete; then look at the audit log for what it "
            "did."
        ),
        rotate_url="https://confluent.cloud/settings/api-keys",
        cascades="Producers and consumers with that key lose their connection.",
        advice="Use OAuth with an identity pool (workload identity) instead of API keys.",
    ),
    "convex": Texts(
        title="Convex",
        runbook="Dashboard → the deployment → Settings → Deploy keys → Delete.",
        rotate_url="https://dashboard.convex.dev/",
        advice="Keep production deploy keys in CI only; use preview keys elsewhere.",
    ),
    "couchbase": Texts(
        title="Couchbase Capella",
        runbook="Organization → Settings → API keys → the key → Revoke.",
        rotate_url="https://cloud.couchbase.com/",
        advice="Use keys for one project that expire, with an IP list.",
    ),
    "datastax": Texts(
        title="DataStax Astra",
        runbook="Astra portal → Settings → Tokens → the token → Revoke.",
        rotate_url="https://astra.datastax.com/settings/tokens",
        advice="Use a token for one database with a role of few rights.",
    ),
    "dgraph": Texts(
        title="Dgraph Cloud",
        runbook="Dashboard → Settings → API keys → the key → Delete.",
        rotate_url="https://cloud.dgraph.io/",
        advice="Use client keys for reading; keep admin keys on servers.",
    ),
    "elasticcloud": Texts(
        title="Elastic",
        runbook=(
            "Elastic Cloud: Organization → API keys → Revoke. Elasticsearch: Kibana → Stack "
            "management → API keys → Invalidate; a service account's token: DELETE "
            "/_security/service/…/credential/token."
        ),
        rotate_url="https://cloud.elastic.co/account/keys",
        advice="Use keys that expire with role descriptors for the indices they need.",
    ),
    "emqx": Texts(
        title="EMQX",
        runbook="Dashboard → System → API keys → the key → disable, later delete.",
        advice="Use a role of few rights (viewer, publisher) and an expiry.",
    ),
    "fauna": Texts(
        title="Fauna",
        runbook=(
            "Dashboard → the database → Keys → Revoke. The service was closed in 2025, so the key "
            "most likely opens nothing now."
        ),
    ),
    "filebase": Texts(
        title="Filebase",
        runbook="Console → Access keys → Rotate.",
        rotate_url="https://console.filebase.com/keys",
        cascades="The account has one pair: everything that uses it needs the new one.",
    ),
    "filestack": Texts(
        title="Filestack",
        runbook="Developer portal → Security → generate a new app secret.",
        rotate_url="https://dev.filestack.com/apps/",
        cascades="Policies signed with the old secret stop working.",
    ),
    "hasura": Texts(
        title="Hasura",
        runbook=(
            "Change HASURA_GRAPHQL_ADMIN_SECRET (or put a second into HASURA_GRAPHQL_ADMIN_SECRETS "
            "and drop the first) and restart; a Cloud access token: My account → Access tokens → "
            "Delete."
        ),
        rotate_url="https://cloud.hasura.io/account-settings/access-tokens",
        advice="Let applications use JWT roles; keep the admin secret for operators.",
    ),
    "imagekit": Texts(
        title="ImageKit",
        runbook=(
            "Dashboard → Developer options → API keys → create a new pair, then deactivate the old "
            "one."
        ),
        rotate_url="https://imagekit.io/dashboard/developer/api-keys",
        cascades="Signed URLs made with the old key stop working.",
    ),
    "imgix": Texts(
        title="imgix",
        runbook=(
            "API key: Dashboard → API keys → Revoke. Secure URL token: the source → Security → "
            "rotate the token."
        ),
        rotate_url="https://dashboard.imgix.com/api-keys",
        cascades="Signed URLs made with an old token stop working.",
    ),
    "influxdb": Texts(
        title="InfluxDB",
        runbook=(
            "Load data → API tokens → the token → Delete (or influx auth delete; influxdb3 delete "
            "token)."
        ),
        rotate_url="https://cloud2.influxdata.com/",
        advice="Use tokens that read or write one bucket.",
    ),
    "metabase": Texts(
        title="Metabase",
        runbook=("Metabase → Admin → Authentication → API keys → the key → Change or Delete."),
    ),
    "minio": Texts(
        title="MinIO",
        runbook=(
            "Console → Access keys → the key → Disable or Delete (mc admin accesskey rm); root: "
            "set new MINIO_ROOT_USER and MINIO_ROOT_PASSWORD and restart."
        ),
        cascades="Service accounts of a deleted user end with it.",
        advice="Use STS (OpenID, certificates) and access keys with a policy and an expiry.",
    ),
    "mongodbatlas": Texts(
        title="MongoDB Atlas",
        runbook=(
            "Organization → Access manager → Applications → API keys or Service accounts → delete "
            "the key or the secret; App Services: the app → Authentication → API keys → Delete."
        ),
        rotate_url="https://cloud.mongodb.com/v2#/preferences/organizations",
        cascades="Access tokens of a service account live for an hour.",
        advice="Use service accounts with an access list; workload identity for databases.",
    ),
    "motherduck": Texts(
        title="MotherDuck",
        runbook="Settings → Access tokens → the token → Revoke.",
        rotate_url="https://app.motherduck.com/settings/tokens",
        advice="Use tokens that expire, and read-scaling tokens for readers.",
    ),
    "mux": Texts(
        title="Mux",
        runbook="Settings → Access tokens → the token → Revoke.",
        rotate_url="https://dashboard.mux.com/settings/access-tokens",
        advice="Use tokens for one environment, read only where that suffices.",
    ),
    "nats": Texts(
        title="NATS",
        runbook=(
            "Revoke the user's public key in its account (nsc revocations add-user, then nsc "
            "push), or the account's in the operator's; with nkeys in the server's configuration, "
            "replace the public key and reload."
        ),
        cascades="Connections of a revoked user are closed.",
        advice="Give users JWTs that expire; keep operator and account seeds offline.",
    ),
    "neo4j": Texts(
        title="Neo4j Aura",
        runbook=(
            "API: Account → API credentials → Delete. Password: ALTER USER neo4j SET PASSWORD in "
            "the database."
        ),
        rotate_url="https://console.neo4j.io/",
    ),
    "neon": Texts(
        title="Neon",
        runbook=(
            "Account (or Organization) settings → API keys → Revoke. Password: the branch → Roles "
            "→ the role → Reset password."
        ),
        rotate_url="https://console.neon.tech/app/settings/api-keys",
        cascades="A role's new password ends the old one on that branch only.",
        advice="Use keys for one project; one role for each application.",
    ),
    "planetscale": Texts(
        title="PlanetScale",
        runbook=(
            "Service token: Organization settings → Service tokens → Delete. Password: the "
            "database → Settings → Passwords → Delete."
        ),
        rotate_url="https://app.planetscale.com/",
        cascades="Connections with a deleted password are closed.",
        advice="Use passwords with a role of few rights and a TTL.",
    ),
    "pubnub": Texts(
        title="PubNub",
        runbook=(
            "Admin portal → the app → the keyset → Secret key → rotate; a public key is disabled "
            "with its keyset."
        ),
        rotate_url="https://admin.pubnub.com/",
        cascades="Access Manager grants signed with the old secret end.",
        advice="Keep the secret key on servers; give clients tokens of Access Manager.",
    ),
    "pusher": Texts(
        title="Pusher",
        runbook=(
            "Dashboard → the app → App keys → Create new, move the consumers over, then delete the "
            "old pair."
        ),
        rotate_url="https://dashboard.pusher.com/",
    ),
    "qiniu": Texts(
        title="Qiniu Cloud",
        runbook="Portal → Personal centre → Key management → Disable, later Delete.",
        rotate_url="https://portal.qiniu.com/developer/user/key",
    ),
    "rediscloud": Texts(
        title="Redis Cloud",
        runbook=(
            "Access management → API keys → the user key → Delete; account key: Disable API, then "
            "enable it."
        ),
        rotate_url="https://cloud.redis.io/#/access-management/api-keys",
        cascades="A new account key ends all user keys' access until they are updated.",
        advice="Use user keys with an IP list.",
    ),
    "redpanda": Texts(
        title="Redpanda Cloud",
        runbook=(
            "Organization IAM → Service accounts → the account → rotate the secret or delete it."
        ),
        rotate_url="https://cloud.redpanda.com/",
    ),
    "singlestore": Texts(
        title="SingleStore",
        runbook="Cloud portal → Organization → API keys → the key → Revoke.",
        rotate_url="https://portal.singlestore.com/",
        advice="Give keys an expiry.",
    ),
    "snowflake": Texts(
        title="Snowflake",
        runbook=(
            "PAT: ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN with its name. OAuth secret: "
            "SYSTEM$SHOW_OAUTH_CLIENT_SECRETS shows both, ALTER SECURITY INTEGRATION … REFRESH "
            "rotates. Session: SYSTEM$ABORT_SESSION. Then look at LOGIN_HISTORY."
        ),
        rotate_url="https://app.snowflake.com/",
        advice="Use workload identity federation, or tokens bound to a role and a network policy.",
    ),
    "solace": Texts(
        title="Solace Cloud",
        runbook="Console → User → Token management → the token → Revoke.",
        rotate_url="https://console.solace.cloud/api-tokens",
        advice="Give tokens few permissions and an expiry.",
    ),
    "storj": Texts(
        title="Storj",
        runbook=(
            "Console → the project → Access keys → the access → Delete (or uplink access revoke)."
        ),
        rotate_url="https://storj.io/login",
        cascades="All accesses derived from a revoked one end with it.",
        advice="Share restricted access grants: one bucket, read only, with an end date.",
    ),
    "supabase": Texts(
        title="Supabase",
        runbook=(
            "Access token: Account → Access tokens → Delete. Secret key: Project settings → API "
            "keys → Delete. JWT secret: JWT keys → migrate to signing keys, then revoke the old "
            "one."
        ),
        rotate_url="https://supabase.com/dashboard/account/tokens",
        cascades="A new JWT secret ends the anon and service_role keys and all sessions.",
        advice=(
            "Use secret keys, one for each backend, and row level security for publishable ones."
        ),
    ),
    "svix": Texts(
        title="Svix",
        runbook="Dashboard → API access → the token → Expire.",
        rotate_url="https://dashboard.svix.com/api-access",
    ),
    "tigris": Texts(
        title="Tigris",
        runbook="Dashboard → Access keys → the key → Delete.",
        rotate_url="https://console.tigris.dev/",
        advice="Use keys for single buckets.",
    ),
    "timescale": Texts(
        title="Timescale (Tiger Data)",
        runbook="Project settings → Client credentials → the credential → Delete.",
        rotate_url="https://console.cloud.timescale.com/dashboard/settings",
    ),
    "tinybird": Texts(
        title="Tinybird",
        runbook="Tinybird workspace → Tokens → the token → Refresh, which ends the old value.",
        rotate_url="https://cloud.tinybird.co/tokens",
    ),
    "transloadit": Texts(
        title="Transloadit",
        runbook="Console → the workspace → API credentials → regenerate the auth secret.",
        rotate_url="https://transloadit.com/c/credentials/",
        cascades="Signatures made with the old secret stop working.",
    ),
    "turso": Texts(
        title="Turso",
        runbook=(
            "Database token: turso db tokens invalidate with the database's name (or the group's). "
            "Platform token: Account settings → API tokens → Revoke."
        ),
        rotate_url="https://app.turso.tech/",
        cascades="All tokens of that database or group end together.",
        advice="Make tokens with an expiry and read-only access where that suffices.",
    ),
    "uploadcare": Texts(
        title="Uploadcare",
        runbook=(
            "Dashboard → the project → API keys → Secret keys → add a new one, then delete the old "
            "one."
        ),
        rotate_url="https://app.uploadcare.com/",
    ),
    "upstash": Texts(
        title="Upstash",
        runbook=(
            "API key: Account → Management API → Delete. Redis or Vector: the database → Reset "
            "credentials. QStash: Reset token, roll the signing keys."
        ),
        rotate_url="https://console.upstash.com/account/api",
        cascades="Resetting a database's credentials ends all of them, REST tokens too.",
        advice="Use read-only tokens and ACL users where they suffice.",
    ),
    "wasabi": Texts(
        title="Wasabi",
        runbook="Console → Access keys → the key → Make inactive, later Delete.",
        rotate_url="https://console.wasabisys.com/access_keys",
        advice="Use keys of a user with a policy for single buckets.",
    ),
    "xata": Texts(
        title="Xata",
        runbook="Account settings → API keys → the key → Delete.",
        rotate_url="https://app.xata.io/settings",
    ),
    "yugabyte": Texts(
        title="YugabyteDB",
        runbook=(
            "YugabyteDB Anywhere → User profile → Regenerate API token; Aeon: Security → API keys "
            "→ Revoke."
        ),
        cascades="The user has one token: everything that uses it needs the new one.",
    ),
}
"""Issuer → its words, in alphabetical order."""
