"""The background worker: takes frozen documents, hands back numbered results, and only ever works on the newest.

A first key is answered at once; those that follow restart a short timer, and a new text stops the work on the old
one. While something is dragged every position is asked for at once, with one request under way: the first picture of a
position is always shown, and what the open room has of it; the newest waiting position comes next, and those in
between are left out. Formulas are simplified in a slower lane, after the picture. Once it has handed one out the
worker waits until it is painted: two threads that want the interpreter wait for each other at every call of Qt.
"""

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from explorer.document.labs.result import LabResult
from explorer.document.model import Document
from explorer.document.results import (
    FailureResult,
    FormulasCopy,
    FormulasResult,
    PictureResult,
    PolynomialCopy,
    PolynomialResult,
    Result,
)
from explorer.graph.expr import Expr

TYPING_PAUSE = 25  # milliseconds of quiet before what is typed is read
SETTLING_PAUSE = 150  # milliseconds of quiet before what was moved is drawn finely
STARTING = 20.0  # seconds that sympy's process may take to load
ROOM_PATIENCE = 80  # milliseconds for which the next position waits for the open room to follow the picture
NOBODY = -1  # the generation that nobody waits for
SWITCHING = 0.0005  # seconds for which a thread may keep the interpreter while another waits for it
PAINTING = 0.2  # seconds for which the worker lets a picture be painted
STOP_TIMEOUT = 5.0  # seconds a stopped worker may take to finish its last tile

Stopped: TypeAlias = Callable[[], bool]
Evaluate: TypeAlias = Callable[[Document, int, bool, Stopped], Iterator[Result]]


@dataclass(frozen=True, slots=True)
class _Job:
    document: Document
    generation: int
    fine: bool


@dataclass(frozen=True, slots=True)
class _Answer:
    """One result of one generation; None says that the generation is finished."""

    generation: int
    result: Result | None


class _Mailbox:
    """Holds the newest job only; the GUI puts, the worker takes."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._job: _Job | None = None
        self._newest = 0
        self._shown = NOBODY
        self._closed = False

    def put(self, job: _Job) -> None:
        with self._changed:
            self._job, self._newest = job, job.generation
            self._changed.notify()

    def cancel(self) -> None:
        """Let the job under way end as soon as it asks, and drop the one that waits."""
        with self._changed:
            self._job, self._newest = None, NOBODY

    def show(self, generation: int) -> None:
        """Tell that the pictures of a generation that were handed out have been painted, or will not be."""
        with self._changed:
            self._shown = generation
            self._changed.notify()

    def give_way(self, generation: int) -> None:
        """Wait until a picture of a generation has been painted or dropped, also where something newer waits."""
        with self._changed:
            self._changed.wait_for(lambda: self._shown == generation or self._closed, PAINTING)
            self._shown = NOBODY

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify()

    def take(self) -> _Job | None:
        """Wait for a job; None says that there will be no more."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._job is not None)
            job, self._job = self._job, None
            return None if self._closed else job

    def outdated(self, generation: int) -> bool:
        return self._closed or generation != self._newest


def load_pipeline(process: Callable[[], Any]) -> Evaluate:
    """Return the real pipeline with empty caches; called in the worker, because loading it takes a while."""
    from explorer.document.pipeline import Pipeline, Request  # noqa: PLC0415 - the window comes first

    pipeline = Pipeline(process())

    def evaluate(document: Document, generation: int, fine: bool, stopped: Stopped) -> Iterator[Result]:  # noqa: FBT001
        return pipeline.evaluate(Request(document, generation, fine), stopped)

    return evaluate


class _Lane:
    """A thread that answers one job after the other, always the newest one next."""

    def __init__(self, name: str, load: Callable[[], Evaluate], answer: Callable[[_Answer], None]) -> None:
        self.mailbox = _Mailbox()
        self._load = load
        self._answer = answer
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self.mailbox.close()
        self._answer = lambda _: None  # who listens may be gone before a slow thread ends
        self._thread.join(STOP_TIMEOUT)

    def _work(self) -> None:
        evaluate: Evaluate | None = None
        while (job := self.mailbox.take()) is not None:
            try:
                evaluate = evaluate or self._load()
                self._evaluate(evaluate, job)
            except Exception as error:  # noqa: BLE001 - a bug of ours must not end the thread, nor go unseen
                kind = type(error).__name__
                result = FailureResult(f"This could not be computed ({kind}: {error}).")
                self._answer(_Answer(job.generation, result))
            self._answer(_Answer(job.generation, None))

    def _evaluate(self, evaluate: Evaluate, job: _Job) -> None:
        def stopped() -> bool:
            return self.mailbox.outdated(job.generation)

        for result in evaluate(job.document, job.generation, job.fine, stopped):
            self._answer(_Answer(job.generation, result))
            if _is_painted_first(result):
                self.mailbox.give_way(job.generation)
            if stopped():
                break


