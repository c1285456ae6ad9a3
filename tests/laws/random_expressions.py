"""Random expressions with scalar, vector and matrix parts, and points at which they are tame.

A case is tame when every intermediate value is finite and at most 1000, and no step, kink or branch is within 1e-3:
there, rounding errors of differences and derivatives stay far below the tolerances of the laws.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from explorer.graph import build
from explorer.graph.expr import Expr, Graph
from explorer.graph.ops import OPS
from explorer.graph.walk import postorder
from explorer.numeric.tape import compile as compile_tape

LARGEST = 1e3
NEAREST = 1e-3


@dataclass(frozen=True, repr=False)
class Case:
    """A graph's output, its inputs and a value for each."""

    output: Expr
    inputs: tuple[Expr, ...]
    values: tuple[np.ndarray, ...]

    def __repr__(self) -> str:
        lines = [repr(node) for node in postorder([self.output])]
        return "\n".join([*lines, *[f"{n.data} = {v.tolist()}" for n, v in zip(self.inputs, self.values, strict=True)]])


UNARY = [name for name, op in OPS.items() if op.elementwise and op.arity == 1 and name != "not"]
ORDERS = {"polygamma": 1, "besselj": 2, "sphericalj": 1}
BINARY = ["add", "sub", "mul", "div", "pow", "atan2", "hypot", "max", "min", "mod"]

Make = Callable[[Graph, Callable[[tuple[int, ...]], Expr]], Expr]

S, V, M = (), (3,), (3, 3)

ARRAYS: dict[str, Make] = {
    "index": lambda g, pick: pick(V)[1],
    "row": lambda g, pick: pick(M)[2],
    "entry": lambda g, pick: pick(M)[0, 2],
    "part": lambda g, pick: build.part(g.stack([*[pick(V)[k] for k in range(3)], pick(S)]), 1, 4),
    "shifted_part": lambda g, pick: build.padded(build.part(pick(V), 1, 3), 1, 0),
    "rows_part": lambda g, pick: build.padded(build.part(pick(M), 0, 2), 0, 1),
    "stack": lambda g, pick: g.stack([pick(S), pick(S), pick(S)]),
    "rows": lambda g, pick: g.stack([pick(V), pick(V), pick(V)]),
    "fill": lambda g, pick: build.fill(pick(S), M),
    "transpose": lambda g, pick: build.transpose(pick(M)),
    "reshape": lambda g, pick: build.reshape(build.reshape(pick(M), (9,)), M),
    "sum": lambda g, pick: build.total(pick(M)),
    "sum0": lambda g, pick: build.total(pick(M), 0),
    "sum1": lambda g, pick: build.total(pick(M), 1),
    "largest": lambda g, pick: build.largest(pick(V)),
    "smallest": lambda g, pick: build.smallest(pick(M)),
    "norm": lambda g, pick: build.norm(pick(V)),
    "logsumexp": lambda g, pick: build.logsumexp(pick(V)),
    "MM": lambda g, pick: pick(M) @ pick(M),
    "Mv": lambda g, pick: pick(M) @ pick(V),
    "vM": lambda g, pick: pick(V) @ pick(M),
    "vv": lambda g, pick: pick(V) @ pick(V),
    "trace": lambda g, pick: build.trace(pick(M)),
    "det": lambda g, pick: build.det(pick(M)),
    "logdet": lambda g, pick: build.logdet(pick(M)),
    "inv": lambda g, pick: build.inv(pick(M)),
    "solve": lambda g, pick: build.solve(pick(M), pick(V)),
    "solve_many": lambda g, pick: build.solve(pick(M), pick(M)),
    "diag": lambda g, pick: build.diag(pick(V)),
    "diagonal": lambda g, pick: build.diagonal(pick(M)),
    "scaled": lambda g, pick: pick(S) * pick(M),
    "shifted": lambda g, pick: pick(S) - pick(V),
    "power": lambda g, pick: pick(S) ** 3,
    "inverse_power": lambda g, pick: pick(S) ** -2,
    "root": lambda g, pick: pick(V) ** 0.5,
    "constant": lambda g, pick: pick(S) * 0.75 + 1.5,
    "where": lambda g, pick: build.where(build.lt(pick(S), 0.25), pick(S), 2 - pick(S)),
    "where_each": lambda g, pick: build.where(build.le(pick(V), 0.25), pick(V), pick(S)),
}


