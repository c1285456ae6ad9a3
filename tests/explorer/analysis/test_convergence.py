"""Radii, singularities and verdicts against published Maclaurin series.

Their sources are equations of Abramowitz & Stegun, Handbook of Mathematical Functions, and sequences of the OEIS.
"""

from fractions import Fraction
from math import comb, factorial, inf, pi, sqrt

import mpmath
import numpy as np
import pytest

import explorer
from explorer.analysis.branches import branch
from explorer.analysis.convergence import Verdict, convergence, trusted
from explorer.analysis.radius import estimate
from explorer.analysis.singularities import singularities
from explorer.analysis.univariate import univariate
from explorer.graph.expr import Stopped


def _f(text):
    f = explorer.function(text, inputs=["x"])
    return univariate(f.graph, dict(f.graph.parameters))


def _bernoulli(n):
    p, q = mpmath.bernfrac(n)
    return Fraction(int(p), int(q))


def _odd(formula):
    return lambda n: formula((n - 1) // 2) if n % 2 else 0


def _even(formula):
    return lambda n: 0 if n % 2 else formula(n // 2)


def _tan(k):  # of x^(2k+1)
    m = k + 1
    return Fraction((-1) ** k * 4**m * (4**m - 1)) * _bernoulli(2 * m) / factorial(2 * m)


def _fibonacci(n):
    a, b = 1, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def _binomial(r):
    def coefficient(n):
        found = Fraction(1)
        for k in range(n):
            found *= (Fraction(r) - k) / (k + 1)
        return found

    return coefficient


def _asin(k):
    return Fraction(comb(2 * k, k), 4**k * (2 * k + 1))


def _euler(k):
    return Fraction(int(mpmath.eulernum(2 * k)), factorial(2 * k))


def _bell(n):
    numbers = [1]
    for m in range(n):
        numbers.append(sum(comb(m, k) * numbers[k] for k in range(m + 1)))
    return numbers[n]


def _lambert(n):
    return sum(Fraction(1, factorial(j)) for j in range(n + 1))


# source, text, coefficient of x^n, radius, and the nearest singularity above and right of the axes, or None
PUBLISHED = [
    ("4.2.1", "exp(x)", lambda n: Fraction(1, factorial(n)), inf, None),
    ("4.3.65", "sin(x)", _odd(lambda k: Fraction((-1) ** k, factorial(2 * k + 1))), inf, None),
    ("4.3.66", "cos(x)", _even(lambda k: Fraction((-1) ** k, factorial(2 * k))), inf, None),
    ("4.5.62", "sinh(x)", _odd(lambda k: Fraction(1, factorial(2 * k + 1))), inf, None),
    ("4.5.63", "cosh(x)", _even(lambda k: Fraction(1, factorial(2 * k))), inf, None),
    ("4.2.1", "exp(-x^2)", _even(lambda k: Fraction((-1) ** k, factorial(k))), inf, None),
    ("7.1.5", "erf(x) sqrt(pi)/2", _odd(lambda k: Fraction((-1) ** k, factorial(k) * (2 * k + 1))), inf, None),
    ("9.1.12", "besselj(0, x)", _even(lambda k: Fraction((-1) ** k, 4**k * factorial(k) ** 2)), inf, None),
    ("4.3.65", "sinc(x)", _even(lambda k: Fraction((-1) ** k, factorial(2 * k + 1))), inf, None),
    ("3.6.10", "1/(1 - x)", lambda n: 1, 1, 1),
    ("3.6.8", "1/(1 - x)^3", lambda n: comb(n + 2, 2), 1, 1),
    ("3.6.10", "1/(1 + x^2)", _even(lambda k: (-1) ** k), 1, 1j),
    ("4.4.42", "atan(x)", _odd(lambda k: Fraction((-1) ** k, 2 * k + 1)), 1, 1j),
    ("4.6.33", "atanh(x)", _odd(lambda k: Fraction(1, 2 * k + 1)), 1, 1),
    ("4.4.40", "asin(x)", _odd(_asin), 1, 1),
    ("4.6.31", "asinh(x)", _odd(lambda k: (-1) ** k * _asin(k)), 1, 1j),
    ("4.1.24", "log(1 + x)", lambda n: Fraction((-1) ** (n + 1), n) if n else 0, 1, -1),
    (
        "A001008",
        "log1p(x)/(1 + x)",
        lambda n: (-1) ** (n + 1) * sum(Fraction(1, k) for k in range(1, n + 1)),
        1,
        -1,
    ),
    ("3.6.9", "sqrt(1 + x)", _binomial(Fraction(1, 2)), 1, -1),
    ("3.6.9", "(1 + x)^(-1.5)", _binomial(Fraction(-3, 2)), 1, -1),
    ("4.3.67", "tan(x)", _odd(_tan), pi / 2, pi / 2),
    ("4.5.64", "tanh(x)", _odd(lambda k: (-1) ** k * _tan(k)), pi / 2, pi / 2 * 1j),
    ("4.3.69", "1/cos(x)", _even(lambda k: (-1) ** k * _euler(k)), pi / 2, pi / 2),
    ("4.5.66", "sech(x)", _even(_euler), pi / 2, pi / 2 * 1j),
    ("A000045", "1/(1 - x - x^2)", _fibonacci, (sqrt(5) - 1) / 2, (sqrt(5) - 1) / 2),
    ("A000522", "exp(x)/(1 - x)", _lambert, 1, 1),
    ("23.1.1", "x/(exp(x) - 1)", lambda n: _bernoulli(n) / factorial(n), 2 * pi, 2j * pi),
    ("A000984", "1/sqrt(1 - 4x)", lambda n: comb(2 * n, n), 0.25, 0.25),
    ("A000108", "(1 - sqrt(1 - 4x))/2", lambda n: Fraction(comb(2 * n - 2, n - 1), n) if n else 0, 0.25, 0.25),
    ("A000027", "x/(1 - x)^2", lambda n: n, 1, 1),
    ("A000110", "exp(exp(x) - 1)", lambda n: Fraction(_bell(n), factorial(n)), inf, None),
    (
        "9.1.10",
        "besselj(1, x)",
        _odd(lambda k: Fraction((-1) ** k, 2 ** (2 * k + 1) * factorial(k) * factorial(k + 1))),
        inf,
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "coefficient", "radius", "place"), [row[1:] for row in PUBLISHED], ids=[row[1] for row in PUBLISHED]
)
def test_published_maclaurin_series(text, coefficient, radius, place):
    f = _f(text)
    found = convergence(f, 0.0)
    if np.isfinite(f.coefficients(0.0, 20)).all():
        expected = [float(coefficient(n)) for n in range(21)]
        np.testing.assert_allclose(f.coefficients(0.0, 20), expected, rtol=1e-13, atol=1e-30)
    assert found.radius == pytest.approx(radius, rel=1e-12)
    assert found.verdict is (Verdict.ENTIRE if radius == inf else Verdict.DISC)
    rim = {s.place for s in found.nearest}
    assert (place is None) == (not rim)
    if place is not None:
        assert min(abs(place - z) for z in rim) < 1e-12


@pytest.mark.parametrize(
    ("coefficient", "radius", "place"), [row[2:] for row in PUBLISHED], ids=[row[1] for row in PUBLISHED]
)
def test_the_coefficients_alone_give_the_radius_within_their_uncertainty(coefficient, radius, place):
    found = estimate(np.array([float(coefficient(n)) for n in range(61)]))
    if radius == inf:
        assert found.best.value == inf
        return
    assert abs(found.best.value - radius) <= max(3 * found.best.uncertainty, 1e-12)
    assert found.best.uncertainty < 0.02 * radius
    assert found.angle == pytest.approx(abs(np.angle(place)), abs=1e-6)


@pytest.mark.parametrize(
    ("text", "center", "place"),
    [
        ("1/(1 + x^2)", 2.0, 1j),
        ("1/(x^2 + 2x + 5)", 0.0, -1 + 2j),
        ("1/(1 + exp(-x))", 1.0, 1j * pi),
        ("softplus(x)", 1.0, 1j * pi),
        ("sech(x)", 0.5, 1j * pi / 2),
        ("log(2 + cos(x))", 0.0, pi + 1.3169578969248167j),
        ("hypot(x - 1, 2)", 0.0, 1 + 2j),
        ("gamma(x)", 2.0, 0),
        ("cbrt(x)", 1.0, 0),
        ("x^x", 1.0, 0),
        ("1/(2 - x)^5", 0.0, 2),
        ("exp(1/(1 - x))", 0.0, 1),
        ("exp(-1/x^2)", 1.0, 0),
        ("sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))", 0.4, 0.7530891649796748j),  # i √W(1); the cosine hides it
        ("exp(x) + 1e-9/(1 - x)", 0.0, 1),
        ("inv([[x, 1], [1, 1 + x^2]])[1, 1]", 0.0, 0.6823278038280193),
        ("(x^2 - 1)/(x - 1) + 1/(x - 3)", 0.0, 3),
    ],
)
def test_the_nearest_singularity(text, center, place):
    found = convergence(_f(text), center)
    assert found.verdict is Verdict.DISC
    assert found.radius == pytest.approx(abs(place - center), rel=1e-10)
    assert min(abs(place - s.place) for s in found.nearest) < 1e-9
    assert found.nearest[0].confirmed or "gamma" in text  # Γ is not computed far from the real axis


def test_a_conjugate_pair_is_seen_in_the_coefficients():
    found = estimate(_f("1/(x^2 + 2x + 5)").coefficients(0.0, 60))
    assert found.domb_sykes.value == pytest.approx(sqrt(5), rel=1e-10)
    assert found.angle == pytest.approx(np.angle(-1 + 2j), abs=1e-8)


@pytest.mark.parametrize("text", ["sin(x)/x", "(1 - cos(x))/x^2", "(x^2 - 4)/(x - 2)", "exp(sin(x)/x)"])
@pytest.mark.parametrize("center", [0.0, 1.0, 2.0])
def test_what_can_be_removed_is_no_singularity(text, center):
    found = convergence(_f(text), center)
    assert found.radius == inf
    assert found.verdict is Verdict.ENTIRE
    assert not found.nearest


def test_a_series_that_converges_to_something_else():
    found = convergence(_f("where(x == 0, 0, exp(-1/x^2))"), 0.0)
    assert found.verdict is Verdict.ELSEWHERE
    assert found.radius == inf
    assert "something else" in found.sentence


@pytest.mark.parametrize(
    ("text", "center", "order", "sentence"),
    [
        ("abs(x)", 0.0, 1, "is not differentiable at the centre: to the left the slope is −1, to the right 1."),
        ("max(x, 3x)", 0.0, 1, "to the left the slope is 1, to the right 3."),
        ("x abs(x)", 0.0, 2, "to the left the second derivative is −2, to the right 2."),
        ("where(x < 1, x^3, 1)", 1.0, 1, "to the left the slope is 3, to the right 0."),
        ("floor(x)", 1.0, 0, "The function jumps at the centre: to the left the value is 0, to the right 1."),
        ("sqrt(x^2)", 0.0, 1, "to the left the slope is −1, to the right 1."),
        ("norm([x - 1, 2x - 2])", 1.0, 1, "to the left the slope is −2.23607, to the right 2.23607."),
        ("abs(x)^3", 0.0, 3, "has no derivative of order 3 at the centre"),
    ],
)
def test_a_kink_at_the_centre_gives_both_sides(text, center, order, sentence):
    found = convergence(_f(text), center)
    assert found.verdict is Verdict.NOT_SMOOTH
    assert found.sides.order == order
    assert sentence in found.sentence


@pytest.mark.parametrize(
    ("text", "center", "breaks"),
    [("abs(x)", 1.0, [0]), ("floor(x)", 0.99, [0, 1]), ("max(x, 1)", 0.0, [1]), ("mod(x, 2)", 0.5, [0, 2])],
)
def test_a_piece_of_a_function_is_met_as_far_as_it_goes(text, center, breaks):
    found = convergence(_f(text), center)
    assert found.verdict is Verdict.PIECE
    assert [end.place for end in found.reach if end.broken] == pytest.approx(breaks, abs=1e-8)


@pytest.mark.parametrize(
    ("text", "center", "sentence"),
    [
        ("log(x)", -1.0, "not defined at the centre"),
        ("1/x", 0.0, "not defined at the centre"),
        ("sqrt(x)", 0.0, "Not all derivatives are finite"),
        ("x^2.5", 0.0, "Not all derivatives are finite"),
    ],
)
def test_centres_without_a_series(text, center, sentence):
    found = convergence(_f(text), center)
    assert found.verdict is Verdict.UNDEFINED
    assert sentence in found.sentence
    assert found.radius is None


def test_coefficients_that_are_rounding_are_not_used():
    f = _f("x/(exp(x) - 1)")  # the division by a series that vanishes at 0 loses a digit of 1/R^n an order
    terms = f.coefficients(1.0, 60)
    count = trusted(branch(f, 1.0), 1.0, terms)
    with mpmath.workdps(200):
        exact = mpmath.taylor(lambda x: x / mpmath.expm1(x), 1, 40)
    assert 8 < count < 30
    np.testing.assert_allclose(terms[:count], [float(c) for c in exact[:count]], rtol=1e-2)
    assert abs(terms[40] - float(exact[40])) > abs(terms[40])  # of order 40 no digit is left
    found = convergence(f, 1.0)
    assert found.radius == pytest.approx(sqrt(1 + 4 * pi**2))
    assert found.trusted == count


@pytest.mark.parametrize("text", ["3", "asinh(0) + 0 x", "besselj(2, 0) + x - x"])
def test_constants(text):
    assert convergence(_f(text), 1.0).verdict is Verdict.ENTIRE


def test_an_operation_without_singularities_is_known_to_be_entire():
    search = singularities(branch(_f("exp(sin(x)) + x^3"), 0.0), 0.0, 1.0)
    assert search.entire
    assert search.found == ()


@pytest.mark.parametrize("terms", [[1.0], [1.0, 2.0, np.nan], list(range(8)), [np.inf] * 20])
def test_too_few_coefficients_give_no_estimate(terms):
    assert estimate(np.array(terms, dtype=float)) is None


def test_branches_are_the_functions_of_one_side():
    f = _f("abs(x) + max(x, 2x) + where(x > 0, exp(x), cos(x)) + min([x, x^2]) + mod(x, 1)")
    with np.errstate(all="ignore"):
        for side in (-1, 1):
            piece = branch(f, 0.0, side)
            x = side * np.linspace(0.01, 0.9, 5)
            np.testing.assert_allclose(piece.values(x), f.values(x))


def test_vectors_take_the_branch_of_each_entry():
    f = explorer.function("f(x) = abs([x, x - 2]) + max([x, 3], [1, x])")
    line = univariate(f.graph, {}, 1)
    np.testing.assert_allclose(branch(line, 1.0).values([0.5, 1.5]), line.values([0.5, 1.5]))


def test_a_newer_request_stops_it():
    with pytest.raises(Stopped):
        convergence(_f("1/(1 + x^2)"), 0.0, stopped=lambda: True)
