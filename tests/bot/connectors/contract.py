"""What every connector promises; inherited by the tests of each one.

A connector's test module defines a `Harness` and

    class TestSlackContract(ConnectorContract):
        @pytest.fixture
        def harness(self) -> Iterator[Harness]: ...

The edit of these tests takes out a marker word, as redaction takes out a secret.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Protocol

import pytest

from bot.connectors.base import Connector
from bot.errors import ApiError, NotAllowed, RateLimited, Unauthorized, Unreachable
from bot.model import Document, Location, Outcome, Page, Stream, redaction_text

MARK = "sesame-opens-the-door"
"""Stands for a secret; no rule knows it."""
GONE = redaction_text("test marker")


def take_out(document: Document) -> Document:
    """An `Edit`: the document without the marker."""
    parts = tuple(replace(part, text=part.text.replace(MARK, GONE)) for part in document.parts)
    return replace(document, parts=parts)


def text_of(document: Document | None) -> str:
    """All text of a document."""
    return "\n".join(part.text for part in document.parts) if document else ""


class Harness(Protocol):
    """A service with its connector, and people who use it."""

    connector: Connector
    stream: Stream

    def write(self, text: str) -> Location:
        """Somebody writes a document; gives its address."""

    def edit(self, location: Location, text: str) -> None:
        """Its author writes another text over it."""

    def vanish(self, location: Location) -> None:
        """Its author deletes it, or what it hangs on."""

    def change_before_write(self, location: Location, text: str) -> None:
        """Its author edits it just before the connector's next attempt to write it."""

    def writes(self) -> int:
        """How many requests so far could have changed something."""

    def limit_rate(self, seconds: int) -> None:
        """The service answers every request with 429 and Retry-After."""

    def take_scope(self) -> str:
        """Take away the permission to read; gives the scope's name."""

    def refuse_token(self) -> None:
        """Our token is revoked."""

    def cut(self) -> None:
        """The service cannot be reached any more."""

    def heal(self) -> None:
        """No more rate limit, nothing cut."""

    def refusals(self) -> dict[str, Callable[[], Location]]:
        """Ability in `cannot` → makes a document, with the marker, that rewriting must refuse."""


def everything(pages: Iterator[Page]) -> tuple[list[Document], str]:
    """All documents of a sweep that runs to its end, and the last cursor."""
    documents: list[Document] = []
    cursor, done = "", False
    for page in pages:
        documents += page.documents
        cursor, done = page.cursor, page.done
    assert done, "the last page says that it is the last"
    return documents, cursor


