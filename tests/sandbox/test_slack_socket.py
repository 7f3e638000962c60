"""Does the sandbox deliver events as Slack does? Heard by a real Bolt app over a real socket."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from bot.sandbox.server import Sandbox, serving
from bot.sandbox.slack import SlackWorld


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


AUTHORIZED = AuthorizeResult(
    enterprise_id=None, team_id=None, bot_token="t", bot_id="B", bot_user_id="U"
)


class Listener:
    """A Bolt app that acknowledges everything and remembers it."""

    def __init__(self, client: WebClient) -> None:
        self.bodies: list[dict[str, Any]] = []
        self.retries: list[str] = []
        self.lock = threading.Lock()
        self.app = App(
            client=client, token_verification_enabled=False, authorize=lambda: AUTHORIZED
        )
        self.app.middleware(self._keep)
        self.status = 200

    def _keep(self, req: BoltRequest) -> BoltResponse:
        with self.lock:
            self.bodies.append(req.body)
            self.retries += req.headers.get("x-slack-retry-num", [])
        return BoltResponse(status=self.status)

    def events(self, kind: str) -> list[dict[str, Any]]:
        with self.lock:
            return [b["event"] for b in self.bodies if b.get("event", {}).get("type") == kind]

    def texts(self) -> list[str]:
        return [event.get("text", "") for event in self.events("message")]


@pytest.fixture
def listener(world: SlackWorld, client: WebClient) -> Iterator[Listener]:
    made = Listener(client)
    handler = SocketModeHandler(made.app, world.app_token)
    handler.client.auto_reconnect_enabled = True
    handler.connect()  # type: ignore[no-untyped-call]
    world.wait_for(lambda: world.sockets.open)
    yield made
    handler.client.auto_reconnect_enabled = False
    world.outage(10)  # otherwise the SDK waits three seconds for the next frame
    # the SDK's own thread may have given up the session that it is about to close
    with contextlib.suppress(AttributeError):
        handler.close()  # type: ignore[no-untyped-call]


def link(world: SlackWorld, client: WebClient) -> str:
    return str(client.apps_connections_open(app_token=world.app_token)["url"])


@contextlib.contextmanager
def open_raw(world: SlackWorld, client: WebClient) -> Iterator[ClientConnection]:
    before = world.sockets.opened
    with connect(link(world, client), proxy=None) as socket:
        assert json.loads(socket.recv(timeout=5))["type"] == "hello"
        world.wait_for(lambda: world.sockets.opened > before)
        yield socket


def refused(url: str) -> bool:
    with pytest.raises(InvalidStatus), connect(url, proxy=None):
        pass
    return True


def ack(socket: ClientConnection) -> dict[str, Any]:
    frame: dict[str, Any] = json.loads(socket.recv(timeout=5))
    socket.send(json.dumps({"envelope_id": frame["envelope_id"]}))
    return frame


def test_a_message_arrives_in_its_envelope(world: SlackWorld, listener: Listener) -> None:
    ts = world.type("ann", "#ops", "hello <there>")
    world.wait_for(lambda: listener.texts() == ["hello &lt;there&gt;"])
    body = listener.bodies[0]
    assert body["type"] == "event_callback"
    assert body["event_id"].startswith("Ev")
    assert body["api_app_id"] == world.company.app_id
    assert body["authorizations"][0]["user_id"] == world.company.bot_user
    event = body["event"]
    assert (event["ts"], event["channel_type"]) == (ts, "channel")
    assert event["blocks"][0]["elements"][0]["elements"][0]["text"] == "hello <there>"
    world.wait_for(lambda: world.delivery.waiting() == 0)


def test_only_rooms_of_the_bot_are_heard(world: SlackWorld, listener: Listener) -> None:
    world.type("ben", "#founders", "secret plan")
    world.type("ann", "#random", "not a member")
    private = world.company.open_dm([world.user_id("ann"), world.user_id("ben")]).id
    world.type("ann", private, "between us")
    world.type("ann", "@ann", "to the bot")
    world.wait_for(lambda: listener.texts() == ["to the bot"])
    assert listener.events("message")[0]["channel_type"] == "im"
    assert len(world.events) == 1


def test_edits_deletions_and_threads(world: SlackWorld, listener: Listener) -> None:
    ts = world.type("ann", "#ops", "before")
    world.edit("ann", "#ops", ts, "after")
    world.type("ben", "#ops", "reply", thread=ts)
    gone = world.type("ben", "#ops", "oops")
    world.delete("ben", "#ops", gone)
    world.wait_for(lambda: len(listener.events("message")) == 5)
    by_kind = {e.get("subtype", e.get("text")): e for e in listener.events("message")}
    changed = by_kind["message_changed"]
    assert changed["hidden"] is True
    assert changed["message"]["text"] == "after"
    assert changed["message"]["edited"]["user"] == world.user_id("ann")
    assert changed["previous_message"]["text"] == "before"
    assert by_kind["reply"]["thread_ts"] == ts
    assert by_kind["reply"]["parent_user_id"] == world.user_id("ann")
    deleted = by_kind["message_deleted"]
    assert deleted["deleted_ts"] == gone
    assert deleted["previous_message"]["text"] == "oops"


def test_everything_else_that_happens(world: SlackWorld, listener: Listener) -> None:
    file_id, _ = world.upload("ann", "#ops", "a.txt", "text")
    world.change_file(file_id, "other text")
    world.type("ann", "#ops", "@leakwatch help")
    world.join("leakwatch", "#random", inviter="ann")
    world.create_channel("fresh", by="ben")
    world.open_home("ann")
    world.archive("#old", archived=False)
    world.describe("ann", "#ops", "topic", "a topic")
    world.emit("team_access_revoked", team_ids=["T1"])
    kinds = {
        "file_shared",
        "file_change",
        "app_mention",
        "member_joined_channel",
        "channel_created",
        "app_home_opened",
        "channel_unarchive",
        "team_access_revoked",
    }
    world.wait_for(lambda: kinds <= {b["event"]["type"] for b in listener.bodies})
    assert listener.events("file_shared")[0]["file_id"] == file_id
    joined = listener.events("member_joined_channel")[0]
    assert joined["user"] == world.company.bot_user
    assert joined["inviter"] == world.user_id("ann")
    subtypes = {event.get("subtype") for event in listener.events("message")}
    assert {"file_share", "channel_topic"} <= subtypes
    world.react("ann", "#ops", world.messages("#ops")[0]["ts"], "eyes")
    assert all(event["type"] != "reaction_added" for event in world.events)


def test_without_the_scope_there_is_no_event(world: SlackWorld, listener: Listener) -> None:
    world.token(world.bot_token).scopes -= {"groups:history"}
    world.type("ann", "#security", "unheard")
    world.type("ann", "#ops", "heard")
    world.wait_for(lambda: listener.texts() == ["heard"])


def test_own_messages_come_back(world: SlackWorld, client: WebClient) -> None:
    with open_raw(world, client) as socket:
        client.chat_postMessage(channel=world.channel_id("ops"), text="mine")
        event = ack(socket)["payload"]["event"]
        assert event["bot_id"] == world.company.bot.bot_id
        assert event["user"] == world.company.bot_user


def test_a_ticket_opens_one_socket(world: SlackWorld, client: WebClient) -> None:
    url = link(world, client)
    with connect(url, proxy=None) as socket:
        assert json.loads(socket.recv(timeout=5))["num_connections"] == 1
        assert refused(url)


def test_no_ack_means_again_and_the_third_retry_is_the_last(
    world: SlackWorld, client: WebClient
) -> None:
    world.delivery.ack_timeout = 0.05
    with open_raw(world, client) as socket:
        world.type("ann", "#ops", "x")
        frames = [json.loads(socket.recv(timeout=5)) for _ in range(4)]
        world.wait_for(lambda: world.delivery.lost)
    assert [frame["retry_attempt"] for frame in frames] == [0, 1, 2, 3]
    assert [frame["retry_reason"] for frame in frames] == ["", "timeout", "timeout", "timeout"]
    assert len({frame["envelope_id"] for frame in frames}) == 1
    assert len({frame["payload"]["event_id"] for frame in frames}) == 1
    assert world.delivery.waiting() == 0


def test_an_ack_ends_the_retries(world: SlackWorld, client: WebClient) -> None:
    world.delivery.ack_timeout = 0.2
    with open_raw(world, client) as socket:
        world.type("ann", "#ops", "x")
        socket.recv(timeout=5)
        assert ack(socket)["retry_attempt"] == 1
        world.wait_for(lambda: world.delivery.waiting() == 0)
        with pytest.raises(TimeoutError):
            socket.recv(timeout=0.4)
    assert world.delivery.lost == []


def test_a_bolt_app_is_told_of_retries(world: SlackWorld, listener: Listener) -> None:
    world.delivery.ack_timeout = 0.1
    listener.status = 404
    world.type("ann", "#ops", "x")
    world.wait_for(lambda: listener.retries == ["0", "1", "2", "3"])
    world.wait_for(lambda: world.delivery.lost)


def test_events_without_a_socket_come_later_or_are_lost(
    world: SlackWorld, client: WebClient
) -> None:
    world.type("ann", "#ops", "nobody listens")
    world.wait_for(lambda: len(world.delivery.lost) == 1)
    world.delivery.retry_delays = (0.0, 1.0, 2.0)
    world.type("ann", "#ops", "somebody comes")
    with open_raw(world, client) as socket:
        frame = ack(socket)
    assert frame["payload"]["event"]["text"] == "somebody comes"
    assert frame["retry_reason"] == "connection_failed"


def test_a_closed_socket_hands_over_to_another(world: SlackWorld, client: WebClient) -> None:
    with open_raw(world, client) as first:
        world.type("ann", "#ops", "x")
        first.recv(timeout=5)
        world.delivery.retry_delays = (0.5, 0.5, 0.5)
    with open_raw(world, client) as second:
        assert ack(second)["retry_attempt"] == 1


def test_each_event_goes_to_one_of_the_sockets(world: SlackWorld, client: WebClient) -> None:
    with open_raw(world, client) as first, open_raw(world, client) as second:
        world.wait_for(lambda: len(world.sockets.open) == 2)
        for number in range(4):
            world.type("ann", "#ops", str(number))
        texts = [ack(socket)["payload"]["event"]["text"] for socket in (first, second) * 2]
        assert sorted(texts) == ["0", "1", "2", "3"]


def test_disconnect_frames_make_the_sdk_come_back(world: SlackWorld, listener: Listener) -> None:
    world.disconnect("refresh_requested")
    world.wait_for(lambda: world.sockets.opened == 2 and world.sockets.open, 15)
    world.type("ann", "#ops", "still there")
    world.wait_for(lambda: listener.texts() == ["still there"])


def test_a_warning_leaves_the_socket_open(world: SlackWorld, client: WebClient) -> None:
    with open_raw(world, client) as socket:
        world.disconnect("warning")
        assert json.loads(socket.recv(timeout=5))["reason"] == "warning"
        world.type("ann", "#ops", "x")
        assert ack(socket)["type"] == "events_api"


def test_an_outage_cuts_and_refuses(world: SlackWorld, client: WebClient) -> None:
    with open_raw(world, client):
        world.outage(30)
        world.wait_for(lambda: not world.sockets.open)
        assert refused(link(world, client))
        world.sockets.recover()
        with open_raw(world, client):
            assert len(world.sockets.open) == 1


def test_dropped_doubled_and_late_events(world: SlackWorld, listener: Listener) -> None:
    world.drop_events(1)
    world.type("ann", "#ops", "dropped")
    world.duplicate_events(1)
    world.type("ann", "#ops", "twice")
    world.delay_events(0.2)
    world.type("ann", "#ops", "late")
    world.type("ann", "#ops", "on time")
    world.wait_for(lambda: len(listener.texts()) == 4)
    assert sorted(listener.texts()) == ["late", "on time", "twice", "twice"]
    assert listener.texts()[-1] == "late"
    ids = [body["event_id"] for body in listener.bodies]
    assert len(set(ids)) == 3


def test_held_events_come_out_of_order(world: SlackWorld, client: WebClient) -> None:
    with open_raw(world, client) as socket:
        world.hold_events()
        for number in range(3):
            world.type("ann", "#ops", str(number))
        assert world.release_events("reversed") == 3
        texts = [ack(socket)["payload"]["event"]["text"] for _ in range(3)]
        assert texts == ["2", "1", "0"]


def test_lost_tokens_and_limits_are_announced(world: SlackWorld, client: WebClient) -> None:
    with open_raw(world, client) as socket:
        ann = world.user_token("ann")
        world.revoke_token(ann)
        assert ack(socket)["payload"]["event"]["tokens"] == {"oauth": [world.user_id("ann")]}
        world.app_rate_limited()
        limited = ack(socket)["payload"]
        assert limited["type"] == "app_rate_limited"
        assert limited["minute_rate_limited"] % 60 == 0
        world.uninstall()
        assert ack(socket)["payload"]["event"]["type"] == "app_uninstalled"
        with pytest.raises(SlackApiError, match="account_inactive"):
            client.auth_test()


def test_forwarding_and_unfurling_show_up(world: SlackWorld, listener: Listener) -> None:
    ts = world.type("ann", "#dev", "the password is hunter2")
    world.forward("ben", "#dev", ts, "#ops", "look")
    world.unfurl("#dev", ts, {"fallback": "preview", "title": "a page"})
    world.wait_for(lambda: len(listener.events("message")) == 3)
    shared = next(e for e in listener.events("message") if e.get("text") == "look")
    attachment = shared["attachments"][0]
    assert attachment["is_share"] is True
    assert "hunter2" in json.dumps(attachment["message_blocks"])
    changed = next(e for e in listener.events("message") if e.get("subtype"))
    assert "edited" not in changed["message"]
    assert changed["message"]["attachments"][0]["title"] == "a page"


def test_many_threads_lose_nothing(world: SlackWorld, listener: Listener) -> None:
    def chat(who: str) -> None:
        for number in range(50):
            world.type(who, "#ops", f"{who} {number}")

    people = [threading.Thread(target=chat, args=(who,)) for who in ("ann", "ben", "dora")]
    for person in people:
        person.start()
    for person in people:
        person.join()
    world.wait_for(lambda: len(listener.texts()) >= 150, 20)
    assert len(set(listener.texts())) == 150
    stamps = [message["ts"] for message in world.messages("#ops")]
    assert stamps == sorted(set(stamps))
