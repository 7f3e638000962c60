"""Which strings are Snyk's API tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_uuid
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import prefixed_shape

_TOKENS = "https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api"
_APPS = "https://updates.snyk.io/"
_BODY = r"[A-Za-z0-9]{6,16}\.[A-Za-z0-9_-]{20,2000}+(?:\.[A-Za-z0-9_-]{8,2000}+){0,2}"


def _forge_body(random: Random) -> str:
    parts = (8, 48, 43)
    return ".".join(_forge.text(random, _forge.ALNUM, each) for each in parts)


RULES: tuple[Rule, ...] = (
    named_uuid(
        "snyk-token",
        "Snyk API token",
        "snyk",
        _TOKENS,
        issuer="snyk",
        keywords=("snyk",),
        also=r"snyk[ ]config[ ]set[ ](?:api|token)",
        carrier="SNYK_TOKEN={secret}",
    ),
    prefixed_shape(
        "snyk-pat",
        "Snyk personal access token",
        "snyk_uat.",
        _BODY,
        _forge_body,
        _TOKENS,
        issuer="snyk",
        end=END_URL,
    ),
    prefixed_shape(
        "snyk-service",
        "Snyk service account token",
        "snyk_sat.",
        _BODY,
        _forge_body,
        _TOKENS,
        issuer="snyk",
        end=END_URL,
    ),
    prefixed_shape(
        "snyk-client-secret",
        "Snyk App client secret",
        "snyk_cs_",
        "[A-Za-z0-9_-]{30,140}?_v[0-9]",
        lambda random: _forge.text(random, _forge.ALNUM, 44) + "_v1",
        _APPS,
        issuer="snyk",
    ),
    prefixed_shape(
        "snyk-refresh-token",
        "Snyk App refresh token",
        "snyk_rt_",
        "[A-Za-z0-9_-]{30,200}?_v[0-9]",
        lambda random: _forge.text(random, _forge.ALNUM, 87) + "_v1",
        _APPS,
        issuer="snyk",
    ),
)
