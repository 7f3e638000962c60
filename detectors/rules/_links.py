"""Which links do something, or show something, for whoever has them?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random
from urllib.parse import urlsplit

from detectors.entropy import Look, look
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge, _signed_url
from detectors.rules._checksum import plausible
from detectors.rules._host import Inspect, host_rule

_URL = _signed_url.URL_CHARACTERS
_MORE = _signed_url.MORE
_HOST = r"(?<![A-Za-z0-9])(?P<secret>https?://[A-Za-z0-9.-]{3,200}(?::[0-9]{2,5})?/"

# --- signed links ---------------------------------------------------------------------------------


def _read_oss(url: str) -> tuple[dict[str, JSONValue], datetime | None]:
    asked = _signed_url.query(url)
    facts: dict[str, JSONValue] = {"object": _signed_url.address(url)}
    if "x-oss-date" in asked:
        return facts, _signed_url.after(asked["x-oss-date"], asked.get("x-oss-expires", ""))
    return facts, _signed_url.epoch(asked.get("expires", ""))


OSS = host_rule(
    "alibaba-signed-url",
    "Signed link to Alibaba Cloud OSS",
    rf"{_HOST}{_URL}{{0,3000}}?(?:(?:OSS|Security)AccessKeyId={_URL}{{0,2000}}?Signature="
    rf"[A-Za-z0-9%+/=]{{27,60}}|x-oss-signature=[0-9a-f]{{64}}(?![0-9a-f])){_MORE})",
    ("ossaccesskeyid", "x-oss-signature", "x-oss-credential"),
    "{secret}",
    (
        "https://b.oss-cn-hangzhou.aliyuncs.com/a.csv?OSSAccessKeyId=x&Expires=1&Signature=REDACT"
        "ED",
        "https://b.oss-cn-hangzhou.aliyuncs.com/a.csv?x-oss-signature=" + "0" * 64,
    ),
    "https://www.alibabacloud.com/help/en/oss/developer-reference/ddd-signatures-to-urls",
    forge=lambda random: (
        f"https://b{_forge.number(random, 5)}.oss-eu-central-1.aliyuncs.com/all.csv?OSSAccessKeyId"
        "=LTAI"
        f"&Expires=2060000000&Signature={_forge.text(random, _forge.ALNUM, 27)}%3D"
    ),
    check=lambda value: plausible(
        _signed_url.query(value).get("signature", "")
        or _signed_url.query(value).get("x-oss-signature", "")
    ),
    inspect=_signed_url.inspection(_read_oss),
    severity=Severity.MEDIUM,
    specific=70,
    proves="expiry in the link",
)


def _read_cloudfront(url: str) -> tuple[dict[str, JSONValue], datetime | None]:
    asked = _signed_url.query(url)
    facts: dict[str, JSONValue] = {
        "object": _signed_url.address(url),
        "key_pair": asked.get("key-pair-id", "")[:40],
    }
    return facts, _signed_url.epoch(asked.get("expires", ""))


CLOUDFRONT = host_rule(
    "cloudfront-signed-url",
    "Signed link to CloudFront",
    rf"{_HOST}{_URL}{{0,3000}}?(?=[?&]{_URL}{{0,3000}}Key-Pair-Id=[A-Z0-9]{{10,24}})"
    rf"(?:[?&]{_URL}{{0,3000}}?)Signature=[A-Za-z0-9~_-]{{150,700}}{_MORE})",
    # the first ones stand near the beginning, where a long link must be met
    ("expires=", "policy=", "signature=", "key-pair-id"),
    "{secret}",
    (
        "https://d1.cloudfront.net/a.csv?Expires=1&Signature=REDACTED&Key-Pair-Id=K2JCJMDEHXQW5F",
        "https://d1.cloudfront.net/a.csv?Key-Pair-Id=K2JCJMDEHXQW5F",
    ),
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-signed-ur"
    "ls.html",
    forge=lambda random: (
        f"https://d{_forge.text(random, _forge.HEX, 12)}.cloudfront.net/all.csv?Expires=2060000000"
        f"&Signature={_forge.text(random, _forge.ALNUM, 342)}__&Key-Pair-Id=K2JCJMDEHXQW5F"
    ),
    check=lambda value: plausible(_signed_url.query(value).get("signature", ""), 20),
    inspect=_signed_url.inspection(_read_cloudfront),
    severity=Severity.MEDIUM,
    specific=70,
    proves="key id and expiry in the link",
)

_LOWER = _forge.LOWER + _forge.DIGITS

# --- shared by link -------------------------------------------------------------------------------


def _says(kind: str, reason: str | None = None) -> Inspect:
    def inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
        parts = urlsplit(value) if value.startswith("http") else None
        facts: dict[str, JSONValue] = {"kind": kind}
        if parts is not None and parts.hostname:
            facts["host"] = parts.hostname[:120]
        return Inspection(facts, reason=reason)

    return inspect


SHARED = host_rule(
    "shared-file-link",
    "Link that shares a file with anybody",
    r"(?<![A-Za-z0-9])(?P<secret>https?://(?:(?:www\.)?dropbox\.com/(?:s|sh)/[a-z0-9]{13,17}"
    r"(?:/[A-Za-z0-9_-]{20,30})?(?![A-Za-z0-9])|(?:www\.)?dropbox\.com/scl/f[io]/"
    rf"[a-z0-9]{{15,30}}/{_URL}{{0,300}}?rlkey=[a-z0-9]{{20,32}}|(?:[a-z0-9-]{{1,60}}\.)?"
    r"(?:app\.)?box\.com/(?:s|shared/static)/[a-z0-9]{32}|1drv\.ms/[a-z]/[\w!/-]{12,80}"
    rf"|onedrive\.live\.com/{_URL}{{0,300}}?authkey=(?:!|%21)[A-Za-z0-9_-]{{14,40}}"
    rf"|[a-z0-9-]{{1,60}}\.sharepoint\.com/:[a-z]:/[a-z]/{_URL}{{0,300}}?/?E[A-Za-z0-9_-]{{40,80}}"
    r"(?:\?e=\w{5,8})?|we\.tl/t-[A-Za-z0-9]{10}|mega\.(?:nz|co\.nz)/(?:file"
    r"|folder)/[\w-]{8}#[\w-]{22,43}|send\.vis\.ee/download/[0-9a-f]{10,20}/?#[\w-]{22}"
    r"|[a-z0-9.-]{3,100}/(?:index\.php/)?s/[A-Za-z0-9]{15}(?=/download)))",
    (
        "dropbox.com/s",
        "box.com/s",
        "1drv.ms/",
        "authkey=",
        ".sharepoint.com/:",
        "we.tl/t-",
        "mega.nz/",
        "mega.co.nz/",
        "send.vis.ee",
        "/download",
    ),
    "{secret}",
    (
        "https://www.dropbox.com/plans/exports",
        "https://corp.sharepoint.com/sites/team/Shared%20Documents",
        "https://app.box.com/folder/0",
    ),
    "https://help.dropbox.com/share/create-and-share-link",
    forge=lambda random: (
        f"https://www.dropbox.com/scl/fi/{_forge.text(random, _LOWER, 20)}/all.csv"
        f"?rlkey={_forge.text(random, _LOWER, 25)}"
    ),
    check=plausible,
    inspect=_says("shared link", "whoever made the link may have meant to share it"),
    confidence=Confidence.LOW,
    severity=Severity.LOW,
    specific=45,
)

FIREBASE = host_rule(
    "firebase-download-link",
    "Download link of Firebase Storage",
    rf"(?<![A-Za-z0-9])(?P<secret>https://firebasestorage\.googleapis\.com/v0/b/{_URL}{{1,1000}}?"
    r"[?&]token=[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![0-9a-f])",
    ("firebasestorage.googleapis.com",),
    "{secret}",
    (
        "https://firebasestorage.googleapis.com/v0/b/shop.appspot.com/o/a.png?alt=media",
        "https://firebasestorage.googleapis.com/v0/b/shop.appspot.com/o/a.png?alt=media&token=x",
    ),
    "https://firebase.google.com/docs/storage/web/download-files",
    forge=lambda random: (
        "https://firebasestorage.googleapis.com/v0/b/shop.appspot.com/o/all.csv?alt=media"
        f"&token={_forge.uuid(random)}"
    ),
    check=lambda value: plausible(value[-36:], 6),
    inspect=_says("download link"),
    confidence=Confidence.MEDIUM,
    severity=Severity.LOW,
    specific=60,
)

# --- links that log in ----------------------------------------------------------------------------

_SENT = (
    r"reset|magic|verify|verification|confirm|activat\w{1,4}|invit\w{1,6}|recover\w{0,4}|forgot"
    r"|unlock|onetime|one-time"
)
"""What links do that are sent to one person; the token may be a step of the path."""
_ACTS = rf"{_SENT}|set-?_?password|passwords?|login|signin|sign-in|auth|join|accept|otp"


def _is_link_token(value: str) -> bool:
    return plausible(value, 10) and look(value) >= Look.RANDOM


def _inspect_act(_: str, around: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"kind": "link that logs in", "host": around.get("host", "")[:120]})


LOGIN_LINK = host_rule(
    "login-link",
    "Link that logs in or resets a password",
    r"(?<![A-Za-z0-9])https?://(?P<host>[A-Za-z0-9.-]{3,200}(?::\d{2,5})?)/"
    rf"(?i:[^\s<>\"'`|\\?#]{{0,300}}?(?<=[/_-])(?:(?:{_ACTS})(?![A-Za-z])"
    r"[^\s<>\"'`|\\?#]{0,200}?[?#](?:[^\s<>\"'`|\\]{0,400}?&(?:amp;)?)?"
    r"(?:token|t|key|otp|ticket|hash|secret|jwt|magic|reset_password_token|invitation_token"
    r"|confirmation_token|login_token|auth_token|invite|reset_?token|signature|sig)="
    rf"|(?:{_SENT})(?![A-Za-z])[^\s<>\"'`|\\?#]{{0,200}}?/))"
    r"(?P<secret>[A-Za-z0-9%._~-]{20,2000}+)(?<![.~])",
    tuple(
        f"{joint}{act}"
        for joint in "/_-"
        for act in (
            *("reset", "magic", "verif", "confirm", "activat", "invit", "set-password"),
            *("set_password", "setpassword", "password", "recover", "forgot", "login", "signin"),
            *(
                "sign-in",
                "auth",
                "join/",
                "join?",
                "accept/",
                "accept?",
                "accept-",
                "accept_",
                "unlock",
                "onetime",
                "one-time",
                "otp",
            ),
        )
    ),
    "https://id.corp.io/password/reset?token={secret}",
    (
        "https://id.corp.io/password/reset?token=<token>",
        "https://docs.corp.io/reset-password?step=2",
        "https://id.corp.io/login?next=/orders/list/of/open/orders",
        "https://corp.io/verify?code=123456",
    ),
    "https://cheatsheetseries.owasp.org/cheatsheets/Forgot_Password_Cheat_Sheet.html",
    forge=lambda random: _forge_link_token(random),
    check=_is_link_token,
    inspect=_inspect_act,
    confidence=Confidence.MEDIUM,
    severity=Severity.MEDIUM,
    specific=21,
)


def _forge_link_token(random: Random) -> str:
    while True:
        value = _forge.text(random, _forge.ALNUM, 40)
        if look(value) >= Look.RANDOM:
            return value


CALENDAR = host_rule(
    "private-calendar-link",
    "Private address of a calendar",
    r"(?<![A-Za-z0-9])(?P<secret>(?:https?|webcal)://(?:(?:www"
    r"|calendar)\.google\.com/calendar/ical/[A-Za-z0-9%@._-]{3,200}/private-[0-9a-f]{32}/(?:basic"
    r"|full)\.ics|outlook\.(?:office365|office|live)\.com/owa/calendar/"
    r"(?:[0-9a-f-]{32,36}@[\w.-]{3,100}|[0-9a-f-]{32,36})/[0-9a-f-]{20,70}/(?:cid-[0-9A-F]{16}/)?"
    r"(?:calendar|reachcalendar)\.(?:ics|html)|p\d{1,3}-c(?:aldav"
    r"|alendars)\.icloud\.com/published/2/[A-Za-z0-9_-]{30,200}))",
    ("/calendar/ical/", "/owa/calendar/", "icloud.com/published/"),
    "{secret}",
    (
        "https://calendar.google.com/calendar/ical/kim%40corp.io/public/basic.ics",
        "https://calendar.google.com/calendar/ical/kim%40corp.io/private-secret/basic.ics",
        "https://outlook.office365.com/owa/calendar/",
    ),
    "https://support.google.com/calendar/answer/37648",
    forge=lambda random: (
        "https://calendar.google.com/calendar/ical/kim%40corp.io/"
        f"private-{_forge.text(random, _forge.HEX, 32)}/basic.ics"
    ),
    check=lambda value: plausible(value, 14),
    inspect=_says("calendar feed"),
    severity=Severity.MEDIUM,
    specific=60,
)
FEED = host_rule(
    "feed-link",
    "Feed with a token in its address",
    r"(?<![A-Za-z0-9])https?://(?P<host>[A-Za-z0-9.-]{3,200}"
    r"(?::\d{2,5})?)/[^\s<>\"'`|\\?]{0,300}?(?i:\.atom|\.rss|\.ics|/feeds?|/rss|/atom|\.xml"
    r"|/calendar)[^\s<>\"'`|\\?]{0,80}?\?(?:[^\s<>\"'`|\\]{0,300}?&(?:amp;)?)?(?i:token"
    r"|private_token|rss_token|feed_token|auth|authkey|key|user_token|access_token|apikey"
    r"|secret)=(?P<secret>[A-Za-z0-9%._~-]{16,400}+)(?<![.~])",
    (".atom?", ".rss?", ".ics?", "/feed", "/rss", "/atom", ".xml?", "/calendar"),
    "https://tracker.corp.io/projects/shop/activity.atom?key={secret}",
    (
        "https://tracker.corp.io/activity.atom?key=<key>",
        "https://blog.corp.io/feed.rss?category=security-news-of-this-week",
    ),
    "https://www.redmine.org/projects/redmine/wiki/RedmineAtom",
    forge=lambda random: _forge.text(random, _forge.HEX, 40),
    check=_is_link_token,
    inspect=lambda _v, around, _n: Inspection(
        {"kind": "feed", "host": around.get("host", "")[:120]}
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.LOW,
    specific=21,
)
BUILD = host_rule(
    "build-trigger-link",
    "Link that starts a build",
    r"(?<![A-Za-z0-9])https?://(?P<host>[A-Za-z0-9.-]{3,200}"
    r"(?::\d{2,5})?)/[^\s<>\"'`|\\?]{0,400}?(?:/build(?:WithParameters)?"
    r"|/generic-webhook-trigger/invoke|/multibranch-webhook-trigger/invoke|/buildByToken/\w{4,30}"
    r"|/trigger/pipeline)\?(?:[^\s<>\"'`|\\]{0,300}?&(?:amp;)?)?token=(?P<secret>"
    r"(?![$<{])[^\s<>\"'`|\\&#]{4,200}+)",
    (
        "/build?",
        "/buildwithparameters?",
        "webhook-trigger/invoke",
        "/buildbytoken/",
        "/trigger/pipeline?",
    ),
    "https://ci.corp.io/job/shop/build?token={secret}",
    (
        "https://ci.corp.io/job/shop/build?token=<token>",
        "https://ci.corp.io/job/shop/build?delay=0sec",
        "https://ci.corp.io/job/shop/build?token=TOKEN_NAME",
    ),
    "https://wiki.jenkins.io/display/JENKINS/Remote+access+API",
    forge=lambda random: _forge_link_token(random),
    check=lambda value: look(value) >= Look.CHOSEN,
    inspect=lambda _v, around, _n: Inspection(
        {"kind": "build trigger", "host": around.get("host", "")[:120]}
    ),
    severity=Severity.MEDIUM,
    specific=25,
)

# --- secrets that say so --------------------------------------------------------------------------


def _is_told_token(value: str) -> bool:
    body = value.split(":", 1)[1]
    return plausible(body, 8) and look(body) >= Look.CHOSEN


SECRET_TOKEN = host_rule(
    "secret-token-uri",
    "Secret in a secret-token link",
    r"(?<![A-Za-z0-9_.$-])(?P<secret>(?i:secret-token):(?:[A-Za-z0-9._~!$&*+=@:/-]|%[0-9A-Fa-f]{2}){11,400}"
    r"(?:[A-Za-z0-9_~=+/-]|%[0-9A-Fa-f]{2}))(?![A-Za-z0-9%])",
    ("secret-token:",),
    "Authorization: Bearer {secret}",
    (
        "secret-token: see the vault for it",
        "links begin with secret-token:<value>",
        "secret-token:" + "x" * 30,
        "secret-token:my-token-goes-here",
    ),
    "https://www.rfc-editor.org/rfc/rfc8959",
    forge=lambda random: "secret-token:" + _forge.text(random, _forge.ALNUM, 32),
    check=_is_told_token,
    inspect=lambda _v, _a, _n: Inspection({"kind": "secret-token"}),
    specific=30,
)

RULES: tuple[Rule, ...] = (
    SECRET_TOKEN,
    OSS,
    CLOUDFRONT,
    SHARED,
    FIREBASE,
    LOGIN_LINK,
    CALENDAR,
    FEED,
    BUILD,
)
