"""What stands below the tables at the point, for every signature and for points where nothing can be said."""

import warnings

import numpy as np
import pytest

from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PointResult


def tables_of(text, probe=None):
    document = Document(lines=tuple(text.split("\n")), probe=probe)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        results = list(Pipeline().evaluate(Request(document, 1)))
    (point,) = [r for r in results if isinstance(r, PointResult)]
    return {table.key: table for table in point.tables}


def said(table):
    return {fact.name: (fact.numbers, fact.words or fact.unit) for fact in table.facts}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("f(x) = x^2", {"", "slope angle"}, {""}),
        ("g(t) = [t, t^2]", {"speed", "curvature"}, set()),
        ("h(t) = [cos t, sin t, t]", {"speed", "curvature"}, set()),
        ("f(x, y) = x^2 y", {"norm", "direction"}, {"eigenvalues", "condition", "det"}),
        ("f(x, y) = [x y, x]", {"det", "rank", "condition", "div", "curl"}, {"eigenvalues", "condition", "det"}),
        ("f(u, v) = [u v, u^2, v]", {"rank", "condition", "area factor"}, {"eigenvalues", "condition", "det"}),
        ("f(x, y, z) = x y z", {"norm", "direction"}, {"eigenvalues", "condition", "det"}),
        ("f(x, y, z) = [y x, z, x]", {"det", "rank", "condition", "div", "curl"}, {"eigenvalues", "condition", "det"}),
        ("f(a, b, c, d, w) = a b c d w", {"norm"}, {"eigenvalues", "condition", "det"}),
        ("f(x, y) = [x y, x, y, x^2, y]", {"rank", "condition", "area factor"}, {"eigenvalues", "condition", "det"}),
        ("R in R^(3x2)\nK(R) = R' R", {"rank", "condition"}, {"eigenvalues", "condition", "det"}),
        ("x in R^3\nf(x) = ||x||^2", {"norm", "direction"}, {"eigenvalues", "condition", "det"}),
    ],
)
def test_every_signature_has_the_facts_that_belong_to_it(text, first, second):
    tables = tables_of(text)
    assert said(tables["jacobian"]).keys() == first
    assert said(tables["hessian1"]).keys() == second
    for table in tables.values():
        assert not any(np.isnan(fact.numbers).any() or fact.missing for fact in table.facts)


def test_numbers_of_the_lecture_s_function():
    tables = tables_of("f(x, y) = (x + 2y^3)^2", (0.5, 0.5))
    assert said(tables["jacobian"])["norm"][0][0] == pytest.approx(np.hypot(1.5, 2.25))
    assert said(tables["jacobian"])["direction"] == ((pytest.approx(56.30993247402021),), "°")
    hessian = np.array([[2, 3], [3, 13.5]])
    facts = said(tables["hessian1"])
    assert facts["eigenvalues"] == (pytest.approx(np.linalg.eigvalsh(hessian)), "positive definite")
    assert facts["det"] == ((18.0,), "")
    (vectors,) = tables["hessian1"].details
    np.testing.assert_allclose(hessian @ vectors.numbers, vectors.numbers * facts["eigenvalues"][0])
    assert vectors.column_names == ("v₁", "v₂")


@pytest.mark.parametrize(
    ("text", "probe", "kind"),
    [
        ("f(x, y) = x^2 - y^2", (0, 0), "saddle"),
        ("f(x, y) = x^2 + y^2", (0, 0), "local minimum"),
        ("f(x, y) = -x^2 - y^2", (0, 0), "local maximum"),
        ("f(x, y) = x^4 + y^4", (0, 0), "degenerate, the second derivatives do not decide"),
        ("f(x) = cos x", (0,), "local maximum"),
        ("f(x) = x^3", (0,), "degenerate, the second derivatives do not decide"),
    ],
)
def test_a_critical_point_is_classified_beside_the_gradient(text, probe, kind):
    facts = tables_of(text, probe)["jacobian"].facts
    assert (facts[0].name, facts[0].words) == ("critical point", kind)
    assert "Newton" in facts[0].tip


