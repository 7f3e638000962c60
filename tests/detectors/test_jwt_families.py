"""Does a really signed token of every family tell family, kind, bearer, reach, life and end?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from detectors.jwt import JwtReading, read_jwt
from detectors.jwt_families import FAMILIES
from detectors.model import Confidence, Severity
from detectors.rules import by_id
from detectors.scanner import Scanner

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MINUTE, HOUR, DAY, YEAR = (
    timedelta(minutes=1),
    timedelta(hours=1),
    timedelta(days=1),
    timedelta(days=365),
)
LOW, MEDIUM, HIGH, CRITICAL = Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL
INFO = Severity.INFO


@cache
def _key(algorithm: str) -> Any:
    if algorithm.startswith("HS"):
        return "a throw-away key that nobody has used before " * 2
    if algorithm.startswith(("RS", "PS")):
        return rsa.generate_private_key(public_exponent=65537, key_size=2048)
    if algorithm == "EdDSA":
        return ed25519.Ed25519PrivateKey.generate()
    return ec.generate_private_key(ec.SECP256R1())


@dataclass(frozen=True)
class Case:
    """A token, and what must be said of it."""

    family: str
    claims: dict[str, Any]
    kind: str
    machine: bool | None
    severity: Severity
    ends: str
    """Words of the advice on how to revoke it."""
    life: timedelta | None = HOUR
    reach: str = ""
    header: dict[str, Any] = field(default_factory=dict)
    algorithm: str = "RS256"
    bare: bool = False
    """Issued without the claim iat."""

    def forge(self) -> str:
        issued = int((NOW - timedelta(seconds=30)).timestamp())
        claims: dict[str, Any] = {"iat": issued, **self.claims}
        if self.bare:
            del claims["iat"]
        if self.life is not None:
            claims.setdefault("exp", issued + int(self.life.total_seconds()))
        return jwt.encode(claims, _key(self.algorithm), self.algorithm, headers=self.header)


KUBE = {
    "kubernetes.io": {
        "namespace": "prod",
        "pod": {"name": "web-1", "uid": "u"},
        "serviceaccount": {"name": "web", "uid": "u"},
    },
    "sub": "system:serviceaccount:prod:web",
}
LEGACY = {
    "kubernetes.io/serviceaccount/namespace": "prod",
    "kubernetes.io/serviceaccount/secret.name": "web-token",
    "sub": "system:serviceaccount:prod:web",
}
GUID = "11111111-2222-3333-4444-555555555555"
ALB = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/x/y"

CASES: tuple[Case, ...] = (
    # API keys
    Case("supabase-key", {"iss": "supabase", "ref": "abc", "role": "service_role"}, "api key", True,
         CRITICAL, "legacy API keys", 10 * YEAR, "everything in project abc", algorithm="HS256"),
    Case("supabase-key", {"iss": "supabase", "ref": "abc", "role": "anon"}, "api key", True,
         INFO, "legacy API keys", 10 * YEAR, algorithm="HS256"),
    Case("temporal", {"iss": "temporal.io", "account_id": "a", "key_id": "k", "sub": "u"},
         "api key", True, CRITICAL, "key_id", 2 * YEAR, "Temporal Cloud", algorithm="ES256"),
    Case("monday", {"tid": 1, "aai": 11, "uid": 2, "iad": "2026-01-01", "per": "me:write",
                    "actid": 3, "rgn": "use1"}, "api key", False, CRITICAL, "regenerating",
         None, "every board", algorithm="HS256", bare=True),
    Case("pinata", {"userInformation": {"id": GUID, "email": "a@corp.test"},
                    "authenticationType": "scopedKey", "scopedKeyKey": "k"},
         "api key", True, CRITICAL, "Pinata's page", YEAR, "pinned", algorithm="HS256"),
    Case("n8n", {"iss": "n8n", "aud": "public-api", "sub": GUID}, "api key", True, CRITICAL,
         "settings of n8n", None, "workflows", algorithm="HS256"),
    Case("home-assistant", {"iss": "ab" * 16}, "api key", False, CRITICAL, "security page",
         10 * YEAR, "Home Assistant", algorithm="HS256"),
    Case("tmdb", {"aud": "ab" * 16, "sub": "cd" * 12, "scopes": ["api_read"], "version": 1},
         "api key", True, MEDIUM, "API settings", None, "films", algorithm="HS256"),
    Case("tinybird", {"u": GUID, "id": GUID, "host": "eu_shared"}, "api key", True, CRITICAL,
         "workspace", None, "Tinybird", algorithm="HS256", bare=True),
    Case("turso", {"a": "rw", "id": GUID}, "api key", True, CRITICAL, "invalidating", None,
         "Turso", algorithm="EdDSA"),
    Case("qdrant", {"access": "m"}, "api key", True, CRITICAL, "cluster's API key", None,
         "Qdrant", algorithm="HS256", bare=True),
    Case("storage-web3", {"iss": "web3-storage", "sub": "did:ethr:0x1", "name": "ci"},
         "api key", True, CRITICAL, "deleting", None, "uploads", algorithm="HS256"),
    Case("supercell", {"iss": "supercell", "aud": "supercell:gameapi", "scopes": ["royale"]},
         "api key", True, MEDIUM, "developer account", None, "statistics", algorithm="HS512"),
    Case("cesium", {"jti": GUID, "id": 12345}, "api key", True, MEDIUM, "account's settings",
         None, "maps", algorithm="HS256"),
    Case("jfrog", {"iss": "jfac@01abc", "sub": "jfac@01abc/users/ci",
                   "scp": "applied-permissions/user"},
         "api key", None, CRITICAL, "by its id", YEAR, "JFrog"),
    Case("snowflake-pat", {"p": "1:2", "iss": "SF:1011"}, "api key", None, CRITICAL,
         "PROGRAMMATIC ACCESS TOKEN", YEAR, "Snowflake", algorithm="ES256", bare=True),
    # Workloads
    Case("kubernetes-legacy", {"iss": "kubernetes/serviceaccount", **LEGACY}, "service account",
         True, CRITICAL, "Secret that holds it", None, "service account prod:web"),
    Case("kubernetes", {"iss": "https://kubernetes.default.svc.cluster.local", **KUBE},
         "service account", True, HIGH, "pod, node or Secret", HOUR, "bound to the pod web-1"),
    Case("kubernetes", {"iss": "https://oidc.eks.eu-west-1.amazonaws.com/id/AB", **KUBE,
                        "aud": ["sts.amazonaws.com"]}, "service account", True, CRITICAL,
         "pod, node or Secret", YEAR, "can become an AWS role"),
    Case("kubernetes", {"iss": "https://eastus.oic.prod-aks.azure.com/t/c/", **KUBE,
                        "aud": "api://AzureADTokenExchange"}, "service account", True, HIGH,
         "pod, node or Secret", HOUR, "can become an Entra application"),
    Case("kubernetes", {"iss": "https://container.googleapis.com/v1/projects/p/locations/l/clusters/c",
                        **KUBE}, "service account", True, HIGH, "pod, node or Secret"),
    Case("github-actions", {"iss": "https://token.actions.githubusercontent.com",
                            "repository": "team/app", "ref": "refs/heads/main"}, "workload", True,
         MEDIUM, "trust policies", 5 * MINUTE, "pipeline of team/app on refs/heads/main"),
    Case("gitlab-ci", {"iss": "https://gitlab.corp.test", "project_path": "team/app",
                       "pipeline_source": "push", "job_id": "1", "ref": "main"}, "workload", True,
         HIGH, "cancelling the job", HOUR, "pipeline of team/app on main"),
    Case("circleci", {"iss": "https://oidc.circleci.com/org/1", "aud": "1"}, "workload", True,
         HIGH, "trust policies"),
    Case("bitbucket-pipelines",
         {"iss": "https://api.bitbucket.org/2.0/workspaces/w/pipelines-config/identity/oidc"},
         "workload", True, HIGH, "trust policies"),
    Case("buildkite", {"iss": "https://agent.buildkite.com", "organization_slug": "o"}, "workload",
         True, MEDIUM, "trust policies", 5 * MINUTE),
    Case("terraform", {"iss": "https://app.terraform.io", "terraform_run_id": "run-1"}, "workload",
         True, HIGH, "trust policies", 2 * HOUR),
    Case("vercel", {"iss": "https://oidc.vercel.com/team"}, "workload", True, HIGH, "trust"),
    Case("fly", {"iss": "https://oidc.fly.io/org"}, "workload", True, MEDIUM, "trust", 10 * MINUTE),
    Case("azure-pipelines", {"iss": "https://vstoken.dev.azure.com/x",
                             "sub": "sc://o/p/c"}, "workload", True, MEDIUM, "trust", 10 * MINUTE),
    Case("spacelift", {"iss": "https://team.app.spacelift.io"}, "workload", True, HIGH, "trust"),
    Case("spiffe", {"sub": "spiffe://corp.test/web", "aud": ["api"]}, "workload", True, MEDIUM,
         "registration entry", 5 * MINUTE, algorithm="ES256"),
    Case("linkerd-istio", {"iss": "testing@secure.istio.io", "sub": "a"}, "workload", True, HIGH,
         "mesh's policy"),
    Case("bot-framework", {"iss": "https://api.botframework.com", "aud": GUID}, "access", True,
         HIGH, "expiry"),
    Case("google-service-account", {"iss": "a@p.iam.gserviceaccount.com",
                                    "sub": "a@p.iam.gserviceaccount.com",
                                    "aud": "https://pubsub.googleapis.com/"}, "access", True, HIGH,
         "key named in its header", HOUR, "Google Cloud API", {"kid": "k"}),
    Case("github-app", {"iss": "123456"}, "assertion", True, MEDIUM, "ten minutes", 10 * MINUTE),
    Case("github-app", {"iss": "Iv23liABCDEFabcdef12"}, "assertion", True, MEDIUM,
         "private key", 9 * MINUTE),
    # Logins
    Case("openai-session", {"iss": "https://auth.openai.com", "https://api.openai.com/auth": {}},
         "session", False, CRITICAL, "all devices", 10 * DAY),
    Case("auth0", {"iss": "https://team.eu.auth0.com/", "sub": "abc@clients",
                   "gty": "client-credentials", "azp": "abc", "scope": "read:users",
                   "aud": "https://team.eu.auth0.com/api/v2/"}, "access", True, HIGH,
         "refresh token or grant", DAY, "Auth0 Management API"),
    Case("auth0", {"iss": "https://login.corp.test/", "sub": "google-oauth2|123",
                   "permissions": ["delete:users"]}, "access", False, HIGH, "blocking the user"),
    Case("okta", {"iss": "https://team.okta.com/oauth2/default", "cid": "0oa1", "uid": "00u1",
                  "ver": 1, "jti": "AT.x", "scp": ["openid", "okta.users.manage"]}, "access",
         False, HIGH, "revocation endpoint"),
    Case("okta", {"iss": "https://id.corp.test", "cid": "0oa1", "ver": 1, "jti": "AT.x",
                  "sub": "0oa1"}, "access", True, HIGH, "clearing sessions"),
    Case("okta", {"iss": "https://team.okta.com", "jti": "ID.x", "ver": 1, "email": "a@corp.test"},
         "id", False, LOW, "clearing sessions"),
    Case("cognito", {"iss": "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab",
                     "token_use": "access", "client_id": "c", "sub": "u", "origin_jti": "o",
                     "cognito:groups": ["Admins", "admin"]}, "access", None, CRITICAL,
         "signing the user out", HOUR, "admin: administrative rights"),
    Case("cognito", {"iss": "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab",
                     "token_use": "id", "email": "a@corp.test"}, "id", False, LOW, "signing"),
    Case("entra-b2c", {"iss": "https://team.b2clogin.com/t/v2.0/", "tfp": "B2C_1_signin",
                       "scp": "read"}, "access", None, HIGH, "refresh tokens in the directory"),
    Case("entra-b2c", {"iss": "https://login.corp.test/t/v2.0/", "tfp": "B2C_1A_SIGNUP"},
         "unknown", None, HIGH, "refresh tokens in the directory"),
    Case("entra-v1", {"iss": f"https://sts.windows.net/{GUID}/", "appid": GUID, "ver": "1.0",
                      "upn": "a@corp.test", "scp": "User.Read",
                      "aud": "https://graph.microsoft.com", "xms_cc": ["CP1"],
                      "wids": ["62e90394-69f5-4237-9190-012177145e10"]}, "access", False,
         CRITICAL, "sign-in sessions", timedelta(minutes=75), "Global Administrator"),
    Case("entra-v1", {"iss": f"https://sts.windows.net/{GUID}/", "appid": GUID, "idtyp": "app",
                      "aud": "https://management.azure.com/"}, "access", True, HIGH,
         "app's secret", HOUR, "Azure resources"),
    Case("entra-v2", {"iss": f"https://login.microsoftonline.com/{GUID}/v2.0", "azp": GUID,
                      "sub": "o", "oid": "o", "roles": ["Mail.ReadWrite.All"]}, "access", True,
         CRITICAL, "app's secret"),
    Case("adfs", {"iss": "http://fs.corp.test/adfs/services/trust", "appid": "a"}, "access", None,
         HIGH, "disabling"),
    Case("firebase-session", {"iss": "https://session.firebase.google.com/p", "sub": "u"},
         "session", False, CRITICAL, "refresh tokens", 14 * DAY),
    Case("firebase-custom", {"iss": "a@p.iam.gserviceaccount.com", "uid": "u",
                             "aud": "https://identitytoolkit.googleapis.com/google.identity."
                                    "identitytoolkit.v1.IdentityToolkit"}, "assertion", False,
         HIGH, "becomes a session"),
    Case("firebase", {"iss": "https://securetoken.google.com/p", "user_id": "u",
                      "firebase": {"sign_in_provider": "password"}}, "access", False, HIGH,
         "refresh tokens"),
    Case("google-id", {"iss": "https://accounts.google.com", "email": "a@corp.test",
                       "hd": "corp.test"}, "id", False, LOW, "app's grant"),
    Case("google-id", {"iss": "accounts.google.com",
                       "email": "a@p.iam.gserviceaccount.com"}, "id", True, LOW, "expiry"),
    Case("supabase-user", {"iss": "https://abc.supabase.co/auth/v1", "role": "authenticated",
                           "session_id": "s", "aal": "aal1"}, "access", False, HIGH, "session out"),
    Case("clerk", {"iss": "https://clerk.corp.test", "sid": "sess_1", "sub": "user_1"},
         "session", False, MEDIUM, "named in sid", MINUTE),
    Case("keycloak", {"iss": "https://sso.corp.test/auth/realms/main", "typ": "Bearer",
                      "azp": "web", "realm_access": {"roles": ["realm-admin"]}}, "access", None,
         HIGH, "not-before push", 5 * MINUTE, "realm-admin: administrative rights"),
    Case("keycloak", {"iss": "https://sso.corp.test/realms/main", "typ": "Refresh", "sid": "s"},
         "refresh", None, HIGH, "ending the session", 30 * MINUTE),
    Case("keycloak", {"iss": "https://sso.corp.test/realms/main", "typ": "Offline", "exp": 0},
         "offline", None, CRITICAL, "ending the session", None),
    Case("keycloak", {"iss": "https://sso.corp.test/realms/main", "typ": "ID"}, "id", None, LOW,
         "ending the session", 5 * MINUTE),
    Case("keycloak", {"iss": "https://sso.corp.test/realms/main", "typ": "Bearer",
                      "preferred_username": "service-account-ci"}, "access", True, MEDIUM,
         "ending the session", 5 * MINUTE),
    Case("vault", {"iss": "https://vault.corp.test:8200/v1/identity/oidc", "sub": "e"}, "unknown",
         None, HIGH, "entity"),
    Case("hcp", {"iss": "https://auth.idp.hashicorp.com/", "aud": "https://api.hashicorp.cloud"},
         "access", None, HIGH, "service principal's key", HOUR, "HashiCorp Cloud Platform"),
    Case("cloudflare-access", {"iss": "https://team.cloudflareaccess.com", "type": "app",
                               "email": "a@corp.test"}, "session", False, HIGH, "Zero Trust", DAY),
    Case("cloudflare-access", {"iss": "https://team.cloudflareaccess.com", "type": "app",
                               "common_name": "ci.access"}, "session", True, CRITICAL,
         "Zero Trust", 30 * DAY),
    Case("apple", {"iss": "https://appleid.apple.com", "aud": "com.corp.app", "sub": "1.2"}, "id",
         False, LOW, "proves a login", DAY),
    Case("slack", {"iss": "https://slack.com", "https://slack.com/team_id": "T1"}, "id", False,
         LOW, "proves a login"),
    Case("linkedin", {"iss": "https://www.linkedin.com/oauth", "sub": "1"}, "id", False, LOW,
         "proves a login"),
    Case("line", {"iss": "https://access.line.me", "sub": "1"}, "id", False, LOW, "login",
         algorithm="HS256"),
    Case("twitch", {"iss": "https://id.twitch.tv/oauth2", "sub": "1"}, "id", False, LOW, "login"),
    Case("atlassian", {"iss": "https://auth.atlassian.com", "scope": "read:jira-work"}, "access",
         None, HIGH, "app's grant"),
    Case("salesforce", {"iss": "https://login.salesforce.com", "scp": "api web"}, "access", None,
         HIGH, "connected app"),
    Case("databricks", {"iss": "https://dbc-1.cloud.databricks.com/oidc", "client_id": "c",
                        "sub": "c", "scope": "all-apis"}, "access", True, HIGH, "OAuth secret"),
    Case("docusign", {"iss": "https://account-d.docusign.com/", "scp": ["signature"]}, "access",
         None, HIGH, "grant", 8 * HOUR),
    Case("xero", {"iss": "https://identity.xero.com", "client_id": "c", "scope": ["x"]}, "access",
         None, HIGH, "connection", 30 * MINUTE),
    Case("onelogin", {"iss": "https://team.onelogin.com/oidc/2", "nonce": "n"}, "id", None, LOW,
         "revocation endpoint"),
    Case("pingone", {"iss": "https://auth.pingone.eu/e/as", "client_id": "c", "sub": "u"},
         "access", None, HIGH, "sessions"),
    Case("zitadel", {"iss": "https://team-1.zitadel.cloud", "client_id": "c", "sub": "u"},
         "access", None, HIGH, "session", 12 * HOUR),
    Case("workos", {"iss": "https://api.workos.com", "sid": "session_1"}, "session", False,
         MEDIUM, "named in sid", 5 * MINUTE),
    Case("authentik", {"iss": "https://auth.corp.test/application/o/grafana/", "nonce": "n"},
         "id", None, LOW, "revoking the token"),
    Case("alb", {"sub": "a", "email": "a@corp.test"}, "id", False, LOW, "within minutes",
         2 * MINUTE, header={"signer": ALB}, algorithm="ES256"),
    Case("docker-hub", {"https://hub.docker.com": {"username": "a"}}, "session", None, HIGH,
         "logging out", 12 * HOUR),
    # Signed by an app
    Case("app-store-connect", {"iss": GUID, "aud": "appstoreconnect-v1"}, "access", True, HIGH,
         "developer portal", 20 * MINUTE, "App Store Connect API", {"kid": "ABCDEFGHIJ"}, "ES256"),
    Case("apple-client-secret", {"iss": "ABCDEFGHIJ", "aud": "https://appleid.apple.com",
                                 "sub": "com.corp.app"}, "assertion", True, CRITICAL,
         "developer portal", 180 * DAY, header={"kid": "ABCDEFGHIJ"}, algorithm="ES256"),
    Case("apple-key", {"iss": "ABCDEFGHIJ"}, "access", True, CRITICAL, "developer portal", None,
         header={"kid": "ABCDEFGHIJ"}, algorithm="ES256"),
    Case("twilio", {"iss": "SKabc", "sub": "ACabc", "jti": "SKabc-1", "grants": {"chat": {}}},
         "access", None, HIGH, "API key named as issuer", HOUR, "grants: chat",
         {"cty": "twilio-fpa;v=1"}, "HS256"),
    Case("livekit", {"iss": "APIabc", "sub": "a", "video": {"roomAdmin": True}}, "access", None,
         HIGH, "API key named as issuer", 6 * HOUR, "administers video rooms", algorithm="HS256"),
    Case("zoom", {"sdkKey": "k", "mn": "1", "role": 1}, "access", None, HIGH, "SDK secret",
         DAY, algorithm="HS256"),
    Case("zoom", {"iss": "zm:cid:abc", "aud": "https://oauth.zoom.us", "uid": "u"}, "access",
         False, HIGH, "app's grant", algorithm="HS512"),
    Case("snowflake", {"iss": "ORG-ACCOUNT.USER.SHA256:" + "a" * 43 + "=",
                       "sub": "ORG-ACCOUNT.USER"}, "access", True, HIGH, "public key"),
    Case("hasura", {"sub": "1", "https://hasura.io/jwt/claims":
                    {"x-hasura-allowed-roles": ["admin"], "x-hasura-default-role": "admin"}},
         "access", None, CRITICAL, "shared secret", HOUR, "admin: administrative rights",
         algorithm="HS256"),
    Case("ably", {"x-ably-capability": '{"*":["*"]}'}, "access", None, HIGH, "named in its header",
         header={"kid": "appid.keyid"}, algorithm="HS256"),
    Case("pusher-beams", {"iss": "https://1.pushnotifications.pusher.com", "sub": "u"}, "access",
         None, HIGH, "secret key", DAY, algorithm="HS256"),
    Case("mux", {"sub": "playback", "aud": "v", "kid": "k"}, "access", None, MEDIUM,
         "signing key", 7 * DAY, "one video"),
    Case("jitsi", {"aud": "jitsi", "iss": "chat", "sub": "vpaas-magic-cookie-1", "room": "*"},
         "access", None, HIGH, "API key", 2 * HOUR, header={"kid": "vpaas/1"}),
    Case("vonage", {"application_id": GUID, "jti": "j"}, "access", True, HIGH, "new keys"),
    Case("meilisearch", {"searchRules": ["*"], "apiKeyUid": GUID}, "access", None, CRITICAL,
         "apiKeyUid", None, algorithm="HS256", bare=True),
    Case("shopify", {"iss": "https://shop.myshopify.com/admin", "dest": "https://shop.myshopify.com",
                     "sub": "1"}, "session", False, MEDIUM, "within a minute", MINUTE,
         algorithm="HS256"),
    Case("coinbase", {"iss": "cdp", "sub": "organizations/o/apiKeys/k", "uri": "GET x"},
         "access", True, MEDIUM, "API key named as subject", 2 * MINUTE, algorithm="ES256"),
    Case("tableau", {"iss": GUID, "aud": "tableau", "sub": "a@corp.test",
                     "scp": ["tableau:views:embed"]},
         "assertion", None, MEDIUM, "connected app", 5 * MINUTE, algorithm="HS256"),
    Case("box", {"iss": "client", "sub": "1", "box_sub_type": "enterprise",
                 "aud": "https://api.box.com/oauth2/token"}, "assertion", True, MEDIUM,
         "public key", MINUTE),
    Case("atlassian-connect", {"iss": "client-key", "qsh": "abc"}, "assertion", True, MEDIUM,
         "uninstalling", 3 * MINUTE, algorithm="HS256"),
    Case("web-push", {"aud": "https://fcm.googleapis.com", "sub": "mailto:a@corp.test"},
         "assertion", True, HIGH, "new keys", 12 * HOUR, algorithm="ES256"),
    Case("stream", {"user_id": "ada"}, "access", None, CRITICAL, "app's secret", None,
         algorithm="HS256", bare=True),
    Case("stream", {"server": True}, "access", None, CRITICAL, "app's secret", None,
         algorithm="HS256", bare=True),
    Case("postgrest", {"role": "web_user"}, "access", None, HIGH, "shared secret",
         algorithm="HS256"),
    Case("unknown", {"iss": "https://login.corp.test/", "scope": "read"}, "access", None, HIGH,
         "its issuer"),
)  # fmt: skip
IDS = [f"{number}-{case.family}" for number, case in enumerate(CASES)]


def _read(case: Case) -> JwtReading:
    return read_jwt(case.forge(), NOW)


@pytest.mark.parametrize("case", CASES, ids=IDS)
class TestEveryFamily:
    def test_it_says_what_the_token_is(self, case: Case) -> None:
        reading = _read(case)
        said = (reading.family.key, reading.kind, reading.machine, reading.severity.word)
        assert said == (case.family, case.kind, case.machine, case.severity.word)
        assert reading.confidence is Confidence.HIGH

    def test_it_says_what_it_opens_how_long_and_what_ends_it(self, case: Case) -> None:
        facts = _read(case).facts()
        reaches = facts.get("reaches", [])
        assert isinstance(reaches, list)
        assert not case.reach or any(case.reach in str(each) for each in reaches)
        assert case.ends in str(facts["ends_by"])
        if case.life is None:
            assert facts["never_expires"] is True
            assert "lifetime_seconds" not in facts
        elif not case.bare:
            assert facts["lifetime_seconds"] == int(case.life.total_seconds())
            assert "never_expires" not in facts

    def test_the_scanner_finds_it_as_one_jwt(self, case: Case) -> None:
        token = case.forge()
        found = Scanner((by_id("jwt"),), now=lambda: NOW).scan(f"Authorization: Bearer {token}\n")
        assert [f.secret.reveal() for f in found] == [token]
        assert found[0].severity is case.severity


def test_every_family_is_tried() -> None:
    sealed = {"intuit", "authjs"}  # nothing but a header can be read of these; see test_jwt.py
    assert {each.key for each in FAMILIES} - {case.family for case in CASES} == sealed


def test_keys_and_titles_are_unique() -> None:
    assert len({each.key for each in FAMILIES}) == len(FAMILIES)
    assert len({each.title for each in FAMILIES}) == len(FAMILIES)
