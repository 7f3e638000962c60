"""Which strings are keys of Dify?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "dify-app-key",
        "Dify app key",
        "dify(?=[_ .-]|[A-Z])",
        "app-[A-Za-z0-9]{24}",
        lambda random: "app-" + _forge.text(random, _forge.ALNUM, 24),
        "https://docs.dify.ai/en/use-dify/publish/developing-with-apis",
        also="bearer",
        carrier="DIFY_API_KEY={secret}",
        keywords=(*spellings("dify", "api", "app", "key", "ai", "token"), "bearer app-"),
        issuer="dify",
    ),
    named_shape(
        "dify-dataset-key",
        "Dify knowledge key",
        "dify(?=[_ .-]|[A-Z])",
        "dataset-[A-Za-z0-9]{24}",
        lambda random: "dataset-" + _forge.text(random, _forge.ALNUM, 24),
        "https://docs.dify.ai/en/use-dify/knowledge/manage-knowledge/maintain-dataset-via-api",
        also="bearer",
        carrier="DIFY_DATASET_API_KEY={secret}",
        keywords=(
            *spellings("dify", "api", "dataset", "key", "ai", "knowledge"),
            "bearer dataset-",
        ),
        issuer="dify",
    ),
)
