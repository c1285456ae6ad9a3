"""Gradients of scalar matrix expressions in closed form, as matrices and not by entries, confirmed by random draws."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from explorer.analysis.identities.check import Case, IdentityCheck, check_identity
from explorer.analysis.identities.columns import prepared
from explorer.analysis.identities.normal_form import Factor, Sum, Term, normal_form, turned
from explorer.analysis.identities.sides import Sides, read_sides
from explorer.autodiff.operators import gradient
from explorer.graph.build import transpose
from explorer.graph.expr import Expr, Stop
from explorer.graph.ops import UNARY
from explorer.graph.shapes import Shape, describe
from explorer.printing.latex import latex
from explorer.printing.text import text as text_of

SQUARE = 3
_BARE = {"input", "inv", "det", "norm", "trace", "logdet", "diag", "sum", "logsumexp", *UNARY.split()} - {"neg", "not"}


@dataclass(frozen=True, slots=True, eq=False)
class ClosedForm:
    """∂f/∂X of a scalar f as text of the language and as LaTeX, and what random draws say of it.

    For a matrix X it has the shape of X, as in the lecture's (5.103); for a vector it is a row. `symmetric` names the
    matrices that are taken to be symmetric.
    """

    text: str
    latex: str
    shape: Shape
    check: IdentityCheck
    symmetric: tuple[str, ...] = ()

    @property
    def case(self) -> Case:
        """What the draws say that are meant: random ones, or symmetric matrices."""
        wanted = f"symmetric {' and '.join(self.symmetric)}"
        return next((c for c in self.check.cases if c.name == wanted), self.check.cases[0])


def closed_forms(
    text: str,
    wrt: str,
    sizes: Mapping[str, int | Sequence[int]] | None = None,
    draws: int = 100,
    stopped: Stop | None = None,
) -> tuple[ClosedForm, ...]:
    """Return ∂f/∂(wrt) of a scalar expression in closed form, and the simpler ones of symmetric matrices, if any.

    What the draws do not confirm is left out; where that is all, and no sizes are given, square matrices are tried.
    Raises ExpressionError for text that cannot be read, ValueError where the expression is no number or has no such
    name.
    """
    given = {name: (size,) if isinstance(size, int) else tuple(size) for name, size in (sizes or {}).items()}
    sides = read_sides([text], given, number=True)
    forms = _confirmed(sides, text, wrt, draws, stopped)
    if forms or given:
        return forms
    square = {name: (SQUARE,) * len(shape) for name, shape in sides.shapes.items()}  # det(A X B) of a tall A is 0
    return _confirmed(read_sides([text], square, number=True), text, wrt, draws, stopped)


def _confirmed(sides: Sides, text: str, wrt: str, draws: int, stopped: Stop | None) -> tuple[ClosedForm, ...]:
    output = sides.outputs[0]
    if output.shape != ():
        raise ValueError(f"a gradient is that of a number, and this has {describe(output.shape)}")
    if wrt not in sides.inputs:
        raise ValueError(f"{wrt} does not occur; there is {', '.join(sides.inputs) or 'no name'}")
    variable = sides.inputs[wrt]
    if not variable.shape:
        raise ValueError(f"{wrt} is a number: its derivative is in the tables and the steps")
    (found,) = gradient(prepared(output), [variable])
    square = [n for n, s in sides.shapes.items() if n not in {wrt, "I"} and len(s) == 2 and s[0] == s[1]]
    forms: list[ClosedForm] = []
    for symmetric in [(), *[(name,) for name in square]]:
        terms = normal_form(found, frozenset(symmetric)) if found is not None else ()
        terms = turned(terms, frozenset(symmetric)) if len(variable.shape) == 1 else terms
        written = _written(terms, variable.shape)
        if any(form.text == written[0] for form in forms):
            continue
        check = check_identity(f"∂/∂{wrt} ({text})", written[0], sides.shapes, draws, stopped)
        form = ClosedForm(*written, check.shape, check, symmetric)
        if not check.problem and form.case.holds:
            forms.append(form)
    return tuple(forms)


def _written(terms: Sum, shape: Shape) -> tuple[str, str]:
    if not terms:
        zeros = shape if len(shape) == 2 else (1, *shape)
        return f"zeros({zeros[0]}, {zeros[1]})", "0"
    size = str(shape[0])
    return _TEXT.sum(terms, size), _LATEX.sum(terms, size)


@dataclass(frozen=True, slots=True)
class _Printer:
    """How sums of products are written: numbers, matrices with their transposes, brackets, fractions, identities."""

    scalar: Callable[[Expr], str]
    matrix: Callable[[Expr], str]
    turned_matrix: Callable[[Expr], str]
    enclosed: Callable[[str], str]
    transposed: Callable[[str], str]
    fraction: Callable[[str, str], str]
    power: Callable[[str, float], str]
    identity: Callable[[str], str]

    def sum(self, terms: Sum, size: str) -> str:
        """Write a sum, the first sign without a space behind it."""
        written = ""
        for term in sorted(terms, key=lambda t: (t.number < 0, sum(f.turned for f in t.chain))):
            minus = term.number < 0
            sign = ("-" if minus else "") if not written else " - " if minus else " + "
            written += sign + self._term(term, size)
        return written

    def _term(self, term: Term, size: str) -> str:
        number = abs(term.number)
        above = [f"{number:.12g}"] if number != 1 else []
        above += [self.power(self.scalar(x), p) for x, p in term.scalars if p > 0]
        below = [self.power(self.scalar(x), -p) for x, p in term.scalars if p < 0]
        chain = [self._factor(factor, size) for factor in term.chain] or [self.identity(size)]
        if not below:
            return " ".join([*above, *chain])
        return self.fraction(" ".join(above) or "1", " ".join(below)) + " " + " ".join(chain)

    def _factor(self, factor: Factor, size: str) -> str:
        if not isinstance(factor.what, tuple):
            return self.turned_matrix(factor.what) if factor.turned else self.matrix(factor.what)
        lying = sum(1 if f.turned else -1 for term in factor.what for f in term.chain)
        if lying > 0:  # (x - A s)' reads better than (x' - s' A')
            return self.transposed(self.enclosed(self.sum(turned(factor.what), size)))
        return self.enclosed(self.sum(factor.what, size))


def _latex_matrix(node: Expr) -> str:
    return latex(node) if node.op in _BARE else rf"\left({latex(node)}\right)"


def _latex_transposed(node: Expr) -> str:
    return latex(transpose(node)) if len(node.shape) == 2 else rf"{_latex_matrix(node)}^\top"


def _plain(node: Expr) -> str:
    """Write a node as one would type it: a matrix product without a sign."""
    written = text_of(node).replace(" @ ", " ")
    return written if node.op in _BARE else f"({written})"


def _in_brackets(written: str) -> str:
    is_one = " " not in written or (written[0] == "(" and written.find(")") == len(written) - 1)
    return written if is_one else f"({written})"


_TEXT = _Printer(
    _plain,
    _plain,
    lambda node: f"{_plain(node)}'",
    "({})".format,
    "{}'".format,
    lambda above, below: f"{_in_brackets(above)}/{_in_brackets(below)}",
    lambda base, power: base if power == 1 else f"{base}^{power:g}",
    lambda size: f"I({size})",
)
_LATEX = _Printer(
    _latex_matrix,
    _latex_matrix,
    _latex_transposed,
    r"\left({}\right)".format,
    r"{}^\top".format,
    lambda above, below: rf"\frac{{{above}}}{{{below}}}",
    lambda base, power: base if power == 1 else rf"\left({base}\right)^{{{power:g}}}",
    lambda size: "I",
)
