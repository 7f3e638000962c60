"""The demo's world: sandbox, real bot and pages together on one port of this machine."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.app import App
from bot.config import Settings
from bot.errors import LeakwatchError, UserError
from bot.incident import Incident
from bot.sandbox.jira import JiraWorld
from bot.sandbox.pages import DEMO_PAGES, demo_routes
from bot.sandbox.providers import ProviderWorld
from bot.sandbox.server import Sandbox
from bot.sandbox.slack import SlackWorld
from bot.server import Server
from detectors import fingerprint
from detectors.model import Sample, Secret
from detectors.rules import by_id

APPROVER = "dora"
"""Who may press revoke in the demo."""
CONSENTED = ("ann",)
"""Whose messages the bot may edit in place; the others' are deleted and posted again, redacted."""


class _Late:
    """An ASGI application that is put in place after the server has started."""

    def __init__(self) -> None:
        self.app: ASGIApp = PlainTextResponse("leakwatch is starting.", 503)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


class DemoWorld:
    """A small company on loopback with a leakwatch that watches it; a context manager."""

    def __init__(self, *, port: int = 0, seed: int | None = None, **policy: Any) -> None:
        """`policy` replaces single settings of `policy`. `seed` makes the forged leaks repeat."""
        self.slack = SlackWorld()
        self.jira = JiraWorld("cloud")
        # many people write at once here, and the limit per issue is tested elsewhere
        self.jira.gate.issue_writes = []
        self.providers = ProviderWorld()
        self.sandbox = Sandbox(
            {"/slack": self.slack, "/jira-cloud": self.jira, "/providers": self.providers}
        )
        self._policy = policy
        self._random = Random(seed)  # noqa: S311 - forged values, not cryptography
        self._late = _Late()
        mounts: list[BaseRoute] = list(self.sandbox.app().routes)  # type: ignore[attr-defined]
        self._server = Server(Starlette(routes=[*mounts, Mount("/", app=self._late)]), port=port)
        self.directory = Path(tempfile.mkdtemp(prefix="leakwatch-demo-"))
        self.app: App

    def __enter__(self) -> DemoWorld:
        url = self._server.start()
        try:
            self.app = App(self.settings(url))
            self._late.app = Starlette(routes=[*self._pages(), *self.app.routes(nav=DEMO_PAGES)])
            self.app.start(serve=False)
            if not self.wait(lambda: all(link.connected for link in self.app.links)):
                raise UserError("The demo's bot did not connect to the demo's Slack.")
            # the first sweeps are over, so what follows is measured from rest
            self.wait(self.app.engine.idle)
            self.jira.deliver_webhooks(f"{url}/jira/webhook/demo", "demo webhook secret")
        except LeakwatchError:
            self._server.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.jira.close()
        self.app.stop()
        self._server.stop()
        shutil.rmtree(self.directory, ignore_errors=True)

    @property
    def url(self) -> str:
        """Where the pages are."""
        return self._server.url

    def settings(self, url: str, data_dir: Path | None = None) -> Settings:
        """What a bot needs to watch this world."""
        slack = self.slack
        return Settings.model_validate(
            {
                "mode": "contain",
                "data_dir": data_dir or self.directory,
                "log_level": "error",
                "slack": [
                    {
                        "name": "demo",
                        "bot_token": slack.bot_token,
                        "app_token": slack.app_token,
                        "admin_token": slack.admin_token,
                        "author_tokens": {
                            slack.user_id(who): slack.user_token(who) for who in CONSENTED
                        },
                        "base_url": f"{url}/slack/api",
                        "security_channel": slack.channel_id("#security"),
                        "approvers": [slack.user_id(APPROVER)],
                    }
                ],
                "jira": [
                    {
                        "name": "demo",
                        "url": f"{url}/jira-cloud",
                        "email": self.jira.bot_email,
                        "token": self.jira.api_token,
                        "webhook_secret": "demo webhook secret",
                        "projects": [{"key": "OPS", "every": 2}, {"key": "DEV", "every": 2}],
                    }
                ],
                "policy": {
                    "revoke": "auto",
                    "revoke_by_provider": dict.fromkeys(REVOCABLE, "auto"),
                    "revoke_budget_per_hour": 100_000,
                    **self._policy,
                },
                "dashboard": {"public_url": url},
                **self.providers.provider_settings(url),
            }
        )

    def _pages(self) -> list[BaseRoute]:
        return list(
            demo_routes(
                slack=self.slack, jira=self.jira, providers=self.providers, forge=self.forge
            )
        )

    # --- playing ---

    def forge(self, rule_id: str, **identity: Any) -> Sample:
        """A forged credential that its sandbox provider calls live until it is revoked."""
        rule = by_id(rule_id)
        sample = rule.sample(self._random)
        self.providers.issue_sample(sample, rule, **{**IDENTITY, **identity})
        return sample

    def incident_of(self, value: str) -> Incident | None:
        """The incident of a credential, if there is one."""
        return self.app.store.by_fingerprint(fingerprint(Secret(value), self.app.key))

    def wait(self, what: Any, timeout: float = 15.0) -> Any:
        """Wait until `what()` gives something true; gives None when it does not in time."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            value = what()
            if value:
                return value
            time.sleep(0.02)
        return None


IDENTITY = {"login": "deploy-bot", "email": "platform@acme.example", "scopes": ["repo", "workflow"]}
REVOCABLE = (
    "github",
    "gitlab",
    "slack",
    "digitalocean",
    "huggingface",
    "sendgrid",
    "vault",
    "heroku",
    "jwt",
)
"""Providers that the demo lets leakwatch use without asking."""
