"""Is a JWT read as its issuer meant it, and never believed?"""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from detectors.jwt import JwtReading, NotAJwt, read_jwt
from detectors.jwt_parse import compact
from detectors.model import Confidence, Finding, Severity
from detectors.rules import by_id
from detectors.rules.jwt import forge_jwt
from detectors.scanner import Scanner

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


class TestFamily:
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
        reading = _read(nbf=int(NOW.timestamp()) + 60)
        assert reading.early
        assert (reading.reason or "").startswith("not valid before 2026-11-23T12:01:00Z")
        assert reading.facts()["not_yet_valid"] is True

    def test_an_expiry_far_away_counts_without_a_beginning(self) -> None:
        reading = _read(iat=None, exp=int((NOW + timedelta(days=800)).timestamp()))
        assert reading.severity is Severity.CRITICAL
        assert reading.reason == "lives 2 years more"

    def test_an_expiry_of_zero_is_none(self) -> None:
        assert _read(exp=0).expires is None

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
            ("offline", {}, {"typ": "Offline"}),
            ("refresh", {}, {"token_type": "refresh"}),
            ("proof", {"typ": "dpop+jwt"}, {}),
            ("event", {"typ": "application/secevent+jwt"}, {}),
            ("proof", {"nonce": "a", "url": "https://acme.test/order"}, {}),
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

    def test_the_header_of_an_encrypted_token_tells_what_it_can(self) -> None:
        header = _part({"alg": "dir", "enc": "A256GCM", "iss": "https://team.eu.auth0.com/"})
        reading = read_jwt(f"{header}..{'b' * 16}.{'c' * 80}.{'d' * 22}", NOW)
        assert (reading.family.key, reading.algorithm) == ("auth0", "dir")
        assert reading.facts()["encryption"] == "A256GCM"
        assert "never_expires" not in reading.facts()

    @pytest.mark.parametrize(
        ("header", "key", "kind", "severity"),
        [
            ({"alg": "dir", "enc": "A256CBC-HS512", "kid": "a"}, "authjs", "session", "high"),
            ({"enc": "A128CBC-HS256", "alg": "dir"}, "intuit", "access", "medium"),
        ],
    )
    def test_an_encrypted_token_that_only_its_header_tells(
        self, header: dict[str, Any], key: str, kind: str, severity: str
    ) -> None:
        reading = read_jwt(f"{_part(header)}..{'b' * 22}.{'c' * 80}.{'d' * 43}", NOW)
        assert (reading.family.key, reading.kind, reading.severity.word) == (key, kind, severity)

    def test_an_encrypted_token_inside_is_said(self) -> None:
        header = _part({"alg": "RSA-OAEP", "enc": "A256GCM", "cty": "JWT"})
        assert read_jwt(f"{header}.{'a' * 342}.{'b' * 16}.{'c' * 80}.{'d' * 22}", NOW).nested

    def test_a_token_in_a_token_is_read(self) -> None:
        inner = forge_jwt(Random(3), now=NOW, iss="https://team.okta.com", scope="admin")
        outer = f"{_part({'alg': 'HS256', 'cty': 'JWT'})}.{_part(inner)}.{'c2ln' * 12}"
        reading = read_jwt(outer, NOW)
        assert (reading.family.key, reading.scopes, reading.nested) == ("okta", ("admin",), True)

    def test_tokens_in_tokens_are_bounded(self) -> None:
        value = forge_jwt(Random(3), now=NOW)
        for _ in range(4):
            value = f"{_part({'alg': 'HS256', 'cty': 'JWT'})}.{_part(value)}.{'c2ln' * 12}"
        with pytest.raises(NotAJwt):
            read_jwt(value, NOW)

    @pytest.mark.parametrize("left", ["", ".", ".abc", ".abcde"])
    def test_a_token_cut_off_is_low_and_says_so(self, left: str) -> None:
        token = forge_jwt(Random(4), now=NOW).rsplit(".", 1)[0] + left
        reading = read_jwt(token, NOW)
        assert reading.cut
        assert reading.confidence is Confidence.LOW
        assert (reading.reason or "").startswith("cut off: its signature is ")
        assert reading.facts()["cut_off"] is True
        assert [f.secret.reveal() for f in _found(f"token {token}… was seen")] == [token]

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
        facts = _read(sub="x" * 5000, aud=["y" * 1500] * 25).facts()
        assert len(json.dumps(facts)) < 10_000

    def test_facts_do_not_hold_the_token(self) -> None:
        token = forge_jwt(Random(2), now=NOW)
        text = json.dumps(read_jwt(token, NOW).facts())
        assert all(part not in text for part in token.split("."))

    def test_claims_that_no_terminal_should_print_are_cleaned(self) -> None:
        facts = _read(sub="a\x00b\u202ec\ud800d", iss="x\r\ny").facts()
        assert (facts["subject"], facts["issuer"]) == ("a b c d", "x  y")

    def test_a_thousand_rights_are_bounded(self) -> None:
        reading = _read(scope=" ".join(f"admin{i}" for i in range(3000)))
        assert len(json.dumps(reading.facts())) < 10_000


