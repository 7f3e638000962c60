"""Which words say that a password is near? In many languages, usually inflected."""

from __future__ import annotations

NAMES = (
    r"(?:community[ ]string|psk|pre-?shared[ ]key|pass(?:word|wd|wort|code|phrase)[sn]?"
    r"|passw(?:ö|oe)rter|pword|passwrd|pwds?|pws?|psw"
    r"|(?<=[ ,;/\n])p(?=[ ]?[:=][ ])"
    r"|kenn(?:wort(?:e?s)?|w(?:ö|oe)rter)|zugangs(?:daten|code)|anmeldedaten|login-?daten"
    r"|creds?|credentials?|mots?[ ]de[ ]passe|mdp|identifiants?"
    r"|contrase(?:ñ|n)as?|claves?|credenciales|senhas?|credenciais|parol[ae]|parole[ ]d'ordine"
    r"|credenziali|hase(?:ł|l)ko|has(?:ł|l)(?:o|a|em|ami|om|ach)|dane[ ]logowania|wachtwoord(?:en)?"
    r"|inloggegevens|hesl(?:o|a|em|u)|lösenord(?:et|en)?|adgangskode[nr]?|salasana|(?:ş"
    r"|s)ifre(?:si)?"
    r"|jelsz(?:ó|o|ava)|palavra[ -](?:passe|chave)|passord(?:et)?|parool|geslo|lozinka|κωδικός"
    r"|ww(?=[ :=])|pasword|passwrod|passowrd|passwrd|passwor|paswort"
    r"|enable[ ]secret|losung(?:swort)?|(?:code|secret|pass|join)[ -]?(?:words?|phrases?)"
    r"|codewort|kodewort"
    r"|toegangswoord|aanmeldwoord|phrase[ ](?:secrète|de[ ]passe)"
    r"|парол(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)|пасс?(?:ворд)?|учетн(?:ые|ая)|уч[её]тк[аиуе]"
    r")(?![A-Za-zа-яё0-9_])"
)
"""A word for a password, or for what one logs in with."""
COMPOUND = r"(?<=[a-zäöüß])(?i:passw(?:ort|örter)|kennwort|wachtwoord|lösenord(?:et)?)(?![a-z])"
"""The same at the end of a longer word."""
EASTERN = r"(?=[^\x00-\xff])(?:비번|密码|密碼|口令|パスワード|パスコード|暗証番号|비밀번호|암호)"
NAME_KEYWORDS = (
    *(
        "enable secret",
        "losung",
        "codeword",
        "code word",
        "secret word",
        "pass word",
        "passphrase",
        "join phrase",
    ),
    *(" ww ", " ww:"),
    *("secret phrase", "code phrase", "pass phrase", "codewort", "kodewort", "toegangswoord"),
    *("aanmeldwoord", "phrase secr", "phrase de passe"),
    *("community str", "psk", "preshared key", "pre-shared key"),
    *("password", "passwd", "passwort", "passcode", "passphrase", "passwö", "passwoe", "pword"),
    *(
        "passwrd",
        "pwd",
        " pw ",
        "pw ",
        "pw:",
        "pw,",
        "pws ",
        " pass ",
        "pass:",
        "pass,",
        "pass is",
        "pw)",
        "pw?",
        *(" p: ", "\np: "),
        "psw",
        "kennw",
        "zugangs",
        "anmeldedaten",
    ),
    *("login-daten", "logindaten", "creds", "cred ", "credential", "mots de passe", "mot de passe"),
    *("mdp", "identifiant", "contrase", "clave", "credencia", "senha", "parola", "parole"),
    *(
        "credenziali",
        "hasł",
        "hasl",
        "hasełk",
        "haselk",
        "dane logowania",
        "wachtwoord",
        "inloggegevens",
        "hesl",
    ),
    *(
        "lösenord",
        "adgangskode",
        "salasana",
        "ifre",
        "парол",
        "пасс",
        "пас ",
        "пасворд",
        "учет",
        "учёт",
    ),
    *("密码", "密碼", "口令", "パスワード", "パスコード", "暗証番号", "비번", "비밀번호", "암호"),
    *("jelsz", "palavra-", "palavra ", "passord", "parool", "geslo", "lozinka", "κωδικός"),
    *("pasword", "passwrod", "passowrd", "passwor", "paswort"),
)

