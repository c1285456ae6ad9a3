"""Taylor polynomials of one variable with exact coefficients: what is sent to be expanded, and what comes back."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.document.expansion import expansion
from explorer.document.model import MAX_ORDER
from explorer.document.polynomial import NEWEST, SHOWN_COMPONENTS, Center, Coefficient, polynomial_latex
from explorer.document.results import PolynomialCopy, PolynomialResult
from explorer.document.subject import Subject
from explorer.graph.build import reshape
from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import substitute

Stop: TypeAlias = Callable[[], bool]

SECONDS = 2.0  # for all components of one polynomial
READABLE = 60  # characters of LaTeX: a longer coefficient says less than a number


class Find(Protocol):
    """ExactCoefficients.find: the exact coefficients of one expression of one variable, None where there are none."""

    def __call__(
        self,
        output: Expr,
        variable: Expr,
        center: float,
        numbers: NDArray[np.float64],
        seconds: float,
        fixed: dict[Expr, float],
        stopped: Stop,
    ) -> Sequence[Coefficient] | None:
        """Find them."""


def polynomial_copy(subject: Subject) -> PolynomialCopy | None:
    """Return what is to be expanded exactly, None where nobody sees the polynomial or it has no finite coefficients."""
    if subject.n != 1 or subject.m > SHOWN_COMPONENTS or not (subject.taylor or subject.lab.room == "error"):
        return None
    function = subject.function.graph
    found = expansion(subject, MAX_ORDER)
    numbers = found.left
    order, known = min(subject.order, MAX_ORDER), int(found.ends.min())
    if known <= order:
        return None
    graph = Graph()
    output = substitute(function.output, {}, graph)
    flat = [output] if output.shape == () else [reshape(output, (subject.m,))[i] for i in range(subject.m)]
    (variable,) = function.inputs
    values = subject.function.values_at(subject.probe)
    fixed = {graph.input(str(node.data)): float(values[node]) for node, _ in function.parameters}
    own = graph.input(str(variable.data))
    return PolynomialCopy(
        subject.expansion, tuple(flat), own, subject.probe[0], fixed, numbers[:, :known], order, output.shape != ()
    )


def exact_polynomials(copy: PolynomialCopy, find: Find, extra: float, stopped: Stop) -> Iterator[PolynomialResult]:
    """Yield the polynomial of the shown order, and then those of all orders, so that steps find theirs ready.

    `extra` seconds are for what has to start first.
    """
    highest = copy.numbers.shape[1] - 1
    for order in dict.fromkeys((copy.order, highest)):
        components = []
        for output, numbers in zip(copy.outputs, copy.numbers, strict=True):
            seconds = SECONDS / len(copy.outputs) + extra
            extra = 0.0
            place = (output, copy.variable, copy.center)
            found = find(*place, numbers[: order + 1], seconds, dict(copy.fixed), stopped)
            if found is None or stopped():
                return
            components.append(found)
        made = _written(copy, components)
        if made:
            yield PolynomialResult(copy.expansion, made)


def _written(copy: PolynomialCopy, components: Sequence[Sequence[Coefficient]]) -> dict[int, str]:
    """Return the polynomials by their order, up to the first coefficient that is too long to be read."""
    center = Center((str(copy.variable.data),), (copy.center,))
    made: dict[int, str] = {}
    for order in range(len(components[0])):
        if any(len(c[order].latex) > READABLE for c in components):
            break
        terms = [[((k,), c[k]) for k in range(order + 1)] for c in components]
        made[order] = polynomial_latex(terms, order, center, NEWEST, is_vector=copy.is_vector)
    return made
