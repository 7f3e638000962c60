"""The dashboard and the HTTP endpoints: which routes does a running leakwatch answer?"""

from __future__ import annotations

from bot.web.dashboard import dashboard_routes
from bot.web.webhook import webhook_routes

__all__ = ["dashboard_routes", "webhook_routes"]
