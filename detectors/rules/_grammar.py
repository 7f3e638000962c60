"""In which ways do people and files write a name and its value?

Everything between a name that says "secret" and the value it is given: settings files, shells,
code of many languages, markup, headers, command lines, tables and "name: value" in a chat. The
pieces are joined by `setting`; `detectors.values` then says whether the value is one.
"""

from __future__ import annotations

import regex

from detectors import lazy
from detectors.rules._values import UNOPENED

SUFFIX = (
    r"(?:[_.-](?!hash|digest|sha\d|md5|finger|check|thumb|url|uri|arn|path|file|dir|name|ref\b"
    r"|id\b|ids\b"
    r"|type|field|regex|pattern|label|len|count|at\b|alg|kid|polic|min\b|min[_-]|max|expir"
    r"|age\b|ttl|valid|reset"
    r"|hint|chang|encryption(?!_?key)|enabl|require|confirm|strength|encod|place|input|text\b"
    r"|mode\b)[A-Za-z0-9_.-]{1,24}"
    r"|(?-i:(?!Hash|Digest|Sha|Md5|Finger|Check|Thumb|Url|URL|Uri|Arn|Path|File|Dir|Name|Ref\b"
    r"|Id\b|ID\b|Type"
    r"|Field|Regex|Pattern|Label|Len|Count|At\b|Alg|Polic|Min|Max|Expir|Age\b|Ttl|Valid|Reset"
    r"|Hint|Chang|Enabl"
    r"|Require|Confirm|Strength|Encod|Place|Input|Text|Mode|Mgr|Manager)[A-Z][A-Za-z0-9]{0,24})|\d{1,3})?+"
)
"""What may follow the word in a name: `_PROD`, `2`, `ForTests`; not what names something else."""

_CLOSE = r"(?!-----)\\{0,3}[\"'`*_]{0,4}[\])]?"
_TYPE = (
    r"(?:[ \t]{0,3}[:?]{1,2}[ \t]{0,3}&?(?:'static[ ])?(?-i:[A-Za-z])[\w.<>\[\]|]{0,24}"
    r"(?:\(\d{1,5}\))?[?!]?(?=[ \t]{0,3}:?=)|[ ]\{[ ]get;[^{}\n]{0,16}\}|\[\d{0,5}\]"
    r"|[ ]<(?:const|close)>(?=[ ]?=)"
    r"|[ ](?:as[ ]string|n?(?:var)?char2?\(\d{1,5}\)|text|string)(?=[ \t]{0,3}:?=))?"
)
_ASSIGN = r"[ \t]{0,40}(?:=>|:=|\?=|!?={1,3}|<-|->|[→⇒➜▸►»›]|:(?!:))[ \t]{0,40}"
_VALUE_KEY = r"(?:default_?)?(?:parameter)?value|default|content|secretstring"
_WRAPPED = (
    r"(?:(?:new[ ])?(?:secret(?:str|string|value)?|str(?:ing)?(?:::from)?|bytes|text|literal"
    r"|buffer\.from|\[\]byte|env"
    r"|sensitive|some|ok|n?varchar)\([ \t]{0,2}|string\(\d{1,4}\)[ ]|[rbuflRBUFL@$N]{1,2}"
    # what stands in when the setting is missing
    r"|(?=[A-Za-z$])[^\s=;,<>|]{1,60}[ ](?:\|\||\?\?|\?:|or)[ ])?"
)
_OPTION = (
    r"(?:[ \t]--?[\w-]{1,16}[ =][\w/-]{1,24}){0,2}[ \t]--?(?:b(?:ody)?|value)"
    r"(?:[ =][ \t]{0,2}|(?=[\"']))"
)
"""A command that takes the name first, and then the value behind a flag."""
_PAIRS = (
    r"(?:\\{0,3}[\"']\w{1,24}\\{0,3}[\"'][ ]?:[ ]?(?:\\{0,3}[\"'][^\"'\n\\]{0,40}\\{0,3}[\"']"
    r"|[\w.]{1,12})"
    r"[ ]?,\s{0,24}){0,3}?"
)
"""Further entries of an object between a name and its value."""
BEFORE_QUOTES = (
    rf"(?:{_TYPE}{_ASSIGN}(?:\\?\r?\n[ \t]{{0,24}})?(?:[\"'][ ]\+[ ])?{_WRAPPED}"
    rf"|:[ ]{{0,3}}\r?\n[ \t]{{0,24}}(?:{_VALUE_KEY}):[ ]{{1,4}}"
    rf"|[ \t]{{0,4}}[,;]?[ \t]{{0,4}}(?:\r?\n[ \t]{{0,24}})?{_PAIRS}\\{{0,3}}[\"']?(?:{_VALUE_KEY})"
    rf"\\{{0,3}}[\"']?[ \t]{{0,4}}[:=][ \t]{{0,4}}"
    rf"|[ \t]{{1,8}}|[ \t]{{0,4}}[,;][ \t]{{0,8}}(?:\r?\n[ \t]{{0,24}})?{_WRAPPED}|["
    rf"({{][ \t]{{0,4}}"
    rf"|\.(?:send_?keys|type|fill|set_?value)\([ ]?|{_OPTION}"
    rf"|[^<>\n\"']{{0,24}}(?:[ ]\w{{1,12}}=[\"'][^<>\n\"']{{0,24}}[\"']){{0,3}}[ ](?:{_VALUE_KEY})="
    rf"|[ \t]{{0,4}}\{{[^{{}}]{{0,160}}?\bdefault[ \t]{{0,8}}=[ \t]{{0,8}}"
    r"|[ \t]{1,3}(?:is|to|was|values[ ]?\()[ \t]{0,3}:?[ \t]{0,3}"
    r"|[ \t]{0,8}\|{1,2}[ \t]{0,8})"
)
"""Between a name and a value in quotes."""

