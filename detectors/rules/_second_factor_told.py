"""Where does somebody tell a second factor in a sentence: its seed, or a code for when it is lost?

What programs write is in `_second_factor`: a list of at least four codes, a seed behind its name.
Here a word may stand anywhere before the value in its line, so more is asked of the value.
"""

from __future__ import annotations

from random import Random

import regex

from detectors import lazy
from detectors.entropy import strangeness
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._second_factor import is_seed

_IS = (
    r"(?:[:=：→]|[-=]>|[ ][-–—][ ]|(?<![\w'])(?i:is|are|was|ist|sind|lauten?|lautet|est|sont"
    r"|c'est|es|son"
    r"|é|são|è|sono|to|jest|są|это)(?:[ ](?i:now|still|jetzt|noch|ora|agora|ahora))?(?=[\s:])"
    r"|[は是为])"
)
_QUOTES = r"[\"'`*_(\[“„«]{0,3}"

# --- codes for when the second factor is lost ----------------------------------------------------

_CODE_WORDS = (
    r"(?:(?:recovery|back-?up|rescue|scratch|emergency|single-use)[ _-]{1,2}(?:(?:verification"
    r"|login"
    r"|access|backup|2fa|mfa)[ _-])?codes?"
    r"|(?:wiederherstellungs|ersatz|notfall|reserve|sicherungs)-?codes?"
    r"|codes?[ ]de[ ](?:récupération|secours|sauvegarde)"
    r"|c(?:ó|o)digos?[ ]de[ ](?:recuperaci(?:ó|o)n|respaldo|recupera(?:ç|c)(?:ã|a)o|backup"
    r"|reserva|seguran(?:ç|c)a)"
    r"|codic[ei][ ]di[ ](?:recupero|backup|riserva|emergenza)|kod(?:y|ów)?[ ](?:zapasow\w{1,2}"
    r"|odzyskiwania"
    r"|awaryjn\w{1,2})|резервны\w{1,2}[ ]код\w{0,2}|код\w{0,2}[ ]восстановления)(?![a-zа-яё])"
)
_EASTERN_CODES = (
    r"(?:恢复代?码|备用(?:验证)?码|バックアップ ?コード|リカバリー ?コード|復旧コード"
    r"|복구 ?코드|백업 ?코드)"
)
_DIGIT = r"(?=[a-zA-Z-]{0,28}\d)"
_CODE = (
    rf"(?:{_DIGIT}[a-z0-9]{{4,6}}(?:-[a-z0-9]{{4,6}}){{1,4}}"
    rf"|{_DIGIT}[A-Z0-9]{{4,6}}(?:-[A-Z0-9]{{4,6}}){{1,4}}"
    r"|[a-z]{4}(?:-[a-z]{4}){3,5}|\d{4}[ ]\d{4}|\d{3}[ ]\d{3}[ ]\d{3}|\d{8,10}|\d{6}"
    rf"|{_DIGIT}(?=\d{{0,14}}[a-z])[a-z0-9]{{8,16}}|{_DIGIT}(?=\d{{0,14}}[A-Z])[A-Z0-9]{{8,16}})"
    r"(?![A-Za-z0-9-])"
)
_NEXT = r"(?:[ ]{1,3}|[ ]?[,;/|+&•][ ]?|[ ](?i:and|und|et|y|e|i|и|or)[ ]|[ ]?\n[ >•*-]{0,4})[\"'`]?"
_ONE = lazy.pattern(_CODE)
_DATED = lazy.pattern(r"(?:19|20)\d\d-?(?:0[1-9]|1[0-2])(?:-?(?:0[1-9]|[12]\d|3[01]))?")


def codes_of(value: str) -> list[str]:
    """The single codes of what RECOVERY_TOLD takes for one or several."""
    return [each[0] for each in _ONE.finditer(value)]


