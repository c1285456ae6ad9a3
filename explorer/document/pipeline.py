"""From a document to what is shown: read, look at the point, draw coarsely, then finely. Lives in the worker thread."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from explorer.analysis.derivatives import TensorTooLargeError
from explorer.analysis.trust import TrustCheck
from explorer.analysis.verdict import Trust
from explorer.api import Function
from explorer.document.exact_polynomial import polynomial_copy
from explorer.document.formulas import Formulas
from explorer.document.labs.base import Visit
from explorer.document.labs.rooms import Labs
from explorer.document.model import Document
from explorer.document.pace import FINE, Pace
from explorer.document.pictures.base import Picture
from explorer.document.pictures.choose import kinds_for, picture_for
from explorer.document.pictures.layers import Stop
from explorer.document.results import (
    FailureResult,
    LineResult,
    PictureResult,
    ReadResult,
    Result,
    TrustResult,
)
from explorer.document.subject import ENTRIES, Subject, in_scalars, is_same_function, make_subject, nudge_step
from explorer.document.tables import point_result
from explorer.graph.expr import GraphTooLargeError, Stopped
from explorer.scene.primitives import PlaneScene, Scene
from explorer.semantics.reading import FunctionGraph, Reading, read
from explorer.symbolic.process import SymbolicProcess


@dataclass(frozen=True, slots=True)
class Request:
    """A document to evaluate; `fine` is False while something is being dragged and pictures must be quick."""

    document: Document
    generation: int
    fine: bool = True


class Pipeline:
    """Evaluates requests one after the other and keeps what the next one is likely to need again."""

    def __init__(self, process: SymbolicProcess | None = None) -> None:
        """Start with nothing read and nothing drawn; without a `process` for sympy rooms do without it."""
        self._source: tuple[tuple[str, ...], str | None] | None = None
        self._reading: Reading | None = None
        self._explored: FunctionGraph | None = None
        self._whole: Function | None = None  # as it was written
        self._function: Function | None = None  # in scalar coordinates
        self._picture: Picture[Any, Any] | None = None
        self._formulas: Formulas | None = None
        self._trust: TrustCheck | None = None
        self._labs = Labs(process)
        self._pace = Pace()
        self._functions_read = 0
        self._expansion: tuple[object, ...] = ()
        self._expansions = 0
        self._handed_out: tuple[int, int] | None = None  # the expansion and order that were last sent to be made exact
        self._stopped: Callable[[], bool] = lambda: False

    def evaluate(self, request: Request, stopped: Callable[[], bool] = lambda: False) -> Iterator[Result]:
        """Yield results as they are found; ends early when `stopped` says that a newer request waits."""
        self._stopped = stopped
        try:
            visit = self._visit(request)
            yield _read_result(visit.reading, visit.subject)
            yield from self._show(visit, request, stopped)
        except Stopped:
            return
        except (GraphTooLargeError, MemoryError) as error:
            yield FailureResult(f"This function is too large to differentiate: {error}")

    def _visit(self, request: Request) -> Visit:
        reading, subject = self._read(request.document), None
        if self._function is not None and self._function.size:  # a constant without arguments has no picture
            shapes = [shape for _, shape in (self._whole or self._function).inputs]
            made = make_subject(self._function, request.document, self._is_stopped, shapes)
            subject = replace(self._numbered(made), fine=request.fine)
        return Visit(request.document, reading, self._whole, subject, request.fine)

    def _numbered(self, subject: Subject) -> Subject:
        """Give a subject the number of its expansion, a new one where the Taylor series is another."""
        function = subject.function
        expansion = (function.graph, *function.parameters.values(), subject.probe)
        if expansion != self._expansion:
            self._expansion = expansion
            self._expansions += 1
        return replace(subject, expansion=self._expansions)

    def _is_stopped(self) -> bool:
        """Whether the request of the moment is given up: graphs and subjects of earlier ones ask here too."""
        return self._stopped()

    def _read(self, document: Document) -> Reading:
        source = (document.lines, document.explored)
        if self._reading is None or source != self._source:
            reading = read(document.lines, document.explored, stopped=self._is_stopped)
            self._explore(reading.explored)
            self._reading, self._source = reading, source
        return self._reading

    def _explore(self, explored: FunctionGraph | None) -> None:
        """Take up a function as it was read; where only parameter values have changed, nothing is made again.

        Stopped on the way, it leaves the function that was explored before.
        """
        before = self._explored
        if explored and before and self._function and is_same_function(explored, before):
            values = {str(node.data): value for node, value in explored.parameters}
            self._function = self._function.with_parameters(**values)
            self._whole = Function(before).with_parameters(**values)
            return
        whole = Function(explored) if explored is not None else None
        self._function = in_scalars(whole) if whole is not None else None
        self._explored, self._whole = explored, whole
        self._picture = None
        self._formulas = None
        self._trust = None
        self._pace = Pace()

    def _show(self, visit: Visit, request: Request, stopped: Callable[[], bool]) -> Iterator[Result]:
        """Yield pictures and point, what the open room shows first, the details, and then how the room goes on."""
        room = self._labs.results(visit, stopped)
        if visit.subject is None:
            yield from room
            return
        if visit.subject.m * visit.subject.n > ENTRIES:  # tables may take seconds
            yield from islice(room, 1)
        yield from self._pictures(visit.subject, request, stopped)
        if stopped():
            return
        yield from islice(room, 1)
        yield from self._details(visit.subject, request, stopped)
        yield from room

    def _pictures(self, subject: Subject, request: Request, stopped: Callable[[], bool]) -> Iterator[Result]:
        if self._picture is None or not self._picture.draws(subject):
            self._picture = picture_for(subject)
        picture = self._picture
        shown = 0
        try:
            if not picture.is_sampled(FINE):
                shown = self._pace.first(subject)
                yield self._drawn(subject, picture, shown)
        except MemoryError as error:  # the tables may still be made
            yield FailureResult(f"This function is too large to be drawn: {error}", tables=True)
            shown = FINE
        inputs = (self._whole or subject.function).inputs
        try:
            yield point_result(subject, self._formulas_of(subject), inputs, fine=request.fine)
        except TensorTooLargeError as error:
            yield FailureResult(f"This function is too large for tables: {error}")
            return
        if stopped() or not (shown < FINE and (request.fine or picture.is_sampled(FINE))):
            return
        try:
            yield self._drawn(subject, picture, FINE, stopped)
        except MemoryError as error:
            yield FailureResult(f"This function is too large to be drawn finely: {error}", tables=True, pictures=True)

    def _details(self, subject: Subject, request: Request, stopped: Callable[[], bool]) -> Iterator[Result]:
        formulas = self._formulas_of(subject)
        wanted = (subject.expansion, subject.order)
        if request.fine and wanted != self._handed_out:
            self._handed_out = wanted
            polynomial = polynomial_copy(subject)
            if polynomial is not None:
                yield polynomial
        if not formulas.are_handed_out:
            formulas.are_handed_out = True
            yield formulas.copied()
        if request.fine and not stopped():
            yield TrustResult(formulas.number, subject.probe, self._trust_in(subject, stopped))

    def _drawn(
        self, subject: Subject, picture: Picture[Any, Any], resolution: int, stopped: Stop = lambda: False
    ) -> PictureResult:
        if picture.is_sampled(resolution):
            return _picture_result(subject, picture, resolution, stopped)
        with self._pace.measuring(resolution):
            return _picture_result(subject, picture, resolution, stopped)

    def _trust_in(self, subject: Subject, stopped: Callable[[], bool]) -> Trust:
        if self._trust is None:
            self._trust = TrustCheck(subject.function.derivatives)
        return self._trust.check(subject.function.values_at(subject.probe), subject.length, stopped)

    def _formulas_of(self, subject: Subject) -> Formulas:
        if self._formulas is None:
            self._functions_read += 1
            self._formulas = Formulas(subject.function.derivatives, subject.m, subject.n, self._functions_read)
        return self._formulas


def _read_result(reading: Reading, subject: Subject | None) -> ReadResult:
    parameters = {parameter.name: parameter for parameter in reading.parameters}
    lines = tuple(
        LineResult(
            line.latex,
            line.diagnostics,
            line.text,
            line.kind,
            line.name,
            parameters.get(line.name or "") if line.kind == "parameter" else None,
            line.shown,
        )
        for line in reading.lines
    )
    functions = {name: tuple([str(x.data) for x in f.inputs]) for name, f in reading.functions.items()}
    if subject is None:
        return ReadResult(lines, None, (), "", functions)
    return ReadResult(
        lines,
        subject.function.name,
        subject.names,
        _signature(subject.n, subject.m),
        functions,
    )


def _signature(n: int, m: int) -> str:
    return rf"\mathbb{{R}}{_power(n)} \to \mathbb{{R}}{_power(m)}"


def _power(n: int) -> str:
    return "" if n == 1 else f"^{{{n}}}"


def _picture_result(subject: Subject, picture: Picture[Any, Any], resolution: int, stopped: Stop) -> PictureResult:
    fine = resolution == FINE
    drawn = picture.drawn(subject, resolution, stopped, fine=fine)
    ranges = tuple((name, *r) for name, r in zip(subject.names, subject.ranges, strict=True))
    steps = tuple(nudge_step(*r) for r in subject.ranges)
    return PictureResult(
        drawn.scenes,
        ranges,
        steps,
        drawn.layers,
        fine,
        tuple((kind.key, kind.title) for kind in kinds_for(subject)),
        picture.key,
        picture.axes,
        picture.output,
        len(names := picture.choices(subject)),
        _value_range(drawn.scenes[0]) if picture.valued else None,
        names,
    )


def _value_range(scene: Scene) -> tuple[float, float]:
    values = scene.y if isinstance(scene, PlaneScene) else scene.z
    return values.low, values.high
