"""The command line: words and exit codes, no logic."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from bot.cli_rules import app as rules_app
from bot.commands.exits import Exit
from bot.errors import ApiError, LeakwatchError, UserError

app = typer.Typer(
    name="leakwatch",
    help="Finds leaked credentials in Slack and Jira, redacts them, revokes them and proves that "
    "they are dead.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
incidents_app = typer.Typer(help="Incidents: list, show, and decide.", no_args_is_help=True)
journal_app = typer.Typer(help="The journal of everything done.", no_args_is_help=True)
app.add_typer(rules_app, name="rules")
app.add_typer(incidents_app, name="incidents")
app.add_typer(journal_app, name="journal")

Config = Annotated[
    Path, typer.Option("--config", "-c", help="Settings file.", envvar="LEAKWATCH_CONFIG")
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON for machines.")]
_CONFIG = Path("config.yaml")


def main() -> NoReturn:
    """Run the command line and exit: 0 clean, 1 findings, 2 wrong use, 3 not fully read."""
    # a terminal that cannot show a sign gets its number: no reason to fail
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        app()
    except LeakwatchError as error:
        _say(f"leakwatch: {error}")
        sys.exit(int(Exit.UNREAD if isinstance(error, ApiError) else Exit.WRONG))
    sys.exit(int(Exit.CLEAN))


def _say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - this is the command line


def _out() -> Any:
    from rich.console import Console

    # a pipe has no width of its own: wide enough for a table's words
    return Console() if sys.stdout.isatty() else Console(width=140)


def _app(config: Path) -> Any:
    """The application of the settings, with its schema up to date; nothing of it runs."""
    from bot.app import build
    from bot.config import load

    made = build(load(config))
    made.store.migrate()
    return made


@app.command()
def run(config: Config = _CONFIG) -> None:
    """Run the bot with its settings until Ctrl-C."""
    from bot.app import build
    from bot.config import load

    made = build(load(config))
    signal.signal(signal.SIGTERM, lambda *_: made.end())
    signal.signal(signal.SIGINT, lambda *_: made.end())
    made.serve()


@app.command()
def demo(
    once: Annotated[bool, typer.Option("--once", help="End after the story.")] = False,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of the pages; 0 takes a free one.")
    ] = 8420,
    replay: Annotated[Path | None, typer.Option(help="Replay messages of this file.")] = None,
    tickets: Annotated[Path | None, typer.Option(help="Tickets for the replay.")] = None,
    rate: Annotated[float, typer.Option(help="Messages and tickets a second.")] = 50.0,
    count: Annotated[int, typer.Option(help="Chat messages to replay.")] = 2000,
    ticket_count: Annotated[
        int | None, typer.Option(help="Tickets to replay; three for twenty messages.")
    ] = None,
    leaks: Annotated[float, typer.Option(help="Share that carries a forged leak.")] = 0.01,
    seed: Annotated[int, typer.Option(help="The same number plants the same leaks.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Play a short story against a sandbox Slack and Jira, then serve pages to play with."""
    from rich.console import Console

    from bot import demo as door

    if replay is None and tickets is not None:
        raise UserError("--tickets goes with --replay.", hint="Name a file of messages too.")
    if replay is not None:
        plan = door.Plan(replay, tickets, rate, count, ticket_count, leaks, seed)
        good = door.replay(Console(), plan, as_json=as_json)
    else:
        end = threading.Event()
        if not once:
            signal.signal(signal.SIGINT, lambda *_: end.set())
            signal.signal(signal.SIGTERM, lambda *_: end.set())
        # --once needs no page, so it takes any free port
        good = door.play(Console(), port=0 if once else port, once=once, end=end)
    raise typer.Exit(Exit.CLEAN if good else Exit.FINDINGS)


@app.command()
def scan(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Files and folders; - reads standard input.")
    ] = None,
    input_format: Annotated[
        str,
        typer.Option(
            help="text, auto (recognises exports), messages-jsonl, slack-export, jira-csv, "
            "jira-xml, jira-json or git."
        ),
    ] = "text",
    format: Annotated[str, typer.Option(help="table, jsonl, sarif, csv or junit.")] = "table",
    min_confidence: Annotated[str, typer.Option(help="low, medium or high.")] = "medium",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write there.")] = None,
    git: Annotated[bool, typer.Option("--git", help="Scan the history of git folders.")] = False,
    revisions: Annotated[
        str, typer.Option(help="With --git: only these, like main..topic; default: all.")
    ] = "",
    staged: Annotated[
        bool, typer.Option("--staged", help="Scan what the next git commit would add.")
    ] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", help="Processes; default: one for each core.")
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option(help="Tell nothing that this file knows.")
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option(help="Write what was found there, for --baseline.")
    ] = None,
    show_secrets: Annotated[
        bool, typer.Option("--show-secrets", help="Show the values; see the next option.")
    ] = False,
    yes_really: Annotated[
        bool, typer.Option("--yes-really", help="Yes, --show-secrets is no mistake.")
    ] = False,
    allow_unread: Annotated[
        bool, typer.Option("--allow-unread", help="Do not end with 3 when something is not read.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", "-c", help="Your own kinds and allow-list.", envvar="LEAKWATCH_CONFIG"
        ),
    ] = None,
) -> None:
    """Scan files, folders, exports of Slack and Jira, and git histories for credentials."""
    from bot.commands import scan as door
    from bot.commands.inputs.model import STAGED
    from detectors import Confidence

    own = None
    if config is not None:
        from bot.commands.own import own as read

        own = read(config)
    try:
        floor = Confidence.of(min_confidence)
    except KeyError:
        raise UserError("--min-confidence takes one of low, medium, high.") from None
    if show_secrets and not yes_really:
        raise UserError(
            "--show-secrets writes every credential in plain text to whatever reads the output.",
            hint="If that is what you want, add --yes-really.",
        )
    of_git = git or staged or input_format == "git"
    if ((staged or revisions) and not of_git) or (staged and revisions):
        raise UserError("--revisions goes with --git, and not with --staged.")
    if not paths and not of_git:
        raise UserError("Nothing to scan is named.", hint="Name files or folders, or - for input.")
    key = os.environ.get("LEAKWATCH_FINGERPRINT_KEY")
    plan = door.ScanPlan(
        paths=tuple(paths or ["."]),
        form="git" if of_git else input_format,
        output_format=format,
        output=output,
        floor=floor,
        key=door.key_of(key) if key else None,
        own=own,
        revisions=STAGED if staged else revisions,
        jobs=jobs,
        baseline=baseline,
        write_baseline=write_baseline,
        reveal=show_secrets,
        allow_unread=allow_unread,
    )
    raise typer.Exit(door.scan(plan, progress=not quiet))


