"""Which fields and permissions does a new sandbox site have?"""

from __future__ import annotations

from bot.sandbox.jira.model import FieldSpec

TEXTAREA = "com.atlassian.jira.plugin.system.customfieldtypes:textarea"
TEXTFIELD = "com.atlassian.jira.plugin.system.customfieldtypes:textfield"
FIELDS = (
    FieldSpec("summary", "Summary", "string", editable=True),
    FieldSpec("description", "Description", "string", rich=True, editable=True),
    FieldSpec("environment", "Environment", "string", rich=True, editable=True),
    FieldSpec("labels", "Labels", "array", editable=True),
    FieldSpec("issuetype", "Issue Type", "issuetype", editable=True),
    FieldSpec("priority", "Priority", "priority", editable=True),
    FieldSpec("assignee", "Assignee", "user", editable=True),
    FieldSpec("security", "Security Level", "securitylevel", editable=True),
    FieldSpec("project", "Project", "project"),
    FieldSpec("status", "Status", "status"),
    FieldSpec("reporter", "Reporter", "user"),
    FieldSpec("creator", "Creator", "user"),
    FieldSpec("created", "Created", "datetime"),
    FieldSpec("updated", "Updated", "datetime"),
    FieldSpec("comment", "Comment", "comments-page"),
    FieldSpec("worklog", "Log Work", "array"),
    FieldSpec("attachment", "Attachment", "array"),
    FieldSpec("issuelinks", "Linked Issues", "array"),
    FieldSpec("watches", "Watchers", "watches"),
    FieldSpec("customfield_10010", "Runbook", "string", True, TEXTAREA, editable=True),
    FieldSpec("customfield_10011", "Server", "string", False, TEXTFIELD, editable=True),
)
BOT_DENIED = frozenset({"ADMINISTER", "DELETE_ISSUES", "DELETE_ALL_COMMENTS"})
PEOPLE_DENIED = frozenset(
    {
        "ADMINISTER",
        "ADMINISTER_PROJECTS",
        "EDIT_ALL_COMMENTS",
        "EDIT_ALL_WORKLOGS",
        "DELETE_ISSUES",
        "DELETE_ALL_COMMENTS",
        "DELETE_ALL_WORKLOGS",
        "DELETE_ALL_ATTACHMENTS",
        "SET_ISSUE_SECURITY",
    }
)
