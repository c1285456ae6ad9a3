"""How many operations derivatives take by each of the ways to them, counted in the graphs that the engine makes.

An operation is an addition, a multiplication or a function of one number; moving numbers costs nothing. With n inputs
and m outputs, forward mode takes one sweep an input and reverse mode one an output, and what the sweeps share is
counted once. Written out as formulas nothing is shared, neither with the function nor within a partial derivative.
One-sided differences take n + 1 values. That the gradient of a number costs no more than a few values, however many
inputs there are, is the cheap gradient principle: W. Baur, V. Strassen, The complexity of partial derivatives, 1983;
A. Griewank, A. Walther, Evaluating Derivatives, 2nd ed., 3.3. One operation with its partials takes at most five,
but for those of DEAR: atan2 as a whole counts as one operation, and so does each operation of its derivative. In a
composition a product and a sum for each operand come on top, so that the count may pass five although the time, which
functions such as atan2 take most of, does not. In time max and min are dear: their partials compare in several passes.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from math import prod

import numpy as np

from explorer.autodiff.forward import push
from explorer.autodiff.operators import entries_of
from explorer.autodiff.reverse import pull
from explorer.autodiff.rules import Partials
from explorer.graph.expr import Expr
from explorer.graph.ops import OPS
from explorer.graph.walk import depends_on, free_inputs, postorder
from explorer.semantics.meanings import FunctionGraph

FEW = 5  # operations of one value with all its partials, at most
DEAR = {  # operations of one value with all its partials, where they are more than FEW
    "acos": 6, "acosh": 7, "atan2": 7, "erf": 6, "erfc": 7,
    "hypot": 6, "max": 13, "min": 13, "pow": 10, "sphericalj": 7,
}  # fmt: skip

SWEEPS = 24  # that are made of each kind; where there are more, the others are taken to cost as much


@dataclass(frozen=True, slots=True)
class Costs:
    """Operations of one value, and of the value with the whole m x n Jacobian by each way.

    `gradient` is those of one value with one reverse sweep; `counted` says whether every sweep was made and counted.
    `dear` names the operations of DEAR in the graph.
    """

    n: int
    m: int
    value: int
    gradient: int
    forward: int
    reverse: int
    formulas: int
    differences: int
    counted: bool
    dear: tuple[str, ...] = ()

    @property
    def ratio(self) -> float:
        """What one value with one reverse sweep costs, in values."""
        return self.gradient / max(self.value, 1)


def costs(function: FunctionGraph) -> Costs:
    """Count the operations of a function's value and Jacobian."""
    entries, inputs = entries_of(function.output), function.inputs
    m, n = len(entries), sum(prod(node.shape) for node in inputs)
    value = operations([function.output])
    partials = Partials()
    seeds = list(islice(_basis(inputs), SWEEPS))
    columns = [_known(push([function.output], {node: seed}, partials)) for node, seed in seeds]
    one = function.graph.const(1.0)
    rows = [_known(pull(entry, one, inputs, partials)) for entry in entries[:SWEEPS]]
    return Costs(
        n,
        m,
        value,
        operations([function.output, *(rows[0] if rows else [])]),
        _all_sweeps(function.output, columns, n),
        _all_sweeps(function.output, rows, m),
        round(sum(written_out(entry) for column in columns for entry in column) * n / max(len(columns), 1)),
        (n + 1) * value + 2 * m * n,
        counted=max(m, n) <= SWEEPS,
        dear=tuple(sorted({node.op for node in postorder([function.output])}.intersection(DEAR))),
    )


def operations(outputs: Iterable[Expr]) -> int:
    """Return how many operations on numbers a graph takes; what is constant is computed beforehand."""
    found = list(outputs)
    varying = depends_on(found, free_inputs(found))
    return sum(_operations(node) for node in postorder(found) if node in varying)


def written_out(output: Expr) -> int:
    """Return how many operations an expression takes as a formula, where what is shared is computed again."""
    varying = depends_on([output], free_inputs([output]))
    made: dict[Expr, int] = {}
    for node in postorder([output]):
        made[node] = _operations(node) + sum(made[arg] for arg in node.args) if node in varying else 0
    return made[output]


def _all_sweeps(output: Expr, sweeps: Sequence[Sequence[Expr]], count: int) -> int:
    value = operations([output])
    together = operations([output, *(entry for sweep in sweeps for entry in sweep)]) - value
    return value + round(together * count / max(len(sweeps), 1))


def _known(found: Iterable[Expr | None]) -> list[Expr]:
    return [entry for entry in found if entry is not None]


def _basis(inputs: Sequence[Expr]) -> Iterable[tuple[Expr, Expr]]:
    """Yield each input with a tangent that is 1 in one entry, for each entry."""
    for node in inputs:
        for at in np.ndindex(*node.shape):
            seed = np.zeros(node.shape)
            seed[at] = 1.0
            yield node, node.graph.const(seed)


def _operations(node: Expr) -> int:
    """Return how many operations on numbers one node takes."""
    if not node.args:
        return 0
    sizes = [prod(arg.shape) for arg in node.args]
    if OPS[node.op].elementwise:
        return prod(node.shape)
    rule = ARRAYS.get(node.op)
    return rule(node, sizes[0]) if rule is not None else 0


def _product(node: Expr, _: int) -> int:
    inner = node.args[0].shape[-1]
    return prod(node.shape) * (2 * inner - 1)


def _solution(node: Expr, size: int) -> int:
    n = node.args[0].shape[0]
    return 2 * n * size // 3 + 2 * n * prod(node.shape)


# What array operations take, for an operand of so many entries; those that only move numbers are not here.
ARRAYS: dict[str, Callable[[Expr, int], int]] = {
    "sum": lambda node, size: size - prod(node.shape),
    "largest": lambda _, size: size - 1,
    "smallest": lambda _, size: size - 1,
    "norm": lambda _, size: 2 * size,  # squares, their sum, the root
    "logsumexp": lambda _, size: 3 * size + 1,
    "trace": lambda node, _: node.args[0].shape[0] - 1,
    "matmul": _product,
    "det": lambda node, size: 2 * node.args[0].shape[0] * size // 3,  # LU factors: G. Golub, C. Van Loan, 3.2
    "logdet": lambda node, size: 2 * node.args[0].shape[0] * size // 3,
    "inv": lambda node, size: 2 * node.args[0].shape[0] * size,
    "solve": _solution,
}
