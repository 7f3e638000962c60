"""Which strings are PostHog's keys, and which are only project keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

_PERSONAL = "https://posthog.com/docs/api/personal-api-keys"
_PROJECT = "https://posthog.com/docs/api"

RULES: tuple[Rule, ...] = (
    prefixed(
        "posthog-personal-key",
        "PostHog personal API key",
        "phx_",
        ALNUM,
        41,
        _PERSONAL,
        issuer="posthog",
        most=49,
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "posthog-secret-key",
        "PostHog project secret key",
        "phs_",
        ALNUM,
        41,
        _PROJECT,
        issuer="posthog",
        most=49,
    ),
    prefixed(
        "posthog-oauth-token",
        "PostHog OAuth access token",
        "pha_",
        ALNUM,
        40,
        _PROJECT,
        issuer="posthog",
        most=60,
    ),
    prefixed(
        "posthog-oauth-refresh",
        "PostHog OAuth refresh token",
        "phr_",
        ALNUM,
        40,
        _PROJECT,
        issuer="posthog",
        most=60,
    ),
    replace(
        prefixed(
            "posthog-project-key",
            "PostHog project key",
            "phc_",
            ALNUM,
            41,
            _PROJECT,
            issuer="posthog",
            most=49,
            severity=Severity.INFO,
        ),
        public=True,
    ),
)
