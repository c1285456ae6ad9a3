"""Two components of a vector field over the two coordinates they belong to: what pictures in the plane show of it."""

from dataclasses import dataclass

import numpy as np

from explorer.document.pictures.frame import Floats
from explorer.document.subject import Subject
from explorer.scene.field import field_arrows, field_grid
from explorer.scene.primitives import Arrows, ColorBar, HeatMap, Item, Label
from explorer.scene.ranges import robust_range
from explorer.scene.roles import Role
from explorer.scene.ticks import axis

ARROWS = 17  # a side
SIGNED = "balance"  # the colormap of values about zero
ROUNDING = 1e-13  # of the largest entry
OPACITY = 0.75  # of a heat map under arrows
RIM = 10  # that part of a heat map at each edge bears no sign


@dataclass(frozen=True, eq=False)
class Flow:
    """The components `axes` of a subject's field over the coordinates `axes`, the others held at the probe."""

    subject: Subject
    axes: tuple[int, int]

    @property
    def ranges(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The ranges of both coordinates."""
        first, second = (self.subject.ranges[i] for i in self.axes)
        return first, second

    def vectors(self, x: Floats, y: Floats) -> Floats:
        """Return the two components (2, ...) at arrays that broadcast together."""
        i, j = self.axes
        found = self.subject.components(self.subject.sample({i: x, j: y}, 0))
        return found[[i, j]]

    def sample(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Return the two components (2, ...) and their derivatives (2, 2, ...) by the two coordinates."""
        i, j = self.axes
        sample = self.subject.sample({i: x, j: y}, 1)
        jacobian = np.array([[sample.entry(row, column) for column in (i, j)] for row in (i, j)])
        return self.subject.components(sample)[[i, j]], jacobian

    def jacobian(self, x: Floats, y: Floats) -> Floats:
        """Return the derivatives (2, 2, ...) alone."""
        return self.sample(x, y)[1]

    def arrows(self, *, colored: bool) -> Arrows:
        """Return the field as arrows on a grid of cells."""
        xs, ys = (field_grid(*bounds, ARROWS) for bounds in self.ranges)
        return field_arrows("field", (xs, ys), tuple(self.vectors(xs[:, None], ys[None, :])), colored=colored)


def without_rounding(values: Floats, jacobian: Floats) -> Floats:
    """Return sums of entries of a Jacobian (n, n, ...), those at 0 that rounding alone keeps from it."""
    with np.errstate(all="ignore"):
        lost = np.abs(values) <= ROUNDING * np.abs(jacobian).max(axis=(0, 1))
    return np.where(lost, 0.0, values)


def signed_bar(name: str, values: Floats) -> ColorBar:
    """Return a colour bar about zero for values of either sign; what hardly varies is pale, for arrows lie on it."""
    low, high = robust_range(values)
    reach = max(abs(low), abs(high)) + 2 * max(low, -high, 0.0)
    return ColorBar(axis(name, -reach, reach), SIGNED)


def signed(heat: HeatMap) -> tuple[Item, ...]:
    """Return a heat map of either sign with + and − where it is highest and lowest: both are as dark in grey."""
    rows, columns = heat.values.shape
    inner = heat.values[rows // RIM : rows - rows // RIM, columns // RIM : columns - columns // RIM]
    finite = np.isfinite(inner)
    if not finite.any() or np.ptp(inner[finite]) == 0:
        return (heat,)
    x0, x1, y0, y1 = heat.extent
    labels = []
    for text, worst, find in (("+", -np.inf, np.argmax), ("−", np.inf, np.argmin)):
        row, column = np.unravel_index(find(np.where(finite, inner, worst)), inner.shape)
        if (inner[row, column] > 0) == (text == "+") and inner[row, column] != 0:
            across, up = (int(column) + columns // RIM) / (columns - 1), (int(row) + rows // RIM) / (rows - 1)
            place = np.array([x0 + across * (x1 - x0), y0 + up * (y1 - y0)])
            labels.append(Label(f"{heat.key} {text}", Role.TEXT, place, text, (-4.0, -4.0)))
    return heat, *labels


def heat_of(key: str, values: Floats, bounds: tuple[tuple[float, float], tuple[float, float]]) -> HeatMap:
    """Return values (nx, ny), in 'ij' order, as a heat map over the ranges of x and y."""
    (x0, x1), (y0, y1) = bounds
    return HeatMap(key, values.T.copy(), (x0, x1, y0, y1), OPACITY)
