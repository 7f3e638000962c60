"""Does the Web API of the Slack sandbox allow and refuse what Slack does? Asked by the real SDK."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.server import Sandbox, serving
from bot.sandbox.slack import SlackError, SlackWorld


@pytest.fixture
def world() -> Iterator[SlackWorld]:
    made = SlackWorld()
    yield made
    assert made.unknown_arguments == []
    made.close()


@pytest.fixture
def base(world: SlackWorld) -> Iterator[str]:
    with serving(Sandbox({"/slack": world}).app()) as url:
        yield f"{url}/slack"


@pytest.fixture
def as_(base: str) -> Callable[[str], WebClient]:
    def client(token: str) -> WebClient:
        return WebClient(token=token, base_url=f"{base}/api/", retry_handlers=[])

    return client


@pytest.fixture
def bot(world: SlackWorld, as_: Callable[[str], WebClient]) -> WebClient:
    return as_(world.bot_token)


@pytest.fixture
def admin(world: SlackWorld, as_: Callable[[str], WebClient]) -> WebClient:
    return as_(world.admin_token)


@pytest.fixture
def ann(world: SlackWorld, as_: Callable[[str], WebClient]) -> WebClient:
    return as_(world.user_token("ann"))


def refused(call: Callable[..., Any], **args: Any) -> dict[str, Any]:
    """What the method answers when it says no."""
    with pytest.raises(SlackApiError) as caught:
        call(**args)
    answer = caught.value.response.data
    assert isinstance(answer, dict)
    return answer


def error(call: Callable[..., Any], **args: Any) -> str:
    return str(refused(call, **args)["error"])


# --- tokens ------------------------------------------------------------------------------------


def test_auth_test_tells_bots_from_people(
    world: SlackWorld, bot: WebClient, ann: WebClient
) -> None:
    me, person = bot.auth_test(), ann.auth_test()
    assert me["user_id"] == world.company.bot_user
    assert me["bot_id"].startswith("B")
    assert "bot_id" not in person.data
    assert me["team_id"] == person["team_id"]
    assert "channels:history" in me.headers["x-oauth-scopes"]


def test_tokens_die(world: SlackWorld, as_: Callable[[str], WebClient]) -> None:
    assert error(as_("xoxb-" + "0" * 9).auth_test) == "invalid_auth"
    leaked = "xoxp-" + "1" * 12
    world.add_token(leaked, "ben")
    client = as_(leaked)
    assert client.auth_revoke(test=True)["revoked"] is False
    assert client.auth_test()["user"] == "ben"
    assert client.auth_revoke()["revoked"] is True
    assert error(client.auth_test) == "token_revoked"
    world.deactivate("ann")
    assert error(as_(world.user_token("ann")).auth_test) == "account_inactive"


def test_the_token_may_be_an_argument_and_the_body_json(world: SlackWorld, base: str) -> None:
    form = httpx.post(f"{base}/api/auth.test", data={"token": world.bot_token}, trust_env=False)
    assert form.json()["ok"] is True
    query = httpx.get(f"{base}/api/auth.test?token={world.bot_token}", trust_env=False)
    assert query.json()["ok"] is True
    answer = httpx.post(
        f"{base}/api/conversations.info",
        json={"channel": world.channel_id("ops")},
        headers={"Authorization": f"Bearer {world.bot_token}"},
        trust_env=False,
    )
    assert answer.json()["channel"]["name"] == "ops"
    assert httpx.get(f"{base}/api/auth.test", trust_env=False).json()["error"] == "not_authed"


def test_unknown_methods_and_arguments_are_seen(world: SlackWorld, bot: WebClient) -> None:
    assert error(lambda: bot.api_call("chat.obliterate")) == "unknown_method"
    bot.auth_test(colour="red")
    assert world.unknown_arguments == [("auth.test", "colour")]
    world.unknown_arguments.clear()


def test_missing_scope_says_which(world: SlackWorld, bot: WebClient) -> None:
    token = world.token(world.bot_token)
    token.scopes -= {"groups:history", "users:read", "im:read"}
    answer = refused(bot.conversations_history, channel=world.channel_id("security"))
    assert answer["error"] == "missing_scope"
    assert answer["needed"] == "groups:history"
    assert "channels:history" in answer["provided"]
    assert error(bot.users_info, user=world.user_id("ann")) == "missing_scope"
    assert error(bot.conversations_list, types="public_channel,im") == "missing_scope"
    assert bot.conversations_history(channel=world.channel_id("ops"))["ok"]


def test_an_app_token_only_opens_connections(
    world: SlackWorld, bot: WebClient, as_: Callable[[str], WebClient]
) -> None:
    assert error(as_(world.app_token).auth_test) == "not_allowed_token_type"
    assert error(bot.apps_connections_open, app_token=world.bot_token) == "not_allowed_token_type"
    url = bot.apps_connections_open(app_token=world.app_token)["url"]
    assert url.startswith("ws://127.0.0.1:")
    assert "/slack/link?ticket=" in url


# --- conversations -----------------------------------------------------------------------------


def names(answer: Any) -> set[str]:
    return {channel.get("name", "") for channel in answer["channels"]}


def test_a_bot_sees_public_channels_and_its_own_private_ones(
    world: SlackWorld, bot: WebClient
) -> None:
    kinds = "public_channel,private_channel,mpim,im"
    everything = bot.conversations_list(types=kinds)
    assert "founders" not in names(everything)
    assert {"general", "random", "security", "old"} <= names(everything)
    assert "old" not in names(bot.conversations_list(exclude_archived=True))
    assert "random" not in names(bot.users_conversations(types=kinds))
    assert names(bot.conversations_list()) == names(bot.conversations_list(types="public_channel"))
    assert error(bot.conversations_info, channel=world.channel_id("founders")) == (
        "channel_not_found"
    )
    shared = bot.conversations_info(channel=world.channel_id("shared-globex"))["channel"]
    assert shared["is_ext_shared"] is True


def test_a_guest_sees_only_where_they_are(
    world: SlackWorld, as_: Callable[[str], WebClient]
) -> None:
    guest = as_(world.user_token("cho", "channels:read"))
    assert names(guest.conversations_list()) == {"ops"}


def test_lists_come_in_pages(world: SlackWorld, bot: WebClient) -> None:
    whole = [channel["id"] for channel in bot.conversations_list()["channels"]]
    pages = [page["channels"] for page in bot.conversations_list(limit=2)]
    assert len(pages) == (len(whole) + 1) // 2
    assert [channel["id"] for page in pages for channel in page] == whole
    assert error(bot.conversations_list, cursor="nonsense") == "invalid_cursor"
    people = [user["id"] for page in bot.users_list(limit=3) for user in page["members"]]
    assert world.user_id("fox") not in people
    assert len(people) == len(set(people)) >= 7
    room = world.channel_id("ops")
    members = [
        one for page in bot.conversations_members(channel=room, limit=2) for one in page["members"]
    ]
    assert members == world.company.channel("ops").members


def test_reading_needs_membership_for_bots_only(
    world: SlackWorld, bot: WebClient, admin: WebClient
) -> None:
    room = world.channel_id("random")
    world.post("ann", "random", "hello")
    assert error(bot.conversations_history, channel=room) == "not_in_channel"
    assert len(admin.conversations_history(channel=room)["messages"]) == 1
    bot.conversations_join(channel=room)
    assert len(bot.conversations_history(channel=room)["messages"]) == 1
    assert bot.conversations_join(channel=room)["warning"] == "already_in_channel"
    assert error(bot.conversations_join, channel=world.channel_id("old")) == "is_archived"
    assert error(bot.conversations_join, channel=world.channel_id("security")) == (
        "method_not_supported_for_channel_type"
    )


def test_history_is_newest_first_and_top_level_only(world: SlackWorld, bot: WebClient) -> None:
    room = world.channel_id("ops")
    first = world.post("ann", "ops", "one")
    second = world.post("ben", "ops", "two")
    reply = world.post("ann", "ops", "hidden in a thread", thread=first)
    shouted = world.post("ann", "ops", "also here", thread=first, broadcast=True)
    messages = bot.conversations_history(channel=room)["messages"]
    assert [one["ts"] for one in messages] == [shouted, second, first]
    parent = messages[-1]
    assert (parent["reply_count"], parent["latest_reply"]) == (2, shouted)
    thread = bot.conversations_replies(channel=room, ts=reply)["messages"]
    assert [one["ts"] for one in thread] == [first, reply, shouted]
    since = bot.conversations_history(channel=room, oldest=second)["messages"]
    assert [one["ts"] for one in since] == [shouted]
    exact = bot.conversations_history(channel=room, latest=second, inclusive=True, limit=1)
    assert [one["ts"] for one in exact["messages"]] == [second]
    assert error(bot.conversations_replies, channel=room, ts="1.000001") == "thread_not_found"
    assert error(bot.conversations_history, channel=room, oldest="x") == "invalid_ts_oldest"


def test_history_pages_miss_and_repeat_nothing(world: SlackWorld, bot: WebClient) -> None:
    written = [world.post("ann", "dev", f"n{n}", at=1_000_000 + n, silent=True) for n in range(25)]
    room = world.channel_id("dev")
    read: list[str] = []
    for page in bot.conversations_history(channel=room, limit=4):
        read += [one["ts"] for one in page["messages"]]
        if len(read) == 8:
            world.post("ann", "dev", "newer than the cursor", silent=True)
    assert read == written[::-1]
    for n in range(7):
        world.post("ben", "dev", f"r{n}", thread=written[0], silent=True)
    replies = [
        one["text"]
        for page in bot.conversations_replies(channel=room, ts=written[0], limit=3)
        for one in page["messages"]
        if one["ts"] != written[0]
    ]
    assert replies == [f"r{n}" for n in range(7)]


def test_ts_are_unique_and_increasing(world: SlackWorld) -> None:
    stamps = [world.post("ann", "dev", "x", silent=True) for _ in range(500)]
    assert stamps == sorted(set(stamps))


def test_rooms_can_be_made(world: SlackWorld, bot: WebClient) -> None:
    made = bot.conversations_create(name="incident-1", is_private=True)["channel"]
    assert error(bot.conversations_create, name="incident-1") == "name_taken"
    assert error(bot.conversations_create, name="Not Allowed") == "invalid_name_specials"
    bot.conversations_invite(channel=made["id"], users=[world.user_id("ann")])
    assert error(bot.conversations_invite, channel=made["id"], users=world.user_id("ann")) == (
        "already_in_channel"
    )
    assert bot.conversations_open(users=world.user_id("ann"))["channel"]["id"] == world.dm("ann")
    group = bot.conversations_open(users=[world.user_id("ann"), world.user_id("ben")])
    assert group["channel"]["id"] == world.dm("ann", "ben")
    assert error(bot.conversations_open, users=world.user_id("eve")) == "user_disabled"


def test_people_can_be_found(world: SlackWorld, bot: WebClient) -> None:
    ann = bot.users_lookupByEmail(email="ann@acme.example")["user"]
    assert ann["id"] == world.user_id("ann")
    assert error(bot.users_lookupByEmail, email="no@acme.example") == "users_not_found"
    world.token(world.bot_token).scopes -= {"users:read.email"}
    assert "email" not in bot.users_info(user=ann["id"])["user"]["profile"]
    assert bot.users_info(user=world.user_id("cho"))["user"]["is_restricted"] is True
    assert bot.users_info(user=world.user_id("fox"))["user"]["is_stranger"] is True
    ci = bot.users_info(user=world.user_id("ci"))["user"]
    assert bot.bots_info(bot=ci["profile"]["bot_id"])["bot"]["user_id"] == ci["id"]
    assert bot.team_info()["team"]["name"] == "Acme"
    group = next(iter(world.company.usergroups))
    assert world.user_id("dora") in bot.usergroups_users_list(usergroup=group)["users"]


# --- who may change what -----------------------------------------------------------------------


def test_a_bot_changes_only_its_own(world: SlackWorld, bot: WebClient) -> None:
    room = world.channel_id("ops")
    theirs = world.type("ann", "ops", "mine")
    assert error(bot.chat_update, channel=room, ts=theirs, text="x") == "cant_update_message"
    assert error(bot.chat_delete, channel=room, ts=theirs) == "cant_delete_message"
    own = bot.chat_postMessage(channel=room, text="hello")["ts"]
    bot.chat_update(channel=room, ts=own, text="changed")
    seen = world.message("ops", own)
    assert seen is not None
    assert seen["text"] == "changed"
    assert seen["edited"]["user"] == world.company.bot_user
    bot.chat_delete(channel=room, ts=own)
    assert world.message("ops", own) is None
    assert error(bot.chat_delete, channel=room, ts=own) == "message_not_found"


def test_an_author_may_edit_inside_the_window(world: SlackWorld, ann: WebClient) -> None:
    room = world.channel_id("ops")
    ts = world.type("ann", "ops", "my *secret*")
    section = [{"type": "section", "text": {"type": "mrkdwn", "text": "hidden"}}]
    assert error(ann.chat_update, channel=room, ts=ts, text="h", blocks=section) == "block_mismatch"
    element = {"type": "text", "text": "hidden"}
    rich = [
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [element]}],
        }
    ]
    ann.chat_update(channel=room, ts=ts, text="hidden", blocks=rich, attachments=[])
    seen = world.message("ops", ts)
    assert seen is not None
    assert "secret" not in json.dumps(seen)
    world.company.edit_window = 0.0
    assert error(ann.chat_update, channel=room, ts=ts, text="x") == "edit_window_closed"
    other = world.type("ben", "ops", "not yours")
    assert error(ann.chat_update, channel=room, ts=other, text="x") == "cant_update_message"
    assert error(ann.chat_delete, channel=room, ts=other) == "cant_delete_message"


def test_deleting_own_messages_can_be_switched_off(world: SlackWorld, ann: WebClient) -> None:
    room = world.channel_id("ops")
    ts = world.type("ann", "ops", "one")
    world.company.members_may_delete = False
    assert error(ann.chat_delete, channel=room, ts=ts) == "cant_delete_message"
    world.company.members_may_delete = True
    assert ann.chat_delete(channel=room, ts=ts)["ok"]


def test_an_admin_deletes_what_they_see_and_edits_nothing(
    world: SlackWorld, admin: WebClient
) -> None:
    room = world.channel_id("ops")
    ts = world.type("ann", "ops", "leak")
    assert error(admin.chat_update, channel=room, ts=ts, text="x") == "cant_update_message"
    admin.chat_delete(channel=room, ts=ts)
    ci = world.post("ci", "general", "build log")
    admin.chat_delete(channel=world.channel_id("general"), ts=ci)
    private = world.company.open_dm([world.user_id("ann"), world.user_id("ben")]).id
    between = world.post("ann", private, "between us")
    assert error(admin.chat_delete, channel=private, ts=between) == "channel_not_found"
    foreign = world.type("fox", "shared-globex", "theirs")
    shared = world.channel_id("shared-globex")
    assert error(admin.chat_delete, channel=shared, ts=foreign) == "cant_delete_message"
    old = world.post("ann", "old", "long ago", silent=True)
    assert error(admin.chat_delete, channel=world.channel_id("old"), ts=old) == (
        "cant_delete_message"
    )


def test_archived_channels_are_read_only(world: SlackWorld, bot: WebClient, ann: WebClient) -> None:
    room = world.channel_id("old")
    assert error(bot.chat_postMessage, channel=room, text="x") == "is_archived"
    mine = world.post("ann", "old", "long ago", silent=True)
    assert error(ann.chat_update, channel=room, ts=mine, text="x") == "is_inactive"
    assert len(bot.conversations_history(channel=room)["messages"]) == 1


def test_a_deleted_parent_leaves_a_tombstone(
    world: SlackWorld, bot: WebClient, admin: WebClient
) -> None:
    room = world.channel_id("ops")
    parent = world.type("ann", "ops", "leak")
    reply = world.type("ben", "ops", "quoting: leak", thread=parent)
    admin.chat_delete(channel=room, ts=parent)
    stone = bot.conversations_history(channel=room)["messages"][0]
    assert (stone["subtype"], stone["user"]) == ("tombstone", "USLACKBOT")
    assert stone["text"] == "This message was deleted."
    assert bot.conversations_replies(channel=room, ts=parent)["messages"][1]["ts"] == reply
    changed = world.events[-1]
    assert changed["subtype"] == "message_changed"
    assert changed["message"]["subtype"] == "tombstone"
    assert changed["previous_message"]["text"] == "leak"
    admin.chat_delete(channel=room, ts=reply)
    assert bot.conversations_history(channel=room)["messages"] == []


def test_custom_authors_cannot_be_deleted(world: SlackWorld, bot: WebClient) -> None:
    room = world.channel_id("ops")
    assert error(bot.chat_postMessage, channel=room, text="x", username="Clippy") == "missing_scope"
    world.token(world.bot_token).scopes |= {"chat:write.customize"}
    ts = bot.chat_postMessage(channel=room, text="x", username="Clippy")["ts"]
    assert error(bot.chat_delete, channel=room, ts=ts) == "cant_delete_message"


# --- posting -----------------------------------------------------------------------------------


def test_where_one_may_post(world: SlackWorld, bot: WebClient, ann: WebClient) -> None:
    assert bot.chat_postMessage(channel=world.channel_id("random"), text="public")["ok"]
    world.token(world.bot_token).scopes -= {"chat:write.public"}
    random = world.channel_id("random")
    assert error(bot.chat_postMessage, channel=random, text="x") == "not_in_channel"
    assert error(bot.chat_postMessage, channel=world.channel_id("founders"), text="x") == (
        "channel_not_found"
    )
    assert bot.chat_postMessage(channel="#ops", text="by name")["channel"] == world.channel_id(
        "ops"
    )
    sent = bot.chat_postMessage(channel=world.user_id("ann"), text="hi")
    assert sent["channel"] == world.dm("ann")
    as_ann = ann.chat_postMessage(channel=world.channel_id("ops"), text="as me")["message"]
    assert as_ann["user"] == world.user_id("ann")
    assert "bot_id" not in as_ann


def test_lengths(world: SlackWorld, bot: WebClient) -> None:
    room = world.channel_id("ops")
    ts = bot.chat_postMessage(channel=room, text="x" * 40_001)["ts"]
    seen = world.message("ops", ts)
    assert seen is not None
    assert len(seen["text"]) == 40_000
    assert error(bot.chat_update, channel=room, ts=ts, text="x" * 4_001) == "msg_too_long"
    nothing = {"channel": room, "text": ""}
    assert error(lambda: bot.api_call("chat.postMessage", json=nothing)) == "no_text"


def test_blocks_are_checked(world: SlackWorld, bot: WebClient) -> None:
    room = world.channel_id("ops")

    def post(*blocks: dict[str, Any]) -> str:
        return error(bot.chat_postMessage, channel=room, text="x", blocks=list(blocks))

    def section(length: int) -> dict[str, Any]:
        return {"type": "section", "text": {"type": "mrkdwn", "text": "x" * length}}

    assert post(*[section(1)] * 51) == "invalid_blocks"
    assert post(section(3001)) == "invalid_blocks"
    assert post({"type": "hologram"}) == "invalid_blocks"
    button = {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "x" * 76}}
    assert post({"type": "actions", "elements": [button]}) == "invalid_blocks"
    ok = bot.chat_postMessage(channel=room, text="x", blocks=[section(3000)])
    assert ok["message"]["blocks"][0]["block_id"]


def test_metadata_is_kept_and_shown_on_request(world: SlackWorld, bot: WebClient) -> None:
    room = world.channel_id("ops")
    marker = {"event_type": "card", "event_payload": {"incident": 1}}
    bot.chat_postMessage(channel=room, text="x", metadata=marker)
    assert "metadata" not in bot.conversations_history(channel=room)["messages"][0]
    full = bot.conversations_history(channel=room, include_all_metadata=True)["messages"][0]
    assert full["metadata"] == marker


def test_threads_and_links(world: SlackWorld, bot: WebClient) -> None:
    room = world.channel_id("ops")
    parent = world.type("ann", "ops", "start")
    reply = bot.chat_postMessage(channel=room, text="answer", thread_ts=parent)["ts"]
    deeper = bot.chat_postMessage(channel=room, text="answer", thread_ts=reply)["message"]
    assert deeper["thread_ts"] == parent
    link = bot.chat_getPermalink(channel=room, message_ts=reply)["permalink"]
    assert link.endswith(f"/p{reply.replace('.', '')}?thread_ts={parent}&cid={room}")
    gone = error(bot.chat_postMessage, channel=room, text="x", thread_ts="1.000002")
    assert gone == "cannot_reply_to_message"


def test_ephemeral_needs_both_in_the_channel(world: SlackWorld, bot: WebClient) -> None:
    room, ann = world.channel_id("ops"), world.user_id("ann")
    ts = bot.chat_postEphemeral(channel=room, user=ann, text="psst")["message_ts"]
    assert [note["text"] for note in world.ephemerals("ann")] == ["psst"]
    assert world.messages("ops") == []
    assert error(bot.chat_update, channel=room, ts=ts, text="x") == "message_not_found"
    fox = world.user_id("fox")
    assert error(bot.chat_postEphemeral, channel=room, user=fox, text="x") == "user_not_in_channel"
    random = world.channel_id("random")
    assert error(bot.chat_postEphemeral, channel=random, user=ann, text="x") == "not_in_channel"


def test_reactions(world: SlackWorld, bot: WebClient) -> None:
    room, ts = world.channel_id("ops"), world.type("ann", "ops", "x")
    bot.reactions_add(channel=room, timestamp=ts, name="warning")
    assert error(bot.reactions_add, channel=room, timestamp=ts, name="warning") == "already_reacted"
    seen = world.message("ops", ts)
    assert seen is not None
    assert seen["reactions"][0]["users"] == [world.company.bot_user]


# --- files -------------------------------------------------------------------------------------


def get(url: str, token: str) -> httpx.Response:
    return httpx.get(url, headers={"Authorization": f"Bearer {token}"}, trust_env=False)


def test_files_are_read_with_a_token(world: SlackWorld, bot: WebClient) -> None:
    file_id, ts = world.upload("ann", "ops", "key.txt", b"a secret", text="look")
    info = bot.files_info(file=file_id)["file"]
    assert info["size"] == 8
    assert info["shares"]["public"][world.channel_id("ops")][0]["ts"] == ts
    answer = get(info["url_private_download"], world.bot_token)
    assert answer.content == b"a secret"
    anonymous = httpx.get(info["url_private"], trust_env=False)
    assert anonymous.status_code == 200
    assert anonymous.headers["content-type"].startswith("text/html")
    world.token(world.bot_token).scopes -= {"files:read"}
    assert b"a secret" not in get(info["url_private"], world.bot_token).content


def test_files_of_other_rooms_stay_unseen(world: SlackWorld, bot: WebClient) -> None:
    hidden, _ = world.upload("ben", "founders", "plan.txt", b"x")
    assert error(bot.files_info, file=hidden) == "file_not_found"
    world.upload("ann", "security", "one.txt", b"x")
    assert [file["name"] for file in bot.files_list()["files"]] == ["one.txt"]
    assert bot.files_list(channel=world.channel_id("ops"))["paging"]["total"] == 0


def test_who_may_delete_a_file(
    world: SlackWorld, bot: WebClient, ann: WebClient, admin: WebClient
) -> None:
    first, ts = world.upload("ann", "ops", "one.txt", b"x")
    second, with_text = world.upload("ann", "ops", "two.txt", b"x", text="words stay")
    third, _ = world.upload("ben", "ops", "three.txt", b"x")
    assert error(bot.files_delete, file=first) == "cant_delete_file"
    assert error(ann.files_delete, file=third) == "cant_delete_file"
    ann.files_delete(file=first)
    assert world.message("ops", ts) is None
    admin.files_delete(file=second)
    seen = world.message("ops", with_text)
    assert seen is not None
    assert seen["files"] == [{"id": second, "mode": "tombstone"}]
    assert error(admin.files_delete, file=second) == "file_deleted"


def test_deleting_a_message_keeps_its_file(
    world: SlackWorld, admin: WebClient, as_: Callable[[str], WebClient]
) -> None:
    file_id, ts = world.upload("ann", "ops", "one.txt", b"x", text="see")
    admin.chat_delete(channel=world.channel_id("ops"), ts=ts)
    file = as_(world.user_token("ann", "files:read")).files_info(file=file_id)["file"]
    assert (file["size"], file["shares"]) == (1, {})


def test_a_public_link_can_be_closed(world: SlackWorld, bot: WebClient, base: str) -> None:
    file_id, _ = world.upload("ann", "ops", "one.txt", b"open to all")
    world.publish_file(file_id)
    bot.auth_test()
    link = bot.files_info(file=file_id)["file"]["permalink_public"]
    assert httpx.get(link, trust_env=False).content == b"open to all"
    assert bot.files_revokePublicURL(file=file_id)["file"]["public_url_shared"] is False
    assert httpx.get(link, trust_env=False).status_code == 404


def test_uploads_go_through_three_steps(world: SlackWorld, bot: WebClient) -> None:
    answer = bot.files_upload_v2(
        channel=world.channel_id("ops"), filename="evidence.txt", content="table", title="Evidence"
    )
    assert answer["file"]["title"] == "Evidence"
    seen = world.messages("ops")[0]
    assert seen["subtype"] == "file_share"
    assert get(seen["files"][0]["url_private"], world.bot_token).text == "table"
    assert bot.files_delete(file=answer["file"]["id"])["ok"]


def test_in_slack_connect_a_file_must_be_asked_for(world: SlackWorld, bot: WebClient) -> None:
    file_id, _ = world.upload("fox", "shared-globex", "theirs.txt", b"x")
    stub = bot.conversations_history(channel=world.channel_id("shared-globex"))["messages"][0]
    assert stub["files"][0]["file_access"] == "check_file_info"
    assert bot.files_info(file=file_id)["file"]["name"] == "theirs.txt"


# --- views, limits, discovery ------------------------------------------------------------------


def test_the_home_tab(world: SlackWorld, bot: WebClient) -> None:
    view: dict[str, Any] = {"type": "home", "blocks": [{"type": "divider"}]}
    first = bot.views_publish(user_id=world.user_id("ann"), view=view)["view"]
    home = world.home("ann")
    assert home is not None
    assert home["id"] == first["id"]
    bot.views_publish(user_id=world.user_id("ann"), view=view, hash=first["hash"])
    old = error(bot.views_publish, user_id=world.user_id("ann"), view=view, hash=first["hash"])
    assert old == "hash_conflict"
    huge = {**view, "private_metadata": "x" * 260_000}
    assert error(bot.views_publish, user_id=world.user_id("ann"), view=huge) == "view_too_large"


def test_limits_are_counted_per_method(world: SlackWorld, bot: WebClient) -> None:
    world.rate_limits = True
    world.api.per_minute["users.info"] = 2
    ann = world.user_id("ann")
    bot.users_info(user=ann)
    bot.users_info(user=ann)
    with pytest.raises(SlackApiError) as caught:
        bot.users_info(user=ann)
    assert caught.value.response.status_code == 429
    assert 1 <= int(caught.value.response.headers["Retry-After"]) <= 60
    assert caught.value.response["error"] == "ratelimited"
    assert bot.auth_test()["ok"]


def test_discovery_hides_and_restores(
    world: SlackWorld, bot: WebClient, as_: Callable[[str], WebClient]
) -> None:
    room, ts = world.channel_id("ops"), world.type("ann", "ops", "a secret")
    place = {"channel": room, "ts": ts}
    notice = {**place, "content": "removed"}
    denied = error(lambda: bot.api_call("discovery.chat.tombstone", data=notice))
    assert denied == "missing_scope"
    discovery = as_(world.discovery_token)
    discovery.api_call("discovery.chat.tombstone", data=notice)
    seen = world.message("ops", ts)
    assert seen is not None
    assert seen["text"] == "removed"
    assert "secret" not in json.dumps(seen)
    discovery.api_call("discovery.chat.restore", data=place)
    back = world.message("ops", ts)
    assert back is not None
    assert back["text"] == "a secret"


def test_names_that_do_not_exist_are_an_error(world: SlackWorld) -> None:
    with pytest.raises(SlackError, match="user_not_found"):
        world.type("nobody", "ops", "x")
    with pytest.raises(SlackError, match="channel_not_found"):
        world.type("ann", "nowhere", "x")
    with pytest.raises(SlackError, match="is_archived"):
        world.type("ann", "old", "x")
