"""An evaluator of graphs that shares nothing with the product's: numpy, one node after the other."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from explorer.graph.walk import postorder
from explorer.semantics.meanings import FunctionGraph
from explorer.semantics.reading import read, read_expression

UNARY: dict[str, Callable[..., Any]] = {
    "neg": np.negative,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "asinh": np.arcsinh,
    "acosh": np.arccosh,
    "atanh": np.arctanh,
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "softplus": lambda x: np.logaddexp(0, x),
    "not": lambda x: 1.0 * (x == 0),
    "largest": np.max,
    "smallest": np.min,
    "norm": np.linalg.norm,
    "diagonal": np.diagonal,
    "logsumexp": lambda x: np.log(np.sum(np.exp(x))),
    "det": np.linalg.det,
    "inv": np.linalg.inv,
    "logdet": lambda x: np.linalg.slogdet(x)[1],
    "round": np.rint,
}
BINARY: dict[str, Callable[..., Any]] = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "pow": np.power,
    "atan2": np.arctan2,
    "max": np.maximum,
    "min": np.minimum,
    "lt": lambda a, b: 1.0 * (a < b),
    "le": lambda a, b: 1.0 * (a <= b),
    "eq": lambda a, b: 1.0 * (a == b),
    "ne": lambda a, b: 1.0 * (a != b),
    "and": lambda a, b: 1.0 * (a != 0) * (b != 0),
    "or": lambda a, b: 1.0 * ((a != 0) | (b != 0)),
    "solve": np.linalg.solve,
}
SHAPED: dict[str, Callable[..., Any]] = {
    "stack": lambda _, *a: np.stack(a),
    "index": lambda node, a: a[node.data],
    "fill": lambda node, a: np.full(node.data, a),
    "reshape": lambda node, a: np.reshape(a, node.data),
    "slice": lambda node, a: a[slice(*node.data)],
    "pad": lambda node, a: np.pad(a, [node.data, *[(0, 0)] * (a.ndim - 1)]),
    "sum": lambda node, a: np.sum(a, axis=node.data),
    "where": lambda _, c, a, b: np.where(c != 0, a, b),
}


def computed(node: Any, args: list[Any]) -> Any:
    if node.op in SHAPED:
        return SHAPED[node.op](node, *args)
    rule = UNARY.get(node.op) or BINARY.get(node.op) or getattr(np, node.op)
    return rule(*args)


def value(function: FunctionGraph, at: dict[str, Any]) -> Any:
    parameters = dict(function.parameters)
    found: dict[Any, Any] = {}
    with np.errstate(all="ignore"):
        for node in postorder([function.output]):
            if node.op == "const":
                found[node] = np.float64(node.data) if node.shape == () else node.data
            elif node.op == "input":
                found[node] = np.asarray(at[node.data] if node in function.inputs else parameters[node], dtype=float)
            else:
                found[node] = computed(node, [found[a] for a in node.args])
    return found[function.output]


@pytest.fixture
def evaluate() -> Callable[..., Any]:
    """Read lines (separated by newlines) without an error, and evaluate the explored function."""

    def run(text: str, at: dict[str, Any], inputs: list[str] | None = None) -> Any:
        reading = read(text.split("\n")) if inputs is None else read_expression(text, inputs)
        errors = [item for item in reading.diagnostics if item.is_error]
        assert not errors, errors
        assert reading.explored is not None
        return value(reading.explored, at)

    return run