def _single(code: str) -> bool:
    bare = regex.sub(r"[ -]", "", code)
    if bare.isdigit() and (bare in "0123456789" * 2 or bare in "9876543210" * 2):
        return False
    if len(set(bare)) < 4 or _DATED.fullmatch(code):
        return False
    # a name with a number behind it is no code: "node-1234", "backup2024"
    if not bare.isdigit() and regex.fullmatch(r"[A-Za-z]+-?\d{1,5}|\d{1,4}[A-Za-z]+|0x.*", code):
        return False
    return any(map(str.isdigit, bare)) or (code.count("-") > 1 and strangeness(bare) > _NOISE)


_NOISE = 4.75
"""Of the surprise of one letter after another; words have 3.6, and random letters 6."""


def _are_codes(value: str) -> bool:
    codes = codes_of(value)
    return bool(codes) and len(set(codes)) == len(codes) and all(map(_single, codes))


def _forge_codes(random: Random) -> str:
    def half() -> str:
        letters = _forge.text(random, "bcdfghjkmnpqrtvwxz", 3)
        return f"{random.randrange(10)}{letters[:2]}7{letters[2]}"

    return " ".join(f"{half()}-{half()}" for _ in range(3))


RECOVERY_TOLD = Rule(
    id="recovery-code-told",
    title="Recovery code of a second factor, in a sentence",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?:(?<![A-Za-z])(?i:{_CODE_WORDS})"
        rf"|{_EASTERN_CODES})(?:[^\n]{{0,90}}?{_IS})?[ ]{{0,3}}(?:\n[ >•*-]{{0,4}})?"
        rf"{_QUOTES}(?<![\w.])(?P<secret>{_CODE}(?:{_NEXT}{_CODE}){{0,19}})"
    ),
    keywords=(
        *(
            f"{name}{joint}code"
            for name in (
                "recovery",
                "rescue",
                "scratch",
                "emergency",
                "backup",
                "back-up",
                "single-use",
                "verification",
                "login",
                "access",
                "2fa",
                "mfa",
            )
            for joint in " _-"
        ),
        *(
            "herstellungscode",
            "herstellungs-code",
            "ersatzcode",
            "ersatz-code",
            "notfallcode",
            "notfall-code",
        ),
        *("reservecode", "sicherungscode", "sicherungs-code", "reserve-code"),
        *(
            "de récup",
            "de secours",
            "de sauvegarde",
            "de recupera",
            "de respaldo",
            "de backup",
            "de reserva",
        ),
        *(
            "de seguran",
            "di recupero",
            "di backup",
            "di riserva",
            "di emergenza",
            "zapasow",
            "odzyskiw",
        ),
        *("awaryjn", "резервн", "восстановления", "恢复", "备用", "コード", "코드"),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_codes,
    near_misses=(
        "recovery codes are in the safe, 10 of them",
        "recovery code: 1234-5678",
        "backup codes: 10 left, see ticket 2026-0001 of 2026-11-23",
        "backup code is in node-1234 and backup2024",
        "the recovery code path was tested on 20261123",
    ),
    references=(
        "https://docs.github.com/authentication/securing-your-account-with-two-factor-authentication-"
        "2fa/configuring-two-factor-authentication-recovery-methods",
        "https://support.google.com/accounts/answer/1187538",
    ),
    check=_are_codes,
    inspect=lambda value, _a, _n: Inspection(
        {"kind": "recovery codes", "count": len(codes_of(value))}
    ),
    carrier="recovery codes for the shared account: {secret}",
    specific=44,
)

# --- seeds ---------------------------------------------------------------------------------------

