"""Is a JWT read as its issuer meant it, and never believed?"""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from detectors.jwt import JwtReading, NotAJwt, read_jwt
from detectors.jwt_families import FAMILIES
from detectors.model import Confidence, Severity
from detectors.rules import by_id
from detectors.rules.jwt import forge_jwt

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def _read(
    *,
    headers: dict[str, Any] | None = None,
    lifetime: timedelta | None = timedelta(hours=1),
    issued: datetime = NOW - timedelta(minutes=5),
    **claims: Any,
) -> JwtReading:
    token = forge_jwt(Random(1), now=issued, lifetime=lifetime, headers=headers, **claims)
    return read_jwt(token, NOW)


def _part(data: object) -> str:
    text = data if isinstance(data, str) else json.dumps(data)
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


ISSUERS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("auth0", {"iss": "https://team.eu.auth0.com/"}, {}),
    ("okta", {"iss": "https://team.okta.com/oauth2/default"}, {}),
    ("okta", {"iss": "https://id.corp.test", "cid": "a", "ver": 1, "jti": "AT.x"}, {}),
    ("cognito", {"iss": "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab"}, {}),
    ("entra-v1", {"iss": "https://sts.windows.net/11111111-2222-3333-4444-555555555555/"}, {}),
    ("entra-v2", {"iss": "https://login.microsoftonline.com/tenant/v2.0"}, {}),
    ("entra-b2c", {"iss": "https://team.b2clogin.com/tenant/v2.0/"}, {}),
    ("adfs", {"iss": "https://fs.corp.test/adfs/services/trust"}, {}),
    ("google-id", {"iss": "https://accounts.google.com"}, {}),
    ("google-id", {"iss": "accounts.google.com"}, {}),
    ("google-service-account", {"iss": "a@p.iam.gserviceaccount.com"}, {}),
    ("firebase", {"iss": "https://securetoken.google.com/project"}, {}),
    ("firebase", {"iss": "https://session.firebase.google.com/project"}, {}),
    ("supabase-key", {"iss": "supabase", "role": "anon", "ref": "abc"}, {}),
    ("supabase-user", {"iss": "https://abc.supabase.co/auth/v1", "role": "authenticated"}, {}),
    ("clerk", {"iss": "https://clerk.corp.test", "sid": "sess_1"}, {}),
    ("clerk", {"iss": "https://nice-cat-1.clerk.accounts.dev"}, {}),
    ("kubernetes-legacy", {"iss": "kubernetes/serviceaccount"}, {}),
    ("kubernetes", {"iss": "https://kubernetes.default.svc", "kubernetes.io": {}}, {}),
    ("kubernetes", {"iss": "https://oidc.eks.eu-west-1.amazonaws.com/id/AB"}, {}),
    ("github-actions", {"iss": "https://token.actions.githubusercontent.com"}, {}),
    ("gitlab-ci", {"project_path": "a/b", "pipeline_source": "push", "job_id": "1"}, {}),
    ("circleci", {"iss": "https://oidc.circleci.com/org/1"}, {}),
    (
        "bitbucket-pipelines",
        {"iss": "https://api.bitbucket.org/2.0/workspaces/w/pipelines-config/identity/oidc"},
        {},
    ),
    ("buildkite", {"iss": "https://agent.buildkite.com"}, {}),
    ("terraform", {"iss": "https://app.terraform.io", "terraform_run_id": "run-1"}, {}),
    ("vercel", {"iss": "https://oidc.vercel.com/team"}, {}),
    ("fly", {"iss": "https://oidc.fly.io/org"}, {}),
    ("spiffe", {"iss": None, "sub": "spiffe://corp.test/web"}, {}),
    ("keycloak", {"iss": "https://sso.corp.test/auth/realms/main"}, {}),
    ("vault", {"iss": "https://vault.corp.test:8200/v1/identity/oidc"}, {}),
    ("hcp", {"iss": "https://auth.idp.hashicorp.com/"}, {}),
    ("cloudflare-access", {"iss": "https://team.cloudflareaccess.com"}, {}),
    ("apple", {"iss": "69a6de70-0000", "aud": "appstoreconnect-v1"}, {}),
    ("slack", {"iss": "https://slack.com"}, {}),
    ("atlassian", {"iss": "client-key", "qsh": "abc"}, {}),
    ("bot-framework", {"iss": "https://api.botframework.com"}, {}),
    ("docker-hub", {"https://hub.docker.com": {"username": "a"}}, {}),
    ("temporal", {"iss": "temporal.io", "account_id": "a", "key_id": "b"}, {}),
    ("salesforce", {"iss": "https://login.salesforce.com"}, {}),
    ("jfrog", {"iss": "jfac@01abc"}, {}),
    ("linkerd-istio", {"iss": "testing@secure.istio.io"}, {}),
    ("alb", {}, {"signer": "arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/x"}),
    ("twilio", {"iss": "SKabc", "sub": "ACabc"}, {"cty": "twilio-fpa;v=1"}),
    ("livekit", {"iss": "APIabc", "video": {"room": "a"}}, {}),
    ("zoom", {"iss": "zm:cid:abc"}, {}),
    ("snowflake", {"iss": "ACCOUNT.USER.SHA256:" + "a" * 43 + "="}, {}),
    ("hasura", {"https://hasura.io/jwt/claims": {"x-hasura-default-role": "user"}}, {}),
    ("ably", {"x-ably-capability": "{}"}, {}),
    ("stream", {"iss": None, "sub": None, "jti": None, "user_id": "a"}, {}),
    ("postgrest", {"iss": None, "sub": None, "jti": None, "role": "web"}, {}),
    ("unknown", {"iss": "https://login.corp.test/"}, {}),
]


