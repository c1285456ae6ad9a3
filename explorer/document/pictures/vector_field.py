"""R^n -> R^n: a vector field in the plane with the field line through the probe, its divergence and its curl.

With more than two coordinates two of them and their components are drawn, the others are held at the probe.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.analysis.paths import field_line
from explorer.analysis.vector_fields import curl, divergence
from explorer.document.at_edges import known_slopes
from explorer.document.pictures.approximation import over_grid, taylor_at_probe
from explorer.document.pictures.base import Picture
from explorer.document.pictures.flow import ARROWS, Flow, heat_of, signed, signed_bar, without_rounding
from explorer.document.pictures.frame import (
    Floats,
    all_named,
    arrow_at,
    function_text,
    held_text,
    input_axis,
    measured,
    norm,
    positions,
    probe_at,
    taylor_entry,
    to_scale,
)
from explorer.document.pictures.layers import Layer, Marks, Stop
from explorer.document.subject import Subject
from explorer.printing.plain import plain_name
from explorer.scene.field import field_arrows, field_grid, norm_bar, usual_norm
from explorer.scene.primitives import Arrows, Axis, LegendEntry, PlaneHandle, PlaneScene, Polyline, Scene
from explorer.scene.roles import Role
from explorer.scene.streamlines import PlaneField, streamlines

AROUND = 0.17  # of the range: how far from the probe the linear part is drawn
RINGS = ((0.5, 6), (1.0, 12))  # of that: where its arrows stand, and how many


@dataclass(frozen=True, eq=False)
class Field:
    """What stays of the picture: the axes, the grid of samples, and divergence and curl there (2, nx, ny)."""

    flow: Flow
    axes: tuple[Axis, Axis]
    xs: Floats
    ys: Floats
    finite: bool

    @cached_property
    def densities(self) -> Floats:
        """Divergence and curl on the grid."""
        return densities(self.flow.jacobian(self.xs[:, None], self.ys[None, :]))


def densities(jacobian: Floats) -> Floats:
    """Return divergence and curl (2, ...) from Jacobians (2, 2, ...)."""
    there = np.moveaxis(jacobian, (0, 1), (-2, -1))
    return np.stack([without_rounding(found, jacobian) for found in (divergence(there), curl(there))])


@dataclass(frozen=True, eq=False)
class AtField:
    """The field at the probe: place and vector (2,), Jacobian (2, 2)."""

    subject: Subject
    field: Field
    place: Floats
    vector: Floats
    jacobian: Floats

    @property
    def name(self) -> str:
        """The field's name."""
        return plain_name(self.subject.function.name)


def _arrows(subject: Subject, base: Field, _stopped: Stop) -> Marks:
    arrows = base.flow.arrows(colored=subject.view.colored)
    entry = LegendEntry(f"{function_text(subject)}", Role.GRADIENT, "arrow")
    return Marks((arrows,), legend_a=(entry,), bar_a=norm_bar(f"‖{plain_name(subject.function.name)}‖", arrows))


def _streamlines(_subject: Subject, base: Field, _stopped: Stop) -> Marks:
    u, v = base.flow.vectors(base.xs[:, None], base.ys[None, :])
    return Marks(streamlines("streamlines", PlaneField(base.xs, base.ys, u, v)))


def _vector(here: AtField) -> Marks:
    entry = LegendEntry(f"at the probe, norm {measured(norm(here.vector))}", Role.TANGENT, "arrow")
    arrows = arrow_at("vector", Role.TANGENT, here.place, here.vector, here.field.axes)
    return Marks(all_named(arrows, here.name), legend_a=(entry,))


def _line(here: AtField) -> Marks:
    """Draw the field line through the probe, both ways."""
    flow = here.field.flow
    values, drawn = here.subject.along(flow.axes), list(flow.axes)
    points = field_line(lambda place: values(place)[drawn], here.place, flow.ranges, here.subject.stopped)
    entry = LegendEntry("field line through the probe", Role.LEVEL)
    return Marks((Polyline("line", Role.LEVEL, points, 2.2),), legend_a=(entry,))


def _density(index: int, key: str, title: str) -> Layer[Field, AtField]:
    """Return the layer that draws the divergence or the curl as a heat map, with its value at the probe."""

    def still(_subject: Subject, base: Field, _stopped: Stop) -> Marks:
        values = base.densities[index]
        return Marks(b=signed(heat_of(key, values, base.flow.ranges)), bar_b=signed_bar(key, values))

    def moving(here: AtField) -> Marks:
        value = densities(here.jacobian)[index]
        return Marks(legend_b=(LegendEntry(f"{key} {here.name} = {measured(float(value))}", Role.PROBE, "point"),))

    return Layer(key, title, Role.SURFACE, still, moving, usual=index == 0, views=(1,))


