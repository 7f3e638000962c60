"""What do the text nodes say of a rich document that stands here as JSON?

Jira's ADF and Slack's rich_text hold one word in several nodes when its style changes half-way, and
a table's cells in nodes of their own. The view has their texts only: as a person reads them.
Sources: Atlassian Document Format, "text node"; Slack Block Kit, "Rich text elements".
"""

from __future__ import annotations

import regex

from detectors.reading import Edit, Trust, View, edited

_TEXT = regex.compile(r"(\\{0,7})\"text\1\"\s{0,8}:\s{0,8}\1\"")
_MOST_BETWEEN = 4_000
"""Characters of JSON between two texts; with more they are not neighbours."""
_LONGEST = 100_000


def spoken(view: View) -> View | None:
    """The texts of neighbouring nodes: joined in a paragraph, apart elsewhere, cells divided."""
    text = view.text
    edits: list[Edit] = []
    before: int | None = None
    neighbours = False
    for match in _TEXT.finditer(text):
        if before is not None and match.start() < before:
            continue
        end = _closing(text, match.end(), match[1] + '"')
        if end is None:
            before = None
            continue
        if before is not None and match.start() - before <= _MOST_BETWEEN:
            neighbours = True
            edits.append((before, match.end(), _joint(text[before : match.start()])))
        else:
            edits.append((match.end(), match.end(), "\n"))
        before = end
    # nodes that stand alone say nothing new, now or when this reading is looked at again
    return edited(view, "nodes", edits, trust=Trust.FULL) if neighbours else None


def _closing(text: str, position: int, quote: str) -> int | None:
    """Where the string that begins at `position` ends, before its closing quote."""
    level = len(quote) - 1
    end = text.find(quote, position, position + _LONGEST)
    while end >= 0:
        slashes = end
        while slashes > position and text[slashes - 1] == "\\":
            slashes -= 1
        # an escaped quote has more backslashes before it than the quotes of this level
        if (end - slashes) % (2 * level + 2) == 0:
            return end
        end = text.find(quote, end + 1, position + _LONGEST)
    return None


def _joint(between: str) -> str:
    """What stands between two texts for a reader, told from how the lists open and close."""
    depth = least = 0
    for each in between:
        if each == "[":
            depth += 1
        elif each == "]":
            depth -= 1
            least = min(least, depth)
    if least == 0:
        return " " if "hardBreak" in between else ""
    if "table_row" in between or "tableRow" in between:
        return " |\n| "
    if "tableCell" in between or "tableHeader" in between:
        return " | "
    return "\n"