@app.command()
def doctor(config: Config = _CONFIG) -> None:
    """Say what works, what is missing and why. Changes nothing."""
    from bot.commands import doctor as door

    raise typer.Exit(door.doctor(_app(config), _out()))


@app.command()
def sweep(
    target: Annotated[str, typer.Argument(help="A project, #channel, channel id, or all.")],
    config: Config = _CONFIG,
) -> None:
    """Read a project, a channel or everything now, and handle what it shows."""
    from bot.commands import sweep as door

    raise typer.Exit(door.sweep(_app(config), target, _out()))


@app.command()
def providers(as_json: AsJson = False) -> None:
    """Whose credentials can be verified and revoked, and how."""
    from bot.commands import catalogue

    catalogue.providers(_out(), as_json=as_json)


@app.command()
def report(
    format: Annotated[str, typer.Option(help="markdown or json.")] = "markdown",
    since: Annotated[str, typer.Option(help="Only incidents since, like 7d or 2026-01-31.")] = "",
    config: Config = _CONFIG,
) -> None:
    """Print the exposure report."""
    from bot.commands import report as door

    door.report(_app(config), form=format, since=since)


@app.command()
def manifest(
    config: Annotated[Path | None, typer.Option("--config", "-c", help="Settings file.")] = None,
    format: Annotated[str, typer.Option(help="yaml or json.")] = "yaml",
    public_url: Annotated[str, typer.Option(help="For HTTP mode: where Slack reaches us.")] = "",
) -> None:
    """Print the Slack app manifest to paste at api.slack.com."""
    from bot.commands import manifest as door

    door.manifest(config, form=format, public_url=public_url)


@app.command()
def keys() -> None:
    """Print fresh keys for the fingerprints and the vault."""
    from bot.commands import catalogue

    catalogue.keys()


Number = Annotated[int, typer.Argument(help="Number of the incident.")]


@incidents_app.command("list")
def incidents_list(
    state: Annotated[str, typer.Option(help="open, waiting, contained, closed or all.")] = "all",
    as_json: AsJson = False,
    config: Config = _CONFIG,
) -> None:
    """Incidents, newest first."""
    from bot.commands import incidents

    incidents.show_all(_app(config), _out(), state=state, as_json=as_json)


@incidents_app.command("show")
def incidents_show(number: Number, as_json: AsJson = False, config: Config = _CONFIG) -> None:
    """Everything known about one incident."""
    from bot.commands import incidents

    incidents.show(_app(config), _out(), number, as_json=as_json)


def _decision(name: str, words: str) -> None:
    def command(
        number: Number,
        reason: Annotated[str, typer.Option(help="Why; goes to the journal.")] = "",
        config: Config = _CONFIG,
    ) -> None:
        from bot.commands import incidents

        incidents.decide(_app(config), name, number, reason)

    command.__doc__ = words
    incidents_app.command(name)(command)


_decision("revoke", "Revoke the credential and prove it dead.")
_decision("false-positive", "It is no credential: put texts back, allow it from now on.")
_decision("restore", "Put the original texts back after a false positive.")
_decision("close", "End the incident; --reason is required.")
_decision("reopen", "Take a closing or a false positive back.")
_decision("clean", "Try all its places again now.")


@journal_app.command("verify")
def journal_verify(config: Config = _CONFIG) -> None:
    """Check that no entry of the journal was changed or removed."""
    from bot.commands import incidents

    raise typer.Exit(incidents.verify_journal(_app(config)))


@journal_app.command("show")
def journal_show(
    incident: Annotated[int | None, typer.Option(help="Of one incident only.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many entries.")] = 50,
    config: Config = _CONFIG,
) -> None:
    """The newest entries."""
    from bot.commands import incidents

    incidents.show_journal(_app(config), _out(), incident, limit)
