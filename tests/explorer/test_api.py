"""The public promises, on the lecture's functions with derivatives worked out by hand."""

import math

import numpy as np
import pytest

import explorer

LECTURE = "f(x, y) = (x + 2y^3)^2"


def test_names_inputs_and_shapes():
    f = explorer.function(LECTURE)
    assert (f.name, f.inputs, f.output_shape, f.parameters) == ("f", (("x", ()), ("y", ())), (), {})


def test_value_gradient_and_hessian_of_the_lecture():
    f, x, y = explorer.function(LECTURE), 1.5, 0.5
    u = x + 2 * y**3
    assert f.value([x, y]) == pytest.approx(u**2, rel=1e-15)
    np.testing.assert_allclose(f.jacobian([x, y]), [[2 * u, 12 * u * y**2]], rtol=1e-14)
    hessian = [[2, 12 * y**2], [12 * y**2, 72 * y**4 + 24 * u * y]]
    np.testing.assert_allclose(f.hessian([x, y]), hessian, rtol=1e-14)


def test_second_example_of_the_lecture():
    f = explorer.function("f(x1, x2) = x1^2 x2 + x1 x2^3")
    a, b = 2.0, 3.0
    np.testing.assert_allclose(f.jacobian([a, b]), [[2 * a * b + b**3, a**2 + 3 * a * b**2]], rtol=1e-14)


def test_the_lectures_computation_graph_example():
    f, x = explorer.function("f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))"), 0.7
    c = x**2 + math.exp(x**2)
    slope = (1 / (2 * math.sqrt(c)) - math.sin(c)) * (2 * x + 2 * x * math.exp(x**2))
    assert f.jacobian([x])[0, 0] == pytest.approx(slope, rel=1e-13)
    assert f.jacobian(x) == f.jacobian({"x": x})


def test_a_bare_expression_takes_its_names_in_alphabetical_order_or_as_given():
    assert [name for name, _ in explorer.function("y sin(x)").inputs] == ["x", "y"]
    swapped = explorer.function("x sin(y)", inputs=["y", "x"])
    assert swapped.value([2.0, 3.0]) == pytest.approx(3 * math.sin(2))


def test_composition_along_a_curve():
    text = "f(x1, x2) = exp(x1 x2^2)\ng(t) = [t cos t, t sin t]\nh(t) = f(g(t))"
    h, t = explorer.function(text), 0.8
    x1, x2 = t * math.cos(t), t * math.sin(t)
    e = math.exp(x1 * x2**2)
    gradient = np.array([e * x2**2, 2 * e * x1 * x2])
    velocity = np.array([math.cos(t) - t * math.sin(t), math.sin(t) + t * math.cos(t)])
    assert h.jacobian([t])[0, 0] == pytest.approx(gradient @ velocity, rel=1e-12)


def test_vector_valued_functions_have_an_m_by_n_jacobian_and_an_m_by_n_by_n_hessian():
    f = explorer.function("f(u, v) = [cos u (3 + cos v), sin u (3 + cos v), sin v]")
    u, v = 0.3, 1.1
    assert f.output_shape == (3,)
    expected = [
        [-math.sin(u) * (3 + math.cos(v)), -math.cos(u) * math.sin(v)],
        [math.cos(u) * (3 + math.cos(v)), -math.sin(u) * math.sin(v)],
        [0, math.cos(v)],
    ]
    np.testing.assert_allclose(f.jacobian([u, v]), expected, rtol=1e-14, atol=1e-16)
    assert f.hessian([u, v]).shape == (3, 2, 2)
    assert f.hessian([u, v])[2, 1, 1] == pytest.approx(-math.sin(v))


def test_least_squares_loss_of_a_vector():
    text = "y = [1, 2, 3]\nPhi = [1, 0; 1, 1; 1, 2]\ntheta in R^2\nL(theta) = ||y - Phi theta||^2"
    loss = explorer.function(text)
    phi, y, theta = np.array([[1, 0], [1, 1], [1, 2]]), np.array([1, 2, 3]), np.array([0.5, -1.0])
    assert loss.inputs == (("theta", (2,)),)
    np.testing.assert_allclose(loss.jacobian(theta), [-2 * (y - phi @ theta) @ phi], rtol=1e-13)
    np.testing.assert_allclose(loss.hessian(theta), 2 * phi.T @ phi, rtol=1e-13)


def test_derivative_of_a_matrix_by_a_matrix():
    k = explorer.function("R in R^(3x2)\nK(R) = R' R")
    r = np.arange(6.0).reshape(3, 2)
    tensor = k.derivative({"R": r})
    expected = np.einsum("jp,iq->pqij", np.eye(2), r) + np.einsum("jq,ip->pqij", np.eye(2), r)
    assert tensor.shape == (2, 2, 3, 2)
    np.testing.assert_allclose(tensor, expected, atol=1e-14)
    second = k.derivative({"R": r}, order=2)
    assert second.shape == (2, 2, 3, 2, 3, 2)
    np.testing.assert_allclose(second, second.transpose(0, 1, 4, 5, 2, 3))


