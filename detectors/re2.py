"""How does a regular expression of Go (RE2) read in the module `regex`, and what must it contain?

Syntax: https://github.com/google/re2/wiki/Syntax. `regex` is used in its VERSION1, in which flags
in the middle hold from there on, as in RE2, and with ASCII classes, as in RE2.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import regex

VERSION = regex.VERSION1
_PROPERTY = regex.compile(r"\\[pP]\{")
_LEADING_FLAGS = regex.compile(r"(?:\(\?[a-zA-Z-]+\))*")
_REPEAT = regex.compile(r"\{(\d+)(?:,(\d*))?\}")
_NOT_A_REPEAT = regex.compile(r"\{,\d*\}")
_HEX = regex.compile(r"\\x\{([0-9A-Fa-f]{1,6})\}")
_GROUP = regex.compile(r"\(\?P?<([A-Za-z_]\w*)>")
_OPTIONS = regex.compile(r"\(\?([a-zA-Z]*)(-[a-zA-Z]+)?([:)])")
_POSIX = regex.compile(r"\[:\^?[a-z]+:\]")
_DOUBLES = frozenset("&|~-")
_LOOKS = ("(?<=", "(?<!", "(?=", "(?!", "(?>")
_SHORTEST = 3
"""Characters of a literal that is worth looking for."""


class NotCarriedOver(ValueError):
    """A pattern that cannot be used, with the reason as a clause."""


@dataclass
class _Branch:
    """What is known of one alternative."""

    text: list[str] = field(default_factory=list)
    needs: list[frozenset[str]] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)

    def end_run(self) -> None:
        if self.run:
            self.needs.append(frozenset(["".join(self.run).lower()]))
            self.run = []


@dataclass(frozen=True)
class Translated:
    """A pattern for `regex`, with what every match of it contains."""

    source: str
    literals: frozenset[str]
    """At least one of these is in every match, in lower case; empty when none is sure."""
    groups: int
    """How many capture groups it had."""

    def compiled(self) -> regex.Pattern[str]:
        """Raises `NotCarriedOver` when `regex` does not take it."""
        try:
            # \p{…} is of Unicode, and in `regex` the flag for ASCII would hold for it too
            flags = VERSION if _PROPERTY.search(self.source) else VERSION | regex.ASCII
            return regex.compile(self.source, flags)
        except regex.error as error:
            raise NotCarriedOver(f"it is no regular expression: {error}") from None


def translated(source: str, *, secret_group: int | None = None) -> Translated:
    """`source` for the module `regex`.

    With `secret_group` the group of that number is called "secret"; 0 takes the first group of
    each alternative, or the whole where there is none. Raises `NotCarriedOver`.
    """
    lead = _LEADING_FLAGS.match(source)
    flags = lead[0] if lead else ""
    body = source[len(flags) :]
    if "U" in flags:
        raise NotCarriedOver("the flag U (ungreedy) has no counterpart")
    first = _Reader(body, frozenset())
    branches = first.alternatives(0)
    count = first.groups
    if secret_group is None:
        targets: frozenset[int] = frozenset()
    elif secret_group > count:
        raise NotCarriedOver(f"secretGroup is {secret_group}, but the pattern has {count} groups")
    elif secret_group:
        targets = frozenset([secret_group])
    else:
        targets = frozenset(branch.groups[0] for branch in branches if branch.groups)
    branches = _Reader(body, targets).alternatives(0)
    texts = ["".join(branch.text) for branch in branches]
    if secret_group == 0:
        if targets:
            texts = [
                text if branch.groups else f"(?P<secret>{text})"
                for text, branch in zip(texts, branches, strict=True)
            ]
            whole = "|".join(texts)
        else:
            whole = f"(?P<secret>{'|'.join(texts)})"
    else:
        whole = "|".join(texts)
    return Translated(flags + whole, _sure(branches), count)


def _sure(branches: list[_Branch]) -> frozenset[str]:
    """Literals of which one is in every match; empty when an alternative has none."""
    found: frozenset[str] = frozenset()
    for branch in branches:
        best = max(branch.needs, key=_worth, default=frozenset[str]())
        if not best or min(map(len, best)) < _SHORTEST:
            return frozenset()
        found |= best
    return found


def _worth(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


class _Reader:
    """Reads a pattern once, from left to right."""

    def __init__(self, source: str, targets: frozenset[int]) -> None:
        self._source = source
        self._targets = targets
        self._at = 0
        self.groups = 0

    def alternatives(self, depth: int) -> list[_Branch]:
        """Up to the closing bracket, or to the end at depth 0."""
        if depth > 100:
            raise NotCarriedOver("its groups are nested too deeply")
        branches = [_Branch()]
        while self._at < len(self._source):
            sign = self._source[self._at]
            if sign == ")":
                if depth:
                    break
                raise NotCarriedOver("a bracket is closed that was not opened")
            if sign == "|":
                self._at += 1
                branches[-1].end_run()
                branches.append(_Branch())
                continue
            self._item(branches[-1], depth)
        else:
            if depth:
                raise NotCarriedOver("a bracket is not closed")
        branches[-1].end_run()
        return branches

    def _item(self, branch: _Branch, depth: int) -> None:
        """One character, class or group, with what repeats it."""
        literal: str | None = None
        inner: frozenset[str] = frozenset()
        sign = self._source[self._at]
        if sign == "[":
            text = self._set()
        elif sign == "(":
            text, inner = self._group(branch, depth)
        elif sign == "\\":
            text, literal = self._escape()
        elif (odd := _NOT_A_REPEAT.match(self._source, self._at)) is not None:
            # {,n} is text in RE2
            text, literal = regex.escape(odd[0]), odd[0]
            self._at = odd.end()
        else:
            text = literal = sign
            self._at += 1
            if sign in ".^$":
                literal = None
            elif sign in "{}":
                text = "\\" + sign
        repeat, least = self._repeat()
        branch.text.append(text + repeat)
        if not repeat and literal is not None:
            branch.run.append(literal)
            return
        if literal is not None and least:
            branch.run.append(literal)  # "ab+c" holds "ab"
        branch.end_run()
        if inner and least:
            branch.needs.append(inner)

    def _repeat(self) -> tuple[str, int]:
        """What repeats the item before, and its least number."""
        rest = self._source[self._at : self._at + 1]
        if rest and rest in "*+?":
            text, least = rest, int(rest == "+")
        elif (found := _REPEAT.match(self._source, self._at)) is not None:
            text, least = found[0], int(found[1])
        else:
            return "", 1
        self._at += len(text)
        mode = self._source[self._at : self._at + 1]
        if mode and mode in "?+":
            text += mode
            self._at += 1
        return text, least

    def _group(self, branch: _Branch, depth: int) -> tuple[str, frozenset[str]]:
        head = self._head(branch)
        if head.endswith(")"):
            return head, frozenset()  # flags from here on
        before = self.groups
        inside = self.alternatives(depth + 1)
        self._at += 1
        branch.groups += range(before + 1, self.groups + 1)
        text = head + "|".join("".join(each.text) for each in inside) + ")"
        looks = head[:3] in ("(?=", "(?!") or head[:4] in ("(?<=", "(?<!")
        return text, frozenset() if looks else _sure(inside)

    def _head(self, branch: _Branch) -> str:
        """What opens a group; flags for the rest of it end in a bracket already."""
        rest = self._source
        named = _GROUP.match(rest, self._at)
        if named is None and not rest.startswith("(?", self._at):
            self._at += 1
        elif named is not None:
            self._at = named.end()
        else:
            options = _OPTIONS.match(rest, self._at)
            if options is None:
                known = next((h for h in _LOOKS if rest.startswith(h, self._at)), None)
                if known is None:
                    raise NotCarriedOver("it has a kind of group that is not known")
                self._at += len(known)
                return known
            if "U" in options[1]:
                raise NotCarriedOver("the flag U (ungreedy) has no counterpart")
            self._at = options.end()
            return options[0]
        self.groups += 1
        branch.groups.append(self.groups)
        if self.groups in self._targets:
            return "(?P<secret>"
        # names of its own would become companions; a plain group keeps the numbers
        return "("

    def _escape(self) -> tuple[str, str | None]:
        """(text, the literal that it stands for or None)."""
        source, at = self._source, self._at
        if source.startswith("\\Q", at):
            end = source.find("\\E", at)
            quoted = source[at + 2 : end if end >= 0 else len(source)]
            self._at = end + 2 if end >= 0 else len(source)
            return f"(?:{regex.escape(quoted)})", quoted or None
        if (found := _HEX.match(source, at)) is not None:
            self._at = found.end()
            return f"\\U{int(found[1], 16):08x}", None
        after = source[at + 1 : at + 2]
        if not after:
            raise NotCarriedOver("it ends in a backslash")
        if after in "123456789" and not regex.match(r"[0-7]{3}", source, pos=at + 1):
            raise NotCarriedOver("it has a back-reference")
        if after == "C":
            raise NotCarriedOver("it looks at single bytes (\\C)")
        self._at += 2
        if after == "z":
            return "\\Z", None
        if after in "pP" and source.startswith("{", self._at):
            end = source.find("}", self._at)
            if end < 0:
                raise NotCarriedOver("a bracket is not closed")
            text = source[at : end + 1]
            self._at = end + 1
            return text, None
        if after in "pP" and self._at < len(source):
            self._at += 1
            return f"\\{after}{{{source[self._at - 1]}}}", None
        return f"\\{after}", after if not after.isalnum() else None

    def _set(self) -> str:
        """A class, with what would be set operations in `regex` made plain characters."""
        source = self._source
        pieces = ["["]
        self._at += 1
        if source.startswith("^", self._at):
            pieces.append("^")
            self._at += 1
        start = True
        while self._at < len(source):
            sign = source[self._at]
            if sign == "]" and not start:
                self._at += 1
                return "".join(pieces) + "]"
            if sign == "\\":
                text, _ = self._escape()
                pieces.append(text)
            elif (posix := _POSIX.match(source, self._at)) is not None:
                pieces.append(posix[0])
                self._at = posix.end()
            else:
                # "--/" at the start is the range from "-" to "/"
                leads = start and sign == "-"
                twice = sign in _DOUBLES and pieces[-1] == sign
                pieces.append("\\" + sign if twice or leads or sign in "[]" else sign)
                self._at += 1
            start = False
        raise NotCarriedOver("a class is not closed")
