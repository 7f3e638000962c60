"""Is a credential found in every disguise that chat and tickets have, at its place, and all gone?

A carrier is a way to write. Each test takes one carrier through many rules and shows, on failure,
which of them it hides.
"""

from __future__ import annotations

import base64
import gzip
import html
import json
import os
import textwrap
import urllib.parse
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

import pytest

from detectors import ALL_RULES, Confidence, Finding, Part, Rule, Scanner, redact, redact_text
from detectors.model import Sample
from detectors.rules import by_id

SCANNER = Scanner()
Way = Callable[[str], str]

REPRESENTATIVE = (
    *("github-pat", "npm-token", "gitlab-pat", "slack-bot", "stripe-secret", "openai-project"),
    *("jwt", "aws-access-key", "private-key", "datadog-api-key", "connection-string"),
    *("password-setting", "slack-webhook", "sendgrid-key"),
)
WEAK = ("datadog-api-key", "connection-string", "password-setting")
"""Nothing in their value says what it is, so that a guess about it would be a false alarm."""


def gone(_: Finding) -> str:
    return "[removed: a credential, incident 3]"


def same_kind(finding: Finding, rule: Rule) -> bool:
    """Which of the rules without an issuer saw a password is nobody's concern."""
    return finding.rule.id == rule.id or (finding.rule.issuer is None and rule.issuer is None)


def same_value(one: str, other: str) -> bool:
    """Whether they are equal, but for the spaces at the ends of lines of one that has several."""
    return one == other or ("\n" in other and one.split() == other.split())


def remains(value: str, text: str) -> bool:
    """Whether eleven characters in a row of `value` can be read in `text`, whatever is between."""
    bare = "".join(each for each in value if each.isalnum())
    left = "".join(each for each in text if each.isalnum())
    return any(bare[at : at + 11] in left for at in range(0, max(len(bare) - 10, 1), 3))


def troubles(
    rule: Rule, sample: Sample, text: str, exact: str | None, least: Confidence | None = None
) -> Iterator[str]:
    """What is wrong with how `sample` is found in `text`; `exact` is how its value is written."""
    found = [
        each
        for each in SCANNER.scan(text)
        if same_kind(each, rule) and same_value(each.secret.reveal(), sample.secret)
    ]
    if not found:
        yield "not found"
        return
    if exact is not None and exact not in [text[each.start : each.end] for each in found]:
        yield f"at the wrong place, {found[0].end - found[0].start} characters not {len(exact)}"
    if least is not None and max(each.confidence for each in found) < least:
        yield f"doubted: {'; '.join(found[0].reasons)}"
    left = redact_text(text, SCANNER.scan(text), gone)
    again = [each.rule.id for each in SCANNER.scan(left)]
    if again:
        yield f"found again: {', '.join(again)}"
    hidden = [v for n, v in sample.companions.items() if rule.companions[n].secret]
    for value in (sample.secret, *hidden):
        if remains(value, left):
            yield "some of it remains"


def matrix(rows: dict[str, list[str]]) -> str:
    return "\n" + "\n".join(f"{name:<24}{'; '.join(what)}" for name, what in rows.items())


def tell(rows: dict[str, list[str]]) -> None:
    failed = {name: what for name, what in rows.items() if what}
    assert not failed, matrix(failed)


# --- what stands around a credential: every rule -------------------------------------------------


def lines_of(text: str, before: str, after: str = "") -> str:
    return "\n".join(f"{before}{line}{after}" for line in text.split("\n"))


