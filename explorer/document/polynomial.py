"""A Taylor polynomial as LaTeX, with numbers or with exact coefficients, its newest terms in a colour of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Protocol, TypeAlias

import numpy as np

from explorer.api import TaylorPolynomial
from explorer.document.expansion import Expansion
from explorer.printing.latex_atoms import latex_name
from explorer.scene.ticks import format_number
from explorer.semantics.meanings import INKS

NEWEST = INKS[0]  # the ink of the terms of the highest order, which pictures draw in the colour of the x-direction
SHOWN_TERMS = 15
MARKED_TERMS = 8  # where the newest is to be seen among them
SHOWN_COMPONENTS = 6
ROUND_OFF = 1e-15  # of the coefficients around; what is left of terms that cancel
AROUND = 2  # orders
PLACE = 3  # coordinates that are written out
UNDEFINED = r"\text{undefined}"

MultiIndex: TypeAlias = tuple[int, ...]


class Coefficient(Protocol):
    """A coefficient as it is written: LaTeX of its size, its sign, and whether it needs brackets beside a power."""

    @property
    def latex(self) -> str:
        """The size; "0" where there is no term."""

    @property
    def negative(self) -> bool:
        """Whether a minus stands before it."""

    @property
    def is_sum(self) -> bool:
        """Whether it needs brackets beside a power."""


Terms: TypeAlias = Sequence[tuple[MultiIndex, Coefficient]]


@dataclass(frozen=True, slots=True)
class Written:
    """A coefficient as a number."""

    latex: str
    negative: bool
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class Center:
    """The coordinates' names, and where a polynomial is expanded."""

    names: tuple[str, ...]
    at: tuple[float, ...]

    @property
    def shifted(self) -> list[str]:
        """The differences whose powers are taken, as LaTeX."""
        return [_shifted(name, at) for name, at in zip(self.names, self.at, strict=True)]

    @property
    def place(self) -> str:
        """The point as LaTeX."""
        if len(self.names) > PLACE:
            return r"\text{this point}"
        at = ", ".join(f"{'-' if c < 0 else ''}{_number(abs(c))}" for c in self.at)
        return f"{latex_name(self.names[0])} = {at}" if len(self.names) == 1 else f"({at})"


def taylor_latex(
    polynomial: TaylorPolynomial, center: Center, ink: str = "", lacking: Mapping[int, str] | None = None
) -> str:
    """Return the polynomial of each component with numbers as coefficients; `ink` is as in `polynomial_latex`.

    `lacking` has the components that have none, besides those with coefficients that are not finite, and as LaTeX what
    there is instead.
    """
    flat = [(index, np.reshape(coefficient, -1)) for index, coefficient in polynomial.terms]
    count = min(flat[0][1].size, SHOWN_COMPONENTS)
    components = [numbers([(index, float(c[i])) for index, c in flat]) for i in range(count)]
    infinite = [i for i in range(count) if not all(isfinite(c[i]) for _, c in flat)]
    none = dict.fromkeys(infinite, "") | {i: instead for i, instead in (lacking or {}).items() if i < count}
    return polynomial_latex(components, polynomial.order, center, ink, is_vector=flat[0][1].size > 1, none=none)


def expansion_latex(found: Expansion, center: Center, ink: str = "", *, is_vector: bool = False) -> str:
    """Return the polynomials of a function of one variable, where there is none those of the two sides."""
    count = min(len(found.left), SHOWN_COMPONENTS)
    left, right = (
        [numbers([((j,), float(c)) for j, c in enumerate(row)]) for row in side[:count]]
        for side in (found.left, found.right)
    )
    none = {i: _two_sides(left[i], right[i], center) for i in range(count) if found.lacking[i]}
    return polynomial_latex(left, found.order, center, ink, is_vector=is_vector, none=none)


