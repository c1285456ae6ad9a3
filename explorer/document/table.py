"""What a table holds: numbers with their names, title and shape, and what follows from them. Loads no engine."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.tensor_structure import Index
from explorer.document.edits import Edit
from explorer.document.tensor import Tensor, TensorView
from explorer.scene.roles import Role


@dataclass(frozen=True, slots=True)
class Fact:
    """What follows from a table: a name with numbers (and their unit), with words, or with both.

    `missing` says why there is nothing to show, `tip` how it was decided; `strong` is for what must not be overlooked.
    """

    name: str
    numbers: tuple[float, ...] = ()
    words: str = ""
    unit: str = ""
    missing: str = ""
    tip: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A value, vector or matrix at the probe: its title and shape in words, numbers, and entries as LaTeX and text.

    `numbers` has shape (rows, columns); a Hessian (m, n, n) is m tables. `latex` and `text` are tuples of rows like it.
    `name` is what menus call it, `facts` stand below it, `details` are tables shown on request, and `remark` says what
    is left out. With a `tensor` its slices and flattenings are shown in the place of the numbers: a click on an entry
    makes the edit of `on_entry`, and while one is pointed at, the entries that `lights` gives for it light up in the
    tables beside it, by their keys. Those of `lit` are always lit, and a slice with one of them is shown when they
    change; `view` is how the tensor is looked at when it is first shown, and again whenever another one is given.
    Entries of `marked`, and those that `marks` gives, are marked as what is differentiated. A table of another `column`
    stands beside it in a room of the labs; one that is `plain` shows its tensor without the means to look around.
    """

    key: str
    title: str
    shape: str
    role: Role
    numbers: NDArray[np.float64]
    latex: tuple[tuple[str, ...], ...]
    text: tuple[tuple[str, ...], ...]
    row_names: tuple[str, ...] = ()
    column_names: tuple[str, ...] = ()
    name: str = ""
    facts: tuple[Fact, ...] = ()
    details: tuple["Table", ...] = ()
    remark: str = ""
    tensor: Tensor | None = None
    view: TensorView | None = None
    on_entry: Callable[[Index], Edit | None] | None = None
    lit: tuple[Index, ...] = ()
    lights: Callable[[Index], Mapping[str, Sequence[Index]]] | None = None
    column: int = 0
    marked: tuple[Index, ...] = ()
    marks: Callable[[Index], Mapping[str, Sequence[Index]]] | None = None
    plain: bool = False
