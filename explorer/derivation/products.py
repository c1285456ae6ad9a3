"""The chain rule as a visible product of matrices, and gradients and Jacobians as tables of partial derivatives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import add, matmul, mul

from explorer.derivation import rules
from explorer.derivation.claims import Claim, claims_of
from explorer.derivation.deriving import Deriver
from explorer.derivation.factors import Layer
from explorer.derivation.insert import inserted
from explorer.derivation.scalar_rules import by_number
from explorer.derivation.sheet import Pending, Sheet
from explorer.derivation.vector_rules import by_vector
from explorer.graph.expr import Expr
from explorer.graph.walk import substitute
from explorer.printing.latex_atoms import latex_name


@dataclass(frozen=True, slots=True, eq=False)
class Factor:
    """The Jacobian of one layer, m×n: its name, its entries or itself still to be found, and itself found."""

    layer: Layer
    name: Expr
    asked: Expr
    found: Expr
    lines: tuple[Claim, ...]


class Chain:
    """The derivative of a composition: the lines from the product of Jacobians to its entries.

    `inner` has what stands for the variables of the outer layers, in terms of the innermost inputs; `whole` are the
    outputs of the composition.
    """

    def __init__(
        self, sheet: Sheet, name: str, layers: Sequence[Layer], stopped: Callable[[], bool] = lambda: False
    ) -> None:
        """Begin with the layers, outermost first; raises TooManyStepsError, and UnsaidError for whole vectors."""
        self.name = name
        self.sheet = sheet
        self.layers = layers
        self._is_of_numbers = all(layer.sizes == (1, 1) and not layer.is_whole for layer in layers)
        self._stopped = stopped
        self._told: set[Expr] = set()
        self.inner = _inner_values(layers)
        self.whole = tuple([substitute(o, self.inner) for o in layers[0].outputs])
        self.target = self._target()
        self.factors = [self._factor(layer) for layer in layers]

    @property
    def inputs(self) -> tuple[Expr, ...]:
        """The variables that it is differentiated by."""
        return self.layers[-1].inputs

    def lines(self) -> list[Claim]:
        """Return the lines, from the named product to the entries multiplied out."""
        asked = self._product([factor.asked for factor in self.factors])
        found: list[Claim] = []
        if len(self.factors) > 1:
            named = self._product([factor.name for factor in self.factors])
            found.append(Claim(rules.JACOBIANS, self.target, named, self.target, 0, self.shapes))
            if any(f.name is not f.asked for f in self.factors):
                found.append(Claim(rules.ENTRIES, named, asked, self.target, 0, self.shapes))
        else:
            found.append(Claim(rules.ENTRIES, self.target, asked, self.target, 0, self.shapes))
        for factor in self.factors:
            found += factor.lines
        filled = self._product([self.sheet.copy(factor.found) for factor in self.factors])
        found.append(Claim(rules.INSERT, asked, filled, self.target, 0, self.shapes))
        return found + (self._multiplied(filled) if len(self.factors) > 1 else [])

    @property
    def shapes(self) -> str:
        """The shapes of the factors: (1×2)(2×1)."""
        if self._is_of_numbers:
            return ""
        return "".join(f"({m}×{n})" for m, n in (layer.sizes for layer in self.layers))

    def result(self) -> Expr:
        """Return the derivative in the engine's graph: a number, or a matrix."""
        matrices = [substitute(factor.found, self.inner) for factor in self.factors]
        return inserted(self._written_product([self.sheet.copy(m) for m in matrices]), {}, self.whole[0].graph)

    def _multiplied(self, before: Expr) -> list[Claim]:
        matrices = [self.sheet.copy(substitute(factor.found, self.inner)) for factor in self.factors]
        composed = self._product(matrices)
        found = []
        if composed is not before:
            found.append(Claim(rules.COMPOSED, before, composed, self.target, 0, self.shapes))
        written = self._written_product(matrices)
        if written is not composed:
            found.append(Claim(rules.MULTIPLY, composed, written, self.target))
        return found

    def _product(self, matrices: Sequence[Expr]) -> Expr:
        return reduce(mul if self._is_of_numbers else matmul, matrices)

    def _written_product(self, matrices: Sequence[Expr]) -> Expr:
        """Return the product entry by entry; of whole matrices, as it is."""
        if any(m.op != "stack" for m in matrices):
            return self._product(matrices)
        grids = [_grid(m) for m in matrices]
        product = reduce(_grid_product, grids)
        if len(product) == len(product[0]) == 1:
            return product[0][0]
        return _matrix(product)

    def _target(self) -> Expr:
        m, n = self.layers[0].sizes[0], self.layers[-1].sizes[1]
        label = symbol(self.sheet.sign, self.name, [str(i.data) for i in self.inputs])
        return self.sheet.place(Pending(self.whole, self.inputs, label), () if self._is_of_numbers else (m, n))

    def _factor(self, layer: Layer) -> Factor:
        sign = layer.sign
        self.sheet.signs |= dict.fromkeys(layer.inputs, sign)
        label = symbol(sign, _joined_names(layer.names), [str(i.data) for i in layer.inputs])
        name = self.sheet.place(Pending(layer.outputs, layer.inputs, label), () if self._is_of_numbers else layer.sizes)
        if layer.is_whole:
            d = Deriver(self.sheet, layer.inputs[0], by_vector, self._stopped)
            step = d.find(layer.outputs[0])
            lines = claims_of(d, layer.outputs[0], 1, self._told)
            return Factor(layer, name, name, step.result, tuple(lines))
        return self._in_entries(layer, name, sign)

    def _in_entries(self, layer: Layer, name: Expr, sign: str) -> Factor:
        lines: list[Claim] = []
        found: list[list[Expr]] = []
        asked: list[list[Expr]] = []
        derivers = [Deriver(self.sheet, by, by_number, self._stopped) for by in layer.inputs]
        for output, output_name in zip(layer.outputs, layer.names, strict=True):
            found.append([])
            asked.append([])
            for by, d in zip(layer.inputs, derivers, strict=True):
                step = d.find(output)
                label = symbol(sign, output_name, [str(by.data)])
                entry = self.sheet.place(Pending((output,), (by,), label), ())
                asked[-1].append(entry)
                found[-1].append(step.result)
                lines.append(Claim(rules.DEFINITION, entry, step.place, entry, 1))
                lines += claims_of(d, output, 2, self._told)
        if self._is_of_numbers:
            return Factor(layer, name, asked[0][0], found[0][0], tuple(lines))
        return Factor(layer, name, _matrix(asked), _matrix(found), tuple(lines))


