"""What does a person do with a leaked credential of a secret store or of what runs servers?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "airflow": Texts(
        title="Apache Airflow",
        runbook=(
            "Fernet key: put a new key in front of the old one, run `airflow rotate-"
            "fernet-key`, then drop the old one. Secret key: set another and restart; "
            "sessions end."
        ),
        cascades=(
            "Connections that the Fernet key protected are known if the database leaked "
            "too: rotate those."
        ),
        advice="Keep connections in a secrets backend.",
    ),
    "akeyless": Texts(
        title="Akeyless",
        runbook=("Users & auth methods → the API key method → reset the access key, or delete it."),
        rotate_url="https://console.akeyless.io/",
        cascades="Every secret that it could read is known now: rotate those too.",
        advice="Use cloud identities or Kubernetes auth.",
    ),
    "ansible": Texts(
        title="Ansible Galaxy",
        runbook=("Galaxy → Collections → API token → Load token makes a new one and ends the old."),
        rotate_url="https://galaxy.ansible.com/ui/token/",
        cascades="Collections that it could publish must be looked through.",
    ),
    "astronomer": Texts(
        title="Astronomer",
        runbook="Workspace or Deployment → Access → API tokens (or API keys) → Delete.",
        rotate_url="https://cloud.astronomer.io/",
        cascades="Connections and variables of its deployments could be read.",
    ),
    "awx": Texts(
        title="AWX and Ansible automation controller",
        runbook="User → Tokens → Delete, or DELETE /api/v2/tokens/ID/.",
        cascades="It could run playbooks on the whole inventory: look through the jobs.",
    ),
    "beyondtrust": Texts(
        title="BeyondTrust Password Safe",
        runbook="Configuration → General → API registrations → rotate the key.",
        cascades="Managed passwords could be checked out: rotate those too.",
        advice="Use OAuth API registrations and authentication rules by address.",
    ),
    "bitwarden": Texts(
        title="Bitwarden",
        runbook=(
            "API key: Settings → Security → Keys → Rotate API key (or the organisation's "
            "settings). Machine token: Secrets Manager → Machine accounts → Access tokens"
            " → Revoke. Session key: `bw lock` or log out."
        ),
        rotate_url="https://vault.bitwarden.com/",
        cascades="Every secret that it could read is known now: rotate those too.",
    ),
    "chef": Texts(
        title="Chef",
        runbook=(
            "Habitat: builder profile → Personal access token → Regenerate. Automate: "
            "Settings → API tokens → Delete."
        ),
        rotate_url="https://bldr.habitat.sh/",
    ),
    "conjur": Texts(
        title="Conjur",
        runbook=(
            "`conjur host rotate-api-key -i HOST`, or for a user `conjur user rotate-api-key`."
        ),
        cascades="Every variable that it could read is known now: rotate those too.",
        advice="Use an authenticator (Kubernetes, cloud, JWT) and no API key.",
    ),
    "consul": Texts(
        title="HashiCorp Consul",
        runbook=(
            "`consul acl token delete -accessor-id ID`. Gossip key: `consul keyring "
            "-install`, `-use`, `-remove`."
        ),
        cascades="Agents and services that use it lose access.",
        advice="Use auth methods (Kubernetes, JWT) with short-lived tokens.",
    ),
    "dagster": Texts(
        title="Dagster+",
        runbook="Organisation settings → Tokens → Revoke.",
        rotate_url="https://dagster.cloud/",
        cascades="A revoked agent token stops its agents.",
    ),
    "dbt": Texts(
        title="dbt",
        runbook=(
            "Service token: Account settings → Service tokens → Delete; personal: Profile"
            " → API tokens → Delete."
        ),
        rotate_url="https://cloud.getdbt.com/",
    ),
    "delinea": Texts(
        title="Delinea",
        runbook=(
            "DevOps Secrets Vault: `dsv client delete` and create another client; Secret "
            "Server: the application account → new secret."
        ),
        cascades="Every secret that it could read is known now: rotate those too.",
    ),
    "doppler": Texts(
        title="Doppler",
        runbook=(
            "Personal: Tokens → Personal → Revoke. Service: the project → the config → "
            "Access → Revoke. Service account, SCIM and audit: Team settings. Or POST "
            "/v3/auth/revoke with the token."
        ),
        rotate_url="https://dashboard.doppler.com/",
        cascades="Every secret that the token could read is known now: rotate those too.",
        advice="Use OIDC identities of service accounts.",
    ),
    "dotenv": Texts(
        title="dotenv",
        runbook=(
            "Rotate the vault's key (`npx dotenv-vault rotatekey`) or encrypt with a new "
            "key pair (`dotenvx rotate`), and commit the new file."
        ),
        cascades="Old commits stay readable: rotate every secret in the file too.",
        advice="Keep secrets in a manager that can revoke.",
    ),
    "envkey": Texts(
        title="EnvKey",
        runbook=(
            "Open the app → the environment's servers → revoke its ENVKEY and generate another."
        ),
        cascades="Every secret of that environment is known now: rotate those too.",
    ),
    "hcp": Texts(
        title="HashiCorp Cloud Platform",
        runbook=(
            "Access control (IAM) → Service principals → the principal → Keys → Delete. "
            "Boundary: `boundary auth-tokens delete`."
        ),
        rotate_url="https://portal.cloud.hashicorp.com/access/service-principals",
        advice="Use workload identity federation for service principals.",
    ),
    "infisical": Texts(
        title="Infisical",
        runbook=(
            "Service token: project → Access control → Service tokens → Delete. Client "
            "secret: Identities → the identity → Universal auth → revoke it."
        ),
        rotate_url="https://app.infisical.com/",
        cascades="Every secret that it could read is known now: rotate those too.",
        advice="Use OIDC, Kubernetes or cloud auth for machine identities.",
    ),
    "infracost": Texts(
        title="Infracost",
        runbook="Org settings → API keys → regenerate.",
        rotate_url="https://dashboard.infracost.io/",
    ),
    "keeper": Texts(
        title="Keeper",
        runbook=(
            "Secrets Manager → the application → Devices → remove the device. A one-time "
            "token that was used already is worth nothing."
        ),
        rotate_url="https://keepersecurity.com/vault/",
        cascades="Every record shared with the application is known now: rotate those too.",
        advice="Lock devices to an address.",
    ),
    "lastpass": Texts(
        title="LastPass",
        runbook="Admin console → Advanced → Enterprise API → Reset your provisioning hash.",
        rotate_url="https://admin.lastpass.com/",
        cascades="Directory connectors need the new hash.",
    ),
    "nomad": Texts(
        title="HashiCorp Nomad",
        runbook=(
            "`nomad acl token delete ACCESSOR_ID`; find the accessor with `nomad acl token self`."
        ),
        cascades="A management token is the whole cluster.",
        advice="Use workload identities, and SSO for people.",
    ),
    "onepassword": Texts(
        title="1Password",
        runbook=(
            "Service account or Connect server: Developer → the integration → Revoke "
            "token. Secret key: the owner's account → regenerate the secret key."
        ),
        rotate_url="https://my.1password.com/developer-tools",
        cascades="Every item that it could read is known now: rotate those too.",
        advice="One service account for each consumer, with few vaults.",
    ),
    "phase": Texts(
        title="Phase",
        runbook=(
            "App or organisation → Access control → Service accounts or personal tokens → Delete."
        ),
        rotate_url="https://console.phase.dev/",
        cascades="Every secret that it could read is known now: rotate those too.",
    ),
    "prefect": Texts(
        title="Prefect Cloud",
        runbook=(
            "Profile → API keys → Delete; a service account's: Account settings → Service"
            " accounts → Rotate."
        ),
        rotate_url="https://app.prefect.cloud/my/api-keys",
        cascades="Blocks and variables could be read: rotate secrets that stand there.",
    ),
    "pulumi": Texts(
        title="Pulumi Cloud",
        runbook=(
            "Personal access tokens → Delete; organisation or team token: the "
            "organisation's settings → Access tokens."
        ),
        rotate_url="https://app.pulumi.com/account/tokens",
        cascades=("It decrypts the configuration of its stacks: rotate secrets that stand there."),
        advice="Use OIDC to exchange for tokens of two hours.",
    ),
    "puppet": Texts(
        title="Puppet",
        runbook=(
            "RBAC token: `puppet access delete-token-ids` or Access control → the user → "
            "revoke tokens. Forge: profile → API keys → Delete."
        ),
        rotate_url="https://forge.puppet.com/",
        advice="Short token lifetimes; a service user for each integration.",
    ),
    "rundeck": Texts(
        title="Rundeck",
        runbook=("Profile → User API tokens → Delete; an administrator: System menu → API tokens."),
        cascades="It could run jobs: look through the activity.",
    ),
    "scalr": Texts(
        title="Scalr",
        runbook=(
            "Profile → API tokens → Delete; a service account's: Account → IAM → Service accounts."
        ),
        rotate_url="https://scalr.io/",
        cascades="It could start runs with the environments' cloud credentials.",
    ),
}
"""Issuer → its words, in alphabetical order."""
