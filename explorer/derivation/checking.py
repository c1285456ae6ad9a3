"""Whether lines are equal to the derivative that the engine has, tried at many points."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.autodiff.forward import push
from explorer.derivation.sheet import Pending, Sheet
from explorer.graph.expr import Expr, Stop
from explorer.graph.walk import free_inputs
from explorer.numeric.tape import compile as compile_tape

Floats: TypeAlias = NDArray[np.float64]
INTERVALS = ((-0.6, 0.6), (-2.0, 2.0), (0.1, 3.0), (-8.0, 8.0), (0.0, 1.0), (1.0, 40.0))
TAME = 1e6  # beyond it rounding may be larger than what is compared
TOLERANCE = 1e-8  # relative; rounding of some hundred operations stays below
FEWEST = 6  # points that count as a check
NUMBERS = 60_000  # that one matrix may have at all points


class Verdict(StrEnum):
    """What the points say of a line."""

    EQUAL = "ok"
    WRONG = "wrong"
    OPEN = "open"  # too few points where both sides are defined


class Points:
    """Random points for the inputs of a derivation, and what everything is worth there.

    `derived` are inputs that are functions of the others, innermost first; `given` are the values of parameters.
    """

    def __init__(
        self,
        sheet: Sheet,
        inputs: Sequence[Expr],
        given: Mapping[Expr, float] | None = None,
        derived: Mapping[Expr, Expr] | None = None,
        stopped: Stop = lambda: False,
    ) -> None:
        """Draw the points; raises Stopped where `stopped` says so."""
        self._sheet = sheet
        self._stopped = stopped
        size = max((max(node.shape, default=1) ** 2 for node in inputs), default=1)
        each = int(np.clip(NUMBERS // (size * len(INTERVALS)), 2, 24))
        generator = np.random.default_rng(20_260)
        self.values: dict[Expr, Floats] = {
            node: np.concatenate([generator.uniform(*ends, (*node.shape, each)) for ends in INTERVALS], axis=-1)
            for node in inputs
        }
        self.count = each * len(INTERVALS)
        for node, value in (given or {}).items():
            self.values[node] = np.full(self.count, float(value))
        for node, inner in (derived or {}).items():
            (self.values[node],) = self.of([inner])
        self._truths: dict[Expr, Floats] = {}

    @classmethod
    def at(
        cls, sheet: Sheet, point: Mapping[Expr, ArrayLike], given: Mapping[Expr, float], derived: Mapping[Expr, Expr]
    ) -> "Points":
        """Return one point instead of many."""
        made = cls(sheet, ())
        made.count = 1
        numbers = {**point, **given}
        made.values = {n: np.asarray(v, dtype=np.float64).reshape(*n.shape, 1) for n, v in numbers.items()}
        for node, inner in derived.items():
            (made.values[node],) = made.of([inner])
        return made

    def of(self, outputs: Sequence[Expr]) -> list[Floats]:
        """Return the values of expressions of the engine's graph, each of its shape + (points,)."""
        inputs = free_inputs(outputs)
        program = compile_tape(outputs, inputs)
        found = program.run([self.values[node] for node in inputs], stopped=self._stopped)
        return self._at_all_points(found, outputs)

    def formulas(self, formulas: Sequence[Expr]) -> list[Floats]:
        """Return the values of formulas of the sheet, with the engine's derivatives where one is still to be found."""
        inputs = free_inputs(formulas)
        self.find(node for node in inputs if node in self._sheet.pendings)
        by_name = {(node.data, node.shape): value for node, value in self.values.items()}
        arrays = [self._truths[n] if n in self._sheet.pendings else by_name[n.data, n.shape] for n in inputs]
        found = compile_tape(formulas, inputs).run(arrays, stopped=self._stopped)
        return self._at_all_points(found, formulas)

    def _at_all_points(self, found: Sequence[Floats], nodes: Sequence[Expr]) -> list[Floats]:
        """Return values with points, also of what depends on none."""
        spread = [a[..., np.newaxis] if a.ndim == len(n.shape) else a for a, n in zip(found, nodes, strict=True)]
        return [np.broadcast_to(a, (*n.shape, self.count)) for a, n in zip(spread, nodes, strict=True)]

    def elsewhere(self, output: Expr, values: Mapping[Expr, Floats]) -> Floats:
        """Return the values of an expression of another graph, given those of its inputs."""
        found = compile_tape([output], list(values)).run(list(values.values()), stopped=self._stopped)
        return self._at_all_points(found, [output])[0]

    def without_inner(self, formula: Expr) -> Floats:
        """Return the values of a formula with 1 in the place of every derivative that is still to be found."""
        inputs = free_inputs([formula])
        by_name = {(node.data, node.shape): value for node, value in self.values.items()}
        ones = {n: np.ones((*n.shape, self.count)) for n in inputs if n in self._sheet.pendings}
        arrays = [ones[n] if n in ones else by_name[n.data, n.shape] for n in inputs]
        return self._at_all_points(compile_tape([formula], inputs).run(arrays), [formula])[0]

    def truth(self, place: Expr) -> Floats:
        """Return the engine's derivative for a place of the sheet: its shape + (points,)."""
        self.find([place])
        return self._truths[place]

    def find(self, places: Iterable[Expr]) -> None:
        """Compute the derivatives of several places together."""
        wanted = [place for place in dict.fromkeys(places) if place not in self._truths]
        cells: dict[Expr, dict[Expr, None]] = defaultdict(dict)
        for place in wanted:
            for by in self._sheet.pendings[place].by:
                cells[by].update(dict.fromkeys(self._sheet.pendings[place].of))
        columns = {by: self._derivatives(list(of), by) for by, of in cells.items()}
        for place in wanted:
            self._truths[place] = _assembled(self._sheet.pendings[place], columns, (*place.shape, self.count))

    def _derivatives(self, outputs: Sequence[Expr], by: Expr) -> dict[Expr, Floats]:
        """Return the derivatives of several expressions by one number, or by one vector in rows."""
        if by.shape == ():
            return dict(zip(outputs, self._pushed(outputs, by, by.graph.const(1.0)), strict=True))
        units = [by.graph.const(row) for row in np.eye(by.shape[0])]
        columns = [self._pushed(outputs, by, unit) for unit in units]
        return {
            of: np.stack([column[i].reshape(-1, self.count) for column in columns], axis=1)
            for i, of in enumerate(outputs)
        }

    def _pushed(self, outputs: Sequence[Expr], by: Expr, tangent: Expr) -> list[Floats]:
        tangents = push(outputs, {by: tangent})
        known = [t for t in tangents if t is not None]
        found = iter(self.of(known) if known else [])
        return [
            np.zeros((*of.shape, self.count)) if t is None else next(found)
            for of, t in zip(outputs, tangents, strict=True)
        ]


