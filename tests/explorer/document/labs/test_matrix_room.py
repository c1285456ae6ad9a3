"""The matrix lab: the lecture's examples as a student types them, both approaches step by step, and bad input."""

import numpy as np
import pytest

from explorer.document.edits import set_lab, set_own, set_text
from explorer.document.labs import matrix
from explorer.document.labs.result import LabResult
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request

KERNEL = ("R in R^(3x2)", "K(R) = R' R")
PRODUCT = ("A in R^(3x2)", "x in R^2", "f(A, x) = A x")


def document_of(*lines, probe=None, **own):
    document = set_lab(room="matrix")(Document(lines=lines, probe=probe))
    return set_own({f"matrix.{key}": value for key, value in own.items()})(document)


def shown_of(document):
    results = Pipeline().evaluate(Request(document, 1, fine=True), lambda: False)
    return [result for result in results if isinstance(result, LabResult)][-1]


def shown(*lines, probe=None, **own):
    return shown_of(document_of(*lines, probe=probe, **own))


def tables(result):
    return {table.key: table for table in result.tables}


def test_the_derivative_of_the_kernel_is_the_lectures_rule():
    result = shown(*KERNEL, probe=(1, 2, 3, 4, 5, 6))
    found = tables(result)["matrix:tensor"]
    r = np.arange(1.0, 7.0).reshape(3, 2)
    for p, q, i, j in np.ndindex(2, 2, 3, 2):
        expected = r[i, q] * (j == p) + r[i, p] * (j == q)
        assert found.tensor.numbers[p, q, i, j] == expected
        sources = {(i, q)} if j == p else {(i, p)} if j == q else set()
        assert set(found.lights((p, q, i, j)).get("matrix:input:R", ())) == sources
        assert found.marks((p, q, i, j)) == {"matrix:value": [(p, q)], "matrix:input:R": [(i, j)]}
    assert found.shape == r"\mathbb{R}^{(2 \times 2) \times (3 \times 2)}"
    assert any("same tensor, exactly" in sentence for sentence in result.sentences)
    np.testing.assert_array_equal(tables(result)["matrix:flat"].tensor.numbers, found.tensor.numbers)


@pytest.mark.parametrize(
    ("entry", "formula"),
    [((0, 1, 2, 0), "R₃₂"), ((0, 1, 2, 1), "R₃₁"), ((1, 1, 0, 1), "2·R₁₂"), ((0, 0, 0, 1), "0")],
)
def test_a_click_on_an_entry_shows_its_formula_and_lights_its_sources(entry, formula):
    document = document_of(*KERNEL)
    clicked = tables(shown_of(document))["matrix:tensor"].on_entry(entry)(document)
    result = shown_of(clicked)
    p, q, i, j = ("₁₂₃"[at] for at in entry)
    assert f"⇒  ∂K{p}{q}/∂R{i}{j} = {formula}" in result.formulas[0][1]
    assert tables(result)["matrix:tensor"].lit == (entry,)
    assert len(tables(result)["matrix:input:R"].lit) == (formula != "0")
    assert tables(result)["matrix:input:R"].marked == (entry[2:],)


def test_a_product_by_its_matrix_has_its_sources_in_the_vector():
    result = shown(*PRODUCT, probe=(1, 2, 3, 4, 5, 6, 7, 8), by="A")
    found = tables(result)["matrix:tensor"]
    np.testing.assert_array_equal(found.tensor.numbers, np.einsum("pi,j->pij", np.eye(3), [7, 8]))
    assert found.lights((1, 1, 0)) == {"matrix:input:x": [(0,)]}
    ((latex, text),) = result.formulas
    assert r"= \begin{cases} x_{j} & \text{if } i = p \\ 0 & \text{otherwise} \end{cases}" in latex
    assert text == "∂f[p]/∂A[i,j] = x[j] if i = p, 0 otherwise"
    assert found.shape == r"\mathbb{R}^{3 \times (3 \times 2)}"


