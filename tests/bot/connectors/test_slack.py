"""The Slack connector keeps what every connector promises."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .contract import ConnectorContract
from .slack_harness import SlackHarness


class TestWithAuthorsConsent(ConnectorContract):
    @pytest.fixture
    def harness(self) -> Iterator[SlackHarness]:
        with SlackHarness().running() as harness:
            yield harness


class TestWithAnAdmin(ConnectorContract):
    @pytest.fixture
    def harness(self) -> Iterator[SlackHarness]:
        made = SlackHarness("#general", author_may_edit=False)
        made.options["admin_token"] = made.world.admin_token
        with made.running() as harness:
            yield harness
