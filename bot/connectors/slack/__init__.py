"""Slack: reading a workspace, and taking credentials out of it."""

from bot.connectors.slack.connector import SlackConnector

__all__ = ["SlackConnector"]
