"""Differential operators on functions of one graph: each returns the output of the derived function."""

from collections.abc import Callable
from itertools import product
from math import factorial, prod

import numpy as np

from explorer.autodiff.forward import push
from explorer.autodiff.operators import Entries, gradient, hessian, jacobian
from explorer.graph import build
from explorer.graph.expr import Expr, Graph
from explorer.graph.shapes import ShapeError
from explorer.graph.walk import substitute
from explorer.semantics.products import AmbiguousError, worded
from explorer.semantics.templates import Template

ORDER_LIMIT = 8
TERM_LIMIT = 2000
CELL_LIMIT = 40_000


def differentiated(output: Expr, variable: Expr, entry: int | None = None) -> Expr:
    """Return the derivative of `output` by one number, or entry of a vector, of the shape of `output`."""
    seed = 1.0 if entry is None else np.eye(variable.shape[0])[entry]
    (found,) = push([output], {variable: output.graph.const(seed)})
    return found if found is not None else _zeros(output)


def _zeros(like: Expr) -> Expr:
    return build.fill(like.graph.const(0.0), like.shape)


def _matrix(entries: Entries, graph: Graph) -> Expr:
    """The cells as a matrix, zeros where there are none."""
    m, n = entries.shape
    zero = graph.const(0.0)
    return graph.stack([graph.stack([entries.cells.get((i, j), zero) for j in range(n)]) for i in range(m)])


def entries(name: str, template: Template) -> int:
    """Return how many entries the result of an operator has, for an estimate of its work."""
    columns = sum(prod(x.shape) for x in template.inputs)
    rows = columns if name in {"hessian", "laplacian"} else prod(template.output.shape)
    return min(rows * columns, CELL_LIMIT)


def _needs_inputs(template: Template) -> None:
    if not template.inputs:
        raise ShapeError(f"`{template.name}` has no arguments to differentiate by")


def _needs_number(template: Template, what: str) -> None:
    _needs_inputs(template)
    if template.output.shape != ():
        message = f"{what} is for functions with one number as value; `{template.name}` {worded(template.output.shape)}"
        names = ", ".join(template.input_names)
        one = f"{template.name}({names})[1]"
        hint = f"write jacobian(f) for a vector-valued function, or take one entry: g({names}) = {one}"
        raise AmbiguousError(message, hint)


def _fits(template: Template, what: str, *, second: bool = False) -> None:
    """Refuse a matrix of derivatives by its size, before any of its entries is made."""
    _needs_inputs(template)
    columns = sum(prod(x.shape) for x in template.inputs)
    rows = columns if second else prod(template.output.shape)
    if rows * columns > CELL_LIMIT:
        message = f"{what} of `{template.name}` has {rows:,}×{columns:,} entries; at most {CELL_LIMIT:,} are formulas"
        raise AmbiguousError(message, "declare smaller vectors, or explore the function itself")


def _gradient(template: Template) -> Expr:
    _needs_number(template, "a gradient")
    if len(template.inputs) > 1 or template.inputs[0].shape == ():
        return _matrix(jacobian(template.output, template.inputs), template.output.graph)
    (x,) = template.inputs
    (found,) = gradient(template.output, [x])
    found = _zeros(x) if found is None else found
    return build.reshape(found, (1, *x.shape)) if len(x.shape) == 1 else found


def _jacobian(template: Template) -> Expr:
    _fits(template, "the Jacobian matrix")
    return _matrix(jacobian(template.output, template.inputs), template.output.graph)


def _hessian(template: Template) -> Expr:
    _needs_number(template, "a Hessian matrix")
    _fits(template, "the Hessian matrix", second=True)
    found = hessian(template.output, template.inputs)
    cells: dict[tuple[int, ...], Expr] = {(i, j): entry for (_, i, j), entry in found.cells.items()}
    return _matrix(Entries(found.shape[1:], cells), template.output.graph)


def _field(template: Template, what: str) -> Entries:
    _fits(template, "the Jacobian matrix")
    found = jacobian(template.output, template.inputs)
    if found.shape[0] != found.shape[1]:
        m, n = found.shape
        raise ShapeError(f"{what} needs a vector field; `{template.name}` has {n} inputs and {m} outputs")
    return found


