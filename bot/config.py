"""What may be set, where it comes from, and a clear sentence when it is wrong.

One YAML file. Unknown keys are refused with the nearest known name. A secret never stands in the
file: it is `${NAME}` (environment) or `file:/path` (a file that only we can read).
"""

from __future__ import annotations

import difflib
import os
import re
import stat
import types
import typing
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import regex
import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from bot.errors import ConfigError
from detectors.model import mask

Mode = Literal["observe", "redact", "contain"]
RevokeMode = Literal["never", "ask", "auto"]
ConfidenceWord = Literal["low", "medium", "high"]

_DURATION = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*(ms|s|m|h|d|w)\s*$")
_UNIT = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}


def _shown(value: str) -> str:
    """A wrong value for people; a long one may be a secret in the wrong place."""
    return repr(value) if len(value) < 12 else "this"


def _seconds(value: object) -> object:
    if isinstance(value, str):
        found = _DURATION.match(value)
        if not found:
            raise ValueError(f"{_shown(value)} is no duration; write 30s, 5m, 2h, 7d or 4w")
        return float(found[1]) * _UNIT[found[2]]
    return value


def _nothing(value: object) -> object:
    # a key with nothing behind it, all of whose entries are commented out
    return () if value is None else value


def _no_trailing_slash(value: str) -> str:
    return value.rstrip("/")


def _http_url(value: str) -> str:
    # no user or password before the host: addresses are logged and shown
    if not re.fullmatch(r"https?://[^/\s@?#]+(?:[/?#]\S*)?", value):
        raise ValueError(f"{_shown(value)} is no http(s) address of a host")
    return value


