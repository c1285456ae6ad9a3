"""Value, gradient and Hessian of typed functions (tests/golden/functions.txt) against references of 60 digits.

The references know nothing of our rules: the graph is evaluated by mpmath, and differentiated by differences.
"""

from functools import reduce
from pathlib import Path

import mpmath
import numpy as np
import pytest

import explorer
from explorer.graph.entries import written_out
from explorer.graph.walk import postorder

ROWS = [
    row
    for row in (Path(__file__).parents[1] / "golden" / "functions.txt").read_text(encoding="utf-8").splitlines()
    if row and not row.startswith("#")
]
mp = mpmath.mp

OPERATIONS = {
    "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a / b,
    "pow": lambda a, b: a**b, "neg": lambda a: -a, "abs": abs, "log2": lambda a: mp.log(a, 2), "sum": sum,
    "hypot": mp.hypot, "max": max, "min": min, "lt": lambda a, b: a < b, "le": lambda a, b: a <= b,
    "where": lambda c, a, b: a if c else b, "sigmoid": lambda a: 1 / (1 + mp.exp(-a)),
    "softplus": lambda a: mp.log(1 + mp.exp(a)), "polygamma": mp.polygamma, "besselj": mp.besselj,
    "lgamma": mp.loggamma,
}  # fmt: skip


def _structural(node, args):
    """Evaluate an array operation that is kept whole, on nested lists of numbers."""
    if node.op == "stack":
        return list(args)
    if node.op == "index":
        return reduce(lambda a, i: a[i], node.data, args[0])
    if node.op == "norm":
        return mp.sqrt(sum(v * v for v in args[0]))
    if node.op == "logsumexp":
        return mp.log(sum(mp.exp(v) for v in args[0]))
    if node.op == "inv":
        return (mp.matrix(args[0]) ** -1).tolist()
    return list(mp.lu_solve(mp.matrix(args[0]), mp.matrix(args[1])))  # solve


def evaluated(order, at):
    """Return the values of nodes, operands first, at {name: number}."""
    found = {}
    for node in order:
        if node.op in ("input", "const"):
            found[node] = at[node.data] if node.op == "input" else mp.mpf(node.data) if node.shape == () else None
            if found[node] is None:
                found[node] = node.data.tolist()
            continue
        args = [found[arg] for arg in node.args]
        if node.op in ("stack", "index", "norm", "logsumexp", "inv", "solve"):
            found[node] = _structural(node, args)
            continue
        function = OPERATIONS.get(node.op) or getattr(mp, node.op)
        found[node] = function(*([] if node.data is None else [node.data]), *args)
    return found


def reference(outputs, names, numbers, order):
    """Return values (m,), or their first or second derivatives, by central differences."""
    nodes = postorder(outputs)

    def f(*shifts):
        at = {name: mp.mpf(x) + shift for name, x, shift in zip(names, numbers, shifts, strict=True)}
        found = evaluated(nodes, at)
        return [found[node] for node in outputs]

    n, h = len(names), mp.mpf(10) ** (-20 if order == 1 else -12)
    steps = [[h * (i == k) for i in range(n)] for k in range(n)]
    if order == 0:
        return [float(v) for v in f(*[0] * n)]
    if order == 1:
        columns = [(f(*s), f(*[-v for v in s])) for s in steps]
        return np.array([[float((p - q) / (2 * h)) for p, q in zip(*pair, strict=True)] for pair in columns]).T
    found = np.empty((len(outputs), n, n))
    for i in range(n):
        for j in range(i + 1):
            corners = [f(*[a * u + b * v for u, v in zip(steps[i], steps[j], strict=True)])
                       for a, b in ((1, 1), (1, -1), (-1, 1), (-1, -1))]  # fmt: skip
            for k, (pp, pq, qp, qq) in enumerate(zip(*corners, strict=True)):
                found[k, i, j] = found[k, j, i] = float((pp - pq - qp + qq) / (4 * h * h))
    return found


def error(found, expected) -> float:
    """Return the largest error of an entry relative to that entry; an entry that is 0 is measured as it is."""
    found, expected = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    size = np.abs(expected)
    vanishes = size < 1e-20 * max(size.max(initial=0.0), 1.0)  # what the differences leave of a 0
    return float((np.abs(found - np.where(vanishes, 0.0, expected)) / np.where(vanishes, 1.0, size)).max(initial=0.0))


@pytest.mark.parametrize("row", ROWS)
def test_value_gradient_and_hessian(row):
    text, _, place = row.partition(" @ ")
    pairs = [part.split("=") for part in place.split()]
    names, numbers = [name for name, _ in pairs], [float(number) for _, number in pairs]
    f = explorer.function(text, inputs=names)
    outputs = list(written_out(f.graph.output, 100_000).flat)
    with mp.workdps(60):
        expected = [reference(outputs, names, numbers, order) for order in range(3)]
    assert error(np.ravel(f.value(numbers)), expected[0]) <= 1e-12
    assert error(f.jacobian(numbers), expected[1]) <= 1e-12
    second = f.hessian(numbers)
    assert error(second if second.ndim == 3 else second[None], expected[2]) <= 1e-12


def test_there_are_200_functions():
    assert len(set(ROWS)) >= 200
