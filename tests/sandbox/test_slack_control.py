"""Can another process play the people over HTTP?"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient
from websockets.sync.client import connect

from bot.sandbox.server import Sandbox, serving
from bot.sandbox.slack import SlackWorld

Do = Callable[..., dict[str, Any]]


@pytest.fixture
def world() -> Iterator[SlackWorld]:
    made = SlackWorld()
    yield made
    made.close()


@pytest.fixture
def base(world: SlackWorld) -> Iterator[str]:
    with serving(Sandbox({"/slack": world}).app()) as url:
        yield f"{url}/slack"


@pytest.fixture
def do(base: str) -> Do:
    def call(action: str, **args: Any) -> dict[str, Any]:
        answer = httpx.post(f"{base}/control/{action}", json=args, trust_env=False)
        return {"status": answer.status_code, **answer.json()}

    return call


@pytest.fixture
def bot(world: SlackWorld, base: str) -> WebClient:
    return WebClient(token=world.bot_token, base_url=f"{base}/api/", retry_handlers=[])


def test_messages_are_written_read_changed_and_deleted(do: Do, base: str) -> None:
    ts = do("post", user="ann", channel="#ops", text="hello *you*")["ts"]
    reply = do("post", user="ben", channel="#ops", text="yes?", thread=ts)["ts"]
    do("edit", user="ann", channel="#ops", ts=ts, text="bye")
    shown = httpx.get(f"{base}/control/messages?channel=%23ops", trust_env=False).json()
    assert [one["text"] for one in shown["messages"]] == ["bye", "yes?"]
    assert [one["user_name"] for one in shown["messages"]] == ["ann", "ben"]
    do("delete", user="ben", channel="#ops", ts=reply)
    do("delete", user="ann", channel="#ops", ts=ts)
    assert do("messages", channel="#ops")["messages"] == []


def test_raw_messages_and_files(do: Do) -> None:
    do("post", user="ci", channel="#dev", text="raw <x>", raw=True, attachments=[{"text": "a"}])
    file = do("upload", user="ann", channel="#dev", name="a.txt", content="text")
    encoded = base64.b64encode(b"\x00\x01").decode()
    do("upload", user="ann", channel="#dev", name="b.bin", base64=encoded)
    first, second, third = do("messages", channel="#dev", limit=3)["messages"]
    assert (first["text"], first["attachments"]) == ("raw <x>", [{"text": "a"}])
    assert second["files"][0]["id"] == file["file"]
    assert third["files"][0]["size"] == 2


def test_everybody_sees_their_own_rooms_and_notes(
    do: Do, world: SlackWorld, bot: WebClient
) -> None:
    room, ann = world.channel_id("ops"), world.user_id("ann")
    bot.chat_postEphemeral(channel=room, user=ann, text="psst")
    assert do("messages", channel=room, user="ann")["messages"][0]["is_ephemeral"] is True
    assert do("messages", channel=room, user="ben")["messages"] == []
    titles = {one["title"] for one in do("channels", user="ann")["channels"]}
    assert {"#ops", "#security", "@leakwatch", "@ben"} <= titles
    assert "#founders" not in titles
    assert "#founders" in {one["title"] for one in do("channels", all=True)["channels"]}
    assert {"ann", "fox"} <= {one["name"] for one in do("people")["people"]}


def test_interactions_reach_the_bot(do: Do, world: SlackWorld, bot: WebClient) -> None:
    button = {"type": "button", "action_id": "act", "text": {"type": "plain_text", "text": "Go"}}
    blocks = [{"type": "actions", "elements": [button]}]
    ts = bot.chat_postMessage(channel=world.channel_id("ops"), text="card", blocks=blocks)["ts"]
    bot.views_publish(user_id=world.user_id("ann"), view={"type": "home", "blocks": blocks})
    home = do("views", user="ann")["home"]
    with connect(
        bot.apps_connections_open(app_token=do("tokens")["app_token"])["url"], proxy=None
    ) as s:
        assert json.loads(s.recv(timeout=5))["type"] == "hello"

        def frame() -> dict[str, Any]:
            got: dict[str, Any] = json.loads(s.recv(timeout=5))
            s.send(json.dumps({"envelope_id": got["envelope_id"]}))
            payload: dict[str, Any] = got["payload"]
            return payload

        world.wait_for(lambda: world.sockets.open)
        world.delivery.drop(0)
        do("slash", user="ann", channel="#ops", command="/leakwatch", text="status")
        while (got := frame()).get("command") != "/leakwatch":
            pass
        do("press", user="ann", channel="#ops", ts=ts, action_id="act")
        assert frame()["type"] == "block_actions"
        do("press", user="ann", view_id=home["id"], action_id="act")
        assert frame()["view"]["id"] == home["id"]
        do("shortcut", user="ann", callback_id="x", channel="#ops", ts=ts)
        assert frame()["type"] == "message_action"
        modal = {"type": "modal", "title": {"type": "plain_text", "text": "T"}, "blocks": blocks}
        bot.views_open(trigger_id=got["trigger_id"], view=modal)
        do("submit", user="ann", values={})
        assert frame()["type"] == "view_submission"
        do("open_home", user="ann")
        assert frame()["event"]["type"] == "app_home_opened"
        stats = do("stats")
        assert stats["sockets"] == 1
        assert stats["events"] == 2
        assert stats["unknown_arguments"] == []


def test_mischief(do: Do, world: SlackWorld) -> None:
    do("mischief", drop=1, rate_limits=True)
    do("post", user="ann", channel="#ops", text="never heard of")
    assert world.rate_limits
    assert do("stats")["lost"] == 1


@pytest.mark.parametrize(
    ("action", "args", "error"),
    [
        ("dance", {}, "missing or unknown: dance"),
        ("post", {"user": "ann", "channel": "#ops"}, "missing or unknown: text"),
        ("post", {"user": "zoe", "channel": "#ops", "text": "x"}, "user_not_found"),
        ("edit", {"user": "ann", "channel": "#ops", "ts": "1", "text": "x"}, "message_not_found"),
        ("submit", {"user": "ann"}, "not_found"),
        ("mischief", {"flood": 1}, "missing or unknown: flood"),
    ],
)
def test_mistakes_are_named(do: Do, action: str, args: dict[str, Any], error: str) -> None:
    answer = do(action, **args)
    assert (answer["status"], answer["error"]) == (400, error)


def test_a_body_must_be_an_object(base: str) -> None:
    answer = httpx.post(f"{base}/control/post", content=b"[1]", trust_env=False)
    assert answer.status_code == 400
    assert httpx.post(f"{base}/control/post", content=b"{", trust_env=False).status_code == 400
