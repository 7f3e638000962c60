"""Hugging Face: a public endpoint takes leaked tokens back.

Endpoints: huggingface.co/docs/hub, "User access tokens" and the Hub API.
"""

from __future__ import annotations

from typing import Final

from bot.providers.declared import BEARER, Declaration, Request
from bot.providers.reading import Answers, Where
from bot.providers.texts import Texts

HUGGINGFACE: Final = Declaration(
    name="huggingface",
    texts=Texts(
        title="Hugging Face",
        runbook="The owner: Settings → Access Tokens → the token → Invalidate and refresh.",
        rotate_url="https://huggingface.co/settings/tokens",
        cascades="It cannot be undone. The owner gets a mail.",
        advice="Use fine-grained tokens for single repositories; in CI trusted publishers (OIDC).",
    ),
    base_url="https://huggingface.co",
    ask=Request("GET", "/api/whoami-v2", BEARER),
    answers=Answers(shows="name"),
    identity=Where(
        subject="name",
        subject_id="id",
        email="email",
        scopes="auth.accessToken.role",
        created_at="auth.accessToken.createdAt",
        expires_at="auth.accessToken.expiration",
    ),
    # made for finders: no authentication, always 202, so only whoami proves anything
    revoke=(
        Request(
            "POST",
            "/api/credentials/revoke",
            json={"credentials": ["{secret}"]},
            refuses=frozenset(),
        ),
    ),
)
