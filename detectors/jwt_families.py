"""Who issued a JWT, told from its issuer, header and claims, and what would end it?

The table is closed: a token of an issuer that isn't in it stays "unknown" and nothing is ever
fetched to find out more, since `iss`, `jku`, `x5u` and `kid` are written by whoever wrote the
message. Hosts match exactly or behind a dot, never as a mere substring.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import regex


@dataclass(frozen=True)
class Clues:
    """What a family is told from."""

    header: Mapping[str, Any]
    claims: Mapping[str, Any]
    issuer: str
    """The claim `iss`, or "" when it is absent or no string."""
    host: str
    """The host of `issuer`, in lower case, or "" when it is no http(s) URL."""
    path: str
    """The path of `issuer`, or ""."""

    def claim(self, name: str) -> str:
        """The claim `name` when it is a string, else ""."""
        value = self.claims.get(name)
        return value if isinstance(value, str) else ""

    def audiences(self) -> tuple[str, ...]:
        """The claim `aud`, which may be one string or a list."""
        value = self.claims.get("aud")
        each = value if isinstance(value, list) else [value]
        return tuple(item for item in each if isinstance(item, str))


@dataclass(frozen=True)
class Family:
    """One kind of issuer."""

    key: str
    """Short and stable; stored with facts."""
    title: str
    """For people."""
    fits: Callable[[Clues], bool]
    ends: str
    """What makes such a token useless, as a clause for people."""
    kind: str | None = None
    """The kind of token it issues, when it issues only one."""
    machine: bool | None = None
    """Whether its subjects are machines (True) or people (False), when that is always so."""


def clues(header: Mapping[str, Any], claims: Mapping[str, Any]) -> Clues:
    """Prepare header and claims for the table."""
    issuer = claims.get("iss")
    issuer = issuer if isinstance(issuer, str) else ""
    host = path = ""
    if issuer.startswith(("https://", "http://")):
        try:
            parts = urlsplit(issuer)
            host, path = (parts.hostname or "").lower(), parts.path
        except ValueError:  # a broken IPv6 address
            pass
    return Clues(header, claims, issuer, host, path)


def _at(*domains: str, path: str = "") -> Callable[[Clues], bool]:
    """The issuer's host is one of `domains` or below it, and its path begins with `path`."""

    def fits(clue: Clues) -> bool:
        inside = any(clue.host == each or clue.host.endswith("." + each) for each in domains)
        return inside and clue.path.startswith(path)

    return fits


def _issuer(text: str) -> Callable[[Clues], bool]:
    found = regex.compile(text)
    return lambda clue: found.fullmatch(clue.issuer) is not None


def _has(*names: str) -> Callable[[Clues], bool]:
    return lambda clue: all(name in clue.claims for name in names)


def _any(*tests: Callable[[Clues], bool]) -> Callable[[Clues], bool]:
    return lambda clue: any(test(clue) for test in tests)


def _all(*tests: Callable[[Clues], bool]) -> Callable[[Clues], bool]:
    return lambda clue: all(test(clue) for test in tests)


def _google_service_account(clue: Clues) -> bool:
    return clue.issuer.endswith(".gserviceaccount.com") and "@" in clue.issuer


def _firebase_custom(clue: Clues) -> bool:
    return any("identitytoolkit.googleapis.com" in each for each in clue.audiences())


def _kubernetes_cloud(clue: Clues) -> bool:
    eks = clue.host.startswith("oidc.eks.") and clue.host.endswith((".amazonaws.com", ".com.cn"))
    gke = clue.host == "container.googleapis.com"
    return eks or gke or clue.host.endswith(".oic.prod-aks.azure.com")


def _github_app(clue: Clues) -> bool:
    named = regex.fullmatch(r"[0-9]{1,10}|Iv[0-9A-Za-z.]{10,30}", clue.issuer or clue.claim("iss"))
    number = isinstance(clue.claims.get("iss"), int)
    few = set(clue.claims) <= {"iss", "iat", "exp", "jti"}
    return bool(named or number) and few and clue.header.get("alg") == "RS256"


def _cognito(clue: Clues) -> bool:
    return clue.host.startswith("cognito-idp.") and clue.host.endswith(
        (".amazonaws.com", ".amazonaws.com.cn")
    )


def _adfs(clue: Clues) -> bool:
    return clue.path.rstrip("/").endswith(("/adfs", "/adfs/services/trust"))


def _circleci(clue: Clues) -> bool:
    return clue.host == "oidc.circleci.com"


def _stream(clue: Clues) -> bool:
    return set(clue.claims) <= {"user_id", "iat", "exp", "role"} and "user_id" in clue.claims


def _signer(clue: Clues) -> bool:
    return str(clue.header.get("signer", "")).startswith("arn:aws")


_WAIT = "nothing but its expiry; tighten the trust policies that accept it"

