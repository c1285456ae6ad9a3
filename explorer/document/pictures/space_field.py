"""R^n -> R^n over three coordinates: a vector field in space with its divergence and curl.

Beside it a plane through the probe: the components in it as arrows, that across it by colour.
"""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from explorer.analysis.paths import field_line
from explorer.analysis.vector_fields import curl, divergence
from explorer.document.at_edges import known_slopes
from explorer.document.pictures.approximation import over_grid, taylor_at_probe
from explorer.document.pictures.base import Picture
from explorer.document.pictures.flow import Flow, heat_of, signed, signed_bar, without_rounding
from explorer.document.pictures.frame import (
    Floats,
    all_named,
    arrow_at,
    component_name,
    function_text,
    held_text,
    measured,
    norm,
    positions,
    probe_at,
    taylor_entry,
    to_scale,
)
from explorer.document.pictures.layers import Layer, Marks, Stop
from explorer.document.pictures.volume import Kept, Room
from explorer.document.subject import Subject
from explorer.printing.plain import plain_name
from explorer.scene.field import field_arrows, field_grid, norm_bar, usual_norm
from explorer.scene.primitives import LegendEntry, MeshHandle, PlaneHandle, PlaneScene, Polyline, Scene, SpaceScene
from explorer.scene.roles import Role
from explorer.scene.streamlines import PlaneField, streamlines

ARROWS = 6  # a side of the box
HEAT = 65  # samples a side of the plane
NOTHING = "no finite values over these ranges"


@dataclass(frozen=True, eq=False)
class Space:
    """The box, with vectors (3, ARROWS, ARROWS, ARROWS) in it, and what was drawn last of the plane in it.

    It stays while the probe moves within the box.
    """

    room: Room
    vectors: Floats
    marks: dict[str, Kept[Marks]] = field(default_factory=dict)

    @property
    def finite(self) -> bool:
        """Whether the field is defined anywhere."""
        return bool(np.isfinite(self.vectors).all(axis=0).any())


@dataclass(frozen=True, eq=False)
class AtSpace:
    """The field at the probe: place and vector (3,), Jacobian (3, 3) in the box's coordinates."""

    subject: Subject
    space: Space
    place: Floats
    vector: Floats
    jacobian: Floats

    @property
    def name(self) -> str:
        """The field's name."""
        return plain_name(self.subject.function.name)

    @property
    def flow(self) -> Flow:
        """The field over the plane through the probe."""
        return Flow(self.subject, self.space.room.plane)

    @cached_property
    def curl(self) -> Floats:
        """The curl (3,) at the probe."""
        return without_rounding(curl(self.jacobian), self.jacobian)


def _arrows(subject: Subject, base: Space, _stopped: Stop) -> Marks:
    places = [field_grid(*subject.ranges[i], ARROWS) for i in base.room.coordinates]
    arrows = field_arrows("field", places, tuple(base.vectors), colored=subject.view.colored, width=1.2)
    entry = LegendEntry(function_text(subject), Role.GRADIENT, "arrow")
    return Marks((arrows,), legend_a=(entry,), bar_a=norm_bar(f"‖{plain_name(subject.function.name)}‖", arrows))


def _vector(here: AtSpace) -> Marks:
    entry = LegendEntry(f"at the probe, norm {measured(norm(here.vector))}", Role.TANGENT, "arrow")
    arrows = arrow_at("vector", Role.TANGENT, here.place, here.vector, here.space.room.axes)
    return Marks(all_named(arrows, here.name), legend_a=(entry,))


def _curl(here: AtSpace) -> Marks:
    """Draw the curl, the axis about which the field turns at the probe, and say the divergence."""
    value = ", ".join(measured(float(c)) for c in here.curl)
    flux = float(without_rounding(divergence(here.jacobian), here.jacobian))
    legend = (
        LegendEntry(f"curl {here.name} = ({value})", Role.Y, "arrow"),
        LegendEntry(f"div {here.name} = {measured(flux)}", Role.PROBE, "point"),
    )
    arrows = arrow_at("curl", Role.Y, here.place, here.curl, here.space.room.axes)
    return Marks(all_named(arrows, f"curl {here.name}"), legend_a=legend)


def _line(here: AtSpace) -> Marks:
    """Draw the field line through the probe, both ways."""
    subject, coordinates = here.subject, list(here.space.room.coordinates)
    values = subject.along(coordinates)
    ranges = [subject.ranges[i] for i in coordinates]
    points = field_line(lambda place: values(place)[coordinates], here.place, ranges, subject.stopped)
    entry = LegendEntry("field line through the probe", Role.LEVEL)
    return Marks((Polyline("line", Role.LEVEL, points, 2.4),), legend_a=(entry,))


def _plane(here: AtSpace) -> Marks:
    return Marks(here.space.room.sheet(here.subject))


def _through(here: AtSpace) -> Marks:
    """Draw the component across the plane as a heat map, coloured by the range it has in the whole box."""
    across = here.space.room.coordinates[here.space.room.across]
    xs, ys = (positions(bounds, HEAT) for bounds in here.flow.ranges)
    first, second = here.space.room.plane
    sample = here.subject.sample({first: xs[:, None], second: ys[None, :]}, 0)
    values = here.subject.components(sample)[across]
    everywhere = here.space.vectors[here.space.room.across]
    bar = signed_bar(component_name(here.subject, across), np.append(everywhere, values))
    return Marks(b=signed(heat_of("through", values, here.flow.ranges)), bar_b=bar)


