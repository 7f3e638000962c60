"""How do people hand over a password in few words: beside its name, before it, after a user's?

Chats drop verbs and colons ("pw X", "root:X on db3", "use X as the password"), so that here the
value must look chosen or made, where `_prose` may trust the sentence.
"""

from __future__ import annotations

import regex

from detectors import lazy, values
from detectors.entropy import Look, look
from detectors.model import Confidence, Rule, Severity
from detectors.rules._composed import composed, noise, pieced
from detectors.rules._made_up import ENOUGH, made_up
from detectors.rules._prose import LEAD, QUOTE, SAYS, TYPOS, WORD, spoken
from detectors.rules._values import forge_password, is_name, is_phrase, is_short_phrase, is_stand_in

_LEAST = 0.7
_KNOWN_WORDS = 0.4
_MIXED = rf"(?=\S{{0,62}}\d)(?=\S{{0,62}}[A-Za-zА-яё]){WORD}"
_PHRASE = r"(?:[A-Za-z]{3,14}[-_.]){3,7}[A-Za-z]{3,14}(?![\w.-])"
_TITLES = r"(?:[A-Z][a-z]{3,13}[-_.]){2,4}[A-Z][a-z]{3,13}(?![\w-])"
_THREE = r"(?<=[\"'`])[A-Za-z]{4,14}(?:[-_.][A-Za-z]{4,14}){2}(?=[\"'`])"
"""Three words in quotes."""
_PUT = r"(?=\S{0,60}[A-Za-zÀ-ɏ][-_.!#$%&*+=?@^~][A-Za-zÀ-ɏ])" + WORD
"""Words that something joins."""
_ENDS = rf"(?={QUOTE}[)\].,;]{{0,2}}(?:\s|$))"
_NAME = rf"(?:{SAYS})(?![A-Za-z0-9])"
_PASSES = (
    r"(?:battle|season|render|bus|ski|day|press|boarding|hall|first|second|third|next|last|event"
    r"|rail"
    r"|light|shadow|depth|high|low|band)"
)
"""What gives another meaning to "pass"."""
_ARTICLE = (
    r"(?:(?:the|your|my|our|its?|an?|das|dein|euer|mein|le|la|el|o|il|lo|tu|su|il|new|neue[sn]?"
    r"|nouveau"
    r"|nueva|nova|nuova|nowe|новый)[ ]){0,3}"
)


_SPOKE = (
    r"(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[ ])?"
    r"(?!(?:user|login|name|account|host|server|url|e?-?mail|benutzer|nutzer|konto|utente|usuario"
    r"|usuário|utilisateur|identifiant|compte|cuenta|użytkownik|пользователь|логин)[\w ]{0,12}:)"
    r"[\w .]{1,20}:[ ]"
)
"""Before what somebody says in a log of a chat, and no label of a value."""


def handed(value: str) -> bool:
    """Whether a value that hardly a word introduces is a password."""
    return (
        is_phrase(value)
        or is_short_phrase(value, known=_KNOWN_WORDS)
        or composed(value)
        or noise(value)
        or pieced(value)
        or made_up(value) >= ENOUGH
        or (spoken(value) and max(values.password(value), values.key(value)) >= _LEAST)
    )


_PASSWORD_WORDS = (
    *("password", "passwd", "passphrase", "passcode", "passwort", "kennwort", "mot de passe"),
    *("mdp ", "mdp:", "contrase", "clave ", "senha", "parola", "hasło", "haslo", "парол"),
    *("hasełko", "haselko"),
    *("密码", "密碼", "口令", "パスワード", "wachtwoord", "heslo", "lösenord"),
    *("palavra-", "palavra ", "jelsz", "ifre", "adgangskode", "passord", "salasana", "lozinka"),
    *("geslo", "parool", "parole", "slaptažodis", "mật khẩu", "kata sandi", "кодовое слово"),
    *("пасс", "סיסמה", "كلمة ال", "κωδικός", "гасло", "парола", "passnummer", *TYPOS),
)

