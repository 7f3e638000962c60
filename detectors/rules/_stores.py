"""Which commands, statements and look-ups of the environment hold the secret that they store?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from detectors.entropy import Look, look
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._exempt import exempt
from detectors.rules._host import ARGUMENT, host_rule, is_password
from detectors.rules._values import as_key, as_password, forge_random, was_chosen

_REST = r"(?:[^\n|;&]{0,200}?[ \t])??"
_NAME = (
    r"[\w.:/-]{0,60}?(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api[_.-]?key|app[_.-]?key"
    r"|_key|[a-z]Key|psk|credentials?|auth)[\w.:/-]{0,40}"
)
_QUOTED = (
    r"(?:\"(?P<secret>[^\"\s\\][^\"\n\\]{3,400}+)\"|'(?P<secret>[^'\s\\][^'\n\\]{3,400}+)'"
    r"|`(?P<secret>[^`\s$][^`\n]{3,400}+)`)"
)


_ABOUT = (
    *("reset", "policy", "length", "expiry", "expires", "enabled", "url", "path", "file", "ttl"),
    *("id", "type", "age", "days", "hint", "required", "strength", "min", "max", "name", "mode"),
)
"""What names end in that speak of secrets and hold none."""


def _may_be_stored(value: str) -> bool:
    return is_password(value) and look(value) > Look.NOTHING


def _by_name(value: str, around: Mapping[str, str], now: datetime) -> Inspection:
    name = around.get("name", "").lower()
    if name.endswith(_ABOUT):
        return Inspection(confidence=Confidence.LOW, reason="the name speaks of something else")
    if "pass" in name or "pwd" in name:
        return as_password(value, around, now)
    return as_key(value, around, now)


STORE = host_rule(
    "secret-store-command",
    "Secret given to a command that stores it",
    r"(?<![\w-])(?:az[ ](?:keyvault[ ]secret|appconfig[ ]kv)[ ]set[ \t]"
    rf"{_REST}--value[ =][ \t]{{0,2}}{ARGUMENT}"
    r"|aws[ ](?:ssm[ ]put-parameter(?=[^\n]{0,300}SecureString)[ \t]"
    rf"{_REST}--value[ =]|secretsmanager[ ](?:create-secret|put-secret-value|update-secret)[ \t]"
    rf"{_REST}--secret-string[ =])[ \t]{{0,2}}{ARGUMENT}"
    rf"|(?:gh|glab)[ ]secret[ ]set[ \t]{_REST}(?:-b|--body|-v|--value)[ =]?[ \t]{{0,2}}{ARGUMENT}"
    rf"|pulumi[ ]config[ ]set[ \t]{_REST}--secret[ \t]{{1,3}}[\w:.-]{{1,80}}+[ \t]{{1,3}}{ARGUMENT}"
    r"|pulumi[ ]config[ ]set[ \t]{1,3}(?:--?(?!secret)\S{1,60}[ \t]{1,3}){0,4}[\w:.][\w:.-]{0,79}+"
    rf"[ \t]{{1,3}}{ARGUMENT}(?=[^\n|;&]{{0,80}}?[ \t]--secret\b)"
    r"|npm[ ]config[ ]set[ ][^\s=]{0,80}:?_(?:authToken|password|auth)[ =][ \t]{0,2}"
    rf"{ARGUMENT}"
    r"|(?:wrangler|flyctl|fly|railway|doppler|vercel|netlify|eas)[ ](?:secrets?|env)[ ]"
    rf"(?:put|set|add)[ ][\w.-]{{1,60}}(?:[ \t]{{0,3}}<<<[ \t]{{0,3}}|=){ARGUMENT}"
    rf"|netlify[ ]env:set[ ][\w.-]{{1,60}}[ \t=]{ARGUMENT}"
    rf"|(?:echo|printf)[ ](?:-\w{{1,3}}[ ])?(?:[\"']%s[\"'][ ])?{ARGUMENT}[ ]?\|[ ]?"
    r"(?:docker[ ]secret|gcloud[ ]secrets|gh[ ]secret[ ]set|podman[ ]secret|wrangler[ ]secret"
    r"|vercel[ ]env|fly(?:ctl)?[ ]secrets|kubeseal))",
    (
        *("keyvault secret", "appconfig kv", "put-parameter", "create-secret", "put-secret-value"),
        *("update-secret", "pulumi config", "npm config set", "docker secret"),
        *(f"{a} {b}" for a in ("secret", "secrets", "env") for b in ("put", "set", "add")),
        *("gcloud secrets", "podman secret", "wrangler secret", "vercel env", "kubeseal"),
        *("fly secrets", "flyctl secrets", "netlify env:set"),
    ),
    "az keyvault secret set --vault-name shop --name db --value {secret}",
    (
        "az keyvault secret set --vault-name shop --name db --value $DB_PASS",
        'aws ssm put-parameter --name /db --type SecureString --value "$DB_PASS"',
        "gh secret set NPM_TOKEN --body <token>",
        "pulumi config set --secret dbPassword",
        "pulumi config set aws:region eu-west-1",
        "cat pw.txt | docker secret create db -",
    ),
    "The manual pages of the commands: az, aws, gh, docker, pulumi, npm, wrangler.",
    check=_may_be_stored,
)
SQL = host_rule(
    "sql-setting",
    "Secret in a statement that updates a setting",
    r"(?i:set[ ][\"`\[]?(?:\w{1,24}_)?(?:value|val|wert|data|content)[\"`\]]?[ \t]{0,4}="
    rf"[ \t]{{0,4}}N?){_QUOTED}(?i:[^;\n]{{0,120}}?\s{{1,4}}where\s[^;\n]{{0,120}}?"
    r"[\"`\[]?\w{0,24}"
    r"(?:path|name|key|code|id|setting|option|field|variable|schluessel)[\"`\]]?[ \t]{0,4}"
    rf"(?:=|like|in[ \t]?\()[ \t]{{0,4}}N?[\"'](?P<name>%?{_NAME})[\"'])",
    tuple(
        f"set {quote}{word}"
        for quote in ("", "`", '"', "[")
        for word in (
            *("value", "val", "option_", "config_", "setting_", "param", "meta_", "property_"),
            *("data", "content", "attr", "wert", "variable_", "str_", "string_", "text_"),
        )
    ),
    "UPDATE config SET value = '{secret}' WHERE path = 'payment/shop/api_secret'",
    (
        "UPDATE config SET value = 'true' WHERE name = 'password_reset'",
        "UPDATE config SET value = '<secret>' WHERE name = 'smtp_password'",
        "UPDATE t SET value = ? WHERE name = 'smtp_password'",
    ),
    "Statements that people paste to tell what they set where.",
    forge=forge_random,
    check=was_chosen,
    inspect=_by_name,
    confidence=Confidence.MEDIUM,
)
FALLBACK = host_rule(
    "environment-fallback",
    "Secret that stands in for a missing variable",
    r"(?i:(?:get_?env\w{0,12}|environ(?:\.get)?|env::var|process\.env|env\.fetch|lookup_?env"
    r"|environmentvariable|config(?:uration)?\.get\w{0,12}|(?<![\w.])env|import\.meta\.env|Deno\.env\.get"
    rf"|getProperty)(?:[(\[.]|\?\.){{1,2}}[\"'`]?(?P<name>{_NAME})[\"'`]?[)\]]?)"
    r"(?:\.(?:unwrap_or(?:_else|_default)?|orElse|or_else|getOrElse|getOrDefault|get_or|ifBlank"
    r"|unwrap_or_else)[({][ ]?(?:\|\w?\|[ ]?|\(\)[ ]?=>[ ]?|_[ ]?=>[ ]?)?\{?[ ]?"
    r"|[ ]{0,2}(?:\|\||\?\?|\?:|or|//)[ ]{0,2}|[ ]{0,2},[ ]{0,2}(?:default[ ]?=[ ]?)?|[ ]?\{[ ]?)"
    rf"(?i:(?:str|string(?:::from)?|b|r|f|u)?\(?)?{_QUOTED}",
    (
        *("environ.", "environ[", "environ(", "environ?.", "environmentvariable"),
        *("getenv", "get_env", "env::var", "process.env", "env.fetch", "lookupenv"),
        *("lookup_env", "config.get", "configuration.get", "env(", "env[", "import.meta.env"),
        *("deno.env.get", "getproperty"),
    ),
    'key = os.getenv("SHOP_API_KEY", "{secret}")',
    (
        'key = os.getenv("SHOP_API_KEY", "changeme")',
        'key = os.getenv("SHOP_API_KEY", "your-api-key")',
        'std::env::var("SHOP_KEY").expect("SHOP_KEY must be set")',
        'process.env.SHOP_TOKEN || "missing token"',
    ),
    "What code takes when the setting is missing.",
    forge=forge_random,
    check=was_chosen,
    inspect=_by_name,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    specific=12,
)
RULES: tuple[Rule, ...] = tuple(replace(each, excepts=exempt) for each in (STORE, SQL, FALLBACK))