def test_a_product_by_its_vector_is_its_matrix():
    result = shown(*PRODUCT, probe=(1, 2, 3, 4, 5, 6, 7, 8), by="x")
    found = tables(result)["matrix:tensor"]
    np.testing.assert_array_equal(found.tensor.numbers, np.arange(1.0, 7.0).reshape(3, 2))
    assert found.lights((2, 1))["matrix:input:A"] == [(2, 1)]


def test_a_matrix_of_a_vector_as_in_the_lecture():
    result = shown("x in R^3", "A(x) = [x1, x2; x2^2, x3; x1 x2, 1; sin(x3), x1]", probe=(1, 2, 0), step=2)
    found = tables(result)
    blocks = found["matrix:tensor"].view.matrix(found["matrix:tensor"].tensor.numbers)
    assert blocks[:, :2].tolist() == [[1, 0], [0, 0], [2, 0], [0, 1]]  # the partials side by side
    assert blocks[:, 2:4].tolist() == [[0, 1], [4, 0], [1, 0], [0, 0]]
    assert np.isnan(blocks[:, 4:]).all()
    assert "no rule in the indices" in result.sentences[1]
    assert found["matrix:flat"].shape == r"\mathbb{R}^{8 \times 3}"
    assert found["matrix:flat"].view.size == (8, 3)
    assert found["matrix:tensor"].shape == r"\mathbb{R}^{(4 \times 2) \times 3}"
    for key in ("matrix:flat", "matrix:tensor"):
        assert np.isnan(found[key].tensor.numbers).sum() == 8  # the third partial is not there yet


def test_every_step_adds_a_partial_and_the_last_reshapes():
    for step in range(8):
        result = shown(*KERNEL, step=float(step))
        assert (result.transport.at, result.transport.last) == (step, 7)
        found = tables(result)
        missing = np.isnan(found["matrix:tensor"].tensor.numbers).sum()
        assert missing == np.isnan(found["matrix:flat"].tensor.numbers).sum() == 4 * max(6 - step, 0)
        for key, count in (("input:R", 1), ("tensor", 4), ("flat", 4)):
            assert len(found[f"matrix:{key}"].marked) == count * (1 <= step <= 6)
        assert found["matrix:flat"].view.is_numbered == (step < 7)


def test_denominator_layout_changes_the_axes_and_says_so():
    numerator, denominator = shown(*KERNEL), shown(*KERNEL, layout="denominator")
    one, other = (tables(result)["matrix:tensor"] for result in (numerator, denominator))
    np.testing.assert_array_equal(one.tensor.numbers.transpose(2, 3, 0, 1), other.tensor.numbers)
    assert other.shape == r"\mathbb{R}^{(3 \times 2) \times (2 \times 2)}"
    assert one.tensor.entry_name((0, 1, 2, 0)) == other.tensor.entry_name((2, 0, 0, 1)) == "∂K[1,2]/∂R[3,1]"
    assert one.lights((0, 1, 2, 0)) == other.lights((2, 0, 0, 1))
    assert "(3×2)×(2×2), flat 6×4" in denominator.sentences[0]
    document = document_of(*KERNEL, layout="denominator")
    assert "∂K₁₂/∂R₃₁ = R₃₂" in shown_of(other.on_entry((2, 0, 0, 1))(document)).formulas[0][1]


@pytest.mark.parametrize("lines", [("f(x) = x^2",), ("f(x, y) = [x, y]",), ("",), ("f(x) =",)])
def test_a_function_of_numbers_says_what_to_type_and_writes_it(lines):
    result = shown(*lines)
    assert "R in R^(3x2)" in result.sentences[0]
    written = result.buttons[0].edit(document_of(*lines))
    assert tables(shown_of(written))["matrix:tensor"].tensor.shape == (2, 2, 3, 2)


def test_a_singular_matrix_is_named_and_left_with_one_click():
    document = document_of("X in R^(3x3)", "f(X) = inv(X)", probe=(1,) * 9)
    result = shown_of(document)
    assert "X is singular, of rank 1 and not 3" in result.sentences[1]
    moved = shown_of(result.buttons[0].edit(document))
    assert np.isfinite(tables(moved)["matrix:tensor"].tensor.numbers).all()
    assert not moved.buttons


