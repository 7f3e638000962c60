"""Which disguises may this text wear? Bits that the prefilter finds before anything is read.

A mark costs nothing until it is there, so each is as choosy as it can be: what it calls up is a
regular expression over the text, and often another reading of it.
"""

from __future__ import annotations


class Mark:
    """Bits that say which disguises a text may wear."""

    LETTERS = 1
    """Zero-width, full-width and typographic characters: keywords may be broken by them."""
    TYPOGRAPHY = 2
    """Smart quotes and special spaces: they change what stands around a secret."""
    ENTITY = 4
    LINK = 8
    BACKSLASH = 16
    PERCENT = 32
    BASE64 = 64
    INSIDE = 128
    """Formatting characters between letters."""
    MARKUP = 256
    """Fences, braces, formatting around words, wiki links, quoted lines."""
    NUMERIC = 512
    """Entities and backslash escapes that stand for letters: keywords may be hidden in them."""
    TAG = 1024
    """HTML tags between letters."""
    JOINT = 2048
    """Pieces of a string that a program would put together: `"a" + "b"`, a backslash at the end."""
    SPACED = 4096
    """Single letters with spaces between them."""
    DOTS = 8192
    """Dots written as words or in brackets, "hxxp"."""
    NOISE = 16384
    """"(remove this)" and the like."""
    LOOKALIKE = 32768
    """Greek or Cyrillic letters that touch Latin ones."""
    HEX = 65536
    """A row of hexadecimal digits; it looks like base64, too."""
    WIDE = 131072
    """A zero byte after every letter: UTF-16 read as something else."""
    HEARSAY = 262144
    """Words that say how to make a secret of what is written: "reversed", "rot13"."""
    SOFT = 524288
    """Soft line breaks of quoted-printable text."""
    ESCAPED = 1048576
    """Backslashes before punctuation, as wiki and Markdown editors put them."""
    GUTTER = 2097152
    """Lines that go on from one another, or something at their beginning that is not theirs."""
    NODES = 4194304
    """Text nodes of a rich document as JSON."""
    PAIRS = 8388608
    """Pairs of hexadecimal digits, with something between them; half as many as it takes, which
    are found in half the time."""

    HIDES_KEYWORDS = (
        LETTERS
        | NODES
        | LINK
        | PERCENT
        | BASE64
        | INSIDE
        | NUMERIC
        | TAG
        | JOINT
        | SPACED
        | DOTS
        | NOISE
        | LOOKALIKE
        | HEX
        | PAIRS
        | WIDE
        | HEARSAY
        | SOFT
        | ESCAPED
    )
    """With one of these a text without keywords still has to be looked at."""
    RUNS = BASE64 | HEX | SPACED | PAIRS
    """Rows of letters of one kind, or of pairs: what is costliest to look for."""


_ALIKE = rb"[\xce-\xd6][\x80-\xbf]"
"""Greek, Cyrillic and Armenian letters of which some look Latin."""

