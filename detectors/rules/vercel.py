"""Which strings are Vercel's tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_UUID, either
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL, URL64
from detectors.rules._plain import ALNUM, prefixed
from detectors.rules._shaped import shaped

_TOKENS = "https://vercel.com/docs/rest-api#creating-an-access-token"
_SIGN_IN = "https://vercel.com/docs/sign-in-with-vercel/tokens"
_GATEWAY = "https://vercel.com/docs/ai-gateway/authentication"
_BLOB = "https://vercel.com/docs/vercel-blob/using-blob-sdk"
_EDGE = "https://vercel.com/docs/edge-config/using-edge-config"
_HOOKS = "https://vercel.com/docs/deploy-hooks"
_BYPASS = "https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection"


def _kind(kind: str, title: str, prefix: str, where: str, severity: Severity) -> Rule:
    return prefixed(
        f"vercel-{kind}", title, prefix, ALNUM, 56, where, issuer="vercel", severity=severity
    )


def _forge_blob(random: Random) -> str:
    store = _forge.text(random, _forge.ALNUM, 16)
    return f"vercel_blob_rw_{store}_{_forge.text(random, _forge.ALNUM, 30)}"


def _forge_edge(random: Random) -> str:
    config = _forge.text(random, _forge.DIGITS + _forge.LOWER, 28)
    return f"https://edge-config.vercel.com/ecfg_{config}?token={_forge.uuid(random)}"


def _forge_hook(random: Random) -> str:
    project = _forge.text(random, _forge.ALNUM, 28)
    return (
        f"https://api.vercel.com/v1/integrations/deploy/prj_{project}/"
        f"{_forge.text(random, _forge.ALNUM, 10)}"
    )


RULES: tuple[Rule, ...] = (
    _kind("token", "Vercel access token", "vcp_", _TOKENS, Severity.CRITICAL),
    _kind("integration", "Vercel integration token", "vci_", _TOKENS, Severity.HIGH),
    _kind("app-access", "Vercel app access token", "vca_", _SIGN_IN, Severity.MEDIUM),
    _kind("app-refresh", "Vercel app refresh token", "vcr_", _SIGN_IN, Severity.HIGH),
    _kind("ai-gateway", "Vercel AI Gateway key", "vck_", _GATEWAY, Severity.HIGH),
    named_rule(
        "vercel-token-old",
        "Vercel access token (older form)",
        "vercel|zeit",
        ALNUM,
        24,
        _TOKENS,
        issuer="vercel",
        what="(?:access[_ -]?|api[_ -]?|auth[_ -]?)?token",
        also=either("VERCEL_API_KEY|NOW_TOKEN", r"vercel[ ][^\n]{0,60}?[ ](?:-t|--token)"),
        carrier="VERCEL_TOKEN={secret}",
        keywords=("vercel", "zeit_token", "now_token"),
        severity=Severity.CRITICAL,
        near_misses=("VERCEL_ORG_ID=team_0a1b2c3d4e5f6a7b8c9d0a1b", "VERCEL_TOKEN=$TOKEN"),
    ),
    named_rule(
        "vercel-protection-bypass",
        "Vercel protection bypass secret",
        "vercel[_-]automation[_-]bypass|x-vercel-protection",
        ALNUM,
        32,
        _BYPASS,
        issuer="vercel",
        what="secret|bypass",
        carrier="VERCEL_AUTOMATION_BYPASS_SECRET={secret}",
        keywords=("vercel",),
        severity=Severity.LOW,
    ),
    shaped(
        "vercel-blob",
        "Vercel Blob read-write token",
        "vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{28,40}+",
        _forge_blob,
        _BLOB,
        issuer="vercel",
        keywords=("vercel_blob_rw_",),
        near_misses=("vercel_blob_rw_store_token", "BLOB_READ_WRITE_TOKEN=vercel_blob_rw_…"),
        check=lambda value: plausible(value[15:], 12),
        severity=Severity.HIGH,
    ),
    shaped(
        "vercel-edge-config",
        "Vercel Edge Config connection string",
        rf"https?://edge-config\.vercel\.com/ecfg_[A-Za-z0-9]{{16,40}}\?token={ANY_UUID}",
        _forge_edge,
        _EDGE,
        issuer="vercel",
        keywords=("edge-config.vercel.com",),
        near_misses=("https://edge-config.vercel.com/ecfg_abc?token=",),
        check=lambda value: plausible(value.rsplit("=", 1)[1], 7),
        end=END_UUID,
        severity=Severity.MEDIUM,  # reads one configuration
    ),
    shaped(
        "vercel-deploy-hook",
        "Vercel deploy hook",
        rf"https?://api\.vercel\.com/v1/integrations/deploy/(?:prj_)?{URL64}{{16,64}}/[A-Za-z0-9]{{8,32}}",
        _forge_hook,
        _HOOKS,
        issuer="vercel",
        keywords=("api.vercel.com/v1/integrations/deploy/",),
        near_misses=("https://api.vercel.com/v1/integrations/deploy/prj_abc/",),
        check=lambda value: plausible(value.rsplit("/", 1)[1], 5),
        end=END_URL,
        severity=Severity.LOW,
        confidence=Confidence.HIGH,
    ),
)