PLACES = (
    r"(?:log(?:ging|ged)?[ -]?(?:in|on|into|onto)|logins?|logons?|sign(?:ing|ed)?[ -]?(?:in|on)"
    r"|(?:get|getting|(?:let|get)s?[ ](?:you|me|us|him|her|them|u))[ ]in(?:to)?|unlock(?:s|ed"
    r"|ing)?|unzip"
    r"|decrypt(?:s|ed|ion)?"
    r"|encrypt(?:ed|ion)|sudo|auth(?:enticate|ed)?|basic[ ]auth|access[ ]denied|locked[ ]out"
    r"|open(?:s|ed|[ ]it)?[ ](?:up[ ])?with"
    r"|doesn'?t[ ]work|should[ ]work|(?:stopped|not)[ ]working|rotated?|geht[ ]nicht"
    r"|funktioniert|fonctionne|funciona|funziona|działa|работает|подходит|didn'?t[ ]work"
    r"|work(?:s|ed)?[ ]for[ ]me|(?:guest|test|demo|admin|root)[ ]accounts?"
    r"|accounts?|accès|wi-?fi|wlan|wpa2?|vpn|admin|root|zip|nas|printer|router|hotspot"
    r"|prompt(?:ed|s)?|bios|pdf|vault|keepass|bitlocker|(?:wi-?fi|door|lab|alarm"
    r"|entry)[ -]?code|code[ ](?:for|wifi|pour|del|para|do)|pin[ ]?code|passkey|secret[ ]key"
    r"|caps|capital[ ](?:letter|[a-z](?!\w))|(?:upper|lower)[ -]?case"
    r"|anmeld(?:en|ung)|drucker|rechner|einloggen|eingeloggt|entsperr\w{0,4}|zugang|zugänge"
    r"|schlüssel"
    r"|connexion|déverrouill\w{1,3}|dézipper|imprimante|essai\w{0,3}|clé|compte|acc(?:eso|esso)"
    r"|entrar|iniciar[ ]sesión"
    r"|cuenta|llave|acesso|entrar|chiave|accedi|accedere|utente|usuario|usuário"
    r"|zaloguj|logowani[ea]|loguj\w{0,3}|kont[oa]|klucz|dost(?:ę|e)p|inloggen|wejście"
    r"|логин\w{0,2}|вход\w{0,2}|зайти|войти|заход\w{0,3}|доступ\w{0,2}|ключ\w{0,2}"
    r"|аккаунт\w{0,2}|учетк\w)"
    r"(?![A-Za-zа-яё0-9_])"
)
"""A word for what a password opens, or for using one."""
EASTERN_PLACES = (
    r"(?:ログイン|サインイン|入れます|入れる|アカウント|登录|登錄|登陆|账号|帐号|账户|로그인|계정)"
)
PLACE_KEYWORDS = (
    *(
        "login",
        "logon",
        "log in",
        "log on",
        "logged in",
        "logging in",
        "logged on",
        "sign in",
        "signed in",
    ),
    *("get you in", "gets you in", "get me in", "get us in", "get him in", "get them in"),
    *("get in", "let you in", "let me in", "lets me in", "getting in", "unlock", "unzip", "crypt"),
    *(
        "sudo",
        "basic auth",
        "authenticat",
        "access denied",
        "locked out",
        *("opened with", "opens with", "open with", "open it with", "opens up with"),
        "doesn't work",
        "should work",
        "working",
    ),
    *(
        "rotate",
        "geht nicht",
        "funktioniert",
        "fonctionne",
        "funciona",
        "funziona",
        "działa",
        "работает",
        "подходит",
    ),
    *("doesnt work", "didn't work", "works for me", "worked for me", "work for me"),
    *("account", "accès", "wifi", "wi-fi", "wlan", "wpa", "vpn", " admin", " root", " zip"),
    *(
        "nas",
        "printer",
        "router",
        "hotspot",
        "prompt",
        "bios",
        "pdf",
        "vault",
        "keepass",
        "bitlocker",
    ),
    *("drucker", "rechner", "imprimante", "essai", "code "),
    *("pin code", "pincode", "passkey", "secret key", "caps", "capital ", "uppercase", "lowercase"),
    *(
        "anmeld",
        "einloggen",
        "eingeloggt",
        "entsperr",
        "zugang",
        "zugänge",
        "schlüssel",
        "connexion",
    ),
    *(
        "verrouill",
        "dézip",
        "clé ",
        "compte",
        "acceso",
        "accesso",
        "entrar",
        "iniciar sesi",
        "cuenta",
        "llave",
    ),
    *("acesso", "chiave", "accedi", "accede", "utente", "usuario", "usuário", "zaloguj", "logow"),
    *("loguj", "konto", "klucz", "dostęp", "dostep", "inloggen", "логин", "вход"),
    *("зайти", "войти", "заход", "доступ", "ключ", "аккаунт"),
    *(
        "ログイン",
        "サインイン",
        "入れま",
        "入れる",
        "アカウント",
        "登录",
        "登錄",
        "登陆",
        "账号",
        "帐号",
        "账户",
    ),
    *("로그인", "계정"),
)

