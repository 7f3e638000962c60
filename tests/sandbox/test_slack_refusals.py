"""Does the sandbox refuse, one by one, what Slack's reference says that it refuses?"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from websockets.sync.client import connect

from bot.sandbox.server import Sandbox, serving
from bot.sandbox.slack import SlackError, SlackWorld
from bot.sandbox.slack.blocks import check_attachments, check_blocks
from bot.sandbox.slack.entries import action_of, state_of

Api = Callable[..., dict[str, Any]]


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
def api(world: SlackWorld, base: str) -> Api:
    """Call a method without an SDK that corrects mistakes; channels and people by name."""

    def call(method: str, token: str = "", **args: Any) -> dict[str, Any]:
        sent = {name: resolve(value) for name, value in args.items()}
        headers = {"Authorization": f"Bearer {token or world.bot_token}"}
        answer = httpx.post(f"{base}/api/{method}", json=sent, headers=headers, trust_env=False)
        body: dict[str, Any] = answer.json()
        return body

    def resolve(value: Any) -> Any:
        if isinstance(value, str) and value[:1] == "#" and len(value) > 1:
            return world.channel_id(value)
        if isinstance(value, str) and value[:1] == "@":
            return world.user_id(value)
        return value

    return call


@pytest.mark.parametrize(
    ("method", "args", "error"),
    [
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C404", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "#ops", "blocks": "{"}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": "#ops", "blocks": {"a": 1}}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": "#ops", "attachments": "x"}, "invalid_attachments"),
        (
            "chat.postMessage",
            {"channel": "#ops", "text": "x", "markdown_text": "y"},
            "markdown_text_conflict",
        ),
        ("chat.postMessage", {"channel": "#ops", "markdown_text": "x" * 12_001}, "msg_too_long"),
        (
            "chat.postMessage",
            {"channel": "#ops", "text": "x", "metadata": {"event_type": "a"}},
            "invalid_metadata_schema",
        ),
        (
            "chat.postMessage",
            {
                "channel": "#ops",
                "text": "x",
                "metadata": {"event_type": "a", "event_payload": {"a": "x" * 16_000}},
            },
            "metadata_too_large",
        ),
        ("chat.postEphemeral", {"channel": "#ops", "user": "@ann"}, "no_text"),
        (
            "chat.postEphemeral",
            {"channel": "#old", "user": "@ann", "text": "x"},
            "is_archived",
        ),
        ("chat.getPermalink", {"channel": "#ops", "message_ts": "1.1"}, "message_not_found"),
        (
            "reactions.add",
            {"channel": "#ops", "timestamp": "1.1", "name": "x"},
            "message_not_found",
        ),
        ("conversations.list", {"types": "rooms"}, "invalid_types"),
        ("conversations.list", {"limit": -1}, "invalid_limit"),
        ("conversations.list", {"limit": "many"}, "invalid_arguments"),
        ("conversations.list", {"cursor": "bmV4dDp4"}, "invalid_cursor"),
        ("conversations.list", {"cursor": "cHJldjo1"}, "invalid_cursor"),
        ("conversations.history", {"channel": "#ops", "latest": "x"}, "invalid_ts_latest"),
        ("conversations.history", {"channel": "#ops", "limit": -3}, "invalid_limit"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.open", {"users": "U1,U2,U3,U4,U5,U6,U7,U8,U9"}, "too_many_users"),
        ("conversations.open", {"users": "U404"}, "user_not_found"),
        ("conversations.create", {"name": "x" * 81}, "invalid_name_maxlength"),
        ("conversations.invite", {"channel": "#old", "users": "@ann"}, "is_archived"),
        ("conversations.invite", {"channel": "#random", "users": "@ann"}, "not_in_channel"),
        ("conversations.invite", {"channel": "#ops", "users": "U404"}, "user_not_found"),
        ("conversations.invite", {"channel": "#ops", "users": "@leakwatch"}, "cant_invite_self"),
        ("conversations.invite", {"channel": "#ops", "users": "@eve"}, "cant_invite"),
        ("users.conversations", {"user": "U404"}, "user_not_found"),
        ("users.info", {"user": "U404"}, "user_not_found"),
        ("bots.info", {"bot": "B404"}, "bot_not_found"),
        ("team.info", {"team": "T404"}, "team_not_found"),
        ("usergroups.users.list", {"usergroup": "S404"}, "no_such_subteam"),
        ("files.info", {"file": "F404"}, "file_not_found"),
        ("files.list", {"user": "U404"}, "user_not_found"),
        ("files.getUploadURLExternal", {"filename": "a", "length": 0}, "missing_argument"),
        (
            "files.getUploadURLExternal",
            {"filename": "a", "length": 1_000_001, "snippet_type": "text"},
            "snippet_too_large",
        ),
        ("files.completeUploadExternal", {"files": {"id": "F1"}}, "invalid_arguments"),
        ("files.completeUploadExternal", {"files": [{"id": "F404"}]}, "file_not_found"),
        ("views.publish", {"user_id": "@ci", "view": {"type": "home"}}, "not_enabled"),
        ("views.publish", {"user_id": "@ann", "view": {"type": "modal"}}, "invalid_arguments"),
        ("views.update", {"view_id": "V404", "view": {"type": "modal"}}, "not_found"),
    ],
)
def test_refused(api: Api, method: str, args: dict[str, Any], error: str) -> None:
    answer = api(method, **args)
    assert (answer["ok"], answer["error"]) == (False, error)


def test_a_body_that_is_no_object_counts_as_empty(world: SlackWorld, base: str) -> None:
    headers = {"Authorization": f"Bearer {world.bot_token}", "Content-Type": "application/json"}
    for body in (b"[1]", b"{"):
        url = f"{base}/api/chat.delete"
        answer = httpx.post(url, content=body, headers=headers, trust_env=False).json()
        assert answer["error"] == "invalid_arguments"


def test_a_missing_file_scope_in_names(world: SlackWorld, api: Api) -> None:
    world.token(world.bot_token).scopes -= {"mpim:write", "channels:manage"}
    answer = api("conversations.open", users=[world.user_id("ann"), world.user_id("ben")])
    assert (answer["error"], answer["needed"]) == ("missing_scope", "mpim:write")
    assert api("conversations.create", name="room")["needed"] == "channels:manage,channels:write"
    assert api("conversations.create", name="room", is_private=True)["ok"]


def test_uploads_are_checked(world: SlackWorld, api: Api) -> None:
    begun = api("files.getUploadURLExternal", filename="a.txt", length=3)
    url, file = begun["upload_url"], {"id": begun["file_id"]}
    assert api("files.completeUploadExternal", files=[file])["error"] == "file_not_found"
    assert httpx.post(url, content=b"four", trust_env=False).status_code == 400
    assert httpx.post(url, files={"file": b"abc"}, trust_env=False).status_code == 200
    for channel, error in (
        ("C404", "channel_not_found"),
        ("#random", "not_in_channel"),
        ("#old", "posting_to_channel_denied"),
    ):
        answer = api("files.completeUploadExternal", files=[file], channel_id=channel)
        assert answer["error"] == error
    done = api(
        "files.completeUploadExternal", files=json.dumps([file]), channel_id="#ops", blocks=None
    )
    assert done["files"][0]["size"] == 3


def test_files_that_a_token_may_not_read(world: SlackWorld, api: Api, base: str) -> None:
    hidden, _ = world.upload("ben", "founders", "plan.txt", b"x")
    private, ts = world.upload("ben", "", "draft.txt", b"x")
    assert ts == ""
    assert api("files.info", file=private)["error"] == "file_not_found"
    headers = {"Authorization": f"Bearer {world.bot_token}"}
    url = f"{base}/files/{hidden}/plan.txt"
    assert httpx.get(url, headers=headers, trust_env=False).status_code == 404
    mine, _ = world.upload("ben", "#ops", "own.txt", b"x")
    world.company.members_may_delete = False
    deleted = api("files.delete", world.user_token("ben"), file=mine)
    assert deleted["error"] == "file_deleting_disabled"
    world.delete_file(mine)
    assert api("files.info", file=mine)["error"] == "file_deleted"
    headers = {"Authorization": f"Bearer {world.bot_token}"}
    url = f"{base}/files/{mine}/own.txt"
    assert httpx.get(url, headers=headers, trust_env=False).status_code == 404


def test_a_modal_is_updated_by_id_and_hash(world: SlackWorld, api: Api) -> None:
    trigger = world.slash("ann", "#ops", "/leakwatch").trigger_id
    title = {"type": "plain_text", "text": "One"}
    view: dict[str, Any] = {"type": "modal", "title": title, "external_id": "e1"}
    bad = {**view, "title": {"type": "plain_text", "text": "x" * 25}}
    assert api("views.open", trigger_id=trigger, view=bad)["error"] == "invalid_arguments"
    long = {**view, "private_metadata": "x" * 3001}
    assert api("views.open", trigger_id=trigger, view=long)["error"] == "invalid_arguments"
    opened = api("views.open", trigger_id=trigger, view=view)["view"]
    second = {**view, "title": {"type": "plain_text", "text": "Two"}}
    assert api("views.update", external_id="e1", view=second)["view"]["id"] == opened["id"]
    stale = api("views.update", view_id=opened["id"], hash=opened["hash"], view=view)
    assert stale["error"] == "hash_conflict"
    modal = world.modal("ann")
    assert modal is not None
    assert modal["title"]["text"] == "Two"


def test_discovery_stays_in_its_organisation(world: SlackWorld, api: Api) -> None:
    token = world.discovery_token
    ts = world.type("fox", "#shared-globex", "theirs")
    place = {"channel": "#shared-globex", "ts": ts}
    hidden = api("discovery.chat.tombstone", token, **place)
    assert hidden["error"] == "cant_tombstone_message"
    assert api("discovery.chat.restore", token, **place)["error"] == "message_not_tombstoned"
    assert api("discovery.chat.info", token, **place)["message"]["text"] == "theirs"
    nowhere = api("discovery.chat.info", token, channel="C404", ts=ts)
    assert nowhere["error"] == "channel_not_found"


def test_messages_come_out_at_a_second_each_when_limited(world: SlackWorld, api: Api) -> None:
    world.rate_limits = True
    for _ in range(5):
        assert api("chat.postMessage", channel="#ops", text="x")["ok"]
    assert api("chat.postMessage", channel="#ops", text="x")["error"] == "ratelimited"
    assert api("chat.postMessage", channel="#dev", text="x")["ok"]


# --- Block Kit ---------------------------------------------------------------------------------


def words(length: int, kind: str = "plain_text") -> dict[str, Any]:
    return {"type": kind, "text": "x" * length}


def button(**fields: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": "a", "text": words(1), **fields}


@pytest.mark.parametrize(
    "block",
    [
        {"type": "section"},
        {"type": "section", "fields": [words(1)] * 11},
        {"type": "section", "fields": [words(2001)]},
        {"type": "section", "text": "bare"},
        {"type": "header", "text": words(151)},
        {"type": "header", "text": words(1, "mrkdwn")},
        {"type": "context", "elements": []},
        {"type": "actions", "elements": [button()] * 26},
        {"type": "actions", "elements": []},
        {"type": "actions", "elements": [button(), button()]},
        {"type": "actions", "elements": [button(value="x" * 2001)]},
        {"type": "actions", "elements": [button(style="purple")]},
        {"type": "actions", "elements": [button(action_id="x" * 256)]},
        {
            "type": "section",
            "text": words(1),
            "accessory": {
                "type": "static_select",
                "action_id": "a",
                "options": [{"text": words(76), "value": "v"}],
            },
        },
        {"type": "rich_text", "elements": [{"type": "text"}]},
        {"type": "markdown", "text": "x" * 12_001},
        {"type": "divider", "block_id": "x" * 256},
    ],
)
def test_blocks_that_slack_refuses(block: dict[str, Any]) -> None:
    with pytest.raises(SlackError, match="invalid_blocks"):
        check_blocks([block])


def test_block_ids_are_unique() -> None:
    with pytest.raises(SlackError, match="invalid_blocks"):
        check_blocks([{"type": "divider", "block_id": "a"}] * 2)


def test_attachments() -> None:
    with pytest.raises(SlackError, match="too_many_attachments"):
        check_attachments([{"text": "x"}] * 101)
    with pytest.raises(SlackError, match="invalid_blocks"):
        check_attachments([{"blocks": [{"type": "section"}]}])
    assert check_attachments('[{"text": "x"}, {}]') == [{"id": 1, "text": "x"}, {"id": 2}]


@pytest.mark.parametrize(
    ("element", "value", "holds"),
    [
        (
            {"type": "static_select", "options": [{"value": "a"}, {"value": "b"}]},
            "b",
            {"selected_option": {"value": "b"}},
        ),
        (
            {"type": "radio_buttons", "option_groups": [{"options": [{"value": "c"}]}]},
            "c",
            {"selected_option": {"value": "c"}},
        ),
        (
            {"type": "checkboxes", "options": [{"value": "a"}, {"value": "b"}]},
            ["a"],
            {"selected_options": [{"value": "a"}]},
        ),
        ({"type": "users_select"}, "U1", {"selected_user": "U1"}),
        ({"type": "multi_channels_select"}, ["C1"], {"selected_channels": ["C1"]}),
        ({"type": "datepicker"}, "2026-01-01", {"selected_date": "2026-01-01"}),
        ({"type": "timepicker"}, "10:00", {"selected_time": "10:00"}),
        ({"type": "plain_text_input"}, "words", {"value": "words"}),
    ],
)
def test_what_a_control_holds(element: dict[str, Any], value: Any, holds: dict[str, Any]) -> None:
    full = {**element, "action_id": "x"}
    blocks = [{"type": "input", "block_id": "b", "element": full}]
    assert state_of(blocks, {"x": value}) == {"b": {"x": {"type": element["type"], **holds}}}
    action = action_of([{"type": "actions", "block_id": "b", "elements": [full]}], "x", value, 1.0)
    assert holds.items() <= action.items()


# --- the wire ----------------------------------------------------------------------------------


def test_ten_sockets_are_enough(world: SlackWorld, api: Api) -> None:
    def link() -> str:
        return str(api("apps.connections.open", world.app_token)["url"])

    opened = [connect(link(), proxy=None) for _ in range(10)]
    sockets = [one.__enter__() for one in opened]
    assert [json.loads(one.recv(timeout=5))["num_connections"] for one in sockets] == [
        *range(1, 11)
    ]
    world.wait_for(lambda: len(world.sockets.open) == 10)
    with connect(link(), proxy=None) as eleventh:
        assert json.loads(eleventh.recv(timeout=5))["reason"] == "too_many_websockets"
    sockets[0].send("not json")
    sockets[0].send("[]")
    sockets[0].send(json.dumps({"envelope_id": "unknown"}))
    for one in opened:
        one.__exit__(None, None, None)
    world.wait_for(lambda: not world.sockets.open)


@pytest.mark.parametrize("how", ["slow", "loop", "closed"])
def test_why_an_http_delivery_failed(world: SlackWorld, how: str) -> None:
    world.delivery.retry_delays = (0.0,)
    world.delivery.ack_timeout = 0.3
    reasons: list[str] = []

    def endpoint(request: Request) -> Response:
        reasons.append(request.headers.get("x-slack-retry-reason", ""))
        if how == "slow":
            time.sleep(0.5)
        if how == "loop":
            return RedirectResponse(str(request.url), 307)
        return PlainTextResponse("")

    if how == "closed":
        with serving(Starlette()) as gone:
            pass
        world.deliver_over_http(gone, verify=False)
        world.type("ann", "#ops", "x")
        world.wait_for(lambda: world.delivery.lost)
        assert world.delivery.lost[0].reason == "connection_failed"
        return
    with serving(Starlette(routes=[Route("/", endpoint, methods=["POST"])])) as url:
        world.deliver_over_http(f"{url}/", verify=False)
        world.type("ann", "#ops", "x")
        world.wait_for(lambda: world.delivery.lost)
        world.deliver_over_sockets()
    assert reasons[-1] in {"http_timeout", "timeout", "too_many_redirects"}


def test_people_come_and_go(world: SlackWorld) -> None:
    world.leave("ben", "#ops")
    assert world.user_id("ben") not in world.company.channel("ops").members
    world.share_channel("#dev")
    assert world.events[-1]["type"] == "channel_shared"
    ts = world.describe("ann", "#dev", "name", "build")
    seen = world.message("build", ts)
    assert seen is not None
    assert (seen["old_name"], seen["name"]) == ("dev", "build")
    with pytest.raises(TimeoutError):
        world.wait_for(lambda: False, 0.02)
    parent = world.type("ann", "#ops", "parent")
    reply = world.type("cho", "#ops", "reply", thread=parent)
    assert [one["ts"] for one in world.thread("#ops", parent)] == [reply]