Seconds = Annotated[float, BeforeValidator(_seconds)]
"""A duration: 90, "30s", "5m", "2h", "7d"."""
Url = Annotated[str, AfterValidator(_http_url), AfterValidator(_no_trailing_slash)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


# --- Slack -------------------------------------------------------------------------------------


class SlackWorkspace(_Section):
    """One Slack workspace."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")] = "slack"
    """Short name of the workspace; the connector is called "slack:<name>"."""
    bot_token: SecretStr
    """Bot token (xoxb-…), from OAuth & Permissions of your Slack app."""
    app_token: SecretStr | None = None
    """App-level token (xapp-…, scope connections:write); needed for Socket Mode."""
    signing_secret: SecretStr | None = None
    """Signing secret, from Basic Information; needed for HTTP mode."""
    admin_token: SecretStr | None = None
    """User token (xoxp-…, chat:write, files:write) of an admin who may delete messages."""
    discovery_token: SecretStr | None = None
    """Org token with discovery:write (Enterprise, approved by Slack). Unproven."""
    author_tokens: Mapping[str, SecretStr] = Field(default_factory=dict)
    """User id → user token (xoxp-…, chat:write, files:write) of people who agreed that leakwatch
    edits their own messages in place."""
    transport: Literal["socket", "http"] = "socket"
    """socket needs no public address; http needs one and the signing secret."""
    base_url: Url = "https://slack.com/api"
    """Web API; another value only for GovSlack or the sandbox."""
    join_public_channels: bool = True
    """Join every public channel by itself; otherwise only where somebody invites the bot."""
    history: Seconds = 30 * 86400.0
    """How far back the first sweep of a channel reads."""
    sweep_every: Seconds = 900.0
    """How often each channel is swept, besides events."""
    security_channel: str = ""
    """Channel id (C…) that gets the incident cards; empty: no cards."""
    approvers: tuple[str, ...] = ()
    """User ids (U…) and user group ids (S…) who may revoke, restore and close."""
    ask_author: bool = True
    """Ask authors in private to remove what we may not."""
    files_max_bytes: int = 5_000_000
    """Larger files are not read, and a coverage row says so."""
    author_deadline: Seconds = 3600.0
    """After this long without an answer the author's request escalates to the card."""
    timeout: Seconds = 30.0
    """Of one HTTP request."""


# --- Jira --------------------------------------------------------------------------------------


class JiraProject(_Section):
    """One Jira project and when it is scanned."""

    key: str = Field(pattern=r"^[A-Z][A-Z0-9_]{0,40}$")
    """Project key, like OPS."""
    every: Seconds | None = None
    """Interval between scans; give this or cron."""
    cron: str | None = None
    """Five-field crontab in UTC, like "*/10 * * * *"; give this or every."""
    history: Seconds = 365 * 86400.0
    """How far back the first scan reads."""

    @model_validator(mode="after")
    def _one_time(self) -> JiraProject:
        if self.every is not None and self.cron is not None:
            raise ValueError("give either every or cron, not both")
        return self


class JiraSite(_Section):
    """One Jira site."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")] = "jira"
    """Short name of the site; the connector is called "jira:<name>"."""
    edition: Literal["cloud", "datacenter"] = "cloud"
    """cloud speaks v3 and ADF, datacenter v2 and wiki markup."""
    url: Url
    """Base address with any path prefix: https://acme.atlassian.net, the gateway
    https://api.atlassian.com/ex/jira/<cloudId>, or https://jira.acme.example/jira."""
    browse_url: Url | None = None
    """Where people open issues, when it differs from url (gateway)."""
    email: str = ""
    """Account of the API token (Cloud); empty means the token is sent as Bearer (service account,
    personal access token)."""
    token: SecretStr
    """API token, service-account token, or Data Center personal access token."""
    projects: tuple[JiraProject, ...] = ()
    """What is scanned; empty: every project the account can browse, every 10 minutes."""
    text_fields: tuple[str, ...] = ()
    """Custom fields to read besides all text fields that the site lists, by id."""
    attachments_max_bytes: int = 5_000_000
    """Larger attachments are not read, and a coverage row says so."""
    redact_api: Literal["auto", "never"] = "auto"
    """Use Atlassian Guard's redact API where the site has it."""
    webhook_secret: SecretStr | None = None
    """Secret of the admin webhook; without it the webhook endpoint refuses."""
    incident_project: str = ""
    """Project key in which a ticket per incident is kept; empty: none."""
    incident_issue_type: str = "Task"
    """Issue type of those tickets."""
    notify_users: bool = False
    """Mail watchers when a redaction edits an issue; false needs project administration."""
    timeout: Seconds = 30.0
    """Of one HTTP request."""


# --- policy ------------------------------------------------------------------------------------


class AllowEntry(_Section):
    """Findings that are known and accepted. Everything that is given must hold."""

    fingerprint: str = ""
    """Fingerprint of the credential; its beginning is enough, from 12 characters."""
    pattern: str = ""
    """Regular expression that the whole value matches."""
    rule: str = ""
    """Id of a kind, like jwt."""
    place: str = ""
    """Connector, channel, project or document, * for anything: "slack:acme", "#test-*", "OPS"."""
    person: str = ""
    """Id of the author, like U0123ABCD."""
    reason: Annotated[str, Field(min_length=1)]
    """Why it is accepted."""
    author: Annotated[str, Field(min_length=1)]
    """Who says so."""
    expires: date | None = None
    """The last day on which it counts, like 2027-01-31."""

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, value: str) -> str:
        try:
            regex.compile(value)
        except regex.error as error:
            raise ValueError(f"it is no regular expression: {error}") from None
        return value

    @model_validator(mode="after")
    def _says_what(self) -> AllowEntry:
        if not (self.fingerprint or self.pattern or self.rule or self.place or self.person):
            raise ValueError("give at least one of fingerprint, pattern, rule, place, person")
        if self.fingerprint and not re.fullmatch(r"[0-9a-f]{12,}", self.fingerprint):
            raise ValueError(
                "the fingerprint is not 12 or more hex digits, as `scan` and `report` give it"
            )
        return self


