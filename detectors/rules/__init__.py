"""Which kinds of credentials are known? Every module here that has `RULES`; read when asked for."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any

from detectors.model import Rule

ALL_RULES: tuple[Rule, ...]
"""Every kind. Looking at it imports a thousand modules; `rules_of` imports one."""

_LAST = "generic"
"""What nobody else claims comes last."""


def modules() -> tuple[str, ...]:
    """The names of the modules that hold rules, in order; none of them is imported."""
    names = {each.name for each in pkgutil.iter_modules(__path__) if each.name[0] != "_"}
    return (*sorted(names - {_LAST}), _LAST)


def rules_of(module: str) -> tuple[Rule, ...]:
    """The rules of one module. Raises ImportError when there is no such module."""
    rules: tuple[Rule, ...] = import_module(f"{__name__}.{module}").RULES
    return rules


@cache
def _all() -> tuple[Rule, ...]:
    return tuple(rule for module in modules() for rule in rules_of(module))


@cache
def _by_id() -> dict[str, Rule]:
    return {rule.id: rule for rule in _all()}


def by_id(rule_id: str) -> Rule:
    """The rule called `rule_id`; raises KeyError when there is none."""
    return _by_id()[rule_id]


def __getattr__(name: str) -> Any:
    if name == "ALL_RULES":
        return _all()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