def _two_sides(left: Terms, right: Terms, center: Center) -> str:
    """Return the polynomials to the left and to the right, "" where neither is known."""
    order = len(left) - 1
    sums = [_sum(terms, order, center.shifted, "") for terms in (left, right)]
    if sums == [UNDEFINED, UNDEFINED]:
        return ""
    before, after = (r"\text{no polynomial}" if said == UNDEFINED else said for said in sums)
    return rf"{before}\ \text{{ to the left}},\quad {after}\ \text{{ to the right}}"


def numbers(terms: Sequence[tuple[MultiIndex, float]]) -> list[tuple[MultiIndex, Written]]:
    """Return coefficients as they are written; what is only rounding beside those of nearly the same order is 0."""
    largest: dict[int, float] = {}
    for index, c in terms:
        largest[sum(index)] = max(largest.get(sum(index), 0.0), abs(c))
    written = []
    for index, c in terms:
        k = sum(index)
        beside = max(largest.get(j, 0.0) for j in range(k - AROUND, k + AROUND + 1))
        number = UNDEFINED if not isfinite(c) else "0" if abs(c) <= ROUND_OFF * beside else _number(abs(c))
        written.append((index, Written(number, c < 0)))
    return written


def polynomial_latex(
    components: Sequence[Terms],
    order: int,
    center: Center,
    ink: str = "",
    *,
    is_vector: bool = False,
    none: Mapping[int, str] | None = None,
) -> str:
    """Return T_k = ... from the coefficients of each component, the middle of long ones left out.

    With `ink`, an SVG colour, the terms of the highest order are written in it, also where there is only a 0. `none`
    says of the components that have no polynomial what there is instead.
    """
    left = f"T_{{{order}}}({', '.join(map(latex_name, center.names))})"
    if none and not is_vector:
        return rf"{left}\text{{ does not exist at }}{center.place}" + (rf"\text{{: }}{none[0]}" if none[0] else "")
    sums = [_sum(terms, order, center.shifted, ink) for terms in components]
    for i, instead in (none or {}).items():
        sums[i] = rf"\text{{none: }}{instead}" if instead else r"\text{none}"
    if not is_vector:
        return f"{left} = {sums[0]}"
    return rf"{left} = \begin{{bmatrix}} " + r" \\ ".join(sums) + r" \end{bmatrix}"


def _sum(terms: Terms, order: int, names: list[str], ink: str) -> str:
    shown = [(index, c) for index, c in terms if c.latex != "0"]
    if any(c.latex == UNDEFINED for _, c in shown):
        return UNDEFINED
    if ink and order and len(names) == 1 and terms and (not shown or sum(shown[-1][0]) < order):
        shown.append(terms[-1])
    most = MARKED_TERMS if ink and len(names) == 1 else SHOWN_TERMS
    is_long = len(shown) > most
    cut = [*shown[: most - 1], shown[-1]] if is_long and len(names) == 1 else shown[:most]
    parts: list[str] = []
    for k, (index, c) in enumerate(cut):
        if is_long and len(names) == 1 and k == len(cut) - 1:
            parts.append(r"+ \cdots")
        sign = "-" if c.negative else "+" if parts else ""
        term = _term(index, c, names)
        term = rf"\textcolor{{{ink}}}{{{term}}}" if ink and order and sum(index) == order else term
        parts.append(f"{sign} {term}".strip())
    if is_long and len(names) > 1:
        parts.append(r"+ \cdots")
    return " ".join(parts) or "0"


def _term(index: MultiIndex, coefficient: Coefficient, names: list[str]) -> str:
    powers = "".join(base if e == 1 else f"{base}^{{{e}}}" for base, e in zip(names, index, strict=True) if e)
    if not powers:
        return coefficient.latex
    if coefficient.latex == "1":
        return powers
    factor = rf"\left({coefficient.latex}\right)" if coefficient.is_sum else coefficient.latex
    return rf"{factor}\,{powers}"


def _shifted(name: str, at: float) -> str:
    if at == 0:
        return latex_name(name)
    return f"({latex_name(name)} {'-' if at > 0 else '+'} {_number(abs(at))})"


def _number(value: float) -> str:
    written = format_number(value).replace("−", "-")
    mantissa, _, exponent = written.partition("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else written
