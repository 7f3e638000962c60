"""How is a password called in forty languages, and what says there which one it is?

Of each only the usual inflections: every word is looked for in every message. What leads up to a
value belongs to its language, since "on" is "is" in Finnish and "na" is "to" in Czech.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """What one language, or several that share the words, says of a password."""

    names: str
    """A word for it, as a pattern in lower case."""
    leads: str
    """What stands right before its value, with a blank behind."""
    keywords: tuple[str, ...]
    """Of which one is in each of `names`, with what stands there in their place."""


_NOW = r"(?:[ ](?:now|still|currently|again|just|simply|literally|actually|apparently|really))?"
_TO = r"(?:chang|switch|updat|rotat|reset|set)\w{0,3}(?:[ ](?:it|that|this))?[ ](?:back[ ])?to"

ENGLISH = Tongue(
    r"pass(?:word|wd|phrase|code)s?|unattended[ ]access|pw|pwd|psk|pre-?shared(?:[ ](?:key"
    r"|secret))?",
    rf"(?:is|was|are|reads|goes){_NOW}|now|remains|stays|becomes|{_TO}|it['’]s(?:[ ]now)?"
    r"|(?:the[ ]|a[ ])?new[ ]one(?:[ ]is)?|take",
    (
        *("password", "passwd", "passphrase", "passcode", "pw is", "pw was", "psk is", "preshared"),
        *("pre-shared", "pwd is", "unattended access", "pw for ", "pw changed"),
    ),
)
TONGUES = (
    Tongue(
        r"(?:[\w-]{0,14}(?:passw(?:ort|örter)|kennwort)|zugangscode)e?s?",
        r"(?:ist|isch|lautet|bleibt|heißt|wird|war)(?:[ ](?:jetzt|nun|wieder|weiterhin"
        r"|(?:immer[ ])?"
        r"noch|ab[ ](?:sofort|heute|morgen)|nach[ ]wie[ ]vor|einfach|aktuell|halt|etz))?|jetzt|neu"
        r"|(?:geändert|gesetzt|gestellt|zurückgesetzt)[ ](?:auf|in)|auf|richtig[ ]ist",
        ("passwort", "passwör", "kennwort", "zugangscode"),
    ),
    Tongue(
        r"(?:wacht|toegangs)woord(?:en)?",
        r"(?:is|was|wordt|werd|blijft)(?:[ ](?:nu|nog(?:[ ]steeds)?|weer|gewoon|vanaf[ ]nu))?|nu"
        r"|(?:gewijzigd|veranderd|aangepast|gezet)[ ](?:naar|in|op)|naar",
        ("wachtwoord", "toegangswoord"),
    ),
    Tongue(
        r"adgangskoden?|kodeord(?:et)?|passord(?:et)?|lösenord(?:et|en)?|passkode[nr]?"
        r"|password(?:et)",
        r"(?:är|er|blev|blir|bliver|ble|heter|hedder|lyder|var)(?:[ ](?:nu|nå|fortfarande|fortsatt"
        r"|stadig|numera|igen|bare|bara))?|nu|nå|(?:ändra|byt|endre|ændre|skift|satt|sat)\w{0,4}"
        r"[ ](?:det[ ])?(?:till?|i)|nya[ ]är|nye[ ]er|det[ ]nye",
        ("adgangskode", "kodeord", "passord", "lösenord", "passkode", "passwordet"),
    ),
    Tongue(
        r"salasana\w{0,4}|tunnussana\w{0,3}|parool(?:i|iks)?|salasõna|paroli?|parole[si]?",
        r"(?:on|ir|oli|bija)(?:[ ](?:nyt|nüüd|tagad|edelleen|uus|uusi))?|nyt|nüüd|tagad(?:[ ]ir)?"
        r"|uusi(?:[ ]on)?|uus(?:[ ]on)?|(?:muutettu|vaihdettu|vaihtui|nomainīta|muudeti)(?:[ ]uz)?"
        r"|jauna\s?ir",
        ("salasana", "tunnussana", "parool", "salasõna", "paroli", "parole"),
    ),
    Tongue(
        r"slaptažod(?:is|į|žio|žiu)",
        r"(?:yra|buvo)(?:[ ](?:dabar|vis[ ]dar))?|dabar(?:[ ]yra)?|(?:pakeist|nustatyt)\w{1,2}[ ]į",
        ("slaptažod",),
    ),
    Tongue(
        r"jelsz(?:ó|o|ava|avát|ót|avak)|jelmondat(?:a|unk)?",
        r"mostantól|most|az[ ]új|új|lett|marad|továbbra[ ]is|ez|a[ ]következő|ez[ ]lett|mától",
        ("jelsz", "jelmondat"),
    ),
    Tongue(
        r"parol(?:a|ă|ei|ele)",
        r"(?:e|este|era|rămâne|ramane|va[ ]fi)(?:[ ](?:acum|încă|tot|de[ ]acum))?"
        r"|acum(?:[ ]e(?:ste)?)?"
        r"|(?:schimbat|modificat|setat|resetat)\w?(?:-o)?[ ](?:în|in|la)|noua[ ]e(?:ste)?",
        ("parola", "parolă", "parolei", "parolele"),
    ),
    Tongue(
        r"(?:heslo|hesla|heslem|heslom|heslu|hesle)",
        r"(?:je|bude|zní|znie|zůstává|zostáva|bylo|bolo)(?:[ ](?:teď|teraz|nyní|pořád|stále|zase"
        r"|opäť|zatím|zatiaľ))?|teď|teraz|nyní|(?:změn|zmen|nastav|přenastav|vrát|vrát)\w{1,4}"
        r"(?:[ ](?:je|jsem|som|sme|jsme|ho|ti|vám|mu|zpět|späť)){0,2}[ ]na|nové[ ]je",
        ("heslo", "hesla", "heslem", "heslom", "heslu", "hesle"),
    ),
    Tongue(
        r"has(?:ł|l)(?:o|a|em|u)|has(?:ełko|elko)",
        r"(?:to|jest|brzmi|będzie|bylo|było|zostaje)(?:[ ](?:teraz|nadal|wciąż|to|znowu"
        r"|po[ ]prostu))?"
        r"|teraz(?:[ ](?:to|jest))?|(?:zmieni|ustawi|zresetowa)\w{1,6}(?:[ ](?:je|ci|mu|jej))?[ ]na"
        r"|nowe(?:[ ](?:to|jest))?",
        ("hasł", "haslo", "haslem", "hasełk", "haselk"),
    ),
    Tongue(
        r"lozink[aeuo]m?|šifr[aeuo]m?|zapork[aeuo]m?|gesl(?:o|a|om|u)",
        r"(?:je|glasi|ostaje|ostane|bila|bilo)(?:[ ](?:sada|sad|zdaj|i[ ]dalje|še[ ]vedno|opet|spet"
        r"|samo))?|(?:sada|sad|zdaj)(?:[ ]je)?|(?:promijenj|promenj|promijeni|promeni|spremenj"
        r"|spremeni|nastavlj|postavlj)\w{1,4}(?:[ ](?:sam|smo|je|jo|ga|ju)){0,2}[ ](?:u|v|na)"
        r"|nova(?:[ ]je)?|novo(?:[ ]je)?",
        ("lozink", "šifra", "šifru", "šifre", "zaporka", "zaporku", "geslo", "gesla", "geslu"),
    ),
    Tongue(
        r"парол\w{0,4}|гасл(?:о|а|ом)|лозинк[аеуи](?:та)?|шифр[ауеи](?:та)?|пасс?ворд",
        r"(?:е|є|је|это|це|гэта|будет|буде|остался|стал|стоит|такой|такий|новый|новий)"
        r"(?:[ ](?:сега|вече|тепер|теперь|зараз|сейчас|сада|сад|все[ ]ещё|пока|цяпер))?"
        r"|сега(?:[ ]е)?|вече(?:[ ]е)?|теперь|тепер|зараз|сейчас|сада(?:[ ]је)?|новата(?:[ ]е)?"
        r"|(?:по|из|из-)?(?:меня|мени|смени|сменена|изменён|змінен|зміни|промењен|промени)\w{0,3}"
        r"(?:[ ](?:я|его|її|його|сам|му|ей|ему))?[ ](?:на|у)|на|[—–-]",
        ("парол", "гасл", "лозинк", "шифр", "пасворд", "пассворд"),
    ),
    Tongue(
        r"κωδικ(?:ός|ό|ού|οί)|συνθηματικό",
        r"(?:είναι|ειναι|ήταν|παραμένει)(?:[ ](?:τώρα|πλέον|ακόμα|πια))?|τώρα(?:[ ]είναι)?|πλέον"
        r"|άλλαξ\w{1,3}[ ]σε|(?:ο|το)[ ]νέος?(?:[ ]είναι)?",
        ("κωδικ", "συνθηματικό"),
    ),
    Tongue(
        r"(?:ş|s)ifre(?:si|sini|niz|niz(?:i)?|miz|yi|m|mi|ler)?|parola(?:sı|yı|sını|mız|nız)?",
        r"artık|şimdi|yeni(?:si|[ ]şifre)?|şu|şöyle",
        ("ifre", "parola"),
    ),
    Tongue(
        r"contrase(?:ñ|n)as?|contrasenya|contrasenyes|clau(?=[ ](?:del?|de[ ]la)[ ]wi)|clave",
        r"(?:es|és|era|será|sigue[ ]siendo|queda|continua[ ]sent)(?:[ ](?:ahora|todavía|aún|ara"
        r"|encara"
        r"|simplemente))?|(?:ahora|ara)(?:[ ](?:es|és))?|(?:cambi|canvi|puest"
        r"|posad)\w{1,4}[ ](?:a|por"
        r"|per)|(?:la[ ])?nueva(?:[ ]es)?|pasó[ ]a[ ]ser",
        ("contrase", "clave", "clau d"),
    ),
    Tongue(
        r"senhas?|palavra[ -](?:passe|chave)",
        r"(?:é|e|era|será|ficou|virou|continua(?:[ ]sendo)?)(?:[ ](?:agora|ainda|só))?"
        r"|agora(?:[ ]é)?"
        r"|(?:mud|troc|alter)\w{2,4}[ ](?:para|pra|por)|(?:a[ ])?nova(?:[ ]é)?|jadi",
        ("senha", "palavra-", "palavra p", "palavra c"),
    ),
    Tongue(
        r"password|parola[ ](?:d['’]ordine|chiave)|chiave(?=[ ](?:del?l?[ ])?(?:wi|rete))",
        r"(?:adesso[ ]|ora[ ])?(?:è|era|sarà|resta|rimane)(?:[ ](?:adesso|ora|ancora|sempre))?"
        r"|(?:cambiat|impostat|messa)\w?[ ](?:in|con|a)|(?:la[ ])?nuova(?:[ ]è)?",
        ("password", "parola d", "parola c", "chiave"),
    ),
    Tongue(
        r"mots?[ ]de[ ]passe|mdp",
        r"(?:est|c['’]est|était|reste|devient|sera)(?:[ ](?:maintenant|désormais|toujours|encore"
        r"|juste))?|maintenant|désormais|(?:chang|remplac|pass|remis)\w{0,3}[ ](?:en|par|à|pour)"
        r"|(?:le[ ])?nouveau(?:[ ](?:est|c['’]est))?",
        ("mot de passe", "mots de passe", "mdp"),
    ),
    Tongue(
        r"(?:kata[ ](?:sandi|laluan)|sandi(?=[ ](?:wi|untuk|baru))|password|pass)(?:nya)?",
        r"adalah|ialah|jadi|menjadi|sekarang|skrg|(?:di)?(?:ganti|ubah|tukar)(?:[ ](?:jadi|ke"
        r"|menjadi|kepada))?|(?:yang[ ])?baru(?:nya)?(?:[ ]adalah)?|barunya|tetap",
        ("kata sandi", "kata laluan", "sandi ", "password", "pass wifi"),
    ),
    Tongue(
        r"m(?:ậ|a)t[ ]kh(?:ẩ|a)u|pass(?:[ ]wi-?fi)?",
        r"(?:mới[ ])?(?:là|la|giờ[ ]là|vẫn[ ]là|sẽ[ ]là)|(?:đổi|sửa|đặt)(?:[ ]lại)?[ ]thành|thành",
        ("mật khẩu", "mat khau", "pass wifi", "pass mới", "pass là"),
    ),
)
"""Languages in which a verb or a colon stands before the value."""

WIFI = Tongue(
    r"wi-?fi|wlan",
    r"is|ist|isch|er|är|est|c['’]est|es|és|é|è|jest|to|je|e|είναι|это|е|є|adalah|là|yra|ir"
    r"|lett|nu|nå",
    (
        *(
            f"wifi {verb} "
            for verb in ("is", "ist", "isch", "er", "är", "est", "es", "é", "è", "e")
        ),
        *(f"wifi {verb} " for verb in ("jest", "to", "je", "είναι", "adalah", "là", "yra", "ir")),
        *("wi-fi is ", "wi-fi ist ", "wi-fi er ", "wi-fi è ", "wi-fi: ", "wifi: ", "wlan: "),
        *("wlan ist ", "wlan isch ", "wlan er ", "wlan is "),
    ),
)
"""What has one password that all share, so that it is named for it."""

WITHOUT_BLANKS = (
    r"(?:パスワード|密码|密碼|口令|รหัสผ่าน|พาสเวิร์ด|พาสเวิด|รหัส(?:ไวไฟ|wifi)|비밀번호|비번|암호|패스워드|पासवर्ड|कूटशब्द"
    r"|পাসওয়ার্ড|كلم[ةه] (?:المرور|السر)|الرقم السري|الباس ?وو?رد|باس ?وو?رد|رمز(?: ?عبور)?"
    r"|گذرواژه"
    r"|پسورد|ה?סיסמ(?:ה|א|ת|תה)|პაროლი|գաղտնաբառ\w?)"
)
"""Where letters, not blanks, tell the words apart."""
WITHOUT_BLANKS_KEYWORDS = (
    *("パスワード", "密码", "密碼", "口令"),
    *("รหัส", "พาสเวิ", "비밀번호", "비번", "암호", "패스워드", "पासवर्ड", "कूटशब्द", "পাসওয়ার্ড"),
    *("كلمة ال", "كلمه ال", "الرقم السري", "باسورد", "باسوورد", "الباس وورد", "باس وورد", "رمز"),
    *("گذرواژه", "پسورد", "סיסמ", "პაროლი", "գաղտնաբառ"),
)
BEFORE_VERBS = (
    r"(?:[ ]{0,2}(?:है|hai|করা|است|شد|شده|هست|oldu|yaptım|yaptık|olarak|로|으로|입니다|이에요|예요|야"
    r"|lett|ครับ|ค่ะ|นะ|ہے))"
)
"""What stands behind a value where the verb comes last."""