def _is_painted_first(result: Result) -> bool:
    """Whether the worker lets a result be painted before it goes on."""
    return isinstance(result, PictureResult) or (isinstance(result, LabResult) and result.ongoing)


class _Details:
    """A thread that expands the newest polynomial exactly and simplifies the newest formulas, with one sympy process.

    What it asks can be cut short at any moment.
    """

    def __init__(self, answer: Callable[[FormulasResult | PolynomialResult], None]) -> None:
        self._answer = answer
        self._changed = threading.Condition()
        self._copy: FormulasCopy | None = None
        self._polynomial: PolynomialCopy | None = None
        self._symbolic: tuple[Any, Any, Any] | None = None  # simplifier, what finds exact coefficients, their process
        self._extra = STARTING
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="details", daemon=True)
        self._thread.start()

    def put(self, copy: FormulasCopy | PolynomialCopy) -> None:
        with self._changed:
            if isinstance(copy, PolynomialCopy):
                self._polynomial = copy
            else:
                self._copy = copy
            self._changed.notify()

    def process(self) -> Any:  # noqa: ANN401 - a SymbolicProcess, which the window does not load
        """Return the process in which sympy works, for others that ask it too."""
        with self._changed:
            self._symbolic = self._symbolic or _load_symbolic()
            return self._symbolic[2]

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify()
            symbolic = self._symbolic or ()
        for part in symbolic:
            part.close()
        self._thread.join(STOP_TIMEOUT)

    def _work(self) -> None:
        while (copy := self._next()) is not None:
            with contextlib.suppress(Exception):  # a formula that can't be simplified stays as it is
                if isinstance(copy, PolynomialCopy):
                    self._expand(copy)
                else:
                    self._simpler(copy)

    def _simpler(self, copy: FormulasCopy) -> None:
        from explorer.document.formulas import simplified  # noqa: PLC0415 - the window comes first

        simpler = simplified(copy, self._simplify)
        if simpler is not None and not self._closed:
            self._answer(simpler)

    def _expand(self, copy: PolynomialCopy) -> None:
        from explorer.document.exact_polynomial import exact_polynomials  # noqa: PLC0415 - the window comes first

        if self._symbolic is not None:
            extra, self._extra = self._extra, 0.0
            for found in exact_polynomials(copy, self._symbolic[1].find, extra, self._is_outdated):
                self._answer(found)

    def _is_outdated(self) -> bool:
        """Whether another polynomial is wanted than the one under way."""
        return self._closed or self._polynomial is not None

    def _simplify(self, exprs: Sequence[Expr], seconds: float) -> Sequence[Expr | None]:
        """Simplify within a time, the first time with what sympy needs to start on top of it."""
        extra, self._extra = self._extra, 0.0
        return self._symbolic[0].simplify(exprs, seconds + extra) if self._symbolic is not None else []

    def _next(self) -> FormulasCopy | PolynomialCopy | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._copy or self._polynomial)
            if self._closed:
                return None
            self._symbolic = self._symbolic or _load_symbolic()
            if self._polynomial is not None:
                polynomial, self._polynomial = self._polynomial, None
                return polynomial
            copy, self._copy = self._copy, None
            return copy


def _load_symbolic() -> tuple[Any, Any, Any]:
    from explorer.analysis.agreement import agree  # noqa: PLC0415 - the window comes first
    from explorer.symbolic.exact_coefficients import ExactCoefficients  # noqa: PLC0415 - likewise
    from explorer.symbolic.process import SymbolicProcess  # noqa: PLC0415 - likewise
    from explorer.symbolic.simplifier import Simplifier  # noqa: PLC0415 - likewise

    process = SymbolicProcess()
    return Simplifier(agree, process), ExactCoefficients(process), process