class TestFamily:
    @pytest.mark.parametrize(
        ("key", "claims", "headers"),
        ISSUERS,
        ids=[f"{i}-{each[0]}" for i, each in enumerate(ISSUERS)],
    )
    def test_it_is_told_from_issuer_header_and_claims(
        self, key: str, claims: dict[str, Any], headers: dict[str, Any]
    ) -> None:
        assert _read(headers=headers, **claims).family.key == key

    def test_every_family_is_tried(self) -> None:
        tried = {key for key, _, _ in ISSUERS}
        # An app of GitHub signs with RS256, which the forger does not do; see below.
        assert {each.key for each in FAMILIES} - tried == {"github-app"}

    def test_a_github_app(self) -> None:
        signature = "c2ln" * 20
        claims = {"iss": "123456", "iat": 1, "exp": 600}
        token = f"{_part({'alg': 'RS256'})}.{_part(claims)}.{signature}"
        assert read_jwt(token, NOW).family.key == "github-app"

    @pytest.mark.parametrize(
        "issuer",
        [
            "https://auth0.com.evil.test/",
            "https://notauth0.com/",
            "https://evil.test/auth0.com/",
            "https://evil.test#auth0.com",
            "https://auth0.com@evil.test/",
            "https://[auth0.com",
            "javascript://auth0.com",
        ],
    )
    def test_a_host_that_only_looks_alike_is_unknown(self, issuer: str) -> None:
        assert _read(iss=issuer).family.key == "unknown"


class TestTimes:
    def test_an_expired_token_is_low_and_says_since_when(self) -> None:
        reading = _read(issued=NOW - timedelta(days=3, hours=2))
        assert reading.expired
        assert reading.confidence is Confidence.LOW
        assert reading.reason == "expired 3 days ago"
        assert "ends_by" not in reading.facts()

    def test_the_second_of_expiry_is_already_expired(self) -> None:
        assert _read(issued=NOW - timedelta(hours=1)).expired
        assert not _read(issued=NOW - timedelta(minutes=59, seconds=59)).expired

    def test_without_expiry_it_is_worse(self) -> None:
        reading = _read(lifetime=None)
        assert reading.severity is Severity.CRITICAL
        assert reading.lifetime is None
        assert "never expires" in (reading.reason or "")

    def test_a_long_life_is_worse_and_a_short_one_better(self) -> None:
        assert _read(lifetime=timedelta(days=365)).severity is Severity.CRITICAL
        assert _read().severity is Severity.HIGH
        assert _read(lifetime=timedelta(minutes=6)).severity is Severity.MEDIUM

    def test_times_are_iso_and_the_lifetime_is_in_seconds(self) -> None:
        facts = _read(issued=NOW, nbf=int(NOW.timestamp()) + 60).facts()
        assert facts["issued"] == "2026-11-23T12:00:00Z"
        assert facts["expires"] == "2026-11-23T13:00:00Z"
        assert facts["not_before"] == "2026-11-23T12:01:00Z"
        assert facts["lifetime_seconds"] == 3600
        assert facts["expired"] is False

    def test_not_yet_valid_is_early(self) -> None:
        assert _read(nbf=int(NOW.timestamp()) + 60).early

    def test_milliseconds_are_understood(self) -> None:
        assert not _read(exp=int((NOW + timedelta(hours=1)).timestamp() * 1000)).expired

    @pytest.mark.parametrize("value", [True, "soon", [1], {}, 1e400, -1e300, 10**30, "9" * 40])
    def test_nonsense_is_no_time(self, value: object) -> None:
        header, signature = _part({"alg": "HS256"}), "c2ln" * 10
        token = f"{header}.{_part({'sub': 'a', 'exp': value})}.{signature}"
        assert read_jwt(token, NOW).expires is None


