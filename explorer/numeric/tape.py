"""The tape: a graph as a line of numpy calls, run tile by tile over arrays of points.

compile() decides everything that does not depend on the points: constant parts are computed, powers become
multiplications. A run is laid out for the batch at hand (explorer.numeric.plan): what varies along few axes is
computed once, and the rest in tiles that stay in the processor's cache.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from math import prod

import numpy as np
from numpy.typing import ArrayLike

from explorer.graph.expr import PART, Expr, Stop, Stopped
from explorer.graph.walk import heeding, postorder
from explorer.numeric.accurate import accurate
from explorer.numeric.array_kernels import ARRAYS, VIEWS
from explorer.numeric.factoring import factored
from explorer.numeric.grid import Batch, Grid
from explorer.numeric.kernels import ELEMENTWISE, Array, Kernel, power
from explorer.numeric.plan import NONE, OWN, Placed, Plan, Segment, Step, plan

NUMBERS = 32768  # what a buffer holds: a few of them fit the cache, and a numpy call costs little beside them
FEWEST_POINTS = 128
MANY_POINTS = 100_000  # from here on a cheaper form of the derivatives is worth finding

KERNELS: dict[str, Kernel] = {**ELEMENTWISE, **ARRAYS, **VIEWS}


@dataclass(frozen=True, slots=True)
class Program:
    """A compiled graph; several threads may run it at once."""

    outputs: tuple[Expr, ...]
    inputs: tuple[Expr, ...]
    steps: tuple[Step, ...]
    constants: dict[int, Array]  # by slot; the inputs have the first slots
    results: tuple[int, ...]  # the outputs' slots
    points: int
    factored: dict[tuple[int, ...], "Program"]  # for many points, by the axes the inputs vary along; made when needed
    spare: list[Array]  # memory for registers, kept between runs: new memory costs as much as two operations on it

    def run(
        self, arrays: Sequence[ArrayLike], out: Sequence[Array] | None = None, stopped: Stop | None = None
    ) -> list[Array]:
        """Return the outputs at all points: outputs[j].shape + batch, read-only where points share a number.

        arrays[i] has shape inputs[i].shape + batch_i, and the batches broadcast together. `out` receives the results
        instead. Raises Stopped when `stopped`, or else the outputs' graph, says so; ValueError where shapes do not fit.
        """
        stopped = stopped or _stop_of(self.outputs)
        given, batch = self.aligned(arrays)
        grid = Grid(batch, self.points)
        with np.errstate(all="ignore"):
            found = self._for(given, grid, stopped).evaluate(given, grid, stopped)
        shapes = [node.shape + batch for node in self.outputs]
        if out is None:
            return [a if a.shape == s else np.broadcast_to(a, s) for a, s in zip(found, shapes, strict=True)]
        for target, result in zip(out, found, strict=True):
            target[...] = result
        return list(out)

    def bound(self, arrays: Sequence[Array]) -> "Bound":
        """Return the program laid out once for runs on these arrays; see Bound."""
        return Bound(self, arrays)

    def aligned(self, arrays: Sequence[ArrayLike]) -> tuple[list[Array], Batch]:
        """Return the arrays with batches of one rank, and the batch they broadcast to; raise ValueError for others."""
        given = [np.asarray(a, dtype=np.float64) for a in arrays]
        if len(given) != len(self.inputs):
            raise ValueError(f"{len(self.inputs)} arrays are needed, not {len(given)}")
        batches: list[Batch] = []
        for node, a in zip(self.inputs, given, strict=True):
            rank = len(node.shape)
            if a.shape[:rank] != node.shape:
                raise ValueError(f"{node.data} has shape {node.shape}, and its array {a.shape}")
            batches.append(a.shape[rank:])
        batch = np.broadcast_shapes(*batches)
        padded = [(1,) * (len(batch) - len(own)) + own for own in batches]
        aligned = [a.reshape(node.shape + own) for node, a, own in zip(self.inputs, given, padded, strict=True)]
        return aligned, batch

    def _for(self, given: Sequence[Array], grid: Grid, stopped: Stop) -> "Program":
        """Return the program for these points: with common factors taken out where there are many of them."""
        if prod(grid.batch) < MANY_POINTS or len(self.outputs) == 1:
            return self
        axes = tuple([grid.mask(a.shape[len(n.shape) :]) for n, a in zip(self.inputs, given, strict=True)])
        found = self.factored.get(axes)
        if found is None:
            along = dict(zip(self.inputs, axes, strict=True))
            cheaper = factored(accurate(self.outputs), along, stopped)
            found = compile(*cheaper)
            self.factored[axes] = found
        return found

    def evaluate(self, given: Sequence[Array], grid: Grid, stopped: Stop) -> list[Array]:
        """Return the outputs at the points of a grid, each along the axes it varies along."""
        values: list[Array] = [*given, *[np.empty(0)] * (len(self.constants) + len(self.steps))]
        masks = [0] * len(values)
        for slot, (node, a) in enumerate(zip(self.inputs, given, strict=True)):
            masks[slot] = grid.mask(a.shape[len(node.shape) :])
        for slot, constant in self.constants.items():
            values[slot] = constant.reshape(constant.shape + (1,) * len(grid.batch))
        layout = plan(self.steps, masks, set(self.results), grid, stopped)
        _do(layout.once, values, _once_buffers(layout.once, grid), stopped)
        owned = {placed.step.slot for placed in layout.once.steps if placed.register == OWN}
        found = {slot: values[slot] if slot in owned else values[slot].copy() for slot in self.results}
        if layout.tiled.steps:
            found |= self._run_tiles(layout, values, grid, stopped)
        return [found[slot] for slot in self.results]

    def _run_tiles(self, layout: Plan, values: Sequence[Array], grid: Grid, stopped: Stop) -> dict[int, Array]:
        """Return the outputs that are computed in tiles."""
        segment = layout.tiled
        shapes = {p.step.slot: p.step.shape + grid.shape(p.mask) for p in segment.steps}
        found = _outputs({slot: shapes[slot] for slot in set(self.results) & set(shapes)})
        views = [p.step.slot for p in segment.steps if p.register == NONE and p.step.slot in found]
        owned = [(i, p.step.slot) for i, p in enumerate(segment.steps) if p.register == OWN]
        read = {arg for p in segment.steps for arg in p.step.args if arg not in shapes and layout.masks[arg]}
        used = {layout.masks[slot] for slot in (*read, *found)}
        arena = self._memory(sum(segment.sizes))
        registers = _registers(segment, arena)
        local = list(values)
        lengths: tuple[int, ...] = ()
        outs: list[Array | None] = []
        for tile in grid.tiles():
            _go_on(stopped)
            if grid.lengths(tile) != lengths:  # only the last tiles are shorter
                lengths = grid.lengths(tile)
                outs = _tile_buffers(segment, registers, grid, lengths)
            part = {mask: grid.within(tile, mask) for mask in used}
            for slot in read:
                local[slot] = values[slot][part[layout.masks[slot]]]
            for i, slot in owned:
                outs[i] = found[slot][part[layout.masks[slot]]]
            _do(segment, local, outs, stopped)
            for slot in views:
                found[slot][part[layout.masks[slot]]] = local[slot]
        self.spare.append(arena)
        return found

    def _memory(self, size: int) -> Array:
        """Return memory for `size` numbers that no other run is using."""
        try:
            arena = self.spare.pop()
        except IndexError:
            return np.empty(size)
        return arena if arena.size >= size else np.empty(size)


class Bound:
    """A program on arrays that change in place, as in training: laid out once, in memory that every run uses again.

    arrays[i] has the shape of inputs[i] and no points. Not for several threads at once.
    """

    def __init__(self, program: Program, arrays: Sequence[Array]) -> None:
        """Take memory for all values; raises ValueError where an array has not the shape of its input."""
        self._values, batch = program.aligned(arrays)
        if batch:
            raise ValueError(f"arrays of the inputs' shapes are needed, without points {batch}")
        grid = Grid((), program.points)
        self._values += [np.empty(0)] * (len(program.constants) + len(program.steps))
        for slot, constant in program.constants.items():
            self._values[slot] = constant
        self._results = program.results
        self._segment = plan(program.steps, [0] * len(self._values), set(program.results), grid).once
        self._buffers = _once_buffers(self._segment, grid)

    def run(self) -> list[Array]:
        """Return the outputs for what the arrays hold now; they change with the next run."""
        with np.errstate(all="ignore"):
            _do(self._segment, self._values, self._buffers)
        return [self._values[slot] for slot in self._results]


def compile(outputs: Sequence[Expr], inputs: Sequence[Expr]) -> Program:  # noqa: A001 - the design's name
    """Return the program that computes `outputs` from values of `inputs`.

    Raises ValueError where an input is missing, Stopped when their graph says so.
    """
    computed = accurate(outputs)
    slots = {node: i for i, node in enumerate(inputs)}
    constants: dict[int, Array] = {}
    steps: list[Step] = []
    with np.errstate(all="ignore"):
        for node in heeding(postorder(computed)):
            if node in slots:
                continue
            slots[node] = slot = len(slots)
            if node.op == "input":
                raise ValueError(f"{node.data} has no values")
            if node.op == "const":
                constants[slot] = np.asarray(node.data, dtype=np.float64)
            else:
                _add(node, slot, [slots[arg] for arg in node.args], constants, steps)
    widest = max((prod(step.shape) for step in steps if step.shape and not step.is_view), default=1)
    points = max(FEWEST_POINTS, NUMBERS // max(1, widest))
    results = tuple([slots[node] for node in computed])
    return Program(tuple(outputs), tuple(inputs), tuple(steps), constants, results, points, {}, [])


def _add(node: Expr, slot: int, args: list[int], constants: dict[int, Array], steps: list[Step]) -> None:
    """Append the step of a node, or its value to the constants where all of its operands are constant."""
    step = _step(node, slot, args, constants)
    if args[0] not in constants or not constants.keys() >= set(args):
        steps.append(step)
        return
    operands = [constants[arg] for arg in step.args]
    value = step.kernel(*operands) if step.is_view else np.empty(node.shape)
    if not step.is_view:
        step.kernel(*operands, value)
    constants[slot] = value


def _step(node: Expr, slot: int, args: list[int], constants: dict[int, Array]) -> Step:
    kernel = KERNELS[node.op]
    if node.op == "pow" and args[1] in constants and constants[args[1]].ndim == 0:
        by_products = power(float(constants[args[1]]))
        if by_products is not None:
            kernel, args = by_products, args[:1]
    elif node.op not in ELEMENTWISE:
        kernel = partial(kernel, node)
    elif node.data is not None:
        kernel = partial(kernel, node.data)
    return Step(kernel, tuple(args), slot, node.shape, node.op in VIEWS, isinstance(kernel, np.ufunc))


def _outputs(shapes: Mapping[int, tuple[int, ...]]) -> dict[int, Array]:
    """Return one array a slot, cut out of one allocation: the system hands out large ones in fewer, larger pages."""
    ends = list(accumulate([prod(shape) for shape in shapes.values()]))
    arena = np.empty(ends[-1] if ends else 0)
    parts = np.split(arena, ends[:-1])
    return {slot: part.reshape(shape) for (slot, shape), part in zip(shapes.items(), parts, strict=True)}


def _registers(segment: Segment, arena: Array) -> list[Array]:
    """Return one flat array a register, cut out of one allocation."""
    ends = list(accumulate(segment.sizes))
    return [arena[end - size : end] for size, end in zip(segment.sizes, ends, strict=True)]


def _once_buffers(segment: Segment, grid: Grid) -> list[Array | None]:
    registers = _registers(segment, np.empty(sum(segment.sizes)))
    batches = {mask: grid.shape(mask) for mask in {placed.mask for placed in segment.steps}}
    outs: list[Array | None] = []
    for placed in segment.steps:
        shape = placed.step.shape + batches[placed.mask]
        if placed.register == NONE:
            outs.append(None)
        else:
            outs.append(np.empty(shape) if placed.register == OWN else registers[placed.register].reshape(shape))
    return outs


def _tile_buffers(segment: Segment, registers: Sequence[Array], grid: Grid, lengths: Batch) -> list[Array | None]:
    """Return where each step of a tile writes; None for views and for outputs, whose place moves with the tile."""
    batches = {mask: grid.tile_shape(lengths, mask) for mask in {placed.mask for placed in segment.steps}}
    outs: list[Array | None] = []
    for placed in segment.steps:
        shape = placed.step.shape + batches[placed.mask]
        memory = registers[placed.register][: prod(shape)].reshape(shape) if placed.register >= 0 else None
        outs.append(memory)
    return outs


def _stop_of(outputs: Sequence[Expr]) -> Stop:
    return outputs[0].graph.stopped if outputs else lambda: False


def _go_on(stopped: Stop) -> None:
    """Raise Stopped where nobody waits for the result any longer."""
    if stopped():
        raise Stopped


def _do(segment: Segment, values: list[Array], outs: Sequence[Array | None], stopped: Stop = lambda: False) -> None:
    """Make the calls of a segment, leaving each result in its slot of `values`; long ones end early when `stopped`."""
    _do_part(segment.steps[:PART], values, outs[:PART])
    for start in range(PART, len(segment.steps), PART):
        _go_on(stopped)
        _do_part(segment.steps[start : start + PART], values, outs[start : start + PART])


def _do_part(steps: Sequence[Placed], values: list[Array], outs: Sequence[Array | None]) -> None:
    for placed, out in zip(steps, outs, strict=True):
        kernel, args, slot = placed.step[:3]
        if out is None:
            values[slot] = kernel(*[values[arg] for arg in args])
            continue
        if len(args) == 2:  # as most have; gathering any number of operands takes as long as numpy's call
            kernel(values[args[0]], values[args[1]], out)
        else:
            kernel(*[values[arg] for arg in args], out)
        values[slot] = out