AROUND: dict[str, Way] = {
    "bold": lambda s: f"see {lines_of(s, '*', '*')} there",
    "italic": lambda s: f"see {lines_of(s, '_', '_')} there",
    "strike": lambda s: f"see {lines_of(s, '~', '~')} there",
    "code": lambda s: f"see `{s}` there",
    "bold italic": lambda s: f"see {lines_of(s, '*_', '_*')} there",
    "Markdown bold": lambda s: f"see {lines_of(s, '**', '**')} there",
    "fence": lambda s: f"```\n{s}\n```",
    "fence with a language": lambda s: f"```bash\n{s}\n```",
    "wiki mono": lambda s: f"see {{{{{s}}}}} there",
    "wiki code": lambda s: f"{{code:title=a.sh|borderStyle=solid}}\n{s}\n{{code}}",
    "wiki noformat": lambda s: f"{{noformat}}\n{s}\n{{noformat}}",
    "wiki color": lambda s: f"{{color:red}}{s}{{color}}",
    "wiki quote": lambda s: f"{{quote}}\n{s}\n{{quote}}",
    "wiki panel": lambda s: f"{{panel:title=Access}}\n{s}\n{{panel}}",
    "quoted": lambda s: lines_of(s, "> "),
    "quoted thrice": lambda s: lines_of(s, "> > > "),
    "quoted, escaped": lambda s: lines_of(s, "&gt; "),
    "quoted twice, escaped": lambda s: lines_of(s, "&gt;&gt; "),
    "smart quotes": lambda s: f"see “{s}” there",
    "no-break spaces": lambda s: f"see\u00a0{s}\u00a0there",
    "zero-width spaces around": lambda s: f"see \u200b{s}\u200b there",
    "emoji around": lambda s: f"🔑 {s} 🔑",
    "shortcodes around": lambda s: f":key: {s} :lock:",
    "brackets": lambda s: f"see ({s}) there",
    "list": lambda s: f"* one\n* {s}\n* three",
    "HTML": lambda s: f"<pre><code>{s}</code></pre>",
    "CDATA": lambda s: f"<![CDATA[{s}]]>",
    "carriage returns": lambda s: f"see\r\n{s}\r\nthere".replace("\r\n", "\n").replace(
        "\n", "\r\n"
    ),
    "prompt": lambda s: f"$ cd /srv\n{s}\n$ exit",
    "indented": lambda s: f"see:\n{lines_of(s, '    ')}\nthere",
    "diff": lambda s: f"@@ -1,2 +1,2 @@\n{lines_of(s, '+')}\n unchanged",
}
STYLES = ("bold", "italic", "strike", "bold italic", "Markdown bold")
AROUND_SKIPPED = {
    ("diff", "esphome-ota-password"): "its section stands in the first column; found as a setting",
    ("strike", "azure-client-secret"): "its alphabet has the tilde, and its name stands before it",
    ("diff", "esphome-api-key"): "its section stands in the first column; found as another kind",
    (
        "diff",
        "ssh2-private-key",
    ): "a plus sign is base64 too: hidden whole, with the signs of the diff",
    ("italic", "npmrc-token"): "an underscore may end it, and its name stands before it",
    ("italic", "cloudfront-signed-url"): "underscores are its padding: one more or less is hidden",
    ("wiki mono", "jwk-private-key"): "its braces are those of the markup, two more are hidden",
    ("brackets", "logicmonitor-access-key"): "its alphabet has brackets; found as another kind",
}


EVERY = int(os.environ.get("LEAKWATCH_CARRIERS_EVERY", "20"))
"""Each carrier takes every so many-th rule, each another twentieth; 1 takes all (minutes)."""


def turn_of(number: int) -> Iterator[Rule]:
    """The rules that are a carrier's turn, and some that always are."""
    for at, rule in enumerate(ALL_RULES):
        if at % EVERY == number % EVERY or rule.id in REPRESENTATIVE:
            yield rule


@pytest.mark.slow
@pytest.mark.parametrize("name", AROUND)
def test_every_rule_in_what_stands_around(name: str) -> None:
    rows: dict[str, list[str]] = {}
    for rule in turn_of(list(AROUND).index(name)):
        if (name, rule.id) in AROUND_SKIPPED:
            continue
        sample = rule.sample(Random(21))
        if name in STYLES and "\n" in sample.text:
            continue  # a style ends with its line, and no one styles a file line by line
        text = AROUND[name](sample.text)
        whole = "\n" not in sample.secret
        rows[rule.id] = list(troubles(rule, sample, text, sample.secret if whole else None))
    tell(rows)


