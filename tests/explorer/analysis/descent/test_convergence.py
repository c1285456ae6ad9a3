"""Rates and orders on functions where they are known, and what the Hessian predicts of them."""

import numpy as np
import pytest

from explorer.analysis.derivatives import Derivatives
from explorer.analysis.descent.convergence import Limit, errors, limit, measured, resolution
from explorer.analysis.descent.methods import BFGS, GaussNewton, GradientDescent, Momentum, Newton, PureNewton
from explorer.analysis.descent.objective import Objective, scalar_goal
from explorer.analysis.descent.run import Descent, End
from explorer.analysis.spectrum import Kind
from explorer.semantics.reading import read

ROSENBROCK = "f(x, y) = (1 - x)^2 + 100(y - x^2)^2"
HIMMELBLAU = "f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2"
BEALE = "f(x, y) = (1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2"
QUADRATIC = "f(x, y) = (x^2 + 50y^2)/2"  # eigenvalues 1 and 50


def objective(text, component=None):
    function = read(text.split("\n")).explored
    goal, residuals = scalar_goal(function, component)
    squares = None if residuals is None else Derivatives(residuals)
    return Objective(Derivatives(goal), dict(goal.parameters), squares)


def followed(text, method, start, rate=0.01, most=2000):
    made = Descent(objective(text), method, np.array(start), rate, 6.0)
    made.advance(most)
    return made


def order_of(descent):
    at = limit(descent)
    distances = errors(np.array(descent.points), at)
    return measured(distances, resolution(at, distances[0]))


@pytest.mark.parametrize("rate", [0.005, 0.02, 2 / 51, 0.039])
def test_gradient_descent_on_a_quadratic_has_the_rate_of_its_hessian(rate):
    descent = followed(QUADRATIC, GradientDescent(), (50.0, 1.0), rate)
    found = order_of(descent)
    assert found.order == pytest.approx(1.0, abs=1e-3)
    assert found.rate == pytest.approx(max(abs(1 - rate), abs(1 - 50 * rate)), rel=1e-3)
    assert limit(descent).descent_factor(rate) == pytest.approx(found.rate, rel=1e-3)


def test_the_best_step_has_the_factor_of_the_condition_number():
    at = limit(followed(QUADRATIC, PureNewton(), (3.0, 1.0)))
    assert (at.kind, at.condition) == (Kind.MINIMUM, pytest.approx(50.0))
    assert at.best_factor == pytest.approx(49 / 51)
    assert at.descent_factor(at.best_step) == pytest.approx(at.best_factor)
    assert at.critical_step == pytest.approx(0.04)
    assert at.descent_factor(0.99 * at.critical_step) < 1 < at.descent_factor(1.01 * at.critical_step)


def test_a_search_from_the_worst_start_is_no_faster_than_the_best_step():
    # From (κ, 1) every exact step multiplies the error by (κ - 1)/(κ + 1); the search begins with 2η = 2/51, that step.
    descent = followed(QUADRATIC, GradientDescent(search=True), (50.0, 1.0), 1 / 51, 40)
    assert order_of(descent).rate == pytest.approx(49 / 51, rel=0.05)


def test_beyond_the_critical_step_gradient_descent_diverges():
    assert followed(QUADRATIC, GradientDescent(), (3.0, 1.0), 0.041, 5000).end == End.DIVERGED
    assert followed(QUADRATIC, GradientDescent(), (3.0, 1.0), 0.039, 5000).end == End.SETTLED


@pytest.mark.parametrize("share", [0.0, 0.5, 0.9])
def test_momentum_has_the_rate_of_its_recurrence(share):
    descent = followed(QUADRATIC, Momentum(share), (50.0, 1.0), 0.02)
    predicted = limit(descent).momentum_factor(0.02, share)
    assert order_of(descent).rate == pytest.approx(predicted, rel=5e-3)
    if share == 0:
        assert predicted == pytest.approx(limit(descent).descent_factor(0.02))


MINIMA = [
    (ROSENBROCK, (-1.2, 1.0), [(1.0, 1.0)]),
    (HIMMELBLAU, (0.0, 0.0), [(3.0, 2.0), (-2.805118, 3.131312), (-3.779310, -3.283186), (3.584428, -1.848127)]),
    (BEALE, (1.0, 0.2), [(3.0, 0.5)]),
    (QUADRATIC, (3.0, 1.0), [(0.0, 0.0)]),
]


@pytest.mark.parametrize("make", [Newton, BFGS, lambda: GaussNewton(search=True), lambda: Momentum(search=True)])
@pytest.mark.parametrize(("text", "start", "minima"), MINIMA)
def test_every_method_with_a_search_finds_a_known_minimum(text, start, minima, make):
    descent = followed(text, make(), start)
    assert descent.end == End.SETTLED
    assert min(np.linalg.norm(np.array(at) - descent.points[-1]) for at in minima) < 1e-5
    assert descent.values[-1] == pytest.approx(0.0, abs=1e-10)
    assert np.all(np.diff(descent.values) <= 0)


