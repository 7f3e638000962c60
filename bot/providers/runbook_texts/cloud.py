"""What does a person do with a leaked credential of clouds, networks, databases and brokers?"""

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
    "akamai": Texts(
        title="Akamai",
        runbook=(
            "Control Center → Identity & access → the API client → Credentials → Deactivate, later "
            "Delete."
        ),
        rotate_url="https://control.akamai.com/apps/identity-management/",
        advice=(
            "Give each consumer a client of its own with few APIs, and let its credentials expire."
        ),
    ),
    "alibaba": Texts(
        title="Alibaba Cloud",
        runbook=(
            "RAM console → Users → the user → AccessKey → Disable, later Delete; then look at "
            "ActionTrail for its use. Temporary credentials end by themselves; a deny policy on "
            "the role ends them sooner."
        ),
        rotate_url="https://ram.console.aliyun.com/users",
        cascades="Credentials that STS made from the key live on until they expire.",
        advice="Use RAM roles (instance roles, OIDC for CI) instead of AccessKeys.",
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
    "baiducloud": Texts(
        title="Baidu AI Cloud",
        runbook="Console → Security authentication (IAM) → Access keys → Disable, later Delete.",
        rotate_url="https://console.bce.baidu.com/iam/",
        advice="Use IAM users with few rights and temporary credentials from STS.",
    ),
    "bunnynet": Texts(
        title="bunny.net",
        runbook=(
            "Account settings → API key → Reset; storage zone: FTP & API access → Reset password."
        ),
        rotate_url="https://dash.bunny.net/account/api-key",
        cascades="Everything that uses the same account key stops until it has the new one.",
        advice="Use a storage zone's password or a pull zone's token instead of the account's key.",
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
    "civo": Texts(
        title="Civo",
        runbook="Dashboard → Settings → Profile → Security → Regenerate API key.",
        rotate_url="https://dashboard.civo.com/security",
        cascades="All tools that use the account's key stop until they have the new one.",
        advice="Use a team member of its own for automation, with few permissions.",
    ),
    "clevercloud": Texts(
        title="Clever Cloud",
        runbook="Console → Profile → OAuth tokens → revoke the token; then clever login again.",
        rotate_url="https://console.clever-cloud.com/users/me/tokens",
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
    "cloudns": Texts(
        title="ClouDNS",
        runbook="API & resellers → API users → the user → change its password or delete it.",
        rotate_url="https://www.cloudns.net/api-settings/",
        advice="Use a sub-user for single zones, with an IP list.",
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
    "contabo": Texts(
        title="Contabo",
        runbook=(
            "Customer control panel → API details → generate a new client secret and a new API "
            "password."
        ),
        rotate_url="https://my.contabo.com/api/details",
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
    "denodeploy": Texts(
        title="Deno Deploy",
        runbook="Account (or Organization) settings → Access tokens → the token → Revoke.",
        rotate_url="https://dash.deno.com/account#access-tokens",
        advice="Deploy from GitHub Actions with OIDC: then no token is stored.",
    ),
    "desec": Texts(
        title="deSEC",
        runbook="Token management → the token → delete.",
        rotate_url="https://desec.io/tokens",
        advice="Use a token with a policy for one domain and record type, and allowed subnets.",
    ),
    "dgraph": Texts(
        title="Dgraph Cloud",
        runbook="Dashboard → Settings → API keys → the key → Delete.",
        rotate_url="https://cloud.dgraph.io/",
        advice="Use client keys for reading; keep admin keys on servers.",
    ),
    "dnsimple": Texts(
        title="DNSimple",
        runbook="Account → Access tokens → the token → Delete.",
        rotate_url="https://dnsimple.com/user",
        advice="Use an account token with scopes for single zones, not a user token.",
    ),
    "dnsmadeeasy": Texts(
        title="DNS Made Easy",
        runbook="Account information → Account settings → Generate new API credentials.",
        rotate_url="https://cp.dnsmadeeasy.com/account/info",
        cascades="Everything that uses the account's API key stops until it has the new one.",
    ),
    "dnspod": Texts(
        title="DNSPod",
        runbook="Account → API keys → DNSPod token → delete it.",
        rotate_url="https://console.dnspod.cn/account/token/token",
        advice="Use a sub-user's CAM key for single domains.",
    ),
    "dreamhost": Texts(
        title="DreamHost",
        runbook="Panel → Web panel API → the key → Remove.",
        rotate_url="https://panel.dreamhost.com/?tree=home.api",
        advice="Give a key only the functions it needs (DNS, for example).",
    ),
    "duckdns": Texts(
        title="Duck DNS",
        runbook="Log in → the three lines → Recreate token.",
        rotate_url="https://www.duckdns.org/",
        cascades="The account has one token: every updater needs the new one.",
    ),
    "dynu": Texts(
        title="Dynu",
        runbook="Control panel → API credentials → Refresh.",
        rotate_url="https://www.dynu.com/en-US/ControlPanel/APICredentials",
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
    "equinixmetal": Texts(
        title="Equinix Metal",
        runbook="Console → Profile (or the project) → API keys → the key → Delete.",
        rotate_url="https://console.equinix.com/profile/api-keys",
        advice="Use a project's read-only key where writing isn't needed.",
    ),
    "exoscale": Texts(
        title="Exoscale",
        runbook="Portal → IAM → Keys → the key → Revoke.",
        rotate_url="https://portal.exoscale.com/iam/api-keys",
        advice="Use a key with an IAM role whose policy allows single services.",
    ),
    "fastly": Texts(
        title="Fastly",
        runbook=(
            "Account → Personal API tokens (superusers: Account tokens) → the token → Delete; the "
            "list shows when it was last used."
        ),
        rotate_url="https://manage.fastly.com/account/tokens",
        advice="Use automation tokens for one service with purge scopes and an expiry.",
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
    "flyio": Texts(
        title="Fly.io",
        runbook=(
            "Dashboard → Tokens (or fly tokens list, fly tokens revoke with its id). A token of a "
            "whole account: fly auth logout ends it."
        ),
        rotate_url="https://fly.io/user/personal_access_tokens",
        advice="Use fly tokens create deploy with an expiry for one app.",
    ),
    "gandi": Texts(
        title="Gandi",
        runbook="Account → User settings → Personal access tokens (or API key) → delete it.",
        rotate_url="https://admin.gandi.net/organizations/account/pat",
        advice="Use a personal access token for single domains that expires.",
    ),
    "gcore": Texts(
        title="Gcore",
        runbook="Profile → API tokens → the token → Delete.",
        rotate_url="https://portal.gcore.com/accounts/profile/api-tokens",
        advice="Give tokens an expiry and the role of few rights.",
    ),
    "godaddy": Texts(
        title="GoDaddy",
        runbook="Developer portal → API keys → the key → Delete.",
        rotate_url="https://developer.godaddy.com/keys",
    ),
    "gridscale": Texts(
        title="gridscale",
        runbook="Panel → API keys → the key → Delete.",
        rotate_url="https://my.gridscale.io/APIs/",
        advice="Use read-only keys where writing isn't needed.",
    ),
    "harbor": Texts(
        title="Harbor",
        runbook=(
            "The project (or Administration) → Robot accounts → the robot → Refresh secret, or "
            "disable it."
        ),
        advice="Robots for one project with pull rights only, that expire.",
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
    "hetzner": Texts(
        title="Hetzner",
        runbook=(
            "Cloud: console → the project → Security → API tokens → Delete. DNS: DNS console → API "
            "tokens → Delete."
        ),
        rotate_url="https://console.hetzner.cloud/",
        advice="One project for each purpose; read-only tokens where they suffice.",
    ),
    "hostinger": Texts(
        title="Hostinger",
        runbook="hPanel → Account → API → the token → Delete.",
        rotate_url="https://hpanel.hostinger.com/profile/api",
    ),
    "huaweicloud": Texts(
        title="Huawei Cloud",
        runbook="IAM → Users → the user (or My credentials) → Access keys → Disable, later Delete.",
        rotate_url="https://console.huaweicloud.com/iam/",
        cascades="Temporary keys made from it live on until they expire.",
        advice="Use agencies and temporary AK/SK instead of permanent ones.",
    ),
    "ibmcloud": Texts(
        title="IBM Cloud",
        runbook=(
            "Manage → Access (IAM) → API keys → the key → Lock, Disable or Delete; HMAC keys: the "
            "storage instance → Service credentials → Delete; classic key: the user's details → "
            "remove."
        ),
        rotate_url="https://cloud.ibm.com/iam/apikeys",
        cascades="IAM tokens made from the key live for up to an hour.",
        advice="Use trusted profiles (compute resources, federation) instead of API keys.",
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
    "imperva": Texts(
        title="Imperva",
        runbook="Management → API keys → the key → Disable, later Delete.",
        rotate_url="https://management.service.imperva.com/",
        advice="Give keys an expiry, a role of few rights and an IP list.",
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
    "infomaniak": Texts(
        title="Infomaniak",
        runbook="Manager → Developer → API tokens → the token → Delete.",
        rotate_url="https://manager.infomaniak.com/v3/ng/profile/user/token/list",
        advice="Give tokens one scope and an expiry.",
    ),
    "ionos": Texts(
        title="IONOS",
        runbook="Developer portal → API keys → the key → Revoke.",
        rotate_url="https://developer.hosting.ionos.com/keys",
    ),
    "kamatera": Texts(
        title="Kamatera",
        runbook="Console → API → Keys → the key → Delete.",
        rotate_url="https://console.kamatera.com/keys",
    ),
    "keycdn": Texts(
        title="KeyCDN",
        runbook="Account → Authentication → Reset API key.",
        rotate_url="https://app.keycdn.com/users/authSettings",
        cascades="Everything that uses the account's key stops until it has the new one.",
    ),
    "koyeb": Texts(
        title="Koyeb",
        runbook="Settings → API → the token → Delete.",
        rotate_url="https://app.koyeb.com/user/settings/api",
    ),
    "kubernetes": Texts(
        title="Kubernetes",
        runbook=(
            "Bootstrap token: kubeadm token delete with its first part. Certificate key: kubeadm "
            "init phase upload-certs makes a new one. K3s or RKE2: k3s token rotate. Then look for "
            "nodes that nobody here joined."
        ),
        cascades="Nodes that have joined stay joined.",
        advice="Make join tokens with a TTL of an hour and delete them after use.",
    ),
    "linode": Texts(
        title="Linode (Akamai Cloud)",
        runbook=(
            "Profile → API tokens → the token → Revoke; storage: Object storage → Access keys → "
            "Revoke."
        ),
        rotate_url="https://cloud.linode.com/profile/tokens",
        advice="Use scopes and an expiry; limited-access keys for single buckets.",
    ),
    "luadns": Texts(
        title="LuaDNS",
        runbook="Settings → API → the token → delete.",
        rotate_url="https://api.luadns.com/settings",
        advice="Use a token for single zones.",
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
    "mux": Texts(
        title="Mux",
        runbook="Settings → Access tokens → the token → Revoke.",
        rotate_url="https://dashboard.mux.com/settings/access-tokens",
        advice="Use tokens for one environment, read only where that suffices.",
    ),
    "namecheap": Texts(
        title="Namecheap",
        runbook="Profile → Tools → API access → Manage → Reset key; then look at the allowed IPs.",
        rotate_url="https://ap.www.namecheap.com/settings/tools/apiaccess/",
        cascades="The account has one key: everything that uses it needs the new one.",
    ),
    "namecom": Texts(
        title="Name.com",
        runbook="Account settings → API → the token → Delete.",
        rotate_url="https://www.name.com/account/settings/api",
    ),
    "namesilo": Texts(
        title="NameSilo",
        runbook="API manager → generate a new key.",
        rotate_url="https://www.namesilo.com/account/api-manager",
        cascades="The account has one key: everything that uses it needs the new one.",
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
    "navercloud": Texts(
        title="Naver Cloud Platform",
        runbook=(
            "My page → Account → Authentication keys → Disable, later Delete; a sub account's key: "
            "Sub account → Access key."
        ),
        rotate_url="https://www.ncloud.com/mypage/manage/authkey",
        advice="Use sub accounts with few rights, or server roles.",
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
    "netcup": Texts(
        title="netcup",
        runbook=(
            "Customer control panel → Master data → API → delete the key and change the password."
        ),
        rotate_url="https://www.customercontrolpanel.de/",
    ),
    "netlify": Texts(
        title="Netlify",
        runbook=(
            "User settings → Applications → Personal access tokens → the token → Delete; build "
            "hook: Project configuration → Build hooks → Delete."
        ),
        rotate_url="https://app.netlify.com/user/applications",
        advice="Give tokens an expiry.",
    ),
    "ns1": Texts(
        title="NS1",
        runbook="Account settings → API keys → the key → Delete.",
        rotate_url="https://my.nsone.net/#/account/settings/keys",
        advice="Use keys with zone permissions and an IP list.",
    ),
    "nutanix": Texts(
        title="Nutanix",
        runbook="Prism Central → Admin center → IAM → Service accounts → the key → Revoke.",
    ),
    "openshift": Texts(
        title="OpenShift",
        runbook=(
            "oc delete useroauthaccesstoken (or oauthaccesstoken, as an admin) with the token's "
            "name, or oc logout with it."
        ),
        cascades="The token ends at once; other sessions of the user go on.",
        advice="Use service accounts with bound tokens of an hour.",
    ),
    "openstack": Texts(
        title="OpenStack",
        runbook=(
            "openstack application credential delete with its name or id. A token: openstack token "
            "revoke."
        ),
        cascades="Tokens made from the credential end with it.",
        advice="Use application credentials with access rules and an expiry.",
    ),
    "opnsense": Texts(
        title="OPNsense",
        runbook="System → Access → Users → the user → API keys → delete the key.",
        advice="Use a user of its own with few privileges.",
    ),
    "oracle": Texts(
        title="Oracle Cloud",
        runbook="Identity → Users → the user → Customer secret keys → Delete.",
        rotate_url="https://cloud.oracle.com/identity/",
        advice="Use instance or resource principals, or workload identity federation.",
    ),
    "ovh": Texts(
        title="OVHcloud",
        runbook=(
            "Delete the application or the credential (DELETE /me/api/application/{id}, "
            "/me/api/credential/{id} in the API console)."
        ),
        rotate_url="https://www.ovh.com/auth/api/",
        cascades="All consumer keys of a deleted application end with it.",
        advice="Use OAuth2 service accounts with IAM policies.",
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
    "platformsh": Texts(
        title="Platform.sh (Upsun)",
        runbook="Console → My profile → API tokens → the token → Delete.",
        rotate_url="https://console.upsun.com/-/users/me/settings/tokens",
        advice="Use the token of a machine user with few project roles.",
    ),
    "porkbun": Texts(
        title="Porkbun",
        runbook="Account → API access → the key → Delete.",
        rotate_url="https://porkbun.com/account/api",
        advice="Switch API access on only for the domains that need it.",
    ),
    "portainer": Texts(
        title="Portainer",
        runbook="My account → Access tokens → the token → Remove.",
        advice="Use a user of its own with few environments.",
    ),
    "proxmox": Texts(
        title="Proxmox",
        runbook=(
            "Datacenter → Permissions → API tokens → the token → Remove (pveum user token remove)."
        ),
        advice="Use tokens with privilege separation and an expiry.",
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
    "rackspace": Texts(
        title="Rackspace Cloud",
        runbook="Control panel → My profile & settings → Rackspace API key → Reset.",
        rotate_url="https://account.rackspace.com/",
        cascades="The user has one key: everything that uses it needs the new one.",
    ),
    "railway": Texts(
        title="Railway",
        runbook="Account settings → Tokens, or the project → Settings → Tokens → delete it.",
        rotate_url="https://railway.com/account/tokens",
        advice="Use a project token for one environment, not an account's token.",
    ),
    "rancher": Texts(
        title="Rancher",
        runbook=(
            "User menu → Account & API keys → the key → Delete (or kubectl delete token with its "
            "name)."
        ),
        cascades="Kubeconfigs that hold the token stop working.",
        advice="Set a TTL for tokens and scope them to one cluster.",
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
    "render": Texts(
        title="Render",
        runbook=(
            "Account settings → API keys → the key → Revoke; deploy hook: the service → Settings → "
            "Deploy hook → Regenerate."
        ),
        rotate_url="https://dashboard.render.com/u/settings#api-keys",
    ),
    "scaleway": Texts(
        title="Scaleway",
        runbook="IAM → API keys → the key → Delete; the audit trail shows what it did.",
        rotate_url="https://console.scaleway.com/iam/api-keys",
        advice="Use an IAM application with few permission sets and keys that expire.",
    ),
    "scalingo": Texts(
        title="Scalingo",
        runbook="Dashboard → Profile → API tokens → the token → Revoke.",
        rotate_url="https://dashboard.scalingo.com/account/tokens",
    ),
    "selectel": Texts(
        title="Selectel",
        runbook="Control panel → Access → API keys (or service users) → the key → Delete.",
        rotate_url="https://my.selectel.ru/profile/apikeys",
        advice="Use service users with few roles.",
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
    "tencentcloud": Texts(
        title="Tencent Cloud",
        runbook=(
            "CAM → Access keys → API keys → Disable, later Delete; CloudAudit shows what it did."
        ),
        rotate_url="https://console.tencentcloud.com/cam/capi",
        cascades="Temporary keys made from it live on until they expire.",
        advice="Use CAM roles and temporary keys; sub-users with few policies.",
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
    "transloadit": Texts(
        title="Transloadit",
        runbook="Console → the workspace → API credentials → regenerate the auth secret.",
        rotate_url="https://transloadit.com/c/credentials/",
        cascades="Signatures made with the old secret stop working.",
    ),
    "truenas": Texts(
        title="TrueNAS",
        runbook="Settings → API keys → the key → Delete.",
        advice="Bind keys to a user with few roles; never send them over plain HTTP.",
    ),
    "unifi": Texts(
        title="UniFi",
        runbook="Site manager → API (or the console → Integrations) → the key → Delete.",
        rotate_url="https://unifi.ui.com/api",
    ),
    "upcloud": Texts(
        title="UpCloud",
        runbook="Hub → Account → API tokens → the token → Delete.",
        rotate_url="https://hub.upcloud.com/account/api-tokens",
        advice="Use a subaccount's token that expires, with allowed IPs.",
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
    "vercel": Texts(
        title="Vercel",
        runbook=(
            "Account settings → Tokens → Delete. Blob: Storage → the store → rotate. Edge config: "
            "Tokens → revoke. Deploy hook: Project settings → Git → Revoke. AI Gateway: API keys → "
            "Delete."
        ),
        rotate_url="https://vercel.com/account/settings/tokens",
        advice="Use tokens for one team that expire, and OIDC federation towards clouds.",
    ),
    "vmware": Texts(
        title="VMware",
        runbook=(
            "Cloud Services console (or vSphere, Cloud Director) → My account → API tokens → the "
            "token → Revoke."
        ),
        rotate_url="https://console.cloud.vmware.com/",
        cascades="Access tokens made from it live for some minutes.",
        advice="Use OAuth apps with few roles instead of a person's token.",
    ),
    "volcengine": Texts(
        title="Volcano Engine",
        runbook="Console → IAM → Users → the user → Access keys → Disable, later Delete.",
        rotate_url="https://console.volcengine.com/iam/keymanage/",
        advice="Use roles with temporary credentials from STS.",
    ),
    "vultr": Texts(
        title="Vultr",
        runbook=(
            "Account → API → the key → Delete or Regenerate; Object storage: the subscription → "
            "Regenerate keys."
        ),
        rotate_url="https://my.vultr.com/settings/#settingsapi",
        advice="Use a sub-user with few rights, and an IP list.",
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
    "yandexcloud": Texts(
        title="Yandex Cloud",
        runbook=(
            "Service account → API keys, static keys → Delete. IAM token: yc iam revoke-token. "
            "OAuth token: Yandex ID → Security → External services → revoke."
        ),
        rotate_url="https://console.yandex.cloud/",
        cascades="IAM tokens made from an OAuth token live for up to twelve hours.",
        advice="Use workload identity federation and API keys with a scope and an expiry.",
    ),
    "yugabyte": Texts(
        title="YugabyteDB",
        runbook=(
            "YugabyteDB Anywhere → User profile → Regenerate API token; Aeon: Security → API keys "
            "→ Revoke."
        ),
        cascades="The user has one token: everything that uses it needs the new one.",
    ),
    "zeabur": Texts(
        title="Zeabur",
        runbook="Settings → Developer → API keys → the key → Delete.",
        rotate_url="https://zeabur.com/account/developer",
    ),
}
"""Issuer → its words, in alphabetical order."""
