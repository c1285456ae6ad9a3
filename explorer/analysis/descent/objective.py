"""What is descended: a scalar function of n numbers with its gradient and Hessian, evaluated point by point."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from explorer.analysis.derivatives import Derivatives
from explorer.analysis.descent.methods import Seen
from explorer.analysis.descent.squares import entries, norm_squared, residuals
from explorer.graph.expr import Expr
from explorer.numeric.kernels import Array
from explorer.semantics.flatten import flatten
from explorer.semantics.reading import FunctionGraph

NORM = "‖f‖²"


def scalar_goal(function: FunctionGraph, component: int | None = None) -> tuple[FunctionGraph, FunctionGraph | None]:
    """Return a function of scalar inputs to descend, and its residuals where it is a sum of squares.

    Of a vector-valued function it is one component, or with None ||f||², whose residuals are the components.
    """
    whole = function.output
    if whole.shape == ():
        goal = function
    elif component is None:
        name = NORM.replace("f", function.name)
        goal = flatten(replace(function, output=norm_squared(whole), name=name))
        return goal, replace(function, output=entries(whole))
    else:
        goal = replace(function, output=entries(whole)[component])
    found = residuals(goal.output, goal.inputs)
    return goal, None if found is None else replace(goal, output=found)


class Objective:
    """A scalar function of scalar inputs at the values of its parameters; what is not defined is nan."""

    def __init__(
        self, derivatives: Derivatives, parameters: Mapping[Expr, float], squares: Derivatives | None = None
    ) -> None:
        """Take the function, the values of its parameter nodes, and where it is ||r||² the residuals r."""
        self._derivatives = derivatives
        self._squares = squares
        self._inputs = derivatives.function.inputs
        self._parameters = dict(parameters)
        self.seen = Seen(self.value, self.hessian, self.residuals if squares is not None else None)

    @property
    def size(self) -> int:
        """The number n of inputs."""
        return len(self._inputs)

    def value(self, x: Array) -> float:
        """Return f at a point (n,)."""
        with np.errstate(all="ignore"):
            return float(self._derivatives.value(self._at(x)))

    def gradient(self, x: Array) -> Array:
        """Return the gradient (n,) at a point."""
        with np.errstate(all="ignore"):
            return np.asarray(self._derivatives.tensor(self._at(x), 1)[0])

    def hessian(self, x: Array) -> Array:
        """Return the Hessian (n, n) at a point."""
        with np.errstate(all="ignore"):
            return np.asarray(self._derivatives.tensor(self._at(x), 2)[0])

    def residuals(self, x: Array) -> tuple[Array, Array]:
        """Return r (k,) and its Jacobian (k, n) at a point."""
        if self._squares is None:
            raise ValueError("the function is not a sum of squares")
        values = self._at(x)
        with np.errstate(all="ignore"):
            return np.asarray(self._squares.value(values)), self._squares.tensor(values, 1)

    def _at(self, x: Array) -> dict[Expr, float | Array]:
        return {**dict(zip(self._inputs, x.tolist(), strict=True)), **self._parameters}
