"""The tensors at the probe, as the tables have them: shapes in numerator layout, entries against numpy and the api."""

import numpy as np
import pytest

import explorer
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PointResult


def tables_of(*lines, probe=None):
    document = Document(lines=lines, probe=probe)
    found = next(r for r in Pipeline().evaluate(Request(document, 0)) if isinstance(r, PointResult))
    return {table.key: table for table in found.tables}, found.at


def said(table):
    return " · ".join(fact.words for fact in table.facts)


def test_a_matrix_by_a_matrix_has_the_lectures_shape():
    lines = ("R in R^(4x3)", "K(R) = R' R")
    tables, at = tables_of(*lines)
    r = np.array(at).reshape(4, 3)
    tensor = tables["jacobian-R"].tensor
    unit = np.eye(3)
    expected = np.einsum("jp,iq->pqij", unit, r) + np.einsum("jq,ip->pqij", unit, r)
    np.testing.assert_allclose(tensor.numbers, expected, rtol=1e-14)
    np.testing.assert_allclose(
        tensor.numbers, explorer.function("\n".join(lines)).derivative({"R": r}, order=1, wrt="R")
    )
    assert tables["jacobian-R"].shape == r"\mathbb{R}^{(3 \times 3) \times (4 \times 3)}"
    assert tensor.entry_name((0, 1, 2, 0)) == "∂K[1,2]/∂R[3,1]"
    assert "72 can differ (symmetric: p ↔ q) · zero unless p = j or q = j" in said(tables["jacobian-R"])


def test_very_many_second_derivatives_are_there_when_the_point_rests():
    lines = ("x in R^60", "f(x) = x ⊙ x")
    document, found = Document(lines=lines, probe=(0.5,) * 60), {}
    for fine in (True, False):
        point = next(r for r in Pipeline().evaluate(Request(document, 0, fine)) if isinstance(r, PointResult))
        found[fine] = {table.key: table for table in point.tables}
    assert found[True]["hessian-tensor"].tensor.numbers.shape == (60, 60, 60)
    assert not found[True]["jacobian"].remark
    assert "hessian-tensor" not in found[False]
    assert found[False]["jacobian"].remark.endswith("when the point rests.")
    tables, _ = tables_of("x in R^101", "f(x) = x ⊙ x", probe=(0.5,) * 101)
    assert tables["jacobian"].remark == "The 101 × 101 × 101 second derivatives are too many to be shown."


def test_a_product_by_its_matrix_and_by_its_vector():
    tables, at = tables_of("A in R^(3x2)", "x in R^2", "f(A, x) = A x")
    x = np.array(at[6:])
    by_matrix = tables["jacobian-A"]
    np.testing.assert_allclose(by_matrix.tensor.numbers, np.einsum("pi,j->pij", np.eye(3), x))
    assert by_matrix.shape == r"\mathbb{R}^{3 \times (3 \times 2)}"
    assert "zero unless p = i" in said(by_matrix)
    assert "symmetric" not in said(by_matrix)  # a component and a row are not the same, though their numbers may be
    assert "jacobian-x" not in tables  # an ordinary Jacobian


def test_the_gradient_of_a_scalar_by_a_matrix_is_shown_as_that_matrix():
    tables, at = tables_of("X in R^(2x2)", "f(X) = log(det(X))", probe=(2.0, 1.0, 0.5, 3.0))
    found = tables["jacobian-X"]
    np.testing.assert_allclose(found.tensor.numbers, np.linalg.inv(np.array(at).reshape(2, 2)).T)
    assert found.shape == r"\mathbb{R}^{1 \times (2 \times 2)}"


def test_a_matrix_of_scalars_and_its_names():
    tables, _ = tables_of("K(s, t) = [s t, s; t, s^2]", probe=(2.0, 3.0))
    found = tables["jacobian-tensor"]
    assert found.shape == r"\mathbb{R}^{(2 \times 2) \times 2}"
    assert found.tensor.numbers[..., 0].tolist() == [[3, 1], [0, 4]]
    assert found.tensor.entry_name((0, 0, 1)) == "∂K[1,1]/∂t"
    assert "zero unless" not in said(found)  # the number of a row and the name of a coordinate are not compared


def test_second_derivatives_of_several_components_are_one_tensor():
    tables, _ = tables_of("f(x, y) = [x^2 y, sin(x), x + y]", probe=(1.0, 2.0))
    found = tables["hessian-tensor"]
    assert found.shape == r"\mathbb{R}^{3 \times 2 \times 2}"
    for k in range(3):
        np.testing.assert_array_equal(found.tensor.numbers[k], tables[f"hessian{k + 1}"].numbers)
    assert found.tensor.distinct == 9
    assert found.tensor.entry_name((1, 0, 1)) == "∂²f₂/∂x∂y"


@pytest.mark.parametrize("text", ["f(x, y) = x y", "f(t) = [t, t^2]", "f(x, y) = [x, y]"])
def test_what_has_no_more_than_two_axes_needs_no_first_tensor(text):
    tables, _ = tables_of(text)
    assert not [key for key, table in tables.items() if table.tensor is not None and key != "hessian-tensor"]
    assert ("hessian-tensor" in tables) is (text == "f(x, y) = [x, y]")
