"""Is this the beginning of an export, and of which? Everything else is text."""

from __future__ import annotations

import re

from bot.files.text import unicode_of

_CSV_HEAD = re.compile(r'"?(?:Summary|Issue key|Issue id|Key|Project)"?[,;\t]', re.IGNORECASE)
_XML_HEAD = re.compile(r"<entity-engine-xml\b|<rss\b[^>]*>\s*<!--[^>]{0,400}?JIRA", re.IGNORECASE)
_JSON_HEAD = re.compile(
    r'\{\s*"(?:expand|startAt|maxResults|total|issues|isLast|nextPageToken)"\s*:'
)
_MESSAGE = re.compile(r'\{\s*"(?:id|text)"\s*:')


def guess(head: bytes) -> str:
    """One of the forms of input that a file of this beginning has; "text" when unsure."""
    encoding = unicode_of(head)
    if encoding is None:
        return "text"
    text = head.decode(encoding, "replace").lstrip("\ufeff \r\n\t")
    first = text.partition("\n")[0]
    if re.search(r'(?i)"?Issue key"?[,;\t]', first) and _CSV_HEAD.match(first):
        return "jira-csv"
    if text.startswith("<") and _XML_HEAD.search(text):
        return "jira-xml"
    if _JSON_HEAD.match(text) and ('"issues"' in text or '"/rest/api/' in text):
        return "jira-json"
    if (
        _MESSAGE.match(first)
        and '"id"' in first
        and '"text"' in first
        and first.rstrip()[-1:] == "}"
    ):
        return "messages-jsonl"
    return "text"