_ALONE = r"(?=[^\s\"'`<>|,;]{6,300}[ \t]{0,8}(?:\r?\n|$))"
_TYPED = (
    r"[ \t]{0,24}REG_SZ[ \t]{1,24}"
    r"|:[ ]{0,3}\r?\n[ \t]{1,16}type:[ ]{0,2}\w{1,12}\r?\n[ \t]{1,16}default:[ ]"
)
_APART = r"(?=\S{6,120}(?:[ \t]{0,8}(?:\r?\n|$|\|)|[ \t]{2}))"
BEFORE_BARE = (
    rf"(?:(?:\[\d{{0,5}}\])?{_ASSIGN}(?:\"?\$\{{[\w.]{{1,60}}:[-=?]?)?"
    # markup: <name>V</name>, <entry key="name">V</entry>, <name>n</name><value>V</value>
    r"|(?:</[\w.:-]{1,40}>\s{0,16}<[\w.:-]{1,40}[^<>\n]{0,80}"
    r"|(?!\w{2})[^<>\n=]{0,4}(?:[ ][\w:]{1,20}=[^<>\n]{0,60})?)>"
    r"(?:<!\[CDATA\[)?(?=[^<>\s]{4,400}(?:\]\]>)?</)"
    # a command's flag, Dockerfile's ENV, setx, a setting divided by blanks
    r"|(?<=(?:^|[\s\"'=])--?[\w.-]{2,48})[ \t]{1,3}"
    r"|(?<=(?<![A-Za-z])(?:ENV|setx|set|setenv|export)[ \t]{1,3}(?:/[A-Za-z]{1,2}[ \t]{1,3})?"
    r"[\w.-]{2,64})[ \t]{1,3}"
    r"|[ \t]{0,40}\|{1,2}[ \t]{0,40}|\t{1,4}"
    # a name that only machines use, and blanks or dots
    r"|(?<=(?-i:[A-Za-z0-9][_.-][A-Za-z]{2,24}|[A-Z]{5,24})|(?:bind|root)pw"
    r"|[\w-]/\w{2,24})[ \t]{1,40}"
    rf"(?:[.:~-]{{1,24}}[ \t]{{1,20}})?{_APART}|[ ][.]{{2,24}}[ ]?:[ ]|{_OPTION}|{_TYPED}"
    # the value alone on the next line, also of a folded YAML text and in a fence
    rf"|[ \t]{{0,3}}[:=]?[*_`]{{0,3}}[ \t]{{0,3}}(?:[>|][+-]?\d?)?[ \t]{{0,3}}\r?\n[ \t>]{{0,16}}"
    rf"(?:```\w{{0,12}}\r?\n[ \t]{{0,16}})?{_ALONE}"
    rf"|:?\r?\n[ \t]{{0,16}}(?:-[ ])?(?:{_VALUE_KEY}):[ \t]{{0,4}}"
    rf"|[ \t]?,[ \t]?(?:{_VALUE_KEY})(?:=|:[ ])"
    r"|(?<=(?:^|\n)[^\n,;]{2,40})[,;](?=[^\s,;]{6,300}[ \t]{0,8}(?:\r?\n|[,;]|$)))"
)
"""Between a name and a value without quotes."""

