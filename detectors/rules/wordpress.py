"""Which strings are WordPress's keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import ALNUM

_DOC = "https://developer.wordpress.org/advanced-administration/security/application-passwords/"


def _forge_password(random: Random) -> str:
    return " ".join(_forge.text(random, _forge.ALNUM, 4) for _ in range(5)) + " k7Qz"


def _mixed(value: str) -> bool:
    """Digits and capitals all over: no six words have that."""
    words = sum(each.isalpha() and each[1:].islower() for each in value.split())
    return plausible(value, 12) and words < 5 and any(map(str.isdigit, value))


RULES: tuple[Rule, ...] = (
    named_shape(
        "wordpress-app-password",
        "WordPress application password",
        r"word[_-]?press|wp",
        r"[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}",
        _forge_password,
        _DOC,
        issuer="wordpress",
        carrier="WP_APP_PASSWORD={secret}",
        keywords=(
            "wordpress",
            "word_press",
            "wp_app",
            "wp-app",
            "wp app",
            "application password",
            "application_password",
            "wp_pass",
            "wp-pass",
        ),
        severity=Severity.CRITICAL,
        also=r"application[_ -]?password",
        what=r"(?:app(?:lication)?[_ -]?)?pass(?:word)?|pw",
        check=_mixed,
    ),
    named_rule(
        "wordpress-com-secret",
        "WordPress.com client secret",
        r"wordpress\.?com|wpcom|jetpack",
        ALNUM,
        64,
        _DOC,
        issuer="wordpress",
        carrier="WPCOM_CLIENT_SECRET={secret}",
        keywords=("wordpress.com", "wordpresscom", "wpcom", "jetpack"),
        severity=Severity.MEDIUM,
        what=r"(?:client)?[_ -]?secret",
    ),
)