BESIDE = Rule(
    id="password-beside-its-name",
    title="Password right after its name",
    issuer=None,
    pattern=lazy.pattern(
        # in brackets, behind the word itself
        rf"(?i:(?<![A-Za-z0-9]){_NAME})[ ]\((?=[^()\s]{{0,40}}(?:[A-Z]|[-_.!#$%&*+=?@^~]"
        rf"|[a-z]{{5}}\d))(?P<secret>{_MIXED})\)|"
        rf"(?i:(?<![A-Za-z0-9_.-])(?<!{_PASSES} )(?:{_NAME}|ww(?=[ :])|kennw[.](?=[ ])|🔑|🔐|:key:)"
        r"(?:[ ]?\([^()\n]{1,24}\))?"
        r"(?:[ ](?:for|on|of|от|для|for|für|vom|von|du|de|do)[ ](?:the[ ])?[\w.@-]{1,24})?[*_]{0,3}"
        rf"(?:[ \t]?:)?[ \t]{{1,8}}{QUOTE})(?P<secret>{_MIXED}|{_PHRASE}|{_TITLES}|{_PUT}){_ENDS}"
        # the answer to a question, in the same line
        rf"|(?i:(?<![A-Za-z0-9]){_NAME}[^\n?:=]{{0,40}}?(?:[ ]?\?|\.\.\.|…)[ ]{{1,2}}"
        r"(?:(?:→|->|=>|—|–|-)[ ]{1,2})?"
        r"(?:(?:oui|yes|yep|yeah|sure|ja|s[iìí]|sim|claro|да|tak)[,.!:]?[ ])?"
        rf"(?:(?:it'?s|is|ist|é|è|es|est|c'est|to|jest|это)[ ])?{QUOTE})(?P<secret>{_MIXED}){_ENDS}"
        # alone on one of the next lines; the answer to a question
        rf"|(?i:(?<![A-Za-z0-9]){_NAME}[^\n?]{{0,32}}(?:[:?]|\bis)?[ \t]{{0,3}}\n{{1,2}}(?:```\n)?"
        rf"(?:{_SPOKE}[^\n]{{0,24}}\n)?(?:[>*-]{{0,4}}[ ]?{_SPOKE})?{QUOTE})"
        rf"(?P<secret>{_MIXED})(?={QUOTE}[ \t]*"
        rf"(?:\n|$))"
        rf"|(?:密码|密碼|口令|パスワード)[ ]{{1,2}}(?P<secret>{_MIXED}){_ENDS}"
    ),
    keywords=(
        *_PASSWORD_WORDS,
        "pass ",
        "pass -",
        "pw ",
        "pwd ",
        "psw ",
        *("pass*", "pw*", "pw_", "pw`", "clave:"),
        *("pw\n", "pass\n", "pass:\n", "🔑", ":key:", "🔐", "pass?", "pass..", "pass…"),
        *(" ww ", " ww:", "kennw.", "kennw:"),
        "pw for",
        "pw?",
        "p/w ",
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "the password reset of user7 failed",
        "pass 2 of 3 is done",
        "password mysql8 uses sha2",
        "which password?\nanna: the old one",
    ),
    references=("Short messages in which people hand over passwords.",),
    check=handed,
    carrier="new pw {secret}",
    lead=LEAD,
    specific=7,
)

BEFORE = Rule(
    id="password-before-its-name",
    title="Password said before its name",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?<![^\s\"'`*_(:])(?P<secret>{_PHRASE}|{_THREE}|{_MIXED}){QUOTE}[ \t]{{1,2}}(?i:"
        rf"(?:as|als|comme|como|come|jako|как|for|de)[ ]{_ARTICLE}(?:\w{{1,14}}[ ]){{0,2}}?{_NAME}"
        rf"|(?:is|ist|was|war|est|es|é|è|to|это)[ ]{_ARTICLE}(?:\w{{1,14}}[ ]){{0,2}}?{_NAME}"
        rf"|<[-=]{{1,2}}[ ]?{_ARTICLE}{_NAME}|[(]{_ARTICLE}(?:\w{{1,14}}[ ])?{_NAME}[)])"
    ),
    keywords=(*_PASSWORD_WORDS, " pw", "pw)", "-pw", "(pw", "pwd", " pass"),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "use argon2id as the password hash",
        "version 2.0.1 is the password manager's",
        "kim2@corp.io is the password owner",
    ),
    references=("Sentences in which people hand over passwords.",),
    check=handed,
    carrier="use {secret} as the password",
    specific=7,
)

_USER = r"(?P<user>(?!\d+\b)[\w.+@\\-]{1,60}?)"
_MAIL = r"(?P<user>[\w.+-]{1,40}+@[\w-]{1,40}+(?:\.[\w-]{1,20}){1,4}+)"
_KNOWN = (
    r"(?P<user>root|admin(?:istrator)?|sa|sysadmin|superuser|postgres|oracle|ubuntu|centos|deploy"
    r"|jenkins|elastic"
    r"|grafana|guest|tester?|demo|operator|backup|svc[\w-]{0,20})"
)
_LOGIN = (
    r"(?:creds?|credentials?|log[ ]?-?ins?|logon|sign[ ]?in|connect|accounts?|users?|wi-?fi|wlan"
    r"|ftp|ssh"
    r"|zugang(?:sdaten)?|anmeld\w{0,8}|identifiants?|cuentas?|usuarios?|usuários?|utent[ei]"
    r"|account)"
)
_BEGINNINGS = (
    r"(?i:a[cdn]|ba|c[eoru]|de|el|ft|g[ru]|i[dn]|je|l[io]|o[pr]|p[or]|qa|ro|s[aistuvy]|te"
    r"|u[abst=\s]|w[il]|zu)"
)
"""The first two letters of `_KNOWN`, `_LOGIN`, and of what stands before a user's name."""
_TLDS_TEXT = """
    com net org de io local corp int lan internal eu fr uk ch at pl it es nl se cz br jp cn ru info
    app dev example be dk fi no pt tr edu gov cloud tech co
    """