def test_where_a_function_is_infinite_it_has_no_critical_point():
    assert "critical point" not in said(tables_of("f(x, y) = 1/0", (0, 0))["jacobian"])
    assert "critical point" in said(tables_of("f(x, y) = 1", (0, 0))["jacobian"])


def test_a_vector_valued_function_has_no_critical_points():
    assert "critical point" not in said(tables_of("f(x, y) = [x^2, y^2]", (0, 0))["jacobian"])


def test_titles_and_shapes_are_those_of_the_signature():
    def titles(text):
        return [(table.title, table.name, table.shape) for table in tables_of(text).values()]

    assert titles("f(x) = x^2") == [
        ("f(a)", "Value", r"\mathbb{R}"),
        ("f'(a)", "Derivative", r"\mathbb{R}^{1 \times 1}"),
        ("f''(a)", "Second derivative", r"\mathbb{R}^{1 \times 1}"),
    ]
    assert titles("f(x, y) = x y")[1:] == [
        (r"\nabla f(a)", "Gradient", r"\mathbb{R}^{1 \times 2}"),
        ("H_{f}(a)", "Hessian", r"\mathbb{R}^{2 \times 2}"),
    ]
    matrix = titles("R in R^(3x2)\nK(R) = R' R")
    assert matrix[0] == ("K(a)", "Value", r"\mathbb{R}^{2 \times 2}")
    assert matrix[1] == ("J_{K}(a)", "Jacobian", r"\mathbb{R}^{4 \times 6}")
    assert matrix[4] == ("H_{K_{12}}(a)", "Hessian of K₁₂", r"\mathbb{R}^{6 \times 6}")


@pytest.mark.parametrize(
    ("text", "probe", "key", "why"),
    [
        ("f(x, y) = log x + y", (-1, 1), "value", "The function has no value here."),
        ("f(x, y) = log x + y", (-1, 1), "jacobian", "not every entry is finite"),
        ("f(x, y) = log x + y", (-1, 1), "hessian1", "not every entry is finite"),
        ("f(x) = log x", (-1,), "jacobian", "it is not finite"),
        ("f(x) = log x", (-1,), "hessian1", "it is not finite"),
        ("f(x, y) = [log x, y]", (-1, 1), "jacobian", "not every entry is finite"),
        ("f(t) = [log t, t]", (-1,), "jacobian", "not every entry is finite"),
        ("f(t) = [t^2, t^3]", (0,), "jacobian", "the curve stands still"),
        ("f(x, y) = 1e300 x^2 y", (1, 1), "hessian1", "its size is beyond 10³⁰⁸"),
        ("f(x, y) = 1e-300 x^2 y", (1, 1), "hessian1", "its size is below 10⁻³⁰⁸"),
        ("f(x, y) = [x + y, 2x + 2y]", (1, 1), "jacobian", "singular"),
        ("f(x, y) = [0x, 0y]", (1, 1), "jacobian", "the matrix is zero"),
    ],
)
def test_what_is_not_there_says_why(text, probe, key, why):
    assert why in [fact.missing or fact.words for fact in tables_of(text, probe)[key].facts]


def test_many_slices_say_how_many_are_shown():
    entries = ", ".join(f"x_{i}^2 x_{i + 1}" for i in range(1, 31))
    tables = tables_of(f"x in R^50\nf(x) = [{entries}]")
    assert tables["jacobian"].numbers.shape == (30, 50)
    slices = [f"hessian{k}" for k in range(1, 7)]
    assert [key for key in tables if key.startswith("hessian")] == [*slices, "hessian-tensor"]
    assert tables["hessian6"].remark == "The first 6 of 30 slices; the tensor below has them all."
    assert tables["hessian-tensor"].tensor.shape == (30, 50, 50)
    assert said(tables["jacobian"])["rank"] == ((30.0,), "")