# --- what is done to the whole text --------------------------------------------------------------


def b64(text: str | bytes) -> str:
    return base64.b64encode(text.encode() if isinstance(text, str) else text).decode()


def yaml_block(text: str) -> str:
    return "config: |-\n" + textwrap.indent(text, "  ")


def quoted_printable(text: str) -> str:
    encoded = text.replace("=", "=3D")
    lines = []
    for line in encoded.split("\n"):
        while len(line) > 75:
            at = 75 - (2 if line[74] == "=" else 1 if line[73] == "=" else 0)
            lines.append(line[:at] + "=")
            line = line[at:]
        lines.append(line)
    return "\n".join(["Content-Transfer-Encoding: quoted-printable", "Total=3D1", "", *lines])


def xml_entities(text: str) -> str:
    return "".join(
        each if each.isalnum() or each.isspace() else f"&#x{ord(each):X};" for each in text
    )


WHOLE: dict[str, Way] = {
    "JSON": lambda s: json.dumps({"text": s}),
    "JSON twice": lambda s: json.dumps({"a": json.dumps({"text": s})}),
    "JSON three times": lambda s: json.dumps({"a": json.dumps({"b": json.dumps({"text": s})})}),
    "JSON with escaped slashes": lambda s: json.dumps({"text": s}).replace("/", "\\/"),
    "JSON escapes": lambda s: '"' + "".join(f"\\u{ord(c):04x}" for c in s) + '"',
    "hex escapes": lambda s: "b'" + "".join(f"\\x{ord(c):02x}" for c in s) + "'",
    "JavaScript escapes": lambda s: "'" + "".join(f"\\u{{{ord(c):x}}}" for c in s) + "'",
    "percent": lambda s: "q=" + urllib.parse.quote(s, safe=""),
    "percent twice": lambda s: "q=" + urllib.parse.quote(urllib.parse.quote(s, safe=""), safe=""),
    "percent for all": lambda s: "q=" + "".join(f"%{ord(c):02x}" for c in s),
    "HTML escaped": lambda s: html.escape(f"see '{s}' there"),
    "HTML escaped twice": lambda s: html.escape(html.escape(f"see '{s}' there")),
    "decimal entities": lambda s: "".join(f"&#{ord(c)};" for c in s),
    "decimal entities, escaped": lambda s: "".join(f"&amp;#{ord(c)};" for c in s),
    "hex entities for signs": xml_entities,
    "base64": lambda s: f"see {b64(s)} there",
    "base64 of an env file": lambda s: b64(f"APP_ENV=prod\nTZ=UTC\n{s}\nDEBUG=0\n"),
    "base64, url-safe": lambda s: base64.urlsafe_b64encode(f"~~?? {s} ??~~".encode()).decode(),
    "base64 without padding": lambda s: b64(f"token {s} x").rstrip("="),
    "base64 in lines": lambda s: base64.encodebytes(f"{'x ' * 60}\n{s}\n".encode()).decode(),
    "base64 in lines of 64": lambda s: "\n".join(textwrap.wrap(b64(f"{'a b ' * 30}\n{s}"), 64)),
    "base64 in lines of 40": lambda s: "\n".join(textwrap.wrap(b64(f"{'a b ' * 30}\n{s}"), 40)),
    "base64 in quoted lines": lambda s: lines_of(
        "\n".join(textwrap.wrap(b64(f"{'a b ' * 30}\n{s}"), 76)), "> "
    ),
    "base64 in JSON": lambda s: json.dumps(
        {"data": base64.encodebytes(f"{'a ' * 70}{s}".encode()).decode()}
    ),
    "base64 twice": lambda s: b64(b64(f"{s}\n")),
    "base64 three times": lambda s: b64(b64(b64(f"{s}\n"))),
    "data URI": lambda s: f"![x](data:text/plain;base64,{b64(s)})",
    "base64, percent-encoded": lambda s: urllib.parse.quote(b64(f"{s} ~~~ ???"), safe=""),
    "hexadecimal": lambda s: f"0x{s.encode().hex()}",
    "hexadecimal pairs": lambda s: s.encode().hex(" "),
    "gzip": lambda s: b64(gzip.compress(s.encode(), mtime=0)),
    "gzip of an env file": lambda s: b64(
        gzip.compress(f"A=1\n{s}\n{'B=2 ' * 50}".encode(), mtime=0)
    ),
    "zlib": lambda s: b64(zlib.compress(s.encode())),
    "UTF-16, base64": lambda s: f"powershell -EncodedCommand {b64(s.encode('utf-16-le'))}",
    "UTF-16, base64, marked": lambda s: b64(s.encode("utf-16")),
    "UTF-16, misread": lambda s: s.encode("utf-16-le").decode("latin-1"),
    "full width": lambda s: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in s),
    "quoted-printable": quoted_printable,
    "YAML block": yaml_block,
    "Markdown image": lambda s: f"![{s}](https://img.corp.internal/a.png)",
    "Markdown link": lambda s: f"[{s}](https://wiki.corp.internal/a)",
    "wiki link": lambda s: f"[{s}|https://wiki.corp.internal/a]",
    "Slack link": lambda s: f"<https://wiki.corp.internal/a|{s}>",
    "table, Markdown": lambda s: f"| name | value |\n|---|---|\n| it | {s} |\n",
    "table, wiki": lambda s: f"||name||value||\n|it|{s}|\n",
    "table, psql": lambda s: f" name | value\n------+------\n it   | {s}\n(1 row)\n",
    "table, box": lambda s: f"┌────┬───┐\n│ it │ {s} │\n└────┴───┘\n",
    "CSV": lambda s: f'name,value\nit,"{s}",x\n',
    "TSV": lambda s: f"name\tvalue\nit\t{s}\tx\n",
    "listing": lambda s: "\n".join(f"{n:>4} | {line}" for n, line in enumerate(s.split("\n"), 8)),
    "listing, colons": lambda s: "\n".join(
        f"{n}: {line}" for n, line in enumerate(s.split("\n"), 8)
    ),
    "listing, tabs": lambda s: "\n".join(f"{n}\t{line}" for n, line in enumerate(s.split("\n"), 8)),
    "log": lambda s: "\n".join(
        f"2026-03-14T09:26:{n:02}.{n * 7:03}Z INFO  [main] c.a.Boot - {line}"
        for n, line in enumerate(s.split("\n"), 8)
    ),
    "syslog": lambda s: lines_of(s, "Mar  4 09:26:53 web7 app[4711]: "),
    "stack trace": lambda s: f"Error: bad answer: {s}\n    at Client.send (/srv/app/a.js:12:7)\n",
    "comment": lambda s: lines_of(s, "# "),
    "code comment": lambda s: lines_of(s, "// "),
    "removed in a diff": lambda s: f"@@ -1 +1 @@\n{lines_of(s, '-')}\n+x\n",
    "Python prompt": lambda s: lines_of(s, ">>> "),
}
ONE_LINE = (
    *("Markdown image", "Markdown link", "wiki link", "Slack link", "table, Markdown"),
    *("table, wiki", "table, psql", "table, box", "TSV"),
)
"""A link's label and a cell of such a table hold no line break."""
SKIPPED = {
    ("HTML escaped twice", "password-setting"): "chat escapes once; the rest may be the password's",
}


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_done_to_the_text(name: str) -> None:
    rows: dict[str, list[str]] = {}
    for rule_id in REPRESENTATIVE:
        rule = by_id(rule_id)
        sample = rule.sample(Random(22))
        if (name, rule_id) in SKIPPED or (name in ONE_LINE and "\n" in sample.text):
            continue
        text = WHOLE[name](sample.text)
        exact = sample.secret if sample.secret in text else None
        rows[rule_id] = list(troubles(rule, sample, text, exact))
    tell(rows)