FAMILIES: tuple[Family, ...] = (
    # Telling claims first: they stand with any issuer.
    Family(
        "supabase-key",
        "Supabase API key",
        _all(_issuer("supabase"), _has("role", "ref")),
        "switching legacy API keys off, or a new JWT secret for the project",
        "api key",
        True,
    ),
    Family(
        "kubernetes-legacy",
        "Kubernetes service account (legacy)",
        _issuer("kubernetes/serviceaccount"),
        "deleting the Secret that holds it, or the service account",
        "api key",
        True,
    ),
    Family(
        "kubernetes",
        "Kubernetes service account",
        _any(
            _has("kubernetes.io"),
            _kubernetes_cloud,
            lambda clue: clue.claim("sub").startswith("system:serviceaccount:"),
        ),
        "deleting the pod, node or Secret it is bound to, or the service account",
        "workload",
        True,
    ),
    Family(
        "github-actions",
        "GitHub Actions",
        _any(_at("token.actions.githubusercontent.com"), _has("job_workflow_ref", "repository")),
        _WAIT,
        "workload",
        True,
    ),
    Family(
        "gitlab-ci",
        "GitLab CI/CD job",
        _has("project_path", "pipeline_source", "job_id"),
        "cancelling the job; tighten the trust policies that accept it",
        "workload",
        True,
    ),
    Family("circleci", "CircleCI job", _circleci, _WAIT, "workload", True),
    Family(
        "bitbucket-pipelines",
        "Bitbucket Pipelines",
        _all(_at("api.bitbucket.org"), lambda clue: clue.path.endswith("/identity/oidc")),
        _WAIT,
        "workload",
        True,
    ),
    Family("buildkite", "Buildkite job", _at("agent.buildkite.com"), _WAIT, "workload", True),
    Family(
        "terraform",
        "HCP Terraform run",
        _all(_at("app.terraform.io"), _any(_has("terraform_run_id"), _has("sub"))),
        _WAIT,
        "workload",
        True,
    ),
    Family("vercel", "Vercel deployment", _at("oidc.vercel.com"), _WAIT, "workload", True),
    Family("fly", "Fly.io machine", _at("oidc.fly.io"), _WAIT, "workload", True),
    Family(
        "spiffe",
        "SPIFFE workload",
        lambda clue: clue.claim("sub").startswith("spiffe://"),
        "deleting the registration entry and evicting the agent",
        "workload",
        True,
    ),
    # Identity providers, by host.
    Family(
        "auth0",
        "Auth0",
        _any(_at("auth0.com"), _has("gty", "azp")),
        "revoking the refresh token or grant, or blocking the user or client",
    ),
    Family(
        "okta",
        "Okta",
        _any(
            _at("okta.com", "okta-emea.com", "oktapreview.com", "okta-gov.com"),
            _all(_has("cid", "ver"), lambda clue: clue.claim("jti")[:3] in ("AT.", "ID.")),
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
        _at("b2clogin.com", "ciamlogin.com"),
        "revoking the user's refresh tokens in the directory",
    ),
    Family(
        "entra-v1",
        "Microsoft Entra ID (version 1)",
        _at("sts.windows.net", "sts.chinacloudapi.cn"),
        "revoking the user's sign-in sessions, or removing the app's secret",
    ),
    Family(
        "entra-v2",
        "Microsoft Entra ID (version 2)",
        _at(
            "login.microsoftonline.com",
            "login.microsoftonline.us",
            "login.partner.microsoftonline.cn",
        ),
        "revoking the user's sign-in sessions, or removing the app's secret",
    ),
    Family("adfs", "AD FS", _adfs, "disabling the user or client"),
    Family(
        "firebase",
        "Firebase Authentication",
        _any(_at("securetoken.google.com"), _at("session.firebase.google.com"), _firebase_custom),
        "revoking the user's refresh tokens; services must ask for the check",
    ),
    Family(
        "google-service-account",
        "Google service account (self-signed)",
        _google_service_account,
        "disabling the key named in its header",
        "access",
        True,
    ),
    Family(
        "google-id",
        "Google ID token",
        _any(_at("accounts.google.com"), _issuer("accounts.google.com")),
        "its expiry, within the hour; revoke the app's grant to stop new ones",
        "id",
    ),
    Family(
        "supabase-user",
        "Supabase user",
        _all(_at("supabase.co"), lambda clue: clue.path.startswith("/auth/")),
        "signing the session out",
        "access",
        False,
    ),
    Family(
        "clerk",
        "Clerk session",
        _any(
            _at("clerk.accounts.dev", "clerk.com"),
            _all(
                lambda clue: clue.host.startswith("clerk."),
                lambda clue: clue.claim("sid").startswith("sess_"),
            ),
        ),
        "revoking the session named in sid",
        "session",
        False,
    ),
    Family(
        "keycloak",
        "Keycloak",
        lambda clue: regex.search(r"/realms/[^/]+/?$", clue.path) is not None,
        "ending the session, or a not-before push for the user",
    ),
    Family(
        "vault",
        "HashiCorp Vault identity",
        lambda clue: "/v1/identity/oidc" in clue.path,
        "disabling the entity",
    ),
    Family(
        "hcp",
        "HashiCorp Cloud Platform",
        _at("auth.idp.hashicorp.com", "auth.idp.hcp.dev"),
        "deleting the service principal's key",
    ),
    Family(
        "cloudflare-access",
        "Cloudflare Access",
        _at("cloudflareaccess.com"),
        "revoking the user's or the app's tokens in Zero Trust",
        "session",
    ),
    Family(
        "apple",
        "Apple",
        _any(
            _at("appleid.apple.com"),
            lambda clue: bool(
                {"appstoreconnect-v1", "https://appleid.apple.com"} & set(clue.audiences())
            ),
        ),
        "revoking the key in the developer portal",
    ),
    Family(
        "slack",
        "Slack sign-in",
        _at("slack.com"),
        "its expiry; it proves a login and opens no API",
        "id",
        False,
    ),
    Family(
        "atlassian",
        "Atlassian",
        _any(_at("auth.atlassian.com", "id.atlassian.com"), _has("qsh")),
        "revoking the app's grant or uninstalling it",
    ),
    Family(
        "bot-framework",
        "Microsoft Bot Framework",
        _at("api.botframework.com", "botframework.com"),
        "its expiry",
        "access",
        True,
    ),
    Family(
        "docker-hub",
        "Docker Hub session",
        _has("https://hub.docker.com"),
        "logging out, or revoking the access token it came from",
        "session",
    ),
    Family(
        "temporal",
        "Temporal Cloud API key",
        _any(
            _at("temporal.io", "tmprl.cloud"), _issuer("temporal.io"), _has("key_id", "account_id")
        ),
        "deleting the API key named in key_id",
        "api key",
        True,
    ),
    Family(
        "salesforce",
        "Salesforce",
        _at("salesforce.com", "force.com"),
        "revoking the OAuth token or the connected app's session",
    ),
    Family(
        "jfrog",
        "JFrog Platform",
        lambda clue: regex.match(r"jf(?:ac|rt|fe|xr)@", clue.issuer) is not None,
        "revoking it by its id at the platform",
        "access",
    ),
    Family(
        "linkerd-istio",
        "Istio mesh",
        lambda clue: clue.issuer.endswith("@secure.istio.io"),
        "removing the issuer from the mesh's policy",
        "workload",
        True,
    ),
    Family(
        "alb",
        "AWS load balancer",
        _signer,
        "its expiry, within minutes",
        "id",
        False,
    ),
    # Signed by an app with its own key; the key is what ends them.
    Family(
        "twilio",
        "Twilio access token",
        lambda clue: str(clue.header.get("cty", "")).startswith("twilio-fpa"),
        "deleting the API key named as issuer",
        "access",
    ),
    Family(
        "livekit",
        "LiveKit room token",
        _all(_has("video"), lambda clue: clue.issuer.startswith("API")),
        "rotating the API key named as issuer",
        "access",
    ),
    Family(
        "zoom",
        "Zoom",
        _any(
            _has("sdkKey"),
            _has("appKey", "mn"),
            lambda clue: clue.issuer.startswith("zm:cid:"),
        ),
        "rotating the SDK secret, or revoking the app's grant",
        "access",
    ),
    Family(
        "snowflake",
        "Snowflake key pair",
        _issuer(r"[A-Za-z0-9_.$-]+\.[A-Za-z0-9_.$-]+\.SHA256:[A-Za-z0-9+/=]{40,50}"),
        "unsetting the user's public key",
        "access",
        True,
    ),
    Family(
        "hasura",
        "Hasura",
        _has("https://hasura.io/jwt/claims"),
        "ending the session at its issuer, or rotating the shared secret",
        "access",
    ),
    Family(
        "ably",
        "Ably",
        _has("x-ably-capability"),
        "revoking the key named in its header",
        "access",
    ),
    Family(
        "github-app",
        "GitHub App",
        _github_app,
        "waiting ten minutes; if the private key leaked, deleting it in the app's settings",
        "assertion",
        True,
    ),
    Family(
        "stream",
        "Chat service (Stream or similar)",
        _all(_stream, lambda clue: clue.header.get("alg") == "HS256"),
        "rotating the app's secret, or a revocation date for the user",
        "access",
    ),
    Family(
        "postgrest",
        "PostgREST",
        _all(
            _has("role"),
            lambda clue: (
                set(clue.claims) <= {"role", "exp", "iat", "aud", "sub", "iss", "email"}
                and not clue.host
                and str(clue.header.get("alg", "")).startswith("HS")
            ),
        ),
        "rotating the shared secret",
        "access",
    ),
)

UNKNOWN = Family(
    "unknown",
    "unknown issuer",
    lambda _: True,
    "its issuer: ask whoever runs it to end the session or rotate the signing key",
)


def family(clue: Clues) -> Family:
    """The first family that fits, or `UNKNOWN`."""
    return next((each for each in FAMILIES if each.fits(clue)), UNKNOWN)
