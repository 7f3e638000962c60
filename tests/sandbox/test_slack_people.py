"""What do people see when they press, command and submit? A real Bolt app answers, both ways."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.starlette import SlackRequestHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.errors import ConfigError
from bot.sandbox.server import Sandbox, serving
from bot.sandbox.slack import SlackError, SlackWorld
from bot.sandbox.slack.http_way import signed

MODAL: dict[str, Any] = {
    "type": "modal",
    "callback_id": "reason",
    "title": {"type": "plain_text", "text": "Why?"},
    "submit": {"type": "plain_text", "text": "Send"},
    "notify_on_close": True,
    "blocks": [
        {
            "type": "input",
            "block_id": "b",
            "label": {"type": "plain_text", "text": "Reason"},
            "element": {"type": "plain_text_input", "action_id": "why"},
        }
    ],
}


def card(*buttons: str) -> list[dict[str, Any]]:
    """Buttons that differ in their value; Slack wants each action_id once in a block."""
    return [
        {
            "type": "actions",
            "block_id": f"card-{value}",
            "elements": [
                {
                    "type": "button",
                    "action_id": "act",
                    "value": value,
                    "text": {"type": "plain_text", "text": value},
                }
            ],
        }
        for value in buttons
    ]


class Answering:
    """A Bolt app with one listener of each kind."""

    def __init__(self, client: WebClient, secret: str) -> None:
        self.seen: list[dict[str, Any]] = []
        self.refuse = ""
        self.app = app = App(client=client, signing_secret=secret)

        @app.action("act")
        def act(ack: Any, body: dict[str, Any], respond: Any) -> None:
            ack()
            self.seen.append(body)
            if "response_url" in body:
                respond(text="handled", replace_original=True)

        @app.command("/leakwatch")
        def command(ack: Any, body: dict[str, Any], respond: Any, client: WebClient) -> None:
            ack(f"on it: {body['text']}")
            self.seen.append(body)
            if body["text"] == "ask":
                client.views_open(trigger_id=body["trigger_id"], view=MODAL)
            if body["text"] == "all":
                respond(text="for everybody", response_type="in_channel")

        @app.view("reason")
        def submitted(ack: Any, body: dict[str, Any]) -> None:
            self.seen.append(body)
            if self.refuse:
                ack(response_action="errors", errors={"b": self.refuse})
            else:
                ack()

        @app.view_closed("reason")
        def closed(ack: Any, body: dict[str, Any]) -> None:
            ack()
            self.seen.append(body)

        @app.shortcut("report_leak")
        def report(ack: Any, body: dict[str, Any]) -> None:
            ack()
            self.seen.append(body)

        @app.event("message")
        def message(body: dict[str, Any]) -> None:
            self.seen.append(body)


@pytest.fixture
def world() -> Iterator[SlackWorld]:
    made = SlackWorld()
    made.delivery.retry_delays = (0.0, 0.05, 0.1)
    yield made
    made.close()


@pytest.fixture
def client(world: SlackWorld) -> Iterator[WebClient]:
    with serving(Sandbox({"/slack": world}).app()) as url:
        yield WebClient(token=world.bot_token, base_url=f"{url}/slack/api/", retry_handlers=[])


@pytest.fixture(params=["socket", "http"])
def bolt(
    request: pytest.FixtureRequest, world: SlackWorld, client: WebClient
) -> Iterator[Answering]:
    made = Answering(client, world.signing_secret)
    if request.param == "socket":
        handler = SocketModeHandler(made.app, world.app_token)
        handler.connect()  # type: ignore[no-untyped-call]
        world.wait_for(lambda: world.sockets.open)
        yield made
        handler.client.auto_reconnect_enabled = False
        world.outage(10)  # otherwise the SDK waits three seconds for the next frame
        handler.close()  # type: ignore[no-untyped-call]
        return
    to_bolt = SlackRequestHandler(made.app)

    async def events(incoming: Request) -> Response:
        return await to_bolt.handle(incoming)

    with serving(Starlette(routes=[Route("/slack/events", events, methods=["POST"])])) as url:
        world.deliver_over_http(f"{url}/slack/events")
        yield made
        world.deliver_over_sockets()


def test_a_button_in_a_message(world: SlackWorld, client: WebClient, bolt: Answering) -> None:
    room = world.channel_id("ops")
    ts = client.chat_postMessage(channel=room, text="card", blocks=card("yes", "no"))["ts"]
    pressed = world.press("ann", "#ops", ts, "act", "no")
    world.wait_for(lambda: pressed.acked and pressed.answers)
    body = bolt.seen[0]
    assert body["type"] == "block_actions"
    assert body["user"]["id"] == world.user_id("ann")
    assert body["channel"] == {"id": room, "name": "ops"}
    assert body["container"] == {
        "type": "message",
        "message_ts": ts,
        "channel_id": room,
        "is_ephemeral": False,
    }
    assert body["message"]["text"] == "card"
    action = body["actions"][0]
    assert (action["action_id"], action["value"], action["block_id"]) == ("act", "no", "card-no")
    seen = world.message("ops", ts)
    assert seen is not None
    assert seen["text"] == "handled"
    assert "blocks" not in seen
    with pytest.raises(SlackError, match="action_not_found"):
        world.press("ann", "#ops", ts, "act")


def test_a_button_only_one_person_sees(
    world: SlackWorld, client: WebClient, bolt: Answering
) -> None:
    room, ann = world.channel_id("ops"), world.user_id("ann")
    ts = client.chat_postEphemeral(channel=room, user=ann, text="psst", blocks=card("yes"))
    pressed = world.press("ann", "#ops", ts["message_ts"], "act")
    world.wait_for(lambda: pressed.answers)
    assert bolt.seen[0]["container"]["is_ephemeral"] is True
    assert "message" not in bolt.seen[0]
    assert [note["text"] for note in world.ephemerals("ann")] == ["handled"]
    with pytest.raises(SlackError, match="message_not_found"):
        world.press("ben", "#ops", ts["message_ts"], "act")


def test_a_command_is_answered_in_private(world: SlackWorld, bolt: Answering) -> None:
    typed = world.slash("ben", "#ops", "/leakwatch", "status <now>")
    world.wait_for(lambda: typed.acked)
    body = bolt.seen[0]
    assert (body["command"], body["text"]) == ("/leakwatch", "status <now>")
    assert (body["channel_name"], body["user_name"]) == ("ops", "ben")
    assert [note["text"] for note in world.ephemerals("ben")] == ["on it: status <now>"]
    assert world.messages("#ops") == []


def test_a_command_may_answer_in_the_channel(world: SlackWorld, bolt: Answering) -> None:
    world.slash("ben", "#ops", "/leakwatch", "all")
    world.wait_for(lambda: [one["text"] for one in world.messages("#ops")] == ["for everybody"])


def test_a_modal_is_opened_submitted_and_refused(world: SlackWorld, bolt: Answering) -> None:
    world.slash("ann", "#ops", "/leakwatch", "ask")
    modal = world.wait_for(lambda: world.modal("ann"))
    assert world.modal("ben") is None
    bolt.refuse = "too short"
    first = world.submit_view("ann", {"why": "no"})
    world.wait_for(lambda: first.acked)
    assert first.answer == {"response_action": "errors", "errors": {"b": "too short"}}
    bolt.refuse = ""
    second = world.submit_view("ann", {"why": "because"})
    world.wait_for(lambda: second.acked)
    view = bolt.seen[-1]["view"]
    assert view["id"] == modal["id"]
    entered = view["state"]["values"]["b"]["why"]
    assert entered == {"type": "plain_text_input", "value": "because"}
    assert world.modal("ann") is None


def test_a_modal_is_closed(world: SlackWorld, bolt: Answering) -> None:
    world.slash("ann", "#ops", "/leakwatch", "ask")
    world.wait_for(lambda: world.modal("ann"))
    closed = world.close_view("ann")
    assert closed is not None
    world.wait_for(lambda: closed.acked)
    assert bolt.seen[-1]["type"] == "view_closed"


def test_a_trigger_opens_one_modal_within_three_seconds(
    world: SlackWorld, client: WebClient, bolt: Answering
) -> None:
    used = world.slash("ann", "#ops", "/leakwatch", "ask")
    world.wait_for(lambda: world.modal("ann"))

    def opened(trigger: str) -> str:
        with pytest.raises(SlackApiError) as caught:
            client.views_open(trigger_id=trigger, view=MODAL)
        return str(caught.value.response["error"])

    assert opened(used.trigger_id) == "exchanged_trigger_id"
    assert opened("1.2.3") == "invalid_trigger_id"
    late = world.slash("ann", "#ops", "/leakwatch", "status")
    world.company.triggers[late.trigger_id].at -= 4
    assert opened(late.trigger_id) == "expired_trigger_id"


def test_a_button_in_the_home_tab(world: SlackWorld, client: WebClient, bolt: Answering) -> None:
    view = {"type": "home", "blocks": card("scan")}
    client.views_publish(user_id=world.user_id("ann"), view=view)
    home = world.home("ann")
    assert home is not None
    pressed = world.press_in_view("ann", home["id"], "act")
    world.wait_for(lambda: pressed.acked)
    assert bolt.seen[0]["container"] == {"type": "view", "view_id": home["id"]}
    assert bolt.seen[0]["view"]["type"] == "home"


def test_shortcuts(world: SlackWorld, bolt: Answering) -> None:
    ts = world.type("ben", "#ops", "look at this")
    used = world.shortcut("ann", "report_leak", "#ops", ts)
    world.wait_for(lambda: used.acked)
    body = next(one for one in bolt.seen if one["type"] == "message_action")
    assert body["message"]["text"] == "look at this"
    assert body["message_ts"] == ts
    anywhere = world.shortcut("ann", "report_leak")
    world.wait_for(lambda: anywhere.acked)
    assert bolt.seen[-1]["type"] == "shortcut"


def test_nobody_there_is_seen_by_the_person(world: SlackWorld) -> None:
    typed = world.slash("ann", "#ops", "/leakwatch", "status")
    world.wait_for(lambda: typed.failed)
    assert not typed.acked


def test_a_response_url_works_five_times_for_half_an_hour(
    world: SlackWorld, client: WebClient, bolt: Answering
) -> None:
    from slack_sdk.webhook import WebhookClient

    typed = world.slash("ann", "#ops", "/leakwatch", "status")
    world.wait_for(lambda: typed.acked)
    webhook = WebhookClient(typed.response_url)
    codes = [webhook.send(text=str(number)).status_code for number in range(6)]
    assert codes == [200] * 5 + [404]
    typed.at -= 1801
    assert webhook.send(text="late").body == "expired_url"
    texts = [note["text"] for note in world.ephemerals("ann")]
    assert texts == ["on it: status", "0", "1", "2", "3", "4"]


# --- HTTP only ---------------------------------------------------------------------------------


def test_http_requests_are_signed_and_repeated(world: SlackWorld) -> None:
    seen: list[tuple[bytes, dict[str, str]]] = []
    status = 500

    async def endpoint(request: Request) -> Response:
        body = await request.body()
        seen.append((body, dict(request.headers)))
        if b"challenge" in body:
            return PlainTextResponse(json.loads(body)["challenge"])
        return PlainTextResponse("", status)

    with serving(Starlette(routes=[Route("/", endpoint, methods=["POST"])])) as url:
        world.deliver_over_http(url)
        world.type("ann", "#ops", "hello")
        world.wait_for(lambda: world.delivery.lost)
        bodies = seen[1:]
        assert len(bodies) == 4
        retries = [headers.get("x-slack-retry-num") for _, headers in bodies]
        assert retries == [None, "1", "2", "3"]
        assert bodies[1][1]["x-slack-retry-reason"] == "http_error"
        assert len({json.loads(body)["event_id"] for body, _ in bodies}) == 1
        verifier = SignatureVerifier(world.signing_secret)
        assert all(verifier.is_valid_request(body, headers) for body, headers in seen)
        status = 200
        world.type("ann", "#ops", "again")
        world.wait_for(lambda: world.delivery.waiting() == 0)
        assert len(world.delivery.lost) == 1
        world.deliver_over_sockets()


def test_an_answer_can_stop_the_retries(world: SlackWorld) -> None:
    async def endpoint(request: Request) -> Response:
        return PlainTextResponse("", 500, {"X-Slack-No-Retry": "1"})

    with serving(Starlette(routes=[Route("/", endpoint, methods=["POST"])])) as url:
        world.deliver_over_http(url, verify=False)
        world.type("ann", "#ops", "hello")
        world.wait_for(lambda: world.delivery.lost)
        assert len(world.delivery.sent) == 1
        world.deliver_over_sockets()


def test_an_endpoint_must_answer_the_challenge(world: SlackWorld) -> None:
    async def deaf(request: Request) -> Response:
        return PlainTextResponse("hello")

    with serving(Starlette(routes=[Route("/", deaf, methods=["POST"])])) as url:
        with pytest.raises(ConfigError, match="challenge"):
            world.deliver_over_http(url)
        assert world.company.socket_mode


def test_socket_mode_is_off_in_http_mode(world: SlackWorld, client: WebClient) -> None:
    world.deliver_over_http("http://127.0.0.1:9/", verify=False)
    with pytest.raises(SlackApiError, match="socket_mode_disabled"):
        client.apps_connections_open(app_token=world.app_token)


def test_the_signature_is_slacks() -> None:
    headers = signed("key", b"body", now=1531420618)
    expected = hmac.new(b"key", b"v0:1531420618:body", hashlib.sha256).hexdigest()
    assert headers["X-Slack-Signature"] == f"v0={expected}"
