"""Does every method of the sandbox exist in Slack's own reference, with these arguments?"""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.slack import methods
from bot.sandbox.slack.methods import METHODS

REFERENCE = Path(__file__).parents[2].parent / "shared" / "specs" / "slack-web-api-methods.json.gz"
PRIVATE = {name for name in METHODS if name.startswith("discovery.")}
"""Not in the public reference."""
TIERS = {"1": 1, "2": 20, "3": 50, "4": 100}
COMMON = {
    # every method may answer these; docs.slack.dev lists them once
    "invalid_arguments",
    "invalid_auth",
    "missing_scope",
    "not_allowed_token_type",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "unknown_method",
}
NOT_IN_REFERENCE = {
    "cant_tombstone_message": "the Discovery API is not public",
    "message_not_tombstoned": "the Discovery API is not public",
    "socket_mode_disabled": "a guess: no reference says what apps.connections.open answers",
    "user_not_found": "listed for most methods, not for users.conversations",
    "invalid_limit": "listed for lists, not for conversations.history",
}


@pytest.fixture(scope="module")
def reference() -> dict[str, Any]:
    if not REFERENCE.exists():
        pytest.skip("the reference of Slack's methods is not beside this repository")
    with gzip.open(REFERENCE) as file:
        loaded: dict[str, Any] = json.load(file)
        return loaded


@pytest.mark.parametrize("name", sorted(set(METHODS) - PRIVATE))
def test_method(reference: dict[str, Any], name: str) -> None:
    method, real = METHODS[name], reference[name]
    assert method.known <= set(real["args"])
    assert set(method.required) == {arg for arg, how in real["args"].items() if how["required"]}
    tier = re.match(r"Tier (\d)", real["rate_limit"])
    if tier:
        assert method.per_minute == TIERS[tier[1]]
    bots = set(real["scopes"].get("bot", []))
    assert set(method.scopes) <= bots


@pytest.mark.parametrize("name", sorted(set(METHODS) - PRIVATE))
def test_all_arguments_of_slack_are_known(reference: dict[str, Any], name: str) -> None:
    """Otherwise `unknown_arguments` would accuse a caller wrongly."""
    missing = set(reference[name]["args"]) - METHODS[name].known
    assert missing <= {"current_draft_last_updated_ts", "unfurled_attachments"}


def test_every_error_is_one_of_slacks(reference: dict[str, Any]) -> None:
    folder = Path(methods.__file__).parent
    sources = [*folder.glob("*.py"), *folder.parent.glob("*.py")]
    codes = {
        code
        for source in sources
        for code in re.findall(r'SlackError\(\s*"(\w+)"', source.read_text())
    }
    real = {error for method in reference.values() for error in method["errors"] or ()}
    people_only = {"action_not_found"}
    assert codes - real - COMMON - people_only <= set(NOT_IN_REFERENCE)
