"""JSON Web Tokens: what can the configured issuer say about one, and what ends it?

RFC 7662 (introspection), RFC 7009 (revocation), OpenID Connect Core 5.3 (userinfo), RFC 7517
(JWKS). Every address comes from the settings or the table below, never from a token: its iss,
jku, x5u, jwk and x5c are only compared or ignored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote, urlsplit

import httpx
import jwt

from bot.config import JwtIssuer
from bot.model import Credential, Identity, Outcome, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.http import Answer, Client, NoAnswer
from bot.providers.texts import Texts
from detectors.jwt import JwtReading, NotAJwt, read_jwt

TEXTS: Final = Texts(
    title="JSON Web Token",
    runbook=(
        "End what stands behind it: the refresh token or grant, the session (sid), or the user, "
        "client or service account it names; put its jti on the deny list of the services that "
        "accept it until it expires. Rotating the signing key ends all tokens of the issuer."
    ),
    advice=(
        "Issue tokens of minutes with one audience and few scopes, bound to the sender (DPoP or "
        "mTLS); for workloads exchange an identity of the platform (OIDC federation)."
    ),
)
_SKEW: Final = 60.0
"""Seconds by which clocks may differ before a token counts as expired."""
_ASYMMETRIC: Final = (
    *("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
    *("ES256", "ES384", "ES512", "EdDSA"),
)
JWKS: Final[Mapping[str, str]] = {
    "https://accounts.google.com": "https://www.googleapis.com/oauth2/v3/certs",
    "accounts.google.com": "https://www.googleapis.com/oauth2/v3/certs",
    "https://token.actions.githubusercontent.com": (
        "https://token.actions.githubusercontent.com/.well-known/jwks"
    ),
    "https://appleid.apple.com": "https://appleid.apple.com/auth/keys",
    "https://slack.com": "https://slack.com/openid/connect/keys",
}
"""Exact issuer → where its public keys are, for issuers that need no configuration."""


class Jwt:
    """Tokens of the issuers in `jwt_issuers`; of others only what can be known offline."""

    def __init__(self, issuers: Sequence[JwtIssuer], clock: Callable[[], float]) -> None:
        self._issuers = {each.issuer: each for each in issuers}
        self._clock = clock
        self.name = "jwt"
        self.title = TEXTS.title
        self.reversible = False
        self.can_verify = True
        self.can_revoke = any(each.revocation_url for each in issuers)
        self.cascades = "A revocation may also end the session and the tokens that belong to it."
        self.runbook = TEXTS.runbook
        self.rotate_url = ""
        self.advice = TEXTS.advice

    def _read(self, credential: Credential) -> JwtReading | None:
        try:
            return read_jwt(credential.secret.reveal(), datetime.fromtimestamp(self._clock(), UTC))
        except NotAJwt:
            return None

    def verify(self, credential: Credential) -> Verdict:
        """See `Provider`. A genuine signature alone is UNKNOWN: a session may have been ended."""
        reading = self._read(credential)
        if reading is None:
            return flow.unknown("it is no readable JWT", permanent=True)
        if reading.unsigned or reading.algorithm.lower() == "none":
            return flow.unknown(
                "it is unsigned (alg none): nobody should accept it", permanent=True
            )
        if reading.expires is not None and reading.expires.timestamp() + _SKEW < self._clock():
            return flow.dead(
                f"expired at {reading.expires:%Y-%m-%d %H:%M} UTC by its own claim exp; the "
                "session or refresh token behind it may live on"
            )
        issuer = self._issuers.get(reading.issuer or "")
        if issuer is not None and issuer.introspection_url:
            return self._introspect(issuer, credential)
        if issuer is not None and issuer.userinfo_url:
            return self._userinfo(issuer.userinfo_url, credential)
        return self._signature(reading, issuer, credential)

    def _introspect(self, issuer: JwtIssuer, credential: Credential) -> Verdict:
        answer = _post(issuer, issuer.introspection_url or "", credential)
        if isinstance(answer, NoAnswer) or answer.status != 200 or not answer.is_json:
            return flow.unclear(answer, "the introspection")
        active = answer.at("active")
        if active is True:
            return flow.live(f"{issuer.name} says active")
        if active is False:
            return flow.dead(f"{issuer.name} says not active")
        return flow.unclear(answer, "the introspection")

    def _userinfo(self, url: str, credential: Credential) -> Verdict:
        headers = {"authorization": f"Bearer {credential.secret.reveal()}"}
        answer = _call("GET", url, headers=headers)
        if isinstance(answer, NoAnswer) or answer.troubled:
            return flow.unclear(answer, "userinfo")
        words = flow.said(answer, "userinfo")
        said = answer.headers.get("www-authenticate", "") + " " + answer.word("error")
        if answer.status == 200 and answer.word("sub"):
            return flow.live(words)
        if answer.status == 403 and "insufficient_scope" in said:
            return flow.live(f"{words}: it lives, but has no scope openid")
        # only the issuer says invalid_token (RFC 6750); a proxy's 401 does not
        if answer.status == 401 and "invalid_token" in said:
            return flow.dead(f"{words}: invalid token")
        return flow.unclear(answer, "userinfo")

    def _signature(
        self, reading: JwtReading, issuer: JwtIssuer | None, credential: Credential
    ) -> Verdict:
        if reading.encrypted:
            return flow.unknown("it is encrypted: only its receiver can read it", permanent=True)
        if reading.algorithm not in _ASYMMETRIC:
            return flow.unknown(
                f"{reading.algorithm[:10]} cannot be judged without the shared secret",
                permanent=True,
            )
        url = issuer.jwks_url if issuer is not None else JWKS.get(reading.issuer or "")
        if not url:
            return flow.unknown("its issuer is not configured (jwt_issuers)", permanent=True)
        answer = _call("GET", url, configured=issuer is not None)
        if isinstance(answer, NoAnswer) or answer.status != 200 or not answer.is_json:
            return flow.unclear(answer, "the key set")
        return _judge(credential.secret.reveal(), reading, answer)

    def identify(self, credential: Credential) -> Identity | None:
        """What the token says about itself: claims, checked by nobody unless `verify` said live."""
        reading = self._read(credential)
        if reading is None or reading.encrypted:
            return None
        return Identity(
            subject=(reading.subject or "")[:200],
            subject_id=(reading.subject or "")[:200],
            email=(reading.email or "")[:200],
            organisation=(reading.tenant or "")[:200],
            machine=reading.machine,
            scopes=reading.scopes + reading.roles,
            created_at=reading.issued,
            expires_at=reading.expires,
            credential_id=(reading.token_id or "")[:200],
            details={"from": "the token's own claims"},
        )

    def revoke(self, credential: Credential) -> Result:
        """See `Provider`. Without a revocation endpoint a person ends what stands behind it."""
        return flow.revoke(lambda: self.verify(credential), lambda _: self._revoke(credential))

    def _revoke(self, credential: Credential) -> flow.Step:
        reading = self._read(credential)
        if reading is None:
            return flow.by_person("runbook", TEXTS.runbook)
        issuer = self._issuers.get(reading.issuer or "")
        if issuer is None or not issuer.revocation_url:
            return flow.by_person("runbook", _ending(reading))
        answer = _post(issuer, issuer.revocation_url, credential)
        # RFC 7009 answers 200 to unknown tokens too, so that this proves nothing
        if isinstance(answer, Answer) and answer.status == 200:
            return flow.accepted("rfc7009")
        if isinstance(answer, Answer) and answer.word("error") == "unsupported_token_type":
            return flow.by_person(
                "rfc7009", f"{issuer.name} revokes no such token. " + _ending(reading)
            )
        if isinstance(answer, Answer) and answer.status in (401, 403):
            words = f"{issuer.name} refuses leakwatch's own client"
            return flow.Step(Outcome.FAILED, "rfc7009", words)
        return flow.failed("rfc7009", answer, "the revocation")

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """None: issuers keep no record of where a token was accepted."""
        return None


def _ending(reading: JwtReading) -> str:
    """What a person does about a token of this family, and how long they have."""
    until = (
        f" It ends by itself at {reading.expires:%Y-%m-%d %H:%M} UTC."
        if reading.expires is not None
        else " It never ends by itself."
    )
    return f"{reading.family.title}: {reading.family.ends}.{until}"


def _judge(value: str, reading: JwtReading, answer: Answer) -> Verdict:
    keys = answer.at("keys")
    for raw in keys if isinstance(keys, list) else ():
        if not isinstance(raw, dict) or raw.get("kid") != reading.key_id or reading.key_id is None:
            continue
        try:
            key = jwt.PyJWK.from_dict(raw, algorithm=reading.algorithm)
            jwt.decode(
                value,
                key.key,
                algorithms=[reading.algorithm],
                options={"verify_aud": False, "verify_exp": False, "verify_iat": False},
            )
        except jwt.InvalidSignatureError:
            return flow.unknown(
                "its signature is not the issuer's: cut off or made up", permanent=True
            )
        except (jwt.PyJWTError, ValueError, TypeError):
            return flow.unknown("the issuer's key does not fit its algorithm", permanent=True)
        return flow.unknown(
            "its signature is genuine and it has not expired; whether it was ended only an "
            "introspection endpoint can say",
            permanent=True,
        )
    return flow.unknown("the issuer publishes no key that it names", retry_after=3600.0)


def _post(issuer: JwtIssuer, url: str, credential: Credential) -> Answer | NoAnswer:
    """A form with the token, as our own client (RFC 6749, section 2.3.1)."""
    form = {"token": credential.secret.reveal()}
    headers: dict[str, str] = {}
    if issuer.client_secret is not None:
        user = quote(issuer.client_id, safe="")
        password = quote(issuer.client_secret.get_secret_value(), safe="")
        request = httpx.Request("POST", url)
        flowing = httpx.BasicAuth(user, password).auth_flow(request)
        headers["authorization"] = next(flowing).headers["authorization"]
    elif issuer.client_id:
        form["client_id"] = issuer.client_id
    return _call("POST", url, headers=headers, form=form)


def _call(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    form: Mapping[str, str] | None = None,
    configured: bool = True,
) -> Answer | NoAnswer:
    """Call a whole address from the settings or the table."""
    parts = urlsplit(url)
    client = Client(f"{parts.scheme}://{parts.netloc}", configured=configured)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    return client.send(method, path, headers=headers or {}, form=form)