def _divergence(template: Template) -> Expr:
    found = _field(template, "a divergence")
    terms = [found.cells[i, i] for i in range(found.shape[0]) if (i, i) in found.cells]
    return _added(terms, template.output.graph)


def _added(terms: list[Expr], graph: Graph) -> Expr:
    result = terms[0] if terms else graph.const(0.0)
    for term in terms[1:]:
        result = result + term
    return result


def _curl(template: Template) -> Expr:
    found = _field(template, "a curl")
    graph = template.output.graph
    n = found.shape[0]
    if n not in {2, 3}:
        raise ShapeError(f"a curl needs 2 or 3 dimensions, not {n}")

    def rotation(i: int, j: int) -> Expr:
        zero = graph.const(0.0)
        return found.cells.get((j, i), zero) - found.cells.get((i, j), zero)

    return rotation(0, 1) if n == 2 else graph.stack([rotation(1, 2), rotation(2, 0), rotation(0, 1)])


def _laplacian(template: Template) -> Expr:
    _needs_number(template, "a Laplace operator")
    _fits(template, "the Hessian matrix", second=True)
    found = hessian(template.output, template.inputs)
    terms = [found.cells[0, i, i] for i in range(found.shape[1]) if (0, i, i) in found.cells]
    return _added(terms, template.output.graph)


OPERATORS: dict[str, Callable[[Template], Expr]] = {
    "grad": _gradient,
    "jacobian": _jacobian,
    "hessian": _hessian,
    "div": _divergence,
    "curl": _curl,
    "laplacian": _laplacian,
}


def taylor_polynomial(template: Template, center: Expr, order: int, spend: Callable[[Expr], None]) -> Expr:
    """Return Σ D^α f(a) (x - a)^α / α! over |α| ≤ order, for functions of numbers; `center` is a.

    `spend` is told what is differentiated or copied, and raises where that is too much.
    """
    _needs_inputs(template)
    n = len(template.inputs)
    if any(x.shape for x in template.inputs):
        raise ShapeError("taylor is for functions of numbers; declare the entries as arguments")
    if not 0 <= order <= ORDER_LIMIT or prod(order + i + 1 for i in range(n)) > TERM_LIMIT * factorial(n):
        raise ShapeError(f"taylor in a formula goes to order {ORDER_LIMIT} and {TERM_LIMIT} terms")
    points = [center] if n == 1 and center.shape == () else _points(template, center)
    places = dict(zip(template.inputs, points, strict=True))
    graph = template.output.graph
    derivatives: dict[tuple[int, ...], Expr] = {(0,) * n: template.output}
    terms = []
    for alpha in sorted((a for a in product(range(order + 1), repeat=n) if sum(a) <= order), key=sum):
        if alpha not in derivatives:
            derivatives[alpha] = _next(derivatives, alpha, template.inputs)
        spend(derivatives[alpha])
        value = substitute(derivatives[alpha], places)
        terms.append(_monomial(value, alpha, list(zip(template.inputs, points, strict=True))))
    return _added(terms, graph)


def _points(template: Template, center: Expr) -> list[Expr]:
    n = len(template.inputs)
    if center.shape != (n,):
        raise ShapeError(f"the point of this Taylor polynomial has {n} entries; here it {worded(center.shape)}")
    return [center[i] for i in range(n)]


def _next(found: dict[tuple[int, ...], Expr], alpha: tuple[int, ...], inputs: tuple[Expr, ...]) -> Expr:
    """D^α from the derivative of one order less."""
    axis = next(i for i, order in enumerate(alpha) if order)
    below = (*alpha[:axis], alpha[axis] - 1, *alpha[axis + 1 :])
    return differentiated(found[below], inputs[axis])


def _monomial(value: Expr, alpha: tuple[int, ...], pairs: list[tuple[Expr, Expr]]) -> Expr:
    divisor = prod(map(factorial, alpha))
    term = value if divisor == 1 else value / divisor
    for order, (x, a) in zip(alpha, pairs, strict=True):
        if order:
            term = term * (x - a) ** order
    return term
