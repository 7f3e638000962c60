"""`leakwatch rules`: what is found, how well it does, why in a text, and what is accepted."""

from __future__ import annotations

import difflib
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot import snapshot
from bot.allow import AllowList, Entry
from bot.answers import rules as words
from bot.commands.catalogue import all_providers
from bot.commands.exits import Exit
from bot.commands.own import Own, database, own
from bot.config import RULES, load
from bot.errors import UserError
from bot.providers import askable, for_issuer
from bot.rule_files import load_file
from bot.store.accepted import Hits
from bot.words import moment, one_line
from detectors import ALL_RULES, Confidence, Part, Rule, mask
from detectors.explain import Candidate, Stage, explain, uncalled

_MOST_TEXT = 5_000_000


def rule_row(rule: Rule) -> dict[str, Any]:
    """One kind as plain data."""
    return {
        "id": rule.id,
        "title": rule.title,
        "issuer": rule.issuer,
        "confidence": rule.confidence.word,
        "severity": rule.severity.word,
        "proves": rule.proves,
        "references": list(rule.references),
    }


def show_all(out: Console, config: Path | None, *, as_json: bool) -> None:
    """All kinds; with a database also how often each was right."""
    mine = own(config)
    rows = [rule_row(rule) for rule in sorted(_rules(mine), key=lambda r: (r.issuer or "~", r.id))]
    columns = ["id", "title", "issuer", "confidence", "severity", "proves"]
    with database(config) as store:
        judged = {each.rule: each for each in store.judged()} if store else None
    if judged is not None:
        for row in rows:
            each = judged.get(row["id"])
            row["incidents"] = each.incidents if each else 0
            row["false positives"] = each.wrong if each else 0
            row["precision"] = each.precision if each else "-"
        columns += ["incidents", "false positives", "precision"]
    if as_json:
        _say(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    _table(out, columns, rows)
    _say(f"{len(rows)} kinds.")


def show(out: Console, config: Path | None, rule_id: str) -> None:
    """One kind with a forged example. Raises `UserError` with the nearest id."""
    mine = own(config)
    found = _rule(mine, rule_id)
    provider = for_issuer(all_providers(), found.issuer)
    asked = askable.knows(found.issuer, found.id)
    sample = found.sample(Random(1))  # noqa: S311 - a forged value, not cryptography
    shown = sample.text.replace(sample.secret, mask(sample.secret)) if sample.secret else "-"
    rows = {
        **rule_row(found),
        "references": "\n".join(found.references),
        "looks like (masked)": shown,
        "made to be public": "yes: told, not redacted, not revoked" if found.public else "no",
        "verified by": provider.title if provider.can_verify and asked else "nobody",
        "revoked by": provider.title if provider.can_revoke and asked else "a person",
        "runbook": provider.runbook,
    }
    kind = next((k for k in mine.settings.custom_kinds if k.id == rule_id), None)
    if kind is not None and kind.runbook:
        rows["runbook"] = kind.runbook
    table = Table(show_header=False)
    for name, value in rows.items():
        table.add_row(name, Text(str(value or "")))
    out.print(table)


def _rules(mine: Own) -> tuple[Rule, ...]:
    return (*ALL_RULES, *mine.rules)


def _rule(mine: Own, rule_id: str) -> Rule:
    found = next((r for r in _rules(mine) if r.id == rule_id), None)
    if found is None:
        near = difflib.get_close_matches(rule_id, [r.id for r in _rules(mine)], n=1)
        hint = f"Did you mean {near[0]}?" if near else "`leakwatch rules list` shows all."
        raise UserError(f"There is no kind {rule_id!r}.", hint=hint)
    return found


# --- explain -----------------------------------------------------------------------------------


def explain_text(
    out: Console, config: Path | None, given: str, *, rule_id: str, as_json: bool
) -> Exit:
    """Why something was found in a text, or not; FINDINGS when something counts."""
    mine = own(config)
    text, source = _text(given)
    candidates = list(explain(text, snapshot.scanner(mine.rules)))
    if rule_id:
        wanted = _rule(mine, rule_id)
        candidates = [c for c in candidates if c.rule.id == rule_id] or [uncalled(wanted)]
    floor = Confidence.of(mine.policy.min_confidence)
    told = [_judge(each, mine, text, source, floor) for each in candidates]
    counts = sum(found for _, _, found in told)
    if as_json:
        rows = [_row(each, stages, found) for each, stages, found in told]
        _say(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        _print(out, told)
    return Exit.FINDINGS if counts else Exit.CLEAN


Told = tuple[Candidate, tuple[Stage, ...], bool]
"""A candidate, all its stages, whether it counts."""


def _judge(each: Candidate, mine: Own, text: str, source: str, floor: Confidence) -> Told:
    """With the two last stages, which are the deployment's."""
    if each.finding is None:
        return each, each.stages, False
    high = each.finding.confidence >= floor
    stages = [
        *each.stages,
        Stage("threshold", high, words.explain_threshold(each.finding.confidence, floor)),
    ]
    entry = mine.accepts(each.finding, [Part("", text)], source)
    stages.append(
        Stage("allow-list", entry is None, words.explain_allowed(entry.what if entry else None))
    )
    return each, tuple(stages), high and entry is None


def _text(given: str) -> tuple[str, str]:
    """(the text, its name): standard input for -, a file's where there is one, else the words."""
    if given == "-":
        return sys.stdin.buffer.read(_MOST_TEXT).decode("utf-8", "replace"), "stdin"
    try:
        path = Path(given)
        if path.is_file():
            with path.open("rb") as file:
                return file.read(_MOST_TEXT).decode("utf-8", "replace"), given
    except (OSError, ValueError):
        pass  # no name of a file: it is the text itself
    return given, "argument"


def _row(each: Candidate, stages: Iterable[Stage], found: bool) -> dict[str, Any]:
    return {
        "rule": each.rule.id,
        "title": each.rule.title,
        "found": found,
        "masked": each.masked,
        "start": each.start,
        "end": each.end,
        "view": each.view,
        "stages": [{"stage": s.name, "passed": s.passed, "said": s.said} for s in stages],
    }


def _print(out: Console, told: list[Told]) -> None:
    silent = [(each, stages) for each, stages, _ in told if each.start is None]
    for each, stages, found in told:
        if each.start is None:
            continue
        line = words.explain_head(each.rule.id, each.masked, each.start, each.end or 0, found)
        out.print(Text(line), style="bold")
        for stage in stages:
            mark = "  ok   " if stage.passed else "  NO   "
            out.print(Text(f"{mark}{stage.name}: {one_line(stage.said, 300)}"))
    if silent:
        out.print(Text(words.EXPLAIN_SILENT), style="bold")
        for each, stages in silent:
            said = "; ".join(f"{s.name}: {one_line(s.said, 200)}" for s in stages)
            out.print(Text(f"  {each.rule.id}  {said}"))
    if not told:
        out.print(Text(words.EXPLAIN_NOTHING))


# --- import ------------------------------------------------------------------------------------


def import_file(out: Console, config: Path | None, file: Path, *, as_json: bool) -> Exit:
    """What of a gitleaks file can be used. Changes nothing. WRONG when none of it can."""
    kinds = [kind.id for kind in load(config, only=RULES).custom_kinds] if config else []
    found = load_file(file, kinds)
    lost = [note for note in found.notes if note.lost]
    if as_json:
        rows = {
            "rules": [{**rule_row(r), "keywords": list(r.keywords)} for r in found.rules],
            "notes": [{"rule": n.rule, "why": n.why, "lost": n.lost} for n in found.notes],
        }
        _say(json.dumps(rows, indent=2, ensure_ascii=False))
        return Exit.CLEAN if found.rules else Exit.WRONG
    for rule in found.rules:
        out.print(Text(f"carried over  {rule.id}: {one_line(rule.title, 120)}"))
    for note in lost:
        out.print(Text(f"not used      {note.rule}: {one_line(note.why, 300)}"))
    for note in found.notes:
        if not note.lost:
            out.print(Text(f"changed       {note.rule or 'the file'}: {one_line(note.why, 300)}"))
    out.print(Text(words.imported(len(found.rules), len(lost), str(file))))
    return Exit.CLEAN if found.rules else Exit.WRONG


# --- allow -------------------------------------------------------------------------------------


def allow(out: Console, config: Path, *, as_json: bool) -> None:
    """What is accepted, by whom and why, until when, and how often it was seen."""
    mine = own(config)
    with database(config) as store:
        hits = store.allow_hits() if store else {}
        people = store.allowed_by_people() if store else []
    rows = [_allow_row(each, hits, mine) for each in AllowList(mine.policy).entries]
    rows += [
        {
            "accepts": f"fingerprint {each.fingerprint[:12]}, rule {each.rule}",
            "reason": each.reason,
            "author": each.by,
            "expires": "",
            "hits": each.times,
            "last": "",
            "state": "by a false positive",
        }
        for each in people
    ]
    if as_json:
        _say(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    if not rows:
        _say(words.NOTHING_ALLOWED)
        return
    _table(out, list(rows[0]), rows)


def _allow_row(each: Entry, hits: Mapping[str, Hits], mine: Own) -> dict[str, Any]:
    hit = hits.get(each.key)
    state = words.allow_state(each.over(mine.today), each.ends_soon(mine.today))
    return {
        "accepts": each.what,
        "reason": each.reason,
        "author": each.author,
        "expires": each.expires.isoformat() if each.expires else "",
        "hits": hit.times if hit else 0,
        "last": moment(hit.last) if hit else "",
        "state": state,
    }


def _table(out: Console, columns: list[str], rows: Iterable[Mapping[str, Any]]) -> None:
    table = Table(*columns)
    for row in rows:
        cells = ("" if row[column] is None else str(row[column]) for column in columns)
        table.add_row(*(Text(one_line(cell, 200)) for cell in cells))
    out.print(table)


def _say(line: str) -> None:
    print(line)  # noqa: T201 - the command line's own voice