class Policy(_Section):
    """How far leakwatch may go by itself."""

    min_confidence: ConfidenceWord = "medium"
    """Below this nothing happens and nothing is stored."""
    redact_confidence: ConfidenceWord = "high"
    """From here on it redacts without asking; between the two, people decide."""
    revoke: RevokeMode = "ask"
    """What to do with a live credential unless `revoke_by_provider` says otherwise."""
    revoke_by_provider: Mapping[str, RevokeMode] = Field(default_factory=dict)
    """Per provider: never, ask or auto. Irreversible ones with an unclear verdict always ask."""
    revoke_budget_per_hour: Annotated[int, Field(ge=0)] = 20
    """More automatic revocations in an hour than this turn into asking."""
    kill_switch: bool = False
    """true: read and record, change nothing anywhere."""
    vault: Literal["on", "off"] = "on"
    """off: no value is kept; whatever needs it later becomes a runbook for a person."""
    vault_keep: Seconds = 14 * 86400.0
    """How long after closing an incident its sealed values are shredded."""
    proof_delays: tuple[Seconds, ...] = (1.0, 5.0, 30.0, 120.0)
    """Waits between the checks after a revocation, until the provider says dead."""
    recheck_every: Seconds = 86400.0
    """How often a credential that is believed dead, or is still live, is verified again."""
    recheck_for: Seconds = 7 * 86400.0
    """How long after the proof the re-checks go on."""
    join_parts: Annotated[Seconds, Field(le=3600)] = 300.0
    """How long a part of a credential (a key id, a lone secret) waits, sealed, for the rest of it
    in another message of the same author at the same place; 0: never. Needs the vault."""
    jwt_max_lifetime: Seconds = 86400.0
    """A JWT that lives longer than this is worse."""
    own_aws_accounts: tuple[str, ...] = ()
    """Account ids; an AWS key of another account is never verified with the key itself."""
    redact_public: bool = False
    """Also redact what is made to be public: publishable keys, browser keys, DSNs."""
    honeytokens: tuple[str, ...] = ()
    """SHA-256 (hex) of values that must never be verified or revoked: only alarm."""
    allow: Annotated[tuple[AllowEntry, ...], BeforeValidator(_nothing)] = ()
    """What is known and accepted; no incident, but counted."""
    allow_fingerprints: tuple[str, ...] = ()
    """Fingerprints that are known and accepted; no incident."""
    inline_allow_mark: str = ""
    """Whoever writes this on the line of a finding accepts it, like "leakwatch:allow"; empty:
    nobody may."""


# --- providers ---------------------------------------------------------------------------------


class ProviderSettings(_Section):
    """Settings of one provider."""

    base_url: Url | None = None
    """Replaces the provider's public API (GitHub Enterprise, self-managed GitLab, Vault)."""
    admin_token: SecretStr | None = None
    """A credential of your own that may revoke other people's."""
    admin_id: str = ""
    """Whatever else the admin credential needs: AWS access key id, account id, client id."""
    region: str = ""
    """Where the provider has regions."""
    enabled: bool = True
    """false: never call this provider."""


class JwtIssuer(_Section):
    """An issuer of JWTs whose tokens may be checked; hosts come from here, never from a token."""

    name: str = Field(pattern=r"^[a-z0-9-]{1,40}$")
    """Short name, used in incidents."""
    issuer: str
    """The exact value of the claim iss."""
    jwks_url: Url | None = None
    """Where the issuer's public keys are; checks the signature offline."""
    introspection_url: Url | None = None
    """RFC 7662; the only proof that a token lives or is dead."""
    revocation_url: Url | None = None
    """RFC 7009."""
    userinfo_url: Url | None = None
    """OIDC userinfo; says live when there is no introspection."""
    client_id: str = ""
    """Our own client at the issuer."""
    client_secret: SecretStr | None = None
    """Its secret."""


class HttpHook(_Section):
    """One HTTP call to a service of your own. {secret} is filled in body and headers only."""

    method: Literal["GET", "POST", "PUT", "DELETE"] = "POST"
    """HTTP method."""
    url: Url
    """Constant address; nothing from a message is ever put into it."""
    headers: Mapping[str, str] = Field(default_factory=dict)
    """Header values; ${NAME} from the environment and {secret} allowed."""
    json_body: Any = None
    """JSON body; {secret}, {fingerprint} and {rule} are filled into its strings."""
    live: tuple[int, ...] = (200,)
    """Status codes that mean live (verify) or accepted (revoke)."""
    dead: tuple[int, ...] = (401, 404)
    """Status codes that mean dead (verify) or was dead already (revoke)."""


