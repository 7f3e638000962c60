"""What does a person do with a leaked credential of identity, security and network services?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "abstractapi": Texts(
        title="Abstract API",
        runbook="Dashboard → the API → Overview → regenerate the key.",
        rotate_url="https://app.abstractapi.com/",
    ),
    "abuseipdb": Texts(
        title="AbuseIPDB",
        runbook="Account → API → the key → Revoke.",
        rotate_url="https://www.abuseipdb.com/account/api",
    ),
    "alienvault": Texts(
        title="AlienVault OTX",
        runbook="otx.alienvault.com → Settings → OTX key → regenerate.",
        rotate_url="https://otx.alienvault.com/settings",
    ),
    "auth0": Texts(
        title="Auth0",
        runbook=(
            "Dashboard → Applications → the application → Settings → Rotate secret. A "
            "Management API token cannot be ended alone: it expires after a day, or rotate "
            "the signing key. Look through Monitoring → Logs."
        ),
        rotate_url="https://manage.auth0.com/",
        cascades="Rotating a client secret breaks whatever still uses the old one at once.",
        advice=(
            "Use Private Key JWT for confidential applications, and the fewest Management "
            "API scopes."
        ),
    ),
    "authentik": Texts(
        title="authentik",
        runbook=(
            "Admin interface → Directory → Tokens and app passwords → the token → Delete; "
            "client secret: Applications → Providers → the provider → change it. A leaked "
            "secret key: set another, which ends every session."
        ),
    ),
    "censys": Texts(
        title="Censys",
        runbook=(
            "Platform: Account → Personal access tokens → the token → Delete. Legacy search: "
            "Account → API → Reset my API secret."
        ),
        rotate_url="https://accounts.censys.io/settings/personal-access-tokens",
    ),
    "checkmarx": Texts(
        title="Checkmarx One",
        runbook=(
            "Identity and access management → OAuth clients → the client → Regenerate; an "
            "API key: your profile → API keys → revoke."
        ),
    ),
    "clerk": Texts(
        title="Clerk",
        runbook=(
            "Dashboard → API keys → Secret keys → add a new one, move over, delete the old "
            "one. Webhook secret: Webhooks → the endpoint → Rotate secret."
        ),
        rotate_url="https://dashboard.clerk.com/last-active?path=api-keys",
    ),
    "conjur": Texts(
        title="CyberArk Conjur",
        runbook=(
            "Rotate the host's or user's key: conjur host rotate-api-key (or user "
            "rotate-api-key), and look through the audit log."
        ),
        cascades="The workload cannot log in until it has the new key.",
        advice=("Use an authenticator (JWT, Kubernetes, cloud identity) instead of API keys."),
    ),
    "crowdstrike": Texts(
        title="CrowdStrike Falcon",
        runbook=(
            "Support and resources → API clients and keys → the client → Reset secret or "
            "Delete. The customer id (CCID) is no secret, but installs sensors: turn on "
            "installation tokens."
        ),
        rotate_url="https://falcon.crowdstrike.com/api-clients-and-keys/",
        advice="One API client for each integration, with the scopes that it needs.",
    ),
    "descope": Texts(
        title="Descope",
        runbook=(
            "Management key: Company → Management keys → the key → Deactivate or Delete. "
            "Access key: Access keys → the key → Deactivate."
        ),
        rotate_url="https://app.descope.com/settings/company/managementkeys",
    ),
    "detectify": Texts(
        title="Detectify",
        runbook="Team settings → API keys → the key → Delete.",
        rotate_url="https://detectify.com/dashboard/",
    ),
    "drata": Texts(
        title="Drata",
        runbook="Settings → API keys → the key → Revoke.",
        rotate_url="https://app.drata.com/account-settings/api-keys",
    ),
    "duo": Texts(
        title="Cisco Duo",
        runbook=(
            "Admin panel → Applications → the application → Reset secret key, then bring the "
            "new one to the protected system."
        ),
        rotate_url="https://admin.duosecurity.com/",
        cascades="Logins through that application fail until it has the new key.",
        advice="Restrict the Admin API application's permissions and networks.",
    ),
    "firezone": Texts(
        title="Firezone",
        runbook=(
            "Actors → Service accounts → the account → Tokens → Revoke; a site's token: "
            "Sites → the site → Revoke all."
        ),
        rotate_url="https://app.firezone.dev/",
        cascades="Gateways with a revoked token stay offline until they have a new one.",
    ),
    "fortinet": Texts(
        title="Fortinet",
        runbook=(
            "FortiGate: System → Administrators → the REST API admin → Re-generate or delete it."
        ),
        advice="Restrict the API administrator to trusted hosts and a narrow profile.",
    ),
    "friendlycaptcha": Texts(
        title="Friendly Captcha",
        runbook="Dashboard → API keys → the key → Delete.",
        rotate_url="https://app.friendlycaptcha.com/",
    ),
    "frontegg": Texts(
        title="Frontegg",
        runbook=(
            "Portal → the environment → Env settings → Generate a new API key; a tenant's "
            "token: its admin portal → API tokens → delete."
        ),
        rotate_url="https://portal.frontegg.com/",
    ),
    "fusionauth": Texts(
        title="FusionAuth",
        runbook=(
            "Admin UI → Settings → API keys → the key → Delete; client secret: Applications "
            "→ the application → OAuth → regenerate."
        ),
    ),
    "gitguardian": Texts(
        title="GitGuardian",
        runbook="API → Personal access tokens or Service accounts → the token → Revoke.",
        rotate_url="https://dashboard.gitguardian.com/api/personal-access-tokens",
        advice="Use a service account that may only scan, with an expiry date.",
    ),
    "greynoise": Texts(
        title="GreyNoise",
        runbook="Account → API key → regenerate.",
        rotate_url="https://viz.greynoise.io/account/api-key",
    ),
    "hackerone": Texts(
        title="HackerOne",
        runbook=(
            "Organization settings → API tokens (hackers: Settings → API token) → the token "
            "→ Revoke."
        ),
        rotate_url="https://hackerone.com/settings/api_token/edit",
    ),
    "haveibeenpwned": Texts(
        title="Have I Been Pwned",
        runbook="Dashboard → API key → regenerate.",
        rotate_url="https://haveibeenpwned.com/API/Key",
    ),
    "hcaptcha": Texts(
        title="hCaptcha",
        runbook=("Dashboard → Settings → Secrets → the secret → Delete (make the new one first)."),
        rotate_url="https://dashboard.hcaptcha.com/settings/secrets",
    ),
    "headscale": Texts(
        title="Headscale",
        runbook=(
            "headscale apikeys expire, or headscale preauthkeys expire, for the key; then "
            "headscale nodes list shows nodes that nobody knows."
        ),
        cascades="Nodes that joined with a pre-auth key stay.",
        advice="Use pre-auth keys once, with a short expiry and tags.",
    ),
    "intelx": Texts(
        title="Intelligence X",
        runbook="Account → Developer → API key → regenerate with support.",
        rotate_url="https://intelx.io/account?tab=developer",
    ),
    "ipqualityscore": Texts(
        title="IPQualityScore",
        runbook="Dashboard → Settings → API key → Reset.",
        rotate_url="https://www.ipqualityscore.com/user/settings",
    ),
    "jamf": Texts(
        title="Jamf",
        runbook=(
            "Settings → System → API roles and clients → the client → Rotate client secret "
            "or Disable."
        ),
        rotate_url="https://account.jamf.com/",
        advice=(
            "One API client for each integration, with a role of few privileges and short tokens."
        ),
    ),
    "jumpcloud": Texts(
        title="JumpCloud",
        runbook=(
            "The administrator's initials → My API key → Generate new, which ends the old "
            "one; a service account: Settings → Service accounts → delete."
        ),
        rotate_url="https://console.jumpcloud.com/",
        cascades="An administrator has one key: all scripts with it stop.",
        advice="Use service accounts with a role of their own.",
    ),
    "kandji": Texts(
        title="Kandji (Iru)", runbook="Settings → Access → API token → the token → Revoke."
    ),
    "keycloak": Texts(
        title="Keycloak",
        runbook=(
            "Admin console → the realm → Clients → the client → Credentials → Regenerate; "
            "then Sessions → sign out, since tokens live on."
        ),
        cascades="The application cannot log in until it has the new secret.",
        advice=("Use signed JWT or X.509 client authentication, and turn on rotation of secrets."),
    ),
    "kinde": Texts(
        title="Kinde",
        runbook=("Settings → Applications → the application → Details → Rotate client secret."),
        rotate_url="https://app.kinde.com/",
    ),
    "komodor": Texts(
        title="Komodor",
        runbook=(
            "The user menu → API keys (agents: Integrations → Kubernetes) → the key → Delete."
        ),
        rotate_url="https://app.komodor.com/",
    ),
    "lacework": Texts(
        title="Lacework (FortiCNAPP)",
        runbook=(
            "Settings → API keys → the key → Disable, later Delete. Agent token: Settings → "
            "Agent tokens → Disable."
        ),
        rotate_url="https://login.lacework.net/",
    ),
    "logto": Texts(
        title="Logto",
        runbook=(
            "Console → Applications → the app → App secrets → delete; personal access token: "
            "User management → the user → Personal access tokens → delete."
        ),
        rotate_url="https://cloud.logto.io/",
    ),
    "magic": Texts(
        title="Magic",
        runbook="Dashboard → the app → API keys → Secret key → roll.",
        rotate_url="https://dashboard.magic.link/",
    ),
    "mend": Texts(
        title="Mend (WhiteSource)",
        runbook=(
            "Integrate → Organization → API key → regenerate; user key: Profile → User keys "
            "→ delete."
        ),
        rotate_url="https://saas.mend.io/",
    ),
    "meraki": Texts(
        title="Cisco Meraki",
        runbook="Dashboard → the profile → API access → the key → Revoke.",
        rotate_url="https://dashboard.meraki.com/",
        advice=(
            "A key has all rights of its administrator: use an administrator of its own for "
            "each integration."
        ),
    ),
    "misp": Texts(
        title="MISP",
        runbook=("Administration → List auth keys (or My profile → Auth keys) → the key → delete."),
        advice="Make keys read-only and bound to addresses.",
    ),
    "mosyle": Texts(
        title="Mosyle",
        runbook=("My school or My business → API integration → the token → Disable or delete."),
    ),
    "netbird": Texts(
        title="NetBird",
        runbook=(
            "Dashboard → Team → the user → Access tokens → Delete; Setup keys → the key → "
            "Revoke. Then look at Peers for machines that nobody knows."
        ),
        rotate_url="https://app.netbird.io/setup-keys",
        cascades="Peers that joined with a setup key stay.",
        advice="Use one-off setup keys with an expiry and groups.",
    ),
    "netskope": Texts(
        title="Netskope",
        runbook=(
            "Settings → Tools → REST API v2 → the token → Revoke; v1: REST API v1 → Generate "
            "a new token."
        ),
    ),
    "okta": Texts(
        title="Okta",
        runbook=(
            "Admin console → Security → API → Tokens → the token → Revoke. Client secret: "
            "Applications → the app → Client credentials → Generate new secret, then "
            "deactivate and delete the old one. Look through the System Log for what the "
            "token did."
        ),
        rotate_url="https://login.okta.com/",
        advice=(
            "Use an OAuth service app with a private key and few scopes instead of an SSWS "
            "token, and bind tokens to a network zone."
        ),
    ),
    "onelogin": Texts(
        title="OneLogin",
        runbook="Administration → Developers → API credentials → the credential → Revoke.",
        rotate_url="https://app.onelogin.com/",
        advice="Choose the narrowest of the scopes: read users, manage users, manage all.",
    ),
    "onfido": Texts(
        title="Onfido",
        runbook="Dashboard → Settings → Developers → Tokens → the token → Revoke.",
        rotate_url="https://dashboard.onfido.com/",
        advice="Use short-lived SDK tokens in apps.",
    ),
    "opencti": Texts(
        title="OpenCTI",
        runbook=(
            "Profile → API access → Renew (an administrator: Settings → Security → Users → "
            "the user)."
        ),
    ),
    "ory": Texts(
        title="Ory",
        runbook=(
            "API key: Console → the workspace or project → API keys → Revoke. Session: "
            "DELETE /admin/sessions/{id}. OAuth token: POST /oauth2/revoke, or delete the "
            "consent."
        ),
        rotate_url="https://console.ory.sh/",
    ),
    "paloalto": Texts(
        title="Palo Alto Networks",
        runbook=(
            "PAN-OS: Device → Setup → Management → Authentication → Expire all API keys, or "
            "change the password of the key's administrator. Prisma Cloud: Settings → Access "
            "control → Access keys → delete."
        ),
        cascades="Expiring API keys ends all of them on that device.",
        advice="Set a lifetime for API keys and a role of their own for the administrator.",
    ),
    "persona": Texts(
        title="Persona",
        runbook="Dashboard → API → API keys → the key → Expire or Delete.",
        rotate_url="https://app.withpersona.com/dashboard/api-keys",
        advice="Restrict keys to addresses and permissions.",
    ),
    "pingidentity": Texts(
        title="Ping Identity",
        runbook=(
            "PingOne: Applications → the application → Configuration → Generate new secret. "
            "PingFederate: Applications → OAuth → Clients → the client → change secret."
        ),
        rotate_url="https://console.pingone.com/",
    ),
    "pritunl": Texts(
        title="Pritunl",
        runbook=(
            "Administrators → the administrator → API authentication → Revoke or regenerate "
            "token and secret."
        ),
    ),
    "propelauth": Texts(
        title="PropelAuth",
        runbook="Dashboard → Backend integration → the API key → Revoke.",
        rotate_url="https://app.propelauth.com/",
    ),
    "rapid7": Texts(
        title="Rapid7",
        runbook=(
            "Insight platform → Administration → API key management → the key → Delete. Log "
            "token: the log → Settings → regenerate."
        ),
        rotate_url="https://insight.rapid7.com/platform#/apiKeyManagement/organization",
        advice="Organisation keys of few users; user keys follow their owner's rights.",
    ),
    "recaptcha": Texts(
        title="Google reCAPTCHA",
        runbook=(
            "Admin console → the site → Settings → reCAPTCHA keys: a key cannot be changed "
            "alone, so register the site anew and delete the old one."
        ),
        rotate_url="https://www.google.com/recaptcha/admin",
        advice="With reCAPTCHA Enterprise no secret is stored: a service account asks.",
    ),
    "recordedfuture": Texts(
        title="Recorded Future",
        runbook="User settings → API access → the token → Deactivate or Delete.",
        rotate_url="https://app.recordedfuture.com/",
    ),
    "securityscorecard": Texts(
        title="SecurityScorecard",
        runbook="My settings → API → the token → Revoke.",
        rotate_url="https://platform.securityscorecard.io/#/my-settings/api",
    ),
    "securitytrails": Texts(
        title="SecurityTrails",
        runbook="Account → Credentials → the key → delete.",
        rotate_url="https://securitytrails.com/app/account/credentials",
    ),
    "sentinelone": Texts(
        title="SentinelOne",
        runbook=(
            "Settings → Users (or Service users) → the user → Actions → API token operations "
            "→ Revoke."
        ),
        cascades="A user has one token: revoking it ends every integration that uses it.",
        advice="Use service users with a role and an expiry date.",
    ),
    "shodan": Texts(
        title="Shodan",
        runbook="Account → Overview → API key → Reset API key.",
        rotate_url="https://account.shodan.io/",
    ),
    "socketdev": Texts(
        title="Socket",
        runbook="Settings → API tokens → the token → Revoke.",
        rotate_url="https://socket.dev/dashboard",
    ),
    "sophos": Texts(
        title="Sophos Central",
        runbook="Global settings → API credentials management → the credential → Delete.",
        rotate_url="https://central.sophos.com/",
    ),
    "stytch": Texts(
        title="Stytch",
        runbook=(
            "Dashboard → Project settings → API keys → Secrets → rotate: start, move over, "
            "complete."
        ),
        rotate_url="https://stytch.com/dashboard/api-keys",
    ),
    "sumsub": Texts(
        title="Sumsub",
        runbook="Dashboard → Dev space → App tokens → the token → Deactivate.",
        rotate_url="https://cockpit.sumsub.com/checkus#/developers/appTokens",
    ),
    "supertokens": Texts(
        title="SuperTokens",
        runbook=(
            "Dashboard → the app → Core configuration → API keys → remove it; self-hosted: "
            "remove it from API_KEYS and restart the core."
        ),
        rotate_url="https://supertokens.com/dashboard-saas",
    ),
    "tailscale": Texts(
        title="Tailscale",
        runbook=(
            "Admin console → Settings → Keys (or OAuth clients, Webhooks, User provisioning) "
            "→ the key → Revoke. Then look at Machines for devices that nobody knows: they "
            "stay joined."
        ),
        rotate_url="https://login.tailscale.com/admin/settings/keys",
        cascades="Devices that joined with an auth key stay in the network.",
        advice=(
            "Use OAuth clients or workload identity, and auth keys that are ephemeral, "
            "tagged and used once."
        ),
    ),
    "teleport": Texts(
        title="Teleport",
        runbook=(
            "tctl tokens rm for the token; then look at tctl nodes ls for hosts that nobody "
            "knows, and lock them."
        ),
        advice="Use delegated joining (IAM, OIDC, Kubernetes) instead of static tokens.",
    ),
    "tenable": Texts(
        title="Tenable",
        runbook=(
            "Settings → My account → API keys → Generate, which ends the old pair (Nessus "
            "and Security Center alike)."
        ),
        rotate_url="https://cloud.tenable.com/",
        cascades="The user's old access and secret key both stop at once.",
        advice="Use a user of its own with the least role for each integration.",
    ),
    "twingate": Texts(
        title="Twingate",
        runbook=(
            "Admin console → Settings → API → the key → Revoke; a connector: the remote "
            "network → the connector → Generate new tokens; service key: Team → Services → "
            "the key → Revoke."
        ),
        rotate_url="https://www.twingate.com/",
        cascades="A connector is offline until it has the new tokens.",
    ),
    "urlscan": Texts(
        title="urlscan.io",
        runbook="Settings & API → the key → Delete.",
        rotate_url="https://urlscan.io/user/profile/",
    ),
    "vanta": Texts(
        title="Vanta",
        runbook=(
            "Settings → Developer console → the application → rotate or delete the client secret."
        ),
        rotate_url="https://app.vanta.com/settings/developer-console",
    ),
    "veracode": Texts(
        title="Veracode",
        runbook=(
            "The account menu → API credentials → Revoke; an administrator: the user → "
            "Revoke API credentials."
        ),
        rotate_url="https://analysiscenter.veracode.com/",
    ),
    "veriff": Texts(
        title="Veriff",
        runbook=(
            "Veriff station → Integrations → the integration → API keys → regenerate the "
            "shared secret."
        ),
        rotate_url="https://station.veriff.com/",
    ),
    "virustotal": Texts(
        title="VirusTotal",
        runbook=(
            "The user menu → API key → reset it with VirusTotal's support, or delete the "
            "group's user; a group's administrator may remove the user."
        ),
        rotate_url="https://www.virustotal.com/gui/my-apikey",
    ),
    "wiz": Texts(
        title="Wiz",
        runbook=(
            "Settings → Access management → Service accounts → the account → Rotate secret "
            "or Delete."
        ),
        rotate_url="https://app.wiz.io/settings/service-accounts",
        advice="Give each service account only the scopes that its integration needs.",
    ),
    "workos": Texts(
        title="WorkOS",
        runbook="Dashboard → API keys → the key → Revoke (make the new one first).",
        rotate_url="https://dashboard.workos.com/api-keys",
    ),
    "yubico": Texts(
        title="Yubico",
        runbook=(
            "Get a new client id and secret at upgrade.yubico.com/getapikey; the old one "
            "cannot be ended there, so take its id out of the configuration."
        ),
        rotate_url="https://upgrade.yubico.com/getapikey/",
    ),
    "zerotier": Texts(
        title="ZeroTier",
        runbook=(
            "Central → Account → API access tokens → the token → Delete. A leaked "
            "identity.secret: deauthorise the member, delete the file there and let it make "
            "a new identity."
        ),
        rotate_url="https://my.zerotier.com/account",
    ),
    "zitadel": Texts(
        title="ZITADEL",
        runbook=(
            "Console → Users → Service users → the user → Personal access tokens → delete; "
            "client secret: the project → the application → Regenerate."
        ),
        rotate_url="https://zitadel.com/admin/",
    ),
    "zscaler": Texts(
        title="Zscaler",
        runbook=(
            "ZIA: Administration → Cloud service API security → the key → Regenerate. ZPA: "
            "API keys → delete. OneAPI: ZIdentity → API clients → the client → delete the "
            "secret."
        ),
    ),
}
"""Issuer → its words, in alphabetical order."""
