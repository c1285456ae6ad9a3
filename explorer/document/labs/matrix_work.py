"""What the matrix lab keeps of a derivative: both routes to it, its rule in the indices, the formula of any entry."""

import re
from collections.abc import Iterable, Mapping
from math import prod

import numpy as np

from explorer.analysis.array_derivative import ArrayDerivative, Values
from explorer.analysis.entry_formulas import EntryFormulas
from explorer.analysis.index_rules.names import Written
from explorer.analysis.index_rules.printed import RulePrinter
from explorer.analysis.index_rules.rule import IndexRule, find_rule, is_confirmed
from explorer.analysis.index_rules.sources import rule_sources
from explorer.analysis.index_rules.terms import NoRuleError
from explorer.analysis.tensor_structure import Index
from explorer.document.tensor import CASE_ROLES, Cells
from explorer.graph.expr import Expr, Graph, GraphTooLargeError, Stop, while_wanted
from explorer.graph.shapes import Shape
from explorer.graph.walk import free_inputs, substitute
from explorer.numeric.tape import compile  # noqa: A004 - the seam's name in the design
from explorer.printing.latex import latex
from explorer.printing.plain import plain_formula
from explorer.printing.text import text
from explorer.semantics.reading import FunctionGraph

LONG = 120  # letters of an entry's formula, beyond which that of the rule is shown
FORMULA = 400  # letters of a formula without a rule, beyond which parts of it are left out
CELLS, CELL = 2_000, 18  # entries that have their formulas in cells, and letters of one
Found = Mapping[str, list[Index]]  # entries, by the keys of the tables


