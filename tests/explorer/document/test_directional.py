"""The directional derivative at the point: a plain product of the Jacobian with a unit vector."""

import numpy as np
import pytest

from explorer.document.directional import directional, unit_at
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PointResult


def point_of(text, probe):
    results = Pipeline().evaluate(Request(Document(lines=(text,), probe=probe), 1))
    return next(r for r in results if isinstance(r, PointResult))


def _circle(degrees):
    return [np.cos(np.radians(degrees)), np.sin(np.radians(degrees))]


@pytest.mark.parametrize(
    ("degrees", "expected"), [(0, (1, 0)), (90, (0, 1)), (180, (-1, 0)), (270, (0, -1)), (-90, (0, -1)), (450, (0, 1))]
)
def test_quarter_turns_are_exact(degrees, expected):
    assert unit_at(degrees).tolist() == list(expected)


def test_angles_in_every_quadrant_are_those_of_cosine_and_sine():
    for degrees in range(-360, 361, 7):
        np.testing.assert_allclose(unit_at(degrees), _circle(degrees), atol=1e-15)


def test_a_scalar_function_along_a_direction_that_is_not_a_unit():
    point = point_of("f(x, y) = x^2 y", (1, 2))
    table = directional(point, (3, 4))
    assert table.numbers.tolist() == [[pytest.approx((4 * 3 + 1 * 4) / 5)]]
    assert table.title == r"D_u f = \nabla f\,u"
    facts = {fact.name: fact.numbers for fact in table.facts}
    assert facts["u ="] == pytest.approx((0.6, 0.8))
    assert facts["uᵀHu ="][0] == pytest.approx((4 * 9 + 2 * 2 * 12) / 25)


def test_a_vector_valued_function_has_one_entry_a_component():
    table = directional(point_of("f(x, y, z) = [x y, z]", (1, 2, 3)), (0, 0, 2))
    assert table.numbers.tolist() == [[0.0], [1.0]]
    assert table.row_names == ("f₁", "f₂")
    assert table.title == r"D_u f = J_{f}\,u"


@pytest.mark.parametrize("direction", [(0, 0), (1, 2, 3), (float("nan"), 1)])
def test_what_is_no_direction_has_no_derivative(direction):
    assert directional(point_of("f(x, y) = x y", (1, 2)), direction) is None


def test_outside_the_domain_it_is_undefined():
    table = directional(point_of("f(x, y) = log x + y", (-1, 2)), (1, 0))
    assert np.isnan(table.numbers).all()
    assert [fact.name for fact in table.facts] == ["u ="]
