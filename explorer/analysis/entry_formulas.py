"""The formula of a single entry of a Jacobian, and the entries of the inputs that it depends on."""

from explorer.analysis.derivatives import Derivatives
from explorer.autodiff.operators import entries_of, gradient
from explorer.graph.expr import Expr
from explorer.graph.walk import free_inputs


class EntryFormulas:
    """The entries of the Jacobian of a function in scalar coordinates, each made when it is asked for."""

    def __init__(self, derivatives: Derivatives) -> None:
        """Take the derivatives of a function of scalars."""
        self._derivatives = derivatives
        self._components = entries_of(derivatives.function.output)
        self._places = {node: i for i, node in enumerate(derivatives.function.inputs)}

    @property
    def is_small(self) -> bool:
        """Whether all entries have their formulas made at once."""
        return self._derivatives.has_entries(1)

    def component(self, row: int) -> Expr:
        """Return the formula of a component of the value."""
        return self._components[row]

    def entry(self, row: int, column: int) -> Expr | None:
        """Return the formula of one entry; None where it is structurally zero."""
        if self.is_small:
            return self._derivatives.jacobian.cells.get((row, column))
        return gradient(self._components[row], [self._derivatives.function.inputs[column]])[0]

    def sources(self, row: int, column: int) -> tuple[int, ...]:
        """Return the coordinates that the formula of one entry depends on."""
        found = self.entry(row, column)
        inputs = free_inputs([found]) if found is not None else []
        return tuple(sorted(self._places[node] for node in inputs if node in self._places))

    def all_sources(self) -> dict[tuple[int, int], tuple[int, ...]]:
        """Return the sources of every entry that is not structurally zero; of none where they are too many."""
        if not self.is_small:
            return {}
        return {(row, column): self.sources(row, column) for row, column in self._derivatives.jacobian.cells}
