"""The derivatives at the probe as they are shown: beside a kink those of each side, and no convention.

What the derivative tables of the engine hold at a kink is a convention (explorer.autodiff): 0 for |x| at 0.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.one_sided import Sides, number
from explorer.document.pictures.frame import component_name
from explorer.document.subject import Subject
from explorer.document.table import Fact
from explorer.printing.latex_atoms import latex_name
from explorer.semantics.flatten import entry_names

Floats = NDArray[np.float64]

ENTRIES = 64  # of a Jacobian, that are looked at one by one
SAID = 4  # entries of which both sides are said
PRIMES = {1: "′", 2: "″"}
POWERS = {1: "", 2: "²"}


def is_looked_at(subject: Subject) -> bool:
    """Whether the entries of the derivatives are looked at from both sides: not where there are too many."""
    return subject.is_at_edge and subject.m * subject.n <= ENTRIES


def known_slopes(subject: Subject, jacobian: Floats, components: Sequence[int], coordinates: Sequence[int]) -> Floats:
    """Return a part (k, l) of the Jacobian at the probe, undefined where the slopes to both sides differ."""
    if not is_looked_at(subject):
        return jacobian
    kinks = [[_differ(subject.sides(k, i), 1) for i in coordinates] for k in components]
    return np.where(np.reshape(kinks, jacobian.shape), np.nan, jacobian)


def known_bends(subject: Subject, hessian: Floats, component: int, coordinates: Sequence[int]) -> Floats:
    """Return a part (l, l) of a component's Hessian at the probe, undefined where it does not exist."""
    if not is_looked_at(subject):
        return hessian
    found = [subject.sides(component, i) for i in coordinates]
    kinks = np.array([_differ(side, 1) for side in found])
    lacks = kinks[:, None] | kinks[None, :] | np.diag([_differ(side, 2) for side in found])
    jumps = subject.singularity
    if jumps is not None and jumps.order == 2:
        n, at = subject.n, list(coordinates)
        every = np.isin(np.arange(subject.m * n * n), jumps.entries).reshape(subject.m, n, n)
        lacks |= every[component][np.ix_(at, at)]
    return np.where(lacks, np.nan, hessian)


def _differ(found: Sides | None, order: int) -> bool:
    return found is not None and found.order <= order


def of_sides(subject: Subject, order: int, components: Sequence[int]) -> Iterator[Fact]:
    """Yield what the derivatives of an order along each coordinate are to the left and to the right of a kink."""
    if not is_looked_at(subject):
        return
    places = [(k, i) for k in components for i in range(subject.n)]
    kinks = [(k, i, side) for k, i in places if (side := subject.sides(k, i)) is not None and side.order <= order]
    for k, i, side in kinks[:SAID]:
        yield Fact(_name(subject, k, i, order), words=two_sides(side, order), strong=True)
    if len(kinks) > SAID:
        yield Fact("", words=f"and {len(kinks) - SAID} more")


def slopes_latex(subject: Subject, component: int) -> str:
    """Return the slopes to either side along the coordinates where they differ, as LaTeX; "" where none do."""
    if not is_looked_at(subject):
        return ""
    found = [(i, side) for i in range(subject.n) if (side := subject.sides(component, i)) and side.order == 1]
    shape, name = subject.function.output_shape, subject.function.name
    name = latex_name(entry_names(name, shape, set())[component] if shape else name)
    said = [
        rf"\frac{{\partial {name}}}{{\partial {latex_name(subject.names[i])}}} = "
        rf"{_latex(side.left[1])}\ \text{{ to the left}},\ {_latex(side.right[1])}\ \text{{ to the right}}"
        for i, side in found[:SAID]
    ]
    return r";\quad ".join(said)


def _latex(value: float) -> str:
    return number(float(value)).replace("−", "-")


def two_sides(side: Sides, order: int) -> str:
    """Return the derivatives of an order to the left and to the right in words."""
    left, right = (number(float(c[order]) * (1, 1, 2)[order]) for c in (side.left, side.right))
    return f"{left} to the left, {right} to the right"


def _name(subject: Subject, component: int, coordinate: int, order: int) -> str:
    name = component_name(subject, component)
    if subject.n == 1:
        return f"{name}{PRIMES[order]}"
    return f"∂{POWERS[order]}{name}/∂{subject.labels[coordinate]}{POWERS[order]}"
