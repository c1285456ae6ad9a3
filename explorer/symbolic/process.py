"""The process in which sympy works: one question at a time, each with a time limit that ends the process."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import IO, Any

_GLANCE = 0.05  # seconds between two looks at whether anybody still waits for the answer


class SymbolicProcess:
    """Asks the worker process, which starts when it is first needed; `close` may be called on any thread."""

    def __init__(self) -> None:
        self._asking = Lock()
        self._changing = Lock()
        self._worker: _Worker | None = None
        self._closed = False
        self._asked = 0

    def ask(
        self, task: str, question: dict[str, Any], deadline: float, stopped: Callable[[], bool] = lambda: False
    ) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Return the answer to a task of the worker, None where it has none by `deadline` (time.monotonic).

        Likewise where `stopped` says that nobody waits for it any longer.
        """
        with self._asking:
            try:
                return self._answer(task, question, deadline, stopped)
            except (ValueError, LookupError, TypeError, OSError):
                self._drop()
                return None

    def close(self) -> None:
        """End the process; from now on nothing is answered. A question under way returns at once."""
        with self._changing:
            self._closed = True
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()

    def _answer(self, task: str, question: dict[str, Any], deadline: float, stopped: Callable[[], bool]) -> Any:  # noqa: ANN401 - likewise
        worker = self._started()
        if worker is None or time.monotonic() >= deadline:
            return None
        self._asked += 1
        worker.send({"id": self._asked, "task": task, **question})
        answer = worker.receive(deadline, stopped)
        if answer is None or answer["id"] != self._asked:
            self._drop()
            return None
        return answer["answer"]

    def _started(self) -> "_Worker | None":
        with self._changing:
            if self._worker is None and not self._closed:
                self._worker = _Worker()
            return self._worker

    def _drop(self) -> None:
        """End a process that is late or gone; the next question starts a new one."""
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
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        self._reader = Thread(target=self._read, name="symbolic answers", daemon=True)
        self._reader.start()

    def send(self, request: dict[str, Any]) -> None:
        """Send a request; raises OSError where the process is gone."""
        pipe = self._process.stdin
        if pipe is not None:
            pipe.write(json.dumps(request).encode() + b"\n")
            pipe.flush()

    def receive(self, deadline: float, stopped: Callable[[], bool]) -> dict[str, Any] | None:
        """Return the next answer, or None where the process is late or gone, or nobody waits any longer."""
        line: bytes | None = None
        while line is None:
            try:
                line = self._answers.get(timeout=max(min(deadline - time.monotonic(), _GLANCE), 0.0))
            except Empty:
                if stopped() or time.monotonic() >= deadline:
                    return None
        answer: dict[str, Any] | None = json.loads(line) if line else None
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
