"""Which settings are the master secrets of web frameworks, and the logins of their tools?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

from detectors.entropy import Look, look, shannon
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._host import host_rule
from detectors.rules._values import forge_random

_TO = (
    r"(?:[\"'`\]]{0,3}[ \t]{0,4}(?:=>|:=|=|:|,|\|{1,2}|\?\?)[ \t]{0,4}(?:Some\(|b"
    r"(?=[\"']))?[\"'`]?|[\"'`\]]{0,3}[ \t]{1,3}(?:is[ \t]{1,2})?[\"'`])(?<![A-Za-z0-9])"
)
_ITEM = (
    r"[\"']?[ \t]{0,2}(?:,[ \t]{0,4}|,?\r?\n[ \t>+]{0,24})[\"']?(?i:value)[\"']?[ \t]{0,3}[:=]"
    r"[ \t]{0,3}[\"']?"
)
"""Between a name and its value in a list of variables: `- name: X`, `value: …` below it."""
_FILE = r"(?<=\.key)[ \t:`]{0,3}\r?\n[ \t`]{0,4}"
"""Between the name of a file and what is in it."""
_HEX_END = r"(?![0-9A-Za-z])"


def _hex(random: Random, length: int) -> str:
    return _forge.text(random, _forge.HEX, length)


def _framework(
    rule_id: str,
    title: str,
    names: str,
    value: str,
    keywords: tuple[str, ...],
    carrier: str,
    near_misses: tuple[str, ...],
    reference: str,
    forge: Callable[[Random], str],
    *,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    check: Callable[[str], bool] = plausible,
    specific: int = 45,
) -> Rule:
    """A rule for `value` after one of `names`, which only one framework uses."""
    return host_rule(
        rule_id,
        title,
        rf"(?<![A-Za-z0-9])(?:{names})(?:{_TO}|{_ITEM}|{_FILE})(?P<secret>{value})",
        keywords,
        carrier,
        near_misses,
        reference,
        forge=forge,
        check=check,
        inspect=lambda _v, _a, _n: Inspection({"kind": title.lower()}),
        severity=severity,
        confidence=confidence,
        specific=specific,
    )


_SIGNS = "!@#$%^&*(-_=+)"
_LETTERS = _forge.LOWER + _forge.DIGITS


def _forge_django(random: Random) -> str:
    while True:
        value = "".join(random.choices(_LETTERS + _SIGNS, k=48))
        value = random.choice(_LETTERS) + value + random.choice(_LETTERS)
        if shannon(value) > 4 and any(each in _SIGNS for each in value):
            return value


def _inspect_django(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    if value.startswith("django-insecure-"):
        reason = "Django made it for development and says so"
        return Inspection({"insecure": True}, severity=Severity.LOW, reason=reason)
    return Inspection()


DJANGO = host_rule(
    "django-secret-key",
    "Django's secret key",
    r"(?<![A-Za-z0-9])(?i:(?:django_)?secret_key(?:_fallbacks)?)[\"'\]]{0,2}[ \t]{0,4}[=:,]"
    r"[ \t]{0,4}(?:\[[ \t\n]{0,8})?[\"']?(?P<secret>django-insecure-"
    r"[a-z0-9!@#$%^&*(\-_=+)]{40,60}|(?=[a-z0-9\-]{0,48}[!@#$%^&*(_=+)])"
    r"[a-z0-9!@#$%^&*(\-_=+)]{50}"
    # of another generator of the same alphabet
    r"|(?=\S{0,49}\d)(?=\S{0,49}[A-Z])(?=\S{0,49}[a-z])(?=[\w-]{0,48}[!@#$%^&*(=+)])"
    r"[A-Za-z0-9!@#$%^&*(\-_=+)]{50})(?![A-Za-z0-9!@#$%^&*(=+)])",
    ("secret_key", "django-insecure-"),
    "SECRET_KEY = '{secret}'",
    (
        "SECRET_KEY = 'django-insecure-key'",
        "SECRET_KEY = os.environ['DJANGO_SECRET_KEY'] # 50 characters in the environment",
        "SECRET_KEY = '" + "x" * 50 + "'",
    ),
    "https://docs.djangoproject.com/en/stable/ref/settings/#secret-key",
    forge=_forge_django,
    check=lambda value: shannon(value) > 3.5,
    inspect=_inspect_django,
    severity=Severity.HIGH,
    specific=45,
)

RAILS_BASE = _framework(
    "rails-secret-key-base",
    "Secret of a Rails application",
    r"(?i:(?:secret|db|otp|encrypted_settings)_key_base|config\.secret_key|(?:config\.|\w{1,40}_)?pepper|devise_secret_key"
    r"|secret_token)",
    rf"[0-9a-f]{{120,128}}{_HEX_END}",
    ("_key_base", "config.secret_key", "pepper", "devise_secret", "secret_token"),
    "secret_key_base: {secret}",
    (
        'secret_key_base: <%= ENV["SECRET_KEY_BASE"] %>',
        "- name: DEVISE_PEPPER\n  value: " + "0" * 128,
        "secret_key_base: " + "0" * 128,
        "secret_key_base: 9f86d081884c7d65",
    ),
    "https://guides.rubyonrails.org/security.html#custom-credentials",
    lambda random: _hex(random, 128),
    severity=Severity.CRITICAL,
)
RAILS_MASTER = _framework(
    "rails-master-key",
    "Master key of Rails credentials",
    r"(?i:rails_master_key(?:[ ]is)?|(?:config/)?master\.key|(?:production|staging)\.key)",
    rf"(?:[0-9a-f]{{32}}|[0-9a-f]{{64}}){_HEX_END}",
    ("rails_master_key", "master.key", "production.key", "staging.key"),
    "RAILS_MASTER_KEY={secret}",
    ("RAILS_MASTER_KEY=$KEY", "master.key: " + "0" * 32, "master.key is not in the repository"),
    "https://guides.rubyonrails.org/security.html#custom-credentials",
    lambda random: _hex(random, 32),
    severity=Severity.CRITICAL,
)
LARAVEL = _framework(
    "laravel-app-key",
    "Laravel's application key",
    r"APP_(?:PREVIOUS_)?KEYS?|app\.key|'key'",
    r"base64:(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{22}==)(?![A-Za-z0-9+/=])",
    ("base64:",),
    "APP_KEY={secret}",
    ("APP_KEY=base64:", "APP_KEY=base64:" + "A" * 43 + "=", "APP_KEY=SomeRandomString"),
    "https://laravel.com/docs/encryption",
    lambda random: "base64:" + _forge.base64(random.randbytes(32)),
    severity=Severity.CRITICAL,
    check=lambda value: plausible(value[7:], 10),
)
SYMFONY = _framework(
    "symfony-app-secret",
    "Symfony's application secret",
    r"APP_SECRET|kernel\.secret",
    rf"(?:[0-9a-f]{{32}}|[0-9a-f]{{40}}|[0-9a-f]{{64}}){_HEX_END}",
    ("app_secret", "kernel.secret"),
    "APP_SECRET={secret}",
    ("APP_SECRET=${APP_SECRET}", "APP_SECRET=" + "0" * 32, "APP_SECRET=ThisTokenIsNotSoSecret"),
    "https://symfony.com/doc/current/reference/configuration/framework.html#secret",
    lambda random: _hex(random, 32),
    confidence=Confidence.MEDIUM,
    specific=22,
)

_SALT_SIGNS = "!@#$%^&*()-_[]{}<>~`+=,.;:/?|"


def _forge_salt(random: Random) -> str:
    letters = _forge.ALNUM + _SALT_SIGNS.translate({ord(each): None for each in "<>`|*~_&{}[]"})
    while True:
        value = "".join(random.choices(letters, k=62))
        value = "q" + value + "Z"
        if shannon(value) > 4:
            return value


WORDPRESS = host_rule(
    "wordpress-salt",
    "Key or salt of WordPress",
    r"(?<![A-Za-z0-9])(?:SECURE_AUTH|LOGGED_IN|NONCE|AUTH)_(?:KEY|SALT)(?:[\"'],[ \t]{0,12}"
    r"|[ \t]{0,3}[=:][ \t]{0,3})[\"'](?P<secret>[!-&(-~ ]{60,68})[\"']",
    tuple(f"{name}_{kind}" for name in ("auth", "logged_in", "nonce") for kind in ("key", "salt")),
    "define('AUTH_KEY', '{secret}');",
    (
        "define('AUTH_KEY', 'put your unique phrase here');",
        "define('AUTH_SALT', getenv('AUTH_SALT'));",
        "define('NONCE_KEY', '" + "a" * 64 + "');",
    ),
    "https://developer.wordpress.org/advanced-administration/wordpress/wp-config/",
    forge=_forge_salt,
    check=lambda value: shannon(value) > 4 and value.count(" ") < 6,
    inspect=lambda _v, _a, _n: Inspection({"kind": "wordpress salt"}),
    specific=45,
)
MACHINE_KEY = host_rule(
    "aspnet-machine-key",
    "Machine key of ASP.NET",
    r"(?:validation|decryption)Key\s{0,3}=\s{0,3}[\"'](?P<secret>[0-9A-Fa-f]{40,128})"
    r"(?:,[ ]?Isolate\w*)?[\"']",
    ("validationkey", "decryptionkey"),
    '<machineKey validationKey="{secret}" validation="SHA1" />',
    (
        '<machineKey validationKey="AutoGenerate,IsolateApps" decryptionKey="AutoGenerate" />',
        '<machineKey validationKey="' + "0" * 128 + '" />',
        '<machineKey decryptionKey="[removed]" />',
    ),
    "https://learn.microsoft.com/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)",
    forge=lambda random: _hex(random, 128).upper(),
    check=lambda value: plausible(value, 10),
    inspect=lambda _v, _a, _n: Inspection({"kind": "asp.net machine key"}),
    severity=Severity.CRITICAL,
    specific=45,
)

_WEB_NAMES = (
    r"NEXTAUTH_SECRET|BETTER_AUTH_SECRET|AUTH_SECRET|NUXT_SESSION_PASSWORD|SESSION_SECRET"
    r"|COOKIE_SECRET|IRON_SESSION_PASSWORD|JWT_SECRET(?:_KEY)?|JWT_SIGNING_KEY|FLASK_SECRET_KEY"
    r"|WTF_CSRF_SECRET_KEY|SECURITY_PASSWORD_SALT|OAUTH2_PROXY_COOKIE_SECRET|STRAPI_\w{2,20}_SALT"
    r"|ADMIN_JWT_SECRET|API_TOKEN_SALT|APP_KEYS|TRANSFER_TOKEN_SALT|GF_SECURITY_SECRET_KEY"
    r"|AIRFLOW__CORE__FERNET_KEY|AIRFLOW__WEBSERVER__SECRET_KEY|FERNET_KEY|SUPERSET_SECRET_KEY"
    r"|N8N_ENCRYPTION_KEY|SECRET_KEY_BASE|PHX_SECRET|KONG_ADMIN_SECRET|HASURA_GRAPHQL_ADMIN_SECRET"
    r"|HASURA_GRAPHQL_JWT_SECRET|POSTHOG_SECRET_KEY|MEDUSA_\w{2,10}_SECRET|KEYSTONE_SESSION_SECRET"
    r"|PAYLOAD_SECRET|DIRECTUS_SECRET|GHOST_\w{2,20}_SECRET|CI_ENCRYPTION_KEY|encryption\.key"
    r"|cookieValidationKey"
    r"|PLAY_HTTP_SECRET_KEY|play\.http\.secret\.key|application\.secret"
    r"|quarkus\.\w[\w.-]{0,40}\.secret|micronaut\.\w[\w.-]{0,60}\.secret"
    r"|spring\.security\.\w[\w.-]{0,60}\.client-secret|erlang_cookie|RABBITMQ_ERLANG_COOKIE"
    r"|\w{1,40}_PEPPER|LOCKBOX_MASTER_KEY|BLIND_INDEX_MASTER_KEY|ATTR_ENCRYPTED_\w{0,20}KEY"
    r"|(?:ENCRYPTION|PASSWORD|HASH(?:ID)?S?|KEY_DERIVATION|COOKIE|TOKEN|SESSION|SIGNED)_SALT"
    r"|TicketSalt|[\"']crypt[\"'][ ]{0,3}=>\s{0,3}(?:\[|array[ ]?\()\s{0,24}[\"']key"
    r"|MEILI_MASTER_KEY|TYPESENSE_API_KEY|MINIO_(?:ROOT_PASSWORD|SECRET_KEY)"
)
WEB_SECRET = _framework(
    "framework-secret",
    "Secret of a web framework or server",
    rf"(?i:{_WEB_NAMES})",
    r"(?![$<{%(\[])[A-Za-z0-9+/_=!@#^.~-]{16,256}(?<![.,])(?![A-Za-z0-9+/=])",
    (
        *("auth_secret", "nextauth_s", "session_secret", "session_password", "cookie_secret"),
        *("jwt_secret", "jwt_signing", "secret_key", "_salt", "app_keys", "fernet_key"),
        *("encryption_key", "encryption.key", "phx_secret", "admin_secret", "payload_secret"),
        *("directus_secret", "_secret", "secret.key", "application.secret", ".secret"),
        *(
            "client-secret",
            "erlang_cookie",
            "_pepper",
            "lockbox_m",
            "blind_index",
            "attr_encrypted",
            "ticketsalt",
            "cookievalidationkey",
            "'crypt'",
            '"crypt"',
            "meili_master",
            "typesense_api",
            "minio_",
        ),
    ),
    "NEXTAUTH_SECRET={secret}",
    (
        "NEXTAUTH_SECRET=${NEXTAUTH_SECRET}",
        "JWT_SECRET=your-jwt-secret-goes-here",
        "SESSION_SECRET=keyboard-cat-and-friends",
    ),
    "The framework's own documentation of its settings.",
    forge_random,
    check=lambda value: look(value) >= Look.RANDOM,
    specific=22,
)

ENCRYPTED_CREDENTIALS = host_rule(
    "rails-encrypted-credentials",
    "Encrypted credentials of Rails",
    r"\.yml\.enc[^A-Za-z0-9+/]{1,30}(?P<secret>[A-Za-z0-9+/]{60,20000}+={0,2}--[A-Za-z0-9+/]{16}-"
    r"-[A-Za-z0-9+/]{22}==)(?![A-Za-z0-9+/=-])",
    (".yml.enc",),
    "config/credentials.yml.enc: {secret}",
    (
        "config/credentials.yml.enc is encrypted",
        "credentials.yml.enc " + "A" * 80 + "--" + "A" * 16 + "--" + "A" * 22 + "==",
    ),
    "https://guides.rubyonrails.org/security.html#custom-credentials",
    forge=lambda random: "--".join(_forge.base64(random.randbytes(size)) for size in (90, 12, 16)),
    check=lambda value: plausible(value, 20),
    inspect=lambda _v, _a, _n: Inspection(
        {"kind": "rails credentials", "encrypted": True}, reason="it is encrypted"
    ),
    severity=Severity.LOW,
    specific=60,
)

RULES: tuple[Rule, ...] = (
    DJANGO,
    RAILS_BASE,
    RAILS_MASTER,
    LARAVEL,
    SYMFONY,
    WORDPRESS,
    MACHINE_KEY,
    WEB_SECRET,
    ENCRYPTED_CREDENTIALS,
)