class MatrixWork:
    """The derivative of a function by one input; entries are numbered in numerator layout, output first."""

    def __init__(
        self, function: FunctionGraph, wrt: Expr, formulas: EntryFormulas, data: Mapping[str, Expr] | None = None
    ) -> None:
        """Find the rule; `formulas` are those of the function in scalar coordinates, `data` the text's named arrays."""
        self.function, self.wrt, self.formulas = function, wrt, formulas
        self.derivative = ArrayDerivative(function, wrt)
        self.output_shape: Shape = function.output.shape
        self.shape: Shape = (*self.output_shape, *wrt.shape)
        self.rule: IndexRule | None = None
        self.printer: RulePrinter | None = None
        self.cells: Cells | None = None
        self._candidate = _rule_of(function, wrt)
        self._given = names_of(data or {}, function.output.graph)
        self._sources = formulas.all_sources()
        self._start = sum(prod(node.shape) for node in function.inputs[: function.inputs.index(wrt)])
        self._count = sum(prod(node.shape) for node in function.inputs)

    def confirm(self, values: Values, stopped: Stop) -> None:
        """Confirm the rule where that has not been done, and write the formulas of all entries. Raises Stopped."""
        candidate = self._candidate
        if candidate is not None and is_confirmed(candidate, self.derivative, values, stopped):
            self.rule, self.printer, self._candidate = candidate, RulePrinter(candidate, self._given), None
        if self.cells is None:
            self.cells = self._all_cells(stopped)

    def named(self, values: Values) -> dict[str, np.ndarray]:
        """Return the arrays that the rule has names for."""
        names = self.printer.names if self.printer is not None else {}
        used = free_inputs(names)
        found = compile(list(names), used).run([values[node] for node in used]) if names else []
        return {name: np.asarray(array) for name, array in zip(names.values(), found, strict=True)}

    # Entries

    def place(self, index: Index) -> tuple[int, int]:
        """Return row and column of the Jacobian of all coordinates in which an entry stands."""
        cut = len(self.output_shape)
        row, column = (
            int(np.ravel_multi_index(at, shape)) if shape else 0
            for at, shape in ((index[:cut], self.output_shape), (index[cut:], self.wrt.shape))
        )
        return row, self._start + column

    def component(self, index: Index) -> Written:
        """Return the formula of the component of the value that an entry is a derivative of."""
        return _written(self.formulas.component(self.place(index)[0]))

    def entry(self, index: Index) -> Written:
        """Return the formula of an entry, written out where it is short, else by the rule."""
        if self.printer is None or self.is_written_out(index):
            return _written(self.formulas.entry(*self.place(index)))
        return self.printer.formula(self.printer.rule.at(index))

    def _shortest(self, index: Index) -> str:
        found = [self.entry(index).text]
        if self.printer is not None:
            found.append(self.printer.formula(self.printer.rule.at(index)).text)
        return min(found, key=len)

    def is_written_out(self, index: Index) -> bool:
        """Whether an entry depends on a part of the coordinates only, so that its own formula is the shorter one."""
        sources = self._sources.get(self.place(index))
        if not self.formulas.is_small or (sources is not None and len(sources) == self._count > 1):
            return False
        found = self.formulas.entry(*self.place(index))
        return found is None or len(text(found, LONG + 1)) <= LONG

    def sources(self, index: Index) -> Found:
        """Return the entries that one is computed from."""
        numbers = self._sources.get(self.place(index), ())
        if self.rule is None or self.printer is None or (self.formulas.is_small and len(numbers) < self._count):
            return self._by_name(numbers)
        shown = {**self.printer.names, self.function.output: ""}
        found: dict[str, list[Index]] = {}
        for node, places in rule_sources(self.rule, index, shown).items():
            if node.op == "input":
                found[f"matrix:input:{node.data}"] = places
            elif node in self.printer.names:
                found[f"matrix:named:{self.printer.names[node]}"] = places
            else:
                found["matrix:value"] = places
        return found

    def _by_name(self, coordinates: Iterable[int]) -> Found:
        found: dict[str, list[Index]] = {}
        for number in coordinates:
            name, where = self.coordinate(number)
            found.setdefault(f"matrix:input:{name}", []).append(where)
        return found

    def coordinate(self, number: int) -> tuple[str, Index]:
        """Return the input that a coordinate belongs to, by name, and its index there."""
        for node in self.function.inputs:
            if number < prod(node.shape):
                return str(node.data), tuple(int(i) for i in np.unravel_index(number, node.shape))
            number -= prod(node.shape)
        raise ValueError(f"{number} is not a coordinate of {self.function.name}")

    def _all_cells(self, stopped: Stop) -> Cells | None:
        """Return the formulas of all entries and the cases they are in; None where they are too many or too long."""
        if prod(self.shape) > CELLS or not (self.rule or self.formulas.is_small):
            return None
        texts = np.full(self.shape, "0", dtype=object)
        for index in while_wanted(list(np.ndindex(*self.shape)), stopped):
            texts[index] = _tight(self._shortest(index))
            if len(texts[index]) > CELL:
                return None
        cases = np.full(self.shape, -1)
        if self.rule is not None and len(self.rule.cases) > 1 and self.shape:
            numbers = self.rule.case_numbers(list(np.indices(self.shape)))
            colors = [number % len(CASE_ROLES) if case.terms else -1 for number, case in enumerate(self.rule.cases)]
            cases = np.array(colors)[numbers]
        return Cells(texts.astype(np.str_), cases.astype(np.intp))


def _rule_of(function: FunctionGraph, wrt: Expr) -> IndexRule | None:
    try:
        return find_rule(function, wrt)
    except NoRuleError:
        return None


def names_of(data: Mapping[str, Expr], graph: Graph) -> dict[Expr, str]:
    """Return the names of arrays by their nodes in a graph."""
    try:
        return {substitute(node, {}, graph): name for name, node in data.items() if node.shape}
    except GraphTooLargeError:
        return {}


def _written(node: Expr | None) -> Written:
    """Return a formula as LaTeX and as text; parts that are too long are left out."""
    if node is None:
        return Written("0", "0")
    return Written(latex(node, FORMULA), plain_formula(text(node, FORMULA)))


def _tight(text: str) -> str:
    """Return a formula with factors side by side: 2R₁₁."""
    return re.sub(r"·(?=\D)", "", text)
