"""Slack's answers become our errors; a token never goes astray; nothing of Slack's is logged."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from bot.connectors.slack.answers import Declined, Forbidden, error_for
from bot.connectors.slack.api import Api
from bot.errors import ApiError, NotAllowed, RateLimited, ServerTrouble, Unauthorized, Unreachable

from .contract import MARK
from .slack_harness import SlackHarness


@pytest.fixture
def slack() -> Iterator[SlackHarness]:
    with SlackHarness("#dev").running() as harness:
        yield harness


@pytest.mark.parametrize(
    ("status", "headers", "said", "kind"),
    [
        (429, {"retry-after": "30"}, {}, RateLimited),
        (200, {}, {"error": "ratelimited"}, RateLimited),
        (200, {}, {"error": "invalid_auth"}, Unauthorized),
        (200, {}, {"error": "token_revoked"}, Unauthorized),
        (200, {}, {"error": "missing_scope", "needed": "a:b"}, NotAllowed),
        (200, {}, {"error": "not_in_channel"}, Forbidden),
        (200, {}, {"error": "restricted_action_thread_locked"}, Forbidden),
        (200, {}, {"error": "message_not_found"}, Declined),
        (200, {}, {"error": "internal_error"}, ServerTrouble),
        (503, {}, {"error": "something"}, ServerTrouble),
        (200, {}, {"error": "Received a response in a non-JSON format: <html>"}, ServerTrouble),
        (302, {}, {}, ServerTrouble),
    ],
)
def test_answers(status: int, headers: dict[str, str], said: dict[str, str], kind: type) -> None:
    error = error_for("chat.update", status, headers, said)
    assert type(error) is kind or (kind is NotAllowed and isinstance(error, kind))
    assert "html" not in str(error)


@pytest.mark.parametrize(("value", "seconds"), [("30", 30.0), ("", 1.0), ("soon", 1.0)])
def test_the_wait_is_what_slack_says(value: str, seconds: float) -> None:
    error = error_for("x", 429, {"retry-after": value}, {})
    assert isinstance(error, RateLimited)
    assert error.retry_after == seconds


def test_a_captive_page_is_trouble_and_is_not_quoted(slack: SlackHarness) -> None:
    slack.sandbox.traffic.add("auth.test", status=200, body=f"<html>{MARK}</html>")
    with pytest.raises(ServerTrouble) as caught:
        slack.connector.workspace.us()
    assert MARK not in str(caught.value)


def test_a_redirect_takes_no_token_along(slack: SlackHarness) -> None:
    slack.sandbox.traffic.add(
        "auth.test", status=307, headers={"Location": f"{slack.url}/slack/api/trap"}
    )
    with pytest.raises(ApiError):
        slack.connector.workspace.us()
    assert slack.asked("trap") == 0


def test_a_rate_limit_of_one_method_leaves_the_others(slack: SlackHarness) -> None:
    api = slack.connector.workspace.api
    slack.sandbox.traffic.add("users.info", status=429, headers={"Retry-After": "60"})
    for _ in range(3):
        with pytest.raises(RateLimited):
            api.call("users.info", user=slack.world.user_id("ann"))
    assert slack.asked("users.info") == 1
    assert api.call("auth.test")["ok"] is True
    slack.clock.ahead += 61
    assert api.call("users.info", user=slack.world.user_id("ann"))["ok"] is True


def test_a_full_channel_leaves_the_other_channels(slack: SlackHarness) -> None:
    api = slack.connector.workspace.api
    slack.sandbox.traffic.add("chat.postMessage", status=429, headers={"Retry-After": "60"})
    with pytest.raises(RateLimited):
        api.call("chat.postMessage", channel=slack.world.channel_id("#dev"), text="a")
    answer = api.call("chat.postMessage", channel=slack.world.channel_id("#ops"), text="a")
    assert answer["ok"] is True


def test_a_post_is_never_repeated_by_itself(slack: SlackHarness) -> None:
    slack.sandbox.traffic.add("chat.postMessage", drop=True)
    with pytest.raises(Unreachable):
        slack.connector.workspace.api.call(
            "chat.postMessage", channel=slack.world.channel_id("#dev"), text="once"
        )
    assert [each["text"] for each in slack.world.messages("#dev")] == ["once"]


def test_text_never_travels_in_an_address(slack: SlackHarness) -> None:
    slack.connector.workspace.api.call(
        "chat.postMessage", channel=slack.world.channel_id("#dev"), text=MARK
    )
    assert slack.asked("chat.postMessage") == 1
    assert all(MARK not in each.query for each in slack.sandbox.traffic.requests)
    assert all(slack.world.bot_token not in each.query for each in slack.sandbox.traffic.requests)


def test_an_argument_that_is_not_listed_is_a_mistake_of_ours(slack: SlackHarness) -> None:
    with pytest.raises(TypeError):
        slack.connector.workspace.api.call("auth.test", tokn="x")


def test_proxies_are_not_used_for_this_machine(
    slack: SlackHarness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    api = Api(slack.world.bot_token, base_url=f"{slack.url}/slack/api")
    assert api.call("auth.test")["ok"] is True


def test_nothing_of_a_message_is_logged(
    slack: SlackHarness, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        slack.write(f"the word is {MARK}")
        list(slack.connector.sweep(slack.stream, None))
        slack.sandbox.traffic.add("auth.test", status=500, body=MARK)
        with pytest.raises(ApiError):
            slack.connector.workspace.us.__self__.api.call("auth.test")  # type: ignore[attr-defined]
    assert MARK not in caplog.text
    assert slack.world.bot_token not in caplog.text


# --- doctor ------------------------------------------------------------------------------------


def states(slack: SlackHarness) -> dict[str, bool | None]:
    return {check.name: check.ok for check in slack.connector.check()}


def test_doctor_of_a_good_workspace(slack: SlackHarness) -> None:
    slack.connector = slack.connect(
        app_token="xapp-" + "1" * 10,
        admin_token=slack.world.admin_token,
        security_channel=slack.world.channel_id("#security"),
    )
    found = states(slack)
    assert found["bot token"]
    assert found["scopes"]
    assert found["app token"]
    assert found["admin token"]
    assert found["security channel"]
    assert found["conversations"]
    assert slack.writes() == 0


def test_doctor_names_what_is_missing(slack: SlackHarness) -> None:
    token = slack.world.token(slack.world.bot_token)
    token.scopes = token.scopes - {"groups:history"}
    slack.connector = slack.connect(
        admin_token=slack.world.user_token("ben"),
        security_channel=slack.world.channel_id("#shared-globex"),
    )
    checks = {check.name: check for check in slack.connector.check()}
    assert checks["scopes"].ok is False
    assert "groups:history" in checks["scopes"].detail
    assert checks["app token"].ok is False
    assert checks["admin token"].ok is False
    assert checks["security channel"].ok is False


def test_doctor_of_http_mode_wants_the_signing_secret(slack: SlackHarness) -> None:
    slack.connector = slack.connect(transport="http")
    assert states(slack)["signing secret"] is False
    slack.connector = slack.connect(transport="http", signing_secret="s" * 32)
    assert states(slack)["signing secret"] is True
    assert "app token" not in states(slack)


def test_doctor_survives_an_unreachable_slack(slack: SlackHarness) -> None:
    slack.cut()
    assert states(slack) == {"bot token": False}
