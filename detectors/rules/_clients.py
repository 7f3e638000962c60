"""Which random strings are keys, since a client, or a command, is made or called with them?

Their issuers give them no shape of their own, and nobody writes a name beside them: the place among
the arguments says what they are.
"""

from __future__ import annotations

from functools import partial

from detectors import lazy, values
from detectors.entropy import is_hex, is_uuid
from detectors.model import Confidence, Rule
from detectors.rules._exempt import exempt
from detectors.rules._host import by_place, host_rule
from detectors.rules._values import CERTAIN, forge_random, is_name

_VALUE = r"(?P<secret>[A-Za-z0-9][A-Za-z0-9_+/=.:~-]{13,199})"
_HEX_DIGITS = frozenset((20, 24, 30, 32, 36, 40, 48, 56, 60, 64, 80, 96, 128))
"""Of how many hexadecimal digits keys are made."""
_RANDOM_HEX = 0.35
_PUBLISHED = lazy.pattern(
    r"pk[._-]|pub|phc_|AIza|G-|UA-|GTM-|ca-app-pub|arn:|urn:|(?:[a-z]+:)?//|sha\d{1,3}[-:]"
    r"|[\w.-]+@"
    r"|AC[0-9a-f]{32}$|(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}$|[A-Z0-9]{10}$|\d+[-.]"
    r"|[a-z0-9-]+(?:\.[a-z0-9-]+){2,}$"
)
"""How ids and addresses begin, and what is made to be published."""


def _is_random(value: str) -> bool:
    """Whether a machine made it, and not for a name."""
    if _PUBLISHED.match(value) or is_uuid(value) or is_name(value):
        return False
    if is_hex(value):
        return (
            len(value) in _HEX_DIGITS and len(set(value)) > 8 and values.key(value) >= _RANDOM_HEX
        )
    digits = sum(map(str.isdigit, value))
    mixed = value.lower() != value != value.upper()
    return (
        digits > 0
        and (mixed or digits > 3)
        and len(set(value)) >= 10
        and values.known(value) < _KNOWN
        and values.key(value) >= CERTAIN
    )


_KNOWN = 0.2
"""Of its letters, in words that code is full of."""

_place = partial(
    host_rule,
    check=_is_random,
    excepts=exempt,
    forge=forge_random,
    inspect=by_place,
    confidence=Confidence.MEDIUM,
    specific=8,
)

_NAME = (
    r"(?<![\w$])(?:[A-Za-z_$][\w$]{0,40}(?:\.|::|->)){0,4}[A-Za-z_$]?[\w$]{0,40}?"
    r"(?:[Cc]lient|[Aa][Pp][Ii]|S(?:DK|dk)|Handler|A(?:uth|UTH)|Credentials?|Basic|Connector|Gateway"
    r"|Signer|Authenticator|Session|Service|(?:set|with|With|Set)(?:Api)?(?:Key|Token|Secret))"
    r"(?:[A-Z0-9][\w$]{0,16}|s)?(?:(?:::|\.)(?:new|create|make|init|of|build|connect))?"
)
_AND = r"[ \t]{0,3},\s{0,24}"
_KEYWORD = r"(?:\w{1,24}[ ]?[:=][ ]?)?b?"
_ARGUMENT = rf"{_KEYWORD}(?:[\"'][^\"'\n]{{0,200}}[\"']|[\w.${{}}]{{1,60}}(?:\([^()\n]{{0,40}}\))?)"
_OPENED = rf"{_NAME}\([ \t\r\n]{{0,24}}"
_KEYWORDS = (
    *("client(", "client::new(", "client.new(", "api(", "sdk(", "handler(", "auth("),
    *("credentials(", "credential(", "basic(", "connector(", "gateway(", "signer("),
    *("authenticator(", "session(", "service(", "apikey(", "api_key(", "withtoken("),
    *("settoken(", "setsecret(", "withsecret(", "withkey(", "clientv2(", "clientv3("),
)
_DOC = "The libraries' own documentation of how a client is made."

