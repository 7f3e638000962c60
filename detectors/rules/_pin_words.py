"""Which words say that a short code opens something? In ten languages and some more.

A code alone is nothing: there are error codes, postal codes and codes of products. So each of these
names what is opened as well, or is the word for a number that only its owner knows.
"""

from __future__ import annotations

_PLACE = (
    r"door|gate|entry|entrance|access|alarm|lock|lock-?box|key-?(?:pad|box|safe)|safe|disarm|arming"
    r"|garage|barrier|locker|elevator|lift|vault|duress|intercom|cabinet|strong-?room|padlock|shed"
    r"|server[ -]?room|cupboard|parking|car[ -]?park|turnstile"
)
"""What has a keypad."""
_OPENED = (
    rf"{_PLACE}|building|office|flat|apartment|house|warehouse|lobby|meeting[ ]room|cage|storage"
    r"|front|back[ ]door|side[ ]door|voicemail|bike|bathroom|toilet|gym|roof|basement"
    r"|keys?(?=[ ]safe)"
)
_GERMAN = (
    r"(?:(?:haus|büro|keller|hof|garagen)?t(?:ü|ue)r|tor|zugangs|zutritts|eingangs"
    r"|alarm(?:anlagen)?"
    r"|schlie(?:ß|ss)fach|tresor|safe|schl(?:ü|ue)ssel(?:kasten|tresor|box|safe)|garagen"
    r"|entsperr|spind"
    r"|schranken|unscharf|scharf|tastatur)"
)
_GERMAN_PLACE = (
    r"(?:(?:haus|büro|keller|hof|garagen)?t(?:ü|ue)r|tor|alarm(?:anlage)?|schlie(?:ß|ss)fach|tresor"
    r"|safe|schl(?:ü|ue)ssel(?:kasten|tresor|box|safe)|garage|spind|schranke|serverraum|eingang"
    r"|büro"
    r"|lager)"
)
_FRENCH = (
    r"(?:(?:la[ ]|l['’])?(?:porte|portail|alarme|entrée|accès|immeuble|garage|bo(?:î"
    r"|i)te[ ]à[ ]clés"
    r"|barrière|salle[ ]serveur)|(?:le[ ])?(?:coffre|cadenas|portillon|parking|local|hall|boîtier))"
)
_SPANISH = (
    r"(?:puerta|port(?:ó|o)n|alarma|acceso|entrada|garaje|caja[ ]fuerte|candado|cerradura|portal"
    r"|verja|taquilla|oficina|edificio)"
)
_PORTUGUESE = (
    r"(?:port(?:ã|a)o|porta|alarme|acesso|entrada|cofre|garagem|cadeado|fechadura|pr(?:é|e)dio"
    r"|escrit(?:ó|o)rio|armário|interfone)"
)
_ITALIAN = (
    r"(?:allarme|cancell(?:o|etto)|porta|portone|accesso|ingresso|cassaforte|garage|lucchetto"
    r"|antifurto|citofono|armadietto|ufficio|sbarra)"
)
_POLISH = (
    r"(?:drzwi|alarm(?:u|em)|bram(?:y|ki)|furtki|domofonu|sejfu|gara(?:ż|z)u|wejścia|klatki|szafki"
    r"|kłódki|biura|szlabanu|serwerowni)"
)
_RUSSIAN = (
    r"(?:двер\w{1,3}|домофон\w{0,2}|сигнализаци\w{1,3}|ворот\w{0,2}|калитк\w{1,2}|сейф\w{0,2}"
    r"|замк\w{1,2}|подъезд\w{0,2}|доступ\w{0,2}|вход\w{0,2}|шлагбаум\w{0,2}|офис\w{0,2}"
    r"|ячейк\w{1,2}"
    r"|серверн\w{1,2})"
)

