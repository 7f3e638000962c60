"""What does a person do with a leaked credential of a code forge or package registry?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

_PUBLISH: Final = (
    "Publish from CI by trusted publishing (OIDC), so that no key is stored; else one key for each "
    "package, with an expiry."
)

TEXTS: Final[Mapping[str, Texts]] = {
    "anaconda": Texts(
        title="Anaconda",
        runbook="Account settings → Access tokens → revoke it.",
        rotate_url="https://anaconda.org/settings/access",
    ),
    "artifacthub": Texts(
        title="Artifact Hub",
        runbook="Control panel → Settings → API keys → Delete.",
        rotate_url="https://artifacthub.io/control-panel/settings/api-keys",
    ),
    "buf": Texts(
        title="Buf Schema Registry",
        runbook="User settings → API tokens → Delete; a bot's: Organisation → Bots.",
        rotate_url="https://buf.build/settings/user",
    ),
    "chocolatey": Texts(
        title="Chocolatey",
        runbook="Account → API key → Reset.",
        rotate_url="https://community.chocolatey.org/account",
        cascades="Packages pushed with it must be looked through.",
    ),
    "clojars": Texts(
        title="Clojars",
        runbook="Dashboard → Deploy tokens → Disable; then look through the versions.",
        rotate_url="https://clojars.org/tokens",
        advice="Tokens scoped to one artifact, single-use or with an expiry.",
    ),
    "cloudsmith": Texts(
        title="Cloudsmith",
        runbook=(
            "API key: user settings → API settings → refresh the key. Entitlement token: "
            "the repository → Entitlement tokens → Disable or refresh."
        ),
        rotate_url="https://cloudsmith.io/user/settings/api/",
        advice="Use OIDC with service accounts.",
    ),
    "cocoapods": Texts(
        title="CocoaPods trunk",
        runbook=(
            "`pod trunk me clean-sessions --all` from another session of the owner; then "
            "look through the pod's versions."
        ),
    ),
    "codeberg": Texts(
        title="Codeberg",
        runbook="Settings → Applications → Access tokens → Delete.",
        rotate_url="https://codeberg.org/user/settings/applications",
        cascades="It reached every repository of its scopes: look through pushes and new keys.",
    ),
    "cratesio": Texts(
        title="Rust package registry",
        runbook=(
            "Account settings → API tokens → Revoke; then look through the crates' "
            "versions and yank bad ones."
        ),
        cascades="Everybody who built with a bad version ran its code.",
        advice=_PUBLISH,
    ),
    "develocity": Texts(
        title="Develocity and the Gradle plugin portal",
        runbook=(
            "Develocity: My settings → Access keys → Revoke. Plugin portal: profile → API"
            " keys → regenerate."
        ),
        rotate_url="https://plugins.gradle.org/",
    ),
    "forgejo": Texts(
        title="Forgejo",
        runbook=(
            "Settings → Applications → Access tokens → Delete; runner token: Actions → "
            "Runners → Reset registration token."
        ),
        cascades="It reached every repository of its scopes: look through pushes and new keys.",
    ),
    "gemfury": Texts(
        title="Gemfury",
        runbook="Account → Settings → Tokens → delete the deploy or API token.",
        rotate_url="https://manage.fury.io/manage",
    ),
    "gerrit": Texts(
        title="Gerrit",
        runbook="Settings → HTTP credentials → generate a new password or delete the token.",
        cascades="It could push and review as its owner.",
    ),
    "gitea": Texts(
        title="Gitea",
        runbook=(
            "Settings → Applications → Manage access tokens → Delete; OAuth secret: the "
            "application → Regenerate secret; runner token: Actions → Runners → Reset "
            "registration token."
        ),
        cascades="It reached every repository of its scopes: look through pushes and new keys.",
    ),
    "gogs": Texts(
        title="Gogs",
        runbook="User settings → Applications → the token → Delete.",
        cascades="Its tokens have no scopes: it could do whatever its owner can.",
    ),
    "hexpm": Texts(
        title="Hex",
        runbook=(
            "Dashboard → Keys → Revoke, or `mix hex.user key revoke NAME`; organisation "
            "key: `mix hex.organization key … revoke`."
        ),
        rotate_url="https://hex.pm/dashboard/keys",
        cascades="Everybody who fetched a bad version ran its code.",
    ),
    "jfrog": Texts(
        title="JFrog",
        runbook=(
            "Administration → User management → Access tokens → Revoke; an old API key: "
            "the user's profile → Revoke API key."
        ),
        cascades=("Repositories it could write to may hold changed artifacts: compare checksums."),
        advice="Use OIDC integrations, or scoped tokens that expire.",
    ),
    "luarocks": Texts(
        title="LuaRocks",
        runbook="Settings → API keys → Revoke.",
        rotate_url="https://luarocks.org/settings/api-keys",
    ),
    "modrinth": Texts(
        title="Modrinth",
        runbook="Settings → Personal access tokens → Revoke.",
        rotate_url="https://modrinth.com/settings/pats",
        cascades="Versions that it could publish must be looked through.",
    ),
    "mozilla": Texts(
        title="Mozilla add-ons",
        runbook=(
            "Developer hub → Manage API keys → Revoke; then look through the add-on's versions."
        ),
        rotate_url="https://addons.mozilla.org/developers/addon/api/key/",
        cascades="Browsers install new versions by themselves.",
    ),
    "nexus": Texts(
        title="Sonatype Nexus and Central Portal",
        runbook=(
            "User menu → User token or NuGet API key → Reset; Central Portal: Account → "
            "Generate user token revokes the old one."
        ),
        rotate_url="https://central.sonatype.com/account",
        cascades="Artifacts that it could deploy may have been changed.",
    ),
    "nuget": Texts(
        title="NuGet",
        runbook=(
            "Account → API keys → the key → Delete or Regenerate; then look through the "
            "packages' versions and unlist bad ones."
        ),
        cascades="Everybody who installed a bad version ran its code.",
        advice=_PUBLISH,
    ),
    "openvsx": Texts(
        title="Open VSX",
        runbook=(
            "User settings → Access tokens → Delete; then look through the extension's versions."
        ),
        rotate_url="https://open-vsx.org/user-settings/tokens",
        cascades="Editors install new versions by themselves.",
    ),
    "packagecloud": Texts(
        title="packagecloud",
        runbook=(
            "API token: the user's page → API token → regenerate. Master or read token: "
            "the repository → Tokens → Destroy."
        ),
        rotate_url="https://packagecloud.io/api_token",
        cascades="Destroying a master token ends its read tokens.",
    ),
    "packagist": Texts(
        title="Packagist",
        runbook=(
            "Profile → Settings → rotate the API token. Private Packagist: Organisation "
            "or user settings → Authentication tokens → Delete."
        ),
        rotate_url="https://packagist.com/",
        advice="Read-only tokens for deployments, one for each.",
    ),
    "phabricator": Texts(
        title="Phabricator",
        runbook=(
            "Settings → Conduit API tokens → Terminate token; an administrator can do so for bots."
        ),
        advice="Give scripts a bot account.",
    ),
    "quay": Texts(
        title="Quay",
        runbook=(
            "Robot: the organisation → Robot accounts → the robot → Regenerate token. "
            "OAuth token: user settings → External logins and applications → Revoke."
        ),
        rotate_url="https://quay.io/",
        cascades="Pulls and pushes by that robot fail until it has the new token.",
        advice="Use robot federation (OIDC) with short-lived tokens.",
    ),
    "rubygems": Texts(
        title="RubyGems",
        runbook=(
            "Profile → Settings → API keys → the key → Delete; then look for gem versions"
            " nobody here pushed and yank them."
        ),
        cascades="Everybody who installed a bad version ran its code.",
        advice=_PUBLISH,
    ),
    "sourcehut": Texts(
        title="SourceHut",
        runbook="meta.sr.ht → OAuth 2.0 → Personal access tokens → Revoke.",
        rotate_url="https://meta.sr.ht/oauth2",
        advice="Give tokens the scopes they need and an expiry.",
    ),
}
"""Issuer → its words, in alphabetical order."""
