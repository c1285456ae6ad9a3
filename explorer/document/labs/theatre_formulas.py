r"""What happens at a node as formulas: its operation with numbers, its local derivatives, its sum in the chain rule.

Between numbers derivatives are written ∂f/∂c, as in the lecture. Where vectors and matrices take part, the adjoint
\bar c and the tangent \dot c stand for them; they have the shape of their node, and the local derivative is the product
that takes one to the other, such as \bar x = Aᵀ \bar a.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.analysis.computation import Computation
from explorer.analysis.local import ADJOINT, TANGENTS, Local, Value
from explorer.analysis.sweeps import Mode, Sweep, Term
from explorer.autodiff.rules import partial
from explorer.document.labs.numerals import latex_number, latex_shape, latex_value, plain_shape, plain_value
from explorer.graph.expr import Expr
from explorer.graph.ops import OPS
from explorer.printing.latex import latex
from explorer.printing.latex_atoms import latex_name
from explorer.printing.plain import plain_formula, plain_name
from explorer.printing.text import text

LONGEST = 160  # characters of the source of a formula
TERMS = 8  # of a sum that are written
PLACES = [chr(0xE100 + i) for i in range(0x100)]  # stand for numbers in a formula

_FACTORS = re.compile(r"(\\(?:begin|text)\{[^{}]*\}|[0-9})\ue100-\ue1ff]) (?=[\ue100-\ue1ff])")  # before a number

Formula = tuple[str, str]  # LaTeX, and plain text


@dataclass(frozen=True, slots=True, eq=False)
class Writer:
    """Writes about the nodes of one sweep; `along` is the name of the coordinate of a forward sweep."""

    graph: Computation
    sweep: Sweep
    along: str

    @property
    def plain_along(self) -> str:
        """The coordinate's name as plain text."""
        return plain_name(self.along)

    def name(self, node: Expr) -> str:
        """Return a node's name in LaTeX."""
        return latex_name(self.graph.names[node])

    def plain(self, node: Expr) -> str:
        """Return a node's name as plain text."""
        return plain_name(self.graph.names[node])

    def operation(self, node: Expr, limit: int = LONGEST) -> str:
        """Return what a node computes from its operands, as plain text."""
        return plain_formula(text(self.sweep.local(node).expression, limit))

    def derivative(self, node: Expr) -> str:
        """Return the symbol of a node's adjoint or tangent in LaTeX."""
        if node.shape:
            return rf"\{'bar' if self.sweep.mode == Mode.REVERSE else 'dot'}{{{self.name(node)}}}"
        if self.sweep.mode == Mode.REVERSE:
            return _fraction(self.name(self.graph.target), self.name(node))
        return _fraction(self.name(node), latex_name(self.along))

    def plain_derivative(self, node: Expr) -> str:
        """Return the symbol of a node's adjoint or tangent as plain text: ∂f/∂c."""
        if self.sweep.mode == Mode.REVERSE:
            return f"∂{self.plain(self.graph.target)}/∂{self.plain(node)}"
        return f"∂{self.plain(node)}/∂{self.plain_along}"

    def value(self, node: Expr) -> Formula:
        """Return how a node's value comes about: c = a + b = 0.25 + 1.284 = 1.534."""
        value = self.sweep.values[node]
        if node.op == "input":
            return rf"{self.name(node)} = {latex_value(value)}", f"{self.plain(node)} = {plain_value(value)}"
        local, operands = self.sweep.local(node), self.sweep.folding.operands[node]
        steps = [self.name(node), latex(local.expression, LONGEST, spelled=True)]
        if local.is_scalar and operands and len(operands) <= TERMS:
            numbers = Local(node, operands, PLACES[: len(operands)])
            steps.append(_filled(latex(numbers.expression, LONGEST, spelled=True), self._numbers(operands)))
        shown = latex_value(value)
        if steps[-1] != shown:
            steps.append(shown)
        kind = rf" \in {latex_shape(node.shape)}" if node.shape else ""
        return " = ".join(steps) + kind, f"{self.plain(node)} = {self.operation(node)} = {plain_value(value)}"

    def locals(self, node: Expr) -> Formula | None:
        """Return the local derivatives of a node by its operands, with numbers."""
        operands = self.sweep.folding.operands[node]
        found = [self.local(node, operand) for operand in operands[:TERMS]]
        return together(found) if found else None

    def locals_of_users(self, node: Expr) -> Formula | None:
        """Return the local derivatives by a node of those that use it and were reached before it."""
        users = [term.upper for term in self.sweep.terms(node)]
        return together([self.local(user, node) for user in users[:TERMS]]) if users else None

    def generic(self) -> str:
        """Return the symbol of the derivatives of a sweep for any node v, in LaTeX."""
        if self.sweep.mode == Mode.REVERSE:
            return _fraction(self.name(self.graph.target), "v")
        return _fraction("v", latex_name(self.along))

    def local(self, upper: Expr, lower: Expr) -> Formula:
        """Return one local derivative with its number, or what takes the adjoint or tangent along."""
        operands = self.sweep.folding.operands[upper]
        i, local = operands.index(lower), self.sweep.local(upper)
        if upper.shape or lower.shape:
            return self._jacobian(upper, lower)
        slope = local.partials[i]
        shown = "0" if slope is None else latex(slope, LONGEST, spelled=True)
        number = self.sweep.partial(upper, lower)
        value = "" if number is None or shown == latex_value(number) else f" = {latex_value(number)}"
        plain = "0" if slope is None else plain_formula(text(slope, LONGEST))
        symbol = f"∂{self.plain(upper)}/∂{self.plain(lower)}"
        return f"{_fraction(self.name(upper), self.name(lower))} = {shown}{value}", f"{symbol} = {plain}"

    def chain(self, node: Expr) -> Formula | None:
        """Return the sum of the chain rule at a node, with symbols and numbers; None where there is nothing to add."""
        terms = self.sweep.terms(node)
        total = self.sweep.derivatives[node]
        if len(terms) == 1 and self._begins(terms[0]) and not (node.shape or terms[0].upper.shape):
            return None
        if not terms:
            value = latex_value(total)
            return f"{self.derivative(node)} = {value}", f"{self.plain_derivative(node)} = {plain_value(total)}"
        if node.shape or any(term.upper.shape or term.lower.shape for term in terms):
            return self._shaped_chain(node, terms, total)
        symbols = " + ".join([self._symbols(term) for term in terms[:TERMS]])
        first, *others = [self._factors(term) for term in terms[:TERMS]]
        numbers = " + ".join([first, *map(_in_brackets, others)])
        more = r" + \cdots" if len(terms) > TERMS else ""
        plain = " + ".join([self._plain_symbols(term) for term in terms[:TERMS]])
        return (
            rf"{self.derivative(node)} = {symbols}{more} = {numbers}{more} = {latex_value(total)}",
            f"{self.plain_derivative(node)} = {plain} = {plain_value(total)}",
        )

    def _begins(self, term: Term) -> bool:
        """Whether a term comes right from where the sweep begins: its derivative by itself is 1, and is not written."""
        if self.sweep.mode == Mode.REVERSE:
            return term.upper is self.graph.target
        return self.graph.names[term.lower] == self.along

    def _factors(self, term: Term) -> str:
        if self._begins(term):
            return latex_number(float(term.product))
        factors = (term.carried, term.partial)
        return _product(factors if self.sweep.mode == Mode.REVERSE else factors[::-1])

    def _symbols(self, term: Term) -> str:
        local = _fraction(self.name(term.upper), self.name(term.lower))
        if self._begins(term):
            return local
        if self.sweep.mode == Mode.REVERSE:
            return rf"{self.derivative(term.upper)} \cdot {local}"
        return rf"{local} \cdot {self.derivative(term.lower)}"

    def _plain_symbols(self, term: Term) -> str:
        local = f"∂{self.plain(term.upper)}/∂{self.plain(term.lower)}"
        if self._begins(term):
            return local
        if self.sweep.mode == Mode.REVERSE:
            return f"{self.plain_derivative(term.upper)} · {local}"
        return f"{local} · {self.plain_derivative(term.lower)}"

    def _shaped_chain(self, node: Expr, terms: Sequence[Term], total: Value) -> Formula:
        symbol = self.derivative(node)
        first, *others = [self._carried(term.upper, term.lower) for term in terms[:TERMS]]
        sums = " + ".join([first, *map(_in_brackets, others)])
        more = r" + \cdots" if len(terms) > TERMS else ""
        kind = rf" \in {latex_shape(node.shape)}" if node.shape else ""
        plain = f"{self.plain_derivative(node)} = {plain_value(total)}"
        return rf"{symbol} = {sums}{more} = {latex_value(total)}{kind}", plain

    def _jacobian(self, upper: Expr, lower: Expr) -> Formula:
        """Return a local derivative with its shape: as a matrix where it has a short formula, else the shape alone."""
        i = self.sweep.folding.operands[upper].index(lower)
        matrix = jacobian_matrix(self.sweep.local(upper).expression, i)
        symbol = _fraction(self.name(upper), self.name(lower))
        shape = (*(upper.shape or (1,) * (len(lower.shape) == 1)), *lower.shape)  # a gradient is a row
        shown = "" if matrix is None else f" = {matrix}"
        plain = f"∂{self.plain(upper)}/∂{self.plain(lower)}"
        return rf"{symbol}{shown} \in {latex_shape(shape)}", f"{plain}, {plain_shape(shape)}"

    def _carried(self, upper: Expr, lower: Expr) -> str:
        """Return what a node's adjoint gives to its operand's, or an operand's tangent to the node's, as a formula."""
        operands = self.sweep.folding.operands[upper]
        local, i = self.sweep.local(upper), operands.index(lower)
        if self.sweep.mode == Mode.REVERSE:
            product, place, start = local.products[i], ADJOINT, upper
        else:
            product, place, start = local.pushed[i], TANGENTS[i], lower
        if product is None:
            return "0"
        return latex(product, LONGEST, spelled=True).replace(place, self.derivative(start))

    def _numbers(self, operands: Sequence[Expr]) -> list[str]:
        return [latex_number(float(self.sweep.values[operand])) for operand in operands]


