"""Did Jira send this, and which issue does it say has changed?

A webhook is only a hint: what it says is never believed. Whoever gets one reads the issue again
through the API. Events get lost (Jira gives up after five tries), so sweeps stay the truth.
https://developer.atlassian.com/cloud/jira/platform/webhooks/
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass

from bot.connectors.jira.wild import mapping, text

SIGNATURE_HEADER = "X-Hub-Signature"
IDENTIFIER_HEADER = "X-Atlassian-Webhook-Identifier"
LATE_AFTER = 86400.0
"""Seconds after which an event is called late; Jira's own retries end after about half an hour."""
_LARGEST = 10_000_000
_KEY = re.compile(r"[A-Z][A-Z0-9_]{0,40}-\d{1,18}")


@dataclass(frozen=True)
class WebhookHint:
    """What an event says has changed; not yet true."""

    event: str
    """"comment_updated", "jira:issue_created"."""
    issue: str
    """Id of the issue; empty when the event is of something else."""
    key: str
    """Key of the issue; may be empty."""
    what: str
    """What of it: "comment/10100", "worklog/7", "attachment/3"; empty: the issue itself."""
    identifier: str
    """The same over all retries of one event: handle each only once. May be empty."""
    deleted: bool
    """The thing is gone, so there is nothing to read."""
    late: bool
    """Older than a day, or without a time: a replay perhaps."""

    @property
    def project(self) -> str:
        """Key of the project, as far as the event tells."""
        return self.key.rpartition("-")[0]


def verify_signature(secret: str, body: bytes, header: str | None) -> bool:
    """Whether `header` (X-Hub-Signature) is the HMAC-SHA256 of the raw body under the secret.

    False for an empty secret, a missing header and every other method.
    """
    method, _, given = (header or "").strip().partition("=")
    if not secret or method.lower() != "sha256" or not given.isascii():
        return False
    wanted = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(wanted.encode(), given.strip().lower().encode())


def parse(
    body: bytes, headers: Mapping[str, str] | None = None, *, now: float | None = None
) -> WebhookHint | None:
    """What an event (already verified) points at; None when it is of no issue, or no event."""
    if len(body) > _LARGEST:
        return None
    try:
        raw = mapping(json.loads(body))
    except (ValueError, RecursionError):
        return None
    event = text(raw, "webhookEvent")
    what = ""
    for kind in ("comment", "worklog", "attachment"):
        number = text(raw, kind, "id")
        if event.startswith(kind) and number.isdigit():
            what = f"{kind}/{number}"
    issue = text(raw, "issue", "id") or text(raw, "worklog", "issueId")
    key = text(raw, "issue", "key")
    if not event or not re.fullmatch(r"\d{1,18}", issue):
        return None
    sent = raw.get("timestamp")
    age = (time.time() if now is None else now) - sent / 1000 if isinstance(sent, int) else None
    lower = {name.lower(): value for name, value in (headers or {}).items()}
    return WebhookHint(
        event=event[:80],
        issue=issue,
        key=key if _KEY.fullmatch(key) else "",
        what=what,
        identifier=lower.get(IDENTIFIER_HEADER.lower(), "")[:200],
        deleted=event.endswith("_deleted"),
        late=age is None or age > LATE_AFTER,
    )
