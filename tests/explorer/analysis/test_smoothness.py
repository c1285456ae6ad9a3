"""Points without a derivative: noticed exactly where there is none, with the operation at fault and the convention."""

import numpy as np
import pytest

import explorer
from explorer.analysis.edges import EDGES
from explorer.analysis.smoothness import singularity
from explorer.graph.ops import OPS

KINKS = [  # text, point, the first derivative that does not exist, words of the sentence
    ("|x|", [0], 1, "f is not differentiable at x = 0: |x| has a kink there (its slope is taken as 0)."),
    ("|x - 0.3|", [0.3], 1, "|x - 0.3| has a kink"),
    ("x |x|", [0], 2, "f has no second derivative at x = 0: |x| has a kink"),
    ("max(x, y)", [1, 1], 1, "f is not differentiable at (x, y) = (1, 1): max(x, y) changes from one operand"),
    ("min(x, 2y) + y", [2, 1], 1, "they share the slope equally"),
    ("max([x, y, 2])", [2, 2], 1, "max([x, y, 2]) changes"),
    ("min([x, y])", [-3, -3], 1, "min([x, y]) changes"),
    ("relu(x) + y", [0, 2], 1, "max(x, 0)"),
    ("leakyrelu(x)", [0], 1, "the branch taken at the point counts"),
    ("sqrt(x)", [0], 1, "sqrt(x) has an infinite slope"),
    ("sqrt(x^2)", [0], 1, "sqrt(x^2) has a kink there."),
    ("sqrt(x^2 + y^2)", [0, 0], 1, "sqrt(x^2 + y^2) has a kink there."),
    ("cbrt(x)", [0], 1, "cbrt(x) has an infinite slope"),
    ("x^0.5", [0], 1, "x^0.5 is not smooth"),
    ("x^1.5", [0], 2, "f has no second derivative at x = 0: x^1.5 is not smooth"),
    ("x^y", [0, 1.5], 2, "x^y is not smooth"),
    ("arcsin(x)", [1], 1, "arcsin(x) has an infinite slope"),
    ("arccos(x)", [-1], 1, "arccos(x) has an infinite slope"),
    ("arcosh(x)", [1], 1, "arcosh(x) has an infinite slope"),
    ("norm([x, y])", [0, 0], 1, "norm([x, y]) has a kink"),
    ("hypot(x, y)", [0, 0], 1, "hypot(x, y) has a kink"),
    ("norm([x, y], 1)", [0, 1], 1, "has a kink"),
    ("norm([x, y], inf)", [1, -1], 1, "changes from one operand"),
    ("sqrt(x^2 + y^2)", [0, 0], 1, "sqrt(x^2 + y^2)"),
    ("floor(x)", [2], 0, "f jumps at x = 2: floor(x) has a step there (its slope is taken as 0)."),
    ("ceil(x/0.1)", [0.3], 0, "ceil(x/0.1) has a step there."),
    ("round(x)", [0.5], 0, "round(x) has a step"),
    ("x floor(x)", [0], 1, "floor(x) has a step"),
    ("sign(x)", [0], 0, "sign(x) has a step"),
    ("heaviside(x)", [0], 0, "sign(x) has a step"),
    ("x mod 2", [4], 0, "mod(x, 2) has a step there (the slope beside it counts)."),
    ("atan2(y, x)", [-1, 0], 0, "atan2(y, x) jumps by 2π there"),
    ("if(x < 0, -x, x)", [0], 1, "x < 0 changes there"),
    ("if(x <= 0, x^2, x^3)", [0], 2, "x <= 0 changes there"),
    ("if(x = 1, 2, 3)", [1], 0, "x == 1 changes there"),
    ("if(x != 1, 2, 3)", [1], 0, "x != 1 changes there"),
    ("if(x > 0 and y > 0, 1, 0)", [0, 1], 0, "0 < x changes there"),
    ("if(x = 0, 1, sin(x)/x)", [0], 2, "f has other derivatives beside x = 0 than the tables hold there: x == 0"),
    ("[x, |y|]", [3, 0], 1, "|y| has a kink"),
]
SMOOTH = [
    ("|x|", [3]), ("|x|", [1e-20]), ("|x|^3", [0]), ("|x|^2", [0]), ("max(sqrt(x), 1)", [0]), ("max(x, y)", [1, 2]),
    ("if(x > 0, sqrt(x), 0)", [-1]), ("if(x < 1, 2x, |x - 1|)", [0]), ("norm([x, y])^2", [0, 0]), ("x^3", [0]),
    ("sin(x) + 1e6 x^2 + 0 |x|", [0]), ("atan2(y, x)", [1, 0]), ("floor(x)", [2.5]), ("x mod 2", [1]),
    ("exp(50 x) + |x| x^3", [0]), ("1/|x|", [0]), ("log(x)", [-1]), ("x^2 y", [0, 0]),
    ("if(x < 0, exp(x), 1 + x + x^2/2)", [0]),
]  # fmt: skip


