"""The descents that the room shows: which function, from where, how far, and what is known of each."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import product

import numpy as np

from explorer.analysis.derivatives import Derivatives
from explorer.analysis.descent.convergence import Limit, Order, errors, limit, measured, resolution
from explorer.analysis.descent.objective import Objective, scalar_goal
from explorer.analysis.descent.run import Descent, End
from explorer.api import Function
from explorer.document.labs.descent_settings import GOAL, KINDS, DescentSettings
from explorer.document.pictures.frame import Floats
from explorer.document.subject import Subject
from explorer.graph.expr import Expr, Stop, Stopped
from explorer.semantics.reading import FunctionGraph

NUMBERS = 4_000_000  # coordinates of points that are kept of one descent, at most
CORNERS = 3  # variables up to which the curvature is sampled on a grid


@dataclass(frozen=True, eq=False)
class Goal:
    """The scalar function that is descended, as a subject of its own; `asked` is the component, None for ||f||²."""

    subject: Subject
    objective: Objective
    vector_valued: bool
    asked: int | None
    squares: bool

    @property
    def start(self) -> Floats:
        """The probe (n,)."""
        return np.array(self.subject.probe)

    @cached_property
    def usual_rate(self) -> float:
        """A step size that suits most of the picture: one over the usual curvature there, rounded to a digit."""
        found = [self._curvature(place) for place in self._places()]
        sizes = [size for size in found if np.isfinite(size) and size > 0]
        rate = 1 / float(np.median(sizes)) if sizes else 0.1
        return float(f"{min(max(rate, 1e-7), 1.0):.0e}")

    def _places(self) -> list[Floats]:
        ranges = np.array(self.subject.ranges)
        thirds = ranges[:, :1] + (ranges[:, 1:] - ranges[:, :1]) * np.array([[0.2, 0.5, 0.8]])
        return [np.array(at) for at in product(*thirds)] if len(ranges) <= CORNERS else [self.start]

    def _curvature(self, place: Floats) -> float:
        hessian = self.objective.hessian(place)
        return float(np.abs(np.linalg.eigvalsh(hessian)).max()) if np.isfinite(hessian).all() else np.nan


@dataclass(frozen=True, eq=False)
class Study:
    """A descent and what it tells: where it leads, the distances e_k from there, order and rate."""

    key: str
    descent: Descent
    steps: int  # that were done when it was studied

    @property
    def end(self) -> End | None:
        """Why the descent has ended with these steps; None where it goes on."""
        return self.descent.end if self.steps == self.descent.steps else None

    @cached_property
    def points(self) -> Floats:
        """The points (steps + 1, n)."""
        return np.array(self.descent.points[: self.steps + 1])

    @cached_property
    def limit(self) -> Limit | None:
        """Where it leads."""
        return limit(self.descent)

    @cached_property
    def errors(self) -> Floats | None:
        """The distances (steps + 1,) from the limit."""
        return errors(self.points, self.limit) if self.limit is not None else None

    @cached_property
    def order(self) -> Order | None:
        """Order and rate, where they can be measured."""
        if self.errors is None or self.limit is None:
            return None
        return measured(self.errors, resolution(self.limit, float(self.errors[0])))

    def predicted(self, shown: DescentSettings) -> float | None:
        """Return the factor of the error a step that the Hessian at a minimum promises; None where it does not."""
        found = self.limit
        if found is None or not np.isfinite(found.condition):
            return None
        if self.key == "gauss":
            return found.gauss_newton_factor(self.descent.objective)
        if shown.search or self.key not in {"descent", "momentum"}:
            return None
        momentum = self.key == "momentum"
        return found.momentum_factor(shown.rate, shown.share) if momentum else found.descent_factor(shown.rate)


@dataclass(eq=False)
class Studies:
    """Keeps functions and descents while only what is shown of them changes."""

    _goals: dict[tuple[FunctionGraph, str], tuple[Function, Derivatives | None]] = field(default_factory=dict)
    _key: object = None
    _descents: dict[str, Descent] = field(default_factory=dict)
    _studies: dict[str, Study] = field(default_factory=dict)
    _goal: tuple[object, Goal] | None = None

    def goal(self, subject: Subject) -> Goal:
        """Return what is descended of a subject."""
        chosen = subject.lab.own_value(GOAL, "")
        asked = int(chosen) if subject.m > 1 and chosen.isdecimal() and int(chosen) < subject.m else None
        key = (subject.function.graph, "" if asked is None else chosen)
        if key not in self._goals:
            scalar, residuals = scalar_goal(subject.function.graph, asked)
            self._goals = {key: (Function(scalar), None if residuals is None else Derivatives(residuals))}
        function, squares = self._goals[key]
        values = subject.function.parameters
        used = {str(node.data): values[str(node.data)] for node, _ in function.graph.parameters}
        own = function.with_parameters(**used)
        same = (own.graph, tuple(used.items()), subject.ranges, subject.probe, subject.lab, subject.view)
        if self._goal is None or self._goal[0] != same:
            self._goal = same, _goal(subject, own, squares, asked)
        return self._goal[1]

    def done(self, goal: Goal, shown: DescentSettings) -> int:
        """Return how many steps are done already of those descents."""
        known = self._descents.values() if self._key == _key(goal, shown) else ()
        return max([descent.steps for descent in known], default=0)

    def followed(self, goal: Goal, shown: DescentSettings, most: int, stopped: Stop) -> list[Study]:
        """Return the chosen descents after up to `most` steps; raises Stopped."""
        key = _key(goal, shown)
        if key != self._key:
            self._key, self._descents, self._studies = key, {}, {}
        made = []
        for name in shown.methods:
            if name == "gauss" and not goal.squares:
                continue
            made.append(self._study(goal, shown, most, stopped, name))
        return made

    def _study(self, goal: Goal, shown: DescentSettings, most: int, stopped: Stop, name: str) -> Study:
        if name not in self._descents:
            method = KINDS[name].make(shown.search, shown.share)
            reach = float(np.linalg.norm([high - low for low, high in goal.subject.ranges]))
            self._descents[name] = Descent(goal.objective, method, goal.start, shown.rate, reach)
        descent = self._descents[name]
        descent.advance(min(most, NUMBERS // len(goal.start)), stopped)
        if stopped():
            raise Stopped
        steps = min(descent.steps, most)
        known = self._studies.get(name)
        if known is None or known.steps != steps:
            known = self._studies[name] = Study(name, descent, steps)
        return known


def _key(goal: Goal, shown: DescentSettings) -> object:
    function = goal.subject.function
    where = (function.graph, tuple(function.parameters.items()), goal.subject.probe, goal.subject.ranges)
    return where, shown.rate, shown.share, shown.search


def _goal(subject: Subject, function: Function, squares: Derivatives | None, asked: int | None) -> Goal:
    nodes: dict[Expr, float] = {node: function.parameters[str(node.data)] for node, _ in function.graph.parameters}
    objective = Objective(function.derivatives, nodes, squares)
    start = np.array(subject.probe)
    if squares is not None and np.isnan(objective.residuals(start)[0]).any() and np.isfinite(objective.value(start)):
        objective = Objective(function.derivatives, nodes)  # the factor of a square is negative
    own = replace(subject, function=function, view=replace(subject.view, output=0, values=None))
    return Goal(own, objective, subject.m > 1, asked, objective.seen.residuals is not None)
