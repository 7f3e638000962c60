"""How does one test look at two thousand rules? A hundred at a time, and names each that fails.

As one test a rule they would be 40,000, whose setting up takes longer than what they check.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from detectors import ALL_RULES, Rule

_SIZE = 150
_SHOWN = 12
"""Failures told in full."""


def every(rules: Sequence[Rule] = ALL_RULES) -> Callable[[Callable[..., None]], Any]:
    """Run a test, which takes `rule`, for each of `rules`; those that fail are named."""
    chunks = [rules[start : start + _SIZE] for start in range(0, len(rules), _SIZE)]
    names = [f"{chunk[0].id}..{chunk[-1].id}" for chunk in chunks]

    def decorate(test: Callable[..., None]) -> Any:
        @functools.wraps(test)
        def loop(*args: Any, chunk: Sequence[Rule], **others: Any) -> None:
            failed = []
            for rule in chunk:
                try:
                    test(*args, rule=rule, **others)
                except pytest.skip.Exception:
                    continue
                except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 - told below
                    failed.append(f"{rule.id}: {type(error).__name__}: {error}")
            told = "\n".join(failed[:_SHOWN])
            assert not failed, f"{len(failed)} of {len(chunk)} rules fail\n{told}"

        signature = inspect.signature(test)
        loop.__signature__ = signature.replace(  # type: ignore[attr-defined]
            parameters=[
                each.replace(name="chunk", kind=inspect.Parameter.KEYWORD_ONLY)
                if each.name == "rule"
                else each
                for each in sorted(signature.parameters.values(), key=lambda p: p.name == "rule")
            ]
        )
        del loop.__wrapped__  # type: ignore[attr-defined]
        return pytest.mark.parametrize("chunk", chunks, ids=names)(loop)

    return decorate
