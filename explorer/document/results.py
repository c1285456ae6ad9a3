"""What the worker sends back: values and pictures, each with everything its reader needs, nothing live."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.verdict import Trust
from explorer.diagnostics import Diagnostic
from explorer.document.labs.result import LabResult
from explorer.document.pictures.states import LayerState
from explorer.document.table import Table
from explorer.graph.expr import Expr
from explorer.semantics.meanings import Parameter

if TYPE_CHECKING:  # the window comes first
    from explorer.scene.primitives import Scene

Rows: TypeAlias = tuple[tuple[str, ...], ...]
Entries: TypeAlias = list[list[Expr | None]]


@dataclass(frozen=True, slots=True)
class LineResult:
    """How one line was read: its echo as LaTeX, and what there is to say about it (spans within the line).

    `shown` is what is to be seen in the place of the echo, where that differs: see LineReading.

    `text` is the line itself, so that a late result is not taken for one about a newer text; `kind` is that of the
    reading, and `parameter` is there where the line declares one.
    """

    latex: str
    diagnostics: tuple[Diagnostic, ...]
    text: str = ""
    kind: str = ""
    name: str | None = None
    parameter: Parameter | None = None
    shown: str = ""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """How the definitions were read, and the signature of the explored function (None: there is none)."""

    lines: tuple[LineResult, ...]
    name: str | None
    coordinates: tuple[str, ...]
    signature: str
    functions: Mapping[str, tuple[str, ...]]  # with the names of their arguments

    @property
    def names(self) -> list[str]:
        """The names that the user gave."""
        return [*self.coordinates, *self.functions, *(line.name or "" for line in self.lines)]


@dataclass(frozen=True, slots=True, eq=False)
class PointResult:
    """Everything known at the probe: coordinates, the tables, and the Taylor polynomial as LaTeX.

    `note` says that the function is not differentiable there, and what the tables hold instead.

    `function_number` is a new one whenever another function is read; FormulasResult refers to it. `expansion` is a new
    one also with another point or parameter; PolynomialResult refers to it. `taylor_marked` is the polynomial with the
    terms of the highest order in an ink of their own.
    """

    function_number: int
    coordinates: tuple[str, ...]
    at: tuple[float, ...]
    tables: tuple[Table, ...]
    taylor_latex: str = ""
    order: int = 0
    max_order: int = 20
    note: str = ""
    taylor_marked: str = ""
    expansion: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class PolynomialCopy:
    """A function of one variable, to be expanded exactly, on a graph that nobody else uses.

    `outputs` are its components, `numbers` (m, K + 1) their Taylor coefficients at the centre as floats, `fixed` the
    values of the parameters; `order` is the one that is shown, `expansion` as in PointResult.
    """

    expansion: int
    outputs: tuple[Expr, ...]
    variable: Expr
    center: float
    fixed: Mapping[Expr, float]
    numbers: NDArray[np.float64]
    order: int
    is_vector: bool


@dataclass(frozen=True, slots=True, eq=False)
class PolynomialResult:
    """Taylor polynomials with exact coefficients, as LaTeX by their order, the newest term in an ink of its own."""

    expansion: int
    latex: Mapping[int, str]


@dataclass(frozen=True, slots=True, eq=False)
class TrustResult:
    """How far the ways to the derivatives at a probe agree."""

    function_number: int
    at: tuple[float, ...]
    trust: Trust


@dataclass(frozen=True, slots=True, eq=False)
class PictureResult:
    """The scenes of view A and view B; `fine` is False for a first, coarse picture.

    `layers` are those the scenes can show, `kinds` the other kinds of picture there are as (key, title), the drawn one
    being `kind`; `axes` are the drawn coordinates, and `output` the drawn component, or the first of those drawn, of
    `outputs` with the names `output_names`.
    `values` is the range of the value axis, where there is one to choose.
    """

    scenes: "tuple[Scene, ...]"
    ranges: tuple[tuple[str, float, float], ...]
    step: tuple[float, ...]
    layers: tuple[LayerState, ...] = ()
    fine: bool = True
    kinds: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    axes: tuple[int, ...] = ()
    output: int = 0
    outputs: int = 1
    values: tuple[float, float] | None = None
    output_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A table's entries as LaTeX and as text of the language, in rows."""

    latex: Rows
    text: Rows


@dataclass(frozen=True, slots=True, eq=False)
class FormulasCopy:
    """The entries of a function's tables, to be simplified, on a graph that nobody else uses."""

    function_number: int
    tables: Mapping[str, Entries]


@dataclass(frozen=True, slots=True, eq=False)
class FormulasResult:
    """Simpler formulas for the tables of the function with this number."""

    function_number: int
    tables: Mapping[str, Written]


@dataclass(frozen=True, slots=True)
class FailureResult:
    """The function could not be evaluated, or not wholly; the message is for the user.

    `tables` and `pictures` say whether those that are shown are right all the same.
    """

    message: str
    tables: bool = False
    pictures: bool = False


Result: TypeAlias = LabResult | (
    ReadResult
    | PointResult
    | PictureResult
    | TrustResult
    | FormulasCopy
    | FormulasResult
    | PolynomialCopy
    | PolynomialResult
    | FailureResult
)
