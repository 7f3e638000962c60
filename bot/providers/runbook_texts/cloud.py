"""What does a person do with a leaked credential of clouds, networks, databases and brokers?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.runbook_texts import databases
from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
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
    "cloudns": Texts(
        title="ClouDNS",
        runbook="API & resellers → API users → the user → change its password or delete it.",
        rotate_url="https://www.cloudns.net/api-settings/",
        advice="Use a sub-user for single zones, with an IP list.",
    ),
    "contabo": Texts(
        title="Contabo",
        runbook=(
            "Customer control panel → API details → generate a new client secret and a new API "
            "password."
        ),
        rotate_url="https://my.contabo.com/api/details",
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
    "imperva": Texts(
        title="Imperva",
        runbook="Management → API keys → the key → Disable, later Delete.",
        rotate_url="https://management.service.imperva.com/",
        advice="Give keys an expiry, a role of few rights and an IP list.",
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
    "navercloud": Texts(
        title="Naver Cloud Platform",
        runbook=(
            "My page → Account → Authentication keys → Disable, later Delete; a sub account's key: "
            "Sub account → Access key."
        ),
        rotate_url="https://www.ncloud.com/mypage/manage/authkey",
        advice="Use sub accounts with few rights, or server roles.",
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
    "northflank": Texts(
        title="Northflank",
        runbook="Account (or team) settings → API → Tokens → Delete.",
        rotate_url="https://app.northflank.com/account/settings/api/tokens",
        advice="Use a role with few permissions for each token.",
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
    "tencentcloud": Texts(
        title="Tencent Cloud",
        runbook=(
            "CAM → Access keys → API keys → Disable, later Delete; CloudAudit shows what it did."
        ),
        rotate_url="https://console.tencentcloud.com/cam/capi",
        cascades="Temporary keys made from it live on until they expire.",
        advice="Use CAM roles and temporary keys; sub-users with few policies.",
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
    "zeabur": Texts(
        title="Zeabur",
        runbook="Settings → Developer → API keys → the key → Delete.",
        rotate_url="https://zeabur.com/account/developer",
    ),
    **databases.TEXTS,
}
"""Issuer → its words, in alphabetical order."""