class TestKind:
    @pytest.mark.parametrize(
        ("kind", "headers", "claims"),
        [
            ("access", {"typ": "at+jwt"}, {}),
            ("access", {}, {"token_use": "access"}),
            ("id", {}, {"token_use": "id"}),
            ("access", {}, {"typ": "Bearer"}),
            ("refresh", {}, {"typ": "Offline"}),
            ("id", {}, {"nonce": "a"}),
            ("access", {}, {"nonce": "a", "scope": "read"}),
            ("access", {}, {"scp": ["read"]}),
            ("id", {}, {"jti": "ID.abc"}),
            ("logout", {"typ": "logout+jwt"}, {}),
            ("unknown", {}, {}),
        ],
    )
    def test_it_is_told_from_typ_and_claims(
        self, kind: str, headers: dict[str, Any], claims: dict[str, Any]
    ) -> None:
        assert _read(headers=headers, **claims).kind == kind

    def test_an_id_token_is_less_bad(self) -> None:
        assert _read(nonce="a").severity is Severity.LOW

    def test_a_bound_token_is_less_bad(self) -> None:
        reading = _read(cnf={"jkt": "abc"}, scope="read")
        assert reading.bound
        assert reading.severity is Severity.LOW

    @pytest.mark.parametrize(
        ("machine", "claims"),
        [
            (True, {"sub": "abc@clients"}),
            (True, {"sub": "system:serviceaccount:prod:web"}),
            (True, {"sub": "c1", "client_id": "c1"}),
            (True, {"idtyp": "app"}),
            (True, {"preferred_username": "service-account-ci"}),
            (False, {"email": "a@corp.test"}),
            (False, {"idtyp": "user"}),
            (None, {}),
        ],
    )
    def test_machines_and_people(self, machine: bool | None, claims: dict[str, Any]) -> None:
        assert _read(**claims).machine is machine


class TestReach:
    def test_service_role_is_critical_and_anon_is_public(self) -> None:
        service = _read(iss="supabase", ref="abc", role="service_role")
        assert service.severity is Severity.CRITICAL
        assert "project abc" in service.reaches[0]
        anon = _read(iss="supabase", ref="abc", role="anon", lifetime=timedelta(days=3650))
        assert anon.public
        assert anon.severity is Severity.INFO

    @pytest.mark.parametrize(
        ("audience", "clause"),
        [
            ("sts.amazonaws.com", "aud sts.amazonaws.com: can become an AWS role"),
            ("api://AzureADTokenExchange", "can become an Entra application"),
            ("https://graph.microsoft.com", "Microsoft Graph"),
            ("00000003-0000-0000-c000-000000000000", "Microsoft Graph"),
            ("https://team.auth0.com/api/v2/", "the Auth0 Management API of its tenant"),
        ],
    )
    def test_audiences(self, audience: str, clause: str) -> None:
        assert any(clause in each for each in _read(aud=audience).reaches)

    def test_several_audiences_are_counted(self) -> None:
        assert "accepted by 2 services" in _read(aud=["a", "b"]).reaches

    def test_scopes_and_roles_from_every_place(self) -> None:
        groups: dict[str, Any] = {"cognito:groups": ["ops"]}  # no name for a keyword argument
        reading = _read(
            scope="read offline_access",
            scp=["write"],
            permissions=["delete:users"],
            realm_access={"roles": ["admin"]},
            resource_access={"app": {"roles": ["owner"]}},
            wids=["62e90394-69f5-4237-9190-012177145e10"],
            **groups,
        )
        assert reading.scopes == ("read", "offline_access", "write", "delete:users")
        assert reading.roles == ("ops", "Global Administrator", "admin", "app:owner")
        assert reading.severity is Severity.CRITICAL
        assert any(each.startswith("offline_access") for each in reading.reaches)

    @pytest.mark.parametrize("claims", [{"realm_access": 1}, {"resource_access": []}, {"scope": 5}])
    def test_claims_of_the_wrong_type_are_passed_over(self, claims: dict[str, Any]) -> None:
        assert _read(**claims).scopes == ()

    def test_a_pipeline(self) -> None:
        reading = _read(repository="team/app", job_workflow_ref="x", ref="refs/heads/main")
        assert "acts as the pipeline of team/app on refs/heads/main" in reading.reaches


