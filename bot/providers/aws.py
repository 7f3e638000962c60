"""Amazon Web Services: whose access key is it, switch it off, and when was it last used?

boto3 is an optional extra; without it everything here is a runbook. APIs: STS GetCallerIdentity,
IAM GetAccessKeyLastUsed, ListAccessKeys and UpdateAccessKey, CloudTrail LookupEvents.

A key is tried only when the account inside its id is one of `policy.own_aws_accounts`: using a
canary of somebody else would raise its alarm.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Final

from bot.config import ProviderSettings
from bot.model import Credential, Identity, Outcome, Result, Usage, Use, Verdict
from bot.providers import flow
from bot.providers.aws_calls import INSTALLED, Calls, Refusal
from bot.providers.texts import Texts
from detectors.rules._checksum import aws_account

TEXTS: Final = Texts(
    title="AWS",
    runbook=(
        "IAM → Users → the user → Security credentials → Deactivate the key, and delete it once "
        "nothing broke. Temporary credentials (ASIA…): the role → Revoke active sessions, which "
        "denies every session older than now (aws:TokenIssueTime). Root keys: only the root user. "
        "Bedrock keys: IAM → the user → Security credentials → API keys. A presigned URL dies with "
        "the key that signed it. Then search CloudTrail in every region for the key id."
    ),
    rotate_url="https://console.aws.amazon.com/iam/home#/users",
    cascades=(
        "The key becomes inactive and can be activated again. Sessions that were already made with "
        "it live on until they expire."
    ),
    advice=(
        "Use IAM roles (instance, task or pod identity), for CI an OIDC identity provider, for "
        "people IAM Identity Center: none of them stores a key."
    ),
)
_DEAD: Final = frozenset({"InvalidClientTokenId", "ExpiredToken", "ExpiredTokenException"})
_NOT_OURS: Final = frozenset({"AccessDenied", "AccessDeniedException", "UnauthorizedOperation"})


class Aws:
    """IAM of the accounts in `policy.own_aws_accounts`.

    `admin_id` and `admin_token` are an access key of your own that may iam:GetAccessKeyLastUsed,
    iam:ListAccessKeys, iam:UpdateAccessKey and cloudtrail:LookupEvents; `region` lists the
    regions whose CloudTrail is searched, separated by commas.
    """

    def __init__(self, settings: ProviderSettings, own_accounts: Collection[str]) -> None:
        self._calls = Calls(settings.base_url)
        self._own = frozenset(own_accounts)
        self._admin: tuple[str, str, str] | None = None
        if settings.admin_id and settings.admin_token is not None:
            self._admin = (settings.admin_id, settings.admin_token.get_secret_value(), "")
        named = [each.strip() for each in settings.region.split(",") if each.strip()]
        self._regions = named or ["us-east-1"]
        self.name = "aws"
        self.title = TEXTS.title
        self.reversible = True
        self.can_verify = INSTALLED and bool(self._own)
        self.can_revoke = self.can_verify
        self.cascades = TEXTS.cascades
        self.runbook = TEXTS.runbook
        self.rotate_url = TEXTS.rotate_url
        self.advice = TEXTS.advice

    def _why_not(self, credential: Credential) -> str:
        if credential.rule not in ("aws-access-key", "aws-session"):
            return "this kind cannot be asked about"
        if not INSTALLED:
            return "boto3 is not installed (pip install 'leakwatch[aws]')"
        account = aws_account(credential.secret.reveal())
        if account is None or account not in self._own:
            return (
                f"account {account or 'unknown'} is not in policy.own_aws_accounts: using the key "
                "could set off somebody's canary"
            )
        return ""

    def verify(self, credential: Credential) -> Verdict:
        """See `Provider`. With the key's secret by STS, else by your admin's view of its status."""
        if why_not := self._why_not(credential):
            return flow.unknown(why_not, permanent=True)
        keys = _keys(credential)
        if keys is not None:
            answer = self._calls.ask("sts", "get_caller_identity", keys)
            if not isinstance(answer, Refusal):
                if answer.get("Account") and answer.get("Arn"):
                    return flow.live("GetCallerIdentity answered")
                return flow.unknown("GetCallerIdentity gave no account", retry_after=30.0)
            if answer.code in _DEAD:
                return flow.dead(f"GetCallerIdentity answered {answer.code}")
            if answer.code != "SignatureDoesNotMatch":
                return _unclear(answer, "GetCallerIdentity")
            # the secret beside it is another key's; the key id itself may well live
        return self._status(credential.secret.reveal())

    def _status(self, key_id: str) -> Verdict:
        if self._admin is None:
            return flow.unknown(
                "its own secret was not found, and no admin key is configured", permanent=True
            )
        user = self._user(key_id)
        if isinstance(user, Refusal):
            return _unclear(user, "GetAccessKeyLastUsed")
        answer = self._calls.ask("iam", "list_access_keys", self._admin, UserName=user)
        if isinstance(answer, Refusal):
            return _unclear(answer, "ListAccessKeys")
        for each in answer.get("AccessKeyMetadata", ()):
            if each.get("AccessKeyId") == key_id:
                status = each.get("Status")
                if status == "Active":
                    return flow.live("IAM lists it as active")
                if status == "Inactive":
                    return flow.dead("IAM lists it as inactive")
        return flow.unknown("IAM does not list it with its user", retry_after=60.0)

    def _user(self, key_id: str) -> str | Refusal:
        if self._admin is None:
            return Refusal("", "no admin key is configured", sent=False)
        answer = self._calls.ask("iam", "get_access_key_last_used", self._admin, AccessKeyId=key_id)
        if isinstance(answer, Refusal):
            return answer
        return str(answer.get("UserName", ""))

    def identify(self, credential: Credential) -> Identity | None:
        """See `Provider`; from the ARN."""
        keys = _keys(credential)
        if self._why_not(credential) or keys is None:
            return None
        answer = self._calls.ask("sts", "get_caller_identity", keys)
        if isinstance(answer, Refusal):
            return None
        arn = str(answer.get("Arn", ""))
        return Identity(
            subject=arn,
            subject_id=str(answer.get("UserId", "")),
            organisation=str(answer.get("Account", "")),
            machine=None,
            credential_id=credential.secret.reveal(),
            privileged=arn.endswith(":root"),
        )

    def revoke(self, credential: Credential) -> Result:
        """Set the key inactive: by your admin, else by itself if it may. Can be undone."""
        return flow.revoke(lambda: self.verify(credential), lambda _: self._revoke(credential))

    def _revoke(self, credential: Credential) -> flow.Step:
        why_not = self._why_not(credential)
        if not why_not and credential.rule == "aws-session":
            why_not = "temporary credentials cannot be switched off one by one"
        if why_not:
            return flow.by_person("runbook", f"{why_not}. {TEXTS.runbook}")
        key_id = credential.secret.reveal()
        asked: dict[str, Any] = {"AccessKeyId": key_id, "Status": "Inactive"}
        refused = ""
        user = self._user(key_id)
        if self._admin is not None and isinstance(user, str) and user:
            answer = self._calls.ask(
                "iam", "update_access_key", self._admin, UserName=user, **asked
            )
            if not isinstance(answer, Refusal):
                return flow.accepted("admin-inactive")
            if answer.code not in _NOT_OURS:
                return _failed("admin-inactive", answer)
            refused = "Your admin key may not switch it off. "
        if (keys := _keys(credential)) is not None:
            answer = self._calls.ask("iam", "update_access_key", keys, **asked)
            if not isinstance(answer, Refusal):
                return flow.accepted("self-inactive")
            if answer.code not in _NOT_OURS:
                return _failed("self-inactive", answer)
            refused += "The key may not switch itself off. "
        return flow.by_person("runbook", refused + TEXTS.runbook)

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """CloudTrail's management events of 90 days in the configured regions, and the last use."""
        if self._why_not(credential) or self._admin is None:
            return None
        key_id = credential.secret.reveal()
        last = self._calls.ask("iam", "get_access_key_last_used", self._admin, AccessKeyId=key_id)
        uses: list[Use] = []
        gaps: list[str] = []
        for region in self._regions:
            found = self._calls.ask(
                "cloudtrail",
                "lookup_events",
                self._admin,
                region=region,
                LookupAttributes=[{"AttributeKey": "AccessKeyId", "AttributeValue": key_id}],
                StartTime=since,
            )
            if isinstance(found, Refusal):
                gaps.append(region)
                continue
            uses += [use for each in found.get("Events", ()) if (use := _use(each))]
            if found.get("NextToken"):
                gaps.append(f"{region} (more than 50 events)")
        used = None if isinstance(last, Refusal) else last.get("AccessKeyLastUsed", {})
        at = used.get("LastUsedDate") if isinstance(used, Mapping) else None
        if isinstance(last, Refusal) and len(gaps) == len(self._regions):
            return None
        uses.sort(key=lambda use: use.at)
        note = f"Searched: {', '.join(self._regions)}; other regions and data events are not seen."
        if gaps:
            note += f" Incomplete: {', '.join(gaps)}."
        moment = at if isinstance(at, datetime) else (uses[-1].at if uses else None)
        return Usage("CloudTrail and GetAccessKeyLastUsed", moment, tuple(uses), note=note)


def _keys(credential: Credential) -> tuple[str, str, str] | None:
    """Key id, secret and session token, if it has all that it needs to be used."""
    secret = credential.companions.get("secret_access_key")
    session = credential.companions.get("session_token")
    if secret is None or (credential.rule == "aws-session" and session is None):
        return None
    return (credential.secret.reveal(), secret.reveal(), session.reveal() if session else "")


def _use(event: Mapping[str, Any]) -> Use | None:
    at = event.get("EventTime")
    if not isinstance(at, datetime):
        return None
    return Use(at, str(event.get("EventName", "")), str(event.get("Username", "")))


def _unclear(refusal: Refusal, what: str) -> Verdict:
    return flow.unknown(f"{what}: {refusal.reason}", retry_after=30.0)


def _failed(method: str, refusal: Refusal) -> flow.Step:
    if refusal.sent and not refusal.code:
        return flow.accepted(method, refusal.reason, slow=30.0)
    return flow.Step(Outcome.FAILED, method, refusal.reason, 30.0)
