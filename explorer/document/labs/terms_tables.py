"""The tables of one term D^k f(a) δ^k / k!: the tensors, their contraction entry by entry, and the running sum."""

from dataclasses import replace
from itertools import starmap
from math import factorial

import numpy as np

from explorer.analysis.linearization import JoinedEntry, TaylorTerm
from explorer.analysis.tensor_structure import Axes, Floats, Index, equal_places
from explorer.document.labs.result import Transport
from explorer.document.pictures.frame import component_name
from explorer.document.subject import Subject
from explorer.document.table import Table
from explorer.document.tensor import Tensor, make_tensor
from explorer.document.tensor_tables import tensor_table
from explorer.lang.characters import RAISED
from explorer.printing.latex_atoms import latex_name
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number
from explorer.semantics.flatten import entry_names

STEP = "terms.entry"  # how many of the distinct entries have been added, in the settings of the room
ALL = -1  # of them, where nobody chose
LETTERS = "ijklmnopqrst"


def sums_table(terms: list[TaylorTerm], k: int, value: float) -> Table:
    """Return each term, the sum up to it, and what is missing from the value."""
    rows = [(float(np.ravel(term.value)[k]), float(np.ravel(term.total)[k])) for term in terms]
    with np.errstate(all="ignore"):
        numbers = np.array([(term, total, value - total) for term, total in rows])
    names = tuple(f"k = {term.order}" for term in terms)
    columns = ("term", "sum", "missing")
    return Table(
        "terms", r"\sum_k \frac{D^k f(a)}{k!} \delta^k", rf"{len(terms)}\ \text{{terms}}", Role.TAYLOR, numbers, (), (),
        names, columns, "Running sum",
    )  # fmt: skip


