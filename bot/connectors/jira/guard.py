"""Can Atlassian Guard's redact API take a text out, with its copies in the issue history?

`POST /rest/api/3/redact`, then `GET /rest/api/3/redact/status/{jobId}` until it is COMPLETED.
It covers the issue history of the past ten days, which no edit does, so it goes first; sites
without Guard Premium answer 403, and then nothing is asked for a day.
"""

from __future__ import annotations

import base64
import hashlib
import time
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from bot.connectors.jira.api import Invalid, JiraApi, Missing
from bot.connectors.jira.issue import Source
from bot.connectors.jira.marks import stretches
from bot.connectors.jira.wild import mapping, rows, text
from bot.errors import NotAllowed, ServerTrouble, Unauthorized

_ABSENT_FOR = 86400.0
_WAITS = (0.2, 0.3, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0)
"""Seconds between looks at a job; a text that is still there after them is edited instead."""
_ENTITIES = {"comment": "issue-comment", "worklog": "issue-worklog"}
_REASON = "leaked credential"


class Guard:
    """The redact API of one site."""

    def __init__(
        self,
        api: JiraApi,
        *,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._api = api
        self._clock = clock
        self._sleep = sleep
        self._absent_until = 0.0
        self.present: bool | None = False if self._off() else None
        """Whether the site has it; None until it was tried."""

    def _off(self) -> bool:
        return not self._api.cloud or self._api.settings.redact_api == "never"

    @property
    def usable(self) -> bool:
        """Whether it is worth asking."""
        return not self._off() and self._clock() >= self._absent_until

    def redact(self, source: Source, changed: Mapping[str, str]) -> bool:
        """Have the changed stretches taken out; whether any of them was.

        Whatever it does not do is left to a plain edit: read again afterwards. Raises
        `RateLimited` and `Unreachable`; repeating is safe, since each stretch is named with the
        hash of what must stand there.
        """
        wanted = self.requests(source, changed)
        if not wanted:
            return False
        try:
            job = self._api.call("POST", "redact", body={"redactions": wanted}, scope="Guard")
        except (NotAllowed, Unauthorized):
            self.present = False
            self._absent_until = self._clock() + _ABSENT_FOR
            return False
        except (Invalid, Missing, ServerTrouble):
            return False
        self.present = True
        return isinstance(job, str) and self._finished(job)

    def requests(self, source: Source, changed: Mapping[str, str]) -> list[dict[str, Any]]:
        """What is asked for: one entry per stretch whose place is certain, last ones first."""
        location = source.document.location
        number, _, address = location.document.partition("/")
        kind, _, identity = address.partition("/")
        item = {
            "entityType": _ENTITIES[kind] if identity else "issuefieldvalue",
            "entityId": identity or kind,
            "id": number,
        }
        out = []
        for part in source.document.parts:
            rich = part.path.endswith("/text") and part.path.startswith("/content/")
            if part.path not in changed or not (rich or part.path == "text"):
                continue
            for start, end in reversed(stretches(part.text, changed[part.path]) or ()):
                name = f"{location.key}#{part.path}#{start}-{end}"
                position: dict[str, Any] = {
                    "expectedText": expected(part.text[start:end]),
                    "from": _units(part.text[:start]),
                    "to": _units(part.text[:end]),
                }
                if rich:
                    position["adfPointer"] = part.path
                out.append(
                    {
                        "externalId": str(uuid.uuid5(uuid.NAMESPACE_URL, name)),
                        "reason": _REASON,
                        "contentItem": item,
                        "redactionPosition": position,
                    }
                )
        return out

    def _finished(self, job: str) -> bool:
        for wait in (0.0, *_WAITS):
            self._sleep(wait)
            try:
                state = mapping(self._api.call("GET", "redact", "status", job, scope="Guard"))
            except (NotAllowed, Missing, Invalid, ServerTrouble):
                return False
            if text(state, "jobStatus") == "COMPLETED":
                results = rows(mapping(state.get("bulkRedactionResponse")).get("results"))
                return any(each.get("successful") is True for each in results)
        return False


def expected(stretch: str) -> str:
    """How the API names the text that it shall find: base64 of the hex SHA-256.

    The example of its documentation decodes to the hash of "bob".
    """
    return base64.b64encode(hashlib.sha256(stretch.encode()).hexdigest().encode()).decode()


def _units(stretch: str) -> int:
    """Length in UTF-16 units, as Jira's platform counts (assumed: its description is silent).

    Where that is wrong, the expected text does not agree, nothing is changed there, and the
    plain edit does it.
    """
    return len(stretch.encode("utf-16-le", errors="surrogatepass")) // 2
