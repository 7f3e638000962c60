"""What does a person do with a leaked credential of services for operations and security?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.runbook_texts import secure
from bot.providers.texts import Texts

_WATCH: Final[Mapping[str, Texts]] = {
    "adjust": Texts(
        title="Adjust",
        runbook="AppView → Account settings → My profile → API token → regenerate.",
        rotate_url="https://suite.adjust.com/",
    ),
    "airbrake": Texts(
        title="Airbrake",
        runbook=(
            "Project key: Project settings → General → Regenerate API key. User key: User "
            "profile → Regenerate."
        ),
        rotate_url="https://airbrake.io/login",
    ),
    "algolia": Texts(
        title="Algolia",
        runbook=(
            "Dashboard → Settings → API keys → Admin API key → Regenerate (only the owner "
            "can); other keys: All API keys → the key → Delete."
        ),
        rotate_url="https://dashboard.algolia.com/account/api-keys",
        cascades="A new admin key ends all secured keys that were made from the old one.",
        advice="Make keys with few rights and indices; keep the admin key for making keys.",
    ),
    "amplitude": Texts(
        title="Amplitude",
        runbook=(
            "Organization settings → Projects → the project → General → Secret key → roll; "
            "the API key lies in every shipped app."
        ),
        rotate_url="https://app.amplitude.com/analytics/settings/projects",
    ),
    "appdynamics": Texts(
        title="AppDynamics",
        runbook=(
            "API client: Administration → API clients → the client → Generate new secret or "
            "Delete. The agents' account access key: only Cisco's support changes it."
        ),
        cascades=("A new account access key disconnects every agent until it is configured again."),
    ),
    "appsflyer": Texts(
        title="AppsFlyer",
        runbook=(
            "API token V1/V2: user menu → Security center → API tokens → Reset. Dev key: App "
            "settings → reset it with AppsFlyer's support."
        ),
        rotate_url="https://hq1.appsflyer.com/security-center/api-tokens",
    ),
    "appsignal": Texts(
        title="AppSignal",
        runbook=(
            "Push API key: Organization → App settings → Push & deploy → regenerate. "
            "Personal API token: Account settings → API → regenerate."
        ),
        rotate_url="https://appsignal.com/",
    ),
    "axiom": Texts(
        title="Axiom",
        runbook=(
            "Settings → API tokens, or Profile → Personal tokens → the token → Delete or "
            "Regenerate."
        ),
        rotate_url="https://app.axiom.co/settings/api-tokens",
        advice="Use an API token that may only ingest into one dataset.",
    ),
    "baremetrics": Texts(
        title="Baremetrics",
        runbook="Settings → API → the key → delete.",
        rotate_url="https://app.baremetrics.com/settings/api",
    ),
    "betterstack": Texts(
        title="Better Stack",
        runbook=(
            "API token: Settings → API tokens → the team's token → Delete. Source token: "
            "Telemetry → Sources → the source → Configure → regenerate."
        ),
        rotate_url="https://betterstack.com/settings/api-tokens",
    ),
    "branchio": Texts(
        title="Branch",
        runbook=(
            "Account settings → Profile → Branch key and secret → Rotate secret; API access "
            "token: user menu → API tokens → revoke."
        ),
        rotate_url="https://dashboard.branch.io/account-settings/profile",
    ),
    "bugsnag": Texts(
        title="Bugsnag",
        runbook=(
            "Personal auth token: My account → Data access API authentication → Revoke. A "
            "notifier's API key lies in every shipped app: it can only report errors."
        ),
        rotate_url="https://app.bugsnag.com/",
    ),
    "chartmogul": Texts(
        title="ChartMogul",
        runbook="Profile → View profile → API keys → the key → delete.",
        rotate_url="https://app.chartmogul.com/",
    ),
    "checkly": Texts(
        title="Checkly",
        runbook=(
            "User settings → API keys (service keys: Account settings → API keys) → the key "
            "→ Delete."
        ),
        rotate_url="https://app.checklyhq.com/settings/user/api-keys",
    ),
    "checkmk": Texts(
        title="Checkmk",
        runbook=(
            "Checkmk → Setup → Users → the automation user → a new automation secret → Activate."
        ),
    ),
    "chronosphere": Texts(
        title="Chronosphere",
        runbook=(
            "Platform → Service accounts → the account → revoke its token; personal: Account "
            "→ Personal access tokens → Revoke."
        ),
    ),
    "configcat": Texts(
        title="ConfigCat",
        runbook=(
            "SDK key: the config → SDK keys → generate a new one, then remove the old one. "
            "Public API credentials: Account → Public API credentials → delete."
        ),
        rotate_url="https://app.configcat.com/",
    ),
    "coralogix": Texts(
        title="Coralogix",
        runbook=(
            "Data flow or Settings → API keys → Team, Personal or Send-your-data keys → the "
            "key → Deactivate, later Delete."
        ),
        rotate_url="https://coralogix.com/login/",
        advice=(
            "Use a send-your-data key for shippers and a team key with one role preset for "
            "automation."
        ),
    ),
    "countly": Texts(
        title="Countly",
        runbook=(
            "The user menu → Account settings → API key → regenerate; an app's key: "
            "Management → Applications → change it."
        ),
    ),
    "coveo": Texts(
        title="Coveo",
        runbook="Administration console → API keys → the key → Delete.",
        rotate_url="https://platform.cloud.coveo.com/",
        advice="Use search tokens (an hour) in browsers.",
    ),
    "cronitor": Texts(
        title="Cronitor",
        runbook="Settings → API → API keys → the key → Delete.",
        rotate_url="https://cronitor.io/app/settings/api",
    ),
    "customerio": Texts(
        title="Customer.io",
        runbook=(
            "Settings → Account settings → API credentials → Tracking or App API keys → the "
            "key → delete."
        ),
        rotate_url="https://fly.customer.io/settings/api_credentials",
    ),
    "deadmanssnitch": Texts(
        title="Dead Man's Snitch",
        runbook=(
            "Account → API keys → the key → Revoke; a snitch's address: delete the snitch "
            "and create it anew."
        ),
        rotate_url="https://deadmanssnitch.com/",
    ),
    "devcycle": Texts(
        title="DevCycle",
        runbook=(
            "Settings → Environments → the environment → the SDK key → Invalidate. API "
            "client: Settings → API credentials → reset the secret."
        ),
        rotate_url="https://app.devcycle.com/",
    ),
    "dynatrace": Texts(
        title="Dynatrace",
        runbook=(
            "API token: Access tokens → the token → Disable, later Delete. Platform token "
            "and OAuth client: Account management → Identity & access management → the token "
            "or client → Delete. The part after the second dot is the secret; the first two "
            "parts are its identifier there."
        ),
        rotate_url="https://myaccount.dynatrace.com/",
        advice="Use OAuth clients with few scopes for automation, and tokens that expire.",
    ),
    "elasticapm": Texts(
        title="Elastic APM",
        runbook=(
            "Set another secret token in the APM server or integration (Kibana → Fleet → the "
            "policy → APM) and in every agent."
        ),
        cascades="Agents with the old token are refused.",
        advice="Use API keys for agents: they can be ended one by one.",
    ),
    "fingerprint": Texts(
        title="Fingerprint",
        runbook="Dashboard → API keys → the secret key → Delete or Disable.",
        rotate_url="https://dashboard.fingerprint.com/api-keys",
    ),
    "firehydrant": Texts(
        title="FireHydrant",
        runbook="Settings → Bot users or API keys → the token → delete.",
        rotate_url="https://app.firehydrant.io/organizations/bots",
    ),
    "flagsmith": Texts(
        title="Flagsmith",
        runbook=(
            "Server-side key: the environment → Settings → Server-side environment keys → "
            "delete. API token: Account → Keys → regenerate. Organisation key: Organisation "
            "settings → Keys → delete."
        ),
        rotate_url="https://app.flagsmith.com/",
    ),
    "fullstory": Texts(
        title="FullStory",
        runbook="Settings → Integrations and API keys → API keys → the key → Delete.",
        rotate_url="https://app.fullstory.com/",
    ),
    "glitchtip": Texts(title="GlitchTip", runbook="Profile → Auth tokens → the token → Remove."),
    "googleanalytics": Texts(
        title="Google Analytics",
        runbook=(
            "Admin → Data streams → the stream → Measurement Protocol API secrets → the "
            "secret → delete."
        ),
        rotate_url="https://analytics.google.com/",
        advice=("The secret can only send events: keep it on a server and filter what it sends."),
    ),
    "grafana": Texts(
        title="Grafana",
        runbook=(
            "Service account token: Administration → Users and access → Service accounts → "
            "the account → delete the token. Cloud token: Cloud portal → Security → Access "
            "policies → the policy → delete the token. Older API key: delete it, or migrate "
            "it to a service account."
        ),
        rotate_url="https://grafana.com/orgs/",
        cascades="Deleting an access policy ends all its tokens.",
        advice=(
            "Use a service account with one role for each consumer, and give every token an "
            "expiry date."
        ),
    ),
    "graylog": Texts(
        title="Graylog",
        runbook=(
            "System → Users and teams → the user → Edit tokens → Revoke. A leaked "
            "password_secret: set another on all nodes, which ends sessions and breaks "
            "stored encrypted values."
        ),
    ),
    "growthbook": Texts(
        title="GrowthBook",
        runbook=(
            "Settings → API keys → the secret key or personal access token → delete. SDK "
            "connection keys are public."
        ),
        rotate_url="https://app.growthbook.io/settings/keys",
    ),
    "healthchecks": Texts(
        title="Healthchecks.io",
        runbook=(
            "Project settings → API access → Revoke; for a ping address, the check → Change "
            "or create a new check, since the address is the secret."
        ),
        rotate_url="https://healthchecks.io/projects/",
    ),
    "honeybadger": Texts(
        title="Honeybadger",
        runbook=(
            "Project key: Project settings → API keys → revoke. Personal token: User "
            "settings → Authentication → revoke or reset."
        ),
        rotate_url="https://app.honeybadger.io/users/edit",
    ),
    "honeycomb": Texts(
        title="Honeycomb",
        runbook=(
            "Environment settings → API keys (or Account → Team settings → API keys for "
            "management keys) → the key → Disable or Delete."
        ),
        rotate_url="https://ui.honeycomb.io/account",
        advice=("Send with ingest keys, which can only write; keep management keys in CI alone."),
    ),
    "humio": Texts(
        title="Humio (Falcon LogScale)",
        runbook=(
            "The repository → Settings → Ingest tokens → delete; personal API token: Account "
            "→ Personal API token → Reset."
        ),
    ),
    "incidentio": Texts(
        title="incident.io",
        runbook="Settings → API keys → the key → Revoke.",
        rotate_url="https://app.incident.io/settings/api-keys",
    ),
    "instana": Texts(
        title="IBM Instana",
        runbook=(
            "API token: Settings → Security & access → API tokens → delete. Agent key: "
            "Settings → Agents → Agent keys → disable or delete."
        ),
        cascades="Disabling an agent key cuts off every agent that uses it.",
    ),
    "keen": Texts(
        title="Keen",
        runbook=(
            "The project → Access → the master, read or write key → Revoke, which gives a new one."
        ),
        rotate_url="https://keen.io/login",
    ),
    "launchdarkly": Texts(
        title="LaunchDarkly",
        runbook=(
            "Access token: Account settings → Authorization → the token → Delete. SDK or "
            "mobile key: the environment → Environment key settings → Reset, with a time for "
            "which the old one still works."
        ),
        rotate_url="https://app.launchdarkly.com/settings/authorization",
        cascades=(
            "Resetting an SDK key cuts off every server that has the old one once the time is over."
        ),
        advice="Use tokens of a service with a custom role, and the SDK's relay proxy.",
    ),
    "lightstep": Texts(
        title="Lightstep (ServiceNow Cloud Observability)",
        runbook=(
            "Settings → Access tokens (or API keys for the public API) → the token → Disable."
        ),
        rotate_url="https://app.lightstep.com/",
    ),
    "loggly": Texts(
        title="Loggly",
        runbook=(
            "Customer token: Source setup → Customer tokens → the token → Retire. API token: "
            "Settings → API tokens → delete."
        ),
        rotate_url="https://www.loggly.com/login/",
    ),
    "logicmonitor": Texts(
        title="LogicMonitor",
        runbook=(
            "Settings → Users & roles → API tokens (LMv1 or Bearer) → the token → Suspend or "
            "Delete."
        ),
    ),
    "logrocket": Texts(
        title="LogRocket",
        runbook="Settings → Project settings → API keys → regenerate.",
        rotate_url="https://app.logrocket.com/",
    ),
    "logzio": Texts(
        title="Logz.io",
        runbook=(
            "Settings → Manage tokens → Shared tokens, API tokens or Data shipping tokens → "
            "the token → Delete."
        ),
        rotate_url="https://app.logz.io/#/dashboard/settings/manage-tokens/",
    ),
    "matomo": Texts(
        title="Matomo",
        runbook="Personal → Security → Auth tokens → the token → delete.",
        advice="Send the token in the request's body and restrict it to secure requests.",
    ),
    "meilisearch": Texts(
        title="Meilisearch",
        runbook=(
            "Delete the key with DELETE /keys and make another; a master key: restart the "
            "server with a new one."
        ),
        rotate_url="https://cloud.meilisearch.com/",
        cascades="A new master key ends every API key, since they are derived from it.",
        advice="Use a search key or a tenant token in browsers.",
    ),
    "mezmo": Texts(
        title="Mezmo (LogDNA)",
        runbook=("Settings → Organization → API keys → the ingestion or service key → Delete."),
        rotate_url="https://app.mezmo.com/manage/api-keys",
    ),
    "mixpanel": Texts(
        title="Mixpanel",
        runbook=(
            "Service account: Organization settings → Service accounts → delete. API secret: "
            "Project settings → Access keys → reset with Mixpanel's support."
        ),
        rotate_url="https://mixpanel.com/settings/org",
        advice="Use service accounts with the analyst role for exports.",
    ),
    "mparticle": Texts(
        title="mParticle",
        runbook=(
            "Setup → Inputs → the platform → the configuration → issue new keys; platform "
            "API: Settings → API credentials → delete."
        ),
        rotate_url="https://app.mparticle.com/",
    ),
    "netdata": Texts(
        title="Netdata",
        runbook=(
            "Claiming token: the space → Settings → Nodes → Regenerate; API token: User "
            "settings → API tokens → delete."
        ),
        rotate_url="https://app.netdata.cloud/",
    ),
    "opsgenie": Texts(
        title="Opsgenie",
        runbook=(
            "Settings → API key management (or the team's integration → Settings) → the key "
            "→ Delete or regenerate."
        ),
        rotate_url="https://app.opsgenie.com/settings/api-key-management",
    ),
    "optimizely": Texts(
        title="Optimizely",
        runbook="Profile → API access → the personal access token → Revoke.",
        rotate_url="https://app.optimizely.com/v2/profile/api",
    ),
    "pagerduty": Texts(
        title="PagerDuty",
        runbook=(
            "REST key: Integrations → API access keys → Disable, later Delete; a user's "
            "token: My profile → User settings → API access → delete. Integration key: the "
            "service → Integrations → delete and add anew."
        ),
        rotate_url="https://support.pagerduty.com/main/docs/api-access-keys",
        cascades="A deleted integration key silences whatever alerts through it.",
        advice="Use scoped OAuth of an app, and read-only keys where nothing is changed.",
    ),
    "papertrail": Texts(
        title="Papertrail",
        runbook="Settings → Profile → API token → Reset.",
        rotate_url="https://papertrailapp.com/account/profile",
    ),
    "pendo": Texts(
        title="Pendo",
        runbook="Settings → Integrations → Integration keys → the key → delete.",
        rotate_url="https://app.pendo.io/admin/integrationkeys",
    ),
    "pingdom": Texts(
        title="SolarWinds Pingdom",
        runbook="Settings → Pingdom API → the token → delete.",
        rotate_url="https://my.pingdom.com/app/api-tokens",
        advice="Give the token read access unless it must change checks.",
    ),
    "plausible": Texts(
        title="Plausible Analytics",
        runbook="Settings → API keys → the key → Revoke.",
        rotate_url="https://plausible.io/settings/api-keys",
    ),
    "posthog": Texts(
        title="PostHog",
        runbook=(
            "Personal key: Settings → Personal API keys → Delete or roll. Project secret "
            "key: Settings → Project → Feature flags → rotate. PostHog also takes leaked "
            "keys at /api/revoke_leaked_key, once for each region."
        ),
        rotate_url="https://app.posthog.com/settings/user-api-keys",
        cascades="It cannot be undone.",
        advice="Personal keys with few scopes, bound to one project; OAuth for apps.",
    ),
    "prtg": Texts(
        title="PRTG",
        runbook=(
            "PRTG → Setup → My Account → change the password, and the passhash with it; "
            "API keys → Delete."
        ),
    ),
    "raygun": Texts(
        title="Raygun",
        runbook=(
            "Application settings → API key → regenerate; personal access token: My settings "
            "→ Personal access tokens → delete."
        ),
        rotate_url="https://app.raygun.com/",
    ),
    "rollbar": Texts(
        title="Rollbar",
        runbook=(
            "Project settings → Project access tokens (or Account settings → Account access "
            "tokens) → the token → Disable, later Delete."
        ),
        rotate_url="https://rollbar.com/settings/accounts/",
        advice=(
            "Use a token with the scope that is needed: post_client_item in browsers, "
            "post_server_item on servers."
        ),
    ),
    "rootly": Texts(
        title="Rootly",
        runbook="Organization settings → API keys → the key → Revoke.",
        rotate_url="https://rootly.com/account/api_keys",
    ),
    "rudderstack": Texts(
        title="RudderStack",
        runbook=(
            "Service or personal access token: Settings → Organization or Account → Access "
            "tokens → Revoke. Write key: the source → Setup → regenerate."
        ),
        rotate_url="https://app.rudderstack.com/",
    ),
    "scalyr": Texts(
        title="Scalyr (SentinelOne DataSet)",
        runbook="The user menu → API keys → the key → Revoke.",
        rotate_url="https://app.scalyr.com/keys",
    ),
    "scoutapm": Texts(
        title="Scout APM",
        runbook=(
            "Settings → Organization agent key, or Settings → API tokens → the token → "
            "regenerate or delete."
        ),
        rotate_url="https://scoutapm.com/settings",
    ),
    "segment": Texts(
        title="Twilio Segment",
        runbook=(
            "Public API token: Workspace settings → Access management → Tokens → the token → "
            "Remove. Write key: the source → Settings → API keys → generate another, then "
            "remove the old one."
        ),
        rotate_url="https://app.segment.com/",
        advice="Public API tokens of one source or one role, not of the workspace's owner.",
    ),
    "sematext": Texts(
        title="Sematext",
        runbook=(
            "App → Settings → Tokens → disable or delete; the API key: Settings → API → Change."
        ),
        rotate_url="https://apps.sematext.com/ui/api",
    ),
    "signoz": Texts(
        title="SigNoz",
        runbook="Settings → API keys or Ingestion settings → the key → Revoke or Delete.",
    ),
    "simpleanalytics": Texts(
        title="Simple Analytics",
        runbook="Account → API → the key → delete.",
        rotate_url="https://dashboard.simpleanalytics.com/account",
    ),
    "snowplow": Texts(
        title="Snowplow",
        runbook="Console → Settings → Manage organization → API keys → the key → Delete.",
        rotate_url="https://console.snowplowanalytics.com/credentials",
    ),
    "split": Texts(
        title="Split (Harness FME)",
        runbook="Admin settings → API keys → the key → Revoke.",
        rotate_url="https://app.split.io/admin",
    ),
    "splunk": Texts(
        title="Splunk",
        runbook=(
            "HEC token: Settings → Data inputs → HTTP event collector → the token → Disable "
            "or Delete. Observability Cloud: Settings → Access tokens → the token → Rotate. "
            "A session key ends with the user's session, or when it times out."
        ),
        cascades="A rotated HEC token stops every sender that still uses it.",
        advice="One HEC token for each sender, bound to its index.",
    ),
    "squadcast": Texts(
        title="Squadcast (SolarWinds Incident Response)",
        runbook=(
            "My profile → API refresh token → Revoke; the account owner may revoke those of "
            "others in Settings."
        ),
        rotate_url="https://app.squadcast.com/",
        cascades="The access tokens made from it end with it.",
    ),
    "statsig": Texts(
        title="Statsig",
        runbook=("Project settings → Keys & environments → the key → Deactivate, later Delete."),
        rotate_url="https://console.statsig.com/api_keys",
        advice=("Rotate by adding a second server key first; console keys belong in CI only."),
    ),
    "statuscake": Texts(
        title="StatusCake",
        runbook="Account settings → Manage API keys → the key → Delete.",
        rotate_url="https://app.statuscake.com/User.php",
    ),
    "statuspage": Texts(
        title="Atlassian Statuspage",
        runbook="The avatar → API info → the key → delete or regenerate.",
        rotate_url="https://manage.statuspage.io/",
    ),
    "sumologic": Texts(
        title="Sumo Logic",
        runbook=(
            "Administration → Security → Access keys (your own: Preferences → My access "
            "keys) → Deactivate, later Delete. An HTTP source's address: the source → "
            "Regenerate URL."
        ),
        rotate_url="https://service.sumologic.com/ui/",
        advice=("Use service accounts and give each access key only the capabilities it needs."),
    ),
    "sysdig": Texts(
        title="Sysdig",
        runbook=(
            "Settings → User profile → API token → Reset token; team-based service account: "
            "the team → Service accounts → delete. Agent access key: Settings → Agent access "
            "keys → disable."
        ),
        rotate_url="https://app.sysdig.com/",
    ),
    "thousandeyes": Texts(
        title="Cisco ThousandEyes",
        runbook="Account settings → Users and roles → Profile → User API tokens → Revoke.",
        rotate_url="https://app.thousandeyes.com/account-settings/users-roles",
    ),
    "trackjs": Texts(
        title="TrackJS",
        runbook=("API key: Settings → Account → API keys → delete. The browser's token is public."),
        rotate_url="https://my.trackjs.com/",
    ),
    "typesense": Texts(
        title="Typesense",
        runbook=(
            "DELETE /keys with the admin key, or in Typesense Cloud: the cluster → API keys "
            "→ delete; the bootstrap key: restart the server with another."
        ),
        rotate_url="https://cloud.typesense.org/",
    ),
    "unleash": Texts(
        title="Unleash",
        runbook=(
            "Admin settings → API access (or the project → API access) → the token → Delete; "
            "a personal token: Profile → Personal API tokens → delete."
        ),
        advice="Use project-bound client tokens, one for each application and environment.",
    ),
    "uptimerobot": Texts(
        title="UptimeRobot",
        runbook="Integrations & API → API → the main, read-only or monitor key → Delete.",
        rotate_url="https://dashboard.uptimerobot.com/integrations",
        advice="Prefer the read-only key, or the key of one monitor.",
    ),
    "uptrace": Texts(
        title="Uptrace",
        runbook="The project → Settings → DSN → make another token and delete the old one.",
    ),
    "victorops": Texts(
        title="VictorOps (Splunk On-Call)",
        runbook=(
            "Integrations → API → the key → revoke; REST endpoint: Integrations → REST "
            "generic → Revoke."
        ),
        rotate_url="https://portal.victorops.com/",
    ),
    "wavefront": Texts(
        title="Wavefront (VMware Aria Operations for Applications)",
        runbook=(
            "The user menu → API access, or Accounts → Service accounts → the token → Revoke."
        ),
    ),
    "zabbix": Texts(
        title="Zabbix",
        runbook="Users → API tokens → the token → Disable, later Delete.",
        advice=(
            "Give the token's user a role that may only call the methods it needs, and set "
            "an expiry date."
        ),
    ),
    "zenduty": Texts(
        title="Zenduty",
        runbook=(
            "Account → API key → regenerate; an integration's key: the service → "
            "Integrations → delete."
        ),
        rotate_url="https://www.zenduty.com/dashboard/account/",
    ),
}

TEXTS: Final[Mapping[str, Texts]] = {**_WATCH, **secure.TEXTS}
"""Issuer → its words: who watches, measures and searches; identity, security and networks."""
