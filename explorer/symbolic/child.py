"""A process of this program that answers requests, one JSON a line each way; it ends when its input ends.

Before the first answer it says that it has loaded. A request is {"id", ...}, an answer {"id", "answer"}.
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
from threading import Thread
from typing import IO, Any, BinaryIO

LOADED = b"\n"
GLANCE = 0.05  # seconds between two looks at whether anybody still waits for the answer


class Child:
    """The process, and a thread that reads its answers, because a pipe cannot be waited for with a time limit."""

    def __init__(self, option: str, module: str) -> None:
        """Start this program with an option where it is installed, else a module of its source."""
        root = str(Path(__file__).parents[2])
        path = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))
        installed = getattr(sys, "frozen", False)  # an installed program is its own interpreter
        self._process = subprocess.Popen(  # noqa: S603 # a fixed command
            [sys.executable, option] if installed else [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.loaded = inf  # when it was ready
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        self._reader = Thread(target=self._read, name="answers", daemon=True)
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
                line = self._answers.get(timeout=max(min(deadline - time.monotonic(), GLANCE), 0.0))
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


def serve(answer: Callable[[dict[str, Any]], Any], load: Callable[[], object]) -> None:
    """Answer the requests on standard input until it ends, having loaded what the answers need."""
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not break into the answers
    requests = _read(sys.stdin.buffer)
    load()
    answers.write(LOADED)
    answers.flush()
    while True:
        request = _newest(requests)
        number = request.pop("id")
        answers.write(json.dumps({"id": number, "answer": answer(request)}).encode() + b"\n")
        answers.flush()


def _read(lines: BinaryIO) -> SimpleQueue[bytes]:
    """Return what a thread fills with lines, so that the process ends with its parent also while it is busy."""
    queue: SimpleQueue[bytes] = SimpleQueue()

    def read() -> None:
        for line in lines:
            queue.put(line)
        os._exit(0)

    Thread(target=read, daemon=True).start()
    return queue


def _newest(requests: SimpleQueue[bytes]) -> dict[str, Any]:
    """Wait for a request; of several the last is taken, because nobody waits for those before it."""
    line = requests.get()
    while not requests.empty():
        line = requests.get()
    newest: dict[str, Any] = json.loads(line)
    return newest
