"""What rooms for several variables share: one component over two coordinates, sampled once, and its Taylor polynomial.

With more than two coordinates two are chosen and the others are held at the probe; of several components one is chosen.
"""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

import numpy as np

from explorer.api import TaylorPolynomial
from explorer.document.expansion import lacks_polynomial
from explorer.document.labs.result import Choice
from explorer.document.pictures.frame import Floats, component_name, held_text, positions, probe_at
from explorer.document.pictures.relief import Relief
from explorer.document.pictures.section import Section
from explorer.document.subject import Subject, highest_order
from explorer.graph.expr import Stop
from explorer.scene.lattice import Sheet
from explorer.scene.primitives import Item, LegendEntry, Mesh, MeshHandle, Polyline, SpaceScene
from explorer.scene.roles import Role
from explorer.scene.tangent import taylor_surface

AXES = "plane.axes"  # the setting that keeps the chosen pair
MOST_PAIRS = 28  # offered, of 8 coordinates
SURFACE = 97  # samples a side of the surface
HIGHEST = highest_order(2)
TAYLOR = 49  # and of the polynomial's


@dataclass(frozen=True, eq=False)
class PlaneTaylor:
    """A component at the probe over two coordinates: the section, its sampled surface, and its Taylor polynomial."""

    section: Section
    relief: Relief
    polynomial: TaylorPolynomial

    @property
    def subject(self) -> Subject:
        """The subject whose probe is the centre."""
        return self.section.subject

    @property
    def order(self) -> int:
        """The order of the polynomial."""
        return self.polynomial.order

    @cached_property
    def center(self) -> Floats:
        """The probe (2,) in the plane."""
        return np.array([self.subject.probe[i] for i in self.section.axes])

    @cached_property
    def height(self) -> float:
        """The value at the probe."""
        return float(self.section.heights(self.center[:1], self.center[1:])[0])

    @property
    def is_finite(self) -> bool:
        """Whether the component has a polynomial: not at a kink, and its coefficients are finite."""
        k, subject = self.section.output, self.subject
        if lacks_polynomial(subject, self.order, self.section.axes)[k]:
            return False
        return all(np.isfinite(np.ravel(coefficient)[k]) for _, coefficient in self.polynomial.terms)

    def values(self, xs: Floats, ys: Floats, polynomial: TaylorPolynomial | None = None) -> Floats:
        """Return the polynomial's component over a grid (nx, ny)."""
        return self._component((polynomial or self.polynomial).on_grid(xs, ys))

    def rays(self, directions: Floats) -> Floats:
        """Return the coefficients (N, order + 1) of the polynomial along rays (2, N) from the centre."""
        return self._component(self.polynomial.along(directions))

    def sizes(self, xs: Floats, ys: Floats) -> Floats:
        """Return the sum of the sizes of the polynomial's terms over a grid (nx, ny)."""
        return self._component(self.polynomial.sizes_on_grid(xs, ys))

    def _component(self, found: Floats) -> Floats:
        rank = len(self.subject.function.output_shape)
        return np.asarray(found.reshape(self.subject.m, *found.shape[rank:])[self.section.output])

    def surface(self, polynomial: TaylorPolynomial | None = None) -> tuple[Mesh, Polyline]:
        """Return a polynomial, or that of the current order, as a surface within the picture's box."""
        chosen = polynomial or self.polynomial
        xs, ys = (positions(self.subject.ranges[i], self.subject.samples(TAYLOR)) for i in self.section.axes)
        slopes = (self.values(xs, ys, chosen.derivative(i)) for i in range(2))
        return taylor_surface(
            "taylor", Sheet(xs, ys, self.values(xs, ys, chosen), *slopes), self.relief.lattice.z_range
        )

    def space(
        self, title: str, items: tuple[Item, ...], legend: tuple[LegendEntry, ...], mesh: Mesh | None = None
    ) -> SpaceScene:
        """Return the surface in space with items over it; the probe is dragged along it."""
        x, y, z = self.relief.axes
        surface = mesh or self.relief.mesh
        point = np.array([*self.center, self.height])
        inside = all(low <= c <= high for c, (low, high) in zip(point, self.relief.box, strict=True))
        probe = (probe_at(point),) if inside else ()
        entry = LegendEntry(self.section.title, Role.SURFACE, "area")
        note = "" if len(surface.faces) else "no finite values over this range"
        return SpaceScene(
            title, x, y, z, (surface, *items, *probe), MeshHandle("surface", self.section.axes), (entry, *legend),
            note=note, caption=held_text(self.subject, self.section.axes),
        )  # fmt: skip


