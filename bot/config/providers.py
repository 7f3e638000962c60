"""What do the calls to issuers need: hosts, and credentials of your own?"""

from __future__ import annotations

from pydantic import Field, SecretStr

from bot.config.section import Section, Url


class ProviderSettings(Section):
    """Settings of one provider."""

    base_url: Url | None = None
    """Replaces the provider's public API (GitHub Enterprise, self-managed GitLab, Vault)."""
    admin_token: SecretStr | None = None
    """A credential of your own that may revoke other people's."""
    admin_id: str = ""
    """Whatever else the admin credential needs: AWS access key id, account id, client id."""
    region: str = ""
    """Where the provider has regions."""
    enabled: bool = True
    """false: never call this provider."""


class JwtIssuer(Section):
    """An issuer of JWTs whose tokens may be checked; hosts come from here, never from a token."""

    name: str = Field(pattern=r"^[a-z0-9-]{1,40}$")
    """Short name, used in incidents."""
    issuer: str
    """The exact value of the claim iss."""
    jwks_url: Url | None = None
    """Where the issuer's public keys are; checks the signature offline."""
    introspection_url: Url | None = None
    """RFC 7662; the only proof that a token lives or is dead."""
    revocation_url: Url | None = None
    """RFC 7009."""
    userinfo_url: Url | None = None
    """OIDC userinfo; says live when there is no introspection."""
    client_id: str = ""
    """Our own client at the issuer."""
    client_secret: SecretStr | None = None
    """Its secret."""
