"""What does search know of an issue? Nothing younger than the lag of the index."""

from __future__ import annotations

import copy
from collections import defaultdict

from bot.sandbox.jira.model import Issue


class SearchIndex:
    """Issues as search sees them: the state before every change that is younger than `lag`."""

    def __init__(self) -> None:
        self.lag = 0.0
        """Seconds during which a change is not visible in search."""
        self._before: dict[str, list[tuple[float, Issue | None]]] = defaultdict(list)

    def note(self, issue_id: str, before: Issue | None, now: float) -> None:
        """Remember how an issue was before a change that happens now (None: it was not there)."""
        if self.lag > 0:
            kept = [entry for entry in self._before[issue_id] if entry[0] + self.lag > now]
            self._before[issue_id] = [*kept, (now, copy.deepcopy(before))]

    def seen(self, issue: Issue, now: float) -> Issue | None:
        """The issue as search shows it now; None when it is not yet there."""
        for changed_at, before in self._before.get(issue.id, ()):
            if changed_at + self.lag > now:
                return before
        return issue
