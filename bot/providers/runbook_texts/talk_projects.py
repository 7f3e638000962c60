"""What does a person do with a leaked credential of project tools, documents and staff services?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "adobe": Texts(
        title="Adobe",
        runbook=(
            "developer.adobe.com/console → the project → the credential → Retrieve client "
            "secret → add a new one, delete the leaked one."
        ),
        rotate_url="https://developer.adobe.com/console",
    ),
    "adobesign": Texts(
        title="Adobe Acrobat Sign",
        runbook="Acrobat Sign → Account → Access tokens → the key → Revoke.",
        rotate_url="https://secure.adobesign.com/public/login",
    ),
    "airtable": Texts(
        title="Airtable",
        runbook=(
            "airtable.com/create/tokens → the token → Delete or Regenerate; an admin: Admin "
            "panel → Personal access tokens."
        ),
        rotate_url="https://airtable.com/create/tokens",
    ),
    "asana": Texts(
        title="Asana",
        runbook=(
            "Asana → My Settings → Apps → Manage developer apps → the token → Deauthorize; an "
            "admin: Admin console → Apps."
        ),
        rotate_url="https://app.asana.com/0/my-apps",
    ),
    "ashby": Texts(
        title="Ashby",
        runbook="Ashby → Admin → API keys → the key → Delete.",
        rotate_url="https://app.ashbyhq.com/admin/api/keys",
    ),
    "bamboohr": Texts(
        title="BambooHR",
        runbook="BambooHR → your name → API keys → the key → Delete.",
        cascades="The key can read whatever its owner can, personal data of employees above all.",
    ),
    "basecamp": Texts(
        title="Basecamp",
        runbook="launchpad.37signals.com/integrations → the app → regenerate its secret.",
        rotate_url="https://launchpad.37signals.com/integrations",
    ),
    "box": Texts(
        title="Box",
        runbook=(
            "Box developer console → the app → Configuration → Reset the client secret, Revoke "
            "the developer token."
        ),
        rotate_url="https://app.box.com/developers/console",
    ),
    "canva": Texts(
        title="Canva",
        runbook="Canva developer portal → Your integrations → the integration → Generate secret.",
        rotate_url="https://www.canva.com/developers/integrations",
    ),
    "clickup": Texts(
        title="ClickUp",
        runbook="ClickUp → Settings → Apps → API token → Regenerate, which ends the leaked one.",
        rotate_url="https://app.clickup.com/settings/apps",
    ),
    "clockify": Texts(
        title="Clockify",
        runbook="Clockify → Preferences → Advanced → Manage API keys → the key → Delete.",
        rotate_url="https://app.clockify.me/manage-api-keys",
    ),
    "coda": Texts(
        title="Coda",
        runbook="Coda → Account settings → API settings → the token → Revoke.",
        rotate_url="https://coda.io/account#apiSettings",
    ),
    "docusign": Texts(
        title="DocuSign",
        runbook=(
            "DocuSign → Settings → Apps and Keys → the app → Secret keys → Delete the leaked one."
        ),
        rotate_url="https://apps.docusign.com/admin/apps-and-keys",
    ),
    "dropbox": Texts(
        title="Dropbox",
        runbook=(
            "dropbox.com/developers/apps → the app → regenerate the app secret; a person: "
            "Settings → Connected apps → Disconnect. A token can end itself: POST "
            "/2/auth/token/revoke."
        ),
        rotate_url="https://www.dropbox.com/developers/apps",
    ),
    "dropboxsign": Texts(
        title="Dropbox Sign (HelloSign)",
        runbook="Dropbox Sign → Settings → API → API keys → the key → Delete.",
        rotate_url="https://app.hellosign.com/account/logIn",
    ),
    "egnyte": Texts(
        title="Egnyte",
        runbook=(
            "Egnyte → My preferences → Authorized applications → Revoke; developers.egnyte.com "
            "→ the key → regenerate."
        ),
        rotate_url="https://developers.egnyte.com/apps/mykeys",
    ),
    "everhour": Texts(
        title="Everhour",
        runbook="Everhour → Settings → My profile → API token → regenerate.",
        rotate_url="https://app.everhour.com/#/account/profile",
    ),
    "evernote": Texts(
        title="Evernote",
        runbook=(
            "Evernote → Account settings → Connected services → Revoke; a developer token: the "
            "developer token page → Revoke."
        ),
        rotate_url="https://www.evernote.com/Settings.action",
    ),
    "figma": Texts(
        title="Figma",
        runbook="Figma → Settings → Security → Personal access tokens → the token → Revoke.",
        rotate_url="https://www.figma.com/settings",
    ),
    "gitbook": Texts(
        title="GitBook",
        runbook="GitBook → Settings → Developer settings → the token → Delete.",
        rotate_url="https://app.gitbook.com/account/developer",
    ),
    "greenhouse": Texts(
        title="Greenhouse",
        runbook=(
            "Greenhouse → Configure → Dev Center → API Credential Management → the key → Revoke."
        ),
        rotate_url="https://app.greenhouse.io/configure/dev_center/credentials",
    ),
    "gusto": Texts(
        title="Gusto",
        runbook="dev.gusto.com → the application → regenerate the secret.",
        rotate_url="https://dev.gusto.com/",
    ),
    "harvest": Texts(
        title="Harvest",
        runbook="id.getharvest.com → Developers → the token → Delete.",
        rotate_url="https://id.getharvest.com/developers",
    ),
    "lever": Texts(
        title="Lever",
        runbook="Lever → Settings → Integrations and API → API credentials → the key → Revoke.",
        rotate_url="https://hire.lever.co/settings/integrations",
    ),
    "miro": Texts(
        title="Miro",
        runbook=(
            "Miro → Profile settings → Your apps → the app → reset the client secret, or "
            "Uninstall to end its tokens."
        ),
        rotate_url="https://miro.com/app/settings/user-profile/apps",
    ),
    "monday": Texts(
        title="monday.com",
        runbook=(
            "monday.com → Developers → the app → OAuth & permissions → regenerate the secret; "
            "API tokens: Administration → Connections → API → Regenerate."
        ),
        rotate_url="https://monday.com/developers/apps",
    ),
    "openproject": Texts(
        title="OpenProject",
        runbook="OpenProject → My account → Access tokens → API → Delete or reset.",
    ),
    "overleaf": Texts(
        title="Overleaf",
        runbook=(
            "Overleaf → Account settings → Git integration authentication tokens → the token → "
            "Delete."
        ),
        rotate_url="https://www.overleaf.com/user/settings",
    ),
    "pandadoc": Texts(
        title="PandaDoc",
        runbook="PandaDoc → Settings → API & Integrations → API → the key → Revoke.",
        rotate_url="https://app.pandadoc.com/a/#/settings/api-dashboard/configuration",
    ),
    "personio": Texts(
        title="Personio",
        runbook="Personio → Settings → Integrations → API credentials → the credential → Revoke.",
    ),
    "pivotaltracker": Texts(
        title="Pivotal Tracker",
        runbook=(
            "Pivotal Tracker → Profile → API token → create another, which ends the leaked one."
        ),
    ),
    "planeso": Texts(
        title="Plane",
        runbook="Plane → Profile settings → Personal access tokens → the token → Delete.",
        rotate_url="https://app.plane.so/",
    ),
    "readwise": Texts(
        title="Readwise",
        runbook="readwise.io/access_token → Get access token again, which replaces the leaked one.",
        rotate_url="https://readwise.io/access_token",
    ),
    "redmine": Texts(
        title="Redmine",
        runbook="Redmine → My account → API access key → Reset.",
    ),
    "roamresearch": Texts(
        title="Roam Research",
        runbook="Roam → Settings → Graph → API tokens → the token → Revoke.",
    ),
    "shortcut": Texts(
        title="Shortcut",
        runbook="Shortcut → Settings → Your account → API tokens → the token → Delete.",
        rotate_url="https://app.shortcut.com/settings/account/api-tokens",
    ),
    "signwell": Texts(
        title="SignWell",
        runbook="SignWell → Settings → API → the key → Delete.",
        rotate_url="https://www.signwell.com/app/settings/api",
    ),
    "smartrecruiters": Texts(
        title="SmartRecruiters",
        runbook=(
            "SmartRecruiters → Settings → Apps & integrations → Credential manager → the key → "
            "Revoke."
        ),
        rotate_url="https://www.smartrecruiters.com/app/settings/",
    ),
    "smartsheet": Texts(
        title="Smartsheet",
        runbook="Smartsheet → Personal settings → API access → the token → Revoke.",
        rotate_url="https://app.smartsheet.com/",
    ),
    "teamwork": Texts(
        title="Teamwork",
        runbook="Teamwork → profile → API keys → the key → Delete.",
    ),
    "todoist": Texts(
        title="Todoist",
        runbook=(
            "Todoist → Settings → Integrations → Developer → Issue a new API token, which ends "
            "the leaked one."
        ),
        rotate_url="https://app.todoist.com/app/settings/integrations/developer",
    ),
    "toggl": Texts(
        title="Toggl Track",
        runbook="Toggl Track → Profile settings → API token → Reset.",
        rotate_url="https://track.toggl.com/profile",
    ),
    "trello": Texts(
        title="Trello",
        runbook=(
            "The owner → trello.com → Settings → Applications → Revoke; a Power-Up: "
            "trello.com/power-ups/admin → API key → regenerate the secret."
        ),
        rotate_url="https://trello.com/power-ups/admin",
        cascades="DELETE /1/tokens/{token} with the token itself ends it too.",
    ),
    "workable": Texts(
        title="Workable",
        runbook=(
            "Workable → Settings → Integrations → Apps → API access tokens → the token → Revoke."
        ),
    ),
    "yousign": Texts(
        title="Yousign",
        runbook="Yousign → Developers → API keys → the key → Revoke.",
        rotate_url="https://yousign.app/",
    ),
    "zotero": Texts(
        title="Zotero",
        runbook="zotero.org → Settings → Feeds/API → the key → Revoke.",
        rotate_url="https://www.zotero.org/settings/keys",
    ),
}
"""Issuer → its words, in alphabetical order."""
