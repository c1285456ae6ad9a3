"""R -> R^m: the curve traced in the plane or in space with its velocity, and its components over the parameter.

Of more than three components three in a row are drawn.
"""

from collections.abc import Iterator

import numpy as np

from explorer.document.expansion import lacks_polynomial
from explorer.document.pace import ROUGH
from explorer.document.pictures.approximation import taylor_lines
from explorer.document.pictures.base import Picture
from explorer.document.pictures.frame import (
    Floats,
    component_name,
    function_text,
    guide,
    input_axis,
    measured,
    named,
    norm,
    probe_at,
    to_scale,
    without_values,
)
from explorer.document.pictures.layers import Layer, Marks, Stop
from explorer.document.pictures.path_frame import FRAME
from explorer.document.pictures.trace import AtPath, Path, fitting
from explorer.document.subject import Subject
from explorer.printing.plain import plain_name
from explorer.scene.curve import adaptive_curve
from explorer.scene.primitives import (
    Arrows,
    Axis,
    CurveHandle,
    Item,
    Label,
    LegendEntry,
    PlaneHandle,
    PlaneScene,
    Points,
    Polyline,
    Scene,
    SpaceScene,
)
from explorer.scene.ranges import robust_range
from explorer.scene.roles import Role
from explorer.scene.ticks import axis

MARGIN = 0.15  # of the range, around the curve: room for the velocity
COMPONENT_ROLES = (Role.X, Role.Y, Role.GRADIENT)


def _velocity(here: AtPath) -> Marks:
    if here.subject.is_at_edge and lacks_polynomial(here.subject, 1)[list(here.path.shown)].any():
        return Marks(legend_a=(LegendEntry("no velocity here", Role.TANGENT, "arrow"),))
    tail, v = here.point, here.velocity
    arrow = Arrows("tangent", Role.TANGENT, tail[None], (tail + fitting(v, here.path.axes))[None], 2.4)
    speed = measured(here.speed)
    return Marks(
        named(arrow, f"{plain_name(here.subject.function.name)}′"),
        legend_a=(LegendEntry(f"velocity, speed {speed}", Role.TANGENT, "arrow"),),
    )


def _taylor(here: AtPath) -> Marks:
    """Draw the Taylor curve, as far as it stays near the picture."""
    base = here.path
    _, values, entry = taylor_lines(here.subject, (base.t.low, base.t.high))
    lines = []
    for k, polynomial in enumerate(values):
        points = polynomial[list(base.shown)].T.copy()
        for i, a in enumerate(base.axes):
            margin = a.high - a.low if here.dimension == 2 else 0.0
            with np.errstate(invalid="ignore"):
                points[~((points[:, i] >= a.low - margin) & (points[:, i] <= a.high + margin))] = np.nan
        lines.append(Polyline(f"taylor{k or ''}", Role.TAYLOR, points, 2.2, dashed=True))
    return Marks(tuple(lines), legend_a=(entry,))


class PathPicture(Picture[Path, AtPath]):
    """A parametric curve, in space where it has three components or more."""

    key = "path"
    title = "Curve"
    dimensions = 1
    outputs = 3
    layers = (
        Layer("tangent", "Velocity", Role.TANGENT, moving=_velocity, views=(0,)),
        *FRAME,
        Layer("taylor", "Taylor", Role.TAYLOR, moving=_taylor, usual=False, views=(0,)),
    )

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether one number moves a point."""
        return n == 1 and m >= 2

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Path:
        """Sample all components where one of them bends or breaks."""
        low, high = subject.ranges[0]
        shown = list(self.shown)

        def evaluate(ts: Floats) -> tuple[Floats, Floats]:
            sample = subject.sample({0: ts}, 1)
            return subject.components(sample)[shown], np.stack([sample.entry(i, 0) for i in shown])

        ts, values = adaptive_curve(evaluate, low, high, refined=resolution > ROUGH)
        axes = tuple(
            axis(component_name(subject, i), *robust_range(along, padding=MARGIN))
            for i, along in zip(shown, values, strict=True)
        )
        line = Polyline("curve", Role.CURVE, values.T.copy(), 2.4)
        components = tuple(
            Polyline(f"component{i}", role, np.column_stack([ts, along]), 2.0, dashed=i == 1, dotted=i == 2)
            for i, (along, role) in enumerate(zip(values, COMPONENT_ROLES, strict=False))
        )
        return Path(self.shown, ts, values, input_axis(subject, 0), axes, line, components)

    def at_probe(self, subject: Subject, base: Path) -> AtPath:
        """Return point and velocity at the probe."""
        at = subject.sample({0: np.array([subject.probe[0]])}, 1)
        velocity = np.array([at.entry(i, 0)[0] for i in range(subject.m)])
        shown = list(base.shown)
        return AtPath(subject, base, subject.components(at)[shown, 0], velocity[shown], norm(velocity))

    def composed(self, here: AtPath, marks: Marks) -> tuple[Scene, ...]:
        """Return the curve with what belongs to the probe, and its components over the parameter."""
        return self._curve(here, marks), self._components(here.subject, here.path, here.point)

    def _curve(self, here: AtPath, marks: Marks) -> Scene:
        base, subject, title = here.path, here.subject, function_text(here.subject)
        items = (base.line, *marks.a, probe_at(here.point))
        legend = (LegendEntry(title, Role.CURVE), *marks.legend_a)
        handle = CurveHandle(0, base.line.points, base.ts)
        note = without_values(base.ts, base.values, base.t)
        if here.dimension == 2:
            x, y = base.axes
            equal = to_scale(subject.view, x, y)
            return PlaneScene(title, x, y, items, handle, legend, equal=equal, note=note)
        x, y, z = base.axes
        caption = "" if subject.m == 3 else f"{x.name}, {y.name}, {z.name} of {subject.m} components"
        # A frame of three right angles has to look it.
        equal = subject.shows("frame", usual=False) if subject.view.equal is None else subject.view.equal
        return SpaceScene(title, x, y, z, items, handle, legend, caption=caption, note=note, equal=equal)

    def _components(self, subject: Subject, base: Path, point: Floats) -> PlaneScene:
        y = axis("components", *robust_range(base.values))
        (a,) = subject.probe
        markers = np.column_stack([np.full(len(point), a), point])
        items: list[Item] = [*base.components, guide("foot", [(a, y.low), (a, y.high)])]
        items.append(Points("probe", Role.PROBE, markers, 9.0))
        items += _names_at_the_end(base, y)
        legend = tuple(
            LegendEntry(a.name, line.role, line.mark) for a, line in zip(base.axes, base.components, strict=True)
        )
        title, note = f"components over {subject.labels[0]}", without_values(base.ts, base.values, base.t)
        return PlaneScene(title, base.t, y, tuple(items), PlaneHandle(0), legend, note=note)


def _names_at_the_end(base: Path, up: Axis) -> Iterator[Label]:
    """Yield the name of each component where its graph ends, so that not only colours tell them apart."""
    for i, (line, along) in enumerate(zip(base.components, base.axes, strict=True)):
        seen = line.points[np.isfinite(line.points).all(axis=1)]
        seen = seen[(seen[:, 1] >= up.low) & (seen[:, 1] <= up.high)]
        if len(seen):
            yield Label(f"component name {i}", COMPONENT_ROLES[i], seen[-1], along.name, (-20.0, 4.0))