_SEED = (
    r"(?:(?!A(?:KIA|SIA|ROA|IDA|NPA|GPA|IPA))(?:[A-Z2-7]{16}|[A-Z2-7]{20}|[A-Z2-7]{24}"
    r"|[A-Z2-7]{26}|[A-Z2-7]{32}"
    r"|[A-Z2-7]{40}|[A-Z2-7]{52}|[A-Z2-7]{64})(?:={1,6})?|[A-Z2-7]{4}(?:[ -][A-Z2-7]{4}){3,15}"
    r"|[a-z2-7]{4}(?:[ ][a-z2-7]{4}){3,15})(?![A-Za-z0-9=+/_-])"
)
_FACTOR = (
    r"(?:(?<![A-Za-z0-9])(?i:t?otps?|2-?fa|mfa|two-?factor|second[ ]factor|authenticator|authy"
    r"|one-?time[ ]password"
    r"|zwei-?faktor\w{0,20}|zweiter[ ]faktor|double[ ]authentification|deux[ ]facteurs"
    r"|dos[ ]factores"
    r"|doble[ ]factor|dois[ ]fatores|duas[ ]etapas|due[ ]fattori|dwuskładnikow\w{1,4}"
    r"|двухфакторн\w{1,4})"
    r"(?![A-Za-z0-9])|两步验证|二次验证|双因[素子]|动态口令|二段階認証|多要素認証|2단계 ?인증)"
)
_SEED_WORD = (
    r"(?:(?<![A-Za-z])(?i:seed|secret|key|code|base32|setup|geheimnis|schlüssel|startwert|graine"
    r"|clé|clef|secreto"
    r"|semilla|clave|semente|segredo|chave|seme|chiave|segreto|sekret|klucz|ziarno|секрет|ключ"
    r"|сид|enter|add|scan"
    r"|type|import)(?i:s|[aу]|ем)?(?![A-Za-z])|密钥|密鑰|种子|シード|秘密鍵|キー|시드|비밀 ?키)"
)
_SPEECH = r"[^\n{}<>]"


def _forge_seed(random: Random) -> str:
    return _forge.text(random, _forge.BASE32, 26) + "2345KQ"


def _is_told_seed(value: str) -> bool:
    if not is_seed(value):
        return False
    groups = regex.split(r"[ -]", value)
    # words of four letters make a seed as well
    return any(map(str.isdigit, value)) or (len(groups) == 1 and strangeness(value) > _NOISE)


SEED_TOLD = Rule(
    id="otp-seed-told",
    title="Seed of one-time passwords, in a sentence",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?:{_FACTOR}(?={_SPEECH}{{0,110}}?{_SEED_WORD}|(?<={_SEED_WORD}{_SPEECH}{{0,60}}))"
        rf"|{_SEED_WORD}{_SPEECH}{{0,40}}?{_FACTOR})"
        rf"{_SPEECH}{{0,120}}?(?<![A-Za-z0-9+/=_-])(?P<secret>{_SEED})"
        rf"|(?<![A-Za-z0-9+/=_-])(?P<secret>{_SEED}){_SPEECH}{{0,60}}?{_FACTOR}"
    ),
    keywords=(
        *(
            "otp",
            "2fa",
            "2-fa",
            "mfa",
            "two-factor",
            "twofactor",
            "second factor",
            "authenticator",
            "authy",
        ),
        *(
            "one-time pass",
            "onetime pass",
            "zwei-faktor",
            "zweifaktor",
            "zweiter faktor",
            "double auth",
        ),
        *(
            "deux facteurs",
            "dos factores",
            "doble factor",
            "dois fatores",
            "duas etapas",
            "due fattori",
        ),
        *("dwuskładnikow", "двухфакторн", "两步验证", "二次验证", "双因", "动态口令", "二段階認証"),
        *("多要素認証", "2단계"),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_seed,
    near_misses=(
        "the TOTP seed is " + "A" * 32,
        "the TOTP seed is in the vault under OTPSEEDS",
        "MFA key of AKIAQ7ZVXKJMH2LP4RTW",
        "add the second factor with your auth code then wait",
    ),
    references=("https://www.rfc-editor.org/rfc/rfc6238",),
    check=_is_told_seed,
    inspect=lambda _v, _a, _n: Inspection({"kind": "one-time password seed"}),
    carrier="the TOTP seed for that shared account is {secret}",
    specific=43,
    proves="base32",
)

