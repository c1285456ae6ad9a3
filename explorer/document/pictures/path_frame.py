"""Layers of a curve beyond its velocity: acceleration, the moving frame, and the circle that fits the curve best."""

import numpy as np

from explorer.analysis.frenet import Frenet, frenet
from explorer.document.pictures.frame import Floats, measured, named, norm
from explorer.document.pictures.layers import Layer, Marks
from explorer.document.pictures.trace import AtPath, fitting
from explorer.printing.plain import plain_name
from explorer.scene.clip import in_box
from explorer.scene.primitives import Arrows, Item, LegendEntry, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number

UNIT = 0.22  # of the picture: the longest of the frame's unit vectors
ARC = 3.0  # of the picture: how much of a very large circle is drawn
CORNERS = 241


def _acceleration(here: AtPath) -> Marks:
    second = here.derivatives[1]
    arrow = Arrows(
        "acceleration", Role.GRADIENT, here.point[None], (here.point + fitting(second, here.path.axes))[None], 2.4
    )
    words = f"acceleration, norm {measured(norm(second))}"
    return Marks(
        named(arrow, f"{plain_name(here.subject.function.name)}″"),
        legend_a=(LegendEntry(words, Role.GRADIENT, "arrow"),),
    )


def _frame(here: AtPath) -> Marks:
    """Draw T, N and in space B as arrows of one length, and the osculating circle."""
    found = frenet(*here.derivatives)
    if not np.isfinite(found.tangent).all():
        return Marks(legend_a=(LegendEntry("no frame where the curve stands still", Role.TANGENT, "arrow"),))
    torsion = f", torsion τ = {measured(found.torsion)}"
    vectors = [("T", found.tangent, Role.TANGENT, "T"), ("N", found.normal, Role.Y, "N")]
    if here.dimension == 3:
        vectors.append(("B", found.binormal, Role.X, f"B{torsion}"))
    drawn = [(key, v[: here.dimension], role, words) for key, v, role, words in vectors if np.isfinite(v).all()]
    with np.errstate(all="ignore"):
        length = UNIT / max(float(np.max(np.abs(v) / here.sides)) for _, v, _, _ in drawn)
    items: list[Item] = []
    for key, v, role, _ in drawn:
        items += named(Arrows(f"frame:{key}", role, here.point[None], (here.point + length * v)[None], 2.8), key)
    legend = [LegendEntry(words, role, "arrow") for _, _, role, words in drawn]
    if np.isfinite(found.normal).all():
        items.insert(0, Polyline("circle", Role.LEVEL, _circle(here, found), 2.0))
        legend.append(LegendEntry(f"osculating circle, κ = {format_number(found.curvature)}", Role.LEVEL))
    else:
        legend.append(LegendEntry("straight here: no normal", Role.LEVEL))
    return Marks(tuple(items), legend_a=tuple(legend))


def _circle(here: AtPath, found: Frenet) -> Floats:
    """Return the osculating circle through the point, what of it is near the picture."""
    radius, k = found.radius, here.dimension
    reach = min(np.pi, ARC * float(here.sides.max()) / radius)
    angles = np.linspace(-reach, reach, CORNERS)[:, None]
    # R (1 - cos a) as 2 R sin² (a / 2): of a very large circle the difference would have no digits.
    points = here.point + radius * (np.sin(angles) * found.tangent[:k] + 2 * np.sin(angles / 2) ** 2 * found.normal[:k])
    margin = 1.0 if k == 2 else 0.0  # in the plane the frame may show more than the axes' ranges
    return in_box(
        points, [(a.low - margin * (a.high - a.low), a.high + margin * (a.high - a.low)) for a in here.path.axes]
    )


FRAME: tuple[Layer[object, AtPath], ...] = (
    Layer("acceleration", "Acceleration", Role.GRADIENT, moving=_acceleration, usual=False, views=(0,)),
    Layer("frame", "Frenet frame", Role.LEVEL, moving=_frame, usual=False, views=(0,)),
)
