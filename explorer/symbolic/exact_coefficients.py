"""Exact Taylor coefficients, found by sympy in its own process in a given time and believed only beside the numbers."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

import numpy as np

from explorer.graph.entries import TooManyEntriesError, written_out
from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import substitute
from explorer.symbolic.process import SymbolicProcess
from explorer.symbolic.wire import encode, operations

_OPERATIONS = 500  # beyond this exact numbers are longer than anyone reads
_ORDER = 30
_LATEX = 400  # characters of one coefficient
_SAME = 1e-9  # relative to the coefficients around


@dataclass(frozen=True, slots=True)
class ExactCoefficient:
    """A Taylor coefficient: LaTeX of it without its sign, the sign, whether it is a sum, and its value.

    A sum needs brackets before a power of x.
    """

    latex: str
    negative: bool
    is_sum: bool
    value: float


class ExactCoefficients:
    """Finds exact coefficients of one function after another; `close` may be called on any thread."""

    def __init__(self, process: SymbolicProcess | None = None) -> None:
        """Take the process where it is shared with others that ask sympy."""
        self._process = process or SymbolicProcess()

    def find(
        self,
        output: Expr,
        variable: Expr,
        center: float,
        numbers: np.ndarray,
        seconds: float,
        fixed: Mapping[Expr, float] | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> tuple[ExactCoefficient, ...] | None:
        """Return f^(j)(center) / j! for each of `numbers`, the same as floats from the power series.

        `output` is a scalar expression, `variable` its scalar variable, `fixed` the values of its other inputs. None
        where they are not found in time or nobody waits for them any longer, or do not agree with the numbers.
        """
        deadline = time.monotonic() + seconds
        graph = Graph()
        made = {node: graph.const(value) for node, value in (fixed or {}).items()}
        order = len(numbers) - 1
        if order > _ORDER or not np.isfinite(center) or operations(output) > _OPERATIONS:
            return None
        try:
            scalar = cast("Expr", written_out(substitute(output, made, graph), _OPERATIONS)[()])
        except TooManyEntriesError:
            return None
        question = {"nodes": encode(scalar), "variable": str(variable.data), "center": center, "order": order}
        answer = self._process.ask("coefficients", question, deadline, stopped)
        if answer is None:
            return None
        found = tuple([ExactCoefficient(**row) for row in answer])
        return found if _agree(found, numbers) else None

    def close(self) -> None:
        """End the process; from now on nothing is found. A `find` under way returns at once."""
        self._process.close()


def _agree(found: tuple[ExactCoefficient, ...], numbers: np.ndarray) -> bool:
    values = np.array([c.value for c in found])
    if values.shape != numbers.shape or any(len(c.latex) > _LATEX for c in found):
        return False
    beside = np.maximum.reduce([np.abs(numbers), np.abs(np.roll(numbers, 1)), np.abs(np.roll(numbers, -1))])
    return bool((np.abs(values - numbers) <= _SAME * beside).all())
