"""Does the gate before a pattern ever shut out what the pattern would match?"""

from __future__ import annotations

from random import Random

import pytest

from detectors import ALL_RULES, Rule, Scanner
from detectors.words import places

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


@pytest.mark.slow
def test_the_same_is_found_with_gates_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(22)
    texts = [
        AROUND[number % len(AROUND)].replace("{}", rule.sample(random).text)
        for number, rule in enumerate(ALL_RULES)
    ]
    texts += [text for rule in GUIDED for text in rule.near_misses]
    scanner = Scanner()

    def read() -> list[list[tuple[str, int, int]]]:
        return [[(f.rule.id, f.start, f.end) for f in scanner.scan(text)] for text in texts]

    with_gates = read()
    monkeypatch.setattr("detectors.matching.opens", lambda *_: True)
    monkeypatch.setattr(Scanner, "_nothing", lambda *_: False)
    assert read() == with_gates


GUIDED = [rule for rule in ALL_RULES if rule.lead is not None or rule.starts]
"""Rules that say themselves where their search begins."""


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
            if rule.starts:
                assert rule.starts.match(text, match.start()), text
            if rule.lead is not None:
                assert any(end - rule.lead <= match.start() < end for end in ends), text
