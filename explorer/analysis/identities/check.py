"""Whether two sides of an identity are equal on many random draws; a counterexample where they are not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.identities.sides import Sides, drawn, read_sides, singular, symmetric
from explorer.analysis.identities.sizes import IDENTITY
from explorer.graph.expr import Stop
from explorer.graph.shapes import Shape, describe

Floats = NDArray[np.float64]
TOLERANCE = 1e-7  # of the larger side, or of 1: inverses of random matrices keep about nine digits
MOST_DRAWS = 10_000
LARGEST = 4 * 10**6  # numbers drawn together
_WHOLE = 3  # counterexamples are looked for among whole numbers less than this


@dataclass(frozen=True, slots=True, eq=False)
class Counterexample:
    """Values for which the sides differ, and what they are there."""

    values: Mapping[str, Floats]
    left: Floats
    right: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One kind of draws: how many were defined on both sides, the largest relative difference, where they differ."""

    name: str
    draws: int
    worst: float
    counterexample: Counterexample | None = None

    @property
    def holds(self) -> bool:
        """Whether the sides were equal wherever they are defined, and defined somewhere."""
        return self.draws > 0 and self.counterexample is None


@dataclass(frozen=True, slots=True, eq=False)
class IdentityCheck:
    """What became of two sides: the shapes that were inferred, the kinds of draws, and why they cannot be compared."""

    left: str
    right: str
    shapes: Mapping[str, Shape]
    shape: Shape
    cases: tuple[Case, ...]
    problem: str = ""

    @property
    def holds(self) -> bool:
        """Whether the sides are equal on all random draws; special matrices may not decide it."""
        return not self.problem and self.cases[0].holds

    @property
    def counterexample(self) -> Counterexample | None:
        """Where the sides differ, None where they do not."""
        return self.cases[0].counterexample if self.cases else None

    @property
    def sentence(self) -> str:
        """Say in a sentence what was found."""
        if self.problem:
            return self.problem
        first, *others = self.cases
        if first.draws == 0:
            return "the two sides are not both defined on any of the draws"
        if first.holds:
            return f"equal on {first.draws:,} random draws; the largest relative difference is {first.worst:.1e}"
        where = [case.name for case in others if case.holds]
        return f"not equal in general, but equal for {where[0]}" if where else "not equal: see the counterexample"


def check_identity(
    left: str,
    right: str,
    sizes: Mapping[str, int | Sequence[int]] | None = None,
    draws: int = 100,
    stopped: Stop | None = None,
) -> IdentityCheck:
    """Return whether two expressions in matrices and vectors are equal, tried on `draws` random values.

    A capital letter is a matrix, a small one a column or a number; `sizes` gives shapes by name, (3, 2), 3 or () for a
    number, and the others are inferred. Derivatives are written ∂/∂X (…) and are in numerator layout. Raises
    ExpressionError where a side cannot be read, ValueError for sizes that make no sense.
    """
    shapes = {name: _shape(name, size) for name, size in (sizes or {}).items()}
    if not 1 <= draws <= MOST_DRAWS:
        raise ValueError(f"draws is a number from 1 to {MOST_DRAWS:,}, not {draws}")
    sides = read_sides([left, right], shapes)
    a, b = [node.shape for node in sides.outputs]
    if a != b:
        return IdentityCheck(left, right, sides.shapes, a, (), _unlike(a, b))
    if draws * sum(int(np.prod(shape)) for shape in sides.shapes.values()) > LARGEST:
        raise ValueError("these matrices are too large for so many draws")
    return IdentityCheck(left, right, sides.shapes, a, tuple(_cases(sides, draws, stopped)))


def _shape(name: str, size: int | Sequence[int]) -> Shape:
    shape = (size,) if isinstance(size, int) else tuple(size)
    if len(shape) > 2 or not all(str(n).isdecimal() and n >= 1 for n in shape):
        raise ValueError(f"{name} has rows and columns, for example (3, 2), not {size!r}")
    return shape


def _unlike(a: Shape, b: Shape) -> str:
    said = f"the left side is {_told(a)} and the right side is {_told(b)}"
    transposed = sorted([(*a, 1), (*b, 1)], key=len)
    if len(a) + len(b) == 3 and sorted(transposed[0]) == sorted(transposed[1][:2]):
        return f"{said}: transpose one of the two"
    return said


def _told(shape: Shape) -> str:
    return f"a column of {shape[0]}" if len(shape) == 1 else describe(shape)


def _cases(sides: Sides, draws: int, stopped: Stop | None) -> list[Case]:
    rng = np.random.default_rng(len(sides.shapes))
    usual = drawn(sides.shapes, draws, rng)
    cases = [compare(sides, "random matrices", usual, stopped)]
    square = [n for n, shape in sides.shapes.items() if len(shape) == 2 and shape[0] == shape[1] and n != IDENTITY]
    if cases[0].draws < draws // 2 and square:
        positive = usual | {name: _positive(usual[name]) for name in square}
        found = compare(sides, "positive definite matrices", positive, stopped)
        cases.insert(0 if cases[0].draws == 0 else 1, found)
    if cases[0].counterexample is not None:
        whole = drawn(sides.shapes, draws, rng)
        whole |= {name: np.rint(np.clip(a, 1 - _WHOLE, _WHOLE - 1)) for name, a in whole.items()}
        readable = compare(sides, cases[0].name, whole, stopped)
        if readable.counterexample is not None:
            cases[0] = Case(cases[0].name, cases[0].draws, cases[0].worst, readable.counterexample)
    for names in [*[[name] for name in square], square][: len(square) + (len(square) > 1)]:
        given = usual | {name: symmetric(usual[name]) for name in names}
        cases.append(compare(sides, f"symmetric {' and '.join(names)}", given, stopped))
    special = [(name, usual | {name: singular(usual[name])}) for name in square]
    return [*cases, *[compare(sides, f"singular {name}", given, stopped) for name, given in special]]


def _positive(a: Floats) -> Floats:
    return a @ np.swapaxes(a, -1, -2) + 0.5 * np.eye(a.shape[-1])


def compare(sides: Sides, name: str, draws: Mapping[str, Floats], stopped: Stop | None = None) -> Case:
    """Return how far two sides agree on draws; where neither is defined they are passed over."""
    left, right = sides.values(draws, stopped)
    count = len(left)
    flat_left, flat_right = left.reshape(count, -1), right.reshape(count, -1)
    finite_left, finite_right = np.isfinite(flat_left).all(axis=1), np.isfinite(flat_right).all(axis=1)
    known = finite_left & finite_right
    with np.errstate(all="ignore"):
        size = np.linalg.norm(flat_left, axis=1) + np.linalg.norm(flat_right, axis=1)
        error = np.linalg.norm(flat_left - flat_right, axis=1) / np.maximum(size, 1.0)
    wrong = np.flatnonzero(known & (error > TOLERANCE))
    worst = float(error[known].max()) if known.any() else 0.0
    if not wrong.size:
        return Case(name, int(known.sum()), worst)
    simplest = min(wrong, key=lambda i: float(sum(np.abs(a[i]).sum() for a in draws.values())))
    values = {n: np.asarray(a[simplest]) for n, a in draws.items()}
    return Case(name, int(known.sum()), worst, Counterexample(values, left[simplest], right[simplest]))