def _assembled(pending: Pending, columns: Mapping[Expr, Mapping[Expr, Floats]], shape: tuple[int, ...]) -> Floats:
    if pending.is_single:
        return columns[pending.by[0]][pending.of[0]].reshape(shape)
    rows = [np.stack([columns[by][of] for by in pending.by]) for of in pending.of]
    return np.stack(rows).reshape(shape)


def verdict(found: Floats, truth: Floats, scale: Floats) -> Verdict:
    """Compare values (shape + points) with those that are right; `scale` (points,) is how large numbers were there."""
    a, b = found.reshape(-1, found.shape[-1]), truth.reshape(-1, truth.shape[-1])
    if len(a) != len(b):
        return Verdict.WRONG
    with np.errstate(all="ignore"):
        defined = np.isfinite(a).all(axis=0) & np.isfinite(b).all(axis=0) & np.isfinite(scale)
        tame = defined & (scale < TAME)
        used = tame if int(tame.sum()) >= FEWEST else defined
        size = np.maximum(np.abs(a).max(axis=0), scale)
        differs = np.abs(a - b).max(axis=0) > TOLERANCE * (1 + size)
    if bool((differs & used).any()):
        return Verdict.WRONG
    return Verdict.EQUAL if int(used.sum()) >= FEWEST else Verdict.OPEN


def largest(arrays: Sequence[Floats]) -> Floats:
    """Return how large the numbers of several arrays are at each point."""
    with np.errstate(all="ignore"):
        sizes: Floats = np.stack([np.abs(a).reshape(-1, a.shape[-1]).max(axis=0) for a in arrays]).max(axis=0)
    return sizes
