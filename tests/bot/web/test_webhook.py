"""Is an event of Jira believed only when it is signed, and handled only once?"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from bot.connectors.jira import JiraConnector, WebhookHint
from bot.errors import StoreError
from bot.store import Store
from bot.web import webhook_routes
from tests.bot.web.conftest import At, settings

SECRET = "a secret of the webhook"


class Hooked:
    """The endpoint with a site "acme" that has a secret and a site "bare" that has none."""

    def __init__(self, store: Store) -> None:
        self.hints: list[tuple[str, WebhookHint]] = []
        self.fail = False
        sites = [
            {"name": "acme", "url": "https://acme.example", "token": "t", "webhook_secret": SECRET},
            {"name": "bare", "url": "https://bare.example", "token": "t"},
        ]
        made = settings(jira=sites)
        self.connectors = {site.name: JiraConnector(site) for site in made.jira}
        self._at = At(
            webhook_routes(jira=self.connectors, settings=made, store=store, on_hint=self.hear),
            base="http://hooks.acme.example",
            here="10.0.0.9",
        )

    def hear(self, site: str, hint: WebhookHint) -> None:
        if self.fail:
            raise StoreError("The disk is full.")
        self.hints.append((site, hint))

    def send(
        self,
        body: Any,
        *,
        site: str = "acme",
        secret: str = SECRET,
        identifier: str = "event-1",
        tries: str = "",
        **headers: str,
    ) -> httpx.Response:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        digest = hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()
        every = {
            "X-Hub-Signature": f"sha256={digest}",
            "X-Atlassian-Webhook-Identifier": identifier,
            **({"X-Atlassian-Webhook-Retry": tries} if tries else {}),
            **headers,
        }
        return self._at.post(f"/jira/webhook/{site}", content=raw, headers=every)


@pytest.fixture
def hooked(store: Store) -> Iterator[Hooked]:
    made = Hooked(store)
    yield made
    for connector in made.connectors.values():
        connector.close()


def event(age: float = 1.0, **more: Any) -> dict[str, Any]:
    return {
        "timestamp": int((time.time() - age) * 1000),
        "webhookEvent": "comment_created",
        "issue": {"id": "10001", "key": "OPS-1"},
        "comment": {"id": "10100"},
        **more,
    }


def test_a_signed_event_is_handled(hooked: Hooked) -> None:
    assert hooked.send(event()).status_code == 204
    ((site, hint),) = hooked.hints
    assert (site, hint.issue, hint.what) == ("acme", "10001", "comment/10100")


def test_a_forged_one_is_refused(hooked: Hooked) -> None:
    refused = hooked.send(event(), secret="another secret")
    assert refused.status_code == 401
    assert SECRET not in refused.text
    assert hooked.send(event(), **{"X-Hub-Signature": ""}).status_code == 401
    assert hooked.hints == []


def test_a_site_without_a_secret_believes_nothing(hooked: Hooked) -> None:
    assert hooked.send(event(), site="bare", secret="").status_code == 403
    assert hooked.send(event(), site="nobody").status_code == 404
    assert hooked.hints == []


def test_the_same_delivery_twice_is_handled_once(hooked: Hooked) -> None:
    body = event()
    assert [hooked.send(body).status_code for _ in range(2)] == [204, 204]
    assert len(hooked.hints) == 1
    hooked.send(body, identifier="event-2")
    assert len(hooked.hints) == 2


def test_what_could_not_be_kept_is_taken_at_the_next_try(hooked: Hooked) -> None:
    body = event()
    hooked.fail = True
    # Jira tries again after 503
    assert hooked.send(body).status_code == 503
    hooked.fail = False
    assert hooked.send(body, tries="1").status_code == 204
    assert len(hooked.hints) == 1


def test_a_replay_of_last_week_is_refused(hooked: Hooked) -> None:
    assert hooked.send(event(age=7 * 86400)).status_code == 400
    assert hooked.send(event(age=1800), identifier="b").status_code == 204
    assert len(hooked.hints) == 1


def test_what_is_no_event_does_nothing(hooked: Hooked) -> None:
    for number, body in enumerate((b"", b"[1]", b"\xff", b'{"webhookEvent": 1}')):
        assert hooked.send(body, identifier=f"e{number}").status_code == 204
    assert hooked.hints == []


def test_a_large_body_is_not_read(hooked: Hooked) -> None:
    assert hooked.send(b"x" * 1_000_001).status_code == 413
