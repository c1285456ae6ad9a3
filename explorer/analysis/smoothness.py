"""Whether a function is differentiable at a point, and if it is not, what makes it so.

An operation at an edge (explorer.analysis.edges) need not reach the function: x |x| has a slope at 0. So the
derivatives are compared at points around, close by and closer still: where they differ as much at a tenth of the
distance, they have no limit. Smooth functions differ by less and less, and are not called otherwise.
"""

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.edges import KINK, STEEP, Edge, Values
from explorer.analysis.limits import Limit, limit
from explorer.graph.walk import postorder
from explorer.printing.plain import plain_name
from explorer.semantics.flatten import entry_names

if TYPE_CHECKING:
    from explorer.analysis.derivatives import Derivatives

Floats: TypeAlias = NDArray[np.float64]

DISTANCE = 1e-6  # of the points around, relative to the coordinates where these are large
CLOSER = 64.0
KEPT = 0.5  # of the differences at a distance is kept closer by: a jump keeps all, a slope 1/64, a root 1/8; an
# infinite slope grows, by less than CLOSER; what grows by more is rounding, of differences divided by the distance
NOTICED = 1e-6  # differences smaller than this part of the derivative are rounding
GROWTH = 2.0  # of slopes that are bounded; those of a root grow by 8
DIRECTIONS = 8
COORDINATES = 3  # written out in a sentence
CAUSES = 2
MISSING = (  # by order
    "{name} jumps at {place}",
    "{name} is not differentiable at {place}",
    "{name} has no second derivative at {place}",
)
APART = "{name} has other derivatives beside {place} than the tables hold there"


@dataclass(frozen=True, slots=True)
class Singularity:
    """A point at which the derivative of `order` does not exist (0: the function itself), and the operations at fault.

    `sentence` says it to the user. Where the function is 0/0, `limit` is what it tends to, if that is known.
    `components` are those without that derivative, counted row by row from 0, `entries` likewise where the tensor of
    the derivatives is infinite or jumps.
    """

    order: int
    causes: tuple[Edge, ...]
    sentence: str
    limit: Limit | None = None
    components: tuple[int, ...] = (0,)
    entries: tuple[int, ...] = ()

    def __str__(self) -> str:
        return self.sentence

    @property
    def plain(self) -> str:
        """The sentence without what derivatives are taken to be there by convention."""
        found = self.sentence
        for edge in self.causes:
            found = found.replace(f" ({edge.convention})", "") if edge.convention else found
        return found


def singularity(derivatives: "Derivatives", values: Values) -> Singularity | None:
    """Return what keeps a function from having two derivatives at a point, None where nothing does.

    None too where the function is infinite at the point, or undefined for another reason than 0/0.
    """
    causes = derivatives.edges.at(values)
    if not causes:
        return None
    if not np.isfinite(derivatives.value(values)).all():
        undetermined = all(edge.node.op in ("div", "mul") for edge in causes)
        return _undetermined(derivatives, values, causes) if undetermined else None
    highest = max(order for order in range(3) if order == 0 or derivatives.has_entries(order))
    for order in range(highest + 1):
        state, entries = _state(derivatives, values, order)
        if state:
            components = _components(derivatives, entries)
            what = state.format(name=_named(derivatives, components), place=place(derivatives, values))
            if order == 1 and _is_bounded(derivatives, values):
                causes = [edge._replace(what=KINK) if edge.what == STEEP else edge for edge in causes]
            sentence = _sentence(what, _at_fault(derivatives, components, causes))
            return Singularity(
                order, tuple(causes), sentence, None, components, tuple(np.flatnonzero(entries).tolist())
            )
    return None


def _undetermined(derivatives: "Derivatives", values: Values, causes: list[Edge]) -> Singularity:
    function, found = derivatives.function, limit(derivatives.function, values)
    name = plain_name(function.name)
    sentence = f"{name} is not defined at {place(derivatives, values)}: {causes[0]}."
    if found is not None and derivatives.size > 1:
        sentence += f" Along straight lines through the point it tends to {_number(found.value)}."
    elif found is not None:
        slopes = [f"{name}{prime} = {_number(d)}" for prime, d in zip("′″", found.derivatives[1:], strict=False)]
        continued = f"; continued with it, {' and '.join(slopes)}" if slopes else ""
        sentence += f" Its limit there is {_number(found.value)}{continued}."
    missing = np.flatnonzero(~np.isfinite(np.ravel(derivatives.value(values))))
    return Singularity(0, tuple(causes), sentence, found, tuple(missing.tolist()))


def _number(value: Floats) -> str:
    """Return a number, or the entries of an array in brackets, with six digits."""
    texts = [f"{entry + 0.0:.6g}".replace("-", "−") for entry in np.ravel(value)]
    return texts[0] if np.ndim(value) == 0 else f"({', '.join(texts)})"


