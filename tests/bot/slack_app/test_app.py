"""Events reach our rooms before Slack is told so; nobody else's requests reach them at all."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from slack_bolt import BoltRequest
from starlette.applications import Starlette
from starlette.routing import Route

from bot.errors import ConfigError, StoreError, Unauthorized
from bot.sandbox.server import serving
from bot.sandbox.slack.http_way import signed
from bot.slack_app import http_handler, run_socket
from tests.conftest import Canaries

from .office import Office


def envelope(event: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {
        "type": "event_callback",
        "team_id": "T1",
        "event_id": "Ev1",
        "event": event or {"type": "message", "channel": "C1", "ts": "1.0", "user": "U1"},
        **more,
    }


def dispatch(office: Office, body: dict[str, Any]) -> Any:
    return office.app.dispatch(BoltRequest(mode="socket_mode", body=body))


class TestEvents:
    @pytest.mark.parametrize(
        "event",
        [
            {"type": "message", "channel": "C1", "ts": "1.0", "user": "U1", "text": "x"},
            {"type": "message", "subtype": "message_changed", "channel": "C1", "message": {}},
            {"type": "message", "bot_id": "B1", "channel": "C1", "ts": "1.0"},
            {"type": "file_shared", "file_id": "F1"},
            {"type": "channel_created", "channel": {"id": "C1"}},
            {"type": "tokens_revoked", "tokens": {"bot": ["U1"]}},
            {"type": "app_uninstalled"},
            {"type": "something_new_in_2031"},
            {},
        ],
    )
    def test_every_event_is_handed_on_and_acknowledged(
        self, office: Office, event: dict[str, Any]
    ) -> None:
        body = envelope(event)
        assert dispatch(office, body).status == 200
        assert office.events == [body]

    def test_being_limited_is_handed_on_too(self, office: Office) -> None:
        body = {"type": "app_rate_limited", "team_id": "T1", "minute_rate_limited": 1}
        assert dispatch(office, body).status == 200
        assert office.events == [body]

    def test_no_request_is_made_for_an_event(self, office: Office) -> None:
        dispatch(office, envelope())
        assert office.sandbox.traffic.requests == []

    def test_it_is_handed_on_before_it_is_acknowledged(self, office: Office) -> None:
        def slow(body: dict[str, Any]) -> None:
            time.sleep(0.05)
            office.events.append(body)

        office.on_event = slow
        answer = dispatch(office, envelope())
        assert office.events
        assert answer.status == 200

    def test_what_cannot_be_stored_is_not_acknowledged(self, office: Office) -> None:
        def full(body: dict[str, Any]) -> None:
            raise StoreError("The disk is full.")

        office.on_event = full
        assert dispatch(office, envelope()).status == 503
        office.on_event = office.events.append
        assert dispatch(office, envelope()).status == 200

    def test_a_mistake_of_ours_is_not_acknowledged_and_prints_no_text(
        self, office: Office, forge: Canaries, caplog: pytest.LogCaptureFixture
    ) -> None:
        secret = forge("github-pat")

        def broken(body: dict[str, Any]) -> None:
            raise RuntimeError(f"cannot handle {body['event']['text']}")

        office.on_event = broken
        answer = dispatch(office, envelope({"type": "message", "text": secret}))
        assert answer.status == 500
        assert secret not in str(answer.body)
        assert "A Slack request failed: RuntimeError at broken" in caplog.text

    def test_what_nobody_knows_is_acknowledged(self, office: Office) -> None:
        base = {"user": {"id": "U1"}, "team": {"id": "T1"}}
        for body in (
            {"type": "block_actions", "actions": [{"action_id": "x", "block_id": "b"}], **base},
            {"type": "view_submission", "view": {"type": "modal", "callback_id": "x"}, **base},
            {"type": "view_closed", "view": {"type": "modal", "callback_id": "x"}, **base},
            {"type": "shortcut", "callback_id": "x", **base},
            {"command": "/other", "text": "", "user_id": "U1"},
        ):
            assert dispatch(office, body).status == 200, body


class TestHttp:
    @pytest.fixture
    def address(self, office: Office) -> Iterator[str]:
        endpoint = http_handler(office.app, office.workspace)
        app = Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])
        with serving(app) as url:
            yield f"{url}/slack/events"

    def post(
        self,
        office: Office,
        address: str,
        body: bytes,
        *,
        at: float | None = None,
        secret: str = "",
    ) -> int:
        headers = signed(secret or office.world.signing_secret, body, at)
        headers["Content-Type"] = "application/json"
        with httpx.Client(trust_env=False) as client:
            return client.post(address, content=body, headers=headers).status_code

    def test_a_signed_event_is_taken(self, office: Office, address: str) -> None:
        body = json.dumps(envelope()).encode()
        assert self.post(office, address, body) == 200
        assert office.events == [envelope()]

    def test_a_forged_request_is_refused_and_not_printed(
        self, office: Office, address: str, forge: Canaries
    ) -> None:
        body = json.dumps(envelope({"type": "message", "text": forge("github-pat")})).encode()
        assert self.post(office, address, body, secret="another secret") == 401
        assert office.events == []

    def test_an_unsigned_request_is_refused(self, office: Office, address: str) -> None:
        with httpx.Client(trust_env=False) as client:
            answer = client.post(address, json=envelope())
        assert answer.status_code == 401
        assert office.events == []

    @pytest.mark.parametrize("seconds", [-400, 400])
    def test_a_late_or_early_request_is_refused(
        self, office: Office, address: str, seconds: int
    ) -> None:
        body = json.dumps(envelope()).encode()
        assert self.post(office, address, body, at=time.time() + seconds) == 401
        assert office.events == []

    def test_a_replayed_request_is_not_handled_again(self, office: Office, address: str) -> None:
        body, now = json.dumps(envelope()).encode(), time.time()
        assert self.post(office, address, body, at=now) == 200
        assert self.post(office, address, body, at=now) == 200
        assert len(office.events) == 1

    def test_a_failed_request_may_come_again(self, office: Office, address: str) -> None:
        def full(body: dict[str, Any]) -> None:
            raise StoreError("The disk is full.")

        body, now = json.dumps(envelope()).encode(), time.time()
        office.on_event = full
        assert self.post(office, address, body, at=now) == 503
        office.on_event = office.events.append
        assert self.post(office, address, body, at=now) == 200
        assert len(office.events) == 1

    def test_a_replayed_press_acts_once(
        self, office: Office, address: str, forge: Canaries
    ) -> None:
        incident = office.leak(forge("github-pat"))
        action = {"type": "button", "action_id": "card-revoke", "value": f"{incident.id}/0"}
        payload = {
            "type": "block_actions",
            "user": {"id": office.world.user_id("dora"), "username": "dora"},
            "team": {"id": "T1"},
            "actions": [action | {"block_id": "b"}],
        }
        body, now = urlencode({"payload": json.dumps(payload)}).encode(), time.time()
        headers = signed(office.world.signing_secret, body, now)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        with httpx.Client(trust_env=False) as client:
            for _ in range(2):
                answer = client.post(address, content=body, headers=headers)
                assert answer.status_code == 200
        office.world.wait_for(lambda: "approved-revocation" in office.journal())
        assert office.journal().count("approved-revocation") == 1

    def test_slack_verifies_the_address(self, office: Office, address: str) -> None:
        office.world.deliver_over_http(address)

    def test_people_over_http(self, office: Office, address: str) -> None:
        office.world.company.base_url = f"{office.url}/slack"
        office.world.deliver_over_http(address, verify=False)
        shown = office.answer(office.world.slash("ann", "#general", "/leakwatch", "status"))
        assert "No incident is open." in shown

    @pytest.mark.parametrize("body", [b"\xff\xfe", b"{", b'{"a": '])
    def test_what_is_no_request_is_refused(self, office: Office, address: str, body: bytes) -> None:
        assert self.post(office, address, body) == 400
        assert self.post(office, address, body, secret="another secret") in (400, 401)

    def test_bolt_itself_refuses_what_is_not_signed(self, office: Office) -> None:
        for headers in ({}, {"x-slack-signature": ["v0=0"], "x-slack-request-timestamp": ["0"]}):
            request = BoltRequest(body=json.dumps(envelope()), headers=headers)
            assert office.app.dispatch(request).status == 401
        assert office.events == []

    def test_too_much_is_refused(self, office: Office, address: str) -> None:
        assert self.post(office, address, b" " * 4_000_001) == 413

    def test_without_a_signing_secret_there_is_no_endpoint(self, office: Office) -> None:
        bare = office.workspace.model_copy(update={"signing_secret": None})
        with pytest.raises(ConfigError, match="signing_secret is missing"):
            http_handler(office.app, bare)


class TestSocket:
    def test_events_commands_and_a_new_socket(self, office: Office) -> None:
        heard: list[bool] = []
        with office.connected(heard.append) as socket:
            assert heard == [True]
            ts = office.world.type("ann", "#general", "hello")
            office.world.wait_for(lambda: office.events)
            assert office.events[0]["event"]["ts"] == ts
            shown = office.answer(office.world.slash("ann", "#general", "/leakwatch", "status"))
            assert "No incident is open." in shown
            office.world.disconnect()
            office.world.wait_for(lambda: heard.count(True) == 2, 15)
            assert socket.connected
            office.world.type("ann", "#general", "again")
            office.world.wait_for(lambda: len(office.events) == 2)
        assert office.world.delivery.waiting() == 0

    def test_an_event_that_was_not_stored_comes_again(self, office: Office) -> None:
        office.world.delivery.retry_delays = (0.0, 0.1, 0.1)
        office.world.delivery.ack_timeout = 0.3
        failures = iter([True, False])

        def once_full(body: dict[str, Any]) -> None:
            if next(failures):
                raise StoreError("The disk is full.")
            office.events.append(body)

        office.on_event = once_full
        with office.connected():
            office.world.type("ann", "#general", "hello")
            office.world.wait_for(lambda: office.events, 10)
        assert len(office.events) == 1

    def test_slack_is_away_at_the_start(self, office: Office) -> None:
        heard: list[bool] = []
        office.sandbox.traffic.add("apps.connections.open", status=503)
        with office.connected(heard.append) as socket:
            assert socket.problem == ""
        assert heard[0] is True

    def test_a_refused_token_is_said_at_once(self, office: Office) -> None:
        office.world.revoke_token(office.world.app_token)
        with pytest.raises(Unauthorized, match="Slack refuses our token"):
            run_socket(office.app, office.workspace)

    def test_without_an_app_token_there_is_no_socket(self, office: Office) -> None:
        bare = office.workspace.model_copy(update={"app_token": None})
        with pytest.raises(ConfigError, match="app_token is missing"):
            run_socket(office.app, bare)
