"""Which issues does a JQL query mean? What this small evaluator does not know, it refuses.

Clauses joined by AND over project, key, id, updated, created, labels, status and issuetype, and
ORDER BY. Dates: a quoted or bare "yyyy/MM/dd HH:mm" has minute precision **in the zone of the
searching account**, an unquoted number is epoch milliseconds, "-90m" is relative to now.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.jira.http import Refusal
from bot.sandbox.jira.model import Issue

_TOKEN = re.compile(
    r"""\s*(?:(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<op>!=|>=|<=|!~|[=<>~])"""
    r"""|(?P<punct>[(),])|(?P<word>[^\s(),=<>!~"']+))"""
)
_DATE = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?")
_RELATIVE = re.compile(r"([+-]?)(\d+)([wdhm])")
_SECONDS = {"w": 604800, "d": 86400, "h": 3600, "m": 60}
_ALIASES = {"issuekey": "key", "issue": "key", "type": "issuetype"}
_DATES = frozenset({"updated", "created"})
_KNOWN = _DATES | {"project", "key", "id", "labels", "status", "issuetype"}
_SORTABLE = frozenset({"updated", "created", "key", "id"})
_KEY = re.compile(r"([A-Z][A-Z0-9_]*)-(\d+)")


@dataclass(frozen=True)
class Clause:
    """One comparison: field, operator, values."""

    field: str
    operator: str
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Query:
    """A parsed query; `clauses` all hold at once."""

    clauses: tuple[Clause, ...]
    order: tuple[tuple[str, bool], ...]
    """Field and whether descending."""

    def matches(self, issue: Issue) -> bool:
        """Whether the issue, as given, belongs to the answer (order aside)."""
        return all(_holds(clause, issue) for clause in self.clauses)

    def sort_key(self, issue: Issue) -> tuple[float, ...]:
        """Sorts issues in the query's order; the id makes it total."""
        key = []
        for name, descending in self.order:
            value = _position(name, issue)
            key.append(-value if descending else value)
        return (*key, float(issue.id))


def _position(name: str, issue: Issue) -> float:
    if name == "updated":
        return issue.updated
    if name == "created":
        return issue.created
    if name == "key":
        # projects in alphabetical order first: their first six characters as a number
        project, _, number = issue.key.rpartition("-")
        prefix = int.from_bytes(project.encode()[:4].ljust(4, b"\0"), "big")
        return prefix * 1e6 + int(number)
    return float(issue.id)


def _holds(clause: Clause, issue: Issue) -> bool:
    if clause.field in _DATES:
        value = issue.updated if clause.field == "updated" else issue.created
        return _compare(clause.operator, value, float(clause.values[0]))
    have = _values(clause.field, issue)
    among = bool(have & {str(v).lower() for v in clause.values})
    if clause.operator in ("=", "in"):
        return among
    if clause.operator in ("!=", "not in"):
        return not among
    given = str(clause.values[0])
    mine, wanted = _rank(issue.id if given.isdigit() else issue.key), _rank(given)
    return mine[0] == wanted[0] and _compare(clause.operator, mine[1], wanted[1])


def _compare(operator: str, value: float, limit: float) -> bool:
    return {
        ">=": value >= limit,
        ">": value > limit,
        "<=": value <= limit,
        "<": value < limit,
        "=": value == limit,
        "!=": value != limit,
    }[operator]


def _rank(text: str) -> tuple[str, int]:
    project, _, number = text.upper().rpartition("-")
    return project, int(number)


def _values(name: str, issue: Issue) -> set[str]:
    found: list[str]
    if name == "project":
        found = [issue.project]
    elif name in ("key", "id"):
        found = [issue.key, issue.id]
    elif name == "labels":
        found = list(issue.fields.get("labels", ()))
    elif name == "status":
        found = [issue.status]
    else:
        found = [str(issue.fields.get("issuetype", ""))]
    return {value.lower() for value in found}


def parse(
    jql: str,
    *,
    zone: str,
    now: float,
    projects: Mapping[str, str],
    exists: Callable[[str], bool],
) -> Query:
    """Read a query. `projects`: id or upper-case key or lower-case name → key, of those visible.

    Raises `Refusal` 400 in Jira's shape for what is wrong, and for what this sandbox can't do.
    """
    tokens = _tokens(jql)
    clauses: list[Clause] = []
    position = 0
    while position < len(tokens) and not _is(tokens, position, "order"):
        if clauses:
            if not _is(tokens, position, "and"):
                raise _error(f"Expecting 'AND' but got '{tokens[position][1]}'.")
            position += 1
        clause, position = _clause(tokens, position)
        clauses.append(_resolve(clause, zone, now, projects, exists))
    return Query(tuple(clauses), _order(tokens, position))


def _tokens(jql: str) -> list[tuple[str, str]]:
    tokens, position, text = [], 0, jql.rstrip()
    while position < len(text):
        found = _TOKEN.match(text, position)
        if not found:
            raise _error(f"The character '{text[position]}' is a reserved JQL character.")
        kind = str(found.lastgroup)
        value = found[kind]
        if kind == "string":
            value = re.sub(r"\\(.)", r"\1", value[1:-1])
        tokens.append((kind, value))
        position = found.end()
    return tokens


def _is(tokens: list[tuple[str, str]], position: int, word: str) -> bool:
    return position < len(tokens) and tokens[position] in (("word", word), ("word", word.upper()))


def _clause(tokens: list[tuple[str, str]], position: int) -> tuple[Clause, int]:
    kinds = [kind for kind, _ in tokens[position : position + 3]]
    if not kinds or kinds[0] not in ("word", "string"):
        got = tokens[position][1] if kinds else "end of query"
        raise _error(f"Expecting a field name but got '{got}'.")
    name = tokens[position][1].lower()
    name = _ALIASES.get(name, name)
    position += 1
    if position >= len(tokens):
        raise _error(f"Expecting operator after '{name}'.")
    operator = tokens[position][1].lower()
    position += 1
    if operator == "not" and _is(tokens, position, "in"):
        operator = "not in"
        position += 1
    values: list[tuple[str, str]] = []
    if operator in ("in", "not in"):
        if position >= len(tokens) or tokens[position] != ("punct", "("):
            raise _error("Expecting '(' after IN.")
        position += 1
        while position < len(tokens) and tokens[position] != ("punct", ")"):
            if tokens[position] != ("punct", ","):
                values.append(tokens[position])
            position += 1
        position += 1
        if not values:
            raise _error(f"Expecting a value in the list for the field '{name}'.")
    else:
        if position >= len(tokens):
            raise _error(f"Expecting a value after '{operator}'.")
        values.append(tokens[position])
        position += 1
    return Clause(name, operator, tuple(values)), position


def _resolve(
    clause: Clause,
    zone: str,
    now: float,
    projects: Mapping[str, str],
    exists: Callable[[str], bool],
) -> Clause:
    name, operator = clause.field, clause.operator
    if name not in _KNOWN:
        raise Refusal(
            400, f"Field '{name}' does not exist or you do not have permission to view it."
        )
    allowed = {"=", "!=", "in", "not in"}
    if name in _DATES:
        allowed = {"=", "!=", ">=", ">", "<=", "<"}
    elif name in ("key", "id"):
        allowed |= {">=", ">", "<=", "<"}
    if operator not in allowed:
        raise Refusal(400, f"The operator '{operator}' is not supported by the '{name}' field.")
    values: list[Any] = []
    for kind, text in clause.values:
        if name in _DATES:
            values.append(_moment(name, kind, text, zone, now))
        elif name == "project":
            key = projects.get(text) or projects.get(text.upper()) or projects.get(text.lower())
            if not key:
                raise Refusal(400, f"The value '{text}' does not exist for the field 'project'.")
            values.append(key)
        elif name in ("key", "id"):
            if not text.isdigit() and not _KEY.fullmatch(text.upper()):
                raise Refusal(400, f"The issue key '{text}' for field '{name}' is invalid.")
            if not exists(text.upper()) and operator in ("=", "in"):
                what = "A value with ID" if text.isdigit() else "An issue with key"
                raise Refusal(400, f"{what} '{text}' does not exist for the field '{name}'.")
            values.append(text)
        else:
            values.append(text)
    return Clause(name, operator, tuple(values))


def _moment(name: str, kind: str, text: str, zone: str, now: float) -> float:
    if relative := _RELATIVE.fullmatch(text):
        sign = 1 if relative[1] == "+" else -1
        return now + sign * int(relative[2]) * _SECONDS[relative[3]]
    if kind == "word" and text.isdigit():
        return int(text) / 1000
    date = _DATE.fullmatch(text)
    try:
        if not date:
            raise ValueError
        year, month, day, hour, minute = (int(part or 0) for part in date.groups())
        moment = datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(zone))
    except ValueError:
        raise Refusal(
            400,
            f"Date value '{text}' for field '{name}' is invalid. Valid formats include: "
            "'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period "
            "format e.g. '-5d', '4w 2d'.",
        ) from None
    return moment.timestamp()


def _order(tokens: list[tuple[str, str]], position: int) -> tuple[tuple[str, bool], ...]:
    if position >= len(tokens):
        return (("created", True),)
    if not _is(tokens, position + 1, "by"):
        raise _error("Expecting 'BY' after 'ORDER'.")
    order: list[tuple[str, bool]] = []
    position += 2
    while position < len(tokens):
        name = _ALIASES.get(tokens[position][1].lower(), tokens[position][1].lower())
        if name not in _SORTABLE:
            raise Refusal(400, f"Field '{name}' does not exist or this field cannot be sorted.")
        position += 1
        descending = _is(tokens, position, "desc")
        if descending or _is(tokens, position, "asc"):
            position += 1
        order.append((name, descending))
        if position < len(tokens) and tokens[position] == ("punct", ","):
            position += 1
        elif position < len(tokens):
            raise _error(f"Expecting ',' or end of query but got '{tokens[position][1]}'.")
    if not order or len(order) > 7:
        raise _error("ORDER BY takes one to seven fields.")
    return tuple(order)


def _error(message: str) -> Refusal:
    return Refusal(400, f"Error in the JQL Query: {message}")
