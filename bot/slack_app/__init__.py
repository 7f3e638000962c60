"""What people see and press in Slack: cards, buttons, commands, the Home tab."""

from bot.slack_app.app import build_app
from bot.slack_app.board import SlackBoard, renderer
from bot.slack_app.transport import SlackSocket, http_handler, run_socket

__all__ = ["SlackBoard", "SlackSocket", "build_app", "http_handler", "renderer", "run_socket"]
