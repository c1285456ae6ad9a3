"""Columns of numbers as data for a network: the last one is the target, the others are where it is given.

Coordinates, and targets that are values, are brought to mean 0 and standard deviation 1: networks start from weights
that suit such numbers. Source: Y. LeCun, L. Bottou, G. Orr, K.-R. Müller, Efficient BackProp, 1998, 4.3.
"""

from collections.abc import Sequence

import numpy as np

from explorer.analysis.networks.data_sets import DataSet
from explorer.numeric.kernels import Array

MOST_CLASSES = 6  # so many different whole numbers, or fewer, are classes
MOST_INPUTS = 16


def from_columns(names: Sequence[str], values: Array) -> DataSet | str:
    """Return a table (N, columns) as data, or why it is none."""
    if len(names) < 2:
        return "A network needs two columns at least: where a value is given, and the value."
    if len(names) > MOST_INPUTS + 1:
        return f"There are {len(names)} columns: up to {MOST_INPUTS} and a target are trained on here."
    if len(values) < 4:
        return f"There are {len(values)} whole rows: a network needs 4 at least."
    if not np.isfinite(values).all():
        return "Some values are missing or infinite."
    inputs, target = values[:, :-1].T, values[:, -1]
    x, said = _standardised(inputs)
    if flat := [name for name, row in zip(names, inputs, strict=False) if np.ptp(row) == 0]:
        said += f"; {', '.join(flat)}: one value everywhere"
    kinds = np.unique(target)
    if 1 < len(kinds) <= MOST_CLASSES and np.all(kinds == np.round(kinds)):
        rows = target == kinds[:, None] if len(kinds) > 2 else (target == kinds[1])[None]
        classes = tuple([f"{kind:g}" for kind in kinds])
        outputs = tuple(f"{names[-1]} = {name}" for name in classes) if len(kinds) > 2 else (names[-1],)
        return DataSet(x, np.where(rows, 1.0, -1.0), tuple(names[:-1]), outputs, classes, (said,))
    y, _ = _standardised(target[None])
    return DataSet(x, y, tuple(names[:-1]), (names[-1],), (), (f"{said}; so is {names[-1]}",))


def _standardised(rows: Array) -> tuple[Array, str]:
    """Return rows with mean 0 and standard deviation 1, rounding aside, and what was done to them."""
    mean, spread = rows.mean(axis=1, keepdims=True), rows.std(axis=1, keepdims=True)
    return (rows - mean) / np.where(spread > 0, spread, 1.0), "coordinates are brought to mean 0 and deviation 1"
