"""Which column of a table holds passwords? Each of its cells gets its heading as a name.

So does what stands behind each user in a list of logins ("accounts:", then "anna / ..." and more).
Wiki, Markdown and psql tables, CSV, TSV and columns divided by blanks: the heading stands in one
line and the value in another, so that no pattern sees both. The view puts the heading before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from detectors import lazy, words
from detectors.reading import Edit, View, edited

_HEADING = lazy.pattern(
    r"(?i)[\w.()/ -]{0,24}?(?:pass(?:word|wd|phrase|code|wort)|kennwort|mot[ _-]de[ _-]passe"
    r"|contrase(?:ñ|n)a|senha|parola(?:[ ]chiave)?|has(?:ł|l)o|пароль|密码|口令|パスワード"
    r"|heslo|wachtwoord|l(?:ö|o)senord"
    r"|(?:ş|s)ifre|jelszó|salasana|chiave[ ]di[ ]accesso|clé[ ]d'accès|clave[ ]de[ ]acceso"
    r"|secret|token|credentials?|apikey"
    r"|(?:api|app|access|auth|client|secret|private|sign(?:ing|ature)|encryption|service"
    r"|licen[cs]e|master"
    r"|shared|account|hmac|webhook|admin|server)[ _-]?key|(?<![a-z])(?:pass|pwd?|psw|psk|mdp|clave"
    r"|log-?in[ _/-]{1,3}p(?:ass|w))"
    r"|(?<![a-z])(?:pins?|puk|pin[ _-]?code|digicode|(?:door|gate|entry|access|alarm|lock|safe)"
    r"[ _-]?code|türcode|alarmcode|zugangscode)"
    r"|(?<![\w.()/ -])(?:key|schlüssel|clé|llave|chave|chiave|klucz|ключ)(?![ \w-]))"
    r"(?:[ _-]?(?:value|\d|\(\w{1,12}\)))?"
)
_START = lazy.pattern(
    r"(?i)(?:initial|start(?:passwort|wert)?|temp(?:orary)?|zugang|access|accès|acceso|accesso|acesso"
    r"|dostęp|доступ)"
)
"""What a column of passwords is called beside one of users."""
_USERS = lazy.pattern(
    r"(?i)(?:user(?:[ _-]?(?:name|id))?|log-?in|accounts?|e-?mail|benutzer(?:name)?|konto"
    r"|utilisateur|identifiant|compte|usuario|usuário|cuenta|conta|utente|użytkownik|пользователь|логин)"
)
_ANY_KEY = lazy.pattern(r"(?i)key|schlüssel|clé|llave|chave|chiave|klucz|ключ")
_KEY = "api key"
_LABEL = "password"
_RANDOM = lazy.pattern(
    r"(?=[^A-Z]{0,40}[A-Z])(?=[^a-z]{0,40}[a-z])(?=\D{0,40}\d)[\w+-]{20,200}={0,2}"
)
"""What in a column that is called no more than "key" is one: not an id, nor a name."""
_RULER = lazy.pattern(r"[\s|+:=─━┼│╪├┤═-]{3,}")
_BARS = lazy.pattern(r"(?:^|[|│┃]{1,2})([^|│┃\r\n]+)(?=[|│┃]|\s*$)")
_BLANKS = lazy.pattern(r"\S+(?:[ ]\S+)*")
_COMMENTS = ("#", "//", "--", ";", "*", "%")
_DRESS = "*_`'\"~ \t{}"


_SAYS = (
    *("pass", "kennwort", "mot de", "mot-de", "mot_de", "contrase", "senha", "parola", "hasło"),
    *("heslo", "wachtw", "senord", "ifre", "jelszó", "salasana", "chiave", "clé d'acc", "口令"),
    *("haslo", "пароль", "密码", "パスワード", "secret", "token", "credential", "key", "pw"),
    *("pin", "puk", "code"),
    *("psw", "psk", "mdp", "clave", "creds", "logins", "log-ins", "accounts", "users", "zugänge"),
    *("zugangsdaten", "benutzer", "comptes", "identifiants", "cuentas", "usuarios", "usuários"),
    *("utenti", "konta", "учетки", "initial", "temp", "zugang", "access", "accès", "acces"),
    *("acesso", "dostęp", "доступ"),
)
"""What a line says that may be a heading."""
_LIST = lazy.pattern(
    r"(?i)[^\n]{0,60}?\b(?:pass(?:words|wörter|w)|contraseñas|senhas|creds|credentials|log-?ins"
    r"|accounts|users|chpasswd"
    r"|zugänge|zugangsdaten|benutzer|comptes|identifiants|cuentas|usuarios|usuários|utenti"
    r"|konta|учетки|(?:user(?:name)?|log-?in|e?-?mail)[ ]?[/:|-][ ]?(?:pass\w{0,5}"
    r"|pwd?))\b[^\n]{0,40}"
)
_BETWEEN = lazy.pattern(r"(?:[ \t]{0,8}(?:expire|users|list):[^\n]{0,24}\n){1,3}")
"""What cloud-init has between the name of a list of logins and its entries."""
_LOGIN = lazy.pattern(
    r"[-*•#+\d.) \t]{0,8}+[\w.@+-]{2,60}[ ]?(?:/|:|\||[ ]-)[ ]?[\"'`*_]{0,3}(?P<value>"
    r"(?=\S{0,60}\d)"
    r"(?=\S{0,60}[A-Za-z])[^\s\"'`(){}\[\];,/]{6,64})[\"'`*_]{0,3}[ \t]*(?:(?:[-–—][ ]"
    r"|\()[^\n]{0,40})?"
)


def labelled(view: View) -> View | None:
    """`view` with the heading before each cell of a column of secrets, or None without one."""
    text = view.text
    if "\n" not in text:
        return None
    edits: list[Edit] = []
    done = 0
    for start in words.lines(words.lowered(text), _SAYS):
        end = text.find("\n", start)
        if end < 0:
            break
        if start < done or end - start < 5:
            continue
        line, position = text[start:end], end + 1
        second = min(_line_end(text, position) + 1, len(text))
        rows = text[position:second], text[second : _line_end(text, second)]
        # cheap questions first: nearly every line ends here
        listed = len(line) <= 100 and any(each in rows[0] for each in _AFTER_NAMES)
        table = any(each in line and (each in rows[0] or each in rows[1]) for each in _DIVIDERS)
        header = _header(line) if table else None
        if header is not None:
            done = _rows(text, position, header, edits)
        elif listed and _LIST.fullmatch(line):
            between = _BETWEEN.match(text, position)
            done = _logins(text, between.end() if between else position, edits)
    return edited(view, "table", edits)


_AFTER_NAMES = ("/", ":", "|", " -")
_DIVIDERS = ("|", "\t", ",", ";", "  ", "│")


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _logins(text: str, position: int, edits: list[Edit]) -> int:
    """Edits for the passwords of a list of logins from `position` on; where the list ends."""
    while position < len(text):
        end = _line_end(text, position)
        login = _LOGIN.fullmatch(text, position, end) if end - position <= 160 else None
        if login is None:
            break
        at = login.start("value")
        edits.append((at, at, "password: "))
        position = end + 1
    return position


_Header = tuple[str, int, dict[int, str]]
"""What divides the cells, their number, and the headings of the columns of secrets."""


def _rows(text: str, position: int, header: _Header, edits: list[Edit]) -> int:
    """Edits for the cells of the rows from `position` on; where the table ends."""
    split, size, columns = header
    while position < len(text):
        end = _line_end(text, position)
        line = text[position:end].rstrip("\r")
        if not line:
            break
        if not _RULER.fullmatch(line):
            found = list(_cells(line, split))
            if len(found) != size:
                break
            for index, heading in columns.items():
                first, last = found[index]
                cell = line[first:last]
                lead = len(cell) - len(cell.lstrip(_DRESS))
                bare = cell.strip(_DRESS)
                if bare and " " not in bare and (heading != _KEY or _RANDOM.fullmatch(bare)):
                    at = position + first + lead
                    edits.append((at, at, f"{heading}: "))
                    if split in ",;":
                        edits.append((position + last, position + last, " "))
        position = end + 1
    return position


def _header(line: str) -> _Header | None:
    """The divider, the number of cells and the columns of secrets, if this line is a heading."""
    for split in ("|", "\t", ",", ";", "  "):
        if split not in line and not (split == "|" and "│" in line):
            continue
        found = list(_cells(line, split))
        texts = [line[first:last].strip(_DRESS) for first, last in found]
        if len(texts) < 2 or not all(len(each) <= 40 for each in texts):
            continue
        if sum(map(bool, texts)) < 2:
            continue  # a list, with a sign behind each entry
        if split == "  " and found and line[slice(*found[0])] in _COMMENTS:
            continue
        columns = {n: _named(each) for n, each in enumerate(texts) if _HEADING.fullmatch(each)}
        if not columns and any(map(_USERS.fullmatch, texts)):
            columns = {n: _LABEL for n, each in enumerate(texts) if _START.fullmatch(each)}
        if columns and len(columns) < len(texts):
            return split, len(texts), columns
    return None


def _named(heading: str) -> str:
    """`heading` as the rules know it."""
    return _KEY if _ANY_KEY.fullmatch(heading) else heading


def _cells(line: str, split: str) -> Iterator[tuple[int, int]]:
    """Where the cells of a line are, without its outer bars; doubled bars of headings are one."""
    if split == "|":
        for match in _BARS.finditer(line):
            if match[1].strip() or match.start():
                yield match.span(1)
        return
    if split == "  ":
        for match in _BLANKS.finditer(line):
            yield match.span()
        return
    at = 0
    for cell in line.rstrip("\r\n").split(split):
        yield at, at + len(cell)
        at += len(cell) + 1
