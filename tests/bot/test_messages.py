"""Everything the bot says is plain, exact and kind; and it never says more than is known."""

from __future__ import annotations

import itertools
from datetime import timedelta
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from bot import messages
from bot.answers import Answers, incident_answers, what
from bot.errors import (
    ApiError,
    LeakwatchError,
    NotAllowed,
    RateLimited,
    StoreError,
    Unreachable,
    UserError,
    VaultError,
)
from bot.incident import CleanState, Incident, Occurrence, Status
from bot.model import Audience, Liveness, Location, Message, Outcome
from bot.store.rows import GapRow, Stats, StreamCoverage
from bot.words import actor_name, duration, moment, one_line, sentence, when
from detectors import Severity
from tests.bot.incident_examples import NOW, WRITTEN, Words, asked, dead, incident, occurrence


def answers(which: Incident, *places: Occurrence, words: Words | None = None) -> Answers:
    return incident_answers(which, places, words or Words(), NOW)


# --- notices to authors ------------------------------------------------------------------------


def test_notices_whole(snapshot: SnapshotAssertion) -> None:
    moved = Location("slack:acme", "C0GENERAL", "msg/2.0", "https://acme.slack.com/p2", "#general")
    told = {
        "redacted": messages.author_redacted(occurrence(), incident(), Words()),
        "redacted, dead": messages.author_redacted(occurrence(), dead(), Words()),
        "copied": messages.author_redacted(occurrence(moved_to=moved), incident(), Words()),
        "asked": messages.author_please_remove(asked(), incident(), Words()),
        "flagged": messages.author_flagged(asked(), incident(), Words()),
        "flagged, public": messages.author_flagged(asked(), public(), Words()),
        "honeytoken": Message(messages.honeytoken_stays(bait())),
        "restored": messages.author_restored(occurrence(), incident()),
        "reminder": messages.author_reminder(asked(), incident(), Words()),
    }
    shown = "\n\n".join(
        f"=== {name}\n{each.text}\n{[(b.label, b.action, b.value) for b in each.buttons]}"
        for name, each in told.items()
    )
    assert shown == snapshot


def public() -> Incident:
    return incident(facts={"public": True}, severity=Severity.LOW, verdict=None, identity={})


def bait() -> Incident:
    return incident(facts={"honeytoken": "it is one of your honeytokens"}, verdict=None)


def test_a_honeytoken_is_called_one() -> None:
    said = answers(bait())
    assert said.headline == "Critical: GitHub personal access token (classic), a honeytoken"
    assert said.verdict == (
        "This is a honeytoken (it is one of your honeytokens): nobody was asked about it, since "
        "that raises its alarm."
    )
    assert said.dead.startswith("Does not apply: a honeytoken")
    assert said.next_step.startswith("Find out who copied it")


def test_what_is_public_needs_no_revoking() -> None:
    assert answers(public()).next_step.startswith("Nothing has to be revoked: it is made to be")
    text = messages.author_flagged(asked(), public(), Words()).text
    assert "revoke" not in text.replace("nothing is revoked", "")


def test_an_author_is_asked_only_for_what_they_can_do() -> None:
    asking = messages.author_please_remove(asked(), incident(), Words())
    assert [b.action for b in asking.buttons] == ["author-removed-it", "author-false-positive"]
    assert {b.value for b in asking.buttons} == {"32"}
    assert "2026-11-23 11:30:00 UTC" in asking.text
    assert messages.author_restored(occurrence(), incident()).buttons == ()


def test_a_notice_does_without_what_a_provider_does_not_say() -> None:
    bare = Words(rotate_url="", advice="", runbook="", cascades="")
    text = messages.author_flagged(asked(), incident(), bare).text
    assert text.endswith("have the old one revoked.")


# --- the seven answers -------------------------------------------------------------------------


def test_unknown_is_never_dead() -> None:
    said = answers(incident(verdict=Liveness.UNKNOWN, verdict_reason="GitHub answered 503"))
    assert said.verdict == (
        "Unknown (GitHub answered 503, checked 2026-11-23 10:30:03 UTC). That does not mean dead: "
        "treat it as live."
    )
    assert said.dead == "No. It has not been revoked."
    assert "goes on" in said.exposure


