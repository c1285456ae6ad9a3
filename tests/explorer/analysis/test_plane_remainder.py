"""Remainders in two variables: the bound holds wherever it claims to, and its squares and discs are nearly largest."""

import numpy as np
import pytest

import explorer
from explorer.analysis.plane_remainder import PlaneRemainder, plane_remainders
from explorer.graph.expr import Stopped

FUNCTIONS = [
    ("(x + 2y^3)^2", (1.0, 0.5), (2, 2)),
    ("x^2 y + x y^3", (-1.0, 0.5), (2, 3)),
    ("exp(x y^2)", (0.5, 0.5), (1, 1)),
    ("exp(x) sin(y)", (0.5, 0.25), (2, 2)),
    ("sin(x) cos(y) exp(-(x^2 + y^2)/8)", (1.0, 0.5), (3, 3)),
    ("log(1 + x^2 + y^2) tanh(x y)/(1 + exp(-x))", (0.5, 0.5), (2, 2)),
    ("sqrt(1 - x^2 - y^2)", (0.25, 0.125), (1, 1)),
    ("1/(x - y)", (1.0, 0.0), (2, 2)),
    ("x/(x^2 + y^2)", (1.0, 0.5), (2, 1)),
    ("atan2(y, x)", (1.0, 0.5), (2, 2)),
    ("|x| + y^2", (1.0, 0.0), (2, 2)),
    ("max(x, y) sin(x)", (1.0, 0.0), (1, 2)),
    ("x^y", (1.5, 0.5), (1, 1)),
    ("hypot(x, y)", (1.0, 1.0), (0.5, 0.5)),
    ("softplus(x + y) - y", (0.0, 0.5), (2, 2)),
    ("erf(x) y", (0.25, 0.5), (1, 1)),
    ("norm([x, y, 1])", (0.5, 0.0), (2, 2)),
    ("det([[x, y], [y, exp(x)]])", (0.0, 0.5), (1, 1)),
    ("3", (0.0, 0.0), (1, 1)),
    ("x + 2y", (0.5, 0.5), (1, 1)),
]


def found(text, at, half, order, **more):
    f = explorer.function(text, inputs=["x", "y"])
    made = plane_remainders(f.graph.output, f.graph.inputs, f.values_at(at), half, order, **more)
    return f, made if isinstance(made, str) else made[-1]


def error_of(f, at, order, xs, ys):
    with np.errstate(all="ignore"):
        value = f.sample({"x": xs, "y": ys}).value
        polynomial = f.taylor(at, order)
        rounding = 1e-14 * (polynomial.sizes_on_grid(xs, ys) + np.abs(value))
        return np.abs(value - polynomial.on_grid(xs, ys)), rounding


@pytest.mark.parametrize("order", [0, 1, 2, 5])
@pytest.mark.parametrize(("text", "at", "half"), FUNCTIONS, ids=[row[0] for row in FUNCTIONS])
def test_the_error_is_within_the_bound_at_10000_points(text, at, half, order):
    f, made = found(text, at, half, order)
    assert isinstance(made, PlaneRemainder)
    random = np.random.default_rng(order)
    xs, ys = (c + h * np.sort(random.uniform(-1, 1, 100)) for c, h in zip(at, half, strict=True))
    error, rounding = error_of(f, at, order, xs, ys)
    bound = made.bound(xs, ys)
    assert np.isfinite(bound).mean() > 0.1
    assert not (error > bound + rounding).any()  # where f has no value there is no error, and no bound that is finite
    assert not np.isfinite(bound[np.isnan(error)]).any()


def test_squares_and_discs_are_nearly_as_large_as_they_can_be():
    _, made = found("x^2 + y^2", (0.5, -0.5), (1, 1), 1)
    assert 0.95 * np.sqrt(0.005) < made.radius(0.01, square=True) <= np.sqrt(0.005)
    assert 0.9 * 0.1 < made.radius(0.01, square=False) <= 0.1


@pytest.mark.parametrize(("text", "at", "half"), FUNCTIONS, ids=[row[0] for row in FUNCTIONS])
def test_within_square_disc_and_outline_the_error_is_below(text, at, half):
    f, made = found(text, at, half, 2)
    for eps in (0.1, 1e-3):
        side = made.radius(eps, square=True)
        steps = np.linspace(-side, side, 41)
        error, rounding = error_of(f, at, 2, at[0] + steps, at[1] + steps)
        assert (error <= eps + rounding).all()
        corners = np.array(at) + 0.999 * (made.outline(eps) - at)
        assert all(made.bound([x], [y])[0, 0] <= eps for x, y in corners)


def test_a_kink_at_the_centre_has_no_bound_and_says_why():
    _, made = found("|x| + y", (0.0, 0.5), (1, 1), 1)
    assert isinstance(made, str)
    assert "kink" in made


def test_beyond_a_pole_nothing_is_known_and_the_reason_is_given():
    _, made = found("1/(x - y)", (1.0, 0.0), (2, 2), 3)
    assert made.bound([0.0], [1.0]) == np.inf
    assert "denominator" in made.reason


def test_a_polynomial_of_no_higher_degree_has_no_remainder():
    _, made = found("x^2 + 3x y", (1.0, 2.0), (2, 2), 2)
    assert made.radius(1e-15, square=True) == pytest.approx(2.0)


def test_other_inputs_are_held():
    f = explorer.function("f(x, y, z) = x y z + z^3")
    *_, made = plane_remainders(f.graph.output, f.graph.inputs[:2], f.values_at([1.0, 1.0, 2.0]), (1, 1), 1)
    assert made.bound([1.5], [1.5])[0, 0] == pytest.approx(0.5, rel=0.5)


def test_it_can_be_stopped():
    with pytest.raises(Stopped):
        found("exp(x y)", (0.0, 0.0), (1, 1), 3, stopped=lambda: True)
