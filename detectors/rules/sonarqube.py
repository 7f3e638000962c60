"""Which strings are tokens of SonarQube Server and SonarQube Cloud?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX, prefixed

_SERVER = "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens"
_CLOUD = "https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens"


def _marked(kind: str, title: str, prefix: str, severity: Severity) -> Rule:
    return prefixed(
        f"sonarqube-{kind}", title, prefix, HEX, 40, _SERVER, issuer="sonarqube", severity=severity
    )


RULES: tuple[Rule, ...] = (
    _marked("user", "SonarQube user token", "squ_", Severity.HIGH),
    _marked("project", "SonarQube project analysis token", "sqp_", Severity.MEDIUM),
    _marked("global", "SonarQube global analysis token", "sqa_", Severity.HIGH),
    prefixed(
        "sonarqube-scoped",
        "SonarQube Cloud scoped organisation token",
        "sqco_",
        ALNUM,
        40,
        _CLOUD,
        most=80,
        issuer="sonarqube",
    ),
    named_rule(
        "sonarqube-token",
        "SonarQube token (older form)",
        "sonar(?:[_ -]?(?:qube|cloud))?",
        HEX,
        40,
        _CLOUD,
        issuer="sonarqube",
        also=r"sonar[._](?:login|token)",
        keywords=("sonar",),
        carrier="SONAR_TOKEN={secret}",
    ),
)
