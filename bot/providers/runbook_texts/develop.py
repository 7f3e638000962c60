"""What does a person do with a leaked credential of services for developers?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.runbook_texts import develop_secrets, develop_stores
from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    **develop_secrets.TEXTS,
    **develop_stores.TEXTS,
    "apify": Texts(
        title="Apify",
        runbook=(
            "Settings → API & integrations → the token → Delete; proxy password: Proxy → reset it."
        ),
        rotate_url="https://console.apify.com/settings/integrations",
        advice="Use scoped tokens with an expiry.",
    ),
    "apollographql": Texts(
        title="Apollo GraphOS",
        runbook=(
            "Graph → Settings → This graph → API keys → Delete; personal key: Personal "
            "settings → API keys."
        ),
        rotate_url="https://studio.apollographql.com/user-settings/api-keys",
        cascades="Routers that use it can no longer fetch their schema.",
    ),
    "applitools": Texts(
        title="Applitools",
        runbook="Admin panel → Teams → Access keys → delete or rotate the key.",
        rotate_url="https://eyes.applitools.com/",
    ),
    "appstoreconnect": Texts(
        title="Apple App Store Connect",
        runbook=(
            "API key: Users and access → Integrations → App Store Connect API → the key →"
            " Revoke. App-specific password: account.apple.com → Sign-in and security → "
            "App-specific passwords → delete it."
        ),
        rotate_url="https://appstoreconnect.apple.com/access/integrations/api",
        cascades="Builds, testers and finance reports were open to it, by its role.",
        advice="One key for each pipeline with the Developer or App Manager role.",
    ),
    "appveyor": Texts(
        title="AppVeyor",
        runbook="Account → API keys → regenerate; the old value ends at once.",
        rotate_url="https://ci.appveyor.com/api-keys",
    ),
    "argocd": Texts(
        title="Argo CD",
        runbook=(
            "Account token: Settings → Accounts → the account → delete the token, or "
            "`argocd account delete-token`. Session or admin password: change it with "
            "`argocd account update-password` and delete the secret argocd-initial-admin-"
            "secret."
        ),
        cascades="Changing the server's signature key ends every session.",
        advice=("Log in by SSO, disable the admin account, use project tokens with few rights."),
    ),
    "argos": Texts(
        title="Argos",
        runbook="Project → Settings → Upload token → Regenerate.",
        rotate_url="https://app.argos-ci.com/",
        advice="Use tokenless authentication in GitHub Actions.",
    ),
    "bitrise": Texts(
        title="Bitrise",
        runbook=(
            "Account settings → Security → Personal access tokens → Delete. Workspace "
            "token: Workspace settings → Security. Build trigger token: the app's "
            "settings → regenerate it."
        ),
        rotate_url="https://app.bitrise.io/me/account/security",
    ),
    "browserstack": Texts(
        title="BrowserStack",
        runbook="Account → Settings → Access key → Reset.",
        rotate_url="https://www.browserstack.com/accounts/profile/details",
        cascades="Every test run of that user needs the new key.",
    ),
    "buildbuddy": Texts(
        title="BuildBuddy",
        runbook="Organisation settings → API keys → the key → Delete.",
        rotate_url="https://app.buildbuddy.io/settings/",
        cascades="A key that writes could poison the cache: clear it.",
        advice="Use read-only keys for people.",
    ),
    "buildkite": Texts(
        title="Buildkite",
        runbook=(
            "API token: Personal settings → API access tokens → Revoke, or DELETE "
            "/v2/access-token with the token itself. Agent token: Agents → the cluster → "
            "Agent tokens → Revoke. Session and job tokens end with the agent or the job."
        ),
        rotate_url="https://buildkite.com/user/api-access-tokens",
        cascades="Agents that register with a revoked agent token can no longer connect.",
    ),
    "chromatic": Texts(
        title="Chromatic",
        runbook="Project → Manage → Configure → Reset the project token.",
        rotate_url="https://www.chromatic.com/",
        cascades="Builds need the new token.",
    ),
    "circleci": Texts(
        title="CircleCI",
        runbook=(
            "User settings → Personal API tokens → the token → remove; project token: "
            "Project settings → API permissions; runner token: Self-hosted runners → the "
            "resource class. Values are shown once, so compare by name."
        ),
        rotate_url="https://app.circleci.com/settings/user/tokens",
        cascades=(
            "A personal token's pipelines and contexts may have been read: rotate what "
            "stood in them."
        ),
    ),
    "codacy": Texts(
        title="Codacy",
        runbook=(
            "Project: Settings → Integrations → Project API → Delete. Account: Your "
            "account → Access management → API tokens → Revoke."
        ),
        rotate_url="https://app.codacy.com/account/access-management",
    ),
    "codeclimate": Texts(
        title="Code Climate",
        runbook=(
            "User settings → API access → Revoke. A reporter id only sends coverage in: "
            "replace it under Repo settings → Test coverage if someone misuses it."
        ),
        rotate_url="https://codeclimate.com/profile/tokens",
    ),
    "codecov": Texts(
        title="Codecov",
        runbook=(
            "Repository settings → General → Regenerate the upload token; an API token: "
            "account settings → Access → Revoke."
        ),
        rotate_url="https://app.codecov.io/",
        cascades="Workflows that upload coverage need the new token.",
        advice="Use OIDC in the upload action: then no token is stored.",
    ),
    "codefresh": Texts(
        title="Codefresh",
        runbook=("User settings → API keys → the key → Delete; then look through the audit page."),
        rotate_url="https://g.codefresh.io/user/settings",
    ),
    "codemagic": Texts(
        title="Codemagic",
        runbook="Teams or Personal account → Integrations → Codemagic API → regenerate.",
        rotate_url="https://codemagic.io/settings",
        cascades="Signing certificates and environment groups can be used through it.",
    ),
    "coder": Texts(
        title="Coder",
        runbook=(
            "Account → Tokens → Delete, or `coder tokens remove`; a session also ends "
            "when its user signs out."
        ),
        cascades="Workspaces, and what is on their disks, were open to it.",
    ),
    "codesandbox": Texts(
        title="CodeSandbox",
        runbook="Workspace settings → API keys → the key → Delete.",
        rotate_url="https://codesandbox.io/t/api",
    ),
    "coveralls": Texts(
        title="Coveralls",
        runbook=(
            "Repository → Settings → regenerate the repo token; a personal token: account"
            " → Regenerate."
        ),
        rotate_url="https://coveralls.io/",
    ),
    "crowdin": Texts(
        title="Crowdin",
        runbook="Account settings → API → Personal access tokens → Revoke.",
        rotate_url="https://crowdin.com/settings#api-key",
    ),
    "currents": Texts(
        title="Currents",
        runbook=("Project settings → Record keys, or Organisation → API & record keys → Delete."),
        rotate_url="https://app.currents.dev/",
    ),
    "cursor": Texts(
        title="Cursor",
        runbook=(
            "Dashboard → Integrations (API keys) → the key → Delete; team keys: Dashboard"
            " → Settings → Advanced."
        ),
        rotate_url="https://cursor.com/dashboard",
    ),
    "cypress": Texts(
        title="Cypress Cloud",
        runbook="Project settings → Record keys → remove the key and create another.",
        rotate_url="https://cloud.cypress.io/",
    ),
    "deepsource": Texts(
        title="DeepSource",
        runbook=(
            "Repository → Settings → Reporting → regenerate the DSN; account → Tokens → "
            "delete the personal token."
        ),
        rotate_url="https://app.deepsource.com/",
    ),
    "defectdojo": Texts(
        title="DefectDojo",
        runbook="User menu → API v2 key → Generate new key; the old one ends.",
    ),
    "dependencytrack": Texts(
        title="Dependency-Track",
        runbook=(
            "Administration → Access management → Teams → the team → API keys → delete the key."
        ),
    ),
    "depot": Texts(
        title="Depot",
        runbook="Organisation settings, Project settings or Account → API tokens → Remove.",
        rotate_url="https://depot.dev/settings",
        advice="Use OIDC trust relationships for CI.",
    ),
    "drone": Texts(
        title="Drone CI",
        runbook=(
            "User token: the account's page on the server, or `drone user rm` and a new "
            "login. Shared secret: set a new DRONE_RPC_SECRET on the server and every "
            "runner and restart them."
        ),
        cascades="A new shared secret cuts off every runner until it has it too.",
        advice="Keep the server inside the network; give each repository its own secrets.",
    ),
    "endorlabs": Texts(
        title="Endor Labs",
        runbook="Access control → API keys → the key → Delete.",
        rotate_url="https://app.endorlabs.com/",
    ),
    "env0": Texts(
        title="env0",
        runbook="Organisation settings → API keys, or Profile → API keys → the key → Delete.",
        rotate_url="https://app.env0.com/",
        cascades="It could deploy with the organisation's cloud credentials.",
    ),
    "expo": Texts(
        title="Expo",
        runbook=(
            "Account settings → Access tokens → the token → Revoke; a robot user's: "
            "organisation settings → Robot users."
        ),
        rotate_url="https://expo.dev/settings/access-tokens",
        cascades="It could publish updates and read signing credentials.",
    ),
    "fossa": Texts(
        title="FOSSA",
        runbook="Account settings → Integrations → API → delete the token.",
        rotate_url="https://app.fossa.com/account/settings/integrations/api_tokens",
        advice="Use push-only tokens in CI.",
    ),
    "getxray": Texts(
        title="Xray",
        runbook="Jira → Apps → Xray → API keys → the key → Delete.",
    ),
    "ghostinspector": Texts(
        title="Ghost Inspector",
        runbook="Account → Settings → API access → regenerate the key.",
        rotate_url="https://app.ghostinspector.com/account",
    ),
    "gitbook": Texts(
        title="GitBook",
        runbook="Settings → Developer → Personal access tokens → Revoke.",
        rotate_url="https://app.gitbook.com/account/developer",
    ),
    "gitpod": Texts(
        title="Gitpod",
        runbook="User settings → Access tokens → the token → Delete.",
        rotate_url="https://gitpod.io/user/tokens",
    ),
    "gocd": Texts(
        title="GoCD",
        runbook=(
            "User menu → Personal access tokens → Revoke; an administrator: Admin → "
            "Access tokens management."
        ),
    ),
    "harness": Texts(
        title="Harness",
        runbook=(
            "Profile or Account settings → Access control → Service accounts → the API "
            "key → the token → Delete or expire it. The token's id stands in the finding."
        ),
        rotate_url="https://app.harness.io/",
        cascades="Pipelines, delegates and secrets within its roles were open to it.",
    ),
    "inngest": Texts(
        title="Inngest",
        runbook=(
            "Manage → Signing key → Create new, then Rotate; event key: Manage → Event "
            "keys → Delete."
        ),
        rotate_url="https://app.inngest.com/env/production/manage/signing-key",
        cascades="Functions must know the new signing key first.",
    ),
    "jenkins": Texts(
        title="Jenkins",
        runbook=(
            "The user's page → Security (or Configure) → API token → Revoke. Agent: "
            "delete the node and create it anew. What is stored encrypted: change those "
            "credentials if the controller's files may have leaked as well."
        ),
        cascades=(
            "An admin's token runs code on the controller: look through the system log "
            "and the script console's use."
        ),
        advice=(
            "One service user for each consumer, with the least permissions, and matrix "
            "authorisation."
        ),
    ),
    "jetbrains": Texts(
        title="JetBrains (YouTrack, Hub, Space, Marketplace)",
        runbook=(
            "Profile → Account security → Tokens → Delete; an administrator: Hub → Users "
            "→ the user → Authentication. User and name of the token stand in the "
            "finding."
        ),
        advice="Give integrations a service user and tokens with few scopes.",
    ),
    "knapsackpro": Texts(
        title="Knapsack Pro",
        runbook="Dashboard → the project → Settings → regenerate the token.",
        rotate_url="https://knapsackpro.com/dashboard",
    ),
    "konghq": Texts(
        title="Kong Konnect",
        runbook=(
            "Account → Personal access tokens → Revoke; system account: Organisation → "
            "System accounts → the token → Revoke."
        ),
        rotate_url="https://cloud.konghq.com/global/account/tokens",
    ),
    "lambdatest": Texts(
        title="LambdaTest",
        runbook="Account settings → Password & security → Access key → Regenerate.",
        rotate_url="https://accounts.lambdatest.com/security",
        cascades="Every test run of that user needs the new key.",
    ),
    "localstack": Texts(
        title="LocalStack",
        runbook="Workspace → Auth tokens → reset or remove the token.",
        rotate_url="https://app.localstack.cloud/workspace/auth-tokens",
    ),
    "lokalise": Texts(
        title="Lokalise",
        runbook="Profile → API tokens → the token → Delete.",
        rotate_url="https://app.lokalise.com/profile#apitokens",
    ),
    "mergify": Texts(
        title="Mergify",
        runbook="Dashboard → Applications → delete the application; its key ends with it.",
        rotate_url="https://dashboard.mergify.com/",
    ),
    "ngrok": Texts(
        title="ngrok",
        runbook=(
            "Dashboard → Your authtoken → Reset, or Authtokens → delete it; API keys: API → Delete."
        ),
        rotate_url="https://dashboard.ngrok.com/authtokens",
        cascades="Tunnels that run with a reset authtoken end.",
        advice="One authtoken for each agent, with an ACL.",
    ),
    "nxcloud": Texts(
        title="Nx Cloud",
        runbook="Workspace → Settings → Manage access tokens → delete it.",
        rotate_url="https://cloud.nx.app/",
        cascades="A token with write rights could poison the cache: clear it.",
        advice="Use read-only tokens for people and personal access tokens by login.",
    ),
    "octopusdeploy": Texts(
        title="Octopus Deploy",
        runbook=(
            "Profile → My API keys → the key → Delete; an administrator: Configuration → Users."
        ),
        cascades=("It could deploy: look through the audit page for deployments nobody here made."),
        advice="Use OpenID Connect with a service account, or keys that expire.",
    ),
    "pactflow": Texts(
        title="PactFlow",
        runbook="Settings → API tokens → Regenerate.",
    ),
    "percy": Texts(
        title="Percy",
        runbook="Project settings → regenerate the token.",
        rotate_url="https://percy.io/",
    ),
    "phrase": Texts(
        title="Phrase",
        runbook="Profile → Access tokens → the token → Delete.",
        rotate_url="https://app.phrase.com/settings/oauth_access_tokens",
    ),
    "poeditor": Texts(
        title="POEditor",
        runbook="Account settings → API access → generate a new token; the old one ends.",
        rotate_url="https://poeditor.com/account/api",
    ),
    "postman": Texts(
        title="Postman",
        runbook=(
            "Settings → API keys → the key → Delete or regenerate; a collection access "
            "key: Settings → Collection access keys. An admin: Team settings → Manage API"
            " keys."
        ),
        rotate_url="https://go.postman.co/settings/me/api-keys",
        cascades=(
            "Environments and globals of its workspaces could be read: rotate secrets "
            "that stand in them."
        ),
    ),
    "qase": Texts(
        title="Qase",
        runbook="Profile → API tokens → the token → Delete.",
        rotate_url="https://app.qase.io/user/api/token",
    ),
    "qlty": Texts(
        title="Qlty",
        runbook="Project or workspace settings → Code coverage → regenerate the token.",
        rotate_url="https://qlty.sh/",
        advice="Use OIDC for coverage uploads.",
    ),
    "rapidapi": Texts(
        title="RapidAPI",
        runbook=(
            "Developer dashboard → the app → Security (Authorization) → delete the key "
            "and create another."
        ),
        rotate_url="https://rapidapi.com/developer/dashboard",
        cascades="Subscriptions are billed to that account: look at its usage.",
    ),
    "readmeio": Texts(
        title="ReadMe",
        runbook="Project settings → API keys → the key → Delete.",
        rotate_url="https://dash.readme.com/",
    ),
    "replit": Texts(
        title="Replit",
        runbook=(
            "The address of a database holds its key: create a new database and move the "
            "data, or open the app anew so that REPLIT_DB_URL changes."
        ),
        rotate_url="https://replit.com/",
        cascades="Everything in that database could be read and written.",
    ),
    "saucelabs": Texts(
        title="Sauce Labs",
        runbook="Account → User settings → Access key → Regenerate.",
        rotate_url="https://app.saucelabs.com/user-settings",
        cascades="Every test run of that user needs the new key.",
    ),
    "semaphoreci": Texts(
        title="Semaphore",
        runbook=(
            "Account → API token → Reset, or delete the service account's token in the "
            "organisation's settings."
        ),
        rotate_url="https://me.semaphoreci.com/account",
    ),
    "semgrep": Texts(
        title="Semgrep",
        runbook="Settings → Tokens → the token → Delete.",
        rotate_url="https://semgrep.dev/orgs/-/settings/tokens",
    ),
    "snyk": Texts(
        title="Snyk",
        runbook=(
            "Account settings → API token → Revoke & regenerate; personal access tokens "
            "have their own page; service account: Organisation or group settings → "
            "Service accounts → Delete."
        ),
        rotate_url="https://app.snyk.io/account",
        cascades="Revoke & regenerate also ends the sessions of the CLI.",
    ),
    "sonarqube": Texts(
        title="SonarQube",
        runbook=(
            "My account → Security → the token → Revoke; an administrator: Administration"
            " → Security → Users, or POST /api/user_tokens/revoke with its name."
        ),
        rotate_url="https://sonarcloud.io/account/security",
        cascades="Analyses that run with it fail until they get a new one.",
        advice="Use scoped analysis tokens with an expiry.",
    ),
    "sourcegraph": Texts(
        title="Sourcegraph",
        runbook=(
            "Settings → Access tokens → the token → Delete; a site admin can do so for anyone."
        ),
        rotate_url="https://sourcegraph.com/user/settings/tokens",
        cascades="With site-admin:sudo it could act as anybody: look through the audit log.",
    ),
    "sourcery": Texts(
        title="Sourcery",
        runbook="Dashboard → Account → generate a new token; the old one ends.",
        rotate_url="https://app.sourcery.ai/",
    ),
    "spacelift": Texts(
        title="Spacelift",
        runbook="Organisation settings → API keys → the key → Delete.",
        rotate_url="https://spacelift.io/",
        cascades="It could start runs with the stacks' cloud credentials.",
        advice="Use OIDC API keys for CI; no secret is stored then.",
    ),
    "stackhawk": Texts(
        title="StackHawk",
        runbook="Settings → API keys → the key → Delete.",
        rotate_url="https://app.stackhawk.com/settings/apikeys",
    ),
    "swaggerhub": Texts(
        title="SwaggerHub",
        runbook="Profile → Settings → API keys → regenerate the key.",
        rotate_url="https://app.swaggerhub.com/settings/apiKey",
    ),
    "teamcity": Texts(
        title="TeamCity",
        runbook=(
            "Profile → Access tokens → the token → Revoke; an administrator: "
            "Administration → Users → the user. Super user token: restart the server, "
            "each start makes a new one."
        ),
        advice=(
            "Use tokens with limited permissions and an expiry; disable the super user "
            "where nobody needs it."
        ),
    ),
    "testingbot": Texts(
        title="TestingBot",
        runbook="Account → User → change the API key and secret.",
        rotate_url="https://testingbot.com/members/user/edit",
    ),
    "testrail": Texts(
        title="TestRail",
        runbook="My settings → API keys → delete the key.",
        advice="Give integrations a user of their own with few rights.",
    ),
    "transifex": Texts(
        title="Transifex",
        runbook="User settings → API token → delete or regenerate it.",
        rotate_url="https://app.transifex.com/user/settings/api/",
    ),
    "travisci": Texts(
        title="Travis CI",
        runbook="Account settings → Settings → API authentication → Regenerate token.",
        rotate_url="https://app.travis-ci.com/account/preferences",
        cascades="The old token of that person ends everywhere.",
    ),
    "triggerdev": Texts(
        title="Trigger.dev",
        runbook=(
            "Project → API keys → Regenerate; personal access token: Account → Tokens → Revoke."
        ),
        rotate_url="https://cloud.trigger.dev/account/tokens",
        cascades="Tasks are triggered with the new key only.",
    ),
    "unkey": Texts(
        title="Unkey",
        runbook="Workspace settings → Root keys → the key → Delete.",
        rotate_url="https://app.unkey.com/settings/root-keys",
        cascades="It could create and read keys of your users.",
    ),
    "valtown": Texts(
        title="Val Town",
        runbook="Settings → API tokens → Delete.",
        rotate_url="https://www.val.town/settings/api",
    ),
    "wakatime": Texts(
        title="WakaTime",
        runbook="Account settings → API key → Regenerate.",
        rotate_url="https://wakatime.com/settings/api-key",
        cascades="Editors' plug-ins need the new key.",
    ),
    "weblate": Texts(
        title="Weblate",
        runbook=(
            "User key: Settings → API access → Regenerate. Project key: project → "
            "Operations → Users → revoke the token."
        ),
    ),
    "windsurf": Texts(
        title="Windsurf",
        runbook="Profile or Team settings → API or service keys → the key → Delete.",
        rotate_url="https://windsurf.com/team/settings",
    ),
    "woodpecker": Texts(
        title="Woodpecker CI",
        runbook=(
            "Set a new agent secret on the server and every agent, or delete the agent in"
            " the admin settings; a personal token: user settings → API → Reset."
        ),
        cascades="Agents without the new secret cannot connect.",
    ),
    "zuplo": Texts(
        title="Zuplo",
        runbook="API key service → the consumer → roll or delete the key.",
        rotate_url="https://portal.zuplo.com/",
    ),
}
"""Issuer → its words, in alphabetical order."""