def test_a_tensor_that_is_too_large_is_seen_in_two_slices_that_meet(monkeypatch):
    monkeypatch.setattr(matrix, "LARGEST", 23)
    document = document_of(*KERNEL, probe=(1, 2, 3, 4, 5, 6), entry=(0.0, 1.0, 2.0, 0.0))
    result = shown_of(document)
    assert "(2×2)×(3×2), 24 entries" in result.sentences[0]
    assert "the same in both, exactly" in result.sentences[1]
    assert tables(result)["matrix:partial"].numbers.tolist() == [[10, 6], [6, 0]]
    assert tables(result)["matrix:row"].numbers.tolist() == [[2, 1], [4, 3], [6, 5]]
    assert [(slider.title, slider.value, slider.high) for slider in result.sliders] == [
        ("p", 1, 2), ("q", 2, 2), ("i", 3, 3), ("j", 1, 2),
    ]  # fmt: skip
    slid = shown_of(result.sliders[3].edit(2.0)(document))
    assert tables(slid)["matrix:partial"].numbers.tolist() == [[0, 5], [5, 12]]
    clicked = shown_of(tables(result)["matrix:row"].on_entry((0, 1))(document))
    assert [slider.value for slider in clicked.sliders] == [1, 2, 1, 2]


def test_a_derivative_of_800_000_entries_is_shown_whole():
    result = shown("X in R^(30x30)", "f(X) = X^-1")
    found = tables(result)["matrix:tensor"].tensor.numbers
    value = tables(result)["matrix:value"].tensor.numbers
    np.testing.assert_allclose(found, -np.einsum("pi,jq->pqij", value, value), atol=1e-12)
    assert "30×30" in result.sentences[0]


def test_an_inverse_starts_at_a_regular_matrix_and_has_its_sources_in_its_value():
    result = shown("X in R^(3x3)", "f(X) = inv(X)", entry=(0.0, 1.0, 2.0, 0.0))
    assert np.linalg.cond(tables(result)["matrix:input:X"].numbers) < 10
    assert result.formulas[0][1].startswith("∂f[p,q]/∂X[i,j] = −f[p,i]·f[j,q]    ∂f₁₂/∂X₃₁ = −f₁₃·f₁₂ = ")
    assert tables(result)["matrix:value"].lit == ((0, 1), (0, 2))
    assert not tables(result)["matrix:input:X"].lit


def test_what_the_rule_has_a_name_for_has_a_table():
    result = shown("X in R^(2x2)", "b in R^2", "f(X, b) = X^-1 b", probe=(2, 0, 0, 4, 1, 1), by="b")
    assert result.formulas[0][1] == "∂f[p]/∂b[i] = Y[p,i],  Y = inv(X)"
    assert tables(result)["matrix:named:Y"].numbers.tolist() == [[0.5, 0], [0, 0.25]]


def test_an_array_of_the_text_has_its_name_also_after_other_lines_have_changed():
    lines = ("x = [1; 2; -1]", "A in R^(2x3)", "f(A) = A x")
    document = document_of(*lines, entry=(0.0, 0.0, 1.0), probe=(1, 2, 3, 4, 5, 6))
    pipeline = Pipeline()
    for text in ("\n".join(lines), "\n".join(("# another line", *lines))):
        document = set_text(text)(document)
        results = list(pipeline.evaluate(Request(document, 1)))
        result = [found for found in results if isinstance(found, LabResult)][-1]
        assert result.formulas[0][1].startswith("∂f[p]/∂A[i,j] = x[j] if i = p, 0 otherwise    ")
    assert tables(result)["matrix:named:x"].numbers.tolist() == [[1, 2, -1]]


