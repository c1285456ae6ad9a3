"""Small pieces every picture uses: the probe's marker, sample positions, legends, which values set the range."""

from collections.abc import Iterable, Sequence
from math import pi

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.document.model import View
from explorer.document.subject import Subject
from explorer.printing.plain import plain_name
from explorer.scene.primitives import Arrows, Axis, HeatMap, Item, Label, LegendEntry, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import axis, format_number

Floats = NDArray[np.float64]

NAMED = 4  # arguments that a title names
UNLIKE = 8.0  # ratio of ranges from which on a picture of one scale is a strip
LETTER = 5.0  # width of a letter in points, roughly
SPECK = 0.01  # of the range; what is drawn of less is hardly seen
SUBSCRIPTS = str.maketrans("0123456789,", "₀₁₂₃₄₅₆₇₈₉,")


def without_values(ts: Floats, values: Floats, over: Axis) -> str:
    """Return the note of a picture of values (..., N) at ts (N,) where hardly any of it can be drawn, else nothing."""
    drawn = np.isfinite(ts) & np.isfinite(values.reshape(-1, ts.size)).all(axis=0)
    length = float(np.sum(np.diff(ts)[drawn[:-1] & drawn[1:]] / (over.high - over.low)))
    return note_of(length if drawn.any() else None)


def note_of(share: float | None) -> str:
    """Return what is said of a picture in which a share of the range has values that can be drawn; None: no value."""
    if share is None:
        return "no finite values over this range"
    return "hardly any finite values over this range" if share < SPECK else ""


def to_scale(view: View, *axes: Axis) -> bool:
    """Say whether axes have one scale: as the user chose, else unless that would make a strip of the picture."""
    spans = [side.high / 2 - side.low / 2 for side in axes]
    return max(spans) <= UNLIKE * min(spans) if view.equal is None else view.equal


def positions(bounds: tuple[float, float], count: int) -> Floats:
    """Return `count` positions across an interval, both ends included."""
    return np.linspace(*bounds, count)


def input_axis(subject: Subject, i: int) -> Axis:
    """Return the axis of a coordinate; a range between multiples of π/2 is numbered in them."""
    low, high = subject.ranges[i]
    in_pi = all(abs(end / (pi / 2) - round(end / (pi / 2))) < 1e-9 for end in (low, high))
    return axis(subject.labels[i], low, high, multiples_of_pi=in_pi and (low, high) != (0.0, 0.0))


def probe_at(position: ArrayLike) -> Points:
    """Return the marker of the probe."""
    return Points("probe", Role.PROBE, np.atleast_2d(np.asarray(position, dtype=np.float64)), 11.0)


def arrow_at(
    key: str, role: Role, tail: Floats, vector: Floats, axes: Sequence[Axis], width: float = 3.0
) -> tuple[Arrows, ...]:
    """Return an arrow from a place (d,) along a vector (d,), a sixth of the picture long; its length says nothing."""
    sizes = np.array([a.high - a.low for a in axes])
    with np.errstate(all="ignore"):
        longest = float(np.max(np.abs(vector) / sizes))
    if not 0 < longest < np.inf:
        return ()
    return (Arrows(key, role, tail[None], (tail + vector / longest / 6)[None], width),)


def named(arrow: Arrows, name: str) -> tuple[Arrows | Label, ...]:
    """Return an arrow with its name beyond its head, so that not only colours tell arrows apart."""
    if not np.isfinite([arrow.heads[0], arrow.tails[0]]).all():
        return (arrow,)
    right, up = (arrow.heads[0] - arrow.tails[0])[:2]
    beside = 5.0 if right >= 0 else -5.0 - LETTER * len(name)
    above = up >= 0 or arrow.heads.shape[1] == 3  # in space up depends on the camera
    return arrow, Label(f"{arrow.key} name", arrow.role, arrow.heads[0], name, (beside, 3.0 if above else -11.0))


def all_named(arrows: Iterable[Arrows], name: str) -> tuple[Arrows | Label, ...]:
    """Return arrows with one name."""
    return tuple(part for arrow in arrows for part in named(arrow, name))


def norm(vector: Floats) -> float:
    """Return the length of a vector (d,); its largest entry is divided out, so that squares stay finite."""
    largest = float(np.abs(vector).max(initial=0.0))
    return largest * float(np.linalg.norm(vector / largest)) if 0 < largest < np.inf else largest


def measured(value: float) -> str:
    """Return a number as legends say it; one that is not a number is undefined."""
    return "undefined" if np.isnan(value) else format_number(value)


def under_arrows(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return items without heat maps where arrows have the colours of their norms: colours mean one thing at a time."""
    given = tuple(items)
    colored = any(isinstance(item, Arrows) and item.values is not None for item in given)
    heats = [item.key for item in given if colored and isinstance(item, HeatMap)]
    return tuple(item for item in given if item.key.removesuffix(" +").removesuffix(" −") not in heats)


def guide(key: str, ends: Sequence[Sequence[float]]) -> Polyline:
    """Return a quiet dashed line from the probe to where it is read off."""
    return Polyline(key, Role.PROBE, np.asarray(ends, dtype=np.float64), 1.0, dashed=True, opacity=0.6)


def taylor_entry(subject: Subject, known: ArrayLike, mark: str = "line") -> LegendEntry:
    """Return the legend's line for the Taylor approximation; `known` tells where it is finite, nowhere is none."""
    text = f"Taylor, order {subject.order}" if np.any(known) else "no Taylor polynomial here"
    return LegendEntry(text, Role.TAYLOR, mark)


def function_text(subject: Subject, component: int | None = None) -> str:
    """Return the function, or one component of it, as titles write it: f(x, y), f₂(x, y), f(x₁, x₂, …, x₁₀₀)."""
    name = plain_name(subject.function.name) if component is None else component_name(subject, component)
    labels = subject.labels if subject.n <= NAMED else (*subject.labels[:2], "…", subject.labels[-1])
    return f"{name}({', '.join(labels)})"


def component_name(subject: Subject, i: int) -> str:
    """Return how a component is written on an axis: f₁, K₁₂ for an entry of a matrix, f where there is but one."""
    shape = subject.function.output_shape
    name = plain_name(subject.function.name)
    if subject.m == 1:
        return name
    at = [str(k + 1) for k in np.unravel_index(i, shape)]
    digits = ("," if max(shape) > 9 else "").join(at)
    return name + digits.translate(SUBSCRIPTS)


def held_text(subject: Subject, axes: tuple[int, ...]) -> str:
    """Return which coordinates are held at the probe, "" where all are drawn."""
    held = [
        f"{name} = {format_number(c)}"
        for i, (name, c) in enumerate(zip(subject.labels, subject.probe, strict=True))
        if i not in axes
    ]
    if len(held) > 3:
        held = [*held[:3], "…"]
    return ", ".join(held)
