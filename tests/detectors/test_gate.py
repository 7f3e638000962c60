"""Does the gate before a pattern ever shut out what the pattern would match?"""

from __future__ import annotations

from random import Random

import pytest
import regex

from detectors import ALL_RULES, Rule, Scanner
from detectors.gate import run
from detectors.words import places
from tests.detectors.chunks import every

AROUND = (
    "{}",
    "x {} y",
    "`{}`,",
    '"{}"',
    "<https://a.corp/|{}>",
    "\n{}\n",
    "k={};",
    "({})",
    "_{}_",
)


@every()
def test_every_secret_begins_as_the_source_says(rule: Rule) -> None:
    begins = run(rule.pattern)
    random = Random(23)
    for _ in range(20 if begins else 0):
        text = rule.sample(random).text
        for match in rule.pattern.finditer(text):
            found = begins.search(text, match.start(), match.end()) if begins else None
            assert found, text


@pytest.mark.parametrize(
    ("source", "begins"),
    [
        (r"x(?P<secret>[a-z]{8})", "[A-Za-z]{8}"),
        (r"(?P<secret>ab-[a-z]{8,20}+z)", "[aA][bB]-[A-Za-z]{8}"),
        (r"(?P<secret>[a-z]{8})|(?P<secret>[0-9]{9,})", "[A-Za-z]{8}|[0-9]{9}"),
        (r"(?P<secret>[a-z]{8}(?:a|b))", "[A-Za-z]{8}"),
        (r"(?P<secret>[A-HJ-Ka_-]{9})", "[a-hj-kA-HJ-Ka_-]{9}"),
        (r"(?P<secret>[a-z]{8}|b)", None),
        (r"(?P<secret>b|[a-z]{8})", None),
        (r"(?P<secret>[a-z]{8}[)(|]|b)", None),
        (r"(?P<secret>b?[a-z]{8})", None),
        (r"(?P<secret>[^a-z]{8})", None),
        (r"(?P<secret>[a-z ]{8})", None),
        (r"(?P<secret>[\s]{8})", None),
        (r"(?P<secret>[a-z]{7})", None),
        (r"(?x) (?P<secret>[a-z]{8})", None),
    ],
)
def test_what_a_secret_begins_with_is_read_only_where_it_is_plain(
    source: str, begins: str | None
) -> None:
    found = run(regex.compile(source))
    assert (found.pattern if found else None) == begins


def test_the_same_is_found_with_gates_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(22)
    texts = [
        around.replace("{}", rule.sample(random).text)
        for number, rule in enumerate(ALL_RULES)
        for around in (AROUND[number % len(AROUND)], AROUND[-number % 7])
    ]
    texts += [text for rule in GUIDED for text in rule.near_misses]
    scanner = Scanner()

    def read() -> list[list[tuple[str, int, int]]]:
        return [[(f.rule.id, f.start, f.end) for f in scanner.scan(text)] for text in texts]

    with_gates = read()
    monkeypatch.setattr("detectors.matching._opens", lambda *_: True)
    monkeypatch.setattr(Scanner, "_nothing", lambda *_: False)
    assert read() == with_gates


GUIDED = [rule for rule in ALL_RULES if rule.lead is not None or rule.starts or rule.opens]
"""Rules that say themselves where their search begins, or what opens it."""


@pytest.mark.parametrize("rule", GUIDED, ids=lambda rule: rule.id)
def test_what_guides_a_search_misses_no_match(rule: Rule) -> None:
    random = Random(24)
    texts = [around.replace("{}", rule.sample(random).text) for around in AROUND for _ in range(20)]
    texts += [text for other in GUIDED for text in (*other.near_misses, other.sample(random).text)]
    for text in texts:
        lower = text.lower()
        ends = [at + len(word) for word in rule.keywords for at in places(lower, [word.lower()])]
        for match in rule.pattern.finditer(text):
            if not rule.check(match["secret"]):
                continue
            if rule.opens:
                assert rule.opens.search(text), text
            if rule.starts:
                assert rule.starts.match(text, match.start()), text
            if rule.lead is not None:
                assert any(end - rule.lead <= match.start() < end for end in ends), text
