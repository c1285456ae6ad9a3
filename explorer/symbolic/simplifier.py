"""The simplifier: asks the worker process for shorter forms, with a time limit, and believes none without a check."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import IO, Any, TypeAlias

from explorer.graph.expr import Expr
from explorer.symbolic.wire import decode, encode, operations

Check: TypeAlias = Callable[[Expr, Expr], bool]

_OPERATIONS = 2000  # sympy would not be done with more in any time that a reader waits
_ENTRIES = 64


class Simplifier:
    """Shorter forms of scalar expressions, found by sympy in another process that starts when it is first needed.

    `check(original, simpler)` decides whether an answer is equal to its original. `simplify` makes its
    answers in the graph of the expressions, so call it on the thread that owns them; `close` may be called
    on any thread.
    """

    def __init__(self, check: Check) -> None:
        self._check = check
        self._asking = Lock()
        self._changing = Lock()
        self._worker: _Worker | None = None
        self._closed = False
        self._asked = 0

    def simplify(self, exprs: Sequence[Expr], seconds: float) -> list[Expr | None]:
        """Return for each expression an equal one with fewer operations, or None: none was found in time."""
        deadline = time.monotonic() + seconds
        with self._asking:
            return [self._simpler(expr, deadline) for expr in exprs]

    def close(self) -> None:
        """End the process; from now on nothing is simplified. A `simplify` under way returns at once."""
        with self._changing:
            self._closed = True
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()

    def _simpler(self, expr: Expr, deadline: float) -> Expr | None:
        before = operations(expr)
        if expr.shape or not 1 < before <= _OPERATIONS or time.monotonic() >= deadline:
            return None
        rows = encode(expr)
        if any(_size(shape) > _ENTRIES for *_, shape in rows):
            return None
        try:
            nodes = self._answer(rows, deadline)
            found = None if nodes is None else decode(nodes, expr.graph)
        except (ValueError, LookupError, TypeError, OSError):
            self._drop()
            return None
        if found is None or found.shape or operations(found) >= before or not self._check(expr, found):
            return None
        return found

    def _answer(self, rows: list[list[Any]], deadline: float) -> list[list[Any]] | None:
        worker = self._started()
        if worker is None:
            return None
        self._asked += 1
        worker.send({"id": self._asked, "nodes": rows})
        answer = worker.receive(deadline - time.monotonic())
        if answer is None or answer["id"] != self._asked:
            self._drop()
            return None
        nodes: list[list[Any]] | None = answer["nodes"]
        return nodes

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

    def receive(self, seconds: float) -> dict[str, Any] | None:
        """Return the next answer, or None where the process is late or gone."""
        try:
            line = self._answers.get(timeout=max(seconds, 0.0))
        except Empty:
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


def _size(shape: Sequence[int]) -> int:
    size = 1
    for length in shape:
        size *= length
    return size
