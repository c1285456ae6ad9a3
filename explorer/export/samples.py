"""The function on a grid, with its Jacobian and Hessian: a table of points for spreadsheets, arrays for numpy."""

import csv
import io
from collections.abc import Iterator
from itertools import combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

from explorer.api import Sample
from explorer.document.subject import Subject
from explorer.export.matrices import number
from explorer.semantics.flatten import entry_names

Floats = NDArray[np.float64]

POINTS = {1: 1001, 2: 101, 3: 25}  # samples along each axis


def to_csv(subject: Subject, axes: tuple[int, ...]) -> bytes:
    """Return a line a grid point: the coordinates, the value, and the entries of Jacobian and Hessian.

    Of the symmetric Hessian each entry is there once, of very large functions there are no derivatives. `axes` are the
    coordinates that vary, the others stand at the probe.
    """
    names, columns = zip(*_columns(subject, axes), strict=True)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(
        [number(value) for value in row] for row in zip(*[c.ravel().tolist() for c in columns], strict=True)
    )
    return out.getvalue().encode()


def to_npz(subject: Subject, axes: tuple[int, ...]) -> bytes:
    """Return an archive: one array of points an axis, under its name, `at` the probe, and the grid's arrays.

    `value`, `jacobian` and `hessian` have the grid's axes in front of their own, as Function.sample has them.
    """
    grid = _grid(subject, axes)
    sample, order = _sample(subject, grid)
    arrays = {f"axis_{subject.names[i]}": grid[i].ravel() for i in axes} | {"at": np.array(subject.probe)}
    arrays["value"] = sample.value
    if order >= 1:
        arrays["jacobian"] = sample.jacobian
    if order == 2:
        arrays["hessian"] = sample.hessian
    out = io.BytesIO()
    np.savez_compressed(out, allow_pickle=False, **arrays)
    return out.getvalue()


def _grid(subject: Subject, axes: tuple[int, ...]) -> dict[int, Floats]:
    count = POINTS[len(axes)]
    grid = {}
    for place, i in enumerate(axes):
        shape = [1] * len(axes)
        shape[place] = count
        grid[i] = np.linspace(*subject.ranges[i], count).reshape(shape)
    return grid


def _sample(subject: Subject, grid: dict[int, Floats]) -> tuple[Sample, int]:
    order = max(k for k in (0, 1, 2) if k == 0 or subject.function.derivatives.has_entries(k))
    return subject.sample(grid, order), order


def _columns(subject: Subject, axes: tuple[int, ...]) -> Iterator[tuple[str, Floats]]:
    grid = _grid(subject, axes)
    sample, order = _sample(subject, grid)
    shape = np.broadcast_shapes(*[values.shape for values in grid.values()])
    for i, name in enumerate(subject.names):
        yield name, np.broadcast_to(grid.get(i, np.asarray(subject.probe[i])), shape)
    name, output = subject.function.name, subject.function.output_shape
    components = entry_names(name, output, set()) if output else [name]
    values = subject.components(sample)
    for k, component in enumerate(components):
        yield component, values[k]
    for k, component in enumerate(components if order >= 1 else ()):
        for i, x in enumerate(subject.names):
            yield f"d {component}/d {x}", sample.entry(k, i)
    for k, component in enumerate(components if order == 2 else ()):
        for i, j in combinations_with_replacement(range(subject.n), 2):
            yield f"d2 {component}/d {subject.names[i]} d {subject.names[j]}", sample.entry(k, i, j)
