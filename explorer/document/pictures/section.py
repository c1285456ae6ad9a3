"""One component of a function over two of its coordinates, the others held at the probe: what surfaces show."""

from dataclasses import dataclass

import numpy as np

from explorer.document.pictures.frame import Floats, component_name, function_text
from explorer.document.subject import Subject
from explorer.scene.lattice import Sheet
from explorer.scene.sections import Along


@dataclass(frozen=True, eq=False)
class Section:
    """The component `output` of a subject's function over the coordinates `axes`."""

    subject: Subject
    axes: tuple[int, int]
    output: int

    def heights(self, x: Floats, y: Floats) -> Floats:
        """Return the value at arrays that broadcast together."""
        sample = self.subject.sample({self.axes[0]: x, self.axes[1]: y}, 0)
        found: Floats = self.subject.components(sample)[self.output]
        return found

    def values(self, x: Floats, y: Floats) -> tuple[Floats, Floats, Floats]:
        """Return the value and its slopes along x and y at arrays that broadcast together."""
        first, second = self.axes
        sample = self.subject.sample({first: x, second: y}, 1)
        k = self.output
        return self.subject.components(sample)[k], sample.entry(k, first), sample.entry(k, second)

    def second(self, x: Floats, y: Floats) -> tuple[Floats, Floats, Floats]:
        """Return the second derivatives xx, xy and yy at arrays that broadcast together."""
        i, j = self.axes
        sample = self.subject.sample({i: x, j: y}, 2)
        return sample.entry(self.output, i, i), sample.entry(self.output, i, j), sample.entry(self.output, j, j)

    def field(self, points: Floats, order: int) -> list[Floats]:
        """Return values, slopes (2, ...) and of order 2 second derivatives (2, 2, ...) at points (2, ...)."""
        i, j = self.axes
        k = self.output
        sample = self.subject.sample({i: points[0], j: points[1]}, order)
        found = [self.subject.components(sample)[k], np.stack([sample.entry(k, i), sample.entry(k, j)])]
        if order == 2:
            found.append(np.stack([np.stack([sample.entry(k, a, b) for b in (i, j)]) for a in (i, j)]))
        return found

    def slopes(self, point: Floats) -> Floats:
        """Return the slopes (2,) at one point (2,), fast: paths ask for them one after the other."""
        at = list(self.subject.probe)
        for i, c in zip(self.axes, point.tolist(), strict=True):
            at[i] = c
        found: Floats = self.subject.function.jacobian(at)[self.output, list(self.axes)]
        return found

    def along(self, at: Floats, direction: Floats) -> Along:
        """Return what evaluates height and slope over the line at + t direction (2,)."""

        def evaluate(ts: Floats) -> tuple[Floats, Floats]:
            height, fx, fy = self.values(*(at[:, None] + ts * direction[:, None]))
            with np.errstate(all="ignore"):
                parts = [part * share for part, share in zip((fx, fy), direction, strict=True) if share]
            return height, np.sum(parts, axis=0)

        return evaluate

    def sheet(self, xs: Floats, ys: Floats) -> Sheet:
        """Return value and slopes on the grid xs by ys."""
        return Sheet(xs, ys, *self.values(xs[:, None], ys[None, :]))

    @property
    def name(self) -> str:
        """The component's name: f, or f₂."""
        return component_name(self.subject, self.output)

    @property
    def title(self) -> str:
        """The section as titles write it: f(x, y), or f₂(x, y)."""
        return function_text(self.subject, self.output)