def _state(derivatives: "Derivatives", values: Values, order: int) -> tuple[str, NDArray[np.bool_]]:
    """Return what is wrong with the derivative of an order at a point, "" where nothing is, and at which entries."""
    found = _tensor(derivatives, values, order)
    infinite = ~np.isfinite(found)
    if infinite.any():
        return MISSING[order], infinite
    low, high = _range(derivatives, values, order, DISTANCE)
    inner_low, inner_high = _range(derivatives, values, order, DISTANCE / CLOSER)
    noticed = NOTICED * max(np.abs(low).max(), np.abs(high).max())
    jumps = _stays(high - low, inner_high - inner_low, noticed)
    if jumps.any():
        return MISSING[order], jumps
    gap, inner_gap = (np.abs(found - middle) for middle in ((low + high) / 2, (inner_low + inner_high) / 2))
    apart = _stays(gap, inner_gap, noticed)
    return APART if apart.any() else "", apart


def _is_bounded(derivatives: "Derivatives", values: Values) -> bool:
    """Whether the slopes around a point do not grow towards it: √(x²) has a kink at 0 and no steep end."""
    wide, narrow = (np.abs(_range(derivatives, values, 1, way)).max() for way in (DISTANCE, DISTANCE / CLOSER))
    return bool(narrow <= GROWTH * wide)


def _components(derivatives: "Derivatives", entries: NDArray[np.bool_]) -> tuple[int, ...]:
    """Return the components of which any entry of a derivative is marked."""
    marked = entries.reshape(prod(derivatives.function.output.shape), -1).any(axis=1)
    return tuple(np.flatnonzero(marked).tolist())


def _stays(wide: Floats, narrow: Floats, noticed: float) -> NDArray[np.bool_]:
    """Return which differences at a distance remain closer by."""
    return np.asarray((narrow > np.maximum(KEPT * wide, noticed)) & (narrow <= CLOSER * wide))


def _tensor(derivatives: "Derivatives", values: Values, order: int) -> Floats:
    found = derivatives.value(values) if order == 0 else derivatives.tensor(values, order)
    return np.asarray(found, dtype=np.float64)


def _range(derivatives: "Derivatives", values: Values, order: int, distance: float) -> tuple[Floats, Floats]:
    """Return the least and the largest that each entry of a derivative is around a point."""
    inputs = derivatives.function.inputs
    around = [_tensor(derivatives, values, 0)] if order == 0 else []
    for direction in _directions(derivatives.size):
        stops = np.cumsum([prod(node.shape) for node in inputs])[:-1]
        moved = dict(values)
        for node, part in zip(inputs, np.split(direction, stops), strict=True):
            step = distance * np.maximum(1.0, np.abs(values[node]))
            place = values[node] + step * part.reshape(node.shape)
            moved[node] = place if node.shape else float(place)
        found = _tensor(derivatives, moved, order)
        if not np.isnan(found).any():  # beyond the edge of the domain there is nothing to compare
            around.append(found)
    around = around or [_tensor(derivatives, values, order)]
    return np.minimum.reduce(around), np.maximum.reduce(around)


def _directions(n: int) -> list[Floats]:
    """Return directions on all sides that are parallel to nothing, each with its opposite."""
    if n == 1:
        return [np.ones(1), -np.ones(1)]
    drawn = np.random.default_rng(n).uniform(0.3, 1.0, (DIRECTIONS, n))
    signs = np.where(np.arange(DIRECTIONS)[:, None] >> (np.arange(n) % 3) & 1, -1.0, 1.0)
    return [side * direction for direction in drawn * signs for side in (1.0, -1.0)]


def _sentence(what: str, causes: list[Edge]) -> str:
    return f"{what}: {'; '.join(dict.fromkeys(str(edge) for edge in causes[:CAUSES]))}."


def _at_fault(derivatives: "Derivatives", components: tuple[int, ...], causes: list[Edge]) -> list[Edge]:
    """Return the operations that some components are made of, all of them where that is not to be seen."""
    output = derivatives.function.output
    if len(components) == prod(output.shape):
        return causes
    entries = [output[tuple(int(i) for i in np.unravel_index(k, output.shape))] for k in components]
    inside = set(postorder(entries))
    return [edge for edge in causes if edge.node in inside] or causes


def _named(derivatives: "Derivatives", components: tuple[int, ...]) -> str:
    """Return the function's name, or that of the components that are meant where they are not all."""
    function = derivatives.function
    name, shape = plain_name(function.name), function.output.shape
    if len(components) == prod(shape):
        return name
    entries = entry_names(function.name, shape, set())
    named = [plain_name(entries[i]) for i in components[:COORDINATES]]
    if len(components) == 1:
        return named[0]
    return f"{name} ({', '.join(named)}{', …' if len(components) > COORDINATES else ''})"


def place(derivatives: "Derivatives", values: Values) -> str:
    """Return a point in words: x = 0, or (x, y) = (0, 1), or "this point" where it has many coordinates."""
    inputs = derivatives.function.inputs
    if derivatives.size > COORDINATES or any(node.shape for node in inputs):
        return "this point"
    names = ", ".join(plain_name(str(node.data)) for node in inputs)
    numbers = ", ".join(_number(np.asarray(values[node])) for node in inputs)
    return f"{names} = {numbers}" if derivatives.size == 1 else f"({names}) = ({numbers})"
