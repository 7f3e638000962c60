"""Are the settings refused and explained as they should be, and is the example complete?"""

from __future__ import annotations

import re
import typing
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from bot.config import (
    WHERE_TO_GET,
    AllowEntry,
    CustomKind,
    Dashboard,
    Files,
    HttpHook,
    JiraProject,
    JiraSite,
    JwtIssuer,
    Policy,
    ProviderSettings,
    Settings,
    SlackWorkspace,
    load,
    parse,
)
from bot.detect import Detector
from bot.errors import ConfigError
from bot.providers import build
from tests.conftest import Canaries

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "config.example.yaml"
VARIABLE = re.compile(r"\$\{([A-Z_]+)\}")
ENVIRON = dict.fromkeys(VARIABLE.findall(EXAMPLE.read_text("utf-8")), "x" * 20)


def models(annotation: Any) -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        found.add(annotation)
        for field in annotation.model_fields.values():
            found |= models(field.annotation)
    for each in typing.get_args(annotation):
        found |= models(each)
    return found


def uncommented(text: str) -> str:
    """The example with everything switched on that stands behind a "# "."""
    lines = []
    for line in text.splitlines():
        # "# key: value", or the indented rest of a block: "#   - value", "#     key: value"
        lines.append(re.sub(r"^(\s*)# (?=\s{2}|- |[a-z_]+:(?: |$))", r"\1", line))
    return "\n".join(lines).replace("        every: 10m", "        # every: 10m")


def test_the_example_loads_as_it_is() -> None:
    environ = dict.fromkeys(("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "JIRA_TOKEN"), "x" * 20)
    settings = load(EXAMPLE, environ)
    assert settings.slack[0].history == 30 * 86400
    assert settings.jira[0].projects[0].every == 600
    assert settings.jira[0].projects[1].cron == "0 * * * *"


def test_copying_the_example_grants_nothing() -> None:
    """What is made up for the example is commented out: no call goes to an invented address."""
    settings = load(EXAMPLE, ENVIRON)
    assert settings.mode == "observe"
    assert settings.policy.revoke == "ask"
    assert not settings.policy.revoke_by_provider
    assert not settings.custom_kinds
    assert not settings.jwt_issuers
    assert not settings.providers
    assert settings.dashboard.host == "127.0.0.1"


@pytest.mark.parametrize("variable", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "JIRA_TOKEN"])
def test_a_missing_variable_is_named_with_the_place_where_one_gets_it(variable: str) -> None:
    environ = {name: value for name, value in ENVIRON.items() if name != variable}
    with pytest.raises(ConfigError) as caught:
        load(EXAMPLE, environ)
    (line,) = str(caught.value).splitlines()
    assert f"the environment variable {variable} is not set. You find it here: " in line
    assert WHERE_TO_GET[line.split(": ")[1].rpartition(".")[2]] in line


def test_all_missing_variables_are_named_at_once() -> None:
    with pytest.raises(ConfigError) as caught:
        load(EXAMPLE, {})
    assert len(str(caught.value).splitlines()) == 3


def test_the_example_shows_every_setting() -> None:
    shown = set(re.findall(r"^[\s#-]*([a-z_]+):", EXAMPLE.read_text("utf-8"), re.M))
    missing = {
        f"{model.__name__}.{name}"
        for model in models(Settings)
        for name in model.model_fields
        if name not in shown
    }
    assert not missing


def test_the_example_says_the_defaults() -> None:
    """What the example sets in policy is what holds without it: copying it changes nothing."""
    given = yaml.safe_load(EXAMPLE.read_text("utf-8"))
    assert load(EXAMPLE, ENVIRON).policy == Settings().policy
    assert set(given["policy"]) == set(type(Settings().policy).model_fields)


def test_what_is_commented_out_loads_too() -> None:
    settings = parse(uncommented(EXAMPLE.read_text("utf-8")), name="example", environ=ENVIRON)
    assert settings.slack[0].author_tokens.keys() == {"U0123ABCD"}
    assert settings.slack[0].discovery_token is not None
    assert settings.dashboard.token is not None
    assert settings.vault_keys
    assert settings.providers["telegram"].enabled is False
    assert set(settings.providers) <= set(build(Settings()))
    assert settings.jwt_issuers[0].revocation_url == "https://sso.acme.example/revoke"
    assert settings.custom_kinds[0].verify is not None
    Detector(settings, b"k" * 32)  # its custom kind does what its examples say


def test_the_example_sets_each_key_where_it_belongs() -> None:
    """Switched on, every field of every model is really set, not only a word in a comment."""
    given = yaml.safe_load(uncommented(EXAMPLE.read_text("utf-8")))
    slack, site, kind = given["slack"][0], given["jira"][0], given["custom_kinds"][0]
    sections: list[tuple[type[BaseModel], set[str]]] = [
        (Settings, set(given)),
        (SlackWorkspace, set(slack)),
        (JiraSite, set(site)),
        (JiraProject, {key for each in site["projects"] for key in each} | {"every"}),
        (Policy, set(given["policy"])),
        (AllowEntry, set(given["policy"]["allow"][0])),
        (Files, set(given["files"])),
        (ProviderSettings, {key for each in given["providers"].values() for key in each}),
        (JwtIssuer, set(given["jwt_issuers"][0])),
        (CustomKind, set(kind)),
        (HttpHook, set(kind["verify"]) | set(kind["revoke"])),
        (Dashboard, set(given["dashboard"])),
    ]
    assert {model for model, _ in sections} == {Settings, *models(Settings)}
    for model, keys in sections:
        assert keys == set(model.model_fields), model.__name__


def test_the_defaults_that_the_example_shows_are_the_defaults() -> None:
    settings = parse(uncommented(EXAMPLE.read_text("utf-8")), name="example", environ=ENVIRON)
    for shown, names in (
        (settings, "mode log_level data_dir"),
        (
            settings.slack[0],
            "transport join_public_channels history sweep_every ask_author author_deadline "
            "timeout files_max_bytes base_url security_channel approvers",
        ),
        (
            settings.jira[0],
            "edition attachments_max_bytes redact_api incident_issue_type notify_users timeout",
        ),
        (settings.jira[0].projects[0], "history"),
        (settings.dashboard, "host port"),
        (settings.files, "seconds memory max_output max_entries"),
    ):
        for name in names.split():
            default = type(shown).model_fields[name].default
            assert getattr(shown, name) == default, name


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("90", 90), ("500ms", 0.5), ("30s", 30), ("5m", 300), ("2h", 7200), ("7d", 604800),
     ("4w", 2419200), ("1.5h", 5400)],
)  # fmt: skip
def test_durations(written: str, seconds: float) -> None:
    settings = parse(f"policy: {{recheck_every: {written}}}", name="c", environ={})
    assert settings.policy.recheck_every == seconds


