"""SendGrid: the key names its own id, which is what may be deleted and nothing else.

Endpoints: docs.sendgrid.com, API v3, "Scopes" and "API keys".
"""

from __future__ import annotations

from typing import Final

from bot.model import Credential
from bot.providers.declared import AS_ADMIN, BEARER, Declaration, Request, Values
from bot.providers.reading import Answers, Where
from bot.providers.texts import Texts


def _id(credential: Credential) -> Values:
    """The id stands in the middle: SG.<id>.<secret>."""
    fields = credential.secret.reveal().split(".")
    return {"id": fields[1]} if len(fields) == 3 else {}


_DELETE: Final = "/v3/api_keys/{id}"

SENDGRID: Final = Declaration(
    name="sendgrid",
    texts=Texts(
        title="SendGrid",
        runbook="Settings → API Keys → the key with the id that the incident shows → Delete.",
        rotate_url="https://app.sendgrid.com/settings/api_keys",
        cascades="It cannot be undone.",
        advice="One key for each sender, with the scope Mail Send only, and an IP allow-list.",
    ),
    base_url="https://api.sendgrid.com",
    ask=Request("GET", "/v3/scopes", BEARER),
    # 403: the key works, but may not list its scopes
    answers=Answers(shows="scopes", allowed_but=frozenset({403})),
    identity=Where(
        scopes="scopes",
        machine=True,
        privileged=lambda _, scopes: any(each.startswith("api_keys.") for each in scopes),
    ),
    revoke=(
        Request("DELETE", _DELETE, BEARER, refuses=frozenset({401, 403})),
        Request("DELETE", _DELETE, AS_ADMIN, refuses=frozenset({401, 403, 404})),
    ),
    values=_id,
)
