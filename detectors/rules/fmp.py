"""Which strings are keys of Financial Modeling Prep?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "fmp-api-key",
        "Financial Modeling Prep API key",
        "fmp[_ .-]?(?=api|key)|financial[_ .-]?modell?ing[_ .-]?prep",
        ALNUM,
        32,
        "https://site.financialmodelingprep.com/developer/docs",
        severity=Severity.MEDIUM,
        also=query("financialmodelingprep.com", "apikey"),
        carrier="FMP_API_KEY={secret}",
        keywords=(
            *spellings("fmp", "api", "key"),
            "financialmodel",
            "financial_model",
            "financial-model",
            "financial model",
        ),
        issuer="fmp",
    ),
)
