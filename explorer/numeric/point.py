"""One point: a graph as generated scalar Python, some thirty times faster there than the tape.

Small arrays are written out entry by entry. Python raises where numpy returns nan or inf (log 0, 1/0, overflow); such
a point is computed by the tape instead, which is also what runs graphs with large arrays.

Why the generated source may be executed: it consists of the templates of explorer.numeric.scalar, names that are
numbered here (v12), and floats as repr writes them. No text of the user, not even a name, enters it.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from math import isfinite, prod
from typing import Any, TypeAlias

import numpy as np

from explorer.graph.expr import Expr
from explorer.graph.walk import heeding, postorder
from explorer.numeric.accurate import accurate
from explorer.numeric.kernels import Array
from explorer.numeric.scalar import ARRAYS, ELEMENTWISE, FUNCTIONS, Names, power
from explorer.numeric.tape import Program, compile  # noqa: A004 - the design's name

Value: TypeAlias = float | Array
PointFunction: TypeAlias = Callable[[Sequence[Value]], list[Value]]

LARGEST = 16  # entries of an array that is written out
LONGEST = 200  # characters of source that are written in another expression: Python limits how deep brackets nest
LINES = 3000  # beyond these the tape is as fast, and compiling Python is slow


class _NotScalarError(Exception):
    """The graph holds something that is not worth writing out."""


def compile_point(outputs: Sequence[Expr], inputs: Sequence[Expr]) -> PointFunction:
    """Return the function from values of `inputs` to those of `outputs` at one point.

    Scalars come back as floats, arrays in their node's shape. ValueError where an input is missing.
    """

    @cache
    def tape() -> Program:
        return compile(outputs, inputs)

    def by_tape(values: Sequence[Value]) -> list[Value]:
        found = tape().run(values)
        return [a if node.shape else float(a) for node, a in zip(outputs, found, strict=True)]

    try:
        call = _Source(accurate(outputs), inputs).function()
    except _NotScalarError:
        tape()
        return by_tape

    def by_source(values: Sequence[Value]) -> list[Value]:
        try:
            return call(values)  # type: ignore[no-any-return]
        except (ValueError, OverflowError, ZeroDivisionError):
            return by_tape(values)

    return by_source


class _Source:
    """Writes the body of the function, one assignment a number."""

    def __init__(self, outputs: Sequence[Expr], inputs: Sequence[Expr]) -> None:
        self.outputs = outputs
        self.inputs = inputs
        self.lines: list[str] = []
        self.names: dict[Expr, Names] = {}
        self.numbers: dict[str, float] = {}
        self.literals: set[str] = set()
        self.squares: dict[str, str] = {}
        self.order = postorder(outputs)
        self.inlined = _used_once(self.order, outputs)

    def function(self) -> Callable[..., Any]:
        """Return the compiled function; raises _NotScalarError where the tape does better."""
        self._read_inputs()
        for node in heeding(self.order):
            if node not in self.names:
                self.names[node] = self._node(node)
            if len(self.lines) > LINES:
                raise _NotScalarError
        results = ", ".join(self._result(node) for node in self.outputs)
        body = "\n ".join([*self.lines, f"return [{results}]"])
        namespace: dict[str, Any] = {**FUNCTIONS, **self.numbers, "__builtins__": {}}
        namespace |= {"array": np.array, "float": float, "floats": _floats}
        exec(f"def point(values):\n {body}", namespace)  # noqa: S102 - our own source: see the module's docstring
        return namespace["point"]  # type: ignore[no-any-return]

    def _read_inputs(self) -> None:
        for i, node in enumerate(self.inputs):
            if prod(node.shape) > LARGEST:
                raise _NotScalarError
            if node.shape == ():
                self.names[node] = self._assigned(np.array(f"float(values[{i}])", dtype=object))
            else:
                self.lines.append(f"a{i} = floats(values[{i}])")
                entries = [f"a{i}[{k}]" for k in range(prod(node.shape))]
                self.names[node] = self._assigned(np.array(entries, dtype=object).reshape(node.shape))

    def _node(self, node: Expr) -> Names:
        if node.op == "input":
            raise ValueError(f"{node.data} has no value")
        if prod(node.shape) > LARGEST:
            raise _NotScalarError
        if node.op == "const":
            return self._constant(np.asarray(node.data))
        operands = [self.names[arg] for arg in node.args]
        if node.op in ARRAYS:
            source = ARRAYS[node.op](node, *operands)
            if source is None:
                raise _NotScalarError
            return self._assigned(source)
        source = self._entrywise(node, operands)
        if node in self.inlined and len(source[()]) <= LONGEST:
            return np.array(f"({source[()]})", dtype=object)
        return self._assigned(source)

    def _constant(self, values: Array) -> Names:
        result = np.empty(values.shape, dtype=object)
        for at in np.ndindex(*values.shape):
            result[at] = self._literal(float(values[at]))
        return result

    def _literal(self, number: float) -> str:
        if isfinite(number):
            literal = f"({number!r})"
            self.literals.add(literal)
            return literal
        name = f"c{len(self.numbers)}"  # inf and nan have no literal
        self.numbers[name] = number
        return name

    def _assigned(self, source: Names) -> Names:
        """Give each entry that is not a name or a number already a name of its own."""
        result = np.empty(source.shape, dtype=object)
        for at in np.ndindex(*source.shape):
            text = str(source[at])
            if not (text.isidentifier() or text in self.literals):
                name = f"v{len(self.lines)}"
                self.lines.append(f"{name} = {text}")
                text = name
            result[at] = text
        return result

    def _entrywise(self, node: Expr, operands: list[Names]) -> Names:
        result = np.empty(node.shape, dtype=object)
        exponent = node.args[1].number if node.op == "pow" else None
        spread = np.broadcast_arrays(*operands)
        for at in np.ndindex(*node.shape):
            texts = [str(entry[at]) for entry in spread]
            source = power(texts[0], exponent, self._square) if exponent is not None else None
            result[at] = source or ELEMENTWISE[node.op].format(*texts, data=node.data)
        return result

    def _square(self, name: str) -> str:
        if name not in self.squares:
            self.squares[name] = f"v{len(self.lines)}"
            self.lines.append(f"{self.squares[name]} = {name} * {name}")
        return self.squares[name]

    def _result(self, node: Expr) -> str:
        names = self.names[node]
        if node.shape == ():
            return str(names[()])
        return f"array([{', '.join(names.ravel())}]).reshape({node.shape})"


def _used_once(order: Sequence[Expr], outputs: Sequence[Expr]) -> set[Expr]:
    """Return the numbers that one template alone takes, and once: they need no name."""
    users = Counter([arg for node in order for arg in node.args])
    users.update(outputs)
    found = set()
    for node in heeding(order):
        template = ELEMENTWISE.get(node.op, "") if node.op != "pow" and node.shape == () else ""
        places = [arg for i, arg in enumerate(node.args) if template.count(f"{{{i}}}") == 1]
        found.update([arg for arg in places if users[arg] == 1 and arg.op in ELEMENTWISE and arg.shape == ()])
    return found


def _floats(value: Value) -> list[float]:
    found: list[float] = np.asarray(value, dtype=np.float64).ravel().tolist()
    return found