@dataclass(eq=False)
class KeptRelief:
    """Keeps the sampled surface of a component while the probe moves along its axes."""

    _key: object = None
    _relief: Relief | None = None

    def at(self, subject: Subject, stopped: Stop) -> tuple[Section, Relief]:
        """Return the section through the probe and its surface, the same one as long as it is. Raises Stopped."""
        axes = plane_axes(subject)
        (output,) = subject.outputs(1)
        section = Section(subject, axes, output)
        held = tuple(c for i, c in enumerate(subject.probe) if i not in axes)
        parameters = tuple(sorted(subject.function.parameters.items()))
        key = (subject.function.graph, parameters, subject.ranges, held, axes, output, subject.view.values)
        if self._relief is None or key != self._key:
            self._relief, self._key = Relief.sampled(section, SURFACE, stopped), key
        return section, self._relief


@dataclass(eq=False)
class Plane:
    """Keeps the sampled surface while the probe moves along its axes, and the polynomial while it stays."""

    _kept: KeptRelief = field(default_factory=KeptRelief)
    _relief: Relief | None = None
    _made: dict[object, TaylorPolynomial] = field(default_factory=dict)

    def at(self, subject: Subject, order: int, stopped: Stop) -> PlaneTaylor:
        """Return the component with its Taylor polynomial at the probe. Raises Stopped."""
        section, relief = self._kept.at(subject, stopped)
        if relief is not self._relief:
            self._relief, self._made = relief, {}
        return PlaneTaylor(section, relief, self._polynomial(subject, section.axes, order))

    def _polynomial(self, subject: Subject, axes: tuple[int, int], order: int) -> TaylorPolynomial:
        known = self._made.get(subject.probe)
        if known is None or known.order < order:
            highest = max(order, HIGHEST) if subject.fine else order  # of the others nobody asks while the probe moves
            known = subject.polynomial(highest, axes)
            self._made = {subject.probe: known}
        return known.truncate(order)


def plane_axes(subject: Subject) -> tuple[int, int]:
    """Return the two coordinates that rooms draw over: the chosen pair, else those of the picture."""
    chosen = subject.lab.own_value(AXES, "").split(",")
    if len(chosen) == 2 and all(part.isdecimal() and int(part) < subject.n for part in chosen):
        first, second = int(chosen[0]), int(chosen[1])
        if first != second:
            return first, second
    drawn = (subject.view.axes or ())[:2]
    if len(drawn) == 2 and max(drawn) < subject.n and drawn[0] != drawn[1]:
        return drawn[0], drawn[1]
    return 0, 1


def plane_choices(subject: Subject, *, component: bool = True) -> tuple[Choice, ...]:
    """Return what can be chosen of a function with more than two coordinates, or several components."""
    found = []
    if subject.n > 2:
        pairs = list(combinations(range(subject.n), 2))[:MOST_PAIRS]
        options = tuple((f"{i},{j}", f"over {subject.labels[i]}, {subject.labels[j]}") for i, j in pairs)
        current = "{},{}".format(*plane_axes(subject))
        known = any(value == current for value, _ in options)
        own = () if known else ((current, "over {}, {}".format(*(subject.labels[i] for i in plane_axes(subject)))),)
        found.append(Choice(AXES, "Coordinates", (*options, *own), current))
    if component and subject.m > 1:
        names = tuple((k, component_name(subject, k)) for k in range(subject.m))
        found.append(Choice("output", "Component", names, subject.outputs(1)[0]))
    return tuple(found)
