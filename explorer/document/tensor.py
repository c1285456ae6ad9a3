"""A tensor as tables hold it, and the matrix of it that is looked at: a slice, or the whole of it flattened.

Loads no engine: the window comes first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.tensor_structure import (
    Axes,
    Floats,
    Index,
    ZeroPattern,
    canonical,
    distinct_entries,
    equal_entries,
    exchangeable,
    largest_of,
    zero_pattern,
)
from explorer.scene.roles import Role

Integers: TypeAlias = NDArray[np.intp]
Order: TypeAlias = Literal["C", "F"]
SayEntry: TypeAlias = Callable[[Index], str]

CASE_ROLES = (Role.X, Role.Y, Role.GRADIENT, Role.TANGENT, Role.LEVEL)  # whose colours the cases of a rule have
CASE_INKS = ("#000011", "#000012", "#000013", "#000014", "#000015")  # stand for these colours in LaTeX


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """What is written in the place of a tensor's numbers: a text for each entry, and the case of a rule that it is in.

    Cases are counted from 0, in the colours of CASE_ROLES; -1 is none. Both arrays have the tensor's shape.
    """

    texts: NDArray[np.str_]
    cases: Integers


@dataclass(frozen=True, slots=True, eq=False)
class Tensor:
    """Numbers along any number of axes, each with a letter for its index and, where there are any, names of its places.

    `entry` is how one of them is called, with a field for each axis: "∂²{0}/∂{1}∂{2}". `symmetric` are classes of axes
    whose indices may change places, `zero` says where everything is zero, `largest` how large a finite entry gets.
    `groups` says how many axes belong together, as (2, 2) in (m × n) × (p × q); `says` tells more about an entry;
    `cells` are shown instead of the numbers.
    """

    numbers: Floats
    letters: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    entry: str
    symmetric: tuple[Axes, ...]
    zero: ZeroPattern
    largest: float
    groups: tuple[int, ...]
    says: SayEntry | None = None
    cells: Cells | None = None

    @property
    def shape(self) -> tuple[int, ...]:
        """The length of each axis."""
        return self.numbers.shape

    @property
    def ndim(self) -> int:
        """The number of axes."""
        return self.numbers.ndim

    @property
    def distinct(self) -> int:
        """How many entries can differ."""
        return distinct_entries(self.shape, self.symmetric)

    def label(self, axis: int, place: int) -> str:
        """Return what a place along an axis is called: its name, or its number counted from 1."""
        return self.labels[axis][place] if self.labels[axis] else str(place + 1)

    def entry_name(self, index: Index) -> str:
        """Return what an entry is called."""
        return self.entry.format(*(self.label(axis, place) for axis, place in enumerate(index)))

    def equal_to(self, index: Index) -> int:
        """Return how many entries are equal to one by symmetry, itself included."""
        return equal_entries(index, self.symmetric)


def make_tensor(
    numbers: Floats,
    letters: Sequence[str],
    labels: Sequence[Sequence[str]] = (),
    entry: str = "",
    symmetric: Sequence[Axes] | None = None,
    groups: Sequence[int] = (),
    kinds: Sequence[int] = (),
    says: SayEntry | None = None,
) -> Tensor:
    """Return a tensor with its structure, without `groups` with every axis by itself.

    Where it is not known which axes are `symmetric`, it is recognised within the groups, or with no groups everywhere.
    Indices along axes of different `kinds` are not compared, such as numbers of components with names of coordinates.

    Raises ValueError where letters or labels do not fit the numbers.
    """
    names = tuple(map(tuple, labels)) or ((),) * numbers.ndim
    sizes_fit = all(not given or len(given) == size for given, size in zip(names, numbers.shape, strict=True))
    if len(letters) != numbers.ndim or not sizes_fit:
        raise ValueError(f"letters {letters} and labels must fit the shape {numbers.shape}")
    frozen = numbers.view()
    frozen.flags.writeable = False
    together = [group for group, count in enumerate(groups) for _ in range(count)]
    found = exchangeable(numbers, together) if symmetric is None else [axes for axes in symmetric if len(axes) > 1]
    called = entry or f"[{', '.join(f'{{{axis}}}' for axis in range(numbers.ndim))}]"
    zero, largest = zero_pattern(numbers, kinds), largest_of(numbers)
    parts = tuple(groups) or (1,) * numbers.ndim
    return Tensor(frozen, tuple(letters), names, called, tuple(found), zero, largest, parts, says)


@dataclass(frozen=True, slots=True)
class TensorView:
    """Which matrix of a tensor is looked at: the axes along its rows and columns, and where the others stand.

    Several axes along one side are flattened: row by row (order "C", the last index runs fastest), or column by column
    (order "F", the first does). An axis that is shown stands at 0 in `at`.
    """

    shape: tuple[int, ...]
    rows: Axes
    columns: Axes
    at: Index = ()
    order: Order = "C"

    def __post_init__(self) -> None:
        """Stand at the first place of every axis that is shown, or for which no other is given."""
        shown = (*self.rows, *self.columns)
        at = self.at or (0,) * len(self.shape)
        object.__setattr__(self, "at", tuple(0 if axis in shown else place for axis, place in enumerate(at)))

    @property
    def size(self) -> tuple[int, int]:
        """The numbers of rows and columns."""
        return prod(self.shape[axis] for axis in self.rows), prod(self.shape[axis] for axis in self.columns)

    @property
    def slid(self) -> Axes:
        """The axes that are not shown."""
        return tuple(axis for axis in range(len(self.shape)) if axis not in (*self.rows, *self.columns))

    @property
    def is_flat(self) -> bool:
        """Whether more than one axis runs along one side."""
        return max(len(self.rows), len(self.columns)) > 1

    @property
    def is_numbered(self) -> bool:
        """Whether rows or columns of several axes are counted in the order of the whole tensor's entries."""
        return self.is_flat and (*self.rows, *self.columns) == tuple(range(len(self.shape)))

    def with_rows(self, axis: int) -> "TensorView":
        """Let one axis run along the rows; where it was that of the columns, the two change places."""
        return replace(self, rows=(axis,), columns=self.rows if self.columns == (axis,) else self.columns)

    def with_columns(self, axis: int) -> "TensorView":
        """Let one axis run along the columns; where it was that of the rows, the two change places."""
        return replace(self, columns=(axis,), rows=self.columns if self.rows == (axis,) else self.rows)

    def slid_to(self, axis: int, place: int) -> "TensorView":
        """Return the view at another place of an axis that is not shown; beyond its ends, at the last before them."""
        place = min(max(place, 0), self.shape[axis] - 1)
        return replace(self, at=(*self.at[:axis], place, *self.at[axis + 1 :]))

    def flattened(self, cut: int, order: Order = "C") -> "TensorView":
        """Return the view of the whole tensor, its first `cut` axes along the rows and the others along the columns."""
        axes = tuple(range(len(self.shape)))
        return TensorView(self.shape, axes[:cut], axes[cut:], order=order)

    def sliced(self) -> "TensorView":
        """Return the view of single slices, along the last axis of either side."""
        last = len(self.shape) - 1
        rows, columns = self.rows[-1:] or (last - 1,), self.columns[-1:] or (last,)
        return TensorView(self.shape, (last - 1,) if rows == columns else rows, columns)

    def indices(self, rows: slice, columns: slice) -> tuple[Integers, ...]:
        """Return, for each axis, the index of the entries in a window, as arrays that broadcast to it."""
        found = [np.asarray(place) for place in self.at]
        for axes, part, shown in ((self.rows, rows, (slice(None), None)), (self.columns, columns, (None, slice(None)))):
            for axis, index in zip(axes, self._unraveled(axes, part), strict=True):
                found[axis] = index[shown]
        return tuple(found)

    def _unraveled(self, axes: Axes, part: slice) -> tuple[Integers, ...]:
        numbers = np.arange(part.start, part.stop)
        if not axes:
            return ()
        return tuple(np.unravel_index(numbers, [self.shape[axis] for axis in axes], self.order))

    def window(self, numbers: NDArray[np.float64], rows: slice, columns: slice) -> Floats:
        """Return the numbers in a window; the work is that of the window, however large the tensor is."""
        found = numbers[self.indices(rows, columns)]
        return np.broadcast_to(found, (rows.stop - rows.start, columns.stop - columns.start))

    def matrix(self, numbers: NDArray[np.float64]) -> Floats:
        """Return all rows and columns."""
        part = numbers[tuple(self.at[axis] if axis in self.slid else slice(None) for axis in range(numbers.ndim))]
        kept = [axis for axis in range(numbers.ndim) if axis not in self.slid]
        turned = (self.rows, self.columns) if self.order == "C" else (self.rows[::-1], self.columns[::-1])
        return part.transpose([kept.index(axis) for axes in turned for axis in axes]).reshape(self.size)

    def index_at(self, row: int, column: int) -> Index:
        """Return the index of the entry in a row and a column."""
        found = self.indices(slice(row, row + 1), slice(column, column + 1))
        return tuple(int(part.flat[0]) for part in found)

    def place_of(self, index: Index) -> tuple[int, int] | None:
        """Return the row and column in which an entry stands; None where it is in another slice."""
        if any(index[axis] != self.at[axis] for axis in self.slid):
            return None
        return self._flat(self.rows, index), self._flat(self.columns, index)

    def _flat(self, axes: Axes, index: Index) -> int:
        if not axes:
            return 0
        return int(np.ravel_multi_index([index[a] for a in axes], [self.shape[a] for a in axes], order=self.order))

    def showing(self, index: Index) -> "TensorView":
        """Return the view of the slice in which an entry stands."""
        return replace(self, at=tuple(place if axis in self.slid else 0 for axis, place in enumerate(index)))

    def names(self, tensor: Tensor, axes: Axes, part: slice) -> list[str]:
        """Return what rows or columns are called, those of several axes as (1,2)."""
        if not axes:
            return [""] * (part.stop - part.start)
        columns = (map(tensor.label, [axis] * len(index), index.tolist()) for axis, index in self._along(axes, part))
        names = (",".join(parts) for parts in zip(*columns, strict=True))
        return [f"({name})" for name in names] if len(axes) > 1 else list(names)

    def _along(self, axes: Axes, part: slice) -> list[tuple[int, Integers]]:
        return list(zip(axes, self._unraveled(axes, part), strict=True))

    def equal_in(self, tensor: Tensor, index: Index, rows: slice, columns: slice) -> NDArray[np.bool_]:
        """Return which entries of a window are equal to one by symmetry."""
        wanted = canonical([np.asarray(place) for place in index], tensor.symmetric)
        found = canonical(self.indices(rows, columns), tensor.symmetric)
        same = np.ones((rows.stop - rows.start, columns.stop - columns.start), dtype=np.bool_)
        for one, other in zip(wanted, found, strict=True):
            same = same & (one == other)
        return same

    def repeated_in(self, tensor: Tensor, rows: slice, columns: slice) -> NDArray[np.bool_]:
        """Return which entries of a window are equal by symmetry to one whose indices are in ascending order."""
        indices = self.indices(rows, columns)
        repeated = np.zeros((rows.stop - rows.start, columns.stop - columns.start), dtype=np.bool_)
        for index, ordered in zip(indices, canonical(indices, tensor.symmetric), strict=True):
            repeated = repeated | (index != ordered)
        return repeated

    def blocks(self) -> "TensorView":
        """Return the view of single blocks: of a flattened tensor those along the innermost axis of either side."""
        inner = -1 if self.order == "C" else 0
        return replace(
            self,
            rows=self.rows and (self.rows[inner],),
            columns=self.columns and (self.columns[inner],),
        )


def first_view(shape: tuple[int, ...]) -> TensorView:
    """Return the view a tensor is first seen in: its first slice along the last two axes."""
    axes = tuple(range(len(shape)))
    return TensorView(shape, axes[-2:-1], axes[-1:])


def zero_blocks(numbers: NDArray[np.float64], view: TensorView) -> NDArray[np.bool_]:
    """Return which blocks of a view are zero, an axis for each that is not along a block's sides."""
    inner = view.blocks()
    return np.asarray(~np.any(numbers, axis=(*inner.rows, *inner.columns)))
