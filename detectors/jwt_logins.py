"""Which JWTs come from an identity provider, and what ends the login behind one?"""

from __future__ import annotations

from detectors.jwt_clues import (
    Clues,
    Family,
    all_of,
    any_of,
    at,
    audience,
    has,
    issued_by,
    path,
    says,
)

_AUTH0_SUBJECT = (
    r"(?:auth0|google-oauth2|google-apps|github|samlp|waad|adfs|email|sms|windowslive|facebook"
    r"|apple|linkedin|twitter|oidc|oauth2|ad)\|.+|.+@clients"
)


def _adfs(clue: Clues) -> bool:
    return clue.path.rstrip("/").endswith(("/adfs", "/adfs/services/trust"))


def _cognito(clue: Clues) -> bool:
    return clue.host.startswith("cognito-idp.") and clue.host.endswith(
        (".amazonaws.com", ".amazonaws.com.cn")
    )


def _external(key: str, title: str, *domains: str) -> Family:
    """One that people sign in with elsewhere: a proof of login, which opens no API."""
    return Family(
        key, title, at(*domains), "its expiry; it proves a login and opens no API", "id", False
    )


LOGINS: tuple[Family, ...] = (
    Family(
        "openai-session",
        "OpenAI session (ChatGPT)",
        any_of(has("https://api.openai.com/auth"), at("auth.openai.com", "auth0.openai.com")),
        "logging the user out of all devices",
        "session",
        False,
    ),
    Family(
        "auth0",
        "Auth0",
        any_of(at("auth0.com"), has("gty", "azp"), says("sub", _AUTH0_SUBJECT)),
        "revoking the refresh token or grant, or blocking the user or client",
    ),
    Family(
        "okta",
        "Okta",
        any_of(
            at("okta.com", "okta-emea.com", "oktapreview.com", "okta-gov.com"),
            all_of(has("cid", "ver"), says("jti", r"(?:AT|ID)\..*")),
        ),
        "a client-authenticated call to the org's revocation endpoint, or clearing sessions",
    ),
    Family(
        "cognito",
        "Amazon Cognito",
        _cognito,
        "signing the user out of all sessions; gateways may accept it until it expires",
    ),
    Family(
        "entra-b2c",
        "Microsoft Entra External ID or Azure AD B2C",
        any_of(at("b2clogin.com", "ciamlogin.com"), says("tfp", r"(?i)b2c_1a?_.+")),
        "revoking the user's refresh tokens in the directory",
    ),
    Family(
        "entra-v1",
        "Microsoft Entra ID (version 1)",
        at("sts.windows.net", "sts.chinacloudapi.cn"),
        "revoking the user's sign-in sessions, or removing the app's secret",
    ),
    Family(
        "entra-v2",
        "Microsoft Entra ID (version 2)",
        at(
            "login.microsoftonline.com",
            "login.microsoftonline.us",
            "login.partner.microsoftonline.cn",
        ),
        "revoking the user's sign-in sessions, or removing the app's secret",
    ),
    Family("adfs", "AD FS", _adfs, "disabling the user or client"),
    Family(
        "firebase-session",
        "Firebase session cookie",
        at("session.firebase.google.com"),
        "revoking the user's refresh tokens; services must ask for the check",
        "session",
        False,
    ),
    Family(
        "firebase-custom",
        "Firebase custom token",
        audience(r"https://identitytoolkit\.googleapis\.com/google\.identity\.identitytoolkit\..*"),
        "its expiry, within the hour; it becomes a session of the user it names",
        "assertion",
    ),
    Family(
        "firebase",
        "Firebase Authentication",
        at("securetoken.google.com"),
        "revoking the user's refresh tokens; services must ask for the check",
        # called an ID token, but the databases of Firebase accept it
        "access",
        False,
    ),
    Family(
        "google-id",
        "Google ID token",
        any_of(at("accounts.google.com"), issued_by("accounts.google.com")),
        "its expiry, within the hour; revoke the app's grant to stop new ones",
        "id",
    ),
    Family(
        "supabase-user",
        "Supabase user",
        any_of(
            all_of(at("supabase.co"), path("^/auth/")),
            has("session_id", "aal", "amr", "is_anonymous"),
        ),
        "signing the session out",
        "access",
        False,
    ),
    Family(
        "clerk",
        "Clerk session",
        any_of(
            at("clerk.accounts.dev", "clerk.com"),
            all_of(lambda clue: clue.host.startswith("clerk."), says("sid", "sess_.*")),
        ),
        "revoking the session named in sid",
        "session",
        False,
    ),
    Family(
        "keycloak",
        "Keycloak",
        path(r"/realms/[^/]+/?$"),
        "ending the session, or a not-before push for the user",
    ),
    Family("vault", "HashiCorp Vault identity", path("/v1/identity/oidc"), "disabling the entity"),
    Family(
        "hcp",
        "HashiCorp Cloud Platform",
        at("auth.idp.hashicorp.com", "auth.idp.hcp.dev"),
        "deleting the service principal's key",
        "access",
    ),
    Family(
        "cloudflare-access",
        "Cloudflare Access",
        at("cloudflareaccess.com"),
        "revoking the user's or the app's tokens in Zero Trust",
        "session",
    ),
    Family(
        "apple",
        "Apple sign-in",
        at("appleid.apple.com"),
        "its expiry; it proves a login and opens no API",
        "id",
        False,
    ),
    _external("slack", "Slack sign-in", "slack.com"),
    _external("linkedin", "LinkedIn sign-in", "linkedin.com"),
    _external("line", "LINE sign-in", "access.line.me"),
    _external("twitch", "Twitch sign-in", "id.twitch.tv"),
    Family(
        "atlassian",
        "Atlassian",
        at("auth.atlassian.com", "id.atlassian.com"),
        "revoking the app's grant",
        "access",
    ),
    Family(
        "salesforce",
        "Salesforce",
        at("salesforce.com", "force.com"),
        "revoking the OAuth token or the connected app's session",
    ),
    Family(
        "databricks",
        "Databricks OAuth",
        all_of(at("cloud.databricks.com", "azuredatabricks.net", "gcp.databricks.com")),
        "its expiry; delete the OAuth secret of the service principal or the app's grant",
        "access",
    ),
    Family(
        "docusign",
        "DocuSign",
        at("account.docusign.com", "account-d.docusign.com"),
        "revoking the app's grant",
    ),
    Family("xero", "Xero", at("identity.xero.com"), "revoking the connection or the app's grant"),
    Family(
        "onelogin",
        "OneLogin",
        at("onelogin.com"),
        "revoking the token at the OIDC revocation endpoint, or logging the user out",
    ),
    Family(
        "pingone",
        "PingOne",
        at("auth.pingone.com", "auth.pingone.eu", "auth.pingone.ca", "auth.pingone.asia"),
        "ending the user's sessions, or disabling the application",
    ),
    Family(
        "zitadel",
        "Zitadel",
        any_of(at("zitadel.cloud"), has("urn:zitadel:iam:org:project:roles")),
        "ending the session, or deactivating the user",
    ),
    Family(
        "workos",
        "WorkOS AuthKit",
        at("api.workos.com", "authkit.app"),
        "revoking the session named in sid",
        "session",
        False,
    ),
    Family(
        "authentik",
        "Authentik",
        path(r"^/application/o/[^/]+/?$"),
        "revoking the token or the user's sessions",
    ),
    Family(
        "alb",
        "AWS load balancer",
        lambda clue: str(clue.header.get("signer", "")).startswith("arn:aws"),
        "its expiry, within minutes",
        "id",
        False,
    ),
    Family(
        "docker-hub",
        "Docker Hub session",
        has("https://hub.docker.com"),
        "logging out, or revoking the access token it came from",
        "session",
    ),
)
