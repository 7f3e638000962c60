"""How does a page of the demo take orders, and which forged leaks does it offer?"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox.jira.http import Refusal
from bot.sandbox.providers import ProviderWorld
from bot.sandbox.slack.model import Json, SlackError
from bot.web.guard import HEADERS, Guard
from detectors.model import Sample
from detectors.rules import ALL_RULES, by_id

LARGEST = 2_000_000
"""Bytes of one order: people paste whole files."""

Action = Callable[[Json], Json]

_FAVOURITES: tuple[tuple[str, str], ...] = (
    ("github-pat", "GitHub"),
    ("gitlab-pat", "GitLab"),
    ("slack-bot", "Slack bot"),
    ("aws-access-key", "AWS"),
    ("gcp-service-account", "Google Cloud"),
    ("jwt", "JWT"),
    ("sendgrid-key", "SendGrid"),
    ("huggingface-token", "Hugging Face"),
    ("vault-service", "Vault"),
    ("stripe-secret", "Stripe"),
)


class Forger:
    """Makes the text that a person pastes by mistake."""

    def __init__(self, forge: Callable[[str], Sample], providers: ProviderWorld) -> None:
        self._forge = forge
        self._providers = providers
        known = {rule.id for rule in ALL_RULES}
        self.favourites = [(rule, label) for rule, label in _FAVOURITES if rule in known]
        """(rule id, label) of the buttons."""
        shown = {rule for rule, _ in self.favourites}
        rest = [(rule.id, rule.title) for rule in ALL_RULES if rule.id not in shown]
        self.others = sorted(rest, key=lambda pair: pair[1].lower())
        """(rule id, title) of all the other kinds."""

    def text(self, args: Json) -> Json:
        """The order "forge": a new credential of `kind`, live at once, in the text around it."""
        try:
            rule = by_id(str(args["kind"]))
        except KeyError:
            raise Wrong("There is no such kind of credential.") from None
        if rule.id == "jwt":
            # its issuer signs it, so that introspection knows it
            return {"text": self._providers.mint_jwt()}
        return {"text": self._forge(rule.id).text}


class Wrong(Exception):
    """An order that cannot be carried out; the text is for the person at the page."""


_SENTENCES: Mapping[str, str] = {
    "message_not_found": "That message is gone.",
    "is_archived": "This channel is archived.",
    "channel_not_found": "There is no such channel.",
    "action_not_found": "That button is gone.",
}


def orders(path: str, actions: Mapping[str, Action], guard: Guard) -> Route:
    """POST <path> with {"do": name, …} as JSON; answers JSON, with "error" when it cannot be."""

    def act(body: bytes) -> Response:
        try:
            args = json.loads(body)
            action = actions[args["do"]]
        except (ValueError, KeyError, TypeError):
            return JSONResponse({"error": "The page asked for something unknown."}, 400)
        try:
            return JSONResponse(action(args))
        except Wrong as wrong:
            return JSONResponse({"error": str(wrong)}, 400)
        except SlackError as error:
            text = _SENTENCES.get(error.code, f"Slack would say: {error.code}.")
            return JSONResponse({"error": text}, 400)
        except Refusal:
            return JSONResponse({"error": "Jira would not take this."}, 400)
        except KeyError as missing:
            return JSONResponse({"error": f"There is no {missing.args[0]}."}, 400)

    async def serve(request: Request) -> Response:
        refused = guard.refusal(request)
        if refused is None and not request.headers.get("content-type", "").startswith(
            "application/json"
        ):
            # a form of another site can send every other type without asking
            refused = JSONResponse({"error": "Send JSON."}, 415)
        if refused is None:
            body = bytearray()
            async for chunk in request.stream():
                body += chunk
                if len(body) > LARGEST:
                    break
            if len(body) > LARGEST:
                refused = JSONResponse({"error": "That is too long."}, 413)
            else:
                refused = await run_in_threadpool(act, bytes(body))
        refused.headers.update(HEADERS)
        refused.headers["Cache-Control"] = "no-store"
        return refused

    return Route(path, serve, methods=["POST"])


def text_of(args: Json, name: str = "text", most: int = 100_000) -> str:
    """A text that somebody typed. Raises `Wrong` when it is empty or longer than people type."""
    value = args.get(name)
    if not isinstance(value, str) or not value.strip():
        raise Wrong("Write something first.")
    if len(value) > most:
        raise Wrong("That is too long.")
    return value
