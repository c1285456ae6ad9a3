"""What is said of the error of a Taylor polynomial over two coordinates: where it is below ε, and why not farther."""

import numpy as np

from explorer.document.at_edges import two_sides
from explorer.document.labs.plane import PlaneTaylor
from explorer.document.labs.plane_error import PlaneError, reaches
from explorer.scene.ticks import format_number

MORE = 1.01  # times the sure size: what sampling finds beyond it is said


def error_sentences(made: PlaneError) -> tuple[str, ...]:
    """Return where the error is below ε, for sure and by sampling, and what rounding does."""
    return (*_where(made), *_why_not_farther(made), *_lost(made))


def no_polynomial(plane: PlaneTaylor) -> tuple[str, ...]:
    """Return why there is no Taylor polynomial at the centre, and the slopes to either side of a kink."""
    why = plane.subject.over(plane.section.axes).singularity
    undefined = "no finite derivatives" if np.isfinite(plane.height) else "no value"
    said = why.plain if why else f"{plane.section.name} has {undefined} at the centre."
    return (f"There is no Taylor polynomial here: {said}", *(_one_sided(plane) if why else ()))


def _where(made: PlaneError) -> list[str]:
    below = f"{made.name} < {format_number(made.eps)}"
    if made.surely:
        farther = [f"by sampling {_region(made, made.sampled)}"] if made.sampled > MORE * made.surely else []
        return [f"{below} surely {_region(made, made.surely)}", *farther]
    if made.sampled:
        return [f"{below} {_region(made, made.sampled)}, an estimate by sampling"]
    return [f"{below} on no {'square' if made.square else 'disc'} about the centre that can be drawn"]


def _why_not_farther(made: PlaneError) -> list[str]:
    plane = made.plane
    inside = all(low <= c <= high for c, (low, high) in zip(plane.center, plane.relief.box, strict=False))
    found = [] if inside else ["the centre is outside the picture"]
    kink = plane.subject.over(plane.section.axes).singularity
    if kink:
        return [*found, kink.plain, *_one_sided(plane)]
    if isinstance(made.bound, str):
        return [*found, f"no sure bound: {made.bound}"]
    return [*found, f"where there is no sure bound: {made.bound.reason}"] if made.bound.reason else found


def _one_sided(plane: PlaneTaylor) -> list[str]:
    """Return the slopes along each axis to either side of a kink, where they differ."""
    found = ((i, plane.subject.sides(plane.section.output, i)) for i in plane.section.axes)
    return [
        f"along {plane.subject.labels[i]} the slope is {two_sides(sides, 1)}"
        for i, sides in found
        if sides is not None and sides.order == 1
    ]


def _region(made: PlaneError, length: float) -> str:
    plane = made.plane
    if length >= min(reaches(plane)) * (1 - 1e-9):
        return f"within {format_number(length, 3)} of the centre along each axis, as far as the picture reaches"
    names = [plane.subject.labels[i] for i in plane.section.axes]
    ways = [_distance(name, c) for name, c in zip(names, plane.center.tolist(), strict=True)]
    size = format_number(length, 3)
    if made.square:
        return f"on the square |{ways[0]}| ≤ {size}, |{ways[1]}| ≤ {size}"
    return f"on the disc of radius {size} about the centre"


def _distance(name: str, center: float) -> str:
    """Return x − 1, x + 1 or x."""
    return f"{name} {'−' if center > 0 else '+'} {format_number(abs(center), 3)}" if center else name


def _lost(made: PlaneError) -> tuple[str, ...]:
    """Return how much rounding alone may be where that is more than ε, and that it is all where it is."""
    known = np.isfinite(made.sizes)
    if known.any() and (made.sizes <= made.rounding)[known].all():
        return ("no error is left in this range: what the map shows is rounding",)
    worst = float(made.rounding[known].max(initial=0.0))
    if worst < made.eps:
        return ()
    return (f"rounding alone may be {format_number(worst, 2)} in this range, where large terms are added",)
