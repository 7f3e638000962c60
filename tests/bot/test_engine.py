"""Does work that the end of the process cuts off go on at the next start, as no failure?"""

from __future__ import annotations

import threading
from pathlib import Path

from bot.engine import Engine, step
from bot.store import Store


def test_a_stop_between_two_steps_is_no_failure(tmp_path: Path) -> None:
    begun, stopped, ended = threading.Event(), threading.Event(), threading.Event()
    done: list[str] = []
    failures: list[Exception] = []
    left: list[BaseException] = []

    def wait() -> str:
        begun.set()
        stopped.wait(20)
        done.append("one")
        return "one"

    def work(_: int) -> None:
        try:
            step("one", wait)
            step("two", lambda: done.append("two"))
        except Exception as error:  # noqa: BLE001 - as the workflows take what fails
            failures.append(error)
        except BaseException as error:
            left.append(error)
            raise
        finally:
            ended.set()

    store = Store(f"sqlite:///{tmp_path / 'leakwatch.db'}")
    store.migrate()

    def engine() -> Engine:
        made = Engine(f"sqlite:///{tmp_path / 'engine.db'}", store, {"work": work}, executor="one")
        made.start()
        return made

    first = engine()
    try:
        first.enqueue("work", "work/1", 1)
        assert begun.wait(20)
    finally:
        first.stop()
    stopped.set()
    assert ended.wait(20)
    assert [type(each).__name__ for each in left] == ["Ending"]
    assert "two" not in done

    ended.clear()
    second = engine()
    try:
        assert ended.wait(20)
        # the status is written right behind the end of the function
        for _ in range(200):
            if second.idle():
                break
            threading.Event().wait(0.05)
        assert second.idle()
        assert not second.failed("work/1")
    finally:
        second.stop()
        store.close()
    assert failures == []
    assert done[-1] == "two"
