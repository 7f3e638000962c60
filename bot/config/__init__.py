"""What may be set, where it comes from, and a clear sentence when it is wrong.

One YAML file. Unknown keys are refused with the nearest known name. A secret never stands in the
file: it is `${NAME}` (environment) or `file:/path` (a file that only we can read).
"""

from bot.config.dashboard import Dashboard
from bot.config.files import Files
from bot.config.jira import JiraProject, JiraSite
from bot.config.kinds import CustomKind, HttpHook
from bot.config.loading import RULES, load, parse
from bot.config.mistakes import WHERE_TO_GET
from bot.config.policy import AllowEntry, Policy
from bot.config.providers import JwtIssuer, ProviderSettings
from bot.config.settings import Settings
from bot.config.slack import SlackWorkspace

__all__ = [
    "RULES",
    "WHERE_TO_GET",
    "AllowEntry",
    "CustomKind",
    "Dashboard",
    "Files",
    "HttpHook",
    "JiraProject",
    "JiraSite",
    "JwtIssuer",
    "Policy",
    "ProviderSettings",
    "Settings",
    "SlackWorkspace",
    "load",
    "parse",
]
