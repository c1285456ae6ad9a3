"""The errors of difference quotients: their branches, best steps, the complex step, and what has none."""

import mpmath
import numpy as np
import pytest

import explorer
from explorer.analysis.complex_values import KERNELS, complex_values
from explorer.analysis.differences import Quotient, default_steps, differences, quotients
from explorer.analysis.univariate import along, univariate
from explorer.graph.expr import Graph, Stopped
from explorer.graph.ops import OF_ORDER, OPS
from explorer.series.expand import expand


def _line(text, component=0):
    f = explorer.function(text, inputs=["x"])
    return univariate(f.graph, dict(f.graph.parameters), component)


def _slope(x, y):
    return np.polyfit(np.log(x), np.log(y), 1)[0]


def test_the_branches_have_the_slopes_of_the_theory_and_the_best_step_lies_between():
    found = differences(_line("exp(x) sin(3x)"), 0.7)
    with mpmath.workdps(40):
        assert found.exact == pytest.approx(
            float(mpmath.diff(lambda x: mpmath.exp(x) * mpmath.sin(3 * x), 0.7)), rel=1e-13
        )
    forward, central, step = found.curves
    for curve, power, theory in ((forward, 1, 1e-8), (central, 2, 5e-6)):
        right = (found.steps > 30 * curve.best) & (found.steps < 0.03)
        left = (found.steps < curve.best / 100) & (found.steps > 1e-14)
        assert _slope(found.steps[right], curve.errors[right]) == pytest.approx(power, abs=0.15)
        assert _slope(found.steps[left], curve.errors[left]) == pytest.approx(-1, abs=0.4)
        assert curve.power == power
        assert theory / 20 < curve.best < theory * 20
        assert curve.expected / 20 < curve.best < curve.expected * 20
        np.testing.assert_allclose(curve.errors[right], curve.truncation[right], rtol=0.3)
        assert (curve.errors[left] < 20 * curve.round_off[left]).all()
    assert central.best_error < forward.best_error / 50
    assert step.errors[found.steps < 1e-9].max() <= 4e-15
    assert step.expected is None


def test_a_parabola_has_no_truncation_in_central_differences():
    _, central, step = differences(_line("x^2 + x"), 1.0).curves
    assert central.power is None
    assert central.expected is None
    assert central.errors[-1] <= 1e-15
    assert step.power is None


@pytest.mark.parametrize(
    ("text", "at", "reason"),
    [
        ("abs(x) + x", 1.0, "an absolute value has no analytic continuation"),
        ("max(x, 1)", 2.0, "a maximum"),
        ("floor(x)", 0.5, "rounding to a whole number"),
    ],
)
def test_what_has_no_continuation_is_named_and_the_others_are_drawn(text, at, reason):
    found = differences(_line(text), at)
    assert [curve.quotient for curve in found.curves] == [Quotient.FORWARD, Quotient.CENTRAL]
    assert reason in found.reason


@pytest.mark.parametrize(("text", "what"), [("log(x)", "value"), ("sqrt(x + 1)", "derivative")])
def test_no_curves_outside_the_domain(text, what):
    found = differences(_line(text), -1.0)
    assert found.curves == ()
    assert found.reason == f"the function has no finite {what} here"


def test_beside_the_end_of_the_domain_only_steps_inside_count():
    forward, central, _ = differences(_line("sqrt(x)"), 0.25).curves
    steps = default_steps(0.25)
    assert np.isnan(central.errors[steps > 0.26]).all()
    assert np.isfinite(central.errors[steps < 0.25]).all()
    assert central.best < 0.25
    assert np.isfinite(forward.errors).all()


def test_one_step_gives_the_three_quotients():
    found = quotients(_line("x^3"), 1.0, 0.5)
    assert found == {Quotient.FORWARD: 4.75, Quotient.CENTRAL: 3.25, Quotient.COMPLEX: 2.75}


def test_a_waiting_point_stops_it():
    with pytest.raises(Stopped):
        differences(_line("exp(x)"), 0.0, stopped=lambda: True)


