"""Is a credential found behind everything that chat and tickets do to text, and at its place?"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from random import Random

import pytest

from detectors import Part, Scanner, Span, redact_text
from detectors.model import Finding
from detectors.normalize import View, canonical, edited
from detectors.rules import by_id

RULES = ("github-pat", "gitlab-pat", "slack-bot", "jwt", "connection-string", "password-setting")
SCANNER = Scanner()


def forged(rule_id: str, seed: int = 1) -> tuple[str, str]:
    """The carrier text and the secret in it."""
    sample = by_id(rule_id).sample(Random(seed))
    # formatting ends with its line: only the line of the secret is dressed
    [line] = [each for each in sample.text.split("\n") if sample.secret in each] or [sample.text]
    return line, sample.secret


def found(text: str, rule_id: str) -> list[Finding]:
    return [finding for finding in SCANNER.scan(text) if finding.rule.id == rule_id]


def full_width(text: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


def sprinkled(text: str, what: str) -> str:
    return text[:2] + what + what.join(text[n : n + 7] for n in range(2, len(text), 7))


AROUND: dict[str, Callable[[str], str]] = {
    "bold": lambda s: f"see *{s}* there",
    "italic": lambda s: f"see _{s}_ there",
    "strike": lambda s: f"see ~{s}~ there",
    "code": lambda s: f"see `{s}` there",
    "bold italic": lambda s: f"*_{s}_*",
    "double": lambda s: f"**{s}** and __{s}__",
    "fence": lambda s: f"```\n{s}\n```",
    "fence on one line": lambda s: f"```{s}```",
    "smart quotes": lambda s: f"“{s}”",
    "single smart quotes": lambda s: f"‘{s}’",
    "guillemets": lambda s: f"«{s}»",
    "no-break spaces": lambda s: f"is\u00a0{s}\u202fok",
    "wiki mono": lambda s: f"key {{{{{s}}}}} here",
    "wiki code": lambda s: f"{{code:bash}}\n{s}\n{{code}}",
    "wiki noformat": lambda s: f"{{noformat}}{s}{{noformat}}",
    "wiki color": lambda s: f"{{color:#ff0000}}{s}{{color}}",
    "wiki label": lambda s: f"[{s}|https://wiki.corp.internal/x]",
    "slack label": lambda s: f"<https://wiki.corp.internal/x|{s}>",
    "quoted": lambda s: "\n".join(f"> {line}" for line in s.split("\n")),
    "quoted, escaped": lambda s: "\n".join(f"&gt; {line}" for line in s.split("\n")),
    "escaped quotes": lambda s: f"&quot;{s}&quot;",
    "html": lambda s: f"<td>{s}</td>",
    "sentence": lambda s: f"use {s}, then tell me.",
    "brackets": lambda s: f"({s})",
    "beside Japanese": lambda s: f"鍵は {s} です",
    "beside emoji": lambda s: f"🔑 {s} 🔑",
}
WITHIN: dict[str, Callable[[str], str]] = {
    "zero-width spaces": lambda s: sprinkled(s, "\u200b"),
    "soft hyphens": lambda s: sprinkled(s, "\u00ad"),
    "word joiners": lambda s: sprinkled(s, "\u2060"),
    "byte order marks": lambda s: sprinkled(s, "\ufeff"),
    "full width": full_width,
    "non-breaking hyphens": lambda s: s.replace("-", "\u2011"),
    "numeric entities": lambda s: "".join(f"&#{ord(c)};" for c in s),
    "hex entities": lambda s: "".join(f"&#x{ord(c):x};" for c in s),
    "unicode escapes": lambda s: "".join(f"\\u{ord(c):04x}" for c in s),
    "hex escapes": lambda s: "".join(f"\\x{ord(c):02x}" for c in s),
    "percent": lambda s: "".join(f"%{ord(c):02X}" for c in s),
    "percent twice": lambda s: "".join(f"%25{ord(c):02X}" for c in s),
    "half bold": lambda s: f"{s[:9]}*{s[9:14]}*{s[14:]}",
    "half struck": lambda s: f"{s[:9]}~{s[9:14]}~{s[14:]}",
    "half code": lambda s: f"{s[:9]}`{s[9:14]}`{s[14:]}",
}


@pytest.mark.parametrize("rule_id", RULES)
@pytest.mark.parametrize("name", AROUND)
def test_what_stands_around_a_secret_does_not_hide_it(name: str, rule_id: str) -> None:
    carrier, secret = forged(rule_id)
    text = AROUND[name](carrier)
    findings = found(text, rule_id)
    assert len(findings) == text.count(secret)
    for finding in findings:
        assert finding.secret.reveal() == secret
        assert text[finding.start : finding.end] == secret


@pytest.mark.parametrize("rule_id", ["github-pat", "slack-bot", "jwt"])
@pytest.mark.parametrize("name", WITHIN)
def test_what_stands_within_a_secret_does_not_hide_it(name: str, rule_id: str) -> None:
    _, secret = forged(rule_id)
    dressed = WITHIN[name](secret)
    text = f"it is {dressed} now"
    (finding,) = found(text, rule_id)
    assert finding.secret.reveal() == secret
    assert redact_text(text, [finding], lambda _: "[gone]") == "it is [gone] now"


class TestSlackLinks:
    """Slack makes links of everything that looks like a host or an address."""

    def test_an_address_inside_a_connection_string(self) -> None:
        text = "postgres://app:Tr4in<mailto:Zq9x@db7.corp.io|Zq9x@db7.corp.io>/shop"
        (finding,) = SCANNER.scan(text)
        assert finding.rule.id == "connection-string"
        assert finding.secret.reveal() == "Tr4inZq9x"
        assert "Zq9x" not in redact_text(text, [finding], lambda _: "[gone]")

    def test_a_host_inside_a_password(self) -> None:
        text = "DB_PASSWORD=pa7Kw<http://ss9.io|ss9.io>"
        (finding,) = SCANNER.scan(text)
        assert finding.secret.reveal() == "pa7Kwss9.io"
        assert redact_text(text, [finding], lambda _: "[gone]") == "DB_PASSWORD=[gone]"

    def test_a_token_split_by_a_host(self) -> None:
        _, token = forged("github-fine-grained")
        text = f"{token[:40]}<http://{token[40:50]}|{token[40:50]}>{token[50:]}"
        (finding,) = SCANNER.scan(text)
        assert finding.secret.reveal() == token
        assert redact_text(text, [finding], lambda _: "[gone]") == "[gone]"

    def test_a_token_in_the_url_only(self) -> None:
        _, token = forged("github-pat")
        text = f"<https://ci.corp.internal/?a=1&amp;token={token}&amp;b=2|the build>"
        (finding,) = SCANNER.scan(text)
        assert text[finding.start : finding.end] == token

    def test_a_token_in_url_and_label_leaves_no_copy(self) -> None:
        _, token = forged("github-pat")
        url = f"https://ci.corp.internal/?token={token}"
        text = f"<{url}|{url}>"
        assert token not in redact_text(text, SCANNER.scan(text), lambda _: "[gone]")

    def test_a_connection_string_in_angle_brackets(self) -> None:
        carrier, secret = forged("connection-string")
        text = f"<{carrier}> is the new one"
        (finding,) = SCANNER.scan(text)
        assert text[finding.start : finding.end] == secret

    def test_mentions_and_channels_are_left_alone(self) -> None:
        assert SCANNER.scan("<@U012AB3CD> see <#C012AB3CD|general> <!here> <!date^1^x|y>") == []


class TestEntities:
    def test_escapes_are_undone_exactly_once(self) -> None:
        (finding,) = SCANNER.scan("DB_PASSWORD='a&amp;lt;B7xyz'")
        assert finding.secret.reveal() == "a&lt;B7xyz"

    def test_the_span_covers_the_escaped_form(self) -> None:
        text = "DB_PASSWORD='aX7&amp;&lt;kQ2'"
        (finding,) = SCANNER.scan(text)
        assert finding.secret.reveal() == "aX7&<kQ2"
        assert text[finding.start : finding.end] == "aX7&amp;&lt;kQ2"


class TestLayers:
    @pytest.mark.parametrize("rule_id", RULES)
    @pytest.mark.parametrize("encode", [base64.b64encode, base64.urlsafe_b64encode])
    def test_base64_is_looked_into_and_hidden_whole(
        self, rule_id: str, encode: Callable[[bytes], bytes]
    ) -> None:
        carrier, secret = forged(rule_id)
        blob = encode(f"first line\n{carrier}\nlast line\n".encode()).decode()
        text = f"data: {blob} ."
        (finding,) = found(text, rule_id)
        assert finding.secret.reveal() == secret
        assert redact_text(text, [finding], lambda _: "[gone]") == "data: [gone] ."

    def test_base64_over_many_lines(self) -> None:
        carrier, secret = forged("github-pat")
        blob = base64.encodebytes(f"{'x ' * 70}{carrier}{' y' * 40}".encode()).decode()
        text = f"begin\n{blob}end"
        (finding,) = SCANNER.scan(text)
        assert finding.secret.reveal() == secret
        assert redact_text(text, [finding], lambda _: "[gone]") == "begin\n[gone]\nend"

    def test_base64_of_wide_characters(self) -> None:
        _, secret = forged("github-pat")
        text = base64.b64encode(f"$token = '{secret}'".encode("utf-16-le")).decode()
        (finding,) = SCANNER.scan(f"powershell -enc {text}")
        assert finding.secret.reveal() == secret

    def test_base64_in_base64(self) -> None:
        _, secret = forged("github-pat")
        once = base64.b64encode(f"token {secret} end".encode())
        text = base64.b64encode(b"inner " + once + b" inner").decode()
        (finding,) = SCANNER.scan(text)
        assert finding.secret.reveal() == secret
        assert (finding.start, finding.end) == (0, len(text))

    def test_two_secrets_in_one_blob_are_two_findings_that_do_not_overlap(self) -> None:
        _, one = forged("github-pat", 1)
        _, two = forged("github-pat", 2)
        text = base64.b64encode(f"a={one}\nb={two}\n".encode()).decode()
        first, second = SCANNER.scan(text)
        assert {first.secret.reveal(), second.secret.reveal()} == {one, two}
        assert (first.start, first.end, second.end) == (0, second.start, len(text))

    @pytest.mark.parametrize("times", [1, 2])
    def test_json_in_json(self, times: int) -> None:
        _, secret = forged("slack-webhook")
        text = secret
        for _ in range(times):
            text = json.dumps({"url": text}).replace("/", "\\/")
        (finding,) = SCANNER.scan(text)
        assert finding.secret.reveal() == secret

    def test_binary_base64_and_digests_are_left_alone(self) -> None:
        random = Random(3)
        text = base64.b64encode(random.randbytes(3000)).decode()
        digest = random.randbytes(32).hex()
        assert SCANNER.scan(f"{text} {digest}") == []


class TestPrivateKeys:
    LAYOUTS: dict[str, Callable[[str], str]] = {  # noqa: RUF012 - read only
        "as it is": lambda key: key,
        "on one line": lambda key: key.replace("\n", " "),
        "with literal breaks": lambda key: key.replace("\n", "\\n"),
        "in JSON": lambda key: json.dumps({"key": key + "\n"}),
        "in JSON in JSON": lambda key: json.dumps(json.dumps({"key": key})),
        "quoted": lambda key: "> " + key.replace("\n", "\n> "),
        "quoted, escaped": lambda key: "&gt; " + key.replace("\n", "\n&gt; "),
        "indented": lambda key: "key: |\n  " + key.replace("\n", "\n  "),
        "with carriage returns": lambda key: key.replace("\n", "\r\n"),
        "with em dashes": lambda key: key.replace("-----", "——-"),
        "in code": lambda key: '"' + key.replace("\n", '\\n" +\n  "') + '"',
        "percent-encoded": lambda key: key.replace("\n", "%0A").replace("+", "%2B"),
        "in base64": lambda key: base64.b64encode(key.encode()).decode(),
    }

    @pytest.mark.parametrize("layout", LAYOUTS)
    def test_one_value_however_it_is_laid_out(self, layout: str) -> None:
        _, key = forged("private-key")
        text = self.LAYOUTS[layout](key)
        (finding,) = found(text, "private-key")
        assert finding.secret.reveal() == key
        left = redact_text(text, [finding], lambda _: "[gone]")
        assert key[100:130] not in left

    def test_canonical_leaves_other_values_alone(self) -> None:
        assert canonical(" a b ") == " a b "


class TestWrapped:
    def test_a_token_broken_over_two_lines_of_a_fence(self) -> None:
        _, token = forged("github-pat")
        text = f"```\n{token[:21]}\n{token[21:]}\n```"
        (finding,) = SCANNER.scan(text)
        assert finding.secret.reveal() == token
        assert redact_text(text, [finding], lambda _: "[gone]") == "```\n[gone]\n```"

    def test_not_where_the_joined_value_fails_its_check(self) -> None:
        _, token = forged("github-pat")
        assert SCANNER.scan(f"```\n{token[:21]}\n{token[21:-1]}x\n```") == []

    def test_outside_of_fences_only_with_a_proof(self) -> None:
        _, token = forged("github-pat")
        (finding,) = SCANNER.scan(f"{token[:21]}\n{token[21:]}")
        assert finding.secret.reveal() == token
        assert finding.reasons == ("written over several lines",)
        assert SCANNER.scan(f"{token[:21]}\n{token[21:-1]}x") == []
        assert [each.secret.reveal() for each in SCANNER.scan("DB_PASSWORD=kT7wq2Zp\nthen")] == [
            "kT7wq2Zp"
        ]


class TestJoinedParts:
    def test_a_token_in_two_styles(self) -> None:
        _, token = forged("github-pat")
        parts = [
            Part("a", "before " + token[:12]),
            Part("b", token[12:30], joins=True),
            Part("c", token[30:] + " after", joins=True),
        ]
        (finding,) = SCANNER.scan_parts(parts)
        assert finding.secret.reveal() == token
        assert finding.spans == (Span("a", 7, 19), Span("b", 0, 18), Span("c", 0, len(token) - 30))

    def test_parts_that_do_not_join_are_never_read_as_one(self) -> None:
        _, token = forged("github-pat")
        assert SCANNER.scan_parts([Part("a", token[:20]), Part("b", token[20:])]) == []

    def test_each_part_keeps_its_own_offsets(self) -> None:
        _, token = forged("github-pat")
        parts = [Part("a", "ä" * 7), Part("b", f"é {token}"), Part("c", token)]
        spans = [finding.spans for finding in SCANNER.scan_parts(parts)]
        assert spans == [(Span("b", 2, 2 + len(token)),), (Span("c", 0, len(token)),)]


class TestOffsets:
    def test_deleted_characters_at_the_edges_stay_outside(self) -> None:
        view = edited(View("..ab..", "as given"), "plain", [(0, 2, ""), (4, 6, "")])
        assert view is not None
        assert view.text == "ab"
        assert view.origin(0, 2) == (2, 4)

    def test_a_replaced_stretch_is_covered_whole(self) -> None:
        view = edited(View("a&amp;b", "as given"), "plain", [(1, 6, "&")])
        assert view is not None
        assert view.origin(1, 2) == (1, 6)
        assert view.origin(0, 3) == (0, 7)
        assert view.origin(2, 3) == (6, 7)