def test_derivative_by_one_of_several_inputs():
    f = explorer.function("A in R^(2x3)\nx in R^3\nf(A, x) = A x")
    at = {"A": np.ones((2, 3)), "x": np.array([1.0, 2.0, 3.0])}
    np.testing.assert_allclose(f.derivative(at, wrt="x"), np.ones((2, 3)))
    expected = np.einsum("ik,q->ikq", np.eye(2), at["x"])
    np.testing.assert_allclose(f.derivative(at, wrt="A"), expected)
    with pytest.raises(ValueError, match="wrt is needed"):
        f.derivative(at)


def test_third_derivatives_come_from_the_series():
    f = explorer.function("f(x, y) = x^2 y^3")
    tensor = f.derivative([2.0, 3.0], order=3)
    assert tensor.shape == (2, 2, 2)
    assert tensor[0, 0, 1] == pytest.approx(2 * 3 * 9)
    assert tensor[1, 1, 1] == pytest.approx(6 * 4)


def test_taylor_polynomial_of_the_exponential():
    t = explorer.function("f(x) = exp(x)").taylor([0.0], order=6)
    for k in range(7):
        assert t.coefficient((k,)) == pytest.approx(1 / math.factorial(k), rel=1e-14)
    assert t.value([0.5]) == pytest.approx(sum(0.5**k / math.factorial(k) for k in range(7)), rel=1e-14)
    assert t.truncate(1).value([0.5]) == pytest.approx(1.5)


def test_taylor_polynomial_of_two_variables_agrees_with_the_derivatives():
    f, a = explorer.function(LECTURE), [0.4, -0.7]
    t = f.taylor(a, order=6)
    np.testing.assert_allclose(t.tensor(1), f.jacobian(a)[0], rtol=1e-13)
    np.testing.assert_allclose(t.tensor(2), f.hessian(a), rtol=1e-13)
    assert t.value([1.3, 0.2]) == pytest.approx(f.value([1.3, 0.2]), rel=1e-12)  # f has degree 6


def test_a_grid_has_its_axes_in_front():
    f = explorer.function(LECTURE)
    xs, ys = np.linspace(-1, 1, 5), np.linspace(0, 2, 4)
    grid = f.sample({"x": xs, "y": ys}, order=2)
    assert grid.value.shape == (5, 4)
    assert grid.jacobian.shape == (5, 4, 1, 2)
    assert grid.hessian.shape == (5, 4, 2, 2)
    for i, j in [(0, 0), (4, 3), (2, 1)]:
        assert grid.value[i, j] == pytest.approx(f.value([xs[i], ys[j]]), rel=1e-14)
        np.testing.assert_allclose(grid.jacobian[i, j], f.jacobian([xs[i], ys[j]]), rtol=1e-13, atol=1e-15)
        np.testing.assert_allclose(grid.hessian[i, j], f.hessian([xs[i], ys[j]]), rtol=1e-13, atol=1e-15)
    np.testing.assert_array_equal(grid.partial("x", "y"), grid.hessian[..., 0, 1])


def test_parameters_change_without_reading_the_text_again():
    f = explorer.function("a = 2\nf(x) = a x^2")
    assert f.parameters == {"a": 2.0}
    g = f.with_parameters(a=3.0)
    assert (f.value([2.0]), g.value([2.0])) == (8.0, 12.0)
    assert g.jacobian([2.0])[0, 0] == 12.0
    with pytest.raises(ValueError, match="no parameter b"):
        f.with_parameters(b=1.0)


@pytest.mark.parametrize(
    ("at", "said"),
    [([1.0], "takes 2 numbers"), ({"x": 1.0}, "y is missing"), ({"x": 1, "y": 2, "z": 3}, "no input z")],
)
def test_a_point_that_does_not_fit_is_explained(at, said):
    with pytest.raises(ValueError, match=said):
        explorer.function(LECTURE).value(at)


def test_wrong_text_raises_with_the_place():
    with pytest.raises(explorer.ExpressionError) as caught:
        explorer.function("f(x) = sn(x)")
    (first, *_) = caught.value.diagnostics
    assert (first.start, first.end) == (7, 9)
    assert "sin" in first.message + first.hint
    assert "       ^^" in str(caught.value)


def test_outside_the_domain_is_nan_and_a_pole_is_infinite_without_a_warning():
    assert math.isnan(explorer.function("f(x) = log(x)").value([-1.0]))
    assert math.isinf(explorer.function("f(x) = 1/x").value([0.0]))
    assert math.isnan(explorer.function("f(x) = sqrt(x)").jacobian([-1.0])[0, 0])


def test_a_branch_not_taken_does_not_poison_the_derivative():
    f = explorer.function("f(x) = {x > 0: sqrt(x), 0}")
    assert f.jacobian([-1.0])[0, 0] == 0.0


def test_where_the_function_is_undefined_its_derivatives_are_too():
    f = explorer.function("f(x) = [log(x), x]")
    assert np.isnan(f.jacobian([-1.0])[0, 0])
    grid = f.sample({"x": [-1.0, 2.0]}, order=2)
    np.testing.assert_array_equal(grid.jacobian[:, :, 0], [[np.nan, 1], [0.5, 1]])
    np.testing.assert_array_equal(grid.hessian[0, 0], [[np.nan]])
    np.testing.assert_array_equal(grid.partial("x"), [np.nan, 0.5])