class CustomKind(_Section):
    """A credential kind of your own organisation."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]{2,60}$")
    """Rule id; prefix it with your name to stay clear of ours."""
    title: str
    """For people."""
    pattern: str
    """Regular expression with a group named "secret"."""
    keywords: tuple[str, ...] = Field(min_length=1)
    """At least one of these literals is in every match; makes scanning fast."""
    severity: Literal["info", "low", "medium", "high", "critical"] = "high"
    """How bad a leak is."""
    confidence: ConfidenceWord = "high"
    """How sure a match is."""
    examples: tuple[str, ...] = ()
    """Forged values that must be found; checked at start."""
    counter_examples: tuple[str, ...] = ()
    """Texts that must not be found; checked at start."""
    verify: HttpHook | None = None
    """Asks your service whether it lives."""
    revoke: HttpHook | None = None
    """Has your service kill it."""
    runbook: str = ""
    """What a person does when there is no hook."""


# --- files -------------------------------------------------------------------------------------


class Files(_Section):
    """How much reading one shared or attached file may cost; past it, a coverage row says so."""

    seconds: Annotated[Seconds, Field(gt=0)] = 30.0
    """For one document inside of it."""
    memory: Annotated[int, Field(ge=100_000_000)] = 512_000_000
    """Bytes of the separate process that takes documents apart."""
    max_output: Annotated[int, Field(ge=0)] = 50_000_000
    """Bytes that it may come to when it is unpacked."""
    max_entries: Annotated[int, Field(ge=0)] = 5_000
    """Files inside of it, at all depths."""


# --- the rest ----------------------------------------------------------------------------------


class Dashboard(_Section):
    """The web pages and HTTP endpoints."""

    host: str = "127.0.0.1"
    """Address to listen on; anything but loopback needs a token."""
    port: Annotated[int, Field(ge=0, le=65535)] = 8420
    """Port to listen on."""
    token: SecretStr | None = None
    """Password of the pages; without it they are served on loopback only."""
    public_url: Url | None = None
    """Where people reach the pages; used in links."""


class Settings(_Section):
    """Everything that may be set."""

    mode: Mode = "observe"
    """observe: find and report. redact: also clean up. contain: also revoke."""
    data_dir: Path = Path("data")
    """Database, vault key and scanner cache; created with mode 0700."""
    database_url: str = ""
    """SQLite in data_dir when empty; or postgresql+psycopg://user@host/db."""
    fingerprint_key: SecretStr | None = None
    """Key of the fingerprints (32 bytes, hex or base64); a key file in data_dir when empty."""
    vault_keys: tuple[SecretStr, ...] = ()
    """Fernet keys, newest first; a key file in data_dir when empty."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """How much is logged; never a message text or a secret, at any level."""
    slack: tuple[SlackWorkspace, ...] = ()
    """Slack workspaces."""
    jira: tuple[JiraSite, ...] = ()
    """Jira sites."""
    policy: Policy = Field(default_factory=Policy)
    """How far leakwatch may go by itself."""
    files: Files = Field(default_factory=Files)
    """How much reading one shared or attached file may cost."""
    providers: Mapping[str, ProviderSettings] = Field(default_factory=dict)
    """By provider name."""
    jwt_issuers: tuple[JwtIssuer, ...] = ()
    """Issuers whose JWTs may be verified and revoked."""
    custom_kinds: tuple[CustomKind, ...] = ()
    """Credential kinds of your own."""
    rule_files: tuple[Path, ...] = ()
    """gitleaks or betterleaks TOML files whose rules are used too."""
    dashboard: Dashboard = Field(default_factory=Dashboard)
    """The web pages and HTTP endpoints."""

    @field_validator("slack", "jira")
    @classmethod
    def _names_differ(cls, value: tuple[Any, ...]) -> tuple[Any, ...]:
        names = [each.name for each in value]
        doubled = sorted({name for name in names if names.count(name) > 1})
        if doubled:
            raise ValueError(f"the name {doubled[0]!r} is used twice")
        return value


# --- loading -----------------------------------------------------------------------------------

_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")

WHERE_TO_GET: Mapping[str, str] = types.MappingProxyType(
    {
        "bot_token": "your Slack app → OAuth & Permissions → Bot User OAuth Token",
        "app_token": "your Slack app → Basic Information → App-Level Tokens (connections:write)",
        "signing_secret": "your Slack app → Basic Information → Signing Secret",
        "admin_token": "the provider's or workspace's admin pages",
        "token": "Jira: id.atlassian.com → Security → API tokens, or your profile → "
        "Personal access tokens on Data Center",
        "webhook_secret": "Jira → System → WebHooks, the secret that you set there",
        "client_secret": "the registration of leakwatch's own client at the issuer",
        "fingerprint_key": "`leakwatch keys` prints a fresh one",
        "vault_keys": "`leakwatch keys` prints a fresh one",
    }
)
"""Setting → where a person finds its value; shown when it is missing."""


RULES = frozenset(["custom_kinds", "rule_files", "policy", "fingerprint_key", "data_dir"])
"""What finding needs of the settings: neither tokens nor places."""


def load(
    path: Path,
    environ: Mapping[str, str] | None = None,
    *,
    only: Collection[str] | None = None,
) -> Settings:
    """Read settings from a YAML file; `only` these, so that no other variable has to be set.

    Raises `ConfigError` with one line per mistake: which key, what is wrong, what would be right.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError(
            f"There is no settings file {path}.",
            hint="Copy config.example.yaml and edit it, or name another with --config.",
        ) from None
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path} is not UTF-8 text.") from None
    return parse(text, name=str(path), environ=environ, only=only)


