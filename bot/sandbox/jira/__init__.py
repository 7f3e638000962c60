"""A stateful Jira on loopback, Cloud or Data Center; `JiraWorld` is the door."""

from bot.sandbox.jira.adf import adf, document, text_node, text_of, wiki_of
from bot.sandbox.jira.model import Attachment, Comment, Issue, Mail, Project, User, Worklog
from bot.sandbox.jira.world import JiraWorld

__all__ = [
    "Attachment",
    "Comment",
    "Issue",
    "JiraWorld",
    "Mail",
    "Project",
    "User",
    "Worklog",
    "adf",
    "document",
    "text_node",
    "text_of",
    "wiki_of",
]