LEADS = (
    r"(?:(?<![\w'])(?:i\.e\.|e\.g\.|d\.h\.|viz\.?|czyli|cioè|starts?[ ](?:off[ ])?with"
    r"|key|klucz|clé|schlüssel|ключ|chave|devient|diventa|wird|becomes|wants|needs"
    r"|expects|accepts|takes|is|are"
    r"|was|were|it'?s|its|that'?s|be|being|to|now|with|w/|using|use[ds]?"
    r"|type[ds]?|enter(?:ed)?|try"
    r"|tried|trying|put|set|need|whether|namely|aka|as|still|again|and|or|if|plus|just|because"
    r"|but|usual|named?|called"
    r"|says|say|had|got|for|pick|chose|choose|take|copy|paste[d]?|then|eg|literally|actually"
    r"|currently|only|rotate"
    r"|ist|sind|lauten?|lautet|jetzt|sofort|auf|mit|und|nimm|nehmt|oder|war|heißt|nämlich"
    r"|probier|mal|einfach|also"
    r"|habe?|du|wieder|immer|dazu|eingeben|est|sont|c'est|était|maintenant|avec|et|mettre|mets"
    r"|tape[rz]?|essaie|utilise[rz]?"
    r"|ou|donc|soit|sera|entrez?|code|es|son|con|y|pon|puesto|usa[r]?|prueba|ahora|era|será|o|a"
    r"|é|com|e|use|agora|tenta"
    r"|coloca|para|pra|sendo|è|prova|adesso|ora|metti|in|come|chiave|inserisci|anche|to|jest|są"
    r"|teraz|z|i|lub|wpisz|użyj"
    r"|spróbuj|na|ustawi\w{1,6}|это|теперь|стоит|и|с|или|введи|попробуй|сейчас|поставил\w{0,2}"
    r"|будет|такой|на|под|там"
    r"|het|met|op|en|gebruik|of|probeer|je|med|och|ile|vagy|är|er|nu|nå|blev|wordt|тепер"
    r"|übrigens|nochmal|apparently|simply)"
    r"(?:[ ]?:)?|[:&/→–—,+-]|->|=>)"
)
"""What stands right before a value that is given, used or tried."""
EASTERN_LEADS = r"[とはをがで是为成到用：、]"

_TALK_TEXT = """
    the and you for that this with have not but are was can its will just then now use try from
    what when they all your our out one has should would need some same also still there here had
    does did get got set see new old yes please thanks works work worked changed
    der die das und ist ein nicht mit auf für den ich wir sie hat von noch mal auch jetzt oder wie
    war bitte das ging ging mal brauchst kommst
    les des une pas est pour que qui avec dans sur vous mais plus c'est était
    los las una con para por del esta pero como más muy era prueba ver con
    uma não com mas isso está são pra foi
    gli che non per sono come della più dal adesso
    jest nie się był dla ale tak już teraz to_jest
    это что как для она они уже все еще ещё был было если вот так или под вроде попробуй мне вам его
    het een van voor niet dat maar als zijn
    """
_TALK_WORDS = tuple(each.replace("_", " ") for each in _TALK_TEXT.split())
_EASTERN_TALK_TEXT = "です ます した して は の で を 的 了 是 我 你 请 입니다 는 로"
_EASTERN_TALK = tuple(_EASTERN_TALK_TEXT.split())
_SHORT_TEXT = "it is in to or if no ok so es la le il el на не du de"
_SHORT = tuple(_SHORT_TEXT.split())
_ANY_TALK = "|".join(sorted(set(_TALK_WORDS)))
_ANY_SHORT = "|".join(_SHORT)
TALK = (
    rf"(?:(?<![A-Za-zÀ-ɏа-яё0-9_'-])(?i:(?:{_ANY_TALK})(?![A-Za-zÀ-ɏа-яё0-9_-])"
    rf"|(?:{_ANY_SHORT})(?=[ ]))|{'|'.join(_EASTERN_TALK)})"
)
"""A word that people say and files do not."""
TALK_KEYWORDS = (*_TALK_WORDS, *(f"{each} " for each in _SHORT), *_EASTERN_TALK)
