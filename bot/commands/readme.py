"""`python -m bot.commands.readme`: which tables of the README follow from the code, and how?

Each stands between `<!-- name -->` and `<!-- /name -->`. What is verified and revoked is not
copied from anywhere: every kind is forged, made a living credential of the sandbox's issuers, and
put through its provider, once with no settings and once with all.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Any

import typer

from bot.commands.exits import Exit
from bot.config import Settings
from bot.connectors.jira import JiraConnector
from bot.connectors.slack import SlackConnector
from bot.connectors.slack.permissions import USER_SCOPES
from bot.model import Credential, Liveness, Outcome
from bot.providers import Provider, build, for_issuer
from bot.sandbox.providers import ProviderWorld
from bot.sandbox.server import Sandbox
from bot.server import serving
from bot.slack_app.commands import SUBCOMMANDS
from detectors import ALL_RULES, Rule, Secret

README = Path(__file__).parents[2] / "README.md"

NEEDS: Mapping[str, str] = MappingProxyType(
    {
        "aws": "`policy.own_aws_accounts`, an access key of your own as `admin_id` and "
        "`admin_token`, and boto3 (`.venv/bin/pip install -e '.[aws]'`)",
        "cloudflare": "an `admin_token` that may edit API tokens, when the leaked one may not",
        "gitlab": "the `admin_token` of an instance administrator for all kinds but access tokens "
        "that may use the API; with `admin_id: group:ID`, of a group's owner",
        "google": "an OAuth access token as `admin_token` that may disable service account keys",
        "jwt": "the issuer in `jwt_issuers`, with `introspection_url` and `revocation_url`",
        "npm": "the registry's `base_url`",
        "vault": "your Vault's `base_url`",
    }
)
"""Provider → what "with settings" means for it, as a clause."""


# --- what can be done about each kind ----------------------------------------------------------


@dataclass(frozen=True)
class Ability:
    """What the provider of a kind did about a living, forged one."""

    verified: bool
    revoked: Outcome


def abilities(*, settings: bool) -> dict[str, Ability]:
    """Rule id → what was done; `settings`: with everything set that helps, or with nothing."""
    world = ProviderWorld()
    with serving(Sandbox({"/providers": world}).app()) as url:
        random = Random(1)  # noqa: S311 - forged values, not cryptography
        credentials = [
            _issue(world, rule, random, n) for n, rule in enumerate(ALL_RULES) if rule.issuer
        ]
        providers = build(_settings(world, url, everything=settings))
        found = {}
        for each in credentials:
            provider = for_issuer(providers, each.issuer)
            live = provider.verify(each).liveness is Liveness.LIVE
            found[each.rule] = Ability(live, provider.revoke(each).outcome)
    return found


def _issue(world: ProviderWorld, rule: Rule, random: Random, number: int) -> Credential:
    """A forged credential that its stand-in calls live."""
    if rule.id == "jwt":
        value, companions = world.mint_jwt(sub="readme", exp=4_000_000_000), {}
    else:
        sample = rule.sample(random)
        value, companions = sample.secret, dict(sample.companions)
        # scopes that let a key delete itself where the issuer has such a scope
        scopes = ["api", "repo", "api_keys.read", "api_keys.delete"]
        world.issue(rule.id, value, companions, login="bot", scopes=scopes, id=f"{number + 1001}")
    secrets = {name: Secret(each) for name, each in companions.items()}
    return Credential(rule.id, rule.issuer or "", Secret(value), secrets)


def _settings(world: ProviderWorld, url: str, *, everything: bool) -> Settings:
    raw = world.provider_settings(url)
    if everything:
        raw["policy"] = {"own_aws_accounts": list(world.aws_accounts)}
        return Settings.model_validate(raw)
    bare = build(Settings())
    # the sandbox's address stands for the public one, so only providers that have one get it
    addresses = {
        name: {"base_url": each["base_url"]}
        for name, each in raw["providers"].items()
        if bare[name].can_verify
    }
    return Settings.model_validate({"providers": addresses})


def _kinds() -> str:
    plain, full = abilities(settings=False), abilities(settings=True)
    providers = build(Settings())
    rows = []
    for rule in sorted(ALL_RULES, key=lambda r: (r.issuer is None, r.issuer or "", r.id)):
        provider = for_issuer(providers, rule.issuer)
        rows.append(
            (
                f"`{rule.id}`",
                rule.title,
                provider.title if rule.issuer else "nobody",
                rule.proves,
                _verified(plain.get(rule.id), full.get(rule.id)),
                _revoked(provider, plain.get(rule.id), full.get(rule.id)),
            )
        )
    issuers = {rule.issuer for rule in ALL_RULES if rule.issuer}
    verified = sum(row[4] != "no" for row in rows)
    revoked = sum(row[5] != "a person" for row in rows)
    head = (
        f"{len(rows)} kinds, of {len(issuers)} issuers and none. leakwatch can verify {verified} "
        f"of them and have {revoked} revoked, some only with settings; the rest is for a person."
    )
    table = _table(("id", "kind", "issuer", "proven offline", "verified", "revoked by"), rows)
    summary = "<details>\n<summary>All kinds</summary>\n\n"
    return f"{head}\n\n{summary}{table}\n\n</details>\n\n{_needs(plain, full)}"


def _verified(plain: Ability | None, full: Ability | None) -> str:
    if plain is not None and plain.verified:
        return "yes"
    return "with settings" if full is not None and full.verified else "no"


def _revoked(provider: Provider, plain: Ability | None, full: Ability | None) -> str:
    if plain is None or full is None:
        return "a person"
    if plain.revoked is Outcome.DONE:
        return provider.title
    if full.revoked is Outcome.DONE:
        return f"{provider.title}, with settings"
    # the order is taken, and nobody tells whether it was carried out
    return f"{provider.title}, unproven" if full.revoked is Outcome.FAILED else "a person"


def _needs(plain: Mapping[str, Ability], full: Mapping[str, Ability]) -> str:
    issuers = {rule.id: rule.issuer or "" for rule in ALL_RULES}
    changed = {issuers[rule] for rule in plain if plain[rule] != full[rule]}
    if changed != set(NEEDS):
        raise ValueError(f"NEEDS names {sorted(NEEDS)}, but settings change {sorted(changed)}.")
    lines = "\n".join(f"- {name}: {words}." for name, words in NEEDS.items())
    return f"“With settings” means, below `providers.<name>` unless said otherwise:\n\n{lines}"


# --- the other tables --------------------------------------------------------------------------


def all_commands() -> Iterator[tuple[str, str, list[str]]]:
    """Every command of the command line: its words ("incidents show"), its help, its options."""
    for words, each in _commands():
        yield words, (each.help or "").strip(), _options(each)


def _commands() -> Iterator[tuple[str, Any]]:
    from bot.cli import app

    def walk(words: str, group: Any) -> Iterator[tuple[str, Any]]:
        for name, each in group.commands.items():
            said = f"{words} {name}".strip()
            if hasattr(each, "commands"):
                yield from walk(said, each)
            else:
                yield said, each

    yield from walk("", typer.main.get_command(app))


def _options(command: Any) -> list[str]:
    return [each.opts[0] for each in command.params if each.param_type_name == "option"]


def _command_table() -> str:
    rows = []
    for words, each in _commands():
        arguments = [p.name.upper() for p in each.params if p.param_type_name == "argument"]
        named = " ".join(f"`{option}`" for option in _options(each))
        typed = " ".join(["leakwatch", words, *arguments])
        rows.append((f"`{typed}`", (each.help or "").strip(), named))
    return _table(("command", "what it does", "options"), rows)


def _slash_table() -> str:
    rows = [
        (f"`{each.usage}`", each.help, "approvers" if each.approvers_only else "everybody")
        for each in SUBCOMMANDS
    ]
    return _table(("in Slack", "what it shows or does", "for"), rows)


def exit_words() -> dict[int, str]:
    """Exit code → its meaning, from the words below each member of `Exit`."""
    source = Path(sys.modules[Exit.__module__].__file__ or "").read_text(encoding="utf-8")
    # Python itself does not keep the words below a member
    found = re.findall(r'^    ([A-Z]+) = (\d+)\n    """(.+?)"""$', source, re.M | re.S)
    if {(name, int(code)) for name, code, _ in found} != {(e.name, int(e)) for e in Exit}:
        raise ValueError("bot/commands/exits.py: an exit code has no words.")
    return {int(code): " ".join(words.split()) for _, code, words in found}


def _exit_table() -> str:
    rows = [(str(code), words) for code, words in exit_words().items()]
    return _table(("exit code", "means"), rows)


def _scope_table() -> str:
    rows = [(f"`{scope}`", "bot", why) for scope, why in SlackConnector.scopes.items()]
    rows += [(f"`{scope}`", "user, optional", why) for scope, why in USER_SCOPES.items()]
    return _table(("scope", "token", "why"), rows)


def _permission_table() -> str:
    rows = [(f"`{name}`", why) for name, why in JiraConnector.scopes.items()]
    return _table(("permission", "why"), rows)


def _cannot_table() -> str:
    rows = [
        (place, ability, reason)
        for place, cannot in (("Slack", SlackConnector.cannot), ("Jira", JiraConnector.cannot))
        for ability, reason in cannot.items()
    ]
    return _table(("where", "what", "why"), rows)


def _table(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [columns, tuple("---" for _ in columns), *rows]
    cells = (" | ".join(cell.replace("|", "\\|") for cell in line) for line in lines)
    return "\n".join(f"| {line} |" for line in cells)


TABLES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "slack-scopes": _scope_table,
        "jira-permissions": _permission_table,
        "commands": _command_table,
        "slash-commands": _slash_table,
        "exits": _exit_table,
        "kinds": _kinds,
        "cannot": _cannot_table,
    }
)
"""Name of the markers → what stands between them."""


def filled(text: str) -> str:
    """The README with its tables made anew. Raises `ValueError` when a marker is missing."""
    for name, make in TABLES.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        head, found, rest = text.partition(begin)
        _, closed, tail = rest.partition(end)
        if not found or not closed:
            raise ValueError(f"README.md has no markers {begin.strip()} and {end}.")
        text = f"{head}{begin}{make()}\n{end}{tail}"
    return text


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
