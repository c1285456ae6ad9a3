"""One weight's way to the loss at one data point as ordinary definitions, which the graph theatre takes apart.

All other weights are numbers in it, so that its graph holds only what the weight acts on: w, the matrix W(w) that it
stands in, the sums z_i(w), the layers f_i(w) after it, and L(w).
"""

from dataclasses import replace

from explorer.analysis.networks.chain import Weight, weight_at
from explorer.analysis.networks.feedforward import Architecture
from explorer.document.edits import Edit, set_lab, set_own
from explorer.document.lines import write_definitions
from explorer.document.model import Document
from explorer.numeric.kernels import Array


def show_path(architecture: Architecture, theta: Array, place: int, x: Array, y: Array) -> Edit:
    """Return the edit that writes the loss at a data point x (n_0,), y (n_K,) as L(w), and goes through its graph."""

    def edit(document: Document) -> Document:
        written = write_definitions(path_definitions(architecture, theta, place, x, y), "L")(document)
        there = replace(written, probe=(float(theta[place]),))
        chosen = set_own({"theatre.at": -1, "theatre.chosen": "w@-1", "theatre.mode": "reverse", "theatre.folds": ""})
        return chosen(set_lab(room="theatre")(there))

    return edit


def path_definitions(architecture: Architecture, theta: Array, place: int, x: Array, y: Array) -> list[str]:
    """Return the definitions of L(w) in the language of the definitions, every digit kept."""
    weight, parts = weight_at(architecture, place), architecture.parts(theta)
    lines, before = [f"f_0 = {_vector(x)}"], "f_0"
    for i, name in enumerate(architecture.activations, 1):
        a, b = f"A_{i - 1}", f"b_{i - 1}"
        rows = [list(map(repr, row)) for row in parts[2 * i - 2].tolist()]
        shifts = list(map(repr, parts[2 * i - 1].tolist()))
        if i == weight.layer:
            _put(weight, rows, shifts)
            a, b = ("W(w)", b) if weight.column is not None else (a, "W(w)")
        lines += [f"{a} = {_matrix(rows)}", f"{b} = {_row(shifts)}"]
        of = "(w)" if i >= weight.layer else ""
        lines.append(f"z_{i}{of} = {a} {before} + {b}")
        before = f"f_{i}{of}"
        lines.append(f"{before} = z_{i}{of}" if name == "identity" else f"{before} = {name}(z_{i}{of})")
    return [*lines, f"y_n = {_vector(y)}", f"L(w) = ||y_n - {before}||^2"]


def _put(weight: Weight, rows: list[list[str]], shifts: list[str]) -> None:
    """Write w where the weight stands."""
    if weight.column is None:
        shifts[weight.row] = "w"
    else:
        rows[weight.row][weight.column] = "w"


def _vector(numbers: Array) -> str:
    return _row(list(map(repr, numbers.tolist())))


def _row(entries: list[str]) -> str:
    return f"[{', '.join(entries)}]"


def _matrix(rows: list[list[str]]) -> str:
    return _row([_row(row) for row in rows])
