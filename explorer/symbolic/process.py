"""The process in which sympy works: one question at a time, each with a time limit that ends the process.

Loading sympy takes about a second, so another process waits with it loaded as soon as one is likely to be ended.
"""

import time
from collections.abc import Callable
from math import inf
from threading import Lock
from typing import Any

from explorer.symbolic.child import GLANCE, Child

OPTION, MODULE = "--symbolic-worker", "explorer.symbolic"
_LONG = 0.25  # seconds after which an answer is likely to be given up


class SymbolicProcess:
    """Asks the worker process, which starts when it is first needed; `close` may be called on any thread."""

    def __init__(self) -> None:
        self._asking = Lock()
        self._changing = Lock()
        self._worker: Child | None = None
        self._next: Child | None = None  # started ahead, for when the worker is ended
        self._closed = False
        self._asked = 0
        self._has_dropped = False

    def ask(
        self, task: str, question: dict[str, Any], deadline: float, stopped: Callable[[], bool] = lambda: False
    ) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Return the answer to a task of the worker, None where it has none by `deadline` (time.monotonic).

        Likewise where `stopped` says that nobody waits for it any longer.
        """
        while not self._asking.acquire(timeout=GLANCE):  # another thread asks
            if stopped() or time.monotonic() >= deadline:
                return None
        try:
            return self._answer(task, question, deadline, stopped)
        except (ValueError, LookupError, TypeError, OSError):
            self._drop()
            return None
        finally:
            self._asking.release()

    def close(self) -> None:
        """End the process; from now on nothing is answered. A question under way returns at once."""
        with self._changing:
            self._closed = True
            workers = (self._worker, self._next)
            self._worker = self._next = None
        for worker in workers:
            if worker is not None:
                worker.stop()

    def _answer(self, task: str, question: dict[str, Any], deadline: float, stopped: Callable[[], bool]) -> Any:  # noqa: ANN401 - likewise
        worker = self._started()
        if worker is None or time.monotonic() >= deadline:
            return None
        self._asked += 1
        worker.send({"id": self._asked, "task": task, **question})
        asked = time.monotonic()

        def is_given_up() -> bool:
            if time.monotonic() > max(asked, worker.loaded) + _LONG:
                self._start_ahead()
            return stopped()

        answer = worker.receive(self._asked, deadline, is_given_up)
        if answer is None:
            if worker.loaded < inf:  # else it has not begun, and leaves out what is given up
                self._drop()
            return None
        if self._has_dropped:
            self._start_ahead()
        return answer["answer"]

    def _started(self) -> Child | None:
        with self._changing:
            if self._worker is None and not self._closed:
                self._worker, self._next = self._next or Child(OPTION, MODULE), None
            return self._worker

    def _start_ahead(self) -> None:
        with self._changing:
            if self._next is None and not self._closed:
                self._next = Child(OPTION, MODULE)

    def _drop(self) -> None:
        """End a process that is late or gone; one that was started ahead, or starts now, takes its place."""
        self._has_dropped = True
        self._start_ahead()
        with self._changing:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()