def jacobian_matrix(node: Expr, i: int) -> str | None:
    """Return the Jacobian of one operation on vectors by its operand i in LaTeX; None where there is no short form."""
    if any(arg.args for arg in node.args) or len(node.shape) > 1 or len(node.args[i].shape) > 1:
        return None
    if OPS[node.op].elementwise and node.shape == node.args[i].shape:
        slope = partial(node, i)
        if slope is None:
            return "0"
        return "I" if slope.number == 1 else "-I" if slope.number == -1 else _diagonal(slope)
    if node.op == "matmul" and len(node.args[1 - i].shape) == 2:
        matrix = latex(node.args[1 - i], LONGEST)
        return matrix if i == 1 else rf"{matrix}^\top"
    if node.op == "matmul":
        return rf"{latex(node.args[1 - i], LONGEST)}^\top"
    if node.op == "index" and isinstance(node.data, tuple):
        return rf"\mathbf{{e}}_{{{node.data[0] + 1}}}^\top"
    return r"\mathbf{1}^\top" if node.op == "sum" else None


def _diagonal(slope: Expr) -> str:
    shown = latex(slope, LONGEST, spelled=True)
    return rf"\operatorname{{diag}}\left({shown}\right)" if slope.shape else f"{shown} I"


def together(formulas: Sequence[Formula]) -> Formula:
    """Return formulas beside each other."""
    return r", \quad ".join([shown for shown, _ in formulas]), ", ".join([plain for _, plain in formulas])


def _fraction(above: str, below: str) -> str:
    return rf"\frac{{\partial {above}}}{{\partial {below}}}"


def _filled(shown: str, numbers: Sequence[str]) -> str:
    """Return a formula with numbers in their places: dots between factors, brackets where a number has a sign."""
    shown = _FACTORS.sub(lambda found: found[0] if found[1][0] == "\\" else rf"{found[1]} \cdot ", shown)
    for place, number in zip(PLACES, numbers, strict=False):
        needs_brackets = number.startswith("-") or "cdot" in number
        shown = shown.replace(place, rf"\left({number}\right)" if needs_brackets else f"{{{number}}}")
    return shown


def _in_brackets(number: str) -> str:
    """Return a number or product so that a sign may stand before it."""
    return rf"\left({number}\right)" if number.startswith("-") else number


def _product(factors: Sequence[Value | None]) -> str:
    numbers = ["?" if factor is None else latex_value(factor) for factor in factors]
    return r" \cdot ".join(map(_in_brackets, numbers))
