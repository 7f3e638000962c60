"""Logging that cannot show what passes through: bodies never appear at any level."""

from __future__ import annotations

import logging

_QUIET = (
    # at DEBUG these print request and answer bodies, and some URLs with credentials in them
    "slack_sdk", "slack_bolt", "jira", "urllib3", "requests", "httpx", "httpcore", "dbos",
    "botocore", "boto3", "apscheduler", "alembic", "sqlalchemy", "uvicorn", "websockets",
    "asyncio", "multipart", "python_multipart",
)  # fmt: skip


def set_up(level: str) -> None:
    """Log to stderr from `level` up; libraries never below WARNING, whatever `level` says."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("bot").setLevel(level.upper())
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