def _found(text: str) -> list[Finding]:
    return Scanner((by_id("jwt"),), now=lambda: NOW).scan(text)


class TestWhereItStands:
    @pytest.mark.parametrize(
        "carrier",
        [
            "curl -H 'Authorization: Bearer {}' https://api.corp.test",
            "Cookie: a=b; CF_Authorization={}; c=d",
            "Set-Cookie: session={}; Path=/; HttpOnly",
            "https://app.corp.test/in?jwt={}&x=1",
            "https://app.corp.test/cb#id_token={}",
            '{{"access_token":"{}"}}',
            "<https://app.corp.test/in?jwt={}|log in>",
            "jwt={}",
        ],
    )
    def test_it_is_found_whole(self, carrier: str) -> None:
        token = forge_jwt(Random(8), now=NOW)
        text = carrier.format(token)
        (found,) = _found(text)
        assert found.secret.reveal() == token
        assert text[found.start : found.end] == token

    def test_in_a_url_with_its_dots_encoded(self) -> None:
        token = forge_jwt(Random(8), now=NOW)
        encoded = token.replace(".", "%2E")
        text = f"https://app.corp.test/in?next=%2Fhome%3Fjwt%3D{encoded}%26x%3D1"
        (found,) = _found(text)
        assert found.secret.reveal() == token
        assert text[found.start : found.end] == encoded

    @pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)])
    @pytest.mark.parametrize("indent", [None, 2])
    def test_flattened_json_is_the_same_credential(
        self, order: tuple[int, ...], indent: int | None
    ) -> None:
        token = forge_jwt(Random(8), now=NOW)
        names = ("protected", "payload", "signature")
        fields = list(zip(names, token.split("."), strict=True))
        written = json.dumps(dict(fields[i] for i in order), indent=indent)
        assert compact(written) == token
        text = f"the answer was {written}, see?"
        (found,) = _found(text)
        assert found.secret.reveal() == token
        assert text[found.start : found.end] == written

    def test_flattened_json_with_an_open_header(self) -> None:
        first, second, third = forge_jwt(Random(8), now=NOW).split(".")
        fields = {"payload": second, "protected": first, "header": {"kid": "a"}, "signature": third}
        (found,) = _found(json.dumps(fields))
        assert found.secret.reveal() == f"{first}.{second}.{third}"

    @pytest.mark.parametrize(
        "value", ['{"payload": "a", "protected": "b"}', '{"payload": 5}', "{", "{}"]
    )
    def test_an_object_with_a_part_missing_is_none(self, value: str) -> None:
        with pytest.raises(NotAJwt):
            compact(value)

    def test_an_installation_token_is_for_its_own_rule(self) -> None:
        token = "ghs_123456_" + forge_jwt(Random(8), now=NOW)
        found = Scanner(now=lambda: NOW).scan(f"token {token} ")
        assert [f.rule.id for f in found] == ["github-server"]


def test_the_forger_is_reproducible_and_really_signs() -> None:
    import jwt

    key = b"k" * 32
    token = forge_jwt(Random(5), now=NOW, key=key, aud="api")
    assert token == forge_jwt(Random(5), now=NOW, key=key, aud="api")
    options = jwt.types.Options(verify_exp=False, verify_iat=False)
    claims = jwt.decode(token, key, algorithms=["HS256"], audience="api", options=options)
    assert claims["aud"] == "api"