MARKS: dict[int, bytes] = {
    Mark.LETTERS: rb"(\xe2\x80[\x8b-\x8f\xaa-\xae]|\xe2\x81[\xa0-\xa9]|\xef\xbb\xbf|\xc2\xad"
    rb"|\xcd\x8f|\xe1\xa0\x8e|\xef\xb8[\x80-\x8f]|\xef\xbc[\x81-\xbf]|\xef\xbd[\x80-\x9e]"
    rb"|[A-Za-z0-9=-]\xe2\x80[\x90-\x95]|\xe2\x80[\x90-\x95][A-Za-z0-9-]|\xe2\x88\x92"
    rb"|\xf0\x9d[\x90-\x9f]|\xf3\xa0[\x80-\x87]|\xe2\x92[\xb6-\xbf]|\xe2\x93[\x80-\xa9]"
    rb"|\xe2\x85\xa4|\xe3\x85\xa4|\xef\xbe\xa0)",
    Mark.TYPOGRAPHY: rb"(\xe2\x80[\x80-\x8a\x90-\x9f\xaf]|\xc2[\xa0\xab\xbb]|\xe3\x80\x80)",
    Mark.ENTITY: rb"&[a-zA-Z]{2,8};",
    Mark.NUMERIC: rb"(&#[0-9xX]|;#[0-9xX]|\\u[0{]|\\x[2-7]|\\/|\\U0000|&amp;(amp|lt|gt|quot);"
    rb"|&(shy|zwj|zwnj|lowbar|hyphen|dash|period|UnderBar|colon|sol);)",
    Mark.LINK: rb"<[^<>|\s]{3,}\|",
    Mark.BACKSLASH: rb"\\[nrtux\"'/\\]",
    Mark.PERCENT: rb"%([2-7][0-9A-Fa-f]|0[9AaDd])",
    # fifteen ASCII bytes in a row, each of whose highest bit is 0, with more behind them; or what
    # gzip and zlib begin with
    Mark.BASE64: rb"(([A-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589]"
    rb"[A-Za-z0-9+/_-]){5}[A-Za-z0-9+/_-]{4}|(H4sI|eJ|eN|eA|eF)[A-Za-z0-9+/_-]{22})",
    Mark.INSIDE: rb"[A-Za-z0-9_.-](([*~`]{1,4}|\{\{|\}\})[A-Za-z0-9_.-]|\{color[:}])",
    Mark.MARKUP: rb"([`{}*~<\[]|(^|[^A-Za-z0-9])_|_($|[^A-Za-z0-9])|\n(>|&gt;))",
    Mark.TAG: rb"([A-Za-z0-9_=.+/:@-]</?[A-Za-z][A-Za-z0-9]{0,9}(\s[^<>]{0,300})?/?>"
    rb"[A-Za-z0-9_.+/=<&\"'-]|</[a-z]{1,8}>[A-Za-z0-9_.+/-]|<!\[CDATA\[)",
    Mark.JOINT: rb"(['\"`][ \t]*([+&]|\.{1,2}|\|\||<>|\\|_|\s)\s*(f|r|b)?['\"`]"
    rb"|['\"`][ \t]*\r?\n\s*([+&]|\.{1,2}|\|\|)[ \t]*['\"`]"
    rb"|[A-Za-z0-9_+/=.-][\\`^]\r?\n)",
    Mark.SPACED: rb"( {1,3}[A-Za-z0-9_.-]){8} |(\xc2\xa0[A-Za-z0-9_.-]){8}",
    Mark.DOTS: rb"([\[({] ?(\.|[Dd][Oo][Tt]) ?[\])}]|[Hh][Xx][Xx][Pp]"
    rb"|[A-Za-z0-9_-] (dot|DOT) [A-Za-z0-9_-])",
    Mark.NOISE: rb"([\[({<*_-] ?([Pp]lease )?([Rr]emove|REMOVE|[Dd]elete|DELETE|[Dd]rop|[Ii]gnore"
    rb"|[Oo]mit|[Ss]trip|[Ss]kip|[Cc]ut|[Tt]ake)[^\])}>\n]{0,24}[\])}>*_-]"
    rb"|(REMOVE|DELETE|DROP|OMIT|STRIP|CUT)[_-]?(THIS|ME|IT)|([Rr]emove|[Dd]elete)(This|Me)"
    rb"|[Nn][Oo][Ss][Pp][Aa][Mm])",
    Mark.LOOKALIKE: rb"([A-Za-z0-9_-]" + _ALIKE + rb"|" + _ALIKE + rb"[A-Za-z0-9_])",
    Mark.HEX: rb"[0-9A-Fa-f]{32}",
    Mark.PAIRS: rb"([ :,][0-9A-Fa-f]{2}){6}|(0x[0-9A-Fa-f]{2},? ?){6}",
    Mark.WIDE: rb"([!-~]\x00){4}",
    Mark.HEARSAY: rb"([Rr]evers(e|ed|ing)\b|[Bb]ackwards?\b|[Rr][Oo][Tt][ -]?13"
    rb"|(without|remove|drop|strip|minus|ignore|omit|skip)[a-z ]{0,14}"
    rb" (dash|hyphen|space|dot|underscore)|[Cc]ont(inued|'d|inues|\.)[ )\]:.])",
    Mark.SOFT: rb"[A-Za-z0-9_+/.-]=(\r?\n|3D)",
    Mark.ESCAPED: rb"\\[_{}*\[\]()~|!#.+&<>:@=-]",
    Mark.GUTTER: rb"\n",
    Mark.NODES: rb'"text\\*"\s*:\s*\\*"[^\x00]{0,4000}"text\\*"\s*:',
}
"""Each mark as Hyperscan looks for it, in the bytes of UTF-8."""