# --- what is done to the value -------------------------------------------------------------------


@dataclass(frozen=True)
class Value:
    """A way to write a value alone; its carrier stays as it is."""

    write: Way
    trusted: bool = True
    """Whether every rule believes it; else those with a proof or a prefix do."""
    shown: bool = True
    """Whether people are shown it; else it is at low confidence."""
    text: Way = lambda s: s
    edges: str = ""
    """Characters of its own that may stay at the edges."""


def cut(text: str) -> tuple[str, str, str]:
    at = len(text) // 3
    return text[:at], text[at : at + 4], text[at + 4 :]


def between(middle: str, every: int = 0) -> Way:
    def write(text: str) -> str:
        if every:
            return text[:2] + middle + middle.join(textwrap.wrap(text[2:], every))
        first, second, third = cut(text)
        return f"{first}{middle}{second}{middle}{third}"

    return write


def around_piece(before: str, after: str) -> Way:
    def write(text: str) -> str:
        first, second, third = cut(text)
        return f"{first}{before}{second}{after}{third}"

    return write


MATHEMATICAL = str.maketrans(
    {
        **{chr(65 + n): chr(0x1D400 + n) for n in range(26)},
        **{chr(97 + n): chr(0x1D41A + n) for n in range(26)},
        **{chr(48 + n): chr(0x1D7CE + n) for n in range(10)},
    }
)
CYRILLIC = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")
GREEK = str.maketrans("oABEZHIKMNOPTYX", "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
ROT13 = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm",
)