def _numbers(count: int) -> st.SearchStrategy[list[float]]:
    return st.lists(st.integers(-40, 40).map(lambda k: (k + 0.37) / 16), min_size=count, max_size=count)


@st.composite
def cases(draw: st.DrawFn, size: int = 8, *, scalar: bool = False) -> Case:
    """Return a random expression of up to `size` operations with a point, only scalar ones if `scalar`."""
    graph = Graph()
    inputs = [graph.input("x"), graph.input("y")] + ([] if scalar else [graph.input("v", V), graph.input("A", M)])
    pool: dict[tuple[int, ...], list[Expr]] = {S: [], V: [], M: []}
    for node in inputs:
        pool[node.shape].append(node)

    def pick(shape: tuple[int, ...]) -> Expr:
        return draw(st.sampled_from(pool[shape][::-1]))

    node = inputs[0]
    names = [*UNARY, *BINARY, *([] if scalar else list(ARRAYS) * 2)]
    for _ in range(draw(st.integers(1, size))):
        name = draw(st.sampled_from(names))
        if name in ARRAYS:
            node = ARRAYS[name](graph, pick)
        else:
            shape = S if scalar else draw(st.sampled_from([S, V, M]))
            operands = [pick(shape)] if name not in BINARY else [pick(shape), pick(draw(st.sampled_from([S, shape])))]
            node = graph.apply(name, *operands, data=ORDERS.get(name))
        pool[node.shape].append(node)
    values = tuple(np.array(draw(_numbers(int(np.prod(n.shape))))).reshape(n.shape) for n in inputs)
    return Case(node, tuple(inputs), values)


def is_tame(case: Case) -> bool:
    """Whether every intermediate value is finite and moderate, and far from every step and kink."""
    nodes = postorder([case.output])
    found = dict(zip(nodes, compile_tape(nodes, case.inputs).run(case.values), strict=True))
    if not all(np.isfinite(a).all() and np.abs(a).max(initial=0.0) <= LARGEST for a in found.values()):
        return False
    return all(_is_clear(node, [found[arg] for arg in node.args]) for node in nodes)


def _is_clear(node: Expr, operands: list[np.ndarray]) -> bool:
    """Whether the operands are far from where the operation has a step, a kink or a pole."""
    gaps = GAPS.get(node.op)
    return gaps is None or bool(np.abs(gaps(*operands)).min(initial=1.0) >= NEAREST)


def _from_edges(*names: str, edge: Callable[..., np.ndarray]) -> dict[str, Callable[..., np.ndarray]]:
    return dict.fromkeys(names, edge)


GAPS: dict[str, Callable[..., np.ndarray]] = {
    **_from_edges("abs", "sign", "sqrt", "cbrt", "log", "log2", "log10", edge=lambda a: a),
    **_from_edges("asin", "acos", "atanh", "acosh", edge=lambda a: np.abs(a) - 1),
    **_from_edges("floor", "ceil", "round", edge=lambda a: 2 * a - np.rint(2 * a)),
    **_from_edges("max", "min", "lt", "le", "eq", edge=lambda a, b: a - b),
    **_from_edges("atan2", "hypot", edge=np.hypot),
    **_from_edges("largest", "smallest", edge=lambda a: np.diff(np.sort(a, axis=None))),
    **_from_edges("inv", "logdet", edge=lambda a: np.linalg.svd(a)[1]),
    "solve": lambda a, b: np.linalg.svd(a)[1],
    **_from_edges("gamma", "lgamma", "polygamma", edge=lambda a: np.where(a < 0.5, a - np.rint(a), 1.0)),
    "norm": np.linalg.norm,
    "pow": lambda a, b: a,
    "div": lambda a, b: b,
    "tan": np.cos,
    "mod": lambda a, b: np.stack(np.broadcast_arrays(a / b - np.rint(a / b), b)),
}