def _in_plane(here: AtSpace) -> Marks:
    arrows = here.flow.arrows(colored=False)
    first, second = (component_name(here.subject, i) for i in here.space.room.plane)
    return Marks(b=(arrows,), legend_b=(LegendEntry(f"({first}, {second})", Role.GRADIENT, "arrow"),))


def _streamlines(here: AtSpace) -> Marks:
    xs, ys = (positions(bounds, HEAT) for bounds in here.flow.ranges)
    u, v = here.flow.vectors(xs[:, None], ys[None, :])
    return Marks(b=streamlines("streamlines", PlaneField(xs, ys, u, v)))


def _taylor(here: AtSpace) -> Marks:
    """Draw the Taylor field on the scale of the field's own arrows."""
    subject, coordinates = here.subject, here.space.room.coordinates
    places = [field_grid(*subject.ranges[i], ARROWS) for i in coordinates]
    vectors = over_grid(subject, taylor_at_probe(subject, coordinates), coordinates, *places)[list(coordinates)]
    longest = usual_norm(here.space.vectors)
    arrows = field_arrows("taylor", places, tuple(vectors), role=Role.TAYLOR, longest=longest, dashed=True)
    return Marks((arrows,), legend_a=(taylor_entry(subject, np.isfinite(vectors).all(axis=0), arrows.mark),))


def _kept(layer: Layer[Space, AtSpace]) -> Layer[Space, AtSpace]:
    """Return a layer of the plane that is drawn anew only when the plane has moved."""
    draw = layer.moving
    if draw is None:
        return layer

    def moving(here: AtSpace) -> Marks:
        return here.space.marks.setdefault(layer.key, Kept()).get(
            here.space.room.held(here.subject), lambda: draw(here)
        )

    return Layer(layer.key, layer.title, layer.role, moving=moving, usual=layer.usual, views=layer.views)


class SpaceFieldPicture(Picture[Space, AtSpace]):
    """A vector field in space, and its components in a plane through the probe."""

    key = "space_field"
    title = "Vector field in space"
    dimensions = 3
    layers = (
        Layer("field", "Field", Role.GRADIENT, still=_arrows, views=(0,), follows=lambda view: view.colored),
        Layer("line", "Field line", Role.LEVEL, moving=_line, views=(0,)),
        Layer("vector", "Vector at the probe", Role.TANGENT, moving=_vector, views=(0,)),
        Layer("curl", "Curl and divergence", Role.Y, moving=_curl, views=(0,)),
        Layer("plane", "Plane of the section", Role.PROBE, moving=_plane, views=(0,)),
        Layer("taylor", "Taylor", Role.TAYLOR, moving=_taylor, usual=False, views=(0,)),
        _kept(Layer("through", "Component across", Role.SURFACE, moving=_through, views=(1,))),
        _kept(Layer("in_plane", "Components in the plane", Role.GRADIENT, moving=_in_plane, views=(1,))),
        _kept(Layer("streamlines", "Streamlines", Role.GRADIENT, moving=_streamlines, usual=False, views=(1,))),
    )

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether there is a vector of the same space at every point, in three dimensions or more."""
        return n == m >= 3

    @classmethod
    def leads(cls, n: int, m: int) -> bool:
        """Whether it comes first: in just three dimensions."""
        return n == 3

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Space:
        """Choose the box; the layers sample what they draw."""
        room = Room.of(subject, self.axes)
        coordinates = room.coordinates
        places = [field_grid(*subject.ranges[i], ARROWS) for i in coordinates]
        grid = np.meshgrid(*places, indexing="ij", sparse=True)
        sample = subject.sample(dict(zip(coordinates, grid, strict=True)), 0)
        vectors = subject.components(sample)[list(coordinates)]
        return Space(room, vectors)

    def at_probe(self, subject: Subject, base: Space) -> AtSpace:
        """Return vector and Jacobian at the probe."""
        sample = subject.sample({i: np.array([subject.probe[i]]) for i in base.room.coordinates}, 1)
        jacobian = np.array([[sample.entry(i, j)[0] for j in base.room.coordinates] for i in base.room.coordinates])
        vector = subject.components(sample)[list(base.room.coordinates), 0]
        jacobian = known_slopes(subject, jacobian, base.room.coordinates, base.room.coordinates)
        return AtSpace(subject, base, base.room.place(subject), vector, jacobian)

    def composed(self, here: AtSpace, marks: Marks) -> tuple[Scene, ...]:
        """Return the box, and the plane through the probe in it."""
        subject, room = here.subject, here.space.room
        title = function_text(subject)
        note = "" if here.space.finite else NOTHING
        x, y, z = room.axes
        handled = tuple(sorted(room.plane))
        box = SpaceScene(
            title, x, y, z, (*marks.a, probe_at(here.place)), MeshHandle("plane", handled), marks.legend_a,
            marks.bar_a, (1.0, 1.0, 1.0), equal=to_scale(subject.view, x, y, z), note=note,
            caption=held_text(subject, room.coordinates),
        )  # fmt: skip
        across, up = (room.axes[room.coordinates.index(i)] for i in room.plane)
        at = [subject.probe[i] for i in room.plane]
        plane = PlaneScene(
            title, across, up, (*marks.b, probe_at(at)), PlaneHandle(*room.plane), marks.legend_b, marks.bar_b,
            equal=to_scale(subject.view, across, up), note=note, caption=held_text(subject, room.plane),
        )  # fmt: skip
        return box, plane
