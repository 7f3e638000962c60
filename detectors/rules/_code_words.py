"""What is opened with a code, and how is one called and told, in thirty languages?

A word for a code alone is nothing, and neither is a door: `_codes_told` and `_codes_apart` ask for
both in one sentence, and for what leads up to the digits.
"""

from __future__ import annotations

THING = (
    r"(?:(?<![A-Za-zÀ-ɏа-яё])(?i:hmi|press(?:e|es)?|prensa|tablero|tablettes?|depo|kapı\w{0,5}"
    r"|handsets?|doors?|gates?|entrances?|alarms?|safes?|lockers?|key[ -]?(?:box"
    r"|safe|pad)"
    r"|lock-?box|cabinets?|(?:touch|alarm|intruder|control)?[ ]?panels?|(?:cash[ ])?registers?"
    r"|tills?|pos"
    r"|terminals?|projectors?|tvs?|displays?|tablets?|phones?|kiosks?|autoclaves?|controllers?"
    r"|printers?"
    r"|copiers?|machines?|(?:service|setup|admin|engineer)[ ](?:menu|page|mode)|lifts?|elevators?"
    r"|barriers?"
    r"|fridges?|freezers?|carts?|dispensers?|cupboards?|storage|meds[ ]room|server[ ]room|shutters?"
    r"|(?:haus|keller|hof|seiten)?t(?:ü|ue)r|tor|rolltor|schranke|alarmanlage|tresor|kassen?\w{0,9}"
    r"|service-?men(?:ü|ue)|schl(?:ü|ue)ssel(?:kasten|tresor|box)|schrank|automat"
    r"|portes?|portail|alarme|coffre|caisse|cadenas|local|bo(?:î|i)te[ ]à[ ]clés|borne"
    r"|puertas?|portón|alarma|caja(?:[ ]fuerte)?|tpv|candado|cofre|porta|portão|alarme|totem"
    r"|caixa|quiosque"
    r"|allarme|cassaforte|cassa|cancello|porta|armadietto|totem|lucchetto"
    r"|deur|poort|kluis|sleutelkluis|kassa|alarm|dörr(?:en)?|port(?:en)?|kassaskåp|larm(?:et)?"
    r"|sejf\w{0,2}|drzwi|bram[aęy]|kas[aęy]|alarm\w{0,2}|szaf\w{1,3}|trezor|dveře|brána|pokladna"
    r"|двер\w{1,2}|сейф\w{0,2}|касс\w{1,2}|ворот\w{0,2}|сигнализаци\w{1,2}|kasa|kapı|alarm\w{0,2}"
    # Danish, Norwegian, Swedish; Finnish, Estonian, Latvian, Lithuanian
    r"|dør(?:en)?|\w{0,8}kælder(?:en)?|låsen?|(?:nøgle|nøkkel|nyckel)(?:boks|box|skab|skap"
    r"|skåp)\w{0,2}"
    r"|kassask[aå]p\w{0,2}|pengeskab\w{0,2}|lageret|grinden|bommen|[ih]n[dg]gang\w{0,2}"
    r"|tyverialarm\w{0,2}"
    r"|oven|ovi|oveen|ukse[dls]?|uks|portin?|portti|hälyt\w{1,9}|valvesignal\w{1,3}|avain\w{3,8}"
    r"|lukon"
    r"|lukko|varaston?|kassakaapin?|värav\w{0,2}|durv(?:is|ju|īm)|dur(?:ys|ų|ims)|vart(?:ai|ų|ams)"
    r"|signali[zs]āci\w{2}|signalizacij\w{1,2}|seif\w{1,3}|spyn\w{1,2}|vārt\w{1,2}"
    # Czech, Slovak, Slovene, Serbian, Croatian, Hungarian, Romanian
    r"|dveř\w{1,3}|dver\w{1,3}|brán\w{1,3}|trezor\w{0,2}|sklad(?:u|e|om|em|išta|iště|išče)?"
    r"|zám(?:ku|ok|ek)"
    r"|vchod\w{0,2}|kľúč\w{1,5}|klíč\w{1,5}|garáž\w{0,2}|garaž\w{0,2}|vrat(?:a|ih|ima|om)|sef(?:a"
    r"|u|om)"
    r"|kapij\w{1,2}|ulaz\w{0,2}|bravi?c?e|omaric\w{1,2}|ključ\w{1,5}|alarm(?:a|u|om|nu|ul|ului)"
    r"|ajtó\w{0,4}|kapu(?:kód|hoz|nak|é)?|riasztó\w{0,4}|széf\w{0,3}|garázs\w{0,4}|kulcs\w{1,8}"
    r"|raktár\w{0,3}"
    r"|ușa|ușii|uşa|uşii|poart[aă]|porții|alarm[aăe]i?|seiful\w{0,2}|lacăt\w{0,3}|garaj\w{1,3}"
    r"|interfon\w{0,3}"
    # Turkish, Catalan, Dutch, Indonesian, Vietnamese
    r"|kasanın|kapının|alarm[ıi]n|bariyer\w{0,4}|caixa[ ]forta|garatge|magatzem|hek|slagboom"
    r"|voordeur"
    r"|sleutel(?:kast|box)je?|magazijn|pintu|pagar|brankas|loker|gerbang|gudang|cửa|cổng"
    r"|két(?:[ ]sắt)?|báo[ ]động"
    # cards and their machines
    r"|(?:tank|bank|geld|giro|ec-?)karte|carte(?:[ ](?:bleue|bancaire))?|tarjetas?"
    r"|maquininha|cartão"
    r"|carta[ ](?:di[ ]credito|carburante)|(?:betaal|tank|pin)pas|tankkort\w{0,2}|bankkort\w{0,2}"
    r"|kart[ayęı]\w{0,2}"
    r"|карт\w{1,2}|\w{0,6}karty|kártya|kártyá\w{1,3}|kortin?|pankkikort\w{1,3}"
    # Greek, Bulgarian, Ukrainian, Serbian
    r"|πόρτας?|εξώπορτα\w{0,1}|συναγερμ\w{1,3}|χρηματοκιβ\w{1,6}|γκαράζ|κλειδ\w{1,8}|είσοδ\w{1,3}"
    r"|αποθήκ\w{1,2}|κάρτας?"
    r"|врат\w{1,3}|аларм\w{0,4}|сейф\w{1,3}|вход\w{0,3}|гараж\w{0,3}|склад\w{0,3}"
    r"|сигналізаці\w{1,2}|воріт"
    r"|домофон\w{0,2}|під.?їзд\w{0,2}|калитк\w{1,2}|хвіртк\w{1,2}|шлагбаум\w{0,2}|подъезд\w{0,2}"
    r"|ячейк\w{1,2}"
    r")(?![A-Za-zÀ-ɏа-яё])"
    r"|(?:ה?דלת|ה?שער|ה?אזעקה|ה?כספת|ה?כניסה|ה?מחסן|الباب|باب|البوابة|الخزنة|الإنذار|المستودع"
    r"|المدخل|گاوصندوق"
    r"|دزدگیر|پارکینگ|दरवाज|गेट|अलार्म|तिजोरी|लॉकर|ประตู|ตู้เซฟ|สัญญาณกันขโมย|รั้ว))"
)
"""What has a keypad, or a screen that asks."""
CODE = (
    r"(?:(?<![A-Za-zÀ-ɏа-яё-])(?i:(?:pass|pin)?-?codes?|pins?|nip|(?:access|supervisor|operator"
    r"|user)[ ]level(?:[ ]\d)?|screen[ ]lock|override|combi(?:nation)?|combo|c(?:ó"
    r"|o)digo"
    r"|clave|codice|kod(?:en|u)?|kódu?|код\w{0,2}|cifra|(?:ș|ş|s)ifre(?:si)?|deaktivierung|d(?:é"
    r"|e)sactivation"
    r"|zahlen(?:folge|kombination|code)|ziffern(?:folge|code)|kombination(?:en)?|kombinasjon(?:en)?"
    r"|combinaison|combinación|combinação|combinazione|combinatie|kombinacj[aię]|комбинаци[яюи]"
    r"|kod(?:e|en|er|a|u|ul|as|ą|ą|ų|s|om|em)|pin-?kod\w{0,3}|kood[iu]?|koodi[an]?|ovikoodi"
    r"|kód(?:ja|ot|om|u|em|y|a)?"
    r"|cod(?:ul|ului)?|šifr[aou]|codi|nip|[\w-]{3,12}kód(?:ja)?|mã(?:[ ]số)?|κωδικ(?:ός|ό|ού)"
    r"|шифъра?|шифр\w{0,2}"
    r"|(?:senha|contraseña|geheimzahl)"
    r"|desactivaci(?:ó|o)n|desativação|disattivazione|disarm(?:ing)?|unlock)(?![A-Za-zÀ-ɏа-яё])"
    r"|(?:ה?קוד|كود|الكود|الرمز|رمز|कोड|पिन|รหัส))"
)
NO_CODE = (
    r"(?i:error|status|exit|country|area|zip|postal|post|product|item|discount|promo|voucher"
    r"|booking"
    r"|reference|tracking|dress|source|http|response|return|currency|swift|sort|branch|cost"
    r"|project|order"
    r"|article|colou?r|charge|gl|tax|icd|cpt|billing|diagnosis|procedure|result|fault|qr|bar|plu"
    r"|sku|kst"
    r"|fehler|produkt|artikel|kunden|kosten|erreur|d'erreur|postale?|producto|error|cliente|errore"
    r"|one-?time|sms|otp|2fa|mfa|verification|auth(?:enticator)?|login)"
)
ALONE = (
    r"(?i:alarm\w{0,4}|portail|portillon|grille|сигнал[иі]заці\w{1,2}|сигнализаци\w{1,2}"
    r"|домофон\w{0,2}|сейф\w{0,2}"
    r"|brankas|gudang|sej?f\w{0,3}|trezor\w{0,3}|seif\w{0,3}|safe|tresor|coffre|riasztó\w{0,3}"
    r"|széf\w{0,3}"
    r"|συναγερμ\w{1,3}|larm\w{0,3}|hälyt\w{1,8}|domofonu|бар.єр\w{0,2}|шлагбаум\w{0,2}"
    r"|аларм\w{0,3})"
)
"""Things of which a place has one, so that no number tells them apart."""
OTHER_CODE = (
    r"(?:chyb[ay]|objednávk\w|výrobku|zboží|fejl|feil|fel|varu|rabatt?|virhe\w{0,2}|tuote|vea"
    r"|toote|kļūd\w{1,2}"
    r"|klaid\w{1,2}|hiba\w{0,2}|termék|eroare|erorii|produsului|grešk[ea]|napak[ea]|proizvoda"
    r"|hata|ürün|error\w?"
    r"|produkt\w{0,2}|errore|erreur|erro|lỗi|kesalahan|ralat|produk|σφάλματος|προϊόντος|помилк\w"
    r"|грешк\w|ошибк\w"
    r"|товар\w|заказ\w|замовлен\w{2}|błędu|rabatow\w|postal\w?|poštov\w{1,3}|pocztow\w{1,2}"
    r"|post(?:nummer|nr))"
)
"""What makes it the code of an error, an order, a product or a place."""
LEAD = (
    r"(?:(?<![\w'’])(?i:is|are|was|be|that['’]s|artık|je|wants|needs|takes|expects|it['’]?s|now"
    r"|uses?|using|enter"
    r"|types?|punch(?:[ ]in)?|key[ ]in|dial|try|press"
    r"|told[ ](?:me|us)|with|mit|ist|lautet|tipp(?:e|en|t)?|gib|avec|tape[rz]?|est|c['’]est|con"
    r"|marca|prueba"
    r"|es|ser|digit[ae]|com|é|è|usa|z|wpisz|jest|na|met|med|är|набери\w{0,2}|это|yeah|yes|ja|oui"
    r"|s[íi]"
    r"|er|er[ ](?:nu|nå)|är[ ]nu|on[ ]n(?:yt|üüd)|nyt|nüüd|ir|tagad|yra|dabar|teď|teraz|zdaj|sada"
    r"|je[ ](?:sada|zdaj|teď|teraz)"
    r"|az[ ]új|mostantól|most|este|acum|e[ ]acum|és|ara[ ]és|yeni(?:si)?|adalah|jadi|là|mới[ ]là"
    r"|hedder|heter|lyder|zní|znie"
    r"|glasi|hat|has|quita[ ]con|η|είναι|τώρα|е|сега[ ]е|є|тепер|зараз|сейчас|теперь|isch"
    r"|(?<=(?:kood|kod)[^\n]{0,40}[ ])on|(?<=(?:codul|parola)[^\n]{0,40}[ ])e|(?:chang|switch"
    r"|updat|reset|set)\w{0,3}[ ]to"
    r"|(?:ändra|byt|endre|ændre)\w{0,3}[ ]till?|(?:zmen|změn)\w{1,3}[ ]na|geändert[ ]auf)[ ]{1,2}"
    r"|(?:הוא|היא|هو|هي|است|คือ|है)[ ]{1,2}"
    r"|[:→=,–-][ ]{1,2}|->[ ]?)[\"'`*_]{0,3}$"
)
KEYWORDS = (
    *("code ", "code:", "code,", "code.", "codes", "pincode", " pin ", " pin:", " pin,", "pin."),
    *("override", "combi", "combo", "clave", "codice", "código", "codigo", "nip de", "nip "),
    *(
        "kod ",
        "kode",
        "koda",
        "kód",
        "код",
        "the safe",
        "safe opens",
        "safe is",
        "by hash",
        "safe in",
        "key safe",
        "safe:",
        "alarm",
    ),
    *("tresor", "coffre", "cofre", "sejf", "kluis", "сейф", "star, ", "then hash", ", hash"),
    *("desactiv", "désactiv", "desativ", "disattiv", "unlock", "disarm", "locker", "kassa"),
    *("kasse", "digita ", "tippe", "tape ", "prueba ", "marca ", "caja", "tor auf", "tor mit"),
    *("tür", "padlock", "the till", "cash reg", "cassaforte", "trezor", "service-men", "panel "),
    *("service men", "level:", "level 2", "level 3", "screen lock", "şifre", "keypad", "vault"),
    *("zahlenfolge", "ziffernfolge", "kombina", "комбинац", "koodi", "koden", "kód "),
    *("kódja", "kod:", "codul ", "codul:", "kodas ", "šifra", "šifru", "kodu ", "ovikood"),
    *(
        "κωδικ",
        "шифр",
        "mã số",
        "mã pin",
        "קוד",
        "كود",
        "الرمز",
        "رمز ",
        "कोड",
        "รหัส",
        "nip ",
        "codi ",
    ),
    *("senha d", "contraseña d", "geheimzahl", "pin-kod", "pinkod", "kode pintu", "kode pagar"),
    *(f"type {digit}" for digit in "0123456789"),
)
"""Words of which one is near each code; those of every second message only with what follows."""
