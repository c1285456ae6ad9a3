"""The layout of a run: which steps are done once and which in every tile, and which buffers they share.

A value's buffer is free again after its last use, so that a long tape needs few buffers and they stay in the cache.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from math import prod
from typing import NamedTuple

from explorer.graph.expr import Stop, while_wanted
from explorer.graph.shapes import Shape
from explorer.numeric.grid import Grid
from explorer.numeric.kernels import Kernel

OWN = -1  # the register of a value that is an output, and is written where it belongs
NONE = -2  # the register of a view, which has no memory of its own


class Step(NamedTuple):
    """One call: kernel(*values at args, out), or kernel(value) for a view; the result has `shape` over its points."""

    kernel: Kernel
    args: tuple[int, ...]
    slot: int
    shape: Shape
    is_view: bool
    in_place: bool  # whether an operand's buffer may receive the result


class Placed(NamedTuple):
    """A step with the axes its result varies along, and the register that holds it."""

    step: Step
    mask: int
    register: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Steps done together, and how many numbers each of their registers holds."""

    steps: tuple[Placed, ...]
    sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is computed once and what in every tile; `masks` has the axes that the value in each slot varies along."""

    once: Segment
    tiled: Segment
    masks: tuple[int, ...]


def plan(
    steps: Sequence[Step], masks: Sequence[int], outputs: Collection[int], grid: Grid, stopped: Stop = lambda: False
) -> Plan:
    """Lay out a run; `masks` has the axes that inputs vary along in their slots, and 0 elsewhere. Raises Stopped."""
    found = list(masks)
    for step in while_wanted(steps, stopped):
        mask = 0
        for arg in step.args:
            mask |= found[arg]
        found[step.slot] = mask
    small = {mask: grid.is_small(mask) for mask in set(found)}
    once = [step for step in steps if small[found[step.slot]]]
    tiled = [step for step in steps if not small[found[step.slot]]]
    needed_later = {arg for step in tiled for arg in step.args}
    largest = grid.lengths(next(grid.tiles())) if tiled else ()
    counts = {mask: prod(grid.shape(mask)) if small[mask] else prod(grid.tile_shape(largest, mask)) for mask in small}
    return Plan(
        _placed(once, found, {*outputs, *needed_later}, outputs, counts.__getitem__, stopped),
        _placed(tiled, found, outputs, outputs, counts.__getitem__, stopped),
        tuple(found),
    )


def _placed(
    steps: Sequence[Step],
    masks: Sequence[int],
    kept: Collection[int],
    outputs: Collection[int],
    count: Callable[[int], int],
    stopped: Stop,
) -> Segment:
    owner = _owners(steps)
    last = {owner.get(arg, arg): i for i, step in enumerate(steps) for arg in step.args}
    last |= {owner.get(slot, slot): len(steps) for slot in kept}
    register: dict[int, int] = {}  # by slot
    sizes: list[int] = []
    free: dict[int, list[int]] = defaultdict(list)
    placed: list[Placed] = []
    for i, step in enumerate(while_wanted(steps, stopped)):
        _, args, slot, shape, is_view, in_place = step
        mask = masks[slot]
        ending: list[int] = []
        for arg in args:
            holder = owner.get(arg, arg)
            if last[holder] == i and holder in register:
                ending.append(register.pop(holder))
        if in_place and ending:
            _release(ending, sizes, free)
        if is_view:
            place = NONE
        elif slot in outputs:
            place = OWN
        else:
            place = register[slot] = _taken(prod(shape) * count(mask), sizes, free)
        if ending and not in_place:
            _release(ending, sizes, free)
        placed.append(Placed(step, mask, place))
    return Segment(tuple(placed), tuple(sizes))


def _owners(steps: Sequence[Step]) -> dict[int, int]:
    """Return, for each slot that holds a view, the slot whose memory it shows."""
    owner: dict[int, int] = {}
    for step in steps:
        if step.is_view:
            owner[step.slot] = owner.get(step.args[0], step.args[0])
    return owner


def _taken(size: int, sizes: list[int], free: dict[int, list[int]]) -> int:
    if free[size]:
        return free[size].pop()
    sizes.append(size)
    return len(sizes) - 1


def _release(registers: Sequence[int], sizes: Sequence[int], free: dict[int, list[int]]) -> None:
    for register in registers:
        free[sizes[register]].append(register)
