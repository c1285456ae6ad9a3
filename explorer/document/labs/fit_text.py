"""A fit as formulas with shapes and numbers, as tables, and as definitions that other panels work on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.least_squares import Descent, LeastSquares
from explorer.document.edits import Edit, set_probe
from explorer.document.labs.fit_features import Features
from explorer.document.labs.fit_settings import FitSettings
from explorer.document.labs.numerals import SHOWN, latex_number, plain_value
from explorer.document.lines import write_definitions
from explorer.document.model import Document
from explorer.document.pictures.frame import Floats
from explorer.document.table import Table
from explorer.printing.plain import plain_name
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number

PHI, NEGATIVE = r"\Phi", r"(-\Phi)"
ROWS = 40  # of a table
WRITTEN = 60  # points whose Φ is written into the document; of more, what QR makes of them


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A problem with the θ that is looked at: step `step` of a descent."""

    shown: FitSettings
    features: Features
    problem: LeastSquares
    inputs: Floats  # those at which all is defined
    rows: NDArray[np.intp]  # their numbers in the data
    descent: Descent
    step: int
    rate: float

    @property
    def theta(self) -> Floats:
        """The θ (D,) that is looked at."""
        return np.asarray(self.descent.path[self.step])

    @property
    def weighted(self) -> bool:
        """Whether the weights are not all 1."""
        return bool((self.problem.weights != 1).any())


def formulas(fit: Fit) -> tuple[tuple[str, str], ...]:
    """Return the loss beside the normal equations, and the chain rule, all with their shapes and numbers."""
    (loss, loss_text), (normal, normal_text) = _loss(fit), _normal(fit)
    return (rf"{loss} \qquad {normal}", f"{loss_text}, {normal_text}"), _chain(fit)


def _loss(fit: Fit) -> tuple[str, str]:
    n, d = fit.problem.phi.shape
    loss = fit.problem.loss(fit.theta)
    length = r"e^\mathsf{T} W e" if fit.weighted else r"\|e\|^2"
    e, y, phi, theta = (
        _under(name, rows, columns)
        for name, rows, columns in (("e", n, 1), ("y", n, 1), (r"\Phi", n, d), (r"\theta", d, 1))
    )
    return rf"{e} = {y} - {phi}\, {theta},\quad L = {length} = {latex_number(loss)}", f"L = {format_number(loss)}"


def _chain(fit: Fit) -> tuple[str, str]:
    n, d = fit.problem.phi.shape
    gradient = fit.problem.gradient(fit.theta)[0]
    of_w = "W" if fit.weighted else ""
    total, by_e, by_theta = (
        _under(rf"\frac{{\partial {above}}}{{\partial {below}}}", rows, columns)
        for above, below, rows, columns in (("L", r"\theta", 1, d), ("L", "e", 1, n), ("e", r"\theta", n, d))
    )
    turned = r"e^\mathsf{T}"
    middle = rf"{_under(f'2 {turned} {of_w}', 1, n)}\, {_under(NEGATIVE, n, d)}"
    weights = _under("W", n, n) if fit.weighted else ""
    last = rf"-2\, {_under(turned, 1, n)}\, {weights}\, {_under(PHI, n, d)}"
    latex = rf"{total} = {by_e}\, {by_theta} = {middle} = {last} = {_row(gradient)}"
    return latex, f"∂L/∂θ = −2 eᵀ{of_w}Φ = {plain_value(gradient)}"


def _normal(fit: Fit) -> tuple[str, str]:
    d = fit.problem.phi.shape[1]
    best = fit.problem.solution.theta
    turned = rf"{PHI}^\mathsf{{T}}{' W' if fit.weighted else ''}"
    latex = (
        rf"{_under(f'{turned} {PHI}', d, d)}\, \theta^* = {_under(f'{turned} y', d, 1)} \quad\Rightarrow\quad "
        rf"\theta^* = {{{_row(best)}}}^\mathsf{{T}},\quad L(\theta^*) = {latex_number(fit.problem.loss(best))}"
    )
    return latex, f"θ* = {plain_value(best)}"


def _under(what: str, rows: int, columns: int) -> str:
    return rf"\underset{{{rows} \times {columns}}}{{{what}}}"


def _row(values: Floats) -> str:
    shown = [latex_number(value) for value in values[:SHOWN].tolist()]
    dots = [r"\cdots"] if len(values) > SHOWN else []
    return rf"\begin{{bmatrix}} {' & '.join([*shown, *dots])} \end{{bmatrix}}"


