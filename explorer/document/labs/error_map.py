"""The room of the errors for any number of variables: in several a surface with its polynomial, and the error's map."""

from collections.abc import Iterator
from math import log10, prod
from typing import TypeAlias

import numpy as np

from explorer.analysis.plane_remainder import PlaneRemainder, plane_remainders
from explorer.document.labs.base import Stop, Visit
from explorer.document.labs.error import ErrorRoom
from explorer.document.labs.error_map_scene import map_stage, space_stage
from explorer.document.labs.error_sentences import error_sentences, no_polynomial
from explorer.document.labs.plane import HIGHEST, Plane, PlaneTaylor, plane_choices
from explorer.document.labs.plane_error import PlaneError, reaches
from explorer.document.labs.result import Choice, LabResult, Stage
from explorer.document.pictures.frame import positions
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.graph.expr import Expr, Stopped
from explorer.graph.walk import postorder
from explorer.scene.lattice import Lattice, lattice

GRID, HURRIED = 128, 64  # samples a side of the map, at rest and while something moves
QUICK, TIGHT = (5, 9), (16, 24)  # sectors a side and rings of the bound, at first and then
LIGHT = 9  # entries of an array up to which an operation is quick enough for the tight bound
SHAPE = "error.shape"

_Bounds: TypeAlias = tuple[PlaneRemainder, ...] | str  # of the orders from 0 on, or why there are none


class ErrorsRoom(ErrorRoom):
    """The stepper: in one variable the curves, in several the surface with its polynomial and the map of the error."""

    def __init__(self) -> None:
        """Begin with nothing sampled."""
        super().__init__()
        self._plane = Plane()
        self._space: tuple[object, Stage] | None = None
        self._grids: tuple[object, dict[int, Lattice]] = (None, {})
        self._bounds: dict[object, _Bounds] = {}

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m: there is always something."""
        return ""

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield what the room shows: of several variables at once with a quick bound, and then with a tighter one."""
        if visit.subject is None or visit.subject.n == 1:
            yield from super().frames(visit, stopped)
        else:
            yield from self._maps(visit.subject, stopped, fine=visit.fine)

    def _maps(self, subject: Subject, stopped: Stop, *, fine: bool) -> Iterator[LabResult]:
        plane = self._plane.at(subject, min(subject.order, HIGHEST), stopped)
        if not plane.is_finite:
            yield self._without(plane)
            return
        known = self._bounds.get(_place(plane))
        quick = known or self._bounded(plane, plane.order, QUICK, stopped)
        made = self._mapped(plane, quick, stopped, GRID if fine else HURRIED)
        surface = self._space
        if known or isinstance(quick, str) or surface is None or surface[0] is not plane.relief:
            yield self._shown(made, self._surface(made))
        else:
            yield self._shown(made, surface[1])  # a centre that is being dragged is followed by the map first
        if known or not fine:
            return  # after what moved, the same comes finely
        if stopped():
            raise Stopped
        counts = TIGHT if _is_light(plane.subject) else QUICK
        tight = quick if isinstance(quick, str) else self._bounded(plane, HIGHEST, counts, stopped)
        self._bounds = {_place(plane): tight}  # of all orders, which are stepped through at one centre
        if tight is not quick:
            made = self._mapped(plane, tight, stopped, GRID)
            yield self._shown(made, self._surface(made))

    def _surface(self, made: PlaneError) -> Stage:
        stage = space_stage(made)
        self._space = made.plane.relief, stage
        return stage

    def _without(self, plane: PlaneTaylor) -> LabResult:
        """Return the surface alone, and why there is no polynomial."""
        stages = (Stage(plane.space("the surface", (), ())),)
        choices = plane_choices(plane.subject)
        return LabResult(self.key, stages, sentences=no_polynomial(plane), choices=choices)

    def _bounded(self, plane: PlaneTaylor, highest: int, counts: tuple[int, int], stopped: Stop) -> _Bounds:
        subject = plane.subject
        inputs = subject.function.graph.inputs
        first, second = (inputs[i] for i in plane.section.axes)
        values = subject.function.values_at(subject.probe)
        output = _component(subject, plane.section.output)
        return plane_remainders(output, (first, second), values, reaches(plane), highest, stopped, counts)

    def _mapped(self, plane: PlaneTaylor, bounds: _Bounds, stopped: Stop, count: int) -> PlaneError:
        grid = self._grid(plane, count)
        if stopped():
            raise Stopped
        with np.errstate(all="ignore"):
            differences = grid.sheet.values - plane.values(grid.sheet.xs, grid.sheet.ys)
        lab = plane.subject.lab
        bound = bounds if isinstance(bounds, str) else bounds[plane.order]
        square = lab.own_value(SHAPE, "square") == "square"
        return PlaneError(plane, grid, differences, bound, lab.tolerance, square)

    def _grid(self, plane: PlaneTaylor, count: int) -> Lattice:
        """Return the function over `count` samples a side; the same ones as long as the surface is."""
        if self._grids[0] is not plane.relief:
            self._grids = plane.relief, {}
        grids = self._grids[1]
        if count not in grids:
            xs, ys = (positions(plane.subject.ranges[i], count) for i in plane.section.axes)
            grids[count] = lattice(plane.section.sheet(xs, ys), plane.relief.lattice.z_range)
        return grids[count]

    def _shown(self, made: PlaneError, surface: Stage) -> LabResult:
        slider = Slider("tolerance", "ε", -15.0, 1.0, float(log10(made.eps)), power_of_ten=True)
        shapes = (("square", "largest square"), ("disc", "largest disc"))
        shape = Choice(SHAPE, "Shape", shapes, "square" if made.square else "disc")
        choices = (*plane_choices(made.plane.subject), shape)
        return LabResult(self.key, (surface, map_stage(made)), (), error_sentences(made), (slider,), choices)


def _place(plane: PlaneTaylor) -> tuple[object, ...]:
    """Return what a bound depends on."""
    return (plane.relief, plane.subject.probe)


def _is_light(subject: Subject) -> bool:
    """Whether no operation takes so long on intervals that a drag would have to wait for it."""
    return all(prod(node.shape) <= LIGHT for node in postorder([subject.function.graph.output]))


def _component(subject: Subject, output: int) -> Expr:
    whole, shape = subject.function.graph.output, subject.function.output_shape
    return whole[tuple(int(i) for i in np.unravel_index(output, shape))] if shape else whole
