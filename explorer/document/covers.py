"""What the tables at the point do not show for a while: a lesson asks for it. Loads no engine."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.document.table import Table

CLOSE = 1e-6  # relative to the largest entry, to which numbers count as those of the answer
GIVEN = {"value", "directional"}  # keys of tables whose shape nobody asks for


@dataclass(frozen=True, slots=True, eq=False)
class Covers:
    """Formulas, shapes, and an answer: tables in which its numbers stand side by side are covered as a whole."""

    formulas: bool = False
    shapes: bool = False
    answer: NDArray[np.float64] | None = None

    def hides(self, table: Table) -> bool:
        """Whether nothing but the name of a table is shown."""
        if self.shapes:
            return table.key not in GIVEN
        numbers = table.numbers if table.tensor is None else table.tensor.numbers
        return self.answer is not None and _holds(numbers, self.answer.ravel())


def _holds(numbers: NDArray[np.float64], wanted: NDArray[np.float64]) -> bool:
    """Whether numbers stand in an array, one after the other, row by row or column by column."""
    if not wanted.size or numbers.size % wanted.size:
        return False
    runs = np.concatenate([numbers.reshape(-1, wanted.size), numbers.T.reshape(-1, wanted.size)])
    size = float(np.abs(wanted).max()) or 1.0
    return bool((np.abs(runs - wanted) <= CLOSE * size).all(axis=1).any())


NOTHING = Covers()