@pytest.mark.parametrize("written", ["5 minutes", "1h30m", "h", "''", "-5m", "1y"])
def test_what_is_no_duration_is_refused_with_what_would_be(written: str) -> None:
    with pytest.raises(ConfigError, match=r"is no duration; write 30s, 5m, 2h, 7d or 4w"):
        parse(f"policy: {{recheck_every: {written}}}", name="c", environ={})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mod: observe", "mod: there is no such setting. Did you mean 'mode'?"),
        ("policy: {revok: ask}", "policy.revok: there is no such setting. Did you mean 'revoke'?"),
        ("mode: everything", "mode: input should be 'observe', 'redact' or 'contain'"),
        ("jira: [{url: 'https://a.example'}]", "jira.0.token: this setting is required."),
        ("policy: {recheck_every: soon}", "'soon' is no duration; write 30s"),
        ("dashboard: {public_url: ftp://x}", "is no http(s) address"),
        ("slack: [{bot_token: '${NOT_THERE}'}]", "the environment variable NOT_THERE is not set."),
        ("- a list", "the top level must be a mapping"),
        ("mode: [", "line 1"),
        (
            "slack: [{name: a, bot_token: t}, {name: a, bot_token: t}]",
            "the name 'a' is used twice",
        ),
        (
            "jira: [{url: 'https://a.example', token: t, "
            "projects: [{key: A, every: 5m, cron: '* * * * *'}]}]",
            "give either every or cron, not both",
        ),
    ],
)
def test_a_mistake_is_named_with_what_would_be_right(text: str, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(text, name="config.yaml", environ={})
    assert str(caught.value).startswith("config.yaml")
    assert words in str(caught.value)
    assert str(caught.value).rstrip().endswith((".", "?"))
    assert "\n" not in str(caught.value)
    assert "http" not in str(caught.value).replace("http(s)", "")


def test_no_error_repeats_a_secret(forge: Canaries, tmp_path: Path) -> None:
    """A secret may stand in the wrong place, in the environment, or in a file."""
    value = forge("slack-bot")
    file = tmp_path / "given" / "token"
    file.parent.mkdir()
    file.write_text(value)
    file.chmod(0o644)
    environ = {"SECRET": value}
    for text in (
        f"mode: {value}",
        f"slack: {value}",
        f"slack: [{{bot_token: [{value}]}}]",
        f"policy: {{revoke: {value}, honeytokens: {value}}}",
        f"dashboard: {{port: {value}, public_url: {value}}}",
        f"dashboard: {{public_url: 'https://u:{value}@host'}}",
        f"policy: {{recheck_every: {value}}}",
        f"jira: [{{url: {value}, token: {value}, projects: [{{key: {value}}}]}}]",
        f"custom_kinds: [{{id: {value}, severity: {value}}}]",
        "mode: ${SECRET}",
        "policy: {recheck_every: '${SECRET}'}",
        "dashboard: {public_url: '${SECRET}'}",
        f"mode: file:{file}",
        f"mode: [{value}",
        f"{value}: [",
        f"{value}: observe",
        f"policy: {{{value}: ask}}",
        value,
    ):
        with pytest.raises(ConfigError) as caught:
            parse(text, name="config.yaml", environ=environ)
        assert value not in str(caught.value), text.replace(value, "VALUE")
        assert value not in repr(caught.value), text.replace(value, "VALUE")
        assert caught.value.__cause__ is None
        assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no settings file .* Copy config\.example\.yaml"):
        load(tmp_path / "none.yaml", {})


def test_a_secret_may_stand_in_a_file_that_only_we_can_read(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("the-token\n")
    text = f"slack: [{{bot_token: 'file:{file}'}}]"
    file.chmod(0o644)
    with pytest.raises(ConfigError, match="chmod 600"):
        parse(text, name="c", environ={})
    file.chmod(0o600)
    token = parse(text, name="c", environ={}).slack[0].bot_token
    assert token.get_secret_value() == "the-token"
    assert "the-token" not in repr(token)
