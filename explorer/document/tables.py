"""The tables at the probe: value, Jacobian and Hessians with their shapes, as numbers and as formulas."""

from math import isfinite

import numpy as np
from numpy.typing import NDArray

from explorer.api import TaylorPolynomial
from explorer.document.formulas import SHOWN_HESSIANS, Formulas
from explorer.document.results import PointResult, Table
from explorer.document.subject import Subject
from explorer.printing.latex_atoms import latex_name
from explorer.scene.primitives import Role
from explorer.scene.ticks import format_number

SHOWN_TERMS = 15
ROUND_OFF = 1e-15  # of the largest coefficient; what is left of terms that cancel
ORDERS = {1: 20, 2: 10, 3: 6}
HIGHEST_ORDER = 4  # in more than three variables


def point_result(subject: Subject, formulas: Formulas) -> PointResult:
    """Return every table and the Taylor polynomial at the probe."""
    derivatives = subject.function.derivatives
    values = subject.function.values_at(subject.probe)
    name, m, n = subject.function.name, subject.m, subject.n
    value = np.asarray(derivatives.value(values), dtype=np.float64).reshape(m, 1)
    first = derivatives.tensor(values, 1)
    letter = rf"\nabla {latex_name(name)}" if m == 1 else f"J_{{{latex_name(name)}}}"
    tables = [
        _table(subject, formulas, "value", f"{latex_name(name)}(a)", value, Role.CURVE),
        _table(subject, formulas, "jacobian", f"{letter}(a)", first, Role.GRADIENT),
    ]
    if m * n * n <= 10_000:
        second = derivatives.tensor(values, 2)
        tables.extend(
            _table(subject, formulas, f"hessian{k + 1}", _hessian_title(name, k, m), second[k], Role.TANGENT)
            for k in range(min(m, SHOWN_HESSIANS))
        )
    highest = ORDERS.get(n, HIGHEST_ORDER)
    order = min(subject.order, highest)
    formula = taylor_latex(subject.function.taylor(subject.probe, order), subject)
    found = subject.function.singularity(subject.probe)
    note = str(found) if found is not None else ""
    return PointResult(formulas.number, subject.names, subject.probe, tuple(tables), formula, order, highest, note)


def _hessian_title(name: str, k: int, m: int) -> str:
    return f"H_{{{latex_name(name)}}}(a)" if m == 1 else f"H_{{{latex_name(name)}_{{{k + 1}}}}}(a)"


def _table(
    subject: Subject, formulas: Formulas, key: str, title: str, numbers: NDArray[np.float64], role: Role
) -> Table:
    """Return one table with its numbers and, where they are known, its formulas."""
    rows = numbers.shape[0]
    written = formulas.table(key)
    components = tuple(f"{subject.function.name}{i + 1}" for i in range(rows)) if rows > 1 else ()
    return Table(
        key,
        title,
        _shape_text(key, subject.m, subject.n),
        role,
        numbers,
        written.latex,
        written.text,
        subject.labels if key.startswith("hessian") else components,
        () if key == "value" else subject.labels,
    )


def _shape_text(key: str, m: int, n: int) -> str:
    if key == "value":
        return r"\mathbb{R}" if m == 1 else rf"\mathbb{{R}}^{{{m}}}"
    if key == "jacobian":
        return rf"\mathbb{{R}}^{{{m} \times {n}}}"
    return rf"\mathbb{{R}}^{{{n} \times {n}}}" if m == 1 else rf"\mathbb{{R}}^{{{m} \times {n} \times {n}}}"


def taylor_latex(polynomial: TaylorPolynomial, subject: Subject) -> str:
    """Return the Taylor polynomial of each component with numbers as coefficients, long ones cut after 15 terms."""
    names = [_shifted(name, at) for name, at in zip(subject.names, subject.probe, strict=True)]
    left = f"T_{{{polynomial.order}}}({', '.join(map(latex_name, subject.names))})"
    flat = [(index, np.reshape(coefficient, -1)) for index, coefficient in polynomial.terms]
    sums = [_sum([(index, c[i]) for index, c in flat], names) for i in range(min(subject.m, SHOWN_HESSIANS))]
    if subject.m == 1:
        return f"{left} = {sums[0]}"
    return rf"{left} = \begin{{bmatrix}} " + r" \\ ".join(sums) + r" \end{bmatrix}"


def _shifted(name: str, at: float) -> str:
    if at == 0:
        return latex_name(name)
    return f"({latex_name(name)} {'-' if at > 0 else '+'} {_number(abs(at))})"


def _sum(terms: list[tuple[tuple[int, ...], float]], names: list[str]) -> str:
    parts: list[str] = []
    size = max((abs(c) for _, c in terms if isfinite(c)), default=0.0)
    shown = [(index, c) for index, c in terms if not abs(c) <= ROUND_OFF * size]
    for index, c in shown[:SHOWN_TERMS]:
        powers = "".join(base if e == 1 else f"{base}^{{{e}}}" for base, e in zip(names, index, strict=True) if e)
        number = _number(abs(c))
        body = powers if number == "1" and powers else rf"{number}\,{powers}" if powers else number
        sign = "-" if c < 0 else "+" if parts else ""
        parts.append(f"{sign} {body}".strip())
    if len(shown) > SHOWN_TERMS:
        parts.append(r"+ \cdots")
    return " ".join(parts) or "0"


def _number(value: float) -> str:
    written = format_number(value).replace("−", "-")
    mantissa, _, exponent = written.partition("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else written
