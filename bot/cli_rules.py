"""The command line of `leakwatch rules`: words and exit codes, no logic."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer(help="What is found, and how.", no_args_is_help=True)

Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        "-c",
        help="Settings file: your own kinds, rule files and allow-list.",
        envvar="LEAKWATCH_CONFIG",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON for machines.")]


def _out() -> Any:
    from rich.console import Console

    # a pipe has no width of its own: wide enough for a table's words
    return Console() if sys.stdout.isatty() else Console(width=200)


@app.command("list")
def rules_list(as_json: AsJson = False, config: Config = None) -> None:
    """All kinds of credentials; with settings also how often each was right."""
    from bot.commands import rules

    rules.show_all(_out(), config, as_json=as_json)


@app.command("show")
def rules_show(
    rule_id: Annotated[str, typer.Argument(help="Like github-pat.")], config: Config = None
) -> None:
    """One kind, with a forged example."""
    from bot.commands import rules

    rules.show(_out(), config, rule_id)


@app.command("test")
def rules_test(
    file: Annotated[str, typer.Argument(help="File, or - for standard input.")],
    config: Config = None,
) -> None:
    """What is found in a file at every confidence, with the reasons."""
    from bot.commands import scan as door
    from bot.commands.own import own
    from detectors import Confidence

    plan = door.ScanPlan(paths=(file,), floor=Confidence.LOW, own=own(config))
    raise typer.Exit(door.scan(plan, progress=False))


@app.command("explain")
def rules_explain(
    text: Annotated[str, typer.Argument(help="The text, a file, or - for standard input.")],
    rule: Annotated[str, typer.Option(help="Only this kind, like github-pat.")] = "",
    as_json: AsJson = False,
    config: Config = None,
) -> None:
    """Why something is found in a text, and why not: what each stage says. Shows no value."""
    from bot.commands import rules

    raise typer.Exit(rules.explain_text(_out(), config, text, rule_id=rule, as_json=as_json))


@app.command("import")
def rules_import(
    file: Annotated[Path, typer.Argument(help="A gitleaks or betterleaks TOML file.")],
    as_json: AsJson = False,
    config: Config = None,
) -> None:
    """What of a file of rules can be used, and what not, with the reason. Changes nothing."""
    from bot.commands import rules

    raise typer.Exit(rules.import_file(_out(), config, file, as_json=as_json))


@app.command("allow")
def rules_allow(
    as_json: AsJson = False,
    config: Annotated[
        Path, typer.Option("--config", "-c", help="Settings file.", envvar="LEAKWATCH_CONFIG")
    ] = Path("config.yaml"),
) -> None:
    """What is accepted: by whom, why, until when, and how often it was seen."""
    from bot.commands import rules

    rules.allow(_out(), config, as_json=as_json)
