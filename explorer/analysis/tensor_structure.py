"""What the entries of a tensor have in common: axes that may change places, and where everything is zero."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from math import comb, factorial, prod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Axes: TypeAlias = tuple[int, ...]
Index: TypeAlias = tuple[int, ...]

ROUNDING = 1e-12  # relative to the largest entry: what may differ between equal derivatives


@dataclass(frozen=True, slots=True)
class ZeroPattern:
    """Where a tensor is zero: how many entries are, and which indices must be equal for an entry that is not.

    Every entry is zero unless the indices along each class of `equal` agree; `either` is there where only one of two
    pairs must agree, as in the derivative of RᵀR by R.
    """

    zeros: int
    equal: tuple[Axes, ...] = ()
    either: tuple[Axes, ...] = ()


def largest_of(numbers: Floats) -> float:
    """Return the largest absolute value of the finite entries; 0 where there are none."""
    finite = numbers[np.isfinite(numbers)]
    return float(max(finite.max(initial=0.0), -finite.min(initial=0.0)))


def exchangeable(numbers: Floats, kinds: Sequence[object] = ()) -> tuple[Axes, ...]:
    """Return the classes of axes whose indices may change places without changing an entry, each with two or more.

    Only axes of the same kind are compared. Transpositions with one axis of a class generate all its permutations, so
    that few have to be tried.
    """
    slack = ROUNDING * largest_of(numbers)
    classes: list[list[int]] = []
    for axis in range(numbers.ndim):
        for known in classes:
            alike = not kinds or kinds[known[0]] == kinds[axis]
            if alike and _may_swap(numbers, known[0], axis, slack):
                known.append(axis)
                break
        else:
            classes.append([axis])
    return tuple(tuple(known) for known in classes if len(known) > 1)


def _may_swap(numbers: Floats, one: int, other: int, slack: float) -> bool:
    if numbers.shape[one] != numbers.shape[other] or numbers.shape[one] < 2:
        return False
    return np.allclose(numbers, numbers.swapaxes(one, other), rtol=0.0, atol=slack, equal_nan=True)


def zero_pattern(numbers: Floats, kinds: Sequence[object] = ()) -> ZeroPattern:
    """Return where a tensor is zero; only the indices along axes of the same kind are compared."""
    places = np.nonzero(numbers)
    zeros = numbers.size - len(places[0]) if numbers.ndim else int(not numbers)
    if zeros in (0, numbers.size):
        return ZeroPattern(zeros)
    agreeing = {pair: places[pair[0]] == places[pair[1]] for pair in _pairs(numbers.shape, kinds)}
    certain = [pair for pair, agree in agreeing.items() if agree.all()]
    if certain:
        return ZeroPattern(zeros, _joined(certain))
    either = next((two for two in combinations(agreeing, 2) if (agreeing[two[0]] | agreeing[two[1]]).all()), ())
    return ZeroPattern(zeros, (), either)


def _pairs(shape: Sequence[int], kinds: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of axes whose indices can be compared."""
    pairs = combinations(range(len(shape)), 2)
    return ((i, j) for i, j in pairs if shape[i] == shape[j] > 1 and (not kinds or kinds[i] == kinds[j]))


def _joined(pairs: Sequence[tuple[int, int]]) -> tuple[Axes, ...]:
    """Return the classes that pairs of axes, in ascending order, generate."""
    classes: list[list[int]] = []
    for one, other in pairs:
        known = next((known for known in classes if one in known), None)
        if known is None:
            classes.append([one, other])
        elif other not in known:
            known.append(other)
    return tuple(map(tuple, classes))


def distinct_entries(shape: Sequence[int], symmetric: Sequence[Axes]) -> int:
    """Return how many entries can differ: of k axes of length n that may change places, C(n + k - 1, k)."""
    joined = [comb(shape[axes[0]] + len(axes) - 1, len(axes)) for axes in symmetric]
    return prod(joined) * prod(n for axis, n in enumerate(shape) if not any(axis in axes for axes in symmetric))


def equal_entries(index: Index, symmetric: Sequence[Axes]) -> int:
    """Return how many entries are equal to one by symmetry, itself included."""
    count = 1
    for axes in symmetric:
        repeats = [len(list(same)) for _, same in groupby(sorted(index[axis] for axis in axes))]
        count *= factorial(len(axes)) // prod(map(factorial, repeats))
    return count


def canonical(indices: Sequence[NDArray[np.intp]], symmetric: Sequence[Axes]) -> list[NDArray[np.intp]]:
    """Return index arrays, one for each axis, of which those along symmetric axes are in ascending order.

    Two entries are equal by symmetry where their canonical indices are.
    """
    found = list(indices)
    for axes in symmetric:
        ordered = np.sort(np.stack(np.broadcast_arrays(*(indices[axis] for axis in axes))), axis=0)
        for axis, part in zip(axes, ordered, strict=True):
            found[axis] = part
    return found


def equal_places(index: Index, shape: Sequence[int], symmetric: Sequence[Axes]) -> list[Index]:
    """Return the indices of the entries that are equal to one by symmetry, itself included, in their order."""
    wanted = canonical([np.asarray(place) for place in index], symmetric)
    found = canonical(list(np.indices(shape)), symmetric)
    same = np.logical_and.reduce([one == other for one, other in zip(wanted, found, strict=True)])
    return [tuple(place) for place in np.argwhere(same).tolist()]
