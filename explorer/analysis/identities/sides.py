"""Expressions in matrices and vectors, typed without declarations, as one program over many draws at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.identities.sizes import IDENTITY, infer
from explorer.diagnostics import Diagnostic, ExpressionError, Span
from explorer.graph.expr import Expr, Stop
from explorer.graph.shapes import Shape
from explorer.graph.walk import postorder
from explorer.lang.syntax import Node
from explorer.numeric.tape import compile  # noqa: A004 - the design's name
from explorer.semantics.reading import read
from explorer.semantics.scope import scoped

Floats = NDArray[np.float64]
INVERTING = {"inv", "solve", "logdet"}  # operations that need an invertible matrix
ROUNDING = 1e-13  # of the largest singular value: a smaller one is 0
TRANSPOSE = "T"  # A^T: no name of an argument
EMPTY = Diagnostic("there is nothing here", Span(0, 0), "write an expression, for example a' inv(X) b")
EQUATION = Diagnostic("an expression is wanted here, without `=`", Span(0, 1), "write each side in its own field")


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """Expressions in one graph: their nodes, their inputs by name, and the name's shapes."""

    outputs: tuple[Expr, ...]
    inputs: Mapping[str, Expr]
    shapes: Mapping[str, Shape]

    def values(self, draws: Mapping[str, Floats], stopped: Stop | None = None) -> list[Floats]:
        """Return each expression over draws of shape (N, *shape of the name), as (N, *its own shape).

        Where a matrix that is inverted is singular the expressions are nan, also where rounding would leave numbers.
        """
        count = next(iter(draws.values())).shape[0] if draws else 1
        inputs = list(self.inputs.values())
        inverted = dict.fromkeys([node.args[0] for node in postorder(self.outputs) if node.op in INVERTING])
        wanted = [*self.outputs, *inverted]
        given = [np.moveaxis(draws[name], 0, -1) for name in self.inputs]
        with np.errstate(all="ignore"):
            found = compile(wanted, inputs).run(given, stopped=stopped)
        spread = [np.broadcast_to(a, (*node.shape, count)) for a, node in zip(found, wanted, strict=True)]
        values = [np.moveaxis(a, -1, 0) for a in spread]
        sides, matrices = values[: len(self.outputs)], values[len(self.outputs) :]
        singular = np.any([_are_singular(a) for a in matrices], axis=0) if matrices else np.zeros(count, dtype=bool)
        return [np.where(singular.reshape(-1, *[1] * (a.ndim - 1)), np.nan, a) for a in sides]


def _are_singular(matrices: Floats) -> NDArray[np.bool_]:
    """Return for each of (N, n, n) whether it has no inverse, as far as rounding lets one tell."""
    known = np.asarray(np.isfinite(matrices).all(axis=(1, 2)))
    sizes = np.linalg.svd(np.where(known[:, None, None], matrices, 0.0), compute_uv=False)
    found: NDArray[np.bool_] = known & (sizes[:, -1] <= ROUNDING * sizes[:, 0])
    return found


def read_sides(
    texts: Sequence[str], given: Mapping[str, Shape], others: Iterable[str] = (), *, number: bool = False
) -> Sides:
    """Read expressions of one shape, or each a `number`; `given` shapes are chosen, `others` are more names.

    Raises ExpressionError with the text of the side that is wrong.
    """
    lines = [scoped([text], tuple(others) or None).lines[0] for text in texts]
    for line in lines:
        if line.definition is not None and line.definition.kind != "expression":
            raise ExpressionError(line.text, (EQUATION,))
        if line.failed or line.definition is None or line.definition.body is None:
            raise ExpressionError(line.text, tuple([item for item in line.diagnostics if item.is_error]) or (EMPTY,))
    names = {argument.name for line in lines if line.definition for argument in line.definition.arguments}
    names = (names | set(others)) - {TRANSPOSE}
    bodies: list[Node] = [line.definition.body for line in lines if line.definition and line.definition.body]
    shapes = infer(bodies, names, given, number=number)
    return _lowered(texts, shapes)


def _lowered(texts: Sequence[str], shapes: Mapping[str, Shape]) -> Sides:
    declared = [f"{name} in R^({'x'.join(map(str, shape))})" for name, shape in shapes.items() if shape]
    fresh = iter([f"side{i}" for i in range(3 * len(texts) + len(shapes)) if f"side{i}" not in shapes])
    names = [next(fresh) for _ in texts]
    heads = [f"{name}({', '.join(shapes) or next(fresh)}) = " for name in names]
    reading = read([*declared, *map(str.__add__, heads, texts)], echoed=False)
    for line, head, text in zip(reading.lines[len(declared) :], heads, texts, strict=True):
        errors = tuple([_moved(item, -len(head)) for item in line.diagnostics if item.is_error])
        if errors:
            raise ExpressionError(text, errors)
    functions = [reading.functions[name] for name in names]
    inputs = dict(zip(shapes, functions[0].inputs, strict=bool(shapes)))  # of one text: the functions share them
    return Sides(tuple([f.output for f in functions]), inputs, dict(shapes))


def _moved(item: Diagnostic, offset: int) -> Diagnostic:
    moved = item.shifted(offset)
    return replace(moved, span=replace(moved.span, start=max(moved.span.start, 0), end=max(moved.span.end, 1)))


def drawn(shapes: Mapping[str, Shape], draws: int, rng: np.random.Generator) -> dict[str, Floats]:
    """Return normally distributed values (draws, *shape) for each name; I is the identity matrix."""
    found = {name: rng.standard_normal((draws, *shape)) for name, shape in shapes.items()}
    if IDENTITY in found:
        found[IDENTITY] = np.broadcast_to(np.eye(shapes[IDENTITY][0]), found[IDENTITY].shape)
    return found


def symmetric(matrices: Floats) -> Floats:
    """Return a symmetric matrix for each of (N, n, n)."""
    return matrices + np.swapaxes(matrices, -1, -2)


def singular(matrices: Floats) -> Floats:
    """Return a matrix whose last column is the first one for each of (N, n, n), of one row or column a zero."""
    if matrices.shape[-1] == 1:
        return np.zeros_like(matrices)
    return np.concatenate([matrices[..., :-1], matrices[..., :1]], axis=-1)