SIGNS = (
    rb"[^ -~\n\r\t]|\\|=3D|[=^`]\r?\n|[&;]#[0-9xX]|\"text"
    rb"|['\"`][ \t\n\r\f\v+&.|<>\\_]+[frb]?['\"`]",
    rb"[A-Za-z0-9_.-]([*~`]{1,4}[A-Za-z0-9_.-]|\{\{|\}\}|\{color[:}])|<[^<>|\s]{3,}\|"
    rb"|[A-Za-z0-9_=.+/:@-]</?[A-Za-z]|</[a-z]{1,8}>[A-Za-z0-9_.+/-]|<!\[CDATA\["
    rb"|%([2-7][0-9A-Fa-f]|0[9AaDd])|&amp;[algq]|&(shy|zw|lowb|hyph|dash|peri|Under|col|sol)",
    rb"[\[({] ?(\.|[Dd][Oo][Tt])|[Hh][Xx][Xx][Pp]|[A-Za-z0-9_-] (dot|DOT) [A-Za-z0-9_-]",
    rb"[\[({<*_-] ?([Pp]lease )?([Rr]emove|REMOVE|[Dd]elete|DELETE|[Dd]rop|[Ii]gnore|[Oo]mit"
    rb"|[Ss]trip|[Ss]kip|[Cc]ut|[Tt]ake)|(REMOVE|DELETE|DROP|OMIT|STRIP|CUT)[_-]?(THIS|ME|IT)"
    rb"|([Rr]emove|[Dd]elete)(This|Me)|[Nn][Oo][Ss][Pp][Aa][Mm]",
    rb"[Rr]evers(e|ing)|[Bb]ackward|[Rr][Oo][Tt][ -]?13"
    rb"|(without|remove|drop|strip|minus|ignore|omit|skip)[a-z ]*"
    rb" (dash|hyphen|space|dot|underscore)|[Cc]ont(inued|'d|inues|\.)[ )\]:.]",
)
"""One of these is in every text that leaves another mark that hides keywords, `Mark.RUNS` apart;
of chat messages two in a hundred have one. What needs an automaton of its own costs most: small
things stand together."""
RUNS = (
    rb"[A-Za-z0-9+/_-]{23}",
    rb" [A-Za-z0-9_.-] {1,3}[A-Za-z0-9_.-] {1,3}[A-Za-z0-9_.-] |([ :,][0-9A-Fa-f]{2}){4}"
    rb"|\xc2\xa0[A-Za-z0-9_.-]\xc2\xa0|(0x[0-9A-Fa-f]{2},? ?){3}"
    rb"|[^ \n/][!#$%&*?@^][^ \n/0-9]*[0-9]|[0-9][^ \n/^]*\^"
    rb"|[0-9][^ \n/!#$%&*?@]*[!#$%&*?@][^ \n/A-Za-z0-9=_~\x80-\xff-]*[A-Za-z0-9=_~\x80-\xff-]"
    rb"|[A-Za-z\x80-\xff][-_.]?[0-9]{2,4}[?!.*$#@%&+]*[!?*$#@%&+]",
)
"""The same for the marks of `Mark.RUNS`, and for the shapes of secrets that no word has to stand
beside (`Rule.shapes`)."""
