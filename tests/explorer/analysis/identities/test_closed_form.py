"""Gradients in closed form: as a person writes them, and equal to finite differences of the expression."""

import numpy as np
import pytest

import explorer
from explorer.analysis.identities.closed_form import closed_forms

WRITTEN = [
    ("a' inv(X) b", "X", "-inv(X)' a b' inv(X)'"),
    ("a' X b", "X", "a b'"),
    ("x' a", "x", "a'"),
    ("x' B x", "x", "x' (B + B')"),
    ("(x - A s)' W (x - A s)", "s", "-(x - A s)' (W + W') A"),
    ("det(X)", "X", "det(X) inv(X)'"),
    ("log(det(X))", "X", "inv(X)'"),
    ("logdet(X' X)", "X", "2 X inv(X' X)"),
    ("tr(X' X)", "X", "2 X"),
    ("||X||_F^2", "X", "2 X"),
    ("tr(A X B)", "X", "A' B'"),
    ("tr(X' A X)", "X", "(A + A') X"),
    ("tr(X^3)", "X", "3 X' X'"),
    ("tr(inv(X) A)", "X", "-inv(X)' A' inv(X)'"),
    ("||y - A x||^2", "x", "2 (A x - y)' A"),
    ("||y - A x||^2", "A", "2 (A x - y) x'"),
    ("||X a||^2", "X", "2 X a a'"),
    ("a' X b + tr(X)", "X", "I(3) + a b'"),
    ("a' solve(X, b)", "X", "-inv(X)' a b' inv(X)'"),
    ("exp(x' x)", "x", "2 exp(x' x) x'"),
    ("det(X)^2", "X", "2 det(X)^2 inv(X)'"),
    ("(y - A x)' (y - A x) + c x' x", "x", "2 (A x - y)' A + 2 c x'"),
    ("det(A X B)", "X", "det(A X B) A' inv(A X B)' B'"),
    ("2 x' B x", "x", "2 x' (B + B')"),
    ("a' x b' x", "x", "(a' x) b' + (b' x) a'"),
]


@pytest.mark.parametrize(("text", "wrt", "expected"), WRITTEN)
def test_it_is_written_as_in_books(text, wrt, expected):
    first = closed_forms(text, wrt)[0]
    assert first.text == expected
    assert first.case.holds
    assert first.case.draws >= 40


@pytest.mark.parametrize(
    ("text", "wrt", "name", "expected"),
    [
        ("x' B x", "x", "B", "2 x' B"),
        ("(x - A s)' W (x - A s)", "s", "W", "-2 (x - A s)' W A"),
        ("tr(X' A X)", "X", "A", "2 A X"),
    ],
)
def test_symmetric_matrices_make_it_shorter(text, wrt, name, expected):
    found = {form.symmetric: form.text for form in closed_forms(text, wrt)}
    assert found[(name,)] == expected


@pytest.mark.parametrize("text", ["sum(sigmoid(X a))", "norm(X a)", "x' a / (x' x)", "log(1 + exp(a' x))", "b' X X' b"])
def test_other_functions_have_one_too_and_it_equals_differences(text):
    wrt = "X" if "X" in text else "x"
    form = closed_forms(text, wrt)[0]
    shapes = dict(form.check.shapes)
    declared = "\n".join(f"{n} in R^({'x'.join(map(str, s))})" for n, s in shapes.items() if s)
    names = ", ".join(shapes)
    f = explorer.function(f"{declared}\nf({names}) = {text}")
    g = explorer.function(f"{declared}\ng({names}) = {form.text}")
    rng = np.random.default_rng(3)
    at = {name: rng.normal(size=shape) for name, shape in shapes.items()}
    found = np.asarray(g.value(at)).ravel()
    for i in range(found.size):
        step = np.zeros(found.size)
        step[i] = 1e-6
        step = step.reshape(shapes[wrt])
        slope = (f.value(at | {wrt: at[wrt] + step}) - f.value(at | {wrt: at[wrt] - step})) / 2e-6
        assert found[i] == pytest.approx(slope, rel=1e-6, abs=1e-8)


def test_a_constant_has_the_gradient_zero():
    assert closed_forms("a' b + 0 tr(X)", "X", {"X": (2, 2)})[0].text == "zeros(2, 2)"


@pytest.mark.parametrize(
    ("text", "wrt", "said"), [("A x", "x", "number"), ("a' b", "X", "does not occur"), ("c x' x", "c", "number")]
)
def test_what_has_none_says_why(text, wrt, said):
    with pytest.raises(ValueError, match=said):
        closed_forms(text, wrt, {"A": (3, 2), "x": 2, "c": ()} if "c" in text or "A" in text else None)