def test_revoked_without_a_proof_is_not_dead() -> None:
    said = answers(incident(revoked_at=WRITTEN, revoke_outcome=Outcome.DONE, revoked_by="policy"))
    assert said.dead.startswith("Not proven. Revoked 2026-11-23 10:30:00 UTC by policy.")
    assert "goes on" in said.exposure


@pytest.mark.parametrize("closed", [False, True])
def test_every_combination_says_dead_only_with_a_proof(closed: bool) -> None:
    verdicts = [None, *Liveness]
    outcomes = [None, *Outcome]
    for verdict, outcome, revoked in itertools.product(verdicts, outcomes, (None, WRITTEN)):
        which = incident(
            verdict=verdict,
            revoke_outcome=outcome,
            revoked_at=revoked,
            status=Status.CLOSED if closed else Status.WAITING,
        )
        said = answers(which, occurrence())
        assert said.dead.startswith(("No.", "Not proven."))
        assert "roven dead" not in said.headline.replace("never proven dead", "")
        assert "goes on" in said.exposure


def test_partly_cleaned_is_never_called_clean() -> None:
    for state in CleanState:
        if state is CleanState.CLEANED:
            continue
        said = answers(incident(uncleaned=1), occurrence(), asked(state=state))
        assert said.where == "2 copies known: 1 cleaned, 1 still shows it."
        assert {clock.name: clock.short for clock in said.clocks}["redacted"] == "not yet"


def test_clean_says_what_stays_behind() -> None:
    said = answers(dead(), occurrence(), occurrence(33, remains=()))
    assert said.where == "Both known copies are cleaned. Something stays behind; see each copy."
    assert "exports of the workspace" in said.copies[0].state
    only = answers(dead(copies=1), occurrence(remains=()))
    assert only.where == "The only known copy is cleaned."
    assert answers(dead(copies=0)).where == "No copy is known."


USED: list[tuple[str, dict[str, Any], str]] = [
    ("no record", {}, "Nobody can tell: we have no record of use from GitHub."),
    (
        "no use in a complete record",
        {"source": "audit log", "complete": True},
        "No use on record since it was written, says audit log.",
    ),
    (
        "no use in an incomplete record",
        {"source": "last_used_at"},
        "Nobody can tell for certain: last_used_at shows no use, but not every use.",
    ),
    (
        "an old use",
        {"source": "last_used_at", "last_used_at": "2026-11-01T00:00:00+00:00"},
        "Nobody can tell for certain: last_used_at shows no use, but not every use. The last use "
        "on record is older: 2026-11-01 00:00:00 UTC.",
    ),
    (
        "a use that may be ours",
        {"source": "last_used_at", "last_used_at": "2026-11-23T10:30:04+00:00"},
        "It was used 2026-11-23 10:30:04 UTC, after it was written, says last_used_at. That may "
        "have been our own check.",
    ),
    (
        "uses",
        {
            "source": "audit log",
            "complete": True,
            "uses": [
                {"at": "2026-11-20T10:00:00+00:00", "what": "before"},
                {"at": "2026-11-23T11:00:00+00:00", "what": "git.clone", "by": "203.0.113.7"},
                {"at": "2026-11-23T10:40:00+00:00", "what": "api"},
            ],
            "note": "only of the organisation",
        },
        "Yes: 2 uses on record since it was written, the last 2026-11-23 11:00:00 UTC (git.clone "
        "by 203.0.113.7), says audit log. Only of the organisation.",
    ),
]


@pytest.mark.parametrize(("usage", "said"), [case[1:] for case in USED], ids=[c[0] for c in USED])
def test_was_it_used_in_between(usage: dict[str, Any], said: str) -> None:
    assert answers(incident(usage=usage)).used == said


def test_readers_name_the_widest_circle_first() -> None:
    places = [
        occurrence(1, audience=Audience("direct", members=2, guests=False)),
        occurrence(2, audience=Audience("public", members=120, guests=True)),
        occurrence(3, audience=Audience("private", shared=True, members=9)),
    ]
    assert answers(incident(), *places).readers == (
        "The members of a private place (9 people), other organisations too; everybody in the "
        "workspace or site (120 people), guests too; the people in a direct conversation (2 "
        "people)."
    )
    unknown = answers(incident(), occurrence(audience=Audience())).readers
    assert unknown.startswith("Not known who.")
    assert "not known everywhere whether guests" in unknown
    assert answers(incident()).readers == "Not known."


