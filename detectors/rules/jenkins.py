"""Which strings are Jenkins' API tokens, agent secrets and stored credentials?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._pattern import END, START
from detectors.rules._plain import HEX

_SCRIPTED = "https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/"
_AGENTS = "https://www.jenkins.io/doc/book/using/using-agents/"
_CRUMBS = "https://www.jenkins.io/doc/book/security/csrf-protection/"
_NAME = "(?:jenkins|hudson)"
_TOKEN = "11[0-9a-f]{32}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="jenkins-api-token",
        title="Jenkins API token",
        issuer="jenkins",
        # `curl -u name:token https://jenkins…` names it behind, most others before.
        pattern=lazy.pattern(
            rf"(?i:{_NAME})[^\n]{{0,160}}?(?:\n[^\n]{{0,60}}?)?{START}(?P<secret>{_TOKEN}){END}"
            rf"|{START}(?P<secret>{_TOKEN}){END}(?=[^\n]{{0,120}}(?i:{_NAME}))"
        ),
        keywords=("jenkins", "hudson"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,  # who may build runs code on the agents
        forge=lambda random: "11" + _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "JENKINS_API_TOKEN=11" + "0" * 32,
            "JENKINS_API_TOKEN=11abc",
            "jenkins checked out 1" + "0a1b2c3d" * 4,
            "JENKINS_TOKEN=${TOKEN}",
        ),
        references=(_SCRIPTED,),
        check=lambda value: plausible(value[2:], 8),
        carrier="JENKINS_API_TOKEN={secret}",
        specific=60,
    ),
    named_rule(
        "jenkins-token-old",
        "Jenkins API token (before version 2.129)",
        _NAME,
        HEX,
        32,
        _SCRIPTED,
        issuer="jenkins",
        keywords=("jenkins", "hudson"),
        carrier="JENKINS_TOKEN={secret}",
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
    ),
    named_rule(
        "jenkins-agent-secret",
        "Jenkins agent secret",
        f"{_NAME}[_ -]?(?:agent|slave|jnlp|node)?",
        HEX,
        64,
        _AGENTS,
        issuer="jenkins",
        what="secrets?",
        also=r"(?:agent|slave|remoting)\.jar[^\n]{0,200}?-secret",
        keywords=("jenkins", "hudson", "agent.jar", "slave.jar", "remoting.jar"),
        carrier="JENKINS_SECRET={secret}",
    ),
    named_rule(
        "jenkins-crumb",
        "Jenkins crumb",
        _NAME,
        HEX,
        32,
        _CRUMBS,
        most=64,
        issuer="jenkins",
        what="crumb",
        keywords=("jenkins", "hudson"),
        carrier="Jenkins-Crumb: {secret}",
        severity=Severity.LOW,  # worth nothing without the session
    ),
)