def at(text, point):
    return explorer.function(text, inputs=["x", "y"][: len(point)]).singularity(point)


@pytest.mark.parametrize(("text", "point", "order", "words"), KINKS)
def test_a_point_without_a_derivative_is_noticed(text, point, order, words):
    found = at(text, point)
    assert found is not None
    assert found.order == order
    assert words in found.sentence
    assert str(found) == found.sentence


@pytest.mark.parametrize(("text", "point"), SMOOTH)
def test_a_point_with_two_derivatives_is_not(text, point):
    assert at(text, point) is None


def test_every_operation_with_edges_is_tried():
    tried = {node.node.op for text, point, *_ in KINKS for node in at(text, point).causes}
    assert tried == set(EDGES) - {"mul"}  # which is in the tests of limits
    assert set(EDGES) <= set(OPS)


def test_the_tables_hold_the_convention():
    f = explorer.function("max(x, y) + |x - y|", inputs=["x", "y"])
    assert f.jacobian([1, 1]).tolist() == [[0.5, 0.5]]
    assert "max(x, y)" in f.singularity([1, 1]).sentence
    assert "|x - y|" in f.singularity([1, 1]).sentence


def test_parameters_move_the_kink():
    f = explorer.function("a = 1\nf(x) = |x - a|")
    assert f.singularity([1]) is not None
    assert f.with_parameters(a=2).singularity([1]) is None


def test_vectors_and_many_coordinates():
    f = explorer.function("v in R^4\nf(v) = norm(v)")
    assert "at this point" in f.singularity([0, 0, 0, 0]).sentence
    assert f.singularity([0, 0, 0, 1]) is None


def test_a_function_without_such_operations_asks_for_nothing():
    f = explorer.function("sin(x) exp(y)", inputs=["x", "y"])
    assert singularity(f.derivatives, {}) is None  # not even for the point


def test_large_derivatives_are_left_alone():
    f = explorer.function("A in R^(30x30)\nf(A) = norm(A)")
    assert f.singularity({"A": np.zeros((30, 30))}) is None


@pytest.mark.parametrize(
    ("text", "components", "beginning"),
    [
        ("[x, |x|]", (1,), "f₂ is not differentiable at x = 0: |x| has a kink"),
        ("[|x|, 1, floor(x)]", (2,), "f₃ jumps at x = 0: floor(x) has a step"),
        ("[|x|, x, max(x, 0)]", (0, 2), "f (f₁, f₃) is not differentiable at x = 0"),
        ("[[1, 2], [x |x|, x]]", (2,), "f₂₁ has no second derivative at x = 0"),
        ("[|x|, 3 |x|]", (0, 1), "f is not differentiable at x = 0"),
    ],
)
def test_the_component_at_fault_is_named(text, components, beginning):
    found = explorer.function(text, inputs=["x"]).singularity([0])
    assert found.components == components
    assert found.sentence.startswith(beginning)


def test_operations_of_other_components_are_not_named():
    found = explorer.function("[|x|, floor(x)]", inputs=["x"]).singularity([0])
    assert found.sentence == "f₂ jumps at x = 0: floor(x) has a step there (its slope is taken as 0)."
