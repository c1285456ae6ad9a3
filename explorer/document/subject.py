"""What is being looked at: the explored function in scalar coordinates, the probe, and the ranges drawn."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import comb, floor, inf, isfinite, log10, pi, prod

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.one_sided import Sides, sides
from explorer.analysis.smoothness import Singularity
from explorer.analysis.univariate import along
from explorer.api import Function, Sample, TaylorPolynomial
from explorer.document.model import TAYLOR, Document, LabSettings, View
from explorer.graph.expr import GraphTooLargeError, Stop, Stopped
from explorer.graph.shapes import Shape
from explorer.graph.walk import postorder, substitute
from explorer.printing.plain import plain_name
from explorer.scene.ticks import proper_range
from explorer.semantics.flatten import flatten
from explorer.semantics.reading import FunctionGraph

ORDERS = {1: 20, 2: 10, 3: 6}  # of Taylor polynomials, by the number of coordinates
ORDER_OTHERWISE = 4  # or less, so that there are not more coefficients than
COEFFICIENTS = 6_000
PERIODIC = {"sin", "cos"}
STEEP = {"exp", "sinh", "cosh"}
SAMPLED = 150_000_000  # numbers at most at once, 1.2 GB
ENTRIES = 20_000  # of derivatives that have a graph each: of 160,000 they take nine seconds to make
FRONT = (0.875, 0.1)  # on a closed surface: the side that faces the camera
FRONT_OF_SPACE = (0.7, 0.3, 0.6)  # likewise over three coordinates
HUGE = 1e10  # what a value close to that of a singular matrix is beyond
GOLDEN = 0.6180339887498949  # its multiples spread evenly, and none of them is another's
PLACES = (0.625, 0.75, 0.875, 0.375, 0.25, 0.5, 0.9, 0.1)  # where a finite first probe is looked for


@dataclass(frozen=True, eq=False)
class Subject:
    """A function of n scalar coordinates with m components, seen at `probe` over `ranges`."""

    function: Function
    probe: tuple[float, ...]
    ranges: tuple[tuple[float, float], ...]
    order: int
    taylor: bool
    hidden: frozenset[str]
    asked: frozenset[str]
    view: View
    lab: LabSettings = field(default_factory=LabSettings)
    expansion: int = 0  # another one wherever the Taylor series is: function, parameters or probe have changed
    stopped: Stop = lambda: False  # whether nobody waits for what is being computed
    fine: bool = True  # False while something moves: the same comes finely once it rests

    def samples(self, count: int) -> int:
        """Return how many samples an axis to take of what every move draws anew: `count`, or fewer meanwhile."""
        return count if self.fine else count * 2 // 3 | 1

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the coordinates."""
        return tuple(name for name, _ in self.function.inputs)

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the coordinates as axes and tables write them: θ₁."""
        return tuple(map(plain_name, self.names))

    @property
    def n(self) -> int:
        """The number of coordinates."""
        return len(self.probe)

    @property
    def m(self) -> int:
        """The number of components of the value."""
        return prod(self.function.output_shape)

    def outputs(self, count: int) -> tuple[int, ...]:
        """Return so many components in a row, counted from 0: from the chosen one on where they fit."""
        count = min(count, self.m)
        first = min(self.view.output, self.m - count)
        return tuple(range(first, first + count))

    def axes(self, dimensions: int) -> tuple[int, ...]:
        """Return the coordinates along the axes of a picture with so many: the chosen ones where they fit."""
        count = min(dimensions, self.n)
        chosen = self.view.axes or ()
        if len(chosen) == count == len(set(chosen)) and all(i < self.n for i in chosen):
            return chosen
        return tuple(range(count))

    def shows(self, layer: str, *, usual: bool = True) -> bool:
        """Whether a layer of the pictures is switched on; `usual` is what holds where nobody chose."""
        if layer == TAYLOR:
            return self.taylor
        return layer not in self.hidden if usual else layer in self.asked

    @cached_property
    def is_at_edge(self) -> bool:
        """Whether an operation sits at an edge at the probe, so that derivatives may be a convention there."""
        return bool(self.function.derivatives.edges.at(self.function.values_at(self.probe)))

    @cached_property
    def singularity(self) -> Singularity | None:
        """What keeps the function from having two derivatives at the probe."""
        return self.function.singularity(self.probe) if self.is_at_edge else None

    @cached_property
    def _sides(self) -> dict[tuple[int, int], Sides | None]:
        return {}

    def sides(self, component: int, coordinate: int) -> Sides | None:
        """Return the two sides of the probe along a coordinate, where a component has other derivatives on each."""
        place = component, coordinate
        if self.is_at_edge and place not in self._sides:
            way = np.eye(self.n)[coordinate]
            function, values = self.function.graph, self.function.values_at(self.probe)
            self._sides[place] = sides(along(function, values, way, component), 0.0)
        return self._sides.get(place)

    @cached_property
    def _polynomials(self) -> dict[tuple[int, ...], TaylorPolynomial]:
        return {}

    def polynomial(self, order: int, axes: Sequence[int] = ()) -> TaylorPolynomial:
        """Return the Taylor polynomial at the probe in the coordinates `axes`, the others held, or in all of them."""
        chosen = tuple(axes) or tuple(range(self.n))
        known = self._polynomials.get(chosen)
        if known is None or known.order < order:
            known = self.function.taylor(self.probe, order, [self.names[i] for i in chosen])
            self._polynomials[chosen] = known
        return known if known.order == order else known.truncate(order)

    @cached_property
    def _over(self) -> dict[tuple[int, ...], "Subject"]:
        return {}

    def over(self, axes: Sequence[int]) -> "Subject":
        """Return the same as a function of the coordinates `axes` alone, the others being parameters."""
        chosen = tuple(axes)
        if sorted(chosen) == list(range(self.n)):
            return self
        if chosen not in self._over:
            graph, rest = self.function.graph, [i for i in range(self.n) if i not in chosen]
            inputs = tuple([graph.inputs[i] for i in chosen])
            held = tuple([(graph.inputs[i], self.probe[i]) for i in rest])
            seen = replace(graph, inputs=inputs, parameters=(*graph.parameters, *held))
            self._over[chosen] = replace(
                self,
                function=Function(seen, self.function.parameters),
                probe=tuple([self.probe[i] for i in chosen]),
                ranges=tuple([self.ranges[i] for i in chosen]),
            )
        return self._over[chosen]

    @property
    def length(self) -> float:
        """The length of the shortest range: what counts as near is a share of it."""
        return min((high - low for low, high in self.ranges), default=1.0)

    def sample(self, axes: Mapping[int, NDArray[np.float64]], order: int) -> Sample:
        """Evaluate over arrays for some coordinates (they broadcast together), the others held at the probe.

        Raises Stopped when nobody waits for it any longer, MemoryError where it would be too many numbers.
        """
        if self.stopped():
            raise Stopped
        if self.m * self.n**order > ENTRIES:
            raise MemoryError(f"{self.n:,} coordinates and {self.m:,} components")
        arrays = [axes.get(i, np.asarray(self.probe[i])) for i in range(self.n)]
        points = prod(np.broadcast_shapes(*[a.shape for a in arrays]))
        numbers = points * len(self.function.derivatives.outputs(order))
        if numbers > SAMPLED:
            raise MemoryError(f"{self.n:,} coordinates and {self.m:,} components at {points:,} points")
        return self.function.sample_arrays(arrays, order, self.stopped)

    def along(self, axes: Sequence[int]) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
        """Return the function (k,) -> (m,) of k coordinates, the others held at the probe, for one point at a time."""
        values = self.function.values_at(self.probe)
        nodes = [self.function.graph.inputs[i] for i in axes]

        def at(place: NDArray[np.float64]) -> NDArray[np.float64]:
            values.update(zip(nodes, place.tolist(), strict=True))
            return np.ravel(self.function.derivatives.value(values))

        return at

    def components(self, sample: Sample) -> NDArray[np.float64]:
        """Return the value of a sample as (m,) + batch."""
        found = sample.components
        return found.reshape(self.m, *found.shape[len(self.function.output_shape) :])


def in_scalars(explored: Function) -> Function:
    """Return the function in scalar coordinates, as subjects need it."""
    return Function(flatten(explored.graph), explored.parameters)


def is_same_function(one: FunctionGraph, other: FunctionGraph) -> bool:
    """Whether two readings are the same function of the same inputs and parameters, whatever the parameters' values.

    Equal expressions of one graph are one node, so `one` is rebuilt in the graph of `other`, which may grow.
    """
    headers = [(f.name, [(n.data, n.shape) for n in f.inputs], [n.data for n, _ in f.parameters]) for f in (one, other)]
    if headers[0] != headers[1]:
        return False
    try:
        return substitute(one.output, {}, other.graph) is other.output
    except GraphTooLargeError:
        return False


def make_subject(
    function: Function, document: Document, stopped: Stop = lambda: False, shapes: Sequence[Shape] = ()
) -> Subject:
    """Return the subject of a document: chosen ranges and probe where they fit the function, else suitable ones.

    `shapes` are those of the inputs as they were written, before they became scalar coordinates.
    """
    suggested = suggest_range(function)
    chosen = [document.range_of(name) for name, _ in function.inputs]
    ranges = tuple(proper_range(r.low, r.high) if r is not None and r.low < r.high else suggested for r in chosen)
    fits = document.probe is not None and len(document.probe) == len(ranges)
    probe = document.probe if fits and document.probe is not None else suggest_probe(function, ranges, shapes)
    layers = (document.hidden, document.shown)
    settings = (min(document.order, highest_order(len(ranges))), document.taylor, *layers, document.view, document.lab)
    return Subject(function, probe, ranges, *settings, stopped=stopped)


def highest_order(n: int) -> int:
    """Return up to which order Taylor polynomials in n coordinates go."""
    few = (k for k in range(ORDER_OTHERWISE, 1, -1) if comb(n + k, k) <= COEFFICIENTS)
    return ORDERS.get(n) or next(few, 1)


def suggest_range(function: Function) -> tuple[float, float]:
    """Return an interval on which a function of this kind shows what it does."""
    nodes = postorder([function.graph.output])
    ops = {node.op for node in nodes}
    powers = [node.args[1].number or 0 for node in nodes if node.op == "pow"]
    if ops & PERIODIC and function.output_shape != () and function.size <= 2:
        return (0.0, 2 * pi)
    if ops & STEEP or any(p > 2 for p in powers):
        return (-2.0, 2.0)
    return (-2 * pi, 2 * pi) if ops & PERIODIC and function.size == 1 else (-3.0, 3.0)


def suggest_probe(
    function: Function, ranges: tuple[tuple[float, float], ...], shapes: Sequence[Shape] = ()
) -> tuple[float, ...]:
    """Return a point off the middle, with few digits, where the function is finite if one is found.

    Matrices whose entries are all equal are singular: the last place tried has no two equal entries.
    """
    places = [(place,) * len(ranges) for place in PLACES]
    if (function.size, function.output_shape) == (2, (3,)):
        places.insert(0, FRONT)
    elif function.size == 3:
        places.insert(0, FRONT_OF_SPACE)
    points = [
        tuple(_rounded(low + place * (high - low), high - low) for place, (low, high) in zip(at, ranges, strict=True))
        for at in places
    ]
    most = inf
    if any(shapes):
        points.append(regular_point(shapes))
        most = HUGE
    for point in points:
        if np.all(np.abs(function.value(point)) < most):
            return point
    return points[0]


def regular_point(shapes: Sequence[Shape]) -> tuple[float, ...]:
    """Return entries for inputs of these shapes, of which few are equal; square matrices are near the identity."""
    found: list[float] = []
    for shape in shapes:
        count = prod(shape)
        spread = np.modf((len(found) + 1 + np.arange(count)) * GOLDEN)[0]
        if len(shape) == 2 and shape[0] == shape[1]:
            entries = np.eye(shape[0]).ravel() + (spread - 0.5) / np.sqrt(shape[0])
        else:
            entries = 0.5 + 2 * spread
        found.extend(np.round(entries, 2).tolist())
    return tuple(found)


def nudge_step(low: float, high: float) -> float:
    """Return how far an arrow key moves the probe: a hundredth of the range, as 1, 2 or 5 times a power of ten."""
    size = (high - low) / 100
    if not isfinite(size) or size <= 0:
        return 0.01
    power = 10.0 ** floor(log10(size))
    return float(next(k * power for k in (1, 2, 5, 10) if k * power >= size * 0.999))


def _rounded(value: float, span: float) -> float:
    digits = 1 - floor(log10(span)) if span > 0 else 1
    return round(value, digits)