MAIL_DOMAINS = tuple(_TLDS_TEXT.split())
PAIR = Rule(
    id="login-pair",
    title="User name and password beside one another",
    issuer=None,
    pattern=lazy.pattern(
        # at the beginning of words only, and of those with which one of the six may begin
        rf"(?<![\w.+@-])(?=\w)(?=[\w.+-]{{1,40}}+@|{_BEGINNINGS})(?:"
        rf"(?i:(?<![/:]){_KNOWN}(?![\w-]))(?:[ ]?:|[ ]?/{{1,2}})[ ]?{QUOTE}"
        rf"(?P<secret>(?!\S{{0,60}}[/@])(?:{_MIXED}|{_PUT})){_ENDS}"
        rf"|{_MAIL}(?:[ ]?[/|][ ]?|:[ ]?|[ ](?:with|mit|avec|con|com|и|и|с)[ ])"
        rf"{QUOTE}(?P<secret>(?!\S{{0,60}}(?:/|%[0-9A-F]{{2}})){_MIXED}){_ENDS}"
        rf"|(?i:\b{_LOGIN}\b(?:[ ](?:is|are|as|with|mit|als|avec|con|com|to)|[ ]?[:-])?[ ]{{1,3}})"
        rf"{_USER}(?:[ ]?/[ ]?|:|[ ](?i:pass|pw|pwd)[ ])"
        rf"{QUOTE}(?P<secret>(?!\S{{0,60}}/){_MIXED}){_ENDS}"
        rf"|(?i:(?:creds?|credentials|zugangsdaten)[ ]?:[ ]{{1,3}}){_USER}[ ]{{1,3}}"
        rf"{QUOTE}(?P<secret>(?!\S{{0,60}}/){_MIXED}){_ENDS}"
        rf"|(?i:u(?:ser)?[ ]?=[ ]?){_USER}[,;]?[ ](?i:p(?:ass|w|wd)?[ ]?=[ ]?)"
        rf"{QUOTE}(?P<secret>(?!\S{{0,60}}/){_MIXED}){_ENDS}"
        # which of several systems of a kind
        r"|(?i:(?<![\w.-])(?:prod(?:uction)?|stag(?:e|ing)|dev|qa|uat|live|int)[ ]?:[ ]{1,3})"
        rf"{_USER}[ ]/[ ]{QUOTE}(?P<secret>(?!\S{{0,60}}/){_MIXED}){_ENDS}"
        # the account, and its password alone on the next line
        rf"|(?i:\b{_LOGIN}\b)[^\n]{{0,60}}\n[ \t>*•-]{{0,6}}{_MAIL}[ \t]*\n[ \t>*•-]{{0,6}}{QUOTE}"
        rf"(?P<secret>(?!\S{{0,60}}/){_MIXED})(?={QUOTE}[ \t]*(?:\n|$)))"
    ),
    keywords=(
        *(f".{each}" for each in MAIL_DOMAINS),
        *(" p=", " pw="),
        *(
            *(" sa /", "administrator"),
            "root:",
            "root /",
            "root/",
            "admin:",
            "admin /",
            "admin/",
            "istrator",
            "creds",
            "credential",
        ),
        *(
            "login",
            "log in",
            "logon",
            "sign in",
            "account",
            "user:",
        ),
        *(
            "zugang",
            "zugänge",
            "anmeld",
            "identifiant",
            "cuenta",
            "usuario",
            "usuário",
        ),
        *("utente", "utenti", "comptes", "benutzer", "jenkins:", "jenkins /"),
        *("prod:", "production:", "stage:", "staging:", "dev:", "qa:", "uat:", "live:", "int:"),
        *(
            "prod :",
            "stage :",
            "deploy:",
            "deploy /",
            "elastic:",
            "elastic /",
            "postgres:",
            "postgres /",
            "grafana:",
        ),
    ),
    anchors={
        f".{each}": rf"@[a-z0-9.-]{{1,60}}\.{each}"
        r"(?: ?[/|] ?|: ?| (?:with|mit|avec|con|com) )[^ \n/@]{6}"
        for each in MAIL_DOMAINS
    },
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "root:x:0:0:root:/root:/bin/bash",
        "login at 10:30 / 14:45",
        "users:\n- kim: admin2",
        "connect to db7/shop",
    ),
    references=("Short messages in which people hand over logins.",),
    check=handed,
    carrier="root:{secret} on db3",
    specific=7,
)

