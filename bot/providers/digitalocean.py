"""DigitalOcean: is a token live, and take it back with itself.

Endpoints: docs.digitalocean.com, API reference, "Account"; OAuth "Revoke token".
"""

from __future__ import annotations

from typing import Final

from bot.model import Credential
from bot.providers.declared import BEARER, Declaration, Request
from bot.providers.reading import Answers, Where
from bot.providers.texts import Texts


def _skip(credential: Credential) -> str:
    if credential.secret.reveal().startswith("dor_"):
        return "trying a refresh token would use it up and make a new one"
    return ""


DIGITALOCEAN: Final = Declaration(
    name="digitalocean",
    texts=Texts(
        title="DigitalOcean",
        runbook=(
            "Control panel → API → Tokens → the token → Delete; for an OAuth app's refresh token "
            "revoke the app's access under Settings → Authorised applications."
        ),
        rotate_url="https://cloud.digitalocean.com/account/api/tokens",
        cascades="It cannot be undone.",
        advice="Use tokens with custom scopes and an expiry, one for each consumer.",
    ),
    base_url="https://api.digitalocean.com",
    ask=Request("GET", "/v2/account", BEARER),
    answers=Answers(shows="account"),
    identity=Where(
        subject="account.email",
        subject_id="account.uuid",
        email="account.email",
        organisation="account.team.name",
    ),
    revoke=(
        Request(
            "POST",
            "/v1/oauth/revoke",
            BEARER,
            form={"token": "{secret}"},
            host="https://cloud.digitalocean.com",
        ),
    ),
    skip=_skip,
)