def test_newton_converges_quadratically_and_to_whatever_is_critical():
    descent = followed(HIMMELBLAU, PureNewton(), (3.4, 2.3))
    found = order_of(descent)
    assert found.order == pytest.approx(2.0, abs=max(3 * found.order_error, 0.1))
    peak = followed(HIMMELBLAU, PureNewton(), (0.0, 0.0))
    assert (peak.end, limit(peak).kind) == (End.SETTLED, Kind.MAXIMUM)
    saddle = followed("f(x, y) = x^2 - y^2", PureNewton(), (1.0, 0.5))
    assert (saddle.steps, limit(saddle).kind) == (1, Kind.SADDLE)
    assert followed("f(x, y) = x^2 - y^2", Newton(), (1.0, 0.5)).end == End.ENDLESS


def test_gauss_newton_is_quadratic_without_residuals_and_linear_with_them():
    assert limit(followed(HIMMELBLAU, GaussNewton(), (3.4, 2.3))).gauss_newton_factor(objective(HIMMELBLAU)) < 1e-8
    text = "f(x) = [x, 0.4 x^2 - 1]"
    descent = followed(text, GaussNewton(), (1.0,))
    at = limit(descent)
    assert descent.values[-1] > 0.5
    assert order_of(descent).rate == pytest.approx(at.gauss_newton_factor(objective(text)), rel=0.02)


def test_at_a_degenerate_minimum_newton_itself_is_linear():
    descent = followed("f(x) = x^4", PureNewton(), (1.0,))
    assert limit(descent).kind == Kind.DEGENERATE
    assert np.isinf(limit(descent).condition)
    assert order_of(descent).rate == pytest.approx(2 / 3, rel=1e-6)


ENDS = [
    ("f(x) = 3", GradientDescent(), 1.0, 0.1, End.SETTLED),
    ("f(x) = -exp(x)", GradientDescent(), 1.0, 1.0, End.ENDLESS),
    ("f(x) = x - log(x)", PureNewton(), 2.0, 1.0, End.UNDEFINED),
    ("f(x) = log(x)", GradientDescent(), 0.5, 1.0, End.UNDEFINED),
    ("f(x) = x^2", GradientDescent(), 1.0, 1e-30, End.STILL),
    ("f(x) = |x|", PureNewton(), 1.0, 1.0, End.STUCK),
    ("f(x) = log(x)", GradientDescent(), -1.0, 1.0, End.UNDEFINED),
    ("f(x) = |x|", GradientDescent(), 1.03, 0.1, None),
]


@pytest.mark.parametrize(("text", "method", "start", "rate", "end"), ENDS)
def test_descents_that_do_not_converge_say_why_and_have_no_limit(text, method, start, rate, end):
    descent = followed(text, method, (start,), rate, 500)
    assert descent.end == end
    assert limit(descent) is None or text == "f(x) = 3"


def test_a_descent_can_be_stopped_and_goes_on_from_there():
    whole = followed(ROSENBROCK, GradientDescent(), (-1.2, 1.0), 1e-3, 300)
    parts = followed(ROSENBROCK, GradientDescent(), (-1.2, 1.0), 1e-3, 120)
    parts.advance(300)
    np.testing.assert_array_equal(whole.points, parts.points)


@pytest.mark.parametrize(("p", "c"), [(1.0, 0.5), (1.0, 0.97), (1.618, 0.8), (2.0, 1.0), (3.0, 0.5)])
def test_the_order_of_a_made_up_sequence_is_measured(p, c):
    e = [0.3]
    while e[-1] > 1e-14 and len(e) < 300:
        e.append(c * e[-1] ** p)
    found = measured(np.array(e), 1e-14)
    assert found.order == pytest.approx(p, abs=1e-6)
    if p == 1:
        assert found.rate == pytest.approx(c, rel=1e-9)


def test_noise_makes_the_order_uncertain_and_what_does_not_fall_has_none():
    rng = np.random.default_rng(1)
    e = 0.9 ** np.arange(100) * np.exp(rng.normal(0, 0.05, 100))
    found = measured(e, 1e-14)
    assert abs(found.order - 1) < 4 * found.order_error
    assert 1e-4 < found.order_error < 0.1
    assert measured(np.full(50, 0.1), 1e-14) is None
    assert measured(np.array([1.0, 0.0]), 1e-14) is None


def test_a_limit_knows_what_its_eigenvalues_say():
    kinds = {
        (1.0, 2.0): Kind.MINIMUM,
        (-2.0, -1.0): Kind.MAXIMUM,
        (-1.0, 1.0): Kind.SADDLE,
        (0.0, 1.0): Kind.DEGENERATE,
    }
    for values, kind in kinds.items():
        assert Limit(np.zeros(2), 0.0, np.array(values)).kind == kind
    assert np.isnan(Limit(np.zeros(2), 0.0, np.array([-1.0, 1.0])).condition)


def test_the_largest_gradient_is_kept_as_it_goes():
    descent = followed(ROSENBROCK, GradientDescent(), (-1.2, 1.0), 1e-3, 50)
    assert descent.steepest == max(descent.slopes)