def test_formulas_stand_in_the_cells_with_the_case_they_are_in():
    whole = shown(*KERNEL, cells="formulas")
    cells = tables(whole)["matrix:tensor"].tensor.cells
    assert cells.texts[1, 0, 2].tolist() == ["R₃₂", "R₃₁"]
    assert cells.texts[0, 0, 1].tolist() == ["2R₂₁", "0"]
    p, q, _, j = np.indices((2, 2, 3, 2))
    expected = np.select([(j == p) & (p != q), (j == q) & (p != q), (j == p) & (p == q)], [0, 1, 2], -1)
    np.testing.assert_array_equal(cells.cases, expected)
    assert r"\textcolor{#000011}{R_{iq}} & \text{if } j = p \ne q" in whole.formulas[0][0]
    stepped = tables(shown(*KERNEL, cells="formulas", step=1.0, layout="denominator"))["matrix:flat"].tensor.cells
    assert stepped.texts[0, 0].tolist() == [["2R₁₁", "R₁₂"], ["R₁₂", "0"]]
    assert set(stepped.texts[1].flat) == {"—"}


@pytest.mark.parametrize(
    ("lines", "rows", "columns"),
    [
        (("R in R^(3x2)", "K(R) = R' R"), (2, 0), (3, 1)),
        (("A in R^(2x3)", "x in R^3", "f(A, x) = A x"), (1, 0), (2,)),
        (("A in R^(3x2)", "x in R^2", "f(A, x) = A x"), (0,), (1, 2)),
        (("x in R^2", "f(x) = x x'"), (0,), (2, 1)),
        (("x in R^3", "f(x) = 2 x"), (0,), (1,)),
        (("X in R^(2x2)", "f(X) = det(X)"), (0,), (1,)),
        (("x in R^3", "f(x) = x' x"), (), (0,)),
        (("X in R^(2x2)", "f(c, X) = c X"), (0,), (1,)),
    ],
)
def test_a_partial_stands_where_the_entry_stands_in_its_array(lines, rows, columns):
    by = "c" if "c" in lines[-1].split("=")[0] else ""
    found = tables(shown(*lines, **({"by": by} if by else {})))["matrix:tensor"]
    assert (found.view.rows, found.view.columns) == (rows, columns)
    assert found.plain


def test_partials_that_are_too_many_to_be_seen_at_once_are_slices_that_follow_the_steps():
    found = tables(shown("X in R^(5x5)", "f(X) = X X", step=7.0))["matrix:tensor"]
    assert (found.view.rows, found.view.columns, found.view.at) == ((0,), (1,), (0, 0, 1, 1))
    assert not found.plain


def test_the_shorter_formula_stands_in_a_cell():
    lines = ("W in R^(2x2)", "x in R^2", "b in R^2", "f(W, x, b) = tanh(W x + b)")
    cells = tables(shown(*lines, by="W", cells="formulas"))["matrix:tensor"].tensor.cells
    assert cells.texts[0, 0].tolist() == ["x₁(1 − f₁²)", "x₂(1 − f₁²)"]
    assert cells.cases[:, :, 0].tolist() == [[0, -1], [-1, 0]]


def test_formulas_that_are_too_long_are_not_offered_for_cells():
    result = shown("X in R^(2x2)", "f(X) = sin(X' X) cos(X' X)", cells="formulas")
    assert [choice.field for choice in result.choices] == ["matrix.by", "matrix.layout"]
    assert tables(result)["matrix:tensor"].tensor.cells is None


@pytest.mark.parametrize("entry", [(5.0, 0.0, 0.0, 0.0), (1.0,), (-1.0, 0.0, 0.0, 0.0)])
def test_an_entry_of_another_function_is_passed_over(entry):
    result = shown(*KERNEL, entry=entry, step=99.0, layout="?", by="Q", cells="?")
    assert [text for _, text in result.formulas] == [
        "∂K[p,q]/∂R[i,j] = R[i,q] if j = p ≠ q, R[i,p] if j = q ≠ p, 2·R[i,q] if j = p = q, 0 otherwise"
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("x in R^3", "f(x) = x' x"),
        ("X in R^(2x2)", "f(X) = det(X)"),
        ("x in R^2", "f(c, x) = c x"),
        ("x in R^1", "f(x) = x"),
    ],
)
@pytest.mark.parametrize("layout", ["numerator", "denominator"])
def test_every_shape_is_shown_at_every_step(lines, layout):
    for step in range(6):
        assert tables(shown(*lines, layout=layout, step=float(step)))["matrix:tensor"].tensor is not None
