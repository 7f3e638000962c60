"""Are the settings refused and explained as they should be, and is the example complete?"""

from __future__ import annotations

import re
import typing
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from bot.config import Settings, load, parse
from bot.detect import Detector
from bot.errors import ConfigError

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


def test_the_example_loads_as_it_is() -> None:
    settings = load(EXAMPLE, ENVIRON)
    assert settings.slack[0].history == 30 * 86400
    assert settings.jira[0].projects[0].every == 300
    assert settings.mode == "observe"
    Detector(settings, b"k" * 32)  # its custom kind does what its examples say


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
    lines = []
    for line in EXAMPLE.read_text("utf-8").splitlines():
        # a setting that is off: "# key: value" or "#   - value" or "#   ID: value", indented
        line = re.sub(r"^(\s*)# (?=(?:\s{2}(?:- |U\w+:))|[a-z_]+:(?: |$))", r"\1", line)
        lines.append(line)
    text = "\n".join(lines).replace("        every: 5m", "        # every: 5m")
    settings = parse(text, name="example", environ=ENVIRON)
    assert settings.slack[0].author_tokens.keys() == {"U024BE7LH"}
    assert settings.slack[0].discovery_token is not None
    assert settings.jira[0].projects[0].cron == "*/10 * * * *"
    assert settings.dashboard.token is not None
    assert settings.vault_keys


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


def test_a_wrong_value_is_not_repeated() -> None:
    """It may be a secret that somebody put into the wrong place."""
    value = "xoxb-" + "1" * 30
    with pytest.raises(ConfigError) as caught:
        parse(f"mode: {value}\nslack: {value}", name="c", environ={})
    assert value not in str(caught.value)


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
