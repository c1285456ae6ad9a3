"""One component of a function over two of its coordinates, the others held at the probe: what surfaces show."""

from dataclasses import dataclass

from explorer.document.pictures.frame import Floats, function_text
from explorer.document.subject import Subject
from explorer.scene.lattice import Sheet


@dataclass(frozen=True, eq=False)
class Section:
    """The component `output` of a subject's function over the coordinates `axes`."""

    subject: Subject
    axes: tuple[int, int]
    output: int

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

    def sheet(self, xs: Floats, ys: Floats) -> Sheet:
        """Return value and slopes on the grid xs by ys."""
        return Sheet(xs, ys, *self.values(xs[:, None], ys[None, :]))

    @property
    def title(self) -> str:
        """The section as titles write it: f(x, y), or f₂(x, y)."""
        return function_text(self.subject, self.output)
