"""Expressions: frozen, shaped nodes, interned in an explicit Graph, compared by identity.

Equal sub-expressions are one node by construction. A node's operands are always made before it, so `index` orders
any set of nodes topologically.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any, Final, TypeAlias, TypeVar, Union

import numpy as np
from numpy.typing import NDArray

from explorer.graph.ops import OPS, Data
from explorer.graph.rewrite import simplify
from explorer.graph.shapes import Shape, elementwise

Operand: TypeAlias = Union["Expr", float, int]
Value: TypeAlias = float | Sequence[float] | Sequence[Sequence[float]] | NDArray[np.floating[Any]]

Item = TypeVar("Item")
Stop: TypeAlias = Callable[[], bool]

NODE_LIMIT = 200_000
PART = 256  # nodes or steps after which long work asks whether it is still wanted


class Stopped(Exception):  # noqa: N818 - not an error: the caller asked for it
    """Work that ended early because its `stopped` said so."""


class GraphTooLargeError(ValueError):
    """A definition that would need more nodes than the limit of the language allows."""


def while_wanted(items: Sequence[Item], stopped: Stop) -> Iterator[Item]:
    """Yield items, and raise Stopped before a part of them where nobody waits any longer."""
    for start in range(0, len(items), PART):
        if stopped():
            raise Stopped
        yield from items[start : start + PART]


class Expr:
    """One operation applied to earlier nodes; the arithmetic operators build further nodes of the same graph."""

    __slots__ = ("args", "data", "graph", "index", "number", "op", "shape")

    def __init__(self, graph: "Graph", op: str, args: tuple["Expr", ...], data: Data, shape: Shape, index: int) -> None:
        """Take a place in `graph`; only Graph makes nodes, since equal ones are to be the same."""
        self.graph: Final = graph
        self.op: Final = op
        self.args: Final = args
        self.data: Final = data
        self.shape: Final = shape
        self.index: Final = index
        self.number: Final = data if op == "const" and isinstance(data, float) else None
        """The value of a scalar constant, and None for every other node."""

    def __add__(self, other: Operand) -> "Expr":
        return self.graph.apply("add", self, other)

    def __radd__(self, other: Operand) -> "Expr":
        return self.graph.apply("add", other, self)

    def __sub__(self, other: Operand) -> "Expr":
        return self.graph.apply("sub", self, other)

    def __rsub__(self, other: Operand) -> "Expr":
        return self.graph.apply("sub", other, self)

    def __mul__(self, other: Operand) -> "Expr":
        return self.graph.apply("mul", self, other)

    def __rmul__(self, other: Operand) -> "Expr":
        return self.graph.apply("mul", other, self)

    def __truediv__(self, other: Operand) -> "Expr":
        return self.graph.apply("div", self, other)

    def __rtruediv__(self, other: Operand) -> "Expr":
        return self.graph.apply("div", other, self)

    def __pow__(self, other: Operand) -> "Expr":
        return self.graph.apply("pow", self, other)

    def __rpow__(self, other: Operand) -> "Expr":
        return self.graph.apply("pow", other, self)

    def __matmul__(self, other: "Expr") -> "Expr":
        return self.graph.apply("matmul", self, other)

    def __neg__(self) -> "Expr":
        return self.graph.apply("neg", self)

    def __getitem__(self, at: int | tuple[int, ...]) -> "Expr":
        return self.graph.apply("index", self, data=at if isinstance(at, tuple) else (at,))

    def __repr__(self) -> str:
        what = self.op if self.data is None else f"{self.op}:{self.data}"
        return (
            f"<{what} {self.shape} #{self.index}>"
            if not self.args
            else f"<{what}{[a.index for a in self.args]} #{self.index}>"
        )

    @property
    def is_const(self) -> bool:
        """Whether the node is a number or an array of numbers."""
        return self.op == "const"

    @property
    def value(self) -> float | NDArray[np.float64]:
        """The number or array of a constant."""
        if not isinstance(self.data, float | np.ndarray):
            raise TypeError(f"{self!r} is not a constant")
        return self.data


class Graph:
    """The table of all nodes made for one purpose; nodes of two graphs must not be mixed.

    `stopped` says that nobody waits any longer for what is made of the nodes: growing the graph and walking over it
    then raise Stopped.
    """

    __slots__ = ("_lawful", "_limit", "_nodes", "stopped")

    def __init__(self, limit: int = NODE_LIMIT, *, lawful: bool = True, stopped: Stop = lambda: False) -> None:
        """Start empty; making more than `limit` nodes raises GraphTooLargeError. Not `lawful`: nothing is rewritten."""
        self.stopped = stopped
        self._nodes: dict[Hashable, Expr] = {}
        self._limit = limit
        self._lawful = lawful

    def __len__(self) -> int:
        return len(self._nodes)

    def leave_room(self, more: int) -> None:
        """Allow `more` nodes beyond those there are."""
        self._limit = len(self._nodes) + more

    def input(self, name: str, shape: Shape = ()) -> Expr:
        """Return the free variable `name`; the same name and shape give the same node."""
        return self._intern(("input", name, shape), "input", (), name, shape)

    def const(self, value: Value) -> Expr:
        """Return the constant number or array `value` (float64; an array is copied and made read-only)."""
        if isinstance(value, (float, int)):
            number = float(value)
            return self._intern(("const", number.hex()), "const", (), number, ())
        array = np.array(value, dtype=np.float64)
        if array.ndim == 0:
            return self.const(float(array))
        array.flags.writeable = False
        return self._intern(("const", array.shape, array.tobytes()), "const", (), array, array.shape)

    def apply(self, op: str, *operands: Operand, data: Data = None) -> Expr:
        """Return the node of primitive `op` on `operands`, simplified by the laws of `rewrite`.

        Raises ShapeError where the operands' shapes do not fit.
        """
        args = tuple([a if isinstance(a, Expr) else self.const(a) for a in operands])
        rule, shapes = OPS[op].shape, [a.shape for a in args]
        shape = () if rule is elementwise and not any(shapes) else rule(shapes, data)
        simpler = simplify(self, op, args, data, shape) if self._lawful else None
        return simpler if simpler is not None else self._intern((op, data, args), op, args, data, shape)

    def again(self, node: Expr, args: tuple[Expr, ...]) -> Expr:
        """Return the operation of `node` on other operands of the same shapes; the laws are not asked."""
        return self._intern((node.op, node.data, args), node.op, args, node.data, node.shape)

    def stack(self, entries: Sequence[Operand]) -> Expr:
        """Return the vector of numbers, or the matrix of row vectors, `entries`."""
        return self.apply("stack", *entries)

    def _intern(self, key: Hashable, op: str, args: tuple[Expr, ...], data: Data, shape: Shape) -> Expr:
        node = self._nodes.get(key)
        if node is None:
            if len(self._nodes) >= self._limit:
                raise GraphTooLargeError(f"more than {self._limit:,} operations")
            if len(self._nodes) % PART == 0 and self.stopped():
                raise Stopped
            node = self._nodes[key] = Expr(self, op, args, data, shape, len(self._nodes))
        return node