def tables(fit: Fit) -> Iterator[Table]:
    """Yield θ, the gradient and its factors, the points with their residuals, and the normal equations."""
    problem, theta = fit.problem, fit.theta
    labels, points = fit.features.labels, tuple(str(int(row) + 1) for row in fit.rows)
    thetas = tuple(plain_name(f"theta{i + 1}") for i in range(len(theta)))
    best = problem.solution.theta
    yield _table("theta", r"\theta, \theta^*", np.column_stack([theta, best]), Role.TAYLOR, thetas, ("θ", "θ*"))
    gradient = problem.gradient(theta)
    yield _table("dL/dtheta", r"\frac{\partial L}{\partial \theta}", gradient, Role.GRADIENT, (), thetas)
    by_e = problem.by_residuals(theta)
    yield _table("dL/de", r"\frac{\partial L}{\partial e}", by_e, Role.GRADIENT, (), points)
    by_theta = -problem.phi
    yield _table("de/dtheta", r"\frac{\partial e}{\partial \theta} = -\Phi", by_theta, Role.TANGENT, points, thetas)
    yield _table("Phi", r"\Phi", problem.phi, Role.X, points, labels)
    e = problem.residuals(theta)
    columns = [problem.y, problem.phi @ theta, e, problem.weights]
    heads = ("y", "Φθ", "e", "w")
    yield _table("e", r"y, \Phi\theta, e, w", np.column_stack(columns), Role.Y, points, heads)
    gram = r"\Phi^\mathsf{T} W \Phi" if fit.weighted else r"\Phi^\mathsf{T} \Phi"
    moment = r"\Phi^\mathsf{T} W y" if fit.weighted else r"\Phi^\mathsf{T} y"
    yield _table("gram", gram, problem.gram, Role.TEXT, thetas, thetas)
    yield _table("moment", moment, problem.moment[:, None], Role.TEXT, thetas, ())


def _table(
    key: str, title: str, numbers: Floats, role: Role, row_names: Sequence[str], column_names: Sequence[str]
) -> Table:
    rows, columns = numbers.shape
    shown = numbers[:ROWS, :ROWS]
    remark = f"the first {ROWS} of {max(rows, columns):,} are shown" if shown.size < numbers.size else ""
    return Table(
        f"fit.{key}", title, rf"\mathbb{{R}}^{{{rows} \times {columns}}}", role, shown, (), (),
        tuple(row_names[:ROWS]), tuple(column_names[:ROWS]), name=key, remark=remark,
    )  # fmt: skip


def definitions(fit: Fit) -> list[str]:
    """Return Φ, y, W, L(θ) and the fitted function in the language of the definitions, every digit kept.

    Of many points stands R, z and the rest, with which L(θ) = ||z - Rθ||² + rest is the same function.
    """
    problem, d = fit.problem, fit.problem.phi.shape[1]
    argument = f"theta in R^{d}" if d > 1 else "theta"
    if len(problem.y) <= WRITTEN:
        lines = [f"Phi = {_matrix(problem.phi)}", f"y = {_vector(problem.y)}"]
        if fit.weighted:
            lines.append(f"W = diag({_vector(problem.weights)})")
            lines.append(f"L({argument}) = (y - Phi theta)' W (y - Phi theta)")
        else:
            lines.append(f"L({argument}) = ||y - Phi theta||^2")
    else:
        r, z, rest = problem.reduced
        lines = [f"R = {_matrix(r)}", f"z = {_vector(z)}", f"L({argument}) = ||z - R theta||^2 + {rest!r}"]
    names = ", ".join(fit.shown.names)
    return [f"fit({names}) = {_vector(problem.solution.theta)} · [{fit.features.text}]", *lines]


def _matrix(rows: Floats) -> str:
    if rows.shape[1] == 1:  # times a number it is a vector
        return _vector(rows[:, 0])
    return f"[{', '.join(_vector(row) for row in rows)}]"


def _vector(values: Floats) -> str:
    return f"[{', '.join(repr(value).removesuffix('.0') for value in values.tolist())}]"


def write(fit: Fit) -> Edit:
    """Return the edit that writes the definitions, and explores L at the θ that is looked at."""

    def edit(document: Document) -> Document:
        return set_probe(fit.theta.tolist())(write_definitions(definitions(fit), "L")(document))

    return edit
