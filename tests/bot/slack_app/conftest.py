"""The office that the tests of this folder work in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.store import Store
from bot.store.vault import Vault
from tests.conftest import Canaries

from .office import Office


@pytest.fixture
def office(store: Store, vault: Vault, forge: Canaries) -> Iterator[Office]:
    with Office(store, vault).open() as made:
        yield made