class ConnectorContract:
    """Each test is one promise of `bot.connectors.base.Connector`."""

    @pytest.fixture
    def harness(self) -> Iterator[Harness]:
        raise NotImplementedError

    # --- sweeping ------------------------------------------------------------------------------

    def test_a_sweep_yields_what_was_written(self, harness: Harness) -> None:
        where = [harness.write(f"note {i}") for i in range(5)]
        documents, _ = everything(harness.connector.sweep(harness.stream, None))
        assert {each.location for each in documents} >= set(where)
        assert len({each.location.key for each in documents}) == len(documents)

    def test_two_sweeps_from_one_cursor_give_nothing_twice(self, harness: Harness) -> None:
        harness.write("before")
        _, cursor = everything(harness.connector.sweep(harness.stream, None))
        again, cursor = everything(harness.connector.sweep(harness.stream, cursor))
        assert again == []
        after = harness.write("after")
        news, cursor = everything(harness.connector.sweep(harness.stream, cursor))
        assert [each.location for each in news] == [after]
        assert everything(harness.connector.sweep(harness.stream, cursor))[0] == []

    def test_a_crash_between_pages_loses_nothing(self, harness: Harness) -> None:
        where = {harness.write(f"note {i}") for i in range(7)}
        seen: set[Location] = set()
        cursor: str | None = None
        for _ in range(200):
            # a process that dies after every single page
            page = next(iter(harness.connector.sweep(harness.stream, cursor)))
            seen |= {each.location for each in page.documents}
            cursor = page.cursor
            if page.done:
                break
        assert page.done
        assert seen >= where

    def test_what_is_written_during_a_sweep_comes_next_time(self, harness: Harness) -> None:
        first = harness.write("one")
        pages = iter(harness.connector.sweep(harness.stream, None))
        page = next(pages)
        documents = list(page.documents)
        late = harness.write("late")
        rest, cursor = everything(pages)
        again, _ = everything(harness.connector.sweep(harness.stream, cursor))
        assert {each.location for each in [*documents, *rest, *again]} >= {first, late}

    def test_an_edited_document_comes_again(self, harness: Harness) -> None:
        where = harness.write("harmless")
        _, cursor = everything(harness.connector.sweep(harness.stream, None))
        harness.edit(where, f"now with {MARK}")
        news, cursor = everything(harness.connector.sweep(harness.stream, cursor))
        assert where in [each.location for each in news]
        assert MARK in "".join(text_of(each) for each in news)
        assert everything(harness.connector.sweep(harness.stream, cursor))[0] == []

    # --- reading -------------------------------------------------------------------------------

    def test_a_document_reads_as_it_is_now(self, harness: Harness) -> None:
        where = harness.write("as it was")
        found = harness.connector.read(where)
        assert found is not None
        assert found.location == where
        assert "as it was" in text_of(found)
        assert found.author is not None
        assert len({part.path for part in found.parts}) == len(found.parts)
        harness.edit(where, "as it is")
        assert "as it is" in text_of(harness.connector.read(where))

    def test_a_vanished_document_is_none(self, harness: Harness) -> None:
        where = harness.write("soon gone")
        harness.vanish(where)
        assert harness.connector.read(where) is None

    def test_its_audience_is_told(self, harness: Harness) -> None:
        audience = harness.connector.audience(harness.write("who reads this?"))
        assert audience.visibility in ("public", "private", "direct", "restricted", "unknown")

    def test_an_unreachable_service_has_an_unknown_audience(self, harness: Harness) -> None:
        where = harness.write("who reads this?")
        harness.cut()
        assert harness.connector.audience(where).visibility == "unknown"

    # --- rewriting -----------------------------------------------------------------------------

    def test_a_rewrite_takes_out_and_keeps_the_rest(self, harness: Harness) -> None:
        where = harness.write(f"the word is {MARK}, keep this")
        result = harness.connector.rewrite(where, take_out)
        assert result.outcome is Outcome.DONE, result
        now = text_of(harness.connector.read(result.moved_to or where))
        assert MARK not in now
        assert GONE in now
        assert "keep this" in now
        assert result.method
        assert result.remains, "an honest rewrite says what stays behind"

    def test_a_second_rewrite_changes_nothing(self, harness: Harness) -> None:
        where = harness.write(f"the word is {MARK}")
        assert harness.connector.rewrite(where, take_out).outcome is Outcome.DONE
        before = harness.writes()
        assert harness.connector.rewrite(where, take_out).outcome is Outcome.ALREADY
        assert harness.writes() == before

    def test_an_edit_that_changes_nothing_writes_nothing(self, harness: Harness) -> None:
        where = harness.write("nothing to see")
        before = harness.writes()
        result = harness.connector.rewrite(where, take_out)
        assert result.outcome is Outcome.ALREADY
        assert harness.writes() == before

    def test_rewriting_what_is_gone_is_already_done(self, harness: Harness) -> None:
        where = harness.write(f"the word is {MARK}")
        harness.vanish(where)
        before = harness.writes()
        assert harness.connector.rewrite(where, take_out).outcome is Outcome.ALREADY
        assert harness.writes() == before

    def test_text_edited_meanwhile_is_kept(self, harness: Harness) -> None:
        where = harness.write(f"the word is {MARK}")
        harness.change_before_write(where, f"{MARK} and a new sentence")
        result = harness.connector.rewrite(where, take_out)
        assert result.outcome is Outcome.DONE, result
        now = text_of(harness.connector.read(result.moved_to or where))
        assert "and a new sentence" in now
        assert MARK not in now

    def test_what_cannot_be_done_is_refused_with_the_reason(self, harness: Harness) -> None:
        for ability, make in harness.refusals().items():
            reason = harness.connector.cannot[ability]
            where = make()
            before = harness.writes()
            result = harness.connector.rewrite(where, take_out)
            assert result.outcome is Outcome.REFUSED, ability
            assert reason in result.reason
            assert harness.writes() == before

    # --- restoring -----------------------------------------------------------------------------

    def test_a_false_alarm_is_put_back(self, harness: Harness) -> None:
        where = harness.write(f"the word is {MARK}, keep this")
        original = harness.connector.read(where)
        assert original is not None
        moved = harness.connector.rewrite(where, take_out).moved_to
        result = harness.connector.restore(moved or where, original)
        assert result.outcome is Outcome.DONE, result
        assert f"the word is {MARK}, keep this" in text_of(
            harness.connector.read(result.moved_to or moved or where)
        )

    # --- trouble -------------------------------------------------------------------------------

    def test_a_rate_limit_is_told_with_its_time(self, harness: Harness) -> None:
        where = harness.write("wait a moment")
        harness.limit_rate(7)
        with pytest.raises(RateLimited) as caught:
            harness.connector.read(where)
        assert 0 < caught.value.retry_after <= 8
        with pytest.raises(RateLimited):
            everything(harness.connector.sweep(harness.stream, None))

    def test_a_missing_scope_is_named(self, harness: Harness) -> None:
        where = harness.write("not for you")
        scope = harness.take_scope()
        with pytest.raises(NotAllowed) as caught:
            harness.connector.read(where)
        assert scope in caught.value.scope
        with pytest.raises(NotAllowed):
            everything(harness.connector.sweep(harness.stream, None))

    def test_a_refused_token_is_told_apart(self, harness: Harness) -> None:
        where = harness.write("who are you?")
        harness.refuse_token()
        with pytest.raises(Unauthorized):
            harness.connector.read(where)

    def test_an_unreachable_service_is_told_apart(self, harness: Harness) -> None:
        where = harness.write("anybody there?")
        harness.cut()
        with pytest.raises(Unreachable):
            harness.connector.read(where)
        with pytest.raises(Unreachable):
            harness.connector.rewrite(where, take_out)
        harness.heal()
        assert harness.connector.read(where) is not None

    def test_errors_carry_no_foreign_exception_and_no_text(self, harness: Harness) -> None:
        where = harness.write(f"the word is {MARK}")
        harness.limit_rate(1)
        with pytest.raises(ApiError) as caught:
            harness.connector.read(where)
        error = caught.value
        assert error.__cause__ is None
        assert error.__suppress_context__ or error.__context__ is None
        assert MARK not in str(error)

    def test_doctor_says_what_is_wrong(self, harness: Harness) -> None:
        checks = list(harness.connector.check())
        assert checks
        assert all(check.ok is not False or check.detail for check in checks)
        harness.refuse_token()
        assert any(check.ok is False for check in harness.connector.check())

    def test_every_permission_and_every_gap_has_a_reason(self, harness: Harness) -> None:
        assert all(harness.connector.scopes.values())
        assert all(harness.connector.cannot.values())
