"""How does the sandbox's Jira tell others what happened: signed posts, with retries?

Atlassian's "Webhooks" page: X-Hub-Signature is sha256 of the raw body, the same
X-Atlassian-Webhook-Identifier comes with every retry, up to five retries for 408, 409, 425, 429,
5xx and when nothing answers. Bodies are in the style of REST v2 (wiki markup).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import queue
import threading
import time
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx

from bot.sandbox.jira.model import Attachment, Change, Comment, Issue, Worklog
from bot.sandbox.jira.render import Json, Render

if TYPE_CHECKING:
    from bot.sandbox.jira.world import JiraWorld

RETRIES = 5
_RETRIED = frozenset({408, 409, 425, 429})


@dataclass
class Delivery:
    """One event on its way; the same identifier is used for every attempt."""

    identifier: str
    event: str
    body: bytes
    delay: float = 0.0
    """Seconds to wait before the first attempt."""
    copies: int = 1
    statuses: list[int] = field(default_factory=list)
    """What was answered so far; 0: nothing answered."""


class Webhooks:
    """The admin webhook of one site."""

    def __init__(self, world: JiraWorld) -> None:
        self._world = world
        self._queue: queue.Queue[Delivery | None] = queue.Queue()
        self._thread: threading.Thread | None = None
        self._url = self._secret = ""
        self._retry_delay = 0.05
        self.deliveries: list[Delivery] = []
        """Everything sent, oldest first."""
        self.duplicate = 0
        """How many of the next events arrive twice, with the same identifier."""
        self.late = 0.0
        """Seconds by which events arrive late, from now on."""
        self.lose = 0
        """How many of the next events never arrive."""

    def deliver(self, url: str, secret: str, *, retry_delay: float) -> None:
        """Post every event from now on to `url`; `retry_delay` seconds between attempts."""
        self._url, self._secret, self._retry_delay = url, secret, retry_delay
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="jira-webhooks", daemon=True)
            self._thread.start()

    def wait(self, timeout: float = 5.0) -> bool:
        """Wait until everything was delivered or given up; False when the time is over."""
        deadline = time.monotonic() + timeout
        while self._queue.unfinished_tasks:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.005)
        return True

    def close(self) -> None:
        """Stop the delivering thread."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(timeout=5)
            self._thread = None
            self._url = ""

    # --- events ---------------------------------------------------------------------------------

    def issue(self, event: str, issue: Issue, actor: str, change: Change | None = None) -> None:
        """jira:issue_created, _updated, _deleted. No comments in the body, as at Jira."""
        if not self._url:
            return
        render = self._render()
        more: Json = {"user": render.user(actor)}
        if change:
            items = render.change(change)["items"]
            more["changelog"] = {"id": change.id, "items": items}
            more["issue_event_type_name"] = "issue_generic"
        fields = ["*all", "-comment", "-worklog"]
        self._send(event, {**more, "issue": render.issue(issue, fields)})

    def comment(self, event: str, issue: Issue, comment: Comment, actor: str) -> None:
        """comment_created, _updated, _deleted."""
        if self._url:
            render = self._render()
            shown = render.comment(issue, comment)
            self._send(event, {"comment": shown, "issue": self._short(render, issue)})

    def worklog(self, event: str, issue: Issue, log: Worklog, actor: str) -> None:
        """worklog_created, _updated, _deleted; the issue is only named by its id."""
        if self._url:
            self._send(event, {"worklog": self._render().worklog(issue, log)})

    def attachment(self, event: str, issue: Issue, file: Attachment, actor: str) -> None:
        """attachment_created, _deleted; the issue is not named."""
        if self._url:
            self._send(event, {"attachment": self._render().attachment(file)})

    def _render(self) -> Render:
        return Render(self._world, self._world.site_url, 2, self._world.bot)

    def _short(self, render: Render, issue: Issue) -> Json:
        fields = ["summary", "issuetype", "project", "assignee", "priority", "status"]
        return render.issue(issue, fields)

    def _send(self, event: str, content: dict[str, Any]) -> None:
        stamp = int(self._world.clock() * 1000)
        body = json.dumps({"timestamp": stamp, "webhookEvent": event, **content}).encode()
        delivery = Delivery(str(uuid.uuid4()), event, body, self.late)
        if self.lose:
            self.lose -= 1
            return
        if self.duplicate:
            self.duplicate -= 1
            delivery.copies = 2
        self.deliveries.append(delivery)
        self._queue.put(delivery)

    # --- delivering -----------------------------------------------------------------------------

    def _work(self) -> None:
        with httpx.Client(timeout=20, trust_env=False) as client:
            while (delivery := self._queue.get()) is not None:
                time.sleep(delivery.delay)
                for _ in range(delivery.copies):
                    self._deliver(client, delivery)
                self._queue.task_done()
            self._queue.task_done()

    def _deliver(self, client: httpx.Client, delivery: Delivery) -> None:
        for attempt in range(RETRIES + 1):
            status = self._post(client, delivery, attempt)
            delivery.statuses.append(status)
            if status and status < 500 and status not in _RETRIED:
                return
            time.sleep(self._retry_delay)

    def _post(self, client: httpx.Client, delivery: Delivery, attempt: int) -> int:
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Atlassian Webhook HTTP Client",
            "X-Atlassian-Webhook-Identifier": delivery.identifier,
            "X-Atlassian-Webhook-Flow": "Primary",
        }
        if attempt:
            headers["X-Atlassian-Webhook-Retry"] = str(attempt)
        if self._secret:
            digest = hmac.new(self._secret.encode(), delivery.body, hashlib.sha256).hexdigest()
            headers["X-Hub-Signature"] = f"sha256={digest}"
        try:
            return client.post(self._url, content=delivery.body, headers=headers).status_code
        except httpx.HTTPError:
            return 0
