"""Who may revoke, restore and close? People and user groups from the settings."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection

from bot.connectors.slack.api import Api
from bot.errors import ApiError

KEEP = 300.0
"""Seconds for which a group's members are remembered."""
KEEP_FAILURE = 10.0
"""Seconds until Slack is asked again after it did not say."""


class Approvers:
    """Answers from the settings, and for groups from Slack. Thread-safe."""

    def __init__(
        self,
        api: Api,
        approvers: Collection[str],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._api = api
        self._users = frozenset(a for a in approvers if not a.startswith("S"))
        self._groups = tuple(a for a in approvers if a.startswith("S"))
        self._clock = clock
        self._lock = threading.Lock()
        self._known: dict[str, tuple[float, frozenset[str] | None]] = {}

    def is_approver(self, user: str) -> bool:
        """Whether this person may act; False also when Slack does not say."""
        return self.check(user) is True

    def check(self, user: str) -> bool | None:
        """Whether this person may act; None when Slack did not say who is in a group."""
        if not user:
            return False
        if user in self._users:
            return True
        groups = [self._members(group) for group in self._groups]
        if any(members is not None and user in members for members in groups):
            return True
        return None if any(members is None for members in groups) else False

    def _members(self, group: str) -> frozenset[str] | None:
        # the lock is held while Slack is asked, so that ten presses make one request
        with self._lock:
            until, members = self._known.get(group, (0.0, None))
            if self._clock() < until:
                return members
            try:
                answer = self._api.call("usergroups.users.list", usergroup=group)
                members = frozenset(str(each) for each in answer.get("users") or ())
                keep = KEEP
            except ApiError:
                # somebody who has left the group must not stay an approver while Slack is silent
                members, keep = None, KEEP_FAILURE
            self._known[group] = (self._clock() + keep, members)
            return members
