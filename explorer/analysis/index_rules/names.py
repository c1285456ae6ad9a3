"""Names with indices and conditions on indices, as LaTeX and as plain text."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from explorer.analysis.index_rules.cases import Case, classes_of
from explorer.analysis.index_rules.terms import Letter, Place
from explorer.printing.latex_atoms import latex_name
from explorer.printing.plain import plain_name

DIGITS = 10  # numbers from here on are told apart by commas


class Written(NamedTuple):
    """A formula as LaTeX and as plain text."""

    latex: str
    text: str


def indexed(name: str, at: Place) -> Written:
    """Return the entry of an array: R_iq, and as text R[i,q], or R₃₁ for numbers of one digit."""
    latex = latex_name(name)
    if "_" in latex and at:  # it has an index already
        latex = rf"\left({latex}\right)"
    if at and name.isalpha() and all(isinstance(side, int) and side + 1 < DIGITS for side in at):
        return Written(f"{latex}{subscript(at)}", plain_name(f"{name}{''.join(map(letter_of, at))}"))
    return Written(f"{latex}{subscript(at)}", f"{plain_name(name)}{square(at)}")


def partial(function: str, out: Place, wrt: str, into: Place) -> Written:
    """Return what an entry of a derivative is called: ∂K_pq/∂R_ij."""
    above, below = indexed(function, out), indexed(wrt, into)
    return Written(
        rf"\frac{{\partial {above.latex}}}{{\partial {below.latex}}}",
        f"∂{above.text}/∂{below.text}",
    )


def delta(pair: Iterable[Letter]) -> Written:
    """Return Kronecker's delta of two indices."""
    sides = in_order(pair)
    return Written(rf"\delta{subscript(sides)}", f"δ{square(sides)}")


def subscript(at: Place) -> str:
    """Return indices below a name in LaTeX."""
    if not at:
        return ""
    is_short = all(isinstance(side, str) or side + 1 < DIGITS for side in at)
    return f"_{{{('' if is_short else ',').join(map(letter_of, at))}}}"


def square(at: Place) -> str:
    """Return indices behind a name as text."""
    return f"[{','.join(map(letter_of, at))}]" if at else ""


def letter_of(side: Letter) -> str:
    """Return an index as it is written: its letter, or its number counted from 1."""
    return side if isinstance(side, str) else str(side + 1)


def in_order(sides: Iterable[Letter]) -> Place:
    """Return letters of the input first, then those of the value, then numbers."""
    return tuple(sorted(sides, key=lambda side: (isinstance(side, int), str(side) >= "p", str(side))))


def condition(case: Case) -> Written:
    """Return where a case holds, without words; empty for the rest."""
    if case.is_rest:
        return Written("", "")
    chains = sorted((in_order(known) for known in classes_of(case.equal)), key=str)
    others = [[in_order(pair) for pair in sorted(pairs, key=str)] for pairs in case.unequal]
    if len(chains) == len(others) == len(others[:1]) == 1 and len(others[0]) == 1:
        (chain,), ((pair,),) = chains, others
        beyond = [side for side in pair if side not in chain]
        if len(beyond) == 1:  # j = p ≠ q
            return Written(*(f"{_equation(chain)} {sign} {letter_of(beyond[0])}" for sign in NOT_EQUAL))
    return Written(*(
        f"{comma} ".join([*map(_equation, chains), *(_unequal(pairs, sign) for pairs in others)])
        for comma, sign in zip(COMMAS, NOT_EQUAL, strict=True)
    ))  # fmt: skip


NOT_EQUAL, COMMAS = (r"\ne", "≠"), (r",\;", ",")


def _equation(chain: Place) -> str:
    return " = ".join(map(letter_of, chain))


def _unequal(pairs: Sequence[Place], sign: str) -> str:
    left, right = (",".join(letter_of(pair[side]) for pair in pairs) for side in (0, 1))
    return f"({left}) {sign} ({right})" if len(pairs) > 1 else f"{left} {sign} {right}"