_ANOTHER_SETTING = (
    # a random value may well begin like one; its capitals stand anywhere
    r"(?!(?-i:[A-Z]?[a-z]{1,24}(?:_|[A-Z][a-z]{1,24}){0,4}|[A-Z]{2,24}|[A-Z_]{2,30})\d{0,2}"
    r"(?:[_.-](?-i:[a-z]{1,24}|[A-Z]{1,24}|[A-Z]?[a-z]{1,24}(?:[A-Z][a-z]{1,24}){0,3})){0,6}=[^=\s&])"
)
_BARE = (
    rf"{_ANOTHER_SETTING}(?=[^\s\"'`<>]{{0,80}}[0-9!@\#$%^*+=?~]|(?:[a-z]{{3,12}}[-_.]){{3}}"
    rf"|[a-z]{{4,12}}(?:[-.][a-z]{{4,12}}){{2}}(?![^\s,;])"
    # a few words that no variable is made of, to the end of the line
    r"|(?-i:[A-Za-zÀ-ɏ]{2,16}(?:-[A-Za-zÀ-ɏ]{1,16}){1,5}"
    r"|[A-ZÀ-Þ][a-zß-ɏ]{1,15}(?:_[a-zß-ɏ]{1,16}){1,5})[!?]?(?=[ \t]*(?:[\r\n]|$))"
    # letters alone: a word, or a long row of both cases; see `values.key` for which
    r"|(?<=[:=][ ])(?=[A-Za-z]{16,64}(?:\s|$))"
    r"(?-i:(?=[a-z]{0,40}[A-Z])(?=[A-Z]{0,40}[a-z]))"
    rf"|(?<==)(?:[a-z]{{5,24}}(?:\s|$)|(?=[\w-]{{0,24}}?[a-z]{{18,64}}(?:\s|$))"
    rf"(?-i:(?=[^A-Z\s]{{0,40}}[A-Z])(?=[^a-z\s]{{0,40}}[a-z]))))"
    # ends before the next setting (;b=, &b=), an escape (\n), a table's or a link's bar
    r"(?:(?!\([\u3000-\u9fff])[^\s\"'`<>&;,|\\“”‘’«»\u3000-\u9fff\uff00-\uffef]"
    r"|(?:[;,](?![A-Za-z_ ][\w .-]{0,30}[=:])|&(?![A-Za-z_][\w.-]{0,30}[=:]))(?=[^\s\"'`<>])"
    r"|\\(?![nrt\"'])){3,300}"
    # a question mark is the value's where no sentence ends
    rf"(?:(?<![,;.:?)\]}}&|*\\])|(?<=[*_~]){UNOPENED}|(?<=[?])(?=</|[ \t]*(?:[\r\n|\t;]|$))"
    # a full stop after a sign, where a line of a file ends: no sentence does
    rf"|(?<=(?<![^\s=])[\w.-]{{2,60}}[ ]?=[ ]?\S{{4,80}}[!#$%^*+=@~_-][.])(?=[ \t]*(?:\r?\n|$))"
    r"|(?<=\))(?<!\([^()\n]{0,300}\))(?=[ \t]*(?:[\r\n]|$)))"
)
_QUOTED = (
    # a string inside of a string: what a build writes into code
    r"(?:[\"'][ ]?\\{0,2}[\"'](?P<secret>[^\"'\s\\][^\"'\n\\]{2,300}+)\\{0,2}[\"'][\"']|"
    r"\\{0,3}\"(?P<secret>[^\"\s\\](?:[^\"\n\\]|\\(?![\"\\])){2,1500}+)\\{0,3}\""
    r"|'(?P<secret>[^'\s\\](?:[^'\n\\]|\\(?!')){2,300}+)\\?'"
    # Lua's long brackets
    r"|\[={0,3}\[[\"']?(?P<secret>[^\"'\s\[\]][^\"'\s\[\]]{15,300}+)[\"']?\]={0,3}\]"
    r"|`{1,3}(?P<secret>[^`\s][^`\n]{2,300}+)`)(?![ ]?:[ ]?[\"'\w{\[])"
)


def setting(names: str, *, not_before: str = "") -> regex.Pattern[str]:
    """A value where a name that ends in one of `names` gets it.

    It begins with the name, see `Rule.lead`. `names` are alternatives of a regex in any case.
    `not_before` are alternatives for what makes such a name speak of something public
    (`csrf_token`).
    """
    guard = rf"(?<!(?:{not_before})[_.-]?(?:{names}))" if not_before else ""
    return lazy.pattern(
        # what must not stand before the name is looked at behind it: the name is found faster
        rf"(?i:(?:{names}){guard}{SUFFIX}"
        rf"(?:{_CLOSE}(?:{BEFORE_QUOTES}{_QUOTED}|{BEFORE_BARE}(?P<secret>{_BARE}))"
        # an object that says the value first
        rf"|\"(?<=\"value\"[ ]?:[ ]?\"(?P<secret>[^\"\s\\][^\"\n\\]{{2,300}})\",\s{{0,24}}"
        rf"\"(?:name|key)\"[ ]?:[ ]?\"[\w.-]{{1,64}}\")))"
    )
