"""A number's expression as a person sees it: the terms of a sum with their signs, the factors of a product."""

from explorer.graph.expr import Expr


def signed_terms(node: Expr) -> list[tuple[Expr, bool]]:
    """Return the terms of a sum from left to right, each with whether it is subtracted."""
    found: list[tuple[Expr, bool]] = []
    waiting = [(node, False)]
    while waiting:
        term, minus = waiting.pop()
        if term.op in {"add", "sub"}:
            a, b = term.args
            waiting += [(b, minus != (term.op == "sub")), (a, minus)]
        elif term.op == "neg" and term.args[0].op in {"add", "sub"}:
            waiting.append((term.args[0], not minus))
        else:
            found.append((term, minus))
    return found


def factors_of(node: Expr) -> list[Expr]:
    """Return the factors of a product of numbers, from left to right."""
    found: list[Expr] = []
    waiting = [node]
    while waiting:
        factor = waiting.pop()
        if factor.op == "mul" and not factor.shape:
            waiting += reversed(factor.args)
        else:
            found.append(factor)
    return found
