"""Does an outline ever deny what the pattern finds, and does it still deny anything?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from detectors import Rule, Scanner
from detectors.outline import Outline, outline, outlined
from tests.detectors.chunks import every

AROUND = (
    "{}",
    "x {} y",
    '"{}"',
    "\n{}\n",
    "é{}é",
    "Schlüssel \u201e{}\u201c ",
    "\U0001f511{}\u00a0",
)


@every()
def test_an_outline_denies_no_match(rule: Rule) -> None:
    known = outline(rule.pattern)
    assert known is not None
    random = Random(31)
    for around in AROUND * 2:
        text = around.replace("{}", rule.sample(random).text)
        for match in rule.pattern.finditer(text, overlapped=True):
            assert known.found(text), text
            assert known.found(text, *match.span()), (text, match.span())
            assert known.begins(text, *match.span()), (text, match.span())


@every()
def test_an_outline_denies_what_has_nothing_of_the_kind(rule: Rule) -> None:
    known = outline(rule.pattern)
    assert known is not None
    assert not known.found("see you at 5, I have to walk the dog")


LITERALS = [*"abkisIK01_-.:é ßıK\u0660\u00a0", r"\n", r"\t", r"\x41", r"\u00e9", r"\.", r"\-", "日"]
SETS = [
    *(
        r"\w",
        r"\d",
        r"\s",
        r"\W",
        r"\D",
        r"\S",
        ".",
        "[a-c]",
        "[^a-c]",
        "[^\\W\\d_]",
        r"[\w.-]",
        "[é-ü]",
        "[À-ɏ-]",
        "[]À-ɏ]",
    ),
    *(
        r"[^\s:]",
        r"[\S\n]",
        "[]a]",
        "[^]a]",
        r"[\u00e9x-]",
        r"[^\w-]",
        "[[:alpha:]-]",
        r"\p{L}",
        r"[\p{Lu}_]",
    ),
]
PLACES = [r"\b", r"\B", "^", "$", r"\A", r"\Z", r"(?<!a)", r"(?<=[a-z(])", r"(?=\w)", r"(?!b(c))"]
REPEATS = ["?", "*", "+", "{2}", "{1,3}", "{,2}", "{0,12}", "{9}", "*?", "++", "{1,9}+", "??"]
TEXTS = "abckisIKAB01_-.:()[] \n\té\u00e8ßſıİK\u0660\u00a0\u2028\x1c日\U0001f511"


def joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    groups = st.sampled_from(
        ["(?:{})", "({})", "(?P<n>{})", "(?>{})", "(?i:{})", "(?s:{})", "(?=x{})?"]
    )
    return st.one_of(
        st.builds("".join, st.lists(parts, min_size=1, max_size=4)),
        st.builds("|".join, st.lists(parts, min_size=2, max_size=3)).map("(?:{})".format),
        st.builds(lambda group, part: group.format(part), groups, parts),
        st.builds(lambda part, repeat: f"(?:{part}){repeat}", parts, st.sampled_from(REPEATS)),
    )


PATTERNS = st.recursive(st.sampled_from(LITERALS + SETS + PLACES), joined, max_leaves=12)


@given(
    source=PATTERNS,
    text=st.text(TEXTS, max_size=14),
    flags=st.sampled_from([0, regex.IGNORECASE, regex.DOTALL, regex.MULTILINE]),
    cut=st.tuples(st.integers(0, 3), st.integers(0, 3)),
)
def test_any_pattern_has_an_outline_that_denies_no_match(
    source: str, text: str, flags: int, cut: tuple[int, int]
) -> None:
    try:
        pattern = regex.compile(source, flags)
    except regex.error:
        return  # two groups of one name, a repeat of nothing
    try:
        known = Outline(pattern)
    except ValueError:
        return
    low = min(cut[0], len(text))
    high = max(low, len(text) - cut[1])
    if pattern.search(text, low, high):
        assert known.found(text, low, high), outlined(source, plain=text.isascii(), bounded=True)
    for start in range(low, high + 1):
        if pattern.match(text, start, high):
            assert known.begins(text, start, high), outlined(source, plain=True, bounded=False)


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        (r"key: (?P<secret>[a-z]{40})(?!x)", r"key: (?:(?:[a-z]){8,})(?:)"),
        (r"\bab{,3}+(?=c(d)[)])e", r"\bab{0,3}(?:)e"),
        (r"(?<![\w-])(?i:x)(?P=x)\Z", r"(?:)(?i:x)(?s:.*)(?:)"),
        (r"[^\W\d_]\u00e9", r"(?:[^\W\d_]|[\x0b\x1c-\x1f])é"),
    ],
)
def test_how_an_outline_is_written(source: str, plain: str) -> None:
    assert outlined(source, plain=True, bounded=True) == plain


@pytest.mark.parametrize(
    ("source", "text"),
    [
        *((r"a\sb", f"a{each}b") for each in "\x0b\x1c\x1f\x85\u00a0\u2028"),
        *((r"a[^\S\n]b", f"a{each}b") for each in "\x0b\x1c\u00a0"),
        *((r"(?i:xi)", f"x{each}") for each in "iI\u0130\u0131"),
        *((r"(?i:x\u0131)", f"x{each}") for each in "iI\u0130\u0131"),
        *((r"(?i:x[ä\u0131])", f"x{each}") for each in "iIÄ\u0130"),
        *((r"(?i:x[-À-ɏ])", f"x{each}") for each in "iIsK-"),
        *((r"(?i:x[\u00c0-\u024f]y)", f"x{each}y") for each in "iIS"),
        *((r"(?i:ks)", each) for each in ("KS", "\u212as", "k\u017f")),
        *((r"\d\w", each) for each in ("\u0660é", "１日")),
        (r"\bя\b", "и я."),
    ],
)
def test_letters_that_only_regex_takes_for_one_another(source: str, text: str) -> None:
    pattern = regex.compile(source)
    if pattern.search(text):
        assert Outline(pattern).found(text)


def test_the_newer_version_of_regex() -> None:
    whole = regex.compile(r"(?i)pass: \w{8}", regex.VERSION1)
    assert outline(whole) is not None
    for text in ("PASS: abcdefgh", "paß: abcdefgh"):
        assert whole.search(text)
        assert Outline(whole).found(text)
    assert not Outline(whole).found("pass: abc")
    assert outline(regex.compile("[a-z--[b]]x", regex.VERSION1)) is None


@pytest.mark.parametrize("source", [r"(?x) a b", r"(a)(?(1)b|c)", r"(?R)", r"\mword", r"a(?#why)b"])
def test_what_only_regex_knows_has_no_outline(source: str) -> None:
    with pytest.raises(ValueError, match=r"understood|means something|verbose|not take"):
        Outline(regex.compile(source))


def test_a_rule_without_an_outline_is_searched_for_all_the_same() -> None:
    rule = next(rule for rule in Scanner().rules if rule.id == "github-oauth")
    verbose = regex.compile(rule.pattern.pattern.replace(" ", "[ ]"), regex.VERBOSE)
    text = rule.sample(Random(1)).text
    scanner = Scanner([replace(rule, pattern=verbose)])
    assert [found.rule.id for found in scanner.scan(text)] == ["github-oauth"]


def test_lone_surrogates_deny_nothing() -> None:
    assert Outline(regex.compile("abc")).found("x\ud800 abc")


def words(count: int, letters: str) -> str:
    random = Random(count)
    return "|".join("".join(random.choices(letters, k=12)) for _ in range(count))


@pytest.mark.parametrize(("count", "letters"), [(9_000, "abcdefgh"), (4_000, "äöüßéèêë")])
def test_a_pattern_too_large_for_an_automaton_denies_nothing(count: int, letters: str) -> None:
    source = rf"(?:{words(count, letters)})[ ]?=[ ]?(?P<secret>\w{{8,20}})"
    rule = next(rule for rule in Scanner().rules if rule.id == "github-oauth")
    value = "aB3dE9kQ7x"
    own = replace(
        rule, id="our-key", pattern=regex.compile(source), keywords=("=",), check=bool, anchors={}
    )
    name = source[3:15]
    assert [found.rule.id for found in Scanner([own]).scan(f"é {name} = {value}")] == ["our-key"]


def test_no_text_makes_an_outline_give_up() -> None:
    random = Random(41)
    largest = sorted(Scanner().rules, key=lambda rule: -len(rule.pattern.pattern))[:40]
    noise = "".join(random.choices("abcdefghijklmnopqrstuvwxyz pPkK1:=\t\"'é", k=60_000))
    for rule in largest:
        known = outline(rule.pattern)
        assert known is not None
        text = rule.sample(random).text
        assert known.found(f"{noise} {' '.join(rule.keywords)}\n{text}\n"), rule.id
