"""Numbers known when a definition is read: bounds of sums, indices, sizes, factorials."""

import math
from collections.abc import Callable

from explorer.graph.expr import Expr
from explorer.graph.walk import postorder

_CONSTANT_OPS: dict[str, Callable[..., float]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "pow": lambda a, b: float(a**b) if a > 0 or b == int(b) else math.nan,
    "neg": lambda a: -a,
    "abs": abs,
    "floor": lambda a: float(math.floor(a)),
    "ceil": lambda a: float(math.ceil(a)),
    "round": lambda a: float(round(a)),
    "sqrt": math.sqrt,
    "mod": lambda a, b: a % b,
    "min": min,
    "max": max,
}


def constant_value(node: Expr) -> float | None:
    """Return the number a node without inputs is worth, or None; overflow is inf, as in the rest of the product."""
    if node.number is not None:
        return node.number
    values: dict[int, float] = {}
    for part in postorder([node]):
        if part.number is not None:
            values[part.index] = part.number
        elif part.op in _CONSTANT_OPS:
            values[part.index] = _computed(part, [values[a.index] for a in part.args])
        else:
            return None
    return values[node.index]


def _computed(node: Expr, values: list[float]) -> float:
    try:
        return _CONSTANT_OPS[node.op](*values)
    except OverflowError:
        return math.inf
    except (ValueError, ZeroDivisionError):
        return math.nan


def whole(node: Expr) -> int | None:
    """Return the whole number a node is worth, or None."""
    value = constant_value(node)
    return int(value) if value is not None and math.isfinite(value) and value == int(value) else None


def factorial(value: float) -> float:
    """Return n! in floating point: exact to 22!, inf beyond 170!, nan for what has no factorial."""
    if not math.isfinite(value):
        return value
    if value > 170:
        return math.inf
    if value == int(value):
        return float(math.factorial(int(value))) if value >= 0 else math.nan
    return math.gamma(value + 1)
