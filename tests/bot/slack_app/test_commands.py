"""What people read who type /leakwatch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.incident import Status
from bot.model import Gap, Stream
from bot.slack_app.commands import SUBCOMMANDS
from bot.slack_app.manifest import COMMANDS
from tests.conftest import Canaries

from .office import Office


@pytest.fixture
def desk(office: Office) -> Iterator[Office]:
    """The office with its socket open."""
    with office.listening():
        yield office


def typed(office: Office, text: str, user: str = "dora") -> str:
    interaction = office.world.slash(user, "#general", "/leakwatch", text)
    return office.answer(interaction)


def all_text(office: Office, text: str, user: str = "dora") -> str:
    """Every block of the answer."""
    interaction = office.world.slash(user, "#general", "/leakwatch", text)
    office.answer(interaction)
    return str(interaction.answers[0]["blocks"])


def test_the_help_names_every_command(desk: Office) -> None:
    shown = all_text(desk, "help", "ann")
    for each in SUBCOMMANDS:
        assert f"`{each.usage}`".replace("#", "#") in shown
        assert each.help in shown
    assert all_text(desk, "", "ann") == all_text(desk, "help", "ann")


def test_the_manifest_hints_at_every_command() -> None:
    assert [each.split()[0] for each in COMMANDS] == [each.name for each in SUBCOMMANDS]


def test_every_example_is_understood(desk: Office) -> None:
    for each in SUBCOMMANDS:
        shown = typed(desk, each.example)
        assert "is used as" not in shown
        assert "no command" not in shown


def test_status_and_coverage_never_sound_clean_before_anything_was_read(desk: Office) -> None:
    assert "No incident is open." in typed(desk, "status", "ann")
    assert "Nothing has been read yet" in all_text(desk, "status", "ann")
    assert "Nothing has been read yet" in typed(desk, "coverage", "ann")


def test_coverage_names_gaps(desk: Office) -> None:
    stream = Stream("slack:acme", "C1", "#ops")
    started = desk.store.begin_sweep(stream)
    desk.store.advance(stream, "cursor", 12, ())
    desk.store.finish_sweep(stream, started)
    desk.store.note_gap(Gap("slack:acme", "C1", "file F1 (80 MB)", "too-large", retry=False))
    shown = all_text(desk, "coverage", "ann")
    assert "Read completely: 0 of 1 place. 1 gap in the coverage" in shown
    assert "file F1 (80 MB): too large (needs a person" in shown
    assert "#ops: read with 1 gap until 2026-03-14 09:26:53 UTC, 12 documents" in shown


def test_incidents_and_one_of_them(desk: Office, forge: Canaries) -> None:
    incident = desk.leak(f"the deploy key {forge('github-pat')}")
    assert f"#{incident.id} " in all_text(desk, "incidents", "ann")
    assert f"*Incident {incident.id}.*" in all_text(desk, f"show #{incident.id}")
    for user in ("ann", "dora"):
        for secret in forge.values:
            assert secret not in all_text(desk, f"show {incident.id}", user)


def test_where_a_live_credential_stands_is_shown_to_approvers_only(
    desk: Office, forge: Canaries
) -> None:
    incident = desk.leak(forge("github-pat"))
    place = desk.occurrence(incident.id).location.url
    assert place
    assert place in all_text(desk, f"show {incident.id}", "dora")
    seen = all_text(desk, f"show {incident.id}", "ann")
    assert place not in seen
    assert "'actions'" not in seen
    assert "shown to approvers only" in seen


@pytest.mark.parametrize("command", ["revoke", "false-positive", "restore", "sweep", "report"])
def test_only_approvers_may_act(desk: Office, forge: Canaries, command: str) -> None:
    incident = desk.leak(forge("github-pat"))
    before = desk.incident(incident.id)
    shown = typed(desk, f"{command} {incident.id}".replace("sweep 1", "sweep OPS"), "ann")
    assert "Only approvers may do this" in shown
    assert desk.incident(incident.id) == before


def test_revoke(desk: Office, forge: Canaries) -> None:
    incident = desk.leak(forge("github-pat"))
    assert "Revoking the credential of incident" in typed(desk, f"revoke {incident.id}")
    assert desk.incident(incident.id).approved_by.endswith("(dora)")
    assert ("contain", f"contain-{incident.id}-2") in desk.queue.work


def test_false_positive_with_a_reason_and_restore(desk: Office, forge: Canaries) -> None:
    incident = desk.leak(forge("github-pat"))
    shown = typed(desk, f"false-positive #{incident.id} an example from the manual")
    assert "is a false positive" in shown
    found = desk.incident(incident.id)
    assert found.status is Status.FALSE_POSITIVE
    assert found.close_reason == "an example from the manual"
    assert "No text had been removed." in typed(desk, f"restore {incident.id}")


def test_sweep_takes_names_and_slacks_own_form(desk: Office) -> None:
    channel = desk.world.channel_id("#general")
    for target in ("#general", channel, f"<#{channel}|general>", "all"):
        assert "Reading" in typed(desk, f"sweep {target}"), target
    assert "Nothing here is called" in typed(desk, "sweep NOPE")


def test_report_mentions_nobody(desk: Office) -> None:
    shown = all_text(desk, "report")
    assert "&lt;!channel>" in shown
    assert "<!channel>" not in shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("revok 12", "Did you mean `/leakwatch revoke N`? For example: `/leakwatch revoke 12`"),
        ("zzzzz", "That is no command of leakwatch. For example: `/leakwatch status`"),
        ("revoke", "This command is used as `/leakwatch revoke N`"),
        ("revoke all", "for example `/leakwatch revoke 12`."),
        ("show 12 13", "This command is used as `/leakwatch show N`"),
        ("incidents closed", "`/leakwatch incidents [open|all]`"),
        ("sweep two words", "This command is used as"),
        ("show 99", "There is no incident 99."),
    ],
)
def test_wrong_input_is_answered_with_an_example(desk: Office, text: str, expected: str) -> None:
    assert expected in typed(desk, text)


def test_a_credential_in_a_command_is_not_repeated(desk: Office, forge: Canaries) -> None:
    secret = forge("github-pat")
    for text in (secret, f"revoke {secret}", f"false-positive 1 {secret}", f"sweep {secret}"):
        shown = all_text(desk, text)
        assert "seems to contain a credential" in shown
        assert secret not in shown
    assert desk.store.incidents() == []


def test_what_was_typed_is_never_repeated(desk: Office) -> None:
    for text in ("supersecretword", "revoke supersecretword", "incidents supersecretword"):
        assert "supersecretword" not in all_text(desk, text)


def test_an_answer_is_for_one_person_only(desk: Office) -> None:
    before = len(desk.world.messages("#general"))
    typed(desk, "status")
    assert len(desk.world.messages("#general")) == before
    assert desk.world.ephemerals("dora")
    assert not desk.world.ephemerals("ann")
