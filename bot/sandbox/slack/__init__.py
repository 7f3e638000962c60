"""A Slack workspace on loopback: Web API, Socket Mode, HTTP mode, files, and people to play."""

from bot.sandbox.slack.model import SlackError
from bot.sandbox.slack.world import SlackWorld

__all__ = ["SlackError", "SlackWorld"]
