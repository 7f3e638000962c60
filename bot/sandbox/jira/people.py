"""What do people do at this Jira? Functions that become the methods of `JiraWorld`."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from bot.sandbox.jira.adf import text_of, wiki_of
from bot.sandbox.jira.model import (
    Attachment,
    Change,
    ChangeItem,
    Comment,
    FieldSpec,
    Issue,
    Rich,
    Worklog,
)

if TYPE_CHECKING:
    from bot.sandbox.jira.world import JiraWorld


def create_issue(
    world: JiraWorld,
    project: str,
    summary: str,
    description: Rich | None = None,
    *,
    author: str = "ann",
    environment: Rich | None = None,
    issuetype: str = "Task",
    labels: Iterable[str] = (),
    fields: Mapping[str, Any] | None = None,
    notify: bool = True,
) -> Issue:
    """Somebody opens an issue. Text is wiki-ish markup or, on Cloud, ADF."""
    with world.lock:
        home = world.projects[project]
        home.last_number += 1
        number, now = world.new_id("issue"), world.clock()
        issue = Issue(number, f"{project}-{home.last_number}", project, author, now, now)
        values = {
            "summary": summary,
            "description": description,
            "environment": environment,
            "labels": list(labels),
            "issuetype": issuetype,
            "priority": "Medium",
            **(fields or {}),
        }
        for name, value in values.items():
            rich = name in world.fields and world.fields[name].rich
            issue.fields[name] = world.rich(value) if rich else value
        issue.watchers = {author}
        with world.changing(issue, new=True):
            world.add(issue)
        world.hooks.issue("jira:issue_created", issue, author)
        world.mail(issue, author, "issue created", summary, notify)
        return issue


def edit_issue(
    world: JiraWorld,
    issue: str | Issue,
    *,
    author: str = "ann",
    notify: bool = True,
    fields: Mapping[str, Any] | None = None,
    **more: Any,
) -> Change | None:
    """Somebody edits fields: edit_issue(i, description="…"). The history keeps the old text."""
    with world.lock:
        target = world.issue(issue)
        items: list[ChangeItem] = []
        values: dict[str, Any] = {}
        for name, value in {**(fields or {}), **more}.items():
            spec = world.fields[name]
            new = world.rich(value) if spec.rich else value
            old = target.fields.get(name)
            if new != old:
                items.append(_item(spec, old, new))
                values[name] = new
        if not items:
            return None
        with world.changing(target):
            target.fields.update(values)
        return world.record(target, author, items, notify=notify)


def record(
    world: JiraWorld, issue: Issue, author: str, items: list[ChangeItem], *, notify: bool = True
) -> Change:
    """Write an entry into the history and tell the world."""
    with world.changing(issue) as now:
        change = Change(world.new_id("change"), author, now, items)
        issue.history.append(change)
    world.hooks.issue("jira:issue_updated", issue, author, change)
    what = ", ".join(f"{item.field}: {item.new_text}" for item in items)
    world.mail(issue, author, "issue edited", what, notify)
    return change


def comment(
    world: JiraWorld,
    issue: str | Issue,
    body: Rich,
    author: str = "ann",
    *,
    visibility: dict[str, str] | None = None,
    properties: Mapping[str, Any] | None = None,
    parent: str = "",
    notify: bool = True,
) -> Comment:
    """Somebody comments; visibility is {"type": "role" or "group", "value": name}."""
    with world.lock:
        target, text = world.issue(issue), world.rich(body)
        assert text is not None
        with world.changing(target) as now:
            comment = Comment(
                world.new_id("comment"),
                author,
                text,
                now,
                now,
                author,
                visibility,
                dict(properties or {}),
                parent,
            )
            target.comments.append(comment)
        world.hooks.comment("comment_created", target, comment, author)
        world.mail(target, author, "comment added", text_of(text), notify, comment)
        return comment


def edit_comment(
    world: JiraWorld,
    issue: str | Issue,
    comment: str | Comment,
    body: Rich,
    author: str = "",
    *,
    notify: bool = True,
) -> Comment:
    """Somebody (its author, unless said otherwise) edits a comment. No history is kept."""
    with world.lock:
        target = world.issue(issue)
        found = world.comment_of(target, comment)
        text = world.rich(body)
        assert text is not None
        with world.changing(target) as now:
            found.body, found.updated = text, now
            found.update_author = author or found.author
        world.hooks.comment("comment_updated", target, found, found.update_author)
        world.mail(target, found.update_author, "comment edited", text_of(text), notify, found)
        return found


def delete_comment(
    world: JiraWorld, issue: str | Issue, comment: str | Comment, author: str
) -> None:
    """Somebody deletes a comment. Data Center writes its text into the history."""
    with world.lock:
        target = world.issue(issue)
        found = world.comment_of(target, comment)
        with world.changing(target):
            target.comments.remove(found)
        if world.edition == "datacenter":
            item = ChangeItem("Comment", "comment", old_text=wiki_of(found.body))
            world.record(target, author, [item], notify=False)
        world.hooks.comment("comment_deleted", target, found, author)


def worklog(
    world: JiraWorld,
    issue: str | Issue,
    comment: Rich | None,
    author: str = "ann",
    *,
    seconds: int = 3600,
    started: float | None = None,
) -> Worklog:
    """Somebody logs time."""
    with world.lock:
        target, text = world.issue(issue), world.rich(comment)
        with world.changing(target) as now:
            begun = now if started is None else started
            number = world.new_id("worklog")
            log = Worklog(number, author, text, now, now, author, begun, seconds)
            target.worklogs.append(log)
        world.hooks.worklog("worklog_created", target, log, author)
        world.mail(target, author, "work logged", text_of(text), True)
        return log


def edit_worklog(
    world: JiraWorld,
    issue: str | Issue,
    log: Worklog,
    comment: Rich | None,
    author: str,
    *,
    notify: bool = True,
) -> None:
    """Somebody edits the comment of a worklog."""
    with world.lock:
        target, text = world.issue(issue), world.rich(comment)
        with world.changing(target) as now:
            log.comment, log.updated, log.update_author = text, now, author
        world.hooks.worklog("worklog_updated", target, log, author)
        world.mail(target, author, "worklog edited", text_of(text), notify)


def attach(
    world: JiraWorld,
    issue: str | Issue,
    filename: str,
    content: bytes,
    mime: str = "text/plain",
    *,
    author: str = "ann",
) -> Attachment:
    """Somebody attaches a file."""
    with world.lock:
        target = world.issue(issue)
        with world.changing(target) as now:
            number, media = world.new_id("attachment"), str(uuid.uuid4())
            file = Attachment(number, author, filename, mime, content, now, media)
            target.attachments.append(file)
        item = ChangeItem("Attachment", "attachment", new=number, new_text=filename)
        world.hooks.attachment("attachment_created", target, file, author)
        world.record(target, author, [item], notify=True)
        return file


def remove_attachment(world: JiraWorld, issue: Issue, file: Attachment, author: str) -> None:
    """Somebody deletes a file: its name stays in the history, its content is gone."""
    with world.lock:
        with world.changing(issue):
            issue.attachments.remove(file)
        item = ChangeItem("Attachment", "attachment", old=file.id, old_text=file.filename)
        world.hooks.attachment("attachment_deleted", issue, file, author)
        world.record(issue, author, [item], notify=False)


def delete_issue(world: JiraWorld, issue: str | Issue, author: str) -> None:
    """Somebody deletes an issue with everything on it."""
    with world.lock:
        target = world.issue(issue)
        world.drop(target)
        world.hooks.issue("jira:issue_deleted", target, author)


def _item(spec: FieldSpec, old: Any, new: Any) -> ChangeItem:
    return ChangeItem(
        spec.name if spec.custom else spec.id,
        spec.id,
        bool(spec.custom),
        old_text=_history_text(old),
        new_text=_history_text(new),
    )


def _history_text(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, list):
        return " ".join(map(str, value))
    return wiki_of(value)
