"""R -> R^m: the curve traced in the plane or in space with its velocity, and its components over the parameter."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.document.pictures.base import Picture, Stop
from explorer.document.pictures.frame import (
    TAYLOR_LAYER,
    Floats,
    function_text,
    guide,
    input_axis,
    positions,
    probe_at,
    shown,
    taylor_entry,
)
from explorer.document.subject import Subject
from explorer.printing.plain import plain_name
from explorer.scene.curve import adaptive_curve
from explorer.scene.primitives import (
    Arrows,
    Axis,
    CurveHandle,
    Item,
    LegendEntry,
    PlaneHandle,
    PlaneScene,
    Points,
    Polyline,
    Role,
    Scene,
    SpaceScene,
)
from explorer.scene.ranges import robust_range
from explorer.scene.ticks import axis, format_number

MARGIN = 0.15  # of the range, around the curve: room for the velocity
LONGEST = 0.25  # of the picture, for the velocity
COMPONENT_ROLES = (Role.X, Role.Y, Role.GRADIENT)


@dataclass(frozen=True, eq=False)
class Path:
    """The curve's samples with gaps: parameters (N,), values (m, N), and the axes of its components."""

    ts: Floats
    values: Floats
    t: Axis
    axes: tuple[Axis, ...]
    line: Polyline
    components: tuple[Polyline, ...]


class PathPicture(Picture[Path]):
    """A parametric curve; of more than three components the first three are drawn in space."""

    layers = (("tangent", "Velocity"), TAYLOR_LAYER)

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Path:
        """Sample all components where one of them bends or breaks."""
        low, high = subject.ranges[0]

        def evaluate(ts: Floats) -> tuple[Floats, Floats]:
            sample = subject.sample({0: ts}, 1)
            return subject.components(sample), np.stack([sample.entry(i, 0) for i in range(subject.m)])

        ts, values = adaptive_curve(evaluate, low, high)
        dimension = min(subject.m, 3)
        axes = tuple(
            axis(component_name(subject, i), *robust_range(values[i], padding=MARGIN)) for i in range(subject.m)
        )
        line = Polyline("curve", Role.CURVE, values[:dimension].T.copy(), 2.4)
        components = tuple(
            Polyline(f"component{i}", COMPONENT_ROLES[i], np.column_stack([ts, values[i]]), 2.0)
            for i in range(dimension)
        )
        return Path(ts, values, input_axis(subject, 0), axes, line, components)

    def drawn(self, subject: Subject, base: Path) -> tuple[Scene, ...]:
        """Return the curve with velocity and Taylor curve at the probe, and the components."""
        at = subject.sample({0: np.array([subject.probe[0]])}, 1)
        point = subject.components(at)[:, 0]
        velocity = np.array([at.entry(i, 0)[0] for i in range(subject.m)])
        return self._curve(subject, base, point, velocity), self._components(subject, base, point)

    def _curve(self, subject: Subject, base: Path, point: Floats, velocity: Floats) -> Scene:
        dimension = base.line.points.shape[1]
        a, v = point[:dimension], velocity[:dimension]
        items: list[tuple[str, Item]] = [("", base.line)]
        legend = [LegendEntry(function_text(subject), Role.CURVE)]
        if subject.shows("tangent"):
            speed = float(np.linalg.norm(velocity))
            items.append(("tangent", Arrows("tangent", Role.TANGENT, a[None], (a + _fitting(v, base.axes))[None], 2.4)))
            legend.append(LegendEntry(f"velocity, speed {format_number(speed)}", Role.TANGENT, "arrow"))
        if subject.taylor and subject.shows("taylor"):
            items.append(("taylor", _taylor(subject, base, dimension)))
            legend.append(taylor_entry(subject))
        items.append(("", probe_at(a)))
        handle = CurveHandle(0, base.line.points, base.ts)
        title = function_text(subject)
        if dimension == 2:
            x, y = base.axes[:2]
            return PlaneScene(title, x, y, shown(subject, items), handle, tuple(legend), equal=True)
        x, y, z = base.axes[:3]
        note = "" if subject.m == 3 else f"the first 3 of {subject.m} components"
        return SpaceScene(title, x, y, z, shown(subject, items), handle, tuple(legend), note=note)

    def _components(self, subject: Subject, base: Path, point: Floats) -> PlaneScene:
        shown_values = base.values[: len(base.components)]
        y = axis("components", *robust_range(shown_values))
        (a,) = subject.probe
        markers = np.column_stack([np.full(len(base.components), a), point[: len(base.components)]])
        items: list[Item] = [*base.components, guide("foot", [(a, y.low), (a, y.high)])]
        items.append(Points("probe", Role.PROBE, markers, 9.0))
        legend = tuple(LegendEntry(component_name(subject, i), COMPONENT_ROLES[i]) for i in range(len(base.components)))
        return PlaneScene(f"components over {subject.labels[0]}", base.t, y, tuple(items), PlaneHandle(0), legend)


def component_name(subject: Subject, i: int) -> str:
    """Return how a component is written on an axis: f₁."""
    return plain_name(subject.function.name) + "".join(chr(0x2080 + int(digit)) for digit in str(i + 1))


def _fitting(vector: Floats, axes: Sequence[Axis]) -> Floats:
    """Return the vector, shortened where it is longer than LONGEST."""
    sizes = np.array([a.high - a.low for a in axes[: len(vector)]])
    longest = float(np.max(np.abs(vector) / sizes))
    return vector * min(1.0, LONGEST / longest) if 0 < longest < np.inf else np.nan_to_num(vector, posinf=0, neginf=0)


def _taylor(subject: Subject, base: Path, dimension: int) -> Polyline:
    """Return the Taylor curve, as far as it stays near the picture."""
    ts = positions((base.t.low, base.t.high), 400)
    polynomial = np.asarray(subject.function.taylor(subject.probe, subject.order).value(ts[None, :]))
    points = polynomial.reshape(subject.m, -1)[:dimension].T.copy()
    for i, a in enumerate(base.axes[:dimension]):
        margin = a.high - a.low if dimension == 2 else 0.0
        with np.errstate(invalid="ignore"):
            points[~((points[:, i] >= a.low - margin) & (points[:, i] <= a.high + margin))] = np.nan
    return Polyline("taylor", Role.TAYLOR, points, 2.2)
