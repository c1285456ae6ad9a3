"""What the matrix lab says: shapes in both layouts, whether both approaches agree, the rule, a chosen entry."""

from collections.abc import Mapping

import numpy as np

from explorer.analysis.array_derivative import largest_difference
from explorer.analysis.index_rules.names import Written, indexed, partial
from explorer.analysis.tensor_structure import Index
from explorer.api import Function
from explorer.document.labs.matrix_study import DENOMINATOR, FORMULAS, NUMERATOR, Floats, MatrixStudy
from explorer.document.labs.matrix_tables import shape_text
from explorer.document.labs.matrix_work import MatrixWork
from explorer.document.tensor import CASE_INKS
from explorer.document.wording import written
from explorer.graph.expr import Expr
from explorer.printing.plain import plain_name

BESIDE = 130  # letters of formulas that stand in one row


def study_sentences(study: MatrixStudy) -> tuple[str, ...]:
    """Return what holds for the whole derivative, and what can be done."""
    said = [layout_sentence(study.function, study.wrt, study.layout)]
    if not np.isfinite(study.value).all():
        said.append(undefined_sentence(study.function, study.values))
    elif study.step == study.last:
        difference = largest_difference(study.tensor, study.jacobian.reshape(study.tensor.shape))
        how = "exactly" if difference == 0 else f"up to a relative difference of {difference:.0e}"
        said.append(f"both approaches end in the same tensor, {how}")
    if study.work.rule is None and np.isfinite(study.value).all():
        said.append("no rule in the indices was found that holds for all entries")
    if study.chosen is None:
        said.append("click an entry for its formula")
    else:
        said.append("dashed: what is differentiated, and by what; outlined: what the entry is computed from")
    return tuple(said)


def undefined_sentence(function: Function, values: Mapping[Expr, float | Floats]) -> str:
    """Say why there is no derivative, where an input at the probe is a singular matrix."""
    f = plain_name(function.name)
    for node in function.graph.inputs:
        value = np.asarray(values[node])
        is_square = value.ndim == 2 and value.shape[0] == value.shape[1] and np.isfinite(value).all()
        if is_square and (rank := int(np.linalg.matrix_rank(value))) < len(value):
            name = plain_name(str(node.data))
            return f"{f} is undefined here: {name} is singular, of rank {rank} and not {len(value)}; move the point"
    return f"{f} is undefined here, and so is its derivative; move the point"


def layout_sentence(function: Function, wrt: Expr, layout: str) -> str:
    """Say what the layout does to the shapes, and what the other one would."""
    f, x = plain_name(function.name), plain_name(str(wrt.data))
    out, into = function.output_shape, wrt.shape
    m, n = (int(np.prod(shape)) for shape in (out, into))
    ways = {NUMERATOR: (shape_text(out, into), f"{m}×{n}"), DENOMINATOR: (shape_text(into, out), f"{n}×{m}")}
    other = DENOMINATOR if layout == NUMERATOR else NUMERATOR
    first = f"{f if layout == NUMERATOR else x}'s shape first"
    return (
        f"{layout} layout ({first}): {ways[layout][0]}, flat {ways[layout][1]}; {other} layout: "
        f"{ways[other][0]}, flat {ways[other][1]}, transposed"
    )


def study_formulas(study: MatrixStudy) -> tuple[tuple[str, str], ...]:
    """Return the rule, and the formulas of the chosen entry beside or below it."""
    printer = study.work.printer
    rule = rule_formula(study.work, is_colored=study.cells == FORMULAS and study.work.cells is not None)
    value = float(study.tensor[study.chosen]) if study.chosen is not None else np.nan
    entry = entry_formula(study.work, study.chosen, value) if study.chosen is not None else None
    found = [made for made in (rule, entry) if made is not None]
    if len(found) == 2 and printer is not None and printer.width + len(found[1].text) <= BESIDE:
        return ((r" \qquad ".join(made.latex for made in found), "    ".join(made.text for made in found)),)
    return tuple((made.latex, made.text) for made in found)


def rule_formula(work: MatrixWork, *, is_colored: bool = False) -> Written | None:
    """Return the rule in the indices with what its names stand for; None where there is none."""
    printer = work.printer
    if printer is None:
        return None
    right = printer.right(CASE_INKS if is_colored else ())
    parts = [Written(f"{printer.left.latex} = {right.latex}", f"{printer.left.text} = {right.text}")]
    parts.extend(printer.definitions)
    return Written(r",\quad ".join(part.latex for part in parts), ",  ".join(part.text for part in parts))


def entry_formula(work: MatrixWork, index: Index, value: float) -> Written:
    """Return the formula of an entry with its value, after that of the component it is the derivative of."""
    cut = len(work.output_shape)
    left = partial(work.function.name, index[:cut], str(work.wrt.data), index[cut:])
    entry = work.entry(index)
    number = f" = {written(value)}" if np.isfinite(value) and entry.text != written(value) else ""
    whole = Written(f"{left.latex} = {entry.latex}{number}", f"{left.text} = {entry.text}{number}")
    if not work.is_written_out(index):
        return whole
    name, component = indexed(work.function.name, index[:cut]), work.component(index)
    return Written(
        rf"{name.latex} = {component.latex} \quad\Rightarrow\quad {whole.latex}",
        f"{name.text} = {component.text}  ⇒  {whole.text}",
    )
