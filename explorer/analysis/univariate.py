"""A number as a function of one number: what the Taylor laboratory expands, differentiates and bounds."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.graph.expr import Expr, Graph, Stop
from explorer.graph.walk import depends_on, substitute
from explorer.numeric.tape import Program, compile  # noqa: A004 - the seam's name in the design
from explorer.semantics.reading import FunctionGraph
from explorer.series.expand import expand

Floats: TypeAlias = NDArray[np.float64]
Values: TypeAlias = Mapping[Expr, float | Floats]


@dataclass(frozen=True)
class Univariate:
    """A scalar expression of one scalar variable; `fixed` holds the values of the other inputs."""

    output: Expr
    variable: Expr
    fixed: Values

    @cached_property
    def _program(self) -> Program:
        return compile([self.output], [self.variable, *self.fixed])

    @cached_property
    def moving(self) -> set[Expr]:
        """The nodes that depend on the variable."""
        return depends_on([self.output], [self.variable])

    def values(self, points: ArrayLike, stopped: Stop | None = None) -> Floats:
        """Return f at points of any shape; nan outside the domain. Raises Stopped."""
        x = np.asarray(points, dtype=np.float64)
        (found,) = self._program.run([x, *[np.asarray(value) for value in self.fixed.values()]], stopped=stopped)
        return np.broadcast_to(found, x.shape)

    def coefficients(self, center: float, order: int) -> Floats:
        """Return the Taylor coefficients f^(j)(center) / j!, shape (order + 1,), not finite where there are none."""
        (series,) = expand([self.output], [self.variable], [center], order, self.fixed)
        return series.coefficients


def univariate(function: FunctionGraph, values: Values, component: int = 0) -> Univariate:
    """Return one component, counted row by row from 0, of a function of one number.

    `values` gives those of the parameters. Raises ValueError for a function of several numbers.
    """
    if [node.shape for node in function.inputs] != [()]:
        raise ValueError(f"{function.name} is not a function of one number")
    fixed = {node: values[node] for node, _ in function.parameters}
    return Univariate(entry(function.output, component), function.inputs[0], fixed)


def along(function: FunctionGraph, values: Values, direction: ArrayLike, component: int = 0) -> Univariate:
    """Return t ↦ one component of f(a + t δ): a function of any number of variables along a line through a point.

    `values` gives the point and the parameters, `direction` δ has one number for each entry of the inputs.
    """
    output, t = line(function, values, direction)
    return Univariate(entry(output, component), t, {})


def line(function: FunctionGraph, values: Values, direction: ArrayLike) -> tuple[Expr, Expr]:
    """Return t ↦ f(a + t δ), of the shape of f, and its variable t, in a graph of their own."""
    graph = Graph(stopped=function.output.graph.stopped)
    t = graph.input("t")
    made: dict[Expr, Expr] = {node: graph.const(values[node]) for node, _ in function.parameters}
    for node, part in zip(function.inputs, parts(function, direction), strict=True):
        made[node] = graph.const(values[node]) + graph.const(part) * t
    return substitute(function.output, made, graph), t


def parts(function: FunctionGraph, flat: ArrayLike) -> list[Floats]:
    """Return numbers, one for each entry of the inputs in order, as one array a input. Raises ValueError."""
    sizes = [prod(node.shape) for node in function.inputs]
    numbers = np.ravel(np.asarray(flat, dtype=np.float64))
    if numbers.size != sum(sizes):
        raise ValueError(f"{function.name} takes {sum(sizes)} numbers, not {numbers.size}")
    split = np.split(numbers, np.cumsum(sizes)[:-1])
    return [part.reshape(node.shape) for node, part in zip(function.inputs, split, strict=True)]


def entry(output: Expr, component: int) -> Expr:
    """Return one entry of an expression, counted row by row from 0."""
    at = np.unravel_index(component, output.shape) if output.shape else ()
    return output[tuple(int(i) for i in at)] if at else output