def test_what_the_value_says_about_itself_is_marked_as_such() -> None:
    facts = {"subject": "ci@acme", "issuer": "https://idp.example", "scopes": ["read"]}
    said = answers(incident(identity={}, facts=facts))
    assert said.identity == (
        "GitHub has not told us whose it is. The value itself says: subject ci@acme, issuer "
        "https://idp.example."
    )
    assert said.scopes == "read"


def test_expiry() -> None:
    soon = (NOW + timedelta(hours=1)).isoformat()
    assert answers(incident(facts={"expires": soon})).expiry.endswith("in 1 h.")
    past = answers(incident(identity={"expires_at": WRITTEN.isoformat()}))
    assert past.expiry == "Expired 2026-11-23 10:30:00 UTC."
    assert "never expires" in answers(incident()).expiry


def test_what_next_follows_the_state() -> None:
    def step(which: Incident, *places: Occurrence, **words: Any) -> str:
        return answers(which, *places, words=Words(**words)).next_step

    assert step(incident(uncleaned=0)).startswith("Somebody who may approve decides")
    by_hand = step(incident(uncleaned=0), can_revoke=False)
    assert by_hand == (
        "Revoke it by hand: Open Settings, Developer settings, Tokens; press Delete."
    )
    assert step(incident(revoke_outcome=Outcome.DONE, uncleaned=0)).startswith("Wait for the proof")
    assert "Give whoever used it a new credential" in step(dead())
    assert step(dead(status=Status.CLOSED)) == "Nothing, unless a new copy appears."
    wrong = incident(status=Status.FALSE_POSITIVE)
    assert step(wrong) == "Nothing."
    assert "Press Restore" in step(wrong, occurrence())


def test_controls() -> None:
    said = answers(incident(identity={"expires_at": NOW.isoformat()})).controls
    assert "NHI2:2025" in said
    assert "NHI7:2025" not in said
    assert "NHI5:2025 Overprivileged" in answers(incident()).controls


# --- words -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "less than a second"),
        (-5, "less than a second"),
        (1, "1 s"),
        (200, "3 min 20 s"),
        (3600, "1 h"),
        (3605, "1 h"),
        (7500, "2 h 5 min"),
        (86400, "1 day"),
        (2 * 86400 + 4 * 3600 + 59, "2 days 4 h"),
    ],
)
def test_durations(seconds: float, words: str) -> None:
    assert duration(seconds) == words
    assert duration(timedelta(seconds=seconds)) == words


def test_times_carry_their_zone() -> None:
    assert moment(WRITTEN) == "2026-11-23 10:30:00 UTC"
    assert when("2026-11-23T10:30:00") == WRITTEN
    assert when(WRITTEN.timestamp()) == WRITTEN
    for nonsense in (None, "", "soon", True, 1e300, [1]):
        assert when(nonsense) is None


def test_one_line_shows_what_is_there_and_no_more() -> None:
    assert one_line("a\n\tb\u202ec\u200b\x00 d") == "a bc d"
    assert one_line("x" * 500, 10) == "xxxxxxxxx…"
    assert len(one_line("x" * 10_000_000)) == 200
    assert one_line(" ") == ""


def test_sentences_and_names() -> None:
    assert sentence("no answer") == "No answer."
    assert sentence("really?") == "Really?"
    assert sentence("") == ""
    assert actor_name("slack:acme/U1 (ann)") == "ann (slack:acme/U1)"
    assert actor_name("cli:root") == "cli:root"


# --- when something cannot be done ------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (UserError("You may not.", hint="Ask dora."), "You may not. Ask dora."),
        (RateLimited("Slack limits it.", retry_after=90), "try again in 1 min 30 s"),
        (NotAllowed("A scope is missing.", scope="x"), "leakwatch doctor"),
        (Unreachable("No answer."), "Whether it was done is not known"),
        (StoreError("disk full"), "nothing was done"),
        (VaultError("It was shredded."), "by hand"),
        (ApiError("Slack declined."), "Slack declined."),
    ],
)
def test_sorry_says_what_is_known_and_what_to_do(error: LeakwatchError, says: str) -> None:
    assert says in messages.sorry(error)


# --- states ------------------------------------------------------------------------------------


def stats(**changes: Any) -> Stats:
    values: dict[str, Any] = {
        "open": 0,
        "waiting": 0,
        "contained": 0,
        "closed": 0,
        "false_positives": 0,
        "occurrences": 0,
        "uncleaned": 0,
        "median_seconds_to_dead": None,
        "oldest_open": None,
    }
    return Stats(**{**values, **changes})