def _around(here: AtField) -> Marks:
    """Draw J times the way from the probe: how the field differs from its value there, to first order."""
    (x0, x1), (y0, y1) = here.field.flow.ranges
    turns = [(share, 2 * np.pi * k / count) for share, count in RINGS for k in range(count)]
    ways = np.array([(share * np.cos(t), share * np.sin(t)) for share, t in turns]) * AROUND
    sizes = np.array([x1 - x0, y1 - y0])
    with np.errstate(all="ignore"):
        moves = (ways * sizes) @ here.jacobian.T / sizes
        longest = np.linalg.norm(moves, axis=1).max()
    if not 0 < longest < np.inf:
        return Marks()
    tails = here.place + ways * sizes
    heads = tails + moves / longest * sizes * AROUND * 0.45
    entry = LegendEntry("J times the way from the probe", Role.TANGENT, "arrow")
    return Marks(b=(Arrows("around", Role.TANGENT, tails, heads, 2.0),), legend_b=(entry,))


def _taylor(here: AtField) -> Marks:
    """Draw the Taylor field on the scale of the field's own arrows."""
    subject, flow = here.subject, here.field.flow
    xs, ys = (field_grid(*bounds, ARROWS) for bounds in flow.ranges)
    vectors = over_grid(subject, taylor_at_probe(subject, flow.axes), flow.axes, xs, ys)[list(flow.axes)]
    longest = usual_norm(flow.vectors(xs[:, None], ys[None, :]))
    arrows = field_arrows("taylor", (xs, ys), tuple(vectors), role=Role.TAYLOR, longest=longest, dashed=True)
    return Marks((arrows,), legend_a=(taylor_entry(subject, np.isfinite(vectors).all(axis=0), arrows.mark),))


class VectorFieldPicture(Picture[Field, AtField]):
    """A vector field over two coordinates."""

    key = "field"
    title = "Vector field"
    layers = (
        Layer("field", "Field", Role.GRADIENT, still=_arrows, views=(0,), follows=lambda view: view.colored),
        Layer("streamlines", "Streamlines", Role.GRADIENT, still=_streamlines, usual=False, views=(0,), slow=True),
        Layer("line", "Field line", Role.LEVEL, moving=_line, views=(0,)),
        Layer("vector", "Vector at the probe", Role.TANGENT, moving=_vector, views=(0,)),
        _density(0, "div", "Divergence"),
        _density(1, "curl", "Curl"),
        Layer("around", "Linear part", Role.TANGENT, moving=_around, views=(1,)),
        Layer("taylor", "Taylor", Role.TAYLOR, moving=_taylor, usual=False, views=(0,)),
    )

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether there is a vector at every point, of the same space."""
        return n == m >= 2

    @classmethod
    def leads(cls, n: int, m: int) -> bool:
        """Whether it comes first: maps and fields in space do."""
        return False

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Field:
        """Choose the axes; the layers sample what they draw."""
        flow = self._flow(subject)
        x, y = (input_axis(subject, i) for i in flow.axes)
        xs, ys = (positions(bounds, resolution) for bounds in flow.ranges)
        return Field(flow, (x, y), xs, ys, bool(np.isfinite(flow.vectors(xs[:, None], ys[None, :])).all(axis=0).any()))

    def at_probe(self, subject: Subject, base: Field) -> AtField:
        """Return vector and Jacobian at the probe."""
        flow = self._flow(subject)
        place = np.array([subject.probe[i] for i in flow.axes])
        x, y = place[:1], place[1:]
        value, jacobian = flow.sample(x, y)
        return AtField(subject, base, place, value[:, 0], known_slopes(subject, jacobian[..., 0], flow.axes, flow.axes))

    def composed(self, here: AtField, marks: Marks) -> tuple[Scene, ...]:
        """Return the field, and its divergence or curl with the linear part around the probe."""
        x, y = here.field.axes
        held = held_text(here.subject, here.field.flow.axes)
        note = "" if here.field.finite else "no finite values over this range"
        equal = to_scale(here.subject.view, x, y)
        field = PlaneScene(
            function_text(here.subject), x, y, (*marks.a, probe_at(here.place)), PlaneHandle(*self.axes),
            marks.legend_a, marks.bar_a, equal=equal, note=note, caption=held,
        )  # fmt: skip
        densities = PlaneScene(
            "around the probe", x, y, (*marks.b, probe_at(here.place)), PlaneHandle(*self.axes),
            marks.legend_b, marks.bar_b, equal=equal, note=note, caption=held,
        )  # fmt: skip
        return field, densities

    def _flow(self, subject: Subject) -> Flow:
        first, second = self.axes
        return Flow(subject, (first, second))
