"""Which kinds of credentials are known? An explicit list; a new kind is a line here."""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import (
    anthropic,
    atlassian,
    aws,
    azure,
    cloudflare,
    databricks,
    datadog,
    digitalocean,
    discord,
    docker,
    generic,
    github,
    gitlab,
    google,
    heroku,
    huggingface,
    jwt,
    linear,
    newrelic,
    notion,
    npm,
    openai,
    pypi,
    sendgrid,
    sentry,
    shopify,
    slack,
    stripe,
    telegram,
    terraform,
    twilio,
    vault,
)

ALL_RULES: tuple[Rule, ...] = (
    *anthropic.RULES,
    *atlassian.RULES,
    *aws.RULES,
    *azure.RULES,
    *cloudflare.RULES,
    *databricks.RULES,
    *datadog.RULES,
    *digitalocean.RULES,
    *discord.RULES,
    *docker.RULES,
    *github.RULES,
    *gitlab.RULES,
    *google.RULES,
    *heroku.RULES,
    *huggingface.RULES,
    *jwt.RULES,
    *linear.RULES,
    *newrelic.RULES,
    *notion.RULES,
    *npm.RULES,
    *openai.RULES,
    *pypi.RULES,
    *sendgrid.RULES,
    *sentry.RULES,
    *shopify.RULES,
    *slack.RULES,
    *stripe.RULES,
    *telegram.RULES,
    *terraform.RULES,
    *twilio.RULES,
    *vault.RULES,
    *generic.RULES,
)

_BY_ID = {rule.id: rule for rule in ALL_RULES}


def by_id(rule_id: str) -> Rule:
    """The rule called `rule_id`; raises KeyError when there is none."""
    return _BY_ID[rule_id]
