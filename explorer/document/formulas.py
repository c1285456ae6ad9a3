"""The entries of the tables as formulas: made once a function, and simplified later without touching its graph."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from explorer.analysis.derivatives import Derivatives
from explorer.document.results import Entries, FormulasCopy, FormulasResult, Written
from explorer.graph.build import reshape
from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import substitute
from explorer.printing.latex import latex
from explorer.printing.text import text

Simplify: TypeAlias = Callable[[Sequence[Expr], float], Sequence[Expr | None]]

SHOWN_HESSIANS = 6
SECONDS = 3.0  # for all entries of one function


class Formulas:
    """The entries of value, Jacobian and Hessians of one function; empty where there are too many."""

    def __init__(self, derivatives: Derivatives, m: int, n: int, number: int) -> None:
        """Build the entries' graphs; `number` tells the functions of one session apart.

        `are_handed_out` is for whoever sends copies to be simplified: once is enough.
        """
        self.number = number
        self.are_handed_out = False
        self._entries = dict(_tables(derivatives, m, n))
        self.written = {key: _written(entries) for key, entries in self._entries.items()}

    def table(self, key: str) -> Written:
        """Return the formulas of a table, without rows where there are none."""
        return self.written.get(key, Written((), ()))

    def copied(self) -> FormulasCopy:
        """Return the entries on a graph of their own, which another thread may work on."""
        graph = Graph()
        copies = {key: [[e and _copy(e, graph) for e in row] for row in rows] for key, rows in self._entries.items()}
        return FormulasCopy(self.number, copies)


def _tables(derivatives: Derivatives, m: int, n: int) -> list[tuple[str, Entries]]:
    """Return the entries of each table by its key; a structural zero is None."""
    output = derivatives.function.output
    tables: list[tuple[str, Entries]] = []
    if derivatives.has_entries(0):
        flat = [output] if output.shape == () else [reshape(output, (m,))[i] for i in range(m)]
        columns = output.shape[1] if len(output.shape) == 2 else 1
        tables.append(("value", [list(flat[i : i + columns]) for i in range(0, m, columns)]))
    if derivatives.has_entries(1):
        cells = derivatives.jacobian.cells
        tables.append(("jacobian", [[cells.get((i, j)) for j in range(n)] for i in range(m)]))
    if derivatives.has_entries(2):
        cells = derivatives.hessian.cells
        if n == 1:  # the second derivative of a curve is a vector
            return [*tables, ("hessian1", [[cells.get((k, 0, 0))] for k in range(m)])]
        tables += [
            (f"hessian{k + 1}", [[cells.get((k, i, j)) for j in range(n)] for i in range(n)])
            for k in range(min(m, SHOWN_HESSIANS))
        ]
    return tables


def _written(entries: Entries) -> Written:
    def line(entry: Expr | None, printer: Callable[[Expr], str]) -> str:
        return "0" if entry is None else printer(entry)

    latex_rows = tuple(tuple(line(e, latex) for e in row) for row in entries)
    return Written(latex_rows, tuple(tuple(line(e, text) for e in row) for row in entries))


def _copy(entry: Expr, graph: Graph) -> Expr:
    return substitute(entry, {}, graph)


def simplified(copy: FormulasCopy, simplify: Simplify) -> FormulasResult | None:
    """Return the tables that got simpler, None where none did; equal entries are simplified once."""
    distinct = list(dict.fromkeys(e for rows in copy.tables.values() for row in rows for e in row if e is not None))
    found = {e: simpler for e, simpler in zip(distinct, simplify(distinct, SECONDS), strict=True) if simpler}
    if not found:
        return None
    better = {key: [[e and found.get(e, e) for e in row] for row in rows] for key, rows in copy.tables.items()}
    return FormulasResult(copy.function_number, {key: _written(rows) for key, rows in better.items()})