def parse(
    text: str,
    *,
    name: str,
    environ: Mapping[str, str] | None = None,
    only: Collection[str] | None = None,
) -> Settings:
    """Settings from YAML text; `name` stands in the error messages. See `load`."""
    try:
        raw = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "no valid YAML"
        raise ConfigError(f"{name}{where}: {problem}.") from None
    if raw is None:
        raw = {}
    if not isinstance(raw, dict):
        raise ConfigError(f"{name}: the top level must be a mapping of settings.")
    if only is not None:
        raw = _part(raw, only)
    problems: list[str] = []
    filled = _fill(raw, os.environ if environ is None else environ, (), problems)
    if problems:
        raise ConfigError(f"{name}: " + "\n".join(problems))
    try:
        return Settings.model_validate(filled)
    except ValidationError as error:
        lines = [_explain(each) for each in error.errors(include_url=False, include_input=False)]
        raise ConfigError(f"{name}: " + "\n".join(lines)) from None


def _part(raw: dict[Any, Any], only: Collection[str]) -> dict[Any, Any]:
    """Only these settings, without the hooks of custom kinds; unknown keys stay to be refused."""
    part = {k: v for k, v in raw.items() if k in only}
    part |= {k: None for k in raw if k not in Settings.model_fields}
    kinds = part.get("custom_kinds")
    if isinstance(kinds, list):
        part["custom_kinds"] = [
            {k: v for k, v in kind.items() if k not in ("verify", "revoke")}
            if isinstance(kind, dict)
            else kind
            for kind in kinds
        ]
    return part


def _fill(
    value: Any, environ: Mapping[str, str], path: tuple[str, ...], problems: list[str]
) -> Any:
    if isinstance(value, dict):
        return {k: _fill(v, environ, (*path, str(k)), problems) for k, v in value.items()}
    if isinstance(value, list):
        return [_fill(v, environ, (*path, str(i)), problems) for i, v in enumerate(value)]
    if not isinstance(value, str):
        return value
    if value.startswith("file:"):
        return _from_file(Path(value[5:]), path, problems)

    def put(found: re.Match[str]) -> str:
        if found[1] in environ and environ[found[1]]:
            return environ[found[1]]
        key = next((part for part in reversed(path) if not part.isdigit()), "")
        source = WHERE_TO_GET.get(key)
        hint = f" You find it here: {source}." if source else ""
        problems.append(f"{'.'.join(path)}: the environment variable {found[1]} is not set.{hint}")
        return ""

    return _VARIABLE.sub(put, value)


def _from_file(file: Path, path: tuple[str, ...], problems: list[str]) -> str:
    where = ".".join(path)
    try:
        mode = file.stat().st_mode
        if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
            problems.append(f"{where}: {file} can be read by others; run: chmod 600 {file}")
            return ""
        return file.read_text(encoding="utf-8").strip()
    except OSError as error:
        problems.append(f"{where}: {file} cannot be read: {error.strerror}.")
        return ""


def _explain(error: Any) -> str:
    """One mistake as a sentence, with the nearest known name for an unknown key."""
    loc = [str(each) for each in error["loc"]]
    # a key of ours is never so long: it may be a secret in the wrong place
    where = ".".join(each if len(each) <= 30 else mask(each) for each in loc)
    if error["type"] == "extra_forbidden":
        known = _known_keys(loc[:-1])
        near = difflib.get_close_matches(loc[-1], known, n=1)
        meant = f" Did you mean {near[0]!r}?" if near else f" Known: {', '.join(sorted(known))}."
        return f"{where}: there is no such setting.{meant}"
    if error["type"] == "missing":
        source = WHERE_TO_GET.get(loc[-1])
        hint = f" You find it here: {source}." if source else ""
        return f"{where}: this setting is required.{hint}"
    message = error["msg"].removeprefix("Value error, ")
    return f"{where}: {message[:1].lower()}{message[1:]}."


def _known_keys(path: list[str]) -> list[str]:
    model: Any = Settings
    for key in path:
        if key.isdigit():
            continue
        info = getattr(model, "model_fields", {}).get(key)
        if info is None:
            # a mapping's key (providers.github): its values' model has been entered already
            continue
        model = _model_inside(info.annotation) or model
    return list(getattr(model, "model_fields", {}))


def _model_inside(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for each in typing.get_args(annotation):
        found = _model_inside(each)
        if found is not None:
            return found
    return None
