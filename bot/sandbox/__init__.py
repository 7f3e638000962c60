"""Stateful stand-ins for Slack, Jira and providers on loopback; demo and tests run on them."""
