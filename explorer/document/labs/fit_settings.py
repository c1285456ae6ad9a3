"""What is set in the room of least squares: the data and their weights, the features and the descent."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement
from unicodedata import normalize

import numpy as np

from explorer.document.labs.kept_data import KeptData, kept_data
from explorer.document.lines import defined_name
from explorer.document.model import LabSettings
from explorer.document.pictures.frame import Floats

ROOM = "fit"
FEATURES, WEIGHTING, FACTORS = "fit.features", "fit.weighting", "fit.weights"
TARGET, CHOSEN = "fit.target", "fit.chosen"
START, RATE, STEP = "fit.start", "fit.rate", "fit.step"
ACROSS, UP, LOSS_AS = "fit.across", "fit.up", "fit.loss"

EXAMPLES = {
    "line": (("x", "y"), ((0, 1.1), (1, 1.4), (2, 2.6), (3, 2.4), (4, 3.6), (5, 3.5), (6, 4.7))),
    "parabola": (("x", "y"), ((-3, 4.4), (-2, 2.1), (-1, 0.2), (0, -0.3), (1, 0.6), (2, 1.8), (3, 4.9))),
    "outlier": (("x", "y"), ((0, 0.9), (1, 1.6), (2, 2.1), (3, 2.4), (4, 8.0), (5, 3.6), (6, 4.1))),
    "plane": (
        ("x_1", "x_2", "y"),
        ((0, 0, 1.1), (1, 0, 2.9), (2, 0, 5.2), (0, 1, 0.1), (1, 1, 1.8), (2, 1, 4.1), (0, 2, -1), (1, 2, 1.2)),
    ),
    "few": (("x", "y"), ((1, 1.5), (3, 2.5))),
}
EXAMPLE_TITLES = {
    "line": "near a line",
    "parabola": "near a parabola",
    "outlier": "with an outlier",
    "plane": "two inputs",
    "few": "two points",
}
LARGEST = 1e100  # of a number that is fitted: its square is one too
MOST_DEGREE = 9
MOST_FEATURES = 60
NAMELESS = re.compile(r"column \d+( \(\d+\))?")  # what the reader calls a column without a header


@dataclass(frozen=True, slots=True, eq=False)
class FitSettings:
    """What a document says about the fit.

    `inputs` (N, k) and `y` (N,) are called `names` and `target` in formulas and `titles` in the data, the target last;
    `factors` (N,) are the points' own weights, `chosen` is the point that was clicked or -1, `start` is empty for 0.
    """

    kept: KeptData
    column: int  # that of the target
    names: tuple[str, ...]
    target: str
    inputs: Floats
    y: Floats
    features: str
    weighting: str
    factors: Floats
    chosen: int
    start: tuple[float, ...]
    rate: float
    step: int
    across: int
    up: int
    loss_as: str

    @property
    def titles(self) -> tuple[str, ...]:
        """The columns of the data as they are called there, the target last."""
        names = self.kept.names
        return (*names[: self.column], *names[self.column + 1 :], names[self.column])


def example(key: str) -> KeptData:
    """Return one of the example data sets."""
    names, rows = EXAMPLES[key]
    return KeptData(names, np.array(rows, dtype=np.float64))


def fit_settings(lab: LabSettings) -> FitSettings:
    """Return what a document says, the usual where it says nothing or something that does not fit its data."""
    kept = kept_data(ROOM, lab)
    if kept is None or len(kept.names) < 2:
        kept = example("line")
    count, columns = kept.values.shape
    column = lab.own_value(TARGET, columns - 1)
    column = column if 0 <= column < columns else columns - 1
    names, target = _names(kept.names, column)
    inputs = np.delete(kept.values, column, axis=1)
    own: tuple[float, ...] = lab.own_value(FACTORS, ())
    chosen = lab.own_value(CHOSEN, -1)
    start: tuple[float, ...] = lab.own_value(START, ())
    return FitSettings(
        kept, column, names, target, inputs, kept.values[:, column],
        lab.own_value(FEATURES, "").strip() or polynomial(names, 1),
        lab.own_value(WEIGHTING, "").strip() or "1",
        np.array(own) if len(own) == count else np.ones(count),
        chosen if 0 <= chosen < count else -1,
        tuple(min(max(c, -LARGEST), LARGEST) for c in start), lab.own_value(RATE, 0.0), max(lab.own_value(STEP, 0), 0),
        lab.own_value(ACROSS, 0), lab.own_value(UP, 1), lab.own_value(LOSS_AS, "contours"),
    )  # fmt: skip


def polynomial(names: Sequence[str], degree: int) -> str:
    """Return the monomials of total degree up to `degree` as a text: 1, x, x^2."""
    return ", ".join(_monomials(names, degree))


def degree_of(features: str, names: Sequence[str]) -> int:
    """Return of which degree's monomials a text consists; -1 for any other features."""
    found = (degree for degree in degrees(len(names)) if features == polynomial(names, degree))
    return next(found, -1)


def degrees(inputs: int) -> range:
    """Return the degrees whose monomials are not too many."""
    most = MOST_DEGREE
    while most > 1 and _binomial(inputs, most) > MOST_FEATURES:
        most -= 1
    return range(most + 1)


def _binomial(inputs: int, degree: int) -> int:
    count = 1
    for i in range(1, degree + 1):
        count = count * (inputs + i) // i
    return count


def _monomials(names: Sequence[str], degree: int) -> Iterator[str]:
    for total in range(degree + 1):
        for factors in combinations_with_replacement(names, total):
            powers = ((name, factors.count(name)) for name in dict.fromkeys(factors))
            yield " ".join(name if k == 1 else f"{name}^{k}" for name, k in powers) or "1"


def _names(titles: Sequence[str], column: int) -> tuple[tuple[str, ...], str]:
    """Return names for formulas: the columns' own where they can be one, else x, or x_1, x_2 ..., and y."""
    count = len(titles) - 1
    usual = ["x"] if count == 1 else [f"x_{i + 1}" for i in range(count)]
    usual.insert(column, "y")
    own = [_name(title) for title in titles]
    own = [name if name not in own[:i] else "" for i, name in enumerate(own)]
    found = [name or _free(plain, i, own) for i, (name, plain) in enumerate(zip(own, usual, strict=True))]
    return (*found[:column], *found[column + 1 :]), found[column]


def _name(title: str) -> str:
    """Return a column's title as a name of the language; "" where it has none or cannot be one."""
    name = re.sub(r"\W+", "_", normalize("NFKC", title)).strip("_")
    return "" if NAMELESS.fullmatch(title) else defined_name(f"{name} = 1")


def _free(plain: str, at: int, taken: Sequence[str]) -> str:
    return next(name for name in (plain, f"x_{at + 1}", f"u_{at + 1}", f"v_{at + 1}") if name not in taken)