def stream(**changes: Any) -> StreamCoverage:
    values: dict[str, Any] = {
        "stream": "slack:acme/C1",
        "title": "#ops",
        "started_at": WRITTEN,
        "finished_at": NOW,
        "complete": True,
        "documents": 12,
        "open_gaps": 0,
    }
    return StreamCoverage(**{**values, **changes})


def gap(**changes: Any) -> GapRow:
    values: dict[str, Any] = {
        "id": 1,
        "connector": "slack:acme",
        "stream": "C1",
        "what": "file F1 (80 MB)",
        "reason": "too-large",
        "detail": "",
        "retry": False,
        "first_at": WRITTEN,
        "last_at": NOW,
        "times": 2,
        "closed_at": None,
    }
    return GapRow(**{**values, **changes})


def test_the_state_in_a_sentence() -> None:
    assert messages.state_line(stats(), NOW) == "No incident is open."
    said = messages.state_line(stats(open=2, waiting=1, uncleaned=3, oldest_open=WRITTEN), NOW)
    assert said == (
        "3 incidents open, 1 of them waiting for a person. The oldest has been open for 2 h 5 min. "
        "3 copies still show a credential."
    )
    numbers = dict(messages.numbers(stats(median_seconds_to_dead=4.2, occurrences=9)))
    assert numbers["Median time to proven dead"] == "4 s"
    assert dict(messages.numbers(stats()))["Median time to proven dead"] == "no case yet"


def test_an_incomplete_reading_never_sounds_clean() -> None:
    assert "nothing can be said" in messages.coverage_line([], [])
    assert messages.coverage_line([stream()], []) == "The only place has been read completely."
    for streams, gaps in (([stream(complete=False)], []), ([stream()], [gap()])):
        assert "All" not in messages.coverage_line(streams, gaps)
    assert "what lies there is not known" in messages.coverage_line([stream()], [gap()])
    assert "not read to the end yet" in messages.stream_line(stream(finished_at=None))
    assert "with 2 gaps" in messages.stream_line(stream(complete=False, open_gaps=2))
    assert "needs a person" in messages.gap_line(gap())
    assert "will be tried again" in messages.gap_line(
        gap(retry=True, detail="Slack asked to wait.")
    )


def test_one_incident_on_one_line() -> None:
    assert messages.incident_line(dead()) == (
        "#12 critical: GitHub personal access token (classic) (ghp_…9xQ2), contained, proven dead, "
        "2 copies, found 2026-11-23 10:30:01 UTC"
    )


def test_what_is_asked_before_a_revocation_fits_the_dialog() -> None:
    asks = messages.revoke_question("x" * 500, "GitHub", cascades="y" * 500, irreversible=True)
    assert len(asks) <= 300
    assert "cannot be undone" in asks


def test_putting_back() -> None:
    assert messages.restored_line(0, 0) == "No text had been removed."
    assert "1 text is back" in messages.restored_line(1, 0)
    assert "2 texts could not be put back" in messages.restored_line(1, 2)


def test_no_sentence_blames_anybody() -> None:
    said = [v for k, v in vars(messages).items() if k.isupper() and isinstance(v, str)]
    said += [
        messages.author_redacted(occurrence(), incident(), Words()).text,
        messages.author_please_remove(asked(), incident(), Words()).text,
        messages.author_flagged(asked(), incident(), Words()).text,
    ]
    for text in said:
        lowered = text.lower()
        for word in ("you leaked", "your fault", "you should not have", "violation", "mistake"):
            assert word not in lowered


def test_a_jwt_says_by_its_own_word_what_it_opens_and_that_it_never_ends() -> None:
    facts = {
        "family": "kubernetes-legacy",
        "family_title": "Kubernetes service account (legacy)",
        "kind": "service account",
        "reaches": ["acts as the Kubernetes service account prod:web"],
        "never_expires": True,
    }
    token = incident(identity={}, facts=facts)
    assert what.scopes(token) == (
        "By its own word: acts as the Kubernetes service account prod:web"
    )
    assert what.expiry(token, NOW) == "Never: nothing in it makes it expire."
    assert "Kubernetes service account (legacy), service account" in what.identity(token, Words())
    assert what.scopes(incident(identity={}, facts={"reaches": "x"})) == "Not known."
