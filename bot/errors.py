"""Everything that can go wrong, as a tree; each error says what, where and what to do now.

LeakwatchError
├── ConfigError            settings are wrong: nothing has started
├── ApiError               an outside service did not do what was asked
│   ├── Unreachable        no answer: DNS, refused, time-out, broken TLS
│   ├── ServerTrouble      5xx, a captive page, an answer that is not what the service documents
│   ├── RateLimited        429; `retry_after` seconds
│   ├── NotAllowed         authenticated, but a scope or permission is missing; `scope` names it
│   └── Unauthorized       our own credential is refused: it is revoked, expired or wrong
├── StoreError             the database cannot be read or written (full disk, locked, gone)
├── VaultError             a sealed value cannot be opened (wrong key, shredded)
└── UserError              a person asked for something that cannot be; the text is for them

Foreign exceptions (requests, httpx, slack_sdk, jira, sqlalchemy) end at the border of the module
that calls the library: they carry response bodies, so they never travel further, not even as
`__cause__` (raise … from None).
"""

from __future__ import annotations


class LeakwatchError(Exception):
    """Something went wrong that leakwatch foresaw. `str()` is a full sentence without secrets."""

    reason = "error"
    """Short and stable; used as a metric label and in coverage rows."""

    def __init__(self, what: str, *, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        """What the reader can do now; empty when nothing."""

    def __str__(self) -> str:
        return f"{self.what} {self.hint}".strip()


class ConfigError(LeakwatchError):
    """Settings are missing or wrong; names the key and, if known, the nearest right one."""

    reason = "config"


class ApiError(LeakwatchError):
    """An outside service did not do what was asked. Nothing may be concluded from it."""

    reason = "api"


class Unreachable(ApiError):
    """No answer arrived; whether the request had an effect is unknown."""

    reason = "unreachable"


class ServerTrouble(ApiError):
    """The service answered, but with an error of its own or with something undocumented."""

    reason = "server-trouble"


class RateLimited(ApiError):
    """The service asked us to wait."""

    reason = "rate-limited"

    def __init__(self, what: str, *, retry_after: float, hint: str = "") -> None:
        super().__init__(what, hint=hint)
        self.retry_after = retry_after
        """Seconds, as the service said; 1.0 when it did not say."""


class NotAllowed(ApiError):
    """Our credential works but lacks a permission; `scope` names it."""

    reason = "not-allowed"

    def __init__(self, what: str, *, scope: str, hint: str = "") -> None:
        super().__init__(what, hint=hint)
        self.scope = scope


class Unauthorized(ApiError):
    """Our own credential is refused."""

    reason = "unauthorized"


class StoreError(LeakwatchError):
    """The database cannot be read or written; the work is kept and tried again."""

    reason = "store"


class VaultError(LeakwatchError):
    """A sealed value cannot be opened."""

    reason = "vault"


class UserError(LeakwatchError):
    """A person asked for something that cannot be done; the text is shown to them."""

    reason = "user"