_DOMAINS = ("com", "net", "org", "de", "io", "local", "corp", "int", "lan", "internal", "eu", "fr")


def _beside_a_user(value: str) -> bool:
    return handed(value) or (
        look(value) >= Look.CHOSEN
        and not (is_name(value) or is_stand_in(value))
        and max(values.password(value), values.key(value)) >= _SURE
    )


_SURE = 0.55

BELOW = Rule(
    id="login-below-a-host",
    title="User name and password on the line below a host",
    issuer=None,
    pattern=lazy.pattern(
        r"(?<![^\s/>*•`\"'(|=])[\w-]{1,40}(?:\.[\w-]{1,40}){1,5}(?::\d{2,5})?/?[`)]?[ \t]{0,3}:?"
        r"\r?\n"
        r"[ \t>*•-]{0,6}(?P<user>(?!\d+\b)[\w.@+\\-]{2,40}?)(?:[ ]?/[ ]?|[ ]\|[ ])"
        rf"{QUOTE}(?P<secret>(?!\S{{0,60}}/){_MIXED}){QUOTE}(?=[ \t]*(?:\r?\n|$))"
    ),
    keywords=tuple(f".{each}" for each in _DOMAINS),
    anchors={
        f".{each}": rf"\.{each}(?::\d{{2,5}})?/?[`)]?[ \t]{{0,3}}:?\r?\n[ \t>*-]{{0,6}}"
        r"[A-Za-z\x80-\xff][\w.@+\\-]{1,40} ?[/|] ?[^ \n]{6}"
        for each in _DOMAINS
    },
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "db7.corp.com\nstatus: running2",
        "see git.corp.io\nkim / operator",
        "db7.corp.com:5432\nadmin / see the vault",
    ),
    references=("Short messages in which people hand over logins.",),
    check=_beside_a_user,
    carrier="db7.corp.com\nkim / {secret}\n(read only)",
    specific=7,
)


def _too_plain(found: regex.Match[str]) -> str:
    """A value of few signs is one only where "with" leads up to it."""
    before = found.string[max(0, found.start("secret") - 12) : found.start("secret")]
    if made_up(found["secret"]) > ENOUGH or _LEADS_TO_IT.search(before):
        return ""
    return "too few signs that somebody made it up"


_LEADS_TO_IT = lazy.pattern(r"(?i)(?<!\w)(?:with|mit|con|avec|com|met|med|z)[ ][\"'`*_“„«]{0,3}$")


def _is_made_up(value: str) -> bool:
    return (
        made_up(value) >= ENOUGH or composed(value) or values.key(value) >= _RANDOM
    ) and not is_stand_in(value)


_RANDOM = 0.9

OF_USER = Rule(
    id="login-of-a-named-user",
    title="User name and what is told with it",
    issuer=None,
    # "utente magazzino e …": what the other is, is not said
    pattern=lazy.pattern(
        r"(?i:(?<![\w.-])(?:user(?:[ ]?name)?|utente|usu(?:a|á)rio|benutzer(?:name)?|nutzer"
        r"|acc(?:oun)?t"
        r"|utilisateur|identifiant|gebruiker(?:snaam)?|uživatel|użytkownik\w{0,3}|login|logon"
        r"|přihlášení|ssid|(?:log[ ]?in|logs?[ ]?(?:in|on)|logged[ ]in|sign(?:s|ed)?[ ]in"
        r"|einloggen|anmelden|entra(?:r|re)?|zaloguj)[ ](?:as|como|als|come"
        r"|jako))[ ]{1,2})"
        rf"{QUOTE}(?P<user>(?!\d+\b)[\w.@+\\-]{{2,40}}+){QUOTE}(?:[ ]?[/,|][ ]?|[ ](?i:and|und|et"
        rf"|y|e|i"
        rf"|en|a|with|con|mit|avec|com|z)[ ]){QUOTE}(?P<secret>(?!\S{{0,60}}/){WORD})"
    ),
    keywords=(
        *("user ", "username ", "utente", "usuario", "usuário", "benutzer", "nutzer ", "account "),
        *(
            "utilisateur ",
            "identifiant ",
            "gebruiker",
            "uživatel ",
            "użytkownik",
            "login ",
            "logon ",
        ),
        *(
            "log in as",
            "login as",
            "logs on as",
            "logs in as",
            "logged in as",
            "sign in as",
            "anmelden als",
            "einloggen als",
            "entra como",
            "entrar como",
            "přihlášení",
        ),
        *("zaloguj", "ssid ", "acct "),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "user anna and team2 can see it",
        "log in as admin / operator2 to see the difference",
        "the account 4411, see OPS-1234",
    ),
    references=("Short messages in which people hand over logins.",),
    check=_is_made_up,
    excepts=_too_plain,
    carrier="usa utente deploy e {secret} per il gestionale",
    specific=7,
)
