"""What around a value says that it is no secret, though it stands where one is given?

A template that is filled in later, a digest of the secret, a blank that a script replaces. The
check of a rule sees only the value; these are asked once it has passed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from detectors import lazy, values
from detectors.entropy import is_hex
from detectors.model import Rule
from detectors.rules._values import CERTAIN

_BEFORE = 100
"""Characters before the value that are looked at."""
_VARIABLE = lazy.pattern(r"\$\{[\w.!]{0,60}(?P<way>:?[-=?+]|:)?[^\s{}]{0,60}$")
"""A variable of a shell or a compose file that is open before the value, and what it does when
it is not set."""
_TEMPLATE = lazy.pattern(r"(?:\{\{|\(\(|\[\[|<%|\{%)[^\n{}<>]{0,100}$")
_ENDS = lazy.pattern(r"[^\n{}<>]{0,100}?(?:\}\}|\)\)|\]\]|%>|%\})")
_DIGESTED = lazy.pattern(
    r"(?i)(?<![a-z])(?:check-?sums?|hash(?:ed)?|digest|sha-?\d{0,3}|md5|rollme|roll-?out|fingerprint"
    r"|etag|thumbprint|config-?hash|integrity|crc32)"
    r"(?:[/.:-]|[/_.-]?of[_.-]|[ ](?:sum[ ])?(?:of|for)[ ][\"'`]?)"
    r"[\w./-]{0,60}[\"'`]?[ \t]{0,4}[:=][ \t]{0,4}[\"']?$"
)
_BLANK = lazy.pattern(
    r"(?:@@|__|%%|##|~~|::)[A-Z0-9_.-]{2,60}(?:@@|__|%%|##|~~|::)?$|!!?[a-z]{3,}$"
)
"""What a build puts the secret in the place of."""
_FINGERPRINT = lazy.pattern(r"(?:SHA(?:1|256|384|512)|MD5):[A-Za-z0-9+/:=]{20,}$")
"""As OpenSSH prints it."""
_FILTER = lazy.pattern(
    r"(?:b64(?:enc|dec|encode|decode)|base64(?:encode|decode)?|sha\d{1,3}(?:sum)?|md5(?:sum)?"
    r"|n?indent\d?|bcrypt|adler32sum|to_?json|to_?yaml|trunc\d?|u?tf8|hash|replace\d?)"
)
_TRACE = lazy.pattern(
    r"(?i)(?<![\w-])(?:x-(?:amzn?|goog|guploader|ms|github|fb|vercel|b3|oss|cos|obs|nf|akamai|fastly)"
    r"-(?:cf-|client-|activity-)?(?:id(?:-2)?|pop|request-?id|trace-?id|span-?id|correlation-?id"
    r"|version-id|hash|uploadid|debug)|x-(?:request|correlation|trace|transaction|cache|served|amz)"
    r"-?(?:id|key|by|id-2)|x-cloud-trace-context|cf-ray|etag|if-none-match|traceparent|tracestate"
    r"|(?:fly-|apigw-)?request-?id|x-amz-apigw-id)[\"']?[ \t]{0,3}[:=][ \t]{0,3}(?:W/)?[\"']?"
    r"[\w.=+/-]{0,40}$"
)
"""The header of a response that tells one request or one version from another."""
_PIPED = lazy.pattern(r"\|[ \t]{0,4}-?$")
"""A template whose braces were taken for markup."""


# plain words first: nearly every value is over then
_BLANKS = frozenset("@_%#~:!")
_PRINTS = ("SHA", "MD5")
_OPENINGS = ("{{", "((", "[[", "<%", "{%")
_TRACED = ("x-", "cf-ray", "etag", "if-none-match", "trace", "request")


def _within(text: str, words: Sequence[str]) -> bool:
    return any(each in text for each in words)


def exempt(found: regex.Match[str]) -> str:
    """Why the secret of `found` is none, as a clause; "" when nothing around it says so."""
    start, end = found.span("secret")
    before = found.string[max(0, start - _BEFORE) : start]
    value = found["secret"]
    if value[0] in _BLANKS and _BLANK.match(value):
        return "a blank that is filled in later"
    if value.startswith(_PRINTS) and _FINGERPRINT.match(value):
        return "the fingerprint of a key"
    if (
        "${" in before
        and (variable := _VARIABLE.search(before))
        and ((variable["way"] or "?")[-1] in "?+" or (before.endswith(":") and value[0] in "?+"))
    ):
        # what stands after ? is said when the variable is missing, after + when it is not
        return "the name of a variable"
    quoted = before.endswith(('"', "'", "`"))
    # Lua writes its strings like other languages their templates
    quoted = quoted or (before.endswith("[[") and values.key(value) >= CERTAIN)
    if (
        not quoted
        and _within(before, _OPENINGS)
        and _TEMPLATE.search(before)
        and _ENDS.match(found.string, end)
    ):
        return "a function of a template"
    if _FILTER.fullmatch(value) and _PIPED.search(before):
        return "a function of a template"
    if _within(before.lower(), _TRACED) and _TRACE.search(before):
        return "the id of a request"
    if is_hex(value) and len(value) >= 16 and _DIGESTED.search(before):
        return "a digest of the secret"
    return ""


def sparing(rule: Rule) -> Rule:
    """`rule` without what stands in a template or is a digest, by the words around it."""
    own = rule.excepts
    if own is None:
        return replace(rule, excepts=exempt)
    return replace(rule, excepts=lambda found: own(found) or exempt(found))
