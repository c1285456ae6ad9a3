"""The process in which sympy works: one question at a time, each with a time limit that ends the process.

Loading sympy takes about a second, so another process waits with it loaded as soon as one is likely to be ended.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from math import inf
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import IO, Any

from explorer.symbolic.worker import LOADED

_GLANCE = 0.05  # seconds between two looks at whether anybody still waits for the answer
_LONG = 0.25  # seconds after which an answer is likely to be given up


class SymbolicProcess:
    """Asks the worker process, which starts when it is first needed; `close` may be called on any thread."""

    def __init__(self) -> None:
        self._asking = Lock()
        self._changing = Lock()
        self._worker: _Worker | None = None
        self._next: _Worker | None = None  # started ahead, for when the worker is ended
        self._closed = False
        self._asked = 0
        self._has_dropped = False

    def ask(
        self, task: str, question: dict[str, Any], deadline: float, stopped: Callable[[], bool] = lambda: False
    ) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Return the answer to a task of the worker, None where it has none by `deadline` (time.monotonic).

        Likewise where `stopped` says that nobody waits for it any longer.
        """
        while not self._asking.acquire(timeout=_GLANCE):  # another thread asks
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

    def _started(self) -> "_Worker | None":
        with self._changing:
            if self._worker is None and not self._closed:
                self._worker, self._next = self._next or _Worker(), None
            return self._worker

    def _start_ahead(self) -> None:
        with self._changing:
            if self._next is None and not self._closed:
                self._next = _Worker()

    def _drop(self) -> None:
        """End a process that is late or gone; one that was started ahead, or starts now, takes its place."""
        self._has_dropped = True
        self._start_ahead()
        with self._changing:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()


class _Worker:
    """The process, and a thread that reads its answers, because a pipe cannot be waited for with a time limit."""

    def __init__(self) -> None:
        root = str(Path(__file__).parents[2])
        path = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))
        self._process = subprocess.Popen(  # noqa: S603 # a fixed command
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.loaded = inf  # when sympy was
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        self._reader = Thread(target=self._read, name="symbolic answers", daemon=True)
        self._reader.start()

    def send(self, request: dict[str, Any]) -> None:
        """Send a request; raises OSError where the process is gone."""
        pipe = self._process.stdin
        if pipe is not None:
            pipe.write(json.dumps(request).encode() + b"\n")
            pipe.flush()

    def receive(self, number: int, deadline: float, stopped: Callable[[], bool]) -> dict[str, Any] | None:
        """Return the answer to a request, None where it is late or nobody waits for it any longer.

        Raises OSError where the process is gone.
        """
        while True:
            try:
                line = self._answers.get(timeout=max(min(deadline - time.monotonic(), _GLANCE), 0.0))
            except Empty:
                if stopped() or time.monotonic() >= deadline:
                    return None
                continue
            if not line:
                raise OSError("the process is gone")
            answer: dict[str, Any] = json.loads(line)
            if answer["id"] == number:
                return answer

    def stop(self) -> None:
        """End the process and the thread, and wait for both."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                _close_quietly(pipe)

    def _read(self) -> None:
        pipe = self._process.stdout
        if pipe is not None:
            for line in pipe:
                if line == LOADED:
                    self.loaded = time.monotonic()
                else:
                    self._answers.put(line)
        self._answers.put(b"")


def _close_quietly(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # what was still to be written has no reader any more
        return


def _command() -> list[str]:
    if getattr(sys, "frozen", False):  # an installed program is its own interpreter
        return [sys.executable, "--symbolic-worker"]
    return [sys.executable, "-m", "explorer.symbolic"]
