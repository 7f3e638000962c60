"""What did the person write, under the links, fences and formatting of chat, wikis and HTML?

Sources: Slack, "Formatting message text" (angle brackets, formatting characters); Atlassian, "Wiki
renderer notation" (braces, links, backslashes); CommonMark 0.31 (links, images, code, backslashes);
HTML Living Standard, "Phrasing content" (tags that do not end a word).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from detectors.reading import Edit, View, edited

_LINK = regex.compile(
    r"<(?P<url>[A-Za-z][A-Za-z0-9+.-]{1,30}:[^<>|\s]{1,8000}+)(?:\|(?P<label>[^<>|\n]{0,8000}+))?>"
)
_SCHEME = r"[A-Za-z][A-Za-z0-9+.-]{1,30}:"
_WIKI = regex.compile(
    r"(?P<fence>```(?:[a-z]{1,12}(?=\n))?"
    r"|\{(?:code|noformat|quote|panel|expand|info|tip|note|warning)(?:[:|][^{}\n]{0,200})?\})"
    r"|(?P<mono>\{\{|\}\})"
    r"|(?P<color>\{color(?:[:|][^{}\n]{0,40})?\})"
    rf"|!?\[(?P<text>[^\[\]\n]{{0,2000}}+)\]\(<?(?P<target>(?:{_SCHEME}|/|\#|\.)[^()\s]{{0,4000}}+)"
    r"(?:[ \t]+[\"'][^\"'\n]{0,200}[\"'])?\)"
    rf"|\[(?P<label>[^\[\]|\n]{{1,2000}}+)\|(?P<url>{_SCHEME}[^\[\]|\s]{{1,4000}}+)(?:\|[^\[\]\n]{{0,40}})?\]"
    r"|(?<=[A-Za-z0-9_])(?<!CDATA)\[(?P<bare>(?:mailto:|https?://)[^\[\]|\s]{1,2000}+)\]"
)


def unfolded(view: View) -> View | None:
    """Links as their label, fences and formatting gone. URLs with a label are in `view` still."""
    text = view.text
    edits: list[Edit] = []
    wholes: list[tuple[int, int, int, int]] = []
    if "<" in text:
        for match in _LINK.finditer(text):
            start, end = match.span()
            url, label = match.span("url"), match.span("label")
            if label[0] < 0:
                shown = _without_scheme(text, url)
            else:
                shown = label
            edits += ((start, shown[0], ""), (shown[1], end, ""))
            whole = shown
            if label[0] >= 0 and text[label[0] : label[1]] in text[url[0] : url[1]]:
                whole = (end, end)  # the URL repeats the label: never leave it standing alone
            wholes.append((start, *whole, end))
    if "{" in text or "```" in text or "[" in text:
        for match in _WIKI.finditer(text):
            start, end = match.span()
            if match["fence"]:
                edits.append((start, end, "\n"))
            elif match["mono"]:
                edits.append((start, end, _gap(text, start, end)))
            elif match["color"]:
                edits.append((start, end, ""))
            else:
                name = "text" if match["text"] is not None else "label"
                label = match.span(name)
                url = match.span("target" if name == "text" else "url")
                if match["bare"]:
                    label = url = _without_scheme(text, match.span("bare"))
                edits += ((start, label[0], ""), (label[1], end, ""))
                repeats = text[label[0] : label[1]] in text[url[0] : url[1]] and label != url
                wholes.append((start, *((end, end) if repeats else label), end))
    edits += ((start, end, "") for start, end in _formatting(text))
    return edited(view, "unfolded", edits, wholes)


def _without_scheme(text: str, url: tuple[int, int]) -> tuple[int, int]:
    """mailto: and tel: were added by the client; every other scheme was typed."""
    for scheme in ("mailto:", "tel:"):
        if text[url[0] : url[0] + len(scheme)].lower() == scheme:
            return url[0] + len(scheme), url[1]
    return url


def _gap(text: str, start: int, end: int) -> str:
    """Nothing where braces end a word anyway, a space where they are all that parts two words."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return " " if before.isalnum() and after.isalnum() else ""


_DELIMITERS = regex.compile(
    r"(?P<opens>(?<![\w*~`/+=-])[*_~`]{1,4}+(?=[^\s*_~`]))"
    r"|(?P<closes>(?<=[^\s*_~`])[*_~`]{1,5}+(?![\w*~`/+=-]))"
    r"|\n"
)


def _formatting(text: str) -> Iterator[tuple[int, int]]:
    """Pairs of formatting characters around words, on one line."""
    opened: dict[str, tuple[int, int]] = {}
    for match in _DELIMITERS.finditer(text):
        marks = match[0]
        if marks == "\n":
            opened.clear()
        elif match["opens"]:
            opened[marks] = match.span()
        else:
            # the word may end in "_" itself: only the last of them close
            for length in range(len(marks), 0, -1):
                opening = marks[-length:][::-1]
                if opening in opened:
                    yield opened.pop(opening)
                    yield match.end() - length, match.end()
                    break


_INSIDE = regex.compile(
    r"(?<=[A-Za-z0-9_.+/=-])(?:[*~`]{1,4}+|\{\{|\}\}|\{color(?:[:|][^{}\n]{0,40})?\})"
    r"(?=[A-Za-z0-9_.+/=-])"
)


def joined(view: View) -> View | None:
    """Formatting characters between letters gone: half a word in bold."""
    edits = [(*each.span(), "") for each in _INSIDE.finditer(view.text)]
    return edited(view, "joined", edits, local=True)


_TAG = regex.compile(
    r"</?(?P<name>[A-Za-z][A-Za-z0-9]{0,9})(?:\s[^<>]{0,1000}+)?/?>|<!--.{0,1000}?-->"
    r"|<!\[CDATA\[|\]\]>",
    regex.DOTALL,
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)


def untagged(view: View) -> View | None:
    """HTML and XML tags gone: nothing where a word goes on behind one, a break where it ends."""
    edits: list[Edit] = []
    for match in _TAG.finditer(view.text):
        name = match["name"]
        edits.append((*match.span(), "\n" if name and name.lower() in _BLOCKS else ""))
    return edited(view, "untagged", edits, local=True)


_BACKSLASH = regex.compile(r"\\(?=[_{}*\[\]()~|!#.+&<>:@=-])")


def unescaped(view: View) -> View | None:
    """Backslashes gone that wiki and Markdown editors put before punctuation."""
    edits = [(*each.span(), "") for each in _BACKSLASH.finditer(view.text)]
    return edited(view, "unescaped", edits, local=True)
