"""The linearization microscope: near the probe a function is its Taylor polynomial, and the residual says how fast."""

import numpy as np

from explorer.analysis.linearization import Residuals, residuals
from explorer.document.labs.base import Room, Stop
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import LabResult, Stage
from explorer.document.labs.terms import offset
from explorer.document.pictures.frame import Floats
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.scene.primitives import Item, LegendEntry, PlaneScene, Points, Polyline, Role
from explorer.scene.ranges import robust_range
from explorer.scene.ticks import axis, format_number, log_axis

MOST_HALVINGS = 40.0
SAMPLES = 201
LINES = 9  # of the grid a side
HIGHEST = 8


class MicroscopeRoom(Room):
    """Zoom into the probe: the graph along δ becomes its polynomial, a map's grid its parallelograms."""

    key = "microscope"
    lab = "Taylor"
    title = "Linearization microscope"

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m: there is always something."""
        return ""

    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return the zoomed picture and the residual against the distance, with its measured slope."""
        order = min(subject.order, HIGHEST)
        delta = offset(subject)
        found = residuals(
            subject.function.graph, subject.function.values_at(subject.probe), delta, order, stopped=stopped
        )
        near = _grid(subject) if subject.n == subject.m == 2 else _section(subject, delta, order)
        zoom = Slider("zoom", "times halved", 0.0, MOST_HALVINGS, min(max(subject.lab.zoom, 0.0), MOST_HALVINGS))
        return LabResult(self.key, (Stage(near), Stage(_residuals(found))), (), _sentences(found), (zoom,))


def _scale(subject: Subject) -> float:
    return float(2.0 ** -min(max(subject.lab.zoom, 0.0), MOST_HALVINGS))


def _section(subject: Subject, delta: Floats, order: int) -> PlaneScene:
    """Draw t -> f(a + t δ) with its polynomial, the range of t halved again and again."""
    (k,) = subject.outputs(1)
    reach = _scale(subject)
    ts = np.linspace(-reach, reach, SAMPLES)
    points = np.array(subject.probe)[:, None] + delta[:, None] * ts
    values = subject.components(subject.sample(dict(enumerate(points)), 0))[k]
    polynomial = np.asarray(subject.function.taylor(subject.probe, order).value(points)).reshape(subject.m, -1)[k]
    ends = robust_range(np.concatenate([values, polynomial]))
    middle = float(values[SAMPLES // 2])
    items: tuple[Item, ...] = (
        Polyline("curve", Role.CURVE, np.column_stack([ts, values]), 2.4),
        Polyline("taylor", Role.TAYLOR, np.column_stack([ts, polynomial]), 2.0, dashed=True),
        Points("probe", Role.PROBE, np.array([(0.0, middle)]), 11.0),
    )
    legend = (LegendEntry("f(a + t δ)", Role.CURVE), LegendEntry(f"Taylor, order {order}", Role.TAYLOR, "dashed"))
    title = f"the range of t is {format_number(2 * reach)}"
    return PlaneScene(title, axis("t", -reach, reach), axis("value", *ends), items, None, legend)


def _grid(subject: Subject) -> PlaneScene:
    """Draw the image of a grid around the probe, and the parallelograms that the Jacobian makes of it."""
    reach = 0.25 * _scale(subject) * min(high - low for low, high in subject.ranges)
    places = np.linspace(-reach, reach, LINES)
    fine = np.linspace(-reach, reach, SAMPLES)
    a, b = subject.probe
    at = subject.sample({0: np.array([a]), 1: np.array([b])}, 1)
    value = subject.components(at)[:, 0]
    jacobian = np.array([[at.entry(i, j)[0] for j in range(2)] for i in range(2)])
    items: list[Item] = []
    for key, role, (us, vs) in (
        ("x", Role.X, np.meshgrid(fine, places, indexing="ij")),
        ("y", Role.Y, np.meshgrid(places, fine, indexing="ij")),
    ):
        images = subject.components(subject.sample({0: a + us, 1: b + vs}, 0))
        straight = value[:, None, None] + np.tensordot(jacobian, np.stack([us, vs]), axes=1)
        lines, plane = (_strands(points, across=key == "x") for points in (images, straight))
        items.append(Polyline(f"plane_{key}", Role.TANGENT, plane, 1.2, dashed=True))
        items.append(Polyline(f"image_{key}", role, lines, 1.8))
    items.append(Points("probe", Role.PROBE, value[None], 11.0))
    ends = [robust_range(np.concatenate([i.points[:, c] for i in items if isinstance(i, Polyline)])) for c in range(2)]
    legend = (
        LegendEntry("image of the grid", Role.X),
        LegendEntry("what the Jacobian makes of it", Role.TANGENT, "dashed"),
    )
    u, v = axis("first component", *ends[0]), axis("second component", *ends[1])
    return PlaneScene(f"a grid {format_number(2 * reach)} wide", u, v, tuple(items), None, legend, equal=True)


def _strands(points: Floats, *, across: bool) -> Floats:
    """Return lines of points (2, k, l) as one polyline with gaps: along the first axis, or along the second."""
    strands = points.transpose(2, 1, 0) if across else points.transpose(1, 2, 0)
    gaps = np.full((len(strands), 1, 2), np.nan)
    return np.concatenate([strands, gaps], axis=1).reshape(-1, 2)


def _residuals(found: Residuals) -> PlaneScene:
    """Draw the residual against the distance, both axes logarithmic, with the fitted line and the rounding."""
    x, heights, noise = exponents(found.distances), exponents(found.residuals), exponents(found.rounding)
    across, y = log_axis("|δ|", float(np.nanmin(x)), float(np.nanmax(x))), size_axis("residual", heights)
    items: list[Item] = [Polyline("rounding", Role.PROBE, np.column_stack([x, noise]), 1.0, dashed=True, opacity=0.6)]
    items.append(Points("residuals", Role.TAYLOR, np.column_stack([x, heights])[np.isfinite(heights)], 6.0))
    legend = [
        LegendEntry(f"|f(a + δ) − T{found.order}(a + δ)|", Role.TAYLOR, "point"),
        LegendEntry("below this is rounding", Role.PROBE, "dashed"),
    ]
    if found.slope is not None and found.used.any():
        middle = (float(x[found.used].mean()), float(heights[found.used].mean()))
        items.append(Polyline("fit", Role.LEVEL, np.column_stack([x, middle[1] + found.slope * (x - middle[0])]), 1.6))
        legend.append(LegendEntry(f"slope {format_number(found.slope, 3)}", Role.LEVEL))
    return PlaneScene("residual", across, y, tuple(items), None, tuple(legend))


def _sentences(found: Residuals) -> tuple[str, ...]:
    if found.slope is None:
        return (found.reason or "the residual is too small to be measured",)
    measured = f"the residual falls as |δ| to the power {format_number(found.slope, 3)}"
    expected = f", as the first missing term says: {found.expected}" if found.expected is not None else ""
    return (measured + expected, *([found.reason] if found.reason else []))