LAST = _place(
    "client-call-key",
    "Random string with which a client is made",
    # of an id and its secret the second
    rf"{_OPENED}(?:{_ARGUMENT}{_AND}){{0,5}}{_KEYWORD}[\"']{_VALUE}[\"']",
    _KEYWORDS,
    'client = parcels.Client("{secret}")',
    (
        'client = parcels.Client("https://api.parcels.example/v2/orders1")',
        'client = boto3.client("secretsmanager-eu-west-1b")',
        "client = parcels.Client(os.environ['PARCELS_KEY_2024'])",
        'new Client("${PARCELS_API_KEY_V2}")',
        'getHandler("route.orders.v2.create")',
        'loadService("0f8fad5b-d9cb-469f-a165-70867728950e")',
        'const stripe = Client("pk_live_0123456789abcdefABCDEF01")',
    ),
    _DOC,
)
SECOND = _place(
    "client-call-first-secret",
    "Random string that is the first secret of four arguments of a client",
    rf"{_OPENED}{_ARGUMENT}{_AND}{_KEYWORD}[\"']{_VALUE}[\"']"
    rf"(?=(?:{_AND}{_KEYWORD}[\"'][^\"'\n]{{14,200}}[\"']){{2}})",
    _KEYWORDS,
    'OAuth1Handler("app7", "{secret}", "the access token", "the access secret")',
    ('OAuth1Handler("app7", "order-handler-2024", "order-handler-2025", "order-handler-2026")',),
    _DOC,
    specific=9,  # the last of four may be random, too
)

_TOOL = r"(?<![\w./-])[a-z][\w.-]{1,24}[ ]"
_FLAGS = r"(?:--?[a-z][a-z-]{0,24}(?:[= ][\w./:@-]{1,80})?[ ]){0,3}?"
COMMAND = _place(
    "command-key",
    "Random string that a command keeps, or logs in with",
    rf"{_TOOL}(?:[a-z-]{{2,16}}[ ])?"
    r"(?:init|authorize-account"
    r"|(?:api-?key|auth-?token|token|key|secret)[ ](?:store|set|add|save|use)"
    r"|(?:add|set|store|save|use)-?(?:api-?key|auth-?token|token|key|secret)"
    r"|auth(?:enticate)?[ ]login|activate|enroll|join[ ]-k)[ ]"
    rf"{_FLAGS}(?:[\w.@:-]{{1,80}}[ ])?[\"']?"
    r"(?P<secret>[A-Za-z0-9][A-Za-z0-9_+/=.:~-]{19,199})"
    r"(?![A-Za-z0-9_+/=~-]|[.:][A-Za-z0-9])",
    (
        *(" init ", "authorize-account ", "key store ", "key set ", "key add ", "token set "),
        *(
            "token add ",
            "token save ",
            "token store ",
            "secret set ",
            "add-authtoken ",
            "set-token ",
        ),
        *("set-key ", "set-api-key ", "add-key ", "auth login ", " activate ", " enroll "),
    ),
    "parcels init {secret}",
    (
        "git init parcels-frontend-2024-rewrite",
        "terraform init -backend-config=env/prod-eu1.tfbackend",
        "npm init parcels-app-2024-template",
        "conda activate py311-analytics-2024-env",
        "parcels init $PARCELS_API_KEY_OF_2024",
        "gcloud auth login deploy@parcels-prod-2024.iam",
    ),
    "The tools' own documentation.",
)

LOGIN = _place(
    "curl-token-login",
    "Token that stands for a user in a curl command",
    r"(?<![\w-])curl[ \t](?:[^\n|;&]{0,300}?[ \t])??"
    r"(?:-[a-zA-Z]{0,6}u[ \t=]{0,3}|--user[ \t=]{1,3})"
    rf"[\"']?{_VALUE}:(?:[xX]|api_?(?:token|key)|unused|ignored?|no-?pass(?:word)?|pass(?:word)?|none"
    r"|x-oauth-basic)?(?=[\"'\s]|$)",
    ("curl ", "curl\t"),
    'curl -u {secret}:X "https://desk.corp.io/api/v2/tickets"',
    (
        "curl -u $PARCELS_API_KEY_V2: https://api.parcels.example",
        "curl -u kim.meyer.2024.deploy: https://ci.corp.io",
        "curl -u <your-api-key>:X https://desk.corp.io",
        "curl -u 0000000000000000000000:x https://desk.corp.io",
    ),
    "https://curl.se/docs/manpage.html#-u",
    specific=26,
    confidence=Confidence.HIGH,
)

RULES: tuple[Rule, ...] = (LAST, SECOND, COMMAND, LOGIN)