def escaped(signs: str) -> Way:
    return lambda s: "".join(f"\\{c}" if c in signs else c for c in s)


def halves(text: str) -> list[str]:
    at = max(len(text) // 2, 5)
    return [text[:at], text[at:]]


def wrapped(text: str) -> list[str]:
    """As a narrow window breaks it; short ones where it happens to end."""
    return textwrap.wrap(text, 64) if len(text) > 80 else halves(text)


VALUES: dict[str, Value] = {
    "half bold": Value(around_piece("*", "*")),
    "half struck": Value(around_piece("~", "~")),
    "half in code": Value(around_piece("`", "`")),
    "half in Markdown bold": Value(around_piece("**", "**")),
    "beginning in bold": Value(lambda s: f"*{s[:3]}*{s[3:]}", edges="*"),
    "half in wiki mono": Value(around_piece("{{", "}}")),
    "half in color": Value(around_piece("{color:red}", "{color}")),
    "half in HTML bold": Value(around_piece("<b>", "</b>")),
    "half in a span": Value(around_piece('<span class="x y">', "</span>")),
    "word breaks": Value(between("<wbr>", 8)),
    "soft hyphen entities": Value(between("&shy;", 8)),
    "zero-width spaces": Value(between("\u200b", 7)),
    "zero-width joiners": Value(between("\u200d", 7)),
    "soft hyphens": Value(between("\u00ad", 7)),
    "byte order marks": Value(between("\ufeff")),
    "bidirectional marks": Value(between("\u202e")),
    "isolates": Value(between("\u2066", 5)),
    "variation selectors": Value(between("\ufe0f", 5)),
    "mathematical letters": Value(lambda s: s.translate(MATHEMATICAL)),
    "non-breaking hyphens": Value(lambda s: s.replace("-", "\u2011")),
    "en dashes": Value(lambda s: s.replace("-", "\u2013")),
    "minus signs": Value(lambda s: s.replace("-", "\u2212")),
    "wiki escapes": Value(escaped("_-*{}[]|")),
    "Markdown escapes": Value(escaped("_*.-#")),
    "an auto-link inside": Value(
        lambda s: f"{s[:8]}<http://{s[8:16]}|{s[8:16]}>{s[16:]}",
    ),
    "a Markdown auto-link inside": Value(lambda s: f"{s[:8]}[{s[8:16]}](http://{s[8:16]}){s[16:]}"),
    "string concatenation, plus": Value(
        lambda s: '" + "'.join(halves(s)), trusted=False, text=lambda s: f'x = "{s}"'
    ),
    "string concatenation, dot": Value(
        lambda s: "' . '".join(halves(s)), trusted=False, text=lambda s: f"$x = '{s}';"
    ),
    "string concatenation, ampersand": Value(
        lambda s: '" & "'.join(halves(s)), trusted=False, text=lambda s: f'x = "{s}"'
    ),
    "string concatenation, side by side": Value(
        lambda s: '" "'.join(halves(s)), trusted=False, text=lambda s: f'x = ("{s}")'
    ),
    "string concatenation over lines": Value(
        lambda s: '" +\n    "'.join(halves(s)), trusted=False, text=lambda s: f'x = "{s}";'
    ),
    "concatenation, operator below": Value(
        lambda s: '"\n    + "'.join(halves(s)), trusted=False, text=lambda s: f'x = "{s}";'
    ),
    "concatenation, three pieces": Value(
        lambda s: f'{s[:6]}" + "{s[6:14]}" + "{s[14:]}', trusted=False, text=lambda s: f'x = "{s}";'
    ),
    "continued, backslash": Value(lambda s: "\\\n".join(halves(s)), trusted=False),
    "continued, backtick": Value(lambda s: "`\n".join(halves(s)), trusted=False),
    "continued, caret": Value(lambda s: "^\r\n".join(halves(s)), trusted=False),
    "wrapped in a fence": Value(
        lambda s: "\n".join(wrapped(s)), trusted=False, text=lambda s: f"```\n{s}\n```"
    ),
    "wrapped in noformat": Value(
        lambda s: "\n".join(wrapped(s)),
        trusted=False,
        text=lambda s: f"{{noformat}}\n{s}\n{{noformat}}",
    ),
    "wrapped in mail": Value(
        lambda s: "\n".join(wrapped(s)), trusted=False, text=lambda s: f"Hello,\n{s}\nBye"
    ),
    "wrapped in quoted mail": Value(
        lambda s: "\n> ".join(wrapped(s)), trusted=False, text=lambda s: f"> Hello,\n> {s}\n> Bye"
    ),
    "wrapped in escaped quotes": Value(
        lambda s: "\n&gt; ".join(wrapped(s)), trusted=False, text=lambda s: f"&gt; Hello,\n&gt; {s}"
    ),
    "soft line breaks": Value(lambda s: "=\n".join(wrapped(s)), trusted=False),
    "a wrapped cell, box": Value(
        lambda s: " │ y  │\n│    │ ".join(halves(s)),
        trusted=False,
        text=lambda s: f"│ it │ {s} │    │",
    ),
    "a wrapped cell, pipes": Value(
        lambda s: " | y  |\n|    | ".join(halves(s)),
        trusted=False,
        text=lambda s: f"| it | {s} |    |",
    ),
    "a wrapped cell, psql": Value(
        lambda s: "+| y\n    | ".join(halves(s)),
        trusted=False,
        text=lambda s: f" it | {s} | ",
    ),
    "Cyrillic letters": Value(lambda s: s.translate(CYRILLIC), trusted=False),
    "Greek letters": Value(lambda s: s.translate(GREEK), trusted=False),
    "spaced out": Value(" ".join, trusted=False),
    "spaced out by no-break spaces": Value("\u00a0".join, trusted=False),
    "remove this": Value(lambda s: f"{s[:9]}(remove this){s[9:]}", trusted=False),
    "remove me, spaced": Value(lambda s: f"{s[:9]} [remove me] {s[9:]}", trusted=False),
    "REMOVETHIS": Value(lambda s: f"{s[:9]}REMOVETHIS{s[9:]}", trusted=False),
    "delete": Value(lambda s: f"{s[:9]}[delete]{s[9:]}", trusted=False),
    "back to front": Value(
        lambda s: s[::-1], trusted=False, shown=False, text=lambda s: f"reversed: {s}"
    ),
    "ROT13": Value(
        lambda s: s.translate(ROT13), trusted=False, shown=False, text=lambda s: f"rot13: {s}"
    ),
    "continued": Value(
        lambda s: "...\n(continued) ...".join(halves(s)), trusted=False, shown=False
    ),
}
VALUE_RULES = tuple(
    each for each in REPRESENTATIVE if each not in ("private-key", "connection-string")
)
"""A key's lines and a password before a host are in tests of their own."""
VALUE_SKIPPED = {
    ("soft line breaks", "slack-bot"): "its line ends as padded base64 does",
    ("a Markdown auto-link inside", "slack-webhook"): "an address within an address is two",
    **{
        (name, "aws-access-key"): "its pair stands in two lines, and a cell holds none"
        for name in ("a wrapped cell, box", "a wrapped cell, pipes", "a wrapped cell, psql")
    },
    **{
        (name, "password-setting"): "a password may hold such signs itself"
        for name in (
            *("half bold", "half struck", "half in code", "half in Markdown bold"),
            *("beginning in bold", "half in wiki mono", "a Markdown auto-link inside"),
        )
    },
}


@pytest.mark.parametrize("name", VALUES)
def test_what_is_done_to_the_value(name: str) -> None:
    way = VALUES[name]
    rows: dict[str, list[str]] = {}
    for rule_id in VALUE_RULES:
        rule = by_id(rule_id)
        sample = rule.sample(Random(23))
        if (name, rule_id) in VALUE_SKIPPED or (not way.trusted and rule_id in WEAK):
            continue
        dressed = way.write(sample.secret)
        text = f"see this\n{way.text(sample.text.replace(sample.secret, dressed))}\nok?"
        least = Confidence.MEDIUM if way.shown else None
        exact = dressed.strip(way.edges) if way.edges else dressed
        if rule_id == "slack-webhook":
            exact = None
        rows[rule_id] = list(troubles(rule, sample, text, exact, least))
    tell(rows)


# --- parts, bounds, trust ------------------------------------------------------------------------


@pytest.mark.parametrize("pieces", [2, 3, 5, 9])
def test_styles_that_cut_a_value_into_parts(pieces: int) -> None:
    rows: dict[str, list[str]] = {}
    for rule_id in REPRESENTATIVE:
        sample = by_id(rule_id).sample(Random(24))
        size = len(sample.text) // pieces + 1
        parts = tuple(
            Part(str(at), sample.text[at : at + size], joins=at > 0)
            for at in range(0, len(sample.text), size)
        )
        values = [each.secret.reveal() for each in SCANNER.scan_parts(parts)]
        after = redact(parts, SCANNER.scan_parts(parts), gone)
        left = "".join(part.text for part in after)
        rows[rule_id] = [] if sample.secret in values else ["not found"]
        rows[rule_id] += ["remains"] if remains(sample.secret, left) else []
    tell(rows)


def test_a_bomb_is_read_up_to_a_bound_and_said() -> None:
    token = by_id("github-pat").forge(Random(25))
    packed = b64(gzip.compress(f"{token}\n".encode() + b"a" * 5_000_000, mtime=0))
    scan = SCANNER.scan_report(packed)
    assert [each.secret.reveal() for each in scan.findings] == [token]
    assert scan.unread


def test_guesses_raise_no_alarm_for_words() -> None:
    for text in (
        'x = "password: " + "hunter2"',
        "the password is on the\nsecond page",
        "p a s s w o r d i s n o t h e r e",
        "DB_PASSWORD is kept (remove this) in the vault",
        "reversed, rot13, without dashes: nothing",
    ):
        assert [e for e in SCANNER.scan(text) if e.confidence >= Confidence.MEDIUM] == []


def test_a_guess_says_how_it_was_written() -> None:
    token = by_id("github-pat").forge(Random(26))
    (finding,) = SCANNER.scan(" ".join(token))
    assert finding.reasons == ("written with spaces between the letters",)