class Contraction:
    """The term of order k of one component, D^k f(a) δ^k / k!, added up entry by entry: equal entries are one step."""

    def __init__(self, subject: Subject, term: TaylorTerm, component: int) -> None:
        """Take the term; how far it is added is a setting of the room."""
        self.subject = subject
        self.term = term
        self.component = component
        self.entries: tuple[JoinedEntry, ...] = term.entries if term.order else ()
        chosen = subject.lab.own_value(STEP, ALL)
        self.is_stepped = 0 <= chosen <= len(self.entries)
        self.at = chosen if self.is_stepped else len(self.entries)

    @property
    def current(self) -> JoinedEntry | None:
        """The entry that was added last, while the entries are stepped through."""
        return self.entries[self.at - 1] if self.is_stepped and self.at > 0 else None

    def transport(self) -> Transport | None:
        """Return the steps, one an entry; nothing where there is only one."""
        if len(self.entries) < 2:
            return None
        added = "all" if self.at == len(self.entries) else str(self.at)
        return Transport(STEP, self.at, len(self.entries), f"{added} of {len(self.entries)} distinct entries added")

    def sentences(self) -> tuple[str, ...]:
        """Return what the current entry adds to the sum."""
        entry = self.current
        if entry is None:
            return ()
        times = f"{entry.multiplicity} equal entries · " if entry.multiplicity > 1 else ""
        factors = f"{times}{format_number(self._partial(entry))} · {format_number(entry.monomial)}"
        added = f"{factors} / {self.term.order}! = {format_number(self._added(entry))}"
        return (f"{self._name(entry)}: {added}, so far {format_number(float(np.nansum(self._so_far())), 6)}",)

    def tables(self) -> tuple[Table, ...]:
        """Return D^k f(a), δ^k, and the distinct entries with what each adds; nothing below order 1."""
        return (*self._tensors(), *self._entries())

    def _tensors(self) -> tuple[Table, ...]:
        """Return the two tensors n × ... × n, each entry with its partner in the other."""
        order, tensor, power = self.term.order, self.term.tensor, self.term.power
        if tensor is None or power is None or order == 0 or self.subject.n == 1:
            return ()
        derivatives = np.reshape(tensor, (-1, *power.shape))[self.component]
        every = (tuple(range(order)),)

        def adds(index: Index) -> str:
            factors = float(derivatives[index]), float(power[index])
            one, other, both = map(format_number, (*factors, factors[0] * factors[1] / factorial(order)))
            return f"adds {one} · {other} / {order}! = {both}"

        def made(numbers: Floats, entry: str) -> Tensor:
            return make_tensor(numbers, LETTERS[:order], (self.subject.labels,) * order, entry, every, says=adds)

        (title, by_tensor), (power_title, by_power) = self._names()
        said = f"Derivatives of order {order}", f"δ to the power {order}"
        first = tensor_table("tensor", title, made(derivatives, by_tensor), name=said[0])
        second = tensor_table("power", power_title, made(power, by_power), role=Role.TAYLOR, name=said[1])
        lit = self._lit(power.shape, every)
        return (
            replace(first, lit=lit, lights=lambda index: {"power": [index]}),
            replace(second, lit=lit, lights=lambda index: {"tensor": [index]}),
        )

    def _names(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Return, for D^k f and for δ^k, the title as LaTeX and how an entry is called."""
        order, function = self.term.order, self.subject.function
        shape = function.output_shape
        named = entry_names(function.name, shape, set())[self.component] if shape else function.name
        above = str(order).translate(RAISED) if order > 1 else ""
        below = "".join(f"∂{{{axis}}}" for axis in range(order))
        return (
            (
                rf"D^{{{order}}} {latex_name(named)}(a)",
                f"∂{above}{component_name(self.subject, self.component)}/{below}",
            ),
            (rf"\delta^{{{order}}}", " ".join(f"δ{{{axis}}}" for axis in range(order))),
        )

    def _lit(self, shape: tuple[int, ...], symmetric: tuple[Axes, ...]) -> tuple[Index, ...]:
        """Return where the equal entries stand in the tensors that were added last."""
        if self.current is None:
            return ()
        place = tuple(axis for axis, times in enumerate(self.current.multi_index) for _ in range(times))
        return tuple(equal_places(place, shape, symmetric))

    def _entries(self) -> tuple[Table, ...]:
        """Return each distinct entry, how often it is there, its factors, what it adds, and the sum so far."""
        if not self.entries:
            return ()
        rows = [(self._partial(e), e.monomial, self._added(e)) for e in self.entries]
        numbers = np.column_stack([np.array(rows, dtype=np.float64), self._so_far()])
        order = self.term.order
        title = rf"\frac{{D^{{{order}}} f(a)}}{{{order}!}} \delta^{{{order}}}"
        columns = ("derivative", f"δ{str(order).translate(RAISED)}", f"product/{order}!", "so far")
        shape = rf"{len(rows)}\ \text{{of}}\ {self.subject.n}^{{{order}}}\ \text{{entries differ}}"
        names = tuple(_times(entry.multiplicity, self._name(entry)) for entry in self.entries)
        said = f"Entries of order {order}"
        return (Table("entries", title, shape, Role.TANGENT, numbers, (), (), names, columns, said),)

    def _so_far(self) -> Floats:
        """Return the sum up to each entry; nan where it is not added yet."""
        with np.errstate(all="ignore"):
            sums = np.cumsum([self._added(entry) for entry in self.entries])
        return np.where(np.arange(len(sums)) < self.at, sums, np.nan)

    def _partial(self, entry: JoinedEntry) -> float:
        return float(np.ravel(entry.partial)[self.component])

    def _added(self, entry: JoinedEntry) -> float:
        return float(np.ravel(entry.contribution)[self.component])

    def _name(self, entry: JoinedEntry) -> str:
        """Return which derivative an entry is, as xxy."""
        return "".join(starmap(_repeated, zip(self.subject.labels, entry.multi_index, strict=True)))


def _repeated(name: str, times: int) -> str:
    return name * times if len(name) == 1 and times < 4 else f"{name}^{times} " if times else ""


def _times(count: int, name: str) -> str:
    return f"{count} × {name}" if count > 1 else name
