"""Does `scan` read exports of Slack and Jira whole, and say so when something is none?"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest

from tests.bot.conftest import Line, written
from tests.conftest import Canaries


def slack(folder: Path, forge: Canaries) -> dict[str, str]:
    """A small export; where each secret stands → the secret."""
    texts = [forge("github-pat") for _ in range(8)]
    rich = {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [
                    {"type": "text", "text": texts[1][:10]},
                    {"type": "text", "text": texts[1][10:], "style": {"bold": True}},
                ],
            }
        ],
    }
    general: list[dict[str, Any]] = [
        {"type": "message", "user": "U1", "ts": "1700000000.000100", "text": f"key {texts[0]}"},
        {"type": "message", "user": "U2", "ts": "1700000001.000100", "text": "", "blocks": [rich]},
        {
            "type": "message", "ts": "1700000002.000100", "subtype": "message_changed",
            "message": {"text": "gone"}, "original": {"text": f"it was {texts[2]}"},
        },
        {"type": "message", "ts": "1700000003.000100", "text": "see",
         "attachments": [{"text": f"forwarded {texts[3]}"}],
         "files": [{"id": "F1", "title": "notes", "preview": f"export T={texts[4]}"}]},
    ]  # fmt: skip
    written(folder, "users.json", json.dumps([{"id": "U1", "real_name": "Ada"}]))
    channel = {"id": "C1", "name": "general", "topic": {"value": f"use {texts[5]}"}}
    written(folder, "channels.json", json.dumps([channel]))
    written(folder, "dms.json", json.dumps([{"id": "D1", "members": ["U1", "U2"]}]))
    written(folder, "general/2023-11-14.json", json.dumps(general))
    direct = [{"type": "message", "user": "U1", "ts": "1700000009.0001", "text": texts[6]}]
    written(folder, "D1/2023-11-14.json", json.dumps(direct))
    written(folder, "canvas/plan.txt", f"token {texts[7]}")
    places = (
        "C1/1700000000.000100", "C1/1700000001.000100", "C1/1700000002.000100",
        "C1/1700000003.000100", "C1/1700000003.000100", "C1/topic", "D1/1700000009.0001",
        "canvas/plan.txt",
    )  # fmt: skip
    return dict(zip(texts, places, strict=True))


def packed(folder: Path, file: Path) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in sorted(folder.rglob("*")):
            if each.is_file():
                archive.write(each, each.relative_to(folder).as_posix())
    return file


@pytest.mark.parametrize("form", ["auto", "slack-export"])
@pytest.mark.parametrize("zipped", [False, True])
def test_a_slack_export(form: str, zipped: bool, line: Line, given: Path, forge: Canaries) -> None:
    wanted = slack(given / "export", forge)
    path = packed(given / "export", given / "e.zip") if zipped else given / "export"
    code, rows = line.scan("--input-format", form, path)
    assert code == 1
    got = sorted(row["document"].removeprefix(f"{path}!") for row in rows)
    assert got == sorted(wanted.values())
    by_part = {(row["document"], row["part"]): row for row in rows}
    first = by_part["C1/1700000000.000100", "text"]
    assert (first["start"], first["about"]) == (4, {"channel": "general", "author": "Ada"})
    assert ("C1/1700000002.000100", "original/text") in by_part
    assert ("C1/1700000003.000100", "files/0/preview") in by_part
    assert all(row["source"].startswith(str(path)) for row in rows)


def test_damage_in_a_slack_export_is_told(line: Line, given: Path, forge: Canaries) -> None:
    wanted = slack(given / "export", forge)
    written(given, "export/general/2023-11-15.json", "[{")
    written(given, "export/general/2023-11-16.json", '{"a": 1}')
    written(given, "export/general/2023-11-17.json", '[1, {"ts": "2", "blocks": 7, "text": "x"}]')
    code, rows = line.scan("--input-format", "slack-export", given / "export")
    assert (code, len(rows)) == (3, len(wanted))
    for words in ("15.json: it is not JSON", "16.json: it is not a list", "number 1: it is not an"):
        assert words in line.err


def test_what_is_no_slack_export(line: Line, given: Path) -> None:
    file = written(given, "a.txt", "hello")
    for path in (file, given, given / "missing"):
        assert line.scan("--input-format", "slack-export", path)[0] == 3
        assert "not read" in line.err


def jira_csv(secret: str, other: str, delimiter: str = ",") -> str:
    out = io.StringIO()
    made = csv.writer(out, delimiter=delimiter)
    made.writerow(["Summary", "Issue key", "Description", "Comment", "Comment"])
    made.writerow(["ok", "OPS-1", "nothing", "", ""])
    text = f'He said "look",\nthen:\n\n{secret}; and so on'
    made.writerow(["a, b", "OPS-2", text, "fine", f"01/Jan/26;ada;key {other}"])
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("form", ["auto", "jira-csv"])
def test_jira_csv(form: str, delimiter: str, line: Line, given: Path, forge: Canaries) -> None:
    secret, other = forge("github-pat"), forge("github-pat")
    file = written(given, "jira.csv", "\ufeff" + jira_csv(secret, other, delimiter))
    code, rows = line.scan("--input-format", form, file)
    assert code == 1
    assert [(row["document"], row["part"]) for row in rows] == [
        ("OPS-2", "Description"), ("OPS-2", "Comment/2"),
    ]  # fmt: skip
    assert rows[0]["start"] == len('He said "look",\nthen:\n\n')


def test_jira_csv_that_is_none(line: Line, given: Path, forge: Canaries) -> None:
    file = written(given, "a.csv", "a,b\n1,2\n")
    assert line.scan("--input-format", "jira-csv", file)[0] == 3
    assert 'no "Issue key"' in line.err
    broken = f'Issue key,Summary\nOPS-1,"{forge("github-pat")}"\nOPS-2,"ends never'
    code, rows = line.scan("--input-format", "jira-csv", written(given, "b.csv", broken))
    assert (code, len(rows)) == (3, 1)


RSS = """<!--
RSS generated by JIRA
--><rss version="0.92">
<!-- This is a JIRA search export -->
<channel><title>x</title>
<item><title>[OPS-1] a</title><key id="1">OPS-1</key><description>{0}</description></item>
<item><key id="2">OPS-2</key><comments><comment id="7" author={2}>{1}</comment></comments></item>
</channel></rss>"""
BACKUP = """<?xml version="1.0" encoding="UTF-8"?>
<entity-engine-xml>
<Issue id="1" key="OPS-1" description={0}/>
<Action id="9" issue="1" type="comment"><body><![CDATA[{1}]]></body></Action>
</entity-engine-xml>"""


@pytest.mark.parametrize("form", ["auto", "jira-xml"])
def test_jira_xml(form: str, line: Line, given: Path, forge: Canaries) -> None:
    secret, other = forge("github-pat"), forge("github-pat")
    text = RSS.format(escape(f"<p>use {secret}</p>"), other, quoteattr("ada"))
    code, rows = line.scan("--input-format", form, written(given, "s.xml", text))
    assert code == 1
    assert [(row["document"], row["part"]) for row in rows] == [
        ("OPS-1", "description"), ("OPS-2", "comments/comment"),
    ]  # fmt: skip
    assert rows[0]["start"] == len("<p>use ")
    text = BACKUP.format(quoteattr(f"a\n{secret}"), f"b\n{other}")
    code, rows = line.scan("--input-format", form, written(given, "entities.xml", text))
    assert [(row["document"], row["part"]) for row in rows] == [
        ("Issue/1", "@description"), ("Action/9", "body"),
    ]  # fmt: skip


def test_jira_xml_that_is_a_bomb_or_broken(line: Line, given: Path, forge: Canaries) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><channel>&c;</channel></rss>'
    assert line.scan("--input-format", "jira-xml", written(given, "b.xml", bomb))[0] == 3
    assert "entities" in line.err
    half = RSS.format(forge("github-pat"), "x", quoteattr("x"))[:-30]
    code, rows = line.scan("--input-format", "jira-xml", written(given, "h.xml", half))
    assert (code, len(rows)) == (3, 1)


@pytest.mark.parametrize("form", ["auto", "jira-json"])
def test_jira_json(form: str, line: Line, given: Path, forge: Canaries) -> None:
    secret, other = forge("github-pat"), forge("github-pat")
    adf = {
        "type": "doc", "version": 1,
        "content": [{"type": "paragraph", "content": [
            {"type": "text", "text": other[:9]},
            {"type": "text", "text": other[9:], "marks": [{"type": "strong"}]}]}],
    }  # fmt: skip
    fields = {"summary": f"at {secret}", "comment": {"comments": [{"body": adf}]}}
    issue = {"id": "1", "key": "OPS-1", "self": "https://jira.example/1", "fields": fields}
    text = json.dumps({"startAt": 0, "total": 1, "issues": [issue]})
    code, rows = line.scan("--input-format", form, written(given, "s.json", text))
    assert code == 1
    assert [(row["document"], row["part"], row["start"]) for row in rows] == [
        ("OPS-1", "fields/summary", 3),
        ("OPS-1", "fields/comment/comments/0/body/content/0/content/0/text", 0),
    ]


@pytest.mark.parametrize("text", ["{", "[1]", '{"issues": [1]}', "[" * 100_000, "[]"])
def test_jira_json_that_is_none(text: str, line: Line, given: Path) -> None:
    assert line.scan("--input-format", "jira-json", written(given, "s.json", text))[0] == 3


def test_auto_takes_other_files_for_what_they_are(line: Line, given: Path, forge: Canaries) -> None:
    secret = forge("github-pat")
    message = json.dumps({"id": "m1", "text": f"x {secret}"})
    written(given, "a/m.jsonl", message)
    written(given, "a/n.txt", f"a\n{secret}")
    code, rows = line.scan("--input-format", "auto", given / "a")
    assert code == 1
    assert [(row["document"], row["start"]) for row in rows] == [
        ("m1", 2), (str(given / "a" / "n.txt"), 2),
    ]  # fmt: skip
