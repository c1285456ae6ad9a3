"""Exact Taylor polynomials: asked once where somebody sees them, written order by order, numbers where too long."""

import re

import numpy as np
import pytest

import explorer
from explorer.document.exact_polynomial import exact_polynomials
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request
from explorer.document.polynomial import NEWEST, Center, taylor_latex
from explorer.document.results import PointResult, PolynomialCopy
from explorer.symbolic.exact_coefficients import ExactCoefficients

SECONDS = 60.0  # a loaded machine may take long to start sympy


@pytest.fixture
def exact():
    made = ExactCoefficients()
    yield made
    made.close()


def evaluated(pipeline, text, fine=True, **changes):  # noqa: FBT002 - as in Request
    document = Document(lines=tuple(text.split("\n")), **{"taylor": True, "order": 3, **changes})
    return list(pipeline.evaluate(Request(document, 1, fine)))


def copy_of(results):
    return next((r for r in results if isinstance(r, PolynomialCopy)), None)


def polynomials(exact, text, **changes):
    copy = copy_of(evaluated(Pipeline(), text, **changes))
    return list(exact_polynomials(copy, exact.find, SECONDS, lambda: False))


def test_the_shown_order_comes_first_and_then_all(exact):
    first, every = polynomials(exact, "f(x) = exp x", probe=(0.0,))
    assert list(first.latex) == [0, 1, 2, 3]
    assert list(every.latex) == list(range(21))
    newest = rf"+ \textcolor{{{NEWEST}}}{{\frac{{1}}{{6}}\,x^{{3}}}}"
    assert first.latex[3] == rf"T_{{3}}(x) = 1 + x + \frac{{1}}{{2}}\,x^{{2}} {newest}"
    assert every.latex[3] == first.latex[3]


def test_parameters_and_components_have_their_exact_values(exact):
    found = polynomials(exact, "c = 0.5\ng(t) = [sin t, exp(c t)]", probe=(0.0,), order=1)[0]
    assert r"\frac{1}{2}\,t" in found.latex[1]
    assert r"\begin{bmatrix}" in found.latex[1]


def test_what_is_too_long_to_be_read_stays_a_number(exact):
    found = polynomials(exact, "f(x) = exp(sin x)", probe=(1.0,), order=6)
    assert all(6 not in result.latex for result in found)


def test_it_is_asked_once_and_only_where_somebody_sees_it():
    pipeline = Pipeline()
    assert copy_of(evaluated(pipeline, "f(x) = sin x", taylor=False)) is None
    assert copy_of(evaluated(pipeline, "f(x) = sin x", fine=False)) is None
    assert copy_of(evaluated(pipeline, "f(x) = sin x", taylor=False, order=4, lab=LabSettings("error"))) is not None
    assert copy_of(evaluated(pipeline, "f(x) = sin x", order=4)) is None
    assert copy_of(evaluated(pipeline, "f(x, y) = x y", order=4)) is None
    assert copy_of(evaluated(pipeline, "f(x) = sqrt x", probe=(-1.0,))) is None


def test_another_point_or_parameter_is_another_expansion_and_another_order_is_not():
    pipeline = Pipeline()

    def expansion(text, **changes):
        return next(r for r in evaluated(pipeline, text, **changes) if isinstance(r, PointResult)).expansion

    first = expansion("c = 1\nf(x) = sin(c x)", probe=(1.0,))
    assert expansion("c = 1\nf(x) = sin(c x)", probe=(1.0,), order=5) == first
    assert expansion("c = 2\nf(x) = sin(c x)", probe=(1.0,)) > first
    assert expansion("c = 2\nf(x) = sin(c x)", probe=(2.0,)) > first + 1


def test_nobody_waits_for_what_is_outdated(exact):
    copy = copy_of(evaluated(Pipeline(), "f(x) = x^x + sqrt(x^2 + exp(x^2))", probe=(2.1,), order=12))
    assert list(exact_polynomials(copy, exact.find, SECONDS, lambda: True)) == []


def latex_of(text, at, order, ink=""):
    f = explorer.function(text)
    with np.errstate(all="ignore"):
        polynomial = f.taylor([at], order)
    return taylor_latex(polynomial, Center(tuple(name for name, _ in f.inputs), (at,)), ink)


def test_the_newest_term_has_an_ink_of_its_own_also_where_it_is_zero():
    assert latex_of("f(x) = sin x", 0.0, 4, NEWEST).endswith(rf"+ \textcolor{{{NEWEST}}}{{0\,x^{{4}}}}")
    assert NEWEST not in latex_of("f(x) = sin x", 0.0, 3)


def test_a_long_polynomial_is_cut_before_its_newest_term():
    written = latex_of("f(x) = exp x", 1.0, 20)
    assert re.search(r"\\cdots \+ 1\.117 \\cdot 10\^\{-18\}\\,\(x - 1\)\^\{20\}$", written)


def test_with_its_newest_term_marked_a_polynomial_is_short_enough_to_show_it():
    written = latex_of("f(x) = exp x", 0.0, 20, NEWEST)
    assert written.count("x^") == 6
    assert written.endswith(rf"\cdots + \textcolor{{{NEWEST}}}{{4.11 \cdot 10^{{-19}}\,x^{{20}}}}")


def test_rounding_is_no_term_and_what_is_not_finite_no_polynomial():
    assert "x^{2}" not in latex_of("f(x) = sin x", np.pi, 2).replace("(x - 3.142)", "x")
    assert latex_of("f(x) = 1/x", 0.0, 2) == r"T_{2}(x)\text{ does not exist at }x = 0"
