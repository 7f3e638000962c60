"""The manifest is what Slack takes, and asks for exactly what the code uses."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bot.config import SlackWorkspace
from bot.connectors.slack import SlackConnector
from bot.connectors.slack.events import EVENTS
from bot.connectors.slack.methods import METHODS
from bot.connectors.slack.permissions import USER_SCOPES
from bot.slack_app.manifest import manifest

ROOT = Path(__file__).parents[3]
SPECS = ROOT.parent / "shared" / "specs"

SOCKET = SlackWorkspace(bot_token="xoxb-" + "1" * 10)
HTTP = SlackWorkspace(bot_token="xoxb-" + "1" * 10, transport="http")
QUIET = SlackWorkspace(bot_token="xoxb-" + "1" * 10, join_public_channels=False)
APP_LEVEL = {"apps.connections.open"}
"""Called with the app-level token, whose scope no manifest asks for."""


def spec(name: str) -> Any:
    path = SPECS / name
    if not path.exists():
        pytest.skip(f"no {name} beside the repository")
    return json.loads(gzip.decompress(path.read_bytes()))


@pytest.mark.parametrize(
    ("settings", "url"),
    [(None, None), (SOCKET, None), (HTTP, None), (HTTP, "https://lw.acme.example/"), (QUIET, None)],
)
def test_slack_takes_it(settings: SlackWorkspace | None, url: str | None) -> None:
    jsonschema.validate(manifest(settings, url), spec("slack-manifest-2.schema.json.gz"))


def test_socket_mode_needs_no_address() -> None:
    made = manifest(SOCKET)
    assert made["settings"]["socket_mode_enabled"] is True
    assert "http" not in json.dumps(made)


def test_http_mode_has_every_address() -> None:
    made = manifest(HTTP, "https://lw.acme.example/")
    assert made["settings"]["socket_mode_enabled"] is False
    there = "https://lw.acme.example/slack/slack/events"
    assert made["settings"]["event_subscriptions"]["request_url"] == there
    assert made["settings"]["interactivity"]["request_url"] == there
    assert made["features"]["slash_commands"][0]["url"] == there


def test_it_asks_for_what_the_connector_declares() -> None:
    scopes = manifest(SOCKET)["oauth_config"]["scopes"]
    assert set(scopes["bot"]) == set(SlackConnector.scopes)
    assert set(scopes["user_optional"]) == set(USER_SCOPES)
    assert "channels:join" not in manifest(QUIET)["oauth_config"]["scopes"]["bot"]


def test_it_asks_for_the_scope_of_every_event() -> None:
    scopes = set(manifest(SOCKET)["oauth_config"]["scopes"]["bot"])
    assert {scope for scope, _ in EVENTS.values() if scope} <= scopes
    assert set(manifest(SOCKET)["settings"]["event_subscriptions"]["bot_events"]) == set(EVENTS)


@pytest.mark.parametrize("method", sorted(METHODS))
def test_every_method_exists_with_its_arguments_and_its_scope(method: str) -> None:
    methods = spec("slack-web-api-methods.json.gz")
    assert method in methods
    assert set(METHODS[method]) <= set(methods[method]["args"])
    required = {name for name, how in methods[method]["args"].items() if how["required"]}
    assert required <= set(METHODS[method]) | {"token"}
    allowing = set(methods[method]["scopes"].get("bot", ()))
    if allowing and method not in APP_LEVEL:
        assert allowing & set(manifest(SOCKET)["oauth_config"]["scopes"]["bot"])


def test_every_method_in_the_code_is_listed() -> None:
    words = re.compile(
        r"""["']((?:apps|auth|bots|chat|conversations|files|reactions|team|usergroups|users|views)"""
        r"""\.[a-z][A-Za-z.]+)["']"""
    )
    listed = set(METHODS)
    for path in sorted((ROOT / "bot").rglob("*.py")):
        # a file of an export looks like a method: users.json
        if {"sandbox", "providers", "inputs"} & set(path.parts):
            continue
        for word in words.findall(path.read_text(encoding="utf-8")):
            assert word in listed, f"{path.name} calls {word}"