class TestTrust:
    def test_alg_none_is_unsigned_text(self) -> None:
        token = f"{_part({'alg': 'none'})}.{_part({'sub': 'admin'})}."
        reading = read_jwt(token, NOW)
        assert reading.unsigned
        assert reading.confidence is Confidence.LOW
        assert by_id("jwt").check(token)

    def test_an_encrypted_token_keeps_its_claims(self) -> None:
        header = _part({"alg": "RSA-OAEP", "enc": "A256GCM"})
        reading = read_jwt(f"{header}.{'a' * 342}.{'b' * 16}.{'c' * 80}.{'d' * 22}", NOW)
        assert reading.encrypted
        assert reading.severity is Severity.MEDIUM

    def test_the_token_of_every_tutorial_is_low(self) -> None:
        reading = _read(sub="1234567890", name="John Doe", iat=1516239022, exp=None)
        assert reading.confidence is Confidence.LOW

    @pytest.mark.parametrize(
        "value",
        [
            "",
            "..",
            "a.b.c",
            f"{_part('[1]')}.{_part({'a': 1})}.c2ln",
            f"{_part({'typ': 'JWT'})}.{_part({'a': 1})}.c2ln",
            f"{_part({'alg': 5})}.{_part({'a': 1})}.c2ln",
            f"{_part({'alg': 'HS256'})}.{_part('no json')}.c2ln",
            f"{_part({'alg': 'HS256'})}.{_part('[1]')}.c2ln",
            f"{_part('[' * 9000)}.{_part({'a': 1})}.c2ln",
            f"{_part({'alg': 'HS256'})}.{_part('[' * 9000)}.c2ln",
            f"{_part({'alg': 'HS256'})}.{_part('1' * 5000)}.c2ln",
        ],
    )
    def test_what_is_no_jwt_says_so(self, value: str) -> None:
        with pytest.raises(NotAJwt):
            read_jwt(value, NOW)
        assert not by_id("jwt").check(value)

    def test_facts_are_json_and_keep_people_private(self) -> None:
        reading = _read(
            name="Ada Lovelace",
            phone_number="+1 555",
            picture="https://x.test/a.png",
            ipaddr="10.1.2.3",
            email="ada@corp.test",
        )
        text = json.dumps(reading.facts())
        assert "ada@corp.test" in text
        for private in ("Lovelace", "555", "a.png", "10.1.2.3"):
            assert private not in text

    def test_long_claims_are_cut_in_facts(self) -> None:
        facts = _read(sub="x" * 5000, aud=["y" * 5000] * 100).facts()
        assert len(json.dumps(facts)) < 10_000

    def test_facts_do_not_hold_the_token(self) -> None:
        token = forge_jwt(Random(2), now=NOW)
        text = json.dumps(read_jwt(token, NOW).facts())
        assert all(part not in text for part in token.split("."))


def test_the_forger_is_reproducible_and_really_signs() -> None:
    import jwt

    key = b"k" * 32
    token = forge_jwt(Random(5), now=NOW, key=key, aud="api")
    assert token == forge_jwt(Random(5), now=NOW, key=key, aud="api")
    options = jwt.types.Options(verify_exp=False, verify_iat=False)
    claims = jwt.decode(token, key, algorithms=["HS256"], audience="api", options=options)
    assert claims["aud"] == "api"