# --- passwords for what knows no second factor ---------------------------------------------------

_WORDS = (
    r"(?:that|with|this|from|mail|smtp|user|pass|here|have|been|also|then|your|will|when|them"
    r"|into|just|only"
    r"|need|same|test|use[ds]?|says|auch|dann|dein|oder|noch|wird|para|como|este|esta|pour|avec"
    r"|vous|host|auth"
    r"|imap|name|sent|send|type|copy|does|work|must|new|set|try|gave|take|keep|gets|want)"
)
_GROUPS = rf"(?!{_WORDS}[ ])[a-z]{{4}}(?:[ \u00a0][a-z]{{4}}){{3}}(?![A-Za-z0-9_-])"
_PASSWORD = (
    r"(?i:pass(?:word|wd|code|wort)?|pwd?|kennwort|mdp|mot[ ]de[ ]passe|contrase(?:ñ|n)a|clave"
    r"|senha|has(?:ł|l)o"
    r"|пароль|gmail|google|smtp|密码|パスワード)"
)


def _in_groups(value: str) -> bool:
    letters = regex.sub(r"[ \u00a0]", "", value)
    return len(set(letters)) > _KINDS and strangeness(letters) > _NOISE


_KINDS = 7


def _forge_groups(random: Random) -> str:
    while True:
        value = " ".join(_forge.text(random, "bcdfghjklmnpqrstvwxyzaeiou", 4) for _ in range(4))
        if _in_groups(value) and not regex.match(_WORDS, value):
            return value


APP_PASSWORD = Rule(
    id="app-password-in-groups",
    title="App password of a Google account",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?<![A-Za-z]){_PASSWORD}(?![a-z])[^\n]{{0,60}}?(?<![A-Za-z0-9_.$/@-])(?P<secret>{_GROUPS})"
        rf"|(?<=_(?i:pass|pw|pwd|password)[ ]?[=:][ ]?[\"']?)(?P<secret>{_GROUPS})"
        rf"|(?<![A-Za-z0-9_.$/@-])(?P<secret>{_GROUPS})[\"'`*]{{0,2}}[ ](?i:is|as|<-|=|als|est"
        rf"|comme|es|como|é|è|come)[ ][^\n]{{0,24}}?{_PASSWORD}"
        r"|(?i:app(?:lication)?[ _-]?(?:specific[ _-])?pass(?:word|wort)?"
        r"|app[ _-]?pw)(?![a-z])[^\n]{0,40}?[ :=\"'`](?P<secret>[a-z]{16})(?![A-Za-z0-9_.-])"
    ),
    keywords=(
        *(
            "password",
            "passwd",
            "passwort",
            "passcode",
            "pass ",
            "pass:",
            "pass=",
            'pass"',
            "pass'",
            "pw ",
            "pw:",
            "pw=",
        ),
        *(
            "pwd",
            "kennwort",
            "mdp",
            "mot de passe",
            "contrase",
            "clave",
            "senha",
            "hasło",
            "haslo",
            "парол",
        ),
        *(
            "gmail",
            "google",
            "smtp",
            "密码",
            "パスワード",
            "app pass",
            "app-pass",
            "app_pass",
            "app pw",
            "app-pw",
        ),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_groups,
    near_misses=(
        "the password must have been sent with that mail",
        "password: that will come from kims mail",
        "app password: abcdabcdabcdabcd",
        "smtp pass from next week will only work with auth",
    ),
    references=("https://support.google.com/accounts/answer/185833",),
    check=_in_groups,
    carrier="smtp password: {secret}",
    specific=42,
)

RULES: tuple[Rule, ...] = (RECOVERY_TOLD, SEED_TOLD, APP_PASSWORD)
