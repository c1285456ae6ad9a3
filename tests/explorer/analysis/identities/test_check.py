"""Identities put to the test: sizes inferred, sides compared, conditions found, counterexamples that are true."""

import numpy as np
import pytest

import explorer

TRUE = [
    ("(A B)'", "B' A'"),
    ("A^T", "A'"),
    ("tr(A B)", "tr(B A)"),
    ("inv(A B)", "inv(B) inv(A)"),
    ("det(c A)", "c^3 det(A)"),
    ("det(A B)", "det(A) det(B)"),
    ("a b' c", "c' b a"),
    ("||A x||^2", "x' A' A x"),
    ("||A||_F^2", "tr(A' A)"),
    ("X^2 + c X", "X (X + c I)"),
    ("inv(X) X", "I"),
    ("(A + a b') x", "A x + a (b' x)"),
    ("inv(A + a b')", "inv(A) - inv(A) a b' inv(A) / (1 + b' inv(A) a)"),
    ("solve(A, b)", "inv(A) b"),
    ("d/dx (A x)", "A"),
    ("d/dx (x' B x)", "x' (B + B')"),
    ("∂/∂s ((x - A s)' (x - A s))", "-2 (x - A s)' A"),
    ("d/dX (a' inv(X) b)", "-inv(X)' a b' inv(X)'"),
    ("∂/∂X (a' X b)", "a b'"),
    ("d/dX tr(X' A X)", "(A + A') X"),
    ("d/dX det(X)", "det(X) inv(X)'"),
    ("∂/∂X (log(det(X)))", "inv(X)'"),
    (r"\frac{\partial a^\top X b}{\partial X}", "a b'"),
]
FALSE = [
    ("A B", "B A"),
    ("(A B)'", "A' B'"),
    ("inv(A + B)", "inv(A) + inv(B)"),
    ("det(A + B)", "det(A) + det(B)"),
    ("d/dX (a' X b)", "b a'"),
    ("d/dx ||x||", "x'"),
]


@pytest.mark.parametrize(("left", "right"), TRUE)
def test_true_identities_hold(left, right):
    found = explorer.check_identity(left, right)
    assert found.holds, found.sentence
    assert found.counterexample is None
    assert found.cases[0].draws >= 50


@pytest.mark.parametrize(("left", "right"), FALSE)
def test_false_ones_are_refuted_by_values_for_which_the_sides_differ(left, right):
    found = explorer.check_identity(left, right)
    assert not found.holds
    assert not np.allclose(found.counterexample.left, found.counterexample.right)
    for name, value in found.counterexample.values.items():
        assert value.shape == found.shapes[name]


def test_a_counterexample_is_one():
    found = explorer.check_identity("A B", "B A").counterexample
    a, b = found.values["A"], found.values["B"]
    np.testing.assert_allclose(found.left, a @ b)
    np.testing.assert_allclose(found.right, b @ a)
    np.testing.assert_array_equal(a, np.rint(a))


def test_the_condition_under_which_an_identity_holds_is_found():
    assert explorer.check_identity("d/dx (x' B x)", "2 x' B").sentence.endswith("equal for symmetric B")
    assert "singular A" in explorer.check_identity("det(A)", "0 tr(A)").sentence


@pytest.mark.parametrize("right", ["-inv(X)' a b' inv(X)'", "-inv(X)' a b' inv(X)' + 0 inv(X)"])
def test_at_singular_matrices_an_inverse_is_not_defined_though_rounding_leaves_numbers(right):
    cases = {case.name: case for case in explorer.check_identity("d/dX (a' inv(X) b)", right).cases}
    assert cases["symmetric X"].holds
    assert cases["singular X"].draws == 0


def test_what_is_defined_for_few_matrices_is_tried_on_those():
    found = explorer.check_identity("sqrt(det(X) - 50)", "(det(X) - 50)^(1/2)", draws=200)
    assert not found.cases[0].counterexample
    assert found.sentence


@pytest.mark.parametrize(
    ("left", "right", "shapes"),
    [
        ("A B x", "A (B x)", {"A": (3, 2), "B": (2, 4), "x": (4,)}),
        ("x' W x", "tr(W x x')", {"W": (3, 3), "x": (3,)}),
        ("c A + d B", "d B + c A", {"A": (3, 2), "B": (3, 2), "c": (), "d": ()}),
    ],
)
def test_sizes_are_inferred_and_differ_where_they_may(left, right, shapes):
    assert dict(explorer.check_identity(left, right).shapes) == shapes


@pytest.mark.parametrize(("left", "right", "holds"), [("0", "0", True), ("2^3", "8", True), ("1", "2", False)])
def test_numbers_alone_are_an_identity_too(left, right, holds):
    found = explorer.check_identity(left, right)
    assert found.holds is holds
    assert dict(found.shapes) == {}


def test_sizes_can_be_chosen():
    found = explorer.check_identity("A B", "A B", {"A": (5, 1), "B": [1, 2]})
    assert found.shape == (5, 2)
    assert explorer.check_identity("a", "a", {"a": 7}).shapes["a"] == (7,)


def test_a_forgotten_transpose_is_named():
    found = explorer.check_identity("d/dx (x' B x)", "(B + B') x")
    assert not found.holds
    assert "transpose one of the two" in found.sentence


@pytest.mark.parametrize(
    ("left", "right", "sizes", "said"),
    [
        ("A B +", "A", None, "missing"),
        ("", "A", None, ""),
        ("A + sn(A)", "A", None, "sn"),
        ("A = B", "A", None, "without `=`"),
        ("A B", "A B", {"A": (2, 3), "B": (2, 2)}, "2×3"),
    ],
)
def test_what_cannot_be_read_says_where(left, right, sizes, said):
    with pytest.raises(explorer.ExpressionError) as error:
        explorer.check_identity(left, right, sizes)
    assert error.value.text == left
    assert said in str(error.value) or error.value.diagnostics
    assert all(0 <= item.span.start <= item.span.end for item in error.value.diagnostics)


@pytest.mark.parametrize("sizes", [{"A": (0, 2)}, {"A": (1, 2, 3)}, {"A": "3x2"}])
def test_senseless_sizes_are_refused(sizes):
    with pytest.raises(ValueError, match="rows and columns"):
        explorer.check_identity("A", "A", sizes)
    with pytest.raises(ValueError, match="draws"):
        explorer.check_identity("A", "A", draws=0)