NOT_A_PIN = (
    r"(?![ ](?:it|the|this|that|them|him|her|down|point|out|all|each|every|these|those|up|versions?"
    r"|headers?|compat\w{1,8}|layout|count|to[ ](?!my|our|the|your|a[ ]|$)|\d{1,3}(?!\d)))"
)
"""Not the verb, nor the leg of a chip."""
PINS = (
    r"(?:(?:sim|card|voicemail|mailbox|conference|host|user|support|initial|admin|phone|device"
    r"|bank)"
    r"[_-]?)?pin(?:(?-i:(?<=PIN)s)|'s|’s)?(?:[ _-]?(?:codes?|numm?er|number|kod|kód"
    r"|koodi))?(?![a-z0-9_-])"
    rf"{NOT_A_PIN}|pincode|puk[12]?(?:[ _-]?(?:codes?|number|nummer))?(?![a-z0-9])|passcodes?"
    rf"|geheimzahl"
    r"|pas-?code|пин(?:[ -]?(?:код|code))?(?:а|у|ом|ы)?(?![а-яёa-z0-9_-])|пук(?:-код)?(?![а-яё])"
)
"""A number that only its owner knows."""
CODES = (
    rf"(?:{_PLACE})(?:[ _-](?:panel|system|lock|pad|keypad|door|box|room|gate|safe"
    rf"|[a-z]?\d{{1,2}}))?"
    r"[ _-]?(?:codes?|combo|combination|pin)(?![a-z0-9])"
    r"|(?:key-?pad|lock-?box|key[ ]safe)(?=[ ]?:)"
    r"|(?<!error )(?<!exit )(?<!status )(?<!product )(?<!source )"
    r"(?<!cost )(?<!area )(?<!order )(?<!part )(?<!zip )"
    rf"codes?[ ](?:for|to|of|on|at)[ ](?:(?:the|our|my|your|its|both|all)[ ])?(?:[\w-]{{1,14}}[ ])?"
    rf"(?:{_OPENED})s?(?![a-z0-9])"
    rf"|(?<![a-z]){_GERMAN}[- ]?(?:codes?|kode|kombination|pin|nummer)(?![a-z])"
    rf"|(?<![a-z])code[ ](?:für|fuer|zu[rm]?|von|vom|der|des|am)[ ](?:(?:die|das|den|der|dem"
    rf"|unser\w{{0,2}})"
    rf"[ ])?{_GERMAN_PLACE}(?:e?s|en)?(?![a-z])"
    rf"|code[ ](?:(?:de|d['’]|du|pour)[ ]?)?{_FRENCH}(?![a-z])|digicode|code[ ]secret(?![a-z])"
    rf"|(?:c(?:ó|o)digo|clave)[ ](?:(?:de|del|para)[ ])?(?:(?:la|el)[ ])?{_SPANISH}(?![a-z])"
    rf"|(?:c(?:ó|o)digo|senha)[ ](?:(?:de|do|da|para)[ ])?(?:[oa][ ])?{_PORTUGUESE}(?![a-z])"
    rf"|codice[ ](?:(?:del|della|di|per)[ ]|dell?['’][ ]?|d['’][ ]?)?(?:(?:il|la)[ ]"
    rf"|l['’])?{_ITALIAN}(?![a-z])"
    rf"|kod(?:[ ](?:do|od|na|dla))?[ ]{_POLISH}(?![a-z])|kod[ ](?:dostępu|wejściowy)"
    rf"|код\w{{0,2}}[ ](?:(?:от|к|на|для|в)[ ])?{_RUSSIAN}(?![а-яё])"
    rf"|(?<!\w)(?:{_OPENED}|{_GERMAN_PLACE}|{_FRENCH})(?![a-z])[^\n.]{{0,30}}?[ ](?:with|den|mit"
    rf"|avec)[ ](?:the[ ]|le[ ])?code"
    rf"|(?<!\w)(?:{_OPENED})[^\n.]{{0,30}}?[ ](?:opens?|unlocks?)[ ](?:up[ ])?with"
    rf"|(?<!\w)(?:{_PLACE})[ -]?(?:panel|key-?pad)(?=[ ](?:wants|needs|takes|expects|accepts|is))"
    rf"|(?<![a-z]){_GERMAN_PLACE}[^\n.]{{0,20}}?[ ]auf[ ]mit"
    r"|(?<![a-zå-ö])(?:deur|toegangs|poort|kluis|port|dörr|larm|passer)(?:kod(?:en)?|code)(?![a-z])"
)
"""A code, and what it opens."""
EASTERN = (
    r"(?:(?:门禁|門禁|大门|门锁|開門|开门|保险[箱柜]|报警器?|警报|锁屏|储物柜|楼下|单元门)的?(?:密码|密碼|码|代码)"
    r"|密码锁|密碼鎖|[Pp][Ii][Nn] ?码|暗証(?:番号|コード)"
    r"|(?:入館|入室|入退室|解錠|解除|ドア|玄関|アラーム|警報|金庫)の?(?:コード|番号|暗証番号)"
    r"|[Pp][Ii][Nn] ?コード|ピンコード"
    r"|(?:도어락|현관(?:문)?|출입문?|금고|사물함) ?(?:비밀번호|비번|코드)|핀 ?번호)"
)
PLACES = (
    rf"(?:{_OPENED}|{_GERMAN_PLACE}|{_FRENCH}|{_SPANISH}|{_PORTUGUESE}|{_ITALIAN}|{_POLISH}"
    rf"|{_RUSSIAN}"
    r"|\w{0,12}(?:karte|card|phone|handy))"
)
ONE_TIME = (
    r"(?:otp|one-?time[ ](?:code|pass(?:code|word)|pin)|(?:2fa|mfa|sms|verification"
    r"|login)[ -]?(?:code"
    r"|pin|otp))(?:s|'s)?(?![a-z0-9])"
)
"""Codes of a service that expire in minutes, unless somebody made them stay."""
STAYS = (
    r"(?:always|static|fixed|hard-?coded|constant|by-?pass\w{0,3}|never[ ]changes|immer|toujours"
    r"|siempre"
    r"|sempre|zawsze|всегда|固定|master|universal|magic|test|uat|staging|dummy)"
)

