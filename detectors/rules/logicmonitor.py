"""Which strings are LogicMonitor's tokens and keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._shaped import shaped

_TOKENS = "https://www.logicmonitor.com/support/bearer-token"

RULES: tuple[Rule, ...] = (
    shaped(
        "logicmonitor-bearer",
        "LogicMonitor bearer token",
        "lmb_[A-Za-z0-9+/=_-]{40,200}+",
        made(40, _forge.ALNUM, "lmb_"),
        _TOKENS,
        issuer="logicmonitor",
        keywords=("lmb_",),
        end="(?![A-Za-z0-9+/=-])",
        check=alive,
        least=1,
        specific=55,
    ),
    named_shape(
        "logicmonitor-access-key",
        "LogicMonitor access key",
        "logic[_ -]?monitor|lm",
        r"[A-Za-z0-9(){}^+=_~!@\#$%&-]{48}",
        made(48),
        _TOKENS,
        issuer="logicmonitor",
        carrier="LM_ACCESS_KEY={secret}",
        keywords=("logicmonitor", "logic_monitor", "lm_access", "lm-access"),
        what=r"access[_ -]?key",
        end=r"(?![A-Za-z0-9(){}^+=~!@\#$%&-])",
        check=alive,
        least=1,
    ),
)
