"""The worker process, a `child`: a request is a "task" with the arguments of one of TASKS.

The answer is null where sympy found nothing. Graphs travel as `wire` writes them.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import postorder
from explorer.symbolic.child import serve
from explorer.symbolic.wire import Rows, decode, encode, operations


def main() -> None:
    """Answer the requests on standard input until it ends."""
    serve(_answered, _load)


def _load() -> None:
    """Load sympy: in a process that is started ahead it is there when a question comes."""
    for module in ("exact_series", "from_sympy"):
        import_module(f"explorer.symbolic.{module}")


def _answered(request: dict[str, Any]) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return TASKS[request.pop("task")](**request)
    except Exception:  # noqa: BLE001 # sympy raises whatever it likes, and "nothing found" is a good answer
        return None


def _shorter(nodes: Rows) -> Rows | None:
    found = shortest(decode(nodes, Graph()))
    return None if found is None else encode(found)


def _coefficients(nodes: Rows, variable: str, center: float, order: int) -> list[dict[str, Any]]:
    """Return exact Taylor coefficients: LaTeX of the absolute value, the sign, whether it is a sum, and the number."""
    # sympy takes long to load, and the process that asks need not
    from explorer.symbolic.exact_series import exact_coefficients, said  # noqa: PLC0415

    output = decode(nodes, Graph())
    return [said(c) for c in exact_coefficients(output, output.graph.input(variable), center, order)]


def shortest(output: Expr) -> Expr | None:
    """Return the form of a scalar expression with the fewest operations, or None where it has that already."""
    # sympy takes long to load, and the process that asks need not
    import sympy  # noqa: PLC0415

    from explorer.symbolic.from_sympy import from_sympy  # noqa: PLC0415
    from explorer.symbolic.to_sympy import UnsayableError, to_sympy  # noqa: PLC0415

    start = to_sympy(output)
    simple = sympy.simplify(start)
    symbols = _symbols(output)
    best: Expr | None = None
    fewest = operations(output)
    for found in (start, simple, sympy.factor_terms(start), sympy.factor_terms(simple), sympy.factor(simple)):
        try:
            candidate = from_sympy(found, output.graph, symbols)
        except UnsayableError:
            continue
        if operations(candidate) < fewest:
            best, fewest = candidate, operations(candidate)
    return best


def _symbols(output: Expr) -> dict[str, Expr]:
    """Return the nodes of the inputs' entries by the names that `to_sympy` gives them."""
    found: dict[str, Expr] = {}
    for node in postorder([output]):
        if node.op == "input" and node.shape == ():
            found[str(node.data)] = node
        elif node.op == "input":
            sizes = [range(size) for size in node.shape]
            places = [(i,) for i in sizes[0]] if len(sizes) == 1 else [(i, j) for i in sizes[0] for j in sizes[1]]
            found |= {f"{node.data}[{', '.join(str(i + 1) for i in at)}]": node[at] for at in places}
    return found


TASKS: dict[str, Callable[..., Any]] = {"shorter": _shorter, "coefficients": _coefficients}
