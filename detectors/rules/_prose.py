"""Where do people tell one another a password?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors import lazy, values
from detectors.entropy import Look, is_hex, look
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._beside import USER, with_names
from detectors.rules._composed import composed, noise, pieced
from detectors.rules._made_up import ENOUGH, made_up
from detectors.rules._values import (
    BUILT,
    CERTAIN,
    UNOPENED,
    forge_password,
    is_name,
    is_phrase,
    is_short_phrase,
    is_stand_in,
)

_SPOKEN = lazy.pattern(
    r"^(?=.*[A-Za-zа-яё])(?:(?=.*\d)|(?=.*[A-Za-z][!@#$%^*+=?&][A-Za-z0-9]))"
    r"[!-~\u00a1-\u024f\u0400-\u045f]{6,64}$"
)
_FROM_OUTSIDE = lazy.pattern(r"(?:process\.env|import\.meta|os\.environ|System\.getenv|ENV\[)")
_TALK = lazy.pattern(
    r"(?i)^\W*[a-z]+'[a-z]{1,2}\W*$|^[(\[]|[)\]]$|^\d+\W*[a-z]{1,4}\W*$|^[a-z]+\d?[/,:;]|^#|^@|^/"
    r"|^0x|^\d+(?:[-.]|x(?!\w))|^[\d.,]+$|\.{2}|^[a-z]+\?+$|^[<>]|^[A-Z]{2,10}-\d{1,6}$"
    r"|^[a-z]{1,5}\+[a-z]{1,5}(?:\+"
    r"|$)|=$"
    r"|^(?:user\w*|pass\w*|pwd?|token|key|secret|name|id|login|host|[a-z]+_[a-z_]+)=\w*$"
)


def spoken(value: str) -> bool:
    """Letters with digits or signs among them: no word that could follow "the password is"."""
    if _FROM_OUTSIDE.match(value):
        return False
    if (
        composed(value)
        or noise(value)
        or pieced(value)
        or is_phrase(value)
        or is_short_phrase(value)
        or BUILT.fullmatch(value)
    ) and not is_stand_in(value):
        return True
    if (
        _MADE.fullmatch(value)
        and values.key(value) >= CERTAIN
        and not (is_hex(value) or is_name(value))
    ):
        return True
    if _TALK.search(value) is None and made_up(value) >= ENOUGH and not is_stand_in(value):
        return True
    return (
        _SPOKEN.match(value) is not None
        and _TALK.search(value) is None
        and look(value) >= Look.CHOSEN
        and not is_stand_in(value)
        and not is_name(value)
        and max(values.password(value), values.key(value)) >= _LEAST
    )


def _whose(_value: str, companions: Mapping[str, str], _now: datetime) -> Inspection:
    user = companions.get("user")
    return Inspection({"user": user[:80]}) if user else Inspection()


_MADE = lazy.pattern(r"[\w+/=.~-]{24,}")
"""From so many characters on the model for keys is not mistaken."""
_LEAST = 0.4
"""Of the models, where a sentence says that a password follows."""


LEAD = 24
"""See `Rule.lead`: the longest keyword, in a longer word: "Zugangspasswort"."""
QUOTE = r"(?:[\"'`]{1,3}|[*_]{1,3}(?=[^\n]{1,100}[*_](?!\w))[\"'`]{0,2})?"
"""Quotes and emphasis; a star that no other closes belongs to the value."""
WORD = (
    r"(?:[^\s\"'`<>|\\]|\|(?![^<>|\n]{0,200}>)|\\(?![nrt\"'])){5,63}"
    rf"(?:[^\s\"'`<>,;.:*_~)\]|\\]|[*_~]{UNOPENED}|\)(?<!\([^()\n]{{0,200}}\)))"
)
"""A password between spaces, without the full stop or bracket that closes a sentence, and without
the sign that closes what one before it opened."""
TYPOS = (
    *("pasword", "passwrd", "passwrod", "passowrd", "passord", "passwor", "pssword"),
    *("pasowrd", "paswd", "paswoord", "passwotd", "pswd", "pword", "passwrt", "paswort"),
)
"""As fingers write it."""
SAYS = (
    # English, German, French, Spanish, Portuguese, Italian, Polish, Russian
    r"pass(?:word|wd|phrase|code|wort)?|pwd?|p/w|psk|psw|kennwort|zugangspasswort|mot de passe|mdp"
    r"|contrase(?:ñ|n)a|clave|senha|parola(?: d'ordine| chiave)?|has(?:(?:ł|l)o|e(?:ł|l)ko)"
    r"|парол(?:ь|я|ем|ю|е)|wachtwoord|heslo"
    r"|l(?:ö|o)senord(?:et)?"
    r"|palavra[ -](?:passe|chave)|jelsz(?:ó|o|ava)|(?:ş|s)ifre(?:si|niz|m)?|parolası"
    r"|adgangskode[nr]?|passord(?:et)?|zugangswort|sitzungskennwort|salasana|lozinka|geslo|parool"
    r"|parole|slaptažodis|mật khẩu|kata sandi"
    r"|passnummer"
    rf"|{'|'.join(TYPOS)}"
    r"|contrasena|contrasenia|кодовое слово|пасс|סיסמה|كلمة (?:المرور|السر)|κωδικός|гасло|парола"
)
IS = (
    r"(?:[ \t]{1,2}(?:should|now|currently|again|still|literally|actually|dazu|dafür|hierzu"
    r"|temporaire|provisoire|temporal|temporanea|tymczasowe"
    r"|jetzt|aktuell|теперь|maintenant|ahora"
    r"|agora|ora"
    r"|teraz|nadal|wciąż|todavía|ainda|toujours|ancora)){0,2}[ \t]{0,2}"
    r"(?:\b(?:is|was|are|(?:(?:has|have)[ ](?:been[ ])?|was[ ]|is[ ]|got[ ])?(?:set|changed|reset"
    r"|updated|rotated)[ ]to"
    r"|should[ ](?:be|read)|reads|goes|will be|be|stays|to|ist|lautet|bleibt|(?:wurde )?auf|war"
    r"|est|c'est|es|é|è|era|sarà|sera"
    r"|будет"
    r"|brzmi|jest|är|er|je|wordt|тепер"
    r"|sigue[ ]siendo|sigue|ficou|continua(?:[ ]sendo)?|reste|rimane|zostało"
    r"|tornata?|torna)\b"
    r"(?:[ ](?:now|still|again|just|literally|actually|jetzt|wieder|immer[ ]noch|noch(?:[ ]immer)?"
    r"|nach[ ]wie[ ]vor|übrigens"
    r"|теперь|toujours|encore|todavía|ainda|ancora|nadal|wciąż|nog(?:[ ]steeds)?"
    # since when
    r"|(?:sinds|seit|depuis|desde|da|od|since)[ ][^\W\d_]{2,12})"
    r"\b)?[ \t]{0,2}:?|[:=]|[-=]{1,2}>|→|⇒"
    r"|[ ][-–—][ ]"
    # "reset your password, it's now …"
    r"|,[ ](?:it(?:'s|[ ]is)[ ]now|now[ ]it'?s|agora[ ](?:é|e)|ahora[ ]es|teraz[ ](?:to|jest)"
    r"|maintenant[ ]c'est|c'est[ ]maintenant|adesso[ ]è|ora[ ]è|jetzt[ ](?:ist[ ]es|lautet[ ]es)"
    r"|es[ ](?:ist|lautet)[ ]jetzt|теперь[ ]это|сейчас)[ \t]{0,2}:?)"
)
FOR = (
    r"(?:[ \t](?:for|of|on|to|at|in|für|fürs|von|vom|am|im|beim|zum|zur|pour|de|du|des|del|della"
    r"|dello|dei|para|pra|pro|do|da|dos|das|no|na|per|dla|do|для|от|к|из|на|в|with|mit|avec|con|com"
    r"|z|w|с|voor|van|till|för|til|k|ke|до|від)"
    r"[ \t][\w.@/ '-]{1,48}?)?"
)
_EASTERN = (
    r"(?:密码|密碼|口令|登录密码|パスワード|パス(?=[はが])|暗証番号|비밀번호"
    r"|(?i:(?<![A-Za-z0-9_])(?:pw|pass)(?=[ ]?[はが是为]))|秘密番号)"
    r"(?:[ \t]{0,2}(?:是|为|為|は|が|는|：|:|=|->|→"
    r"|已?[改设換换变](?:置)?(?:成|为|為)(?:了)?|重置为)){1,2}"
    r"[ \t「『“\"']{0,3}"
)

KEYWORDS = (
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "passwort",
    "kennwort",
    "mot de passe",
    "mdp ",
    "mdp:",
    *("p/w ", "p/w:"),
    "contrase",
    "clave ",
    "senha",
    *(
        "parola",
        "hasło",
        "haslo",
        "парол",
        "密码",
        "密碼",
        "口令",
        "パスワード",
        "暗証番号",
        "비밀번호",
    ),
    *(
        "wachtwoord",
        "heslo",
        "lösenord",
        "losenord",
        *("palavra-", "palavra ", "jelsz", "ifre", "adgangskode", "passord", "salasana"),
        *("lozinka", "geslo", "parool", "parole", "slaptažodis", "mật khẩu", "kata sandi"),
        *TYPOS,
        *("кодовое слово", "пасс", "סיסמה", "كلمة ال", "κωδικός", "гасло"),
        *("парола", "passnummer"),
        "pw was",
        "pw to ",
        "pw should",
        "pw ->",
        "pw vo",
        *("pwは", "pw は", "passは", "パスは", "パスが", "秘密番号", "пароле"),
        *("pass sigue", "pass ahora", "pw nadal", "hasełk", "haselk"),
    ),
    *(
        "pw now",
        "pw still",
        "pw ist",
        "pw des",
        "pw der",
        "pw on ",
        "pw of ",
        "pass ->",
        "pass was",
    ),
    *("psw ", "psw:", "psw="),
    *("zugangswort", "sitzungskennwort", "parolası"),
    *("pw*", "pw_:", "pw`:", "pass*:", "clave:"),
    "pwd ",
    "pwd:",
    "pwd=",
    *("psk is", "psk:", "psk =", "psk of", "psk for"),
    "pw is",
    "pw:",
    "pw =",
    "pw=",
    "pw for",
    "pass is",
    "pass:",
    "pass =",
    "pass=",
    "pass for",
)

_PASSWORD = Rule(
    id="password-in-prose",
    title="Password said in a sentence",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?i:(?<![A-Za-z0-9])(?:{SAYS})(?![A-Za-z0-9])[*_]{{0,3}}(?:[ ]?\([^()\n]{{1,24}}\))?"
        rf"(?:[ ]you[ ]\w{{2,8}}|[ ](?:admina?|root|nueva|nova|nuova|nowe|elastic)"
        rf"(?=[ ]?[:=]))?{FOR}?(?:[ ]?\([^()\n]{{1,40}}\)(?=[ ]?:))?"
        rf"{IS}[ \t]{{0,3}}\n?{QUOTE})(?P<secret>{WORD})"
        # in brackets and quotes, soon behind the word
        rf"|(?i:(?<![A-Za-z0-9])(?:{SAYS})(?![A-Za-z0-9]))[^\n()]{{0,40}}?[ ]\([“„«»\"'`]"
        r"(?P<secret>[^\s\"'`<>“”„«»()]{6,64})[”“«»\"'`]\)"
        rf"|{_EASTERN}(?P<secret>(?:(?![」』”，。；、\"'`<>])[!-~]){{6,64}}"
        # a question mark is its own where the sentence goes on
        r"(?:(?<![,;.?)])|(?<=\?)(?=[ ]?[^\x00-\xff])))"
        # changed to something
        r"|(?:パスワード|パス|暗証番号)を(?P<secret>(?:(?![」』”，。；、\"'`<>])[!-~]){6,64})(?=[に])"
        # before a comma or a letter of those languages no blank stands
        r"|(?:密码|密碼|口令|パスワード|비밀번호)[ ]{1,2}[「『“\"']?"
        r"(?P<secret>(?:(?![」』”，。；、,;\"'`<>])[!-~]){6,64})(?<![.?)])(?=[，。；、,;]?[^\x00-\xff])"
        # a letter that ends with it, alone on a line
        r"|(?:密码|密碼|パスワード|비밀번호)[^\n]{0,24}[。：:\n]\n{0,2}[ >]{0,3}"
        r"(?P<secret>(?=[!-~]{0,40}\d)(?:(?![<>\"'`])[!-~]){6,64})(?=[ ]*(?:\n|$))"
    ),
    keywords=KEYWORDS,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "the password is wrong again",
        "the password is on the sticky note, ask Kim",
        "my password is 8 characters long",
        "password: required",
        "das Passwort ist abgelaufen",
    ),
    references=("Sentences in which people hand over passwords.",),
    check=spoken,
    carrier="the db password is {secret}",
    lead=LEAD,
    specific=8,
)

PROSE = with_names(_PASSWORD, "user: {user}", user=USER)

LOGIN = Rule(
    id="login-in-prose",
    title="User name and password said together",
    issuer=None,
    pattern=lazy.pattern(
        r"(?i:\b(?:log ?-?in(?:to)?|logon|sign ?in|creds?|credentials?|account|user(?:name)?"
        r"|zugang(?:sdaten)?|identifiants?|usuario|usuário|utente|accedi|connexion|anmelden"
        r"|einloggen"
        r"|zaloguj|логин|логином|войти|connecte[rz]?(?:[ -](?:toi|vous))?|con(?:é|e)ctate"
        r"|entra(?:r)?)\b[^\n/|{}]{0,24}?"
        r"(?:\b(?:with|as|is|it's|are|using|mit|als|avec|con|com|como|jako|с|под)\b|[:=](?=[ \t]))"
        rf"[ \t]{{0,3}}{QUOTE})(?P<user>(?!\d+\b)[^\s\"'`<>/|,;:=]{{1,64}}+){QUOTE}"
        r"(?i:[ \t]{0,3}(?:/|\||(?<=creds[ :]{1,3}\S{2,64}):|"
        r"\b(?:and|und|et|y|e|i|и|with|mit|using)\b|,)"
        rf"(?:[ \t]{{0,3}}\b(?:{SAYS})\b[ \t]{{0,2}}(?:[:=]|\bis\b)?)?)"
        rf"[ \t]{{0,3}}{QUOTE}(?P<secret>(?!\S{{0,60}}/){WORD})"
        # on two lines, or side by side, without any sign: "login deploy", "password …"
        r"|(?im:^[ \t>*•-]{0,6}(?:user(?:name)?|log-?in|e-?mail|account)[ \t]{1,4})"
        r"(?P<user>(?!\d+\b)[^\s\"'`<>/|,;:=]{2,64}+)(?:[ \t]{0,3}(?:\r?\n|[,;/|])|[ \t])"
        r"(?i:[ \t>*•-]{0,6}pass(?:word|wd|code|wort)?[ \t]{1,4})"
        rf"{QUOTE}(?P<secret>(?!\S{{0,60}}/){WORD})"
        r"|(?<![^\s\x80-\uffff:])(?P<user>[\w.@-]{2,40}+)[ ]?/[ ]?(?P<secret>[!-~]{6,64}?)[ ]?"
        r"(?:でログイン|でサインイン|로 로그인)"
    ),
    keywords=(
        *("\npass", " pass ", " password ", "でログイン", "でサインイン", "로 로그인"),
        *("login", "log in", "logon", "sign in", "creds", "credential", "username"),
        *("user:", "user =", "user is", "account:", "account is", "account with"),
        *("zugang", "identifiant", "usuario", "usuário", "utente", "accedi", "connexion"),
        *("anmelden", "einloggen", "zaloguj", "логин", "войти"),
        *("connecte", "connecte-toi", "conéctate", "conectate", "entra con", "entrar com"),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "login with SSO / Okta",
        "log in as admin / operator to see it",
        "user: anna, role: admin",
    ),
    references=("Sentences in which people hand over a user name and its password.",),
    check=spoken,
    inspect=_whose,
    carrier="login with deploy / {secret}",
    specific=8,
)
