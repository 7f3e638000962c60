"""Which strings are Buildkite's API, agent and portal tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM, HEX, URL64, prefixed
from detectors.rules._shaped import prefixed_shape

_TOKENS = "https://buildkite.com/docs/platform/security/tokens"
_AGENTS = "https://buildkite.com/docs/agent/v3/tokens"

RULES: tuple[Rule, ...] = (
    prefixed(
        "buildkite-user",
        "Buildkite API access token",
        "bkua_",
        ALNUM,
        40,
        _TOKENS,
        most=64,
        issuer="buildkite",
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "buildkite-agent",
        "Buildkite agent token",
        "bkct_",
        URL64,
        30,
        _AGENTS,
        most=200,
        issuer="buildkite",
    ),
    prefixed(
        "buildkite-session",
        "Buildkite agent session token",
        "bkaa_",
        URL64,
        40,
        _TOKENS,
        most=200,
        issuer="buildkite",
        severity=Severity.MEDIUM,  # ends with the agent
    ),
    prefixed_shape(
        "buildkite-job",
        "Buildkite agent job token",
        "bkaj_",
        r"[A-Za-z0-9_-]{20,}+(?:\.[A-Za-z0-9_-]{8,}+){0,2}",
        lambda random: _forge.text(random, _forge.ALNUM, 60),
        _TOKENS,
        issuer="buildkite",
        end=END_URL,
        severity=Severity.MEDIUM,  # ends with its job
        specific=50,
    ),
    prefixed(
        "buildkite-portal",
        "Buildkite portal token",
        "bkpt_",
        URL64,
        30,
        _TOKENS,
        most=200,
        issuer="buildkite",
    ),
    named_rule(
        "buildkite-token",
        "Buildkite token (older form)",
        "build[_ -]?kite(?:[_ -]?(?:agent|api|access|graphql))?",
        HEX,
        40,
        _AGENTS,
        most=50,
        issuer="buildkite",
        keywords=("buildkite", "build_kite", "build-kite", "build kite"),
        carrier="BUILDKITE_AGENT_TOKEN={secret}",
    ),
)