def test_fixed_parts_stay_real():
    f = explorer.function("a = -3\nf(x) = abs(a) x^2 + where(a < 0, sqrt(-a), 0)")
    found = quotients(univariate(f.graph, dict(f.graph.parameters)), 1.5, 1e-30)
    assert found[Quotient.COMPLEX] == pytest.approx(9, rel=1e-14)
    g = explorer.function("a = 3\nf(x) = x + atanh(a)")
    assert np.isnan(quotients(univariate(g.graph, dict(g.graph.parameters)), 1.5, 1e-30)[Quotient.COMPLEX])


def test_parameters_components_and_lines():
    f = explorer.function("a = 2\nf(x) = [x, sin(a x)]")
    found = differences(univariate(f.graph, dict(f.graph.parameters), 1), 0.0)
    assert found.exact == 2
    g = explorer.function("f(x, y) = x^2 y")
    line = along(g.graph, g.values_at([1, 2]), [1, 1])
    np.testing.assert_allclose(line.coefficients(0.0, 4), [2, 5, 4, 1, 0])
    with pytest.raises(ValueError, match="not a function of one number"):
        univariate(g.graph, {})


SMOOTH = sorted(name for name, row in KERNELS.items() if not isinstance(row, str) and OPS[name].elementwise)


@pytest.mark.parametrize("name", SMOOTH)
def test_the_complex_step_of_every_smooth_primitive(name):
    """Im f(x + ih) / h at h = 1e-100 is the derivative to the last digits: no row loses a tiny imaginary part."""
    graph = Graph()
    inputs = [graph.input(n) for n in "xyz"[: OPS[name].arity]]
    node = graph.apply(name, *inputs, data=2 if name in OF_ORDER.split() else None)
    inside = {"acosh": [1.5, 3.0], "gamma": [0.6, 2.5], "lgamma": [0.6, 2.5]}.get(name, [0.3, 0.8])
    points = (
        [*inside, -0.4] if name in ("cbrt", "atan2", "sinc", "tanh", "sigmoid", "softplus", "erf", "div") else inside
    )
    for x in points:
        at = [x, 0.7][: len(inputs)]
        (series,) = expand([node], inputs, at, 1)
        for i, variable in enumerate(inputs):
            given = dict(zip(inputs, at, strict=True)) | {variable: at[i] + 1e-100j}
            (found,) = complex_values([node], given)
            slope = series.coefficients[1 + i]
            assert found.real == pytest.approx(float(series.coefficients[0]), rel=1e-13)
            assert found.imag / 1e-100 == pytest.approx(float(slope), rel=2e-13)


@pytest.mark.parametrize(
    ("name", "reference"),
    [("erf", mpmath.erf), ("gamma", mpmath.gamma), ("cbrt", None), ("asin", mpmath.asin), ("softplus", None)],
)
def test_complex_values(name, reference):
    reference = reference or {"cbrt": mpmath.cbrt, "softplus": lambda z: mpmath.log(1 + mpmath.exp(z))}[name]
    graph = Graph()
    x = graph.input("x")
    z = np.array([1.3 + 0.2j, 2.1 - 0.3j])
    (found,) = complex_values([graph.apply(name, x)], {x: z})
    np.testing.assert_allclose(found, [complex(reference(mpmath.mpc(w))) for w in z], rtol=1e-13)


def test_matrices_over_complex_numbers():
    terms = (
        "det([[x, 1], [2, x^2]])",
        "tr(inv([[x, 1], [0.5, x]]))",
        "norm([x, 2])",
        "sum(solve([[x, 1], [1, 3]], [x, 1]))",
    )
    text = f"f(x) = {' + '.join(terms)}"
    f = explorer.function(text)
    line = univariate(f.graph, {})
    found = quotients(line, 1.7, 1e-30)
    assert found[Quotient.COMPLEX] == pytest.approx(float(f.jacobian([1.7])[0, 0]), rel=1e-14)


def test_a_step_too_small_to_be_seen_is_not_the_best_one():
    found = differences(univariate(explorer.function("1/(1 + x^2)", inputs=["x"]).graph, {}), 0.0)
    forward = found.curves[0]
    assert forward.best is not None
    assert 1e-10 < forward.best < 1e-6  # below, f(a + h) is f(a), and the slope 0 is right by chance
    central = found.curves[1]
    assert central.best_error == 0  # f is even