_JOINED = (
    *(
        "door",
        "gate",
        "entry",
        "entrance",
        "access",
        "alarm",
        "lock",
        "lockbox",
        "keypad",
        "keybox",
    ),
    *("safe", "disarm", "arming", "garage", "barrier", "locker", "elevator", "lift", "vault"),
    *("duress", "intercom", "cabinet", "padlock", "shed", "server room", "parking", "panel"),
    *("system", "pad", "box", "car park", "turnstile", "strongroom"),
)
KEYWORDS = (
    *(f"{each}{joint}co" for each in _JOINED for joint in ("", " ", "_", "-")),
    *(
        "pin ",
        "pin:",
        "pin=",
        "pin'",
        'pin"',
        "pin’",
        "pins ",
        "pins:",
        "pin,",
        "pin|",
        "pin)",
        "pin-",
    ),
    *(
        "pin*",
        "pin`",
        "pin\t",
        "pin→",
        "pin\n",
        "pin.",
        "pin_code",
        "pincode",
        "pin_number",
        "pinnum",
    ),
    *("pin for", "pin)", "(pin", "puk", "passcode", "pas-code", "geheimzahl", "пин", "пук"),
    *("code for", "codes for", "code to ", "codes to ", "code of ", "code on ", "code at "),
    *("rcode", "scode", "mcode", "ncode", "hcode", "rkode", "r-code", "s-code", "m-code", "tcode"),
    *("kombination", "code für", "code zu", "code vo", "code de", "code am"),
    *("code d'", "code d’", "code du", "code p", "code a", "code é", "code e", "code i", "code c"),
    *("code secret", "digicode", "código", "codigo", "clave de", "senha d", "codice", "kod do "),
    *("kod od ", "kod na ", "kod al", "kod dost", "kod wej", "kod dla", "код ", "кода ", "коды "),
    *(
        "skod",
        "tkod",
        "rkod",
        "larmkod",
        "密码",
        "密碼",
        "门禁",
        "暗証",
        "コード",
        "番号",
        "码",
        "비번",
    ),
    *("비밀번호", "코드", "번호", "otp", "one-time", "onetime", "one time", "2fa", "mfa", "sms"),
    *("verification code", "login code", "keypad"),
    *("the pin", "as pin", "my pin", "new pin", "our pin", "a pin", "pin?", "combo", "combination"),
    *("lockbox", "lock-box", "key safe", "with code", "with the code", "den code", "mit code"),
    *("avec le code", "tastatur", "clavier", "teclado"),
)
"""Of which one stands beside every code that is told."""
