"""Features typed in the language, evaluated at data: the matrix Φ with a row for each point, and its columns' names."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.api import Function
from explorer.document.labs.base import Stop
from explorer.document.pictures.frame import Floats
from explorer.printing.plain import plain_formula
from explorer.semantics.reading import read

NAME = "features_of_the_fit"  # no line of a document is called so


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Expressions in the inputs: as typed, each as text, and why they can't be used, "" where they can."""

    text: str
    labels: tuple[str, ...]
    function: Function | None
    problem: str = ""

    def at(self, inputs: Floats, stopped: Stop) -> Floats:
        """Return the features' values (N, D) at inputs (N, k)."""
        if self.function is None:
            return np.empty((len(inputs), 0))
        columns = [np.ascontiguousarray(column) for column in inputs.T]
        values = self.function.sample_arrays(columns, stopped=stopped).value
        return np.asarray(values, dtype=np.float64).reshape(len(inputs), -1)


def read_features(text: str, names: Sequence[str], lines: Sequence[str]) -> Features:
    """Read expressions with commas between them; they may use what the document's lines define."""
    line = f"{NAME}({', '.join(names)}) = [{text}]"
    reading = read([*lines, line], NAME, echoed=False)
    found = reading.lines[-1]
    errors = [item for item in found.diagnostics if item.is_error]
    if errors or reading.explored is None:
        said = errors[0].message if errors else "this is not a list of expressions"
        return Features(text, (), None, f"{said}{f'; {errors[0].hint}' if errors and errors[0].hint else ''}")
    function = Function(reading.explored)
    parts = tuple(plain_formula(part) for part in _parts(text))
    size = int(np.prod(function.output_shape))
    labels = parts if len(parts) == size else tuple(f"φ{i + 1}" for i in range(size))
    return Features(text, labels, function)


def _parts(text: str) -> list[str]:
    """Return what stands between the commas outside all brackets."""
    parts, depth = [""], 0
    for character in text:
        depth += (character in "([{") - (character in ")]}")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]