class Jobs(QObject):
    """Asks the worker for the newest document, and passes on what still matters."""

    result = Signal(object)  # one Result of the newest request, in the order the pipeline found them
    busy = Signal(bool)  # True when a request is sent, False when the newest one is finished
    awaited = Signal(bool)  # True when a picture is waited for, False when it is painted or none comes
    _arrived = Signal(object)  # an _Answer, sent by the worker, received in the GUI thread
    _simplified = Signal(object)  # a FormulasResult, sent by the thread of the details

    def __init__(
        self,
        load: Callable[[], Evaluate] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        # Threads that want the interpreter wait for 5 ms by default: a third of a frame.
        sys.setswitchinterval(SWITCHING)
        self._generation = 0
        self._is_followed = True  # whether the request under way has shown what follows the mouse
        self._has_room = False  # whether that is a picture of a room too
        self._running = False
        self._goes_on = False  # whether only a room that goes on by itself is under way
        self._waiting: Document | None = None
        self._last: Document | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_quiet)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(ROOM_PATIENCE)
        self._patience.timeout.connect(self._on_followed)
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._simplified.connect(self.result, Qt.ConnectionType.QueuedConnection)
        self._details = _Details(self._simplified.emit)
        load = load or partial(load_pipeline, self._details.process)
        self._lane = _Lane("pipeline", load, self._arrived.emit)

    @property
    def is_idle(self) -> bool:
        """Whether everything submitted has been answered; what goes on by itself is not waited for."""
        return not ((self._running and not self._goes_on) or self._waiting or self._timer.isActive())

    def submit(self, document: Document) -> None:
        """Ask for a document at once and finely; the work on older ones stops."""
        self._timer.stop()
        self._send(document, fine=True)

    def submit_typed(self, document: Document) -> None:
        """Ask for a document at once where nothing is under way, else once typing has paused for a moment."""
        self._last = document
        self._waiting = None
        if self.is_idle:
            self._send(document, fine=True)
        else:
            self._timer.start(TYPING_PAUSE)

    def submit_moved(self, document: Document) -> None:
        """Ask for a quick picture of a document, one request under way at most, and for a fine one after a pause."""
        if self._running and not self._is_followed:
            self._waiting = document
        else:
            self._send(document, fine=False)
        self._last = document
        self._timer.start(SETTLING_PAUSE)

    def cancel(self) -> None:
        """Give up what is under way; what was shown stays until something else is asked for."""
        self._timer.stop()
        self._waiting = None
        self._lane.mailbox.cancel()

    def close(self) -> None:
        """Stop the worker and wait for it; nothing arrives afterwards."""
        self._timer.stop()
        self._patience.stop()
        self._arrived.disconnect(self._on_arrived)
        self._simplified.disconnect(self.result)
        self._lane.close()
        self._details.close()

    def _on_quiet(self) -> None:
        if self._last is not None:
            self._send(self._last, fine=True)

    def _send(self, document: Document, *, fine: bool) -> None:
        if self._running and self._is_followed:
            self.busy.emit(False)  # pictures follow the mouse: nobody has waited since the first of them
        self._waiting = None
        self._goes_on = False
        self._generation += 1
        self._is_followed = False
        self._has_room = bool(document.lab.room)
        self._patience.stop()
        self._running = True
        self.awaited.emit(True)
        self._lane.mailbox.put(_Job(document, self._generation, fine))
        self.busy.emit(True)

    def _on_painted(self, generation: int) -> None:
        self._lane.mailbox.show(generation)
        if generation == self._generation:
            self.awaited.emit(False)

    def _on_arrived(self, answer: _Answer) -> None:
        if isinstance(answer.result, FormulasCopy | PolynomialCopy):
            self._details.put(answer.result)  # it comes once, whichever generation asked first
            return
        if (generation := answer.generation) != self._generation:
            self._lane.mailbox.show(generation)  # dropped: the worker need not wait for it
            return
        if answer.result is not None:
            self.result.emit(answer.result)
            if isinstance(answer.result, PictureResult) and self._has_room and not self._is_followed:
                self._patience.start()
            elif isinstance(answer.result, PictureResult | LabResult):
                self._is_followed = True
            if isinstance(answer.result, LabResult):
                self._goes_on = answer.result.ongoing
                if self._goes_on:
                    self.busy.emit(False)  # nobody waits for what goes on by itself
            if _is_painted_first(answer.result):
                # In the turn of the event loop after the one that paints.
                QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, lambda: self._on_painted(generation)))
        else:
            self._running = False
            self.awaited.emit(False)
            self.busy.emit(self._waiting is not None)
        self._send_waiting()

    def _on_followed(self) -> None:
        """Let the pictures go on where the open room takes long."""
        self._is_followed = True
        self._send_waiting()

    def _send_waiting(self) -> None:
        if self._waiting is not None and (self._is_followed or not self._running):
            self._send(self._waiting, fine=False)