def _inner_values(layers: Sequence[Layer]) -> dict[Expr, Expr]:
    """Return the variables of the outer layers in terms of the innermost ones."""
    values: dict[Expr, Expr] = {}
    for outer, inner in reversed(list(pairwise(layers))):
        values |= dict(zip(outer.inputs, [substitute(o, values) for o in inner.outputs], strict=True))
    return values


def _matrix(rows: Sequence[Sequence[Expr]]) -> Expr:
    graph = rows[0][0].graph
    return graph.apply("stack", *[graph.apply("stack", *row) for row in rows])


def _grid(matrix: Expr) -> list[list[Expr]]:
    return [list(row.args) for row in matrix.args]


def _grid_product(a: list[list[Expr]], b: list[list[Expr]]) -> list[list[Expr]]:
    return [[reduce(add, [row[k] * b[k][j] for k in range(len(b))]) for j in range(len(b[0]))] for row in a]


def _joined_names(names: Sequence[str]) -> str:
    """Return f for f_1, f_2 and x for x1, x2; other names stand beside each other."""
    if len(names) == 1:
        return names[0]
    stems = {name.rstrip("0123456789").rstrip("_") for name in names}
    return stems.pop() if len(stems) == 1 else f"({', '.join(names)})"


def symbol(sign: str, above: str, below: Sequence[str]) -> tuple[str, str]:
    """Return ∂f/∂x in LaTeX and as text."""
    under = _joined_names(below)
    mark = r"\partial " if sign == "∂" else "d"
    return (rf"\frac{{{mark}{_latex(above)}}}{{{mark}{_latex(under)}}}", f"{sign}{above}/{sign}{under}")


def _latex(name: str) -> str:
    if not name.startswith("("):
        return latex_name(name)
    return "(" + ", ".join(latex_name(part.strip()) for part in name.strip("()").split(",")) + ")"
