"""Critical points: those that are known, none that are not, and a word where they are not isolated."""

import numpy as np
import pytest

import explorer
from explorer.analysis.critical_points import MOST, critical_points
from explorer.analysis.spectrum import Kind
from explorer.graph.expr import Stopped

HIMMELBLAU = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"
PEAKS = "3(1-x)^2 exp(-x^2-(y+1)^2) - 10(x/5 - x^3 - y^5) exp(-x^2-y^2) - 1/3 exp(-(x+1)^2-y^2)"


def field_of(text, inputs=("x", "y")):
    function = explorer.function(text, inputs=list(inputs))
    n = len(inputs)

    def field(points, order):
        sample = function.sample_arrays(list(points), order)
        first = np.stack([sample.entry(0, i) for i in range(n)])
        found = [sample.components, first]
        if order == 2:
            found.append(np.stack([np.stack([sample.entry(0, i, j) for j in range(n)]) for i in range(n)]))
        return found

    return field


def search(text, side=3.0, inputs=("x", "y")):
    box = [(-side, side)] * len(inputs) if np.isscalar(side) else side
    return critical_points(field_of(text, inputs), box)


def kinds(found):
    return {kind: sum(p.kind == kind for p in found.points) for kind in {p.kind for p in found.points}}


def test_himmelblau_has_its_nine_points():
    found = search(HIMMELBLAU, 5.0)
    assert kinds(found) == {Kind.MINIMUM: 4, Kind.SADDLE: 4, Kind.MAXIMUM: 1}
    assert found.isolated
    assert found.complete
    minima = np.array([p.at for p in found.points if p.kind == Kind.MINIMUM])
    known = [(-3.77931025, -3.28318599), (-2.80511809, 3.13131252), (3, 2), (3.58442834, -1.84812653)]
    assert minima == pytest.approx(np.array(known), abs=1e-7)
    (top,) = [p for p in found.points if p.kind == Kind.MAXIMUM]
    assert top.at == pytest.approx([-0.27084459, -0.92303856], abs=1e-7)
    assert top.value == pytest.approx(181.616521, abs=1e-5)


def test_peaks_has_three_summits_three_hollows_and_its_passes():
    found = search(PEAKS)
    assert kinds(found) == {Kind.MINIMUM: 3, Kind.MAXIMUM: 3, Kind.SADDLE: 3}


def test_a_checkerboard_of_summits_hollows_and_saddles():
    found = search("sin(x) sin(y)", [(-2 * np.pi, 2 * np.pi)] * 2)
    assert kinds(found) == {Kind.SADDLE: 25, Kind.MINIMUM: 8, Kind.MAXIMUM: 8}
    steps = np.array([p.at for p in found.points]) / (np.pi / 2)
    assert steps == pytest.approx(np.rint(steps), abs=1e-7)


@pytest.mark.parametrize("text", ["x^3 - 3 x y^2", "x^4 + y^4", "x^4 + y^2", "x^3 + y^2", "x^10 + y^10"])
def test_a_degenerate_point_is_one_isolated_point(text):
    found = search(text, [(-3.0, 2.5), (-2.0, 3.0)])
    assert [(p.kind, p.isolated) for p in found.points] == [(Kind.DEGENERATE, True)]
    assert found.points[0].at == pytest.approx([0, 0], abs=1e-2 if "10" in text else 1e-4)


@pytest.mark.parametrize("text", ["2", "0 x", "1e300", "sin(x)^2 + cos(x)^2 + 0 y"])
def test_a_constant_function_is_said_to_be_constant(text):
    found = search(text)
    assert found.constant
    assert not found.isolated
    assert found.points == ()


@pytest.mark.parametrize("text", ["x^2", "(x + 2y^3)^2", "(x^2 + y^2 - 1)^2", "cos(x + y)"])
def test_a_curve_of_critical_points_is_said_not_to_be_isolated(text):
    found = search(text)
    assert not found.isolated
    assert not found.constant
    assert 2 < len(found.points) <= MOST
    field = field_of(text)
    for point in found.points:
        assert np.abs(field(point.at[:, None], 1)[1]).max() < 1e-6


def test_a_ring_of_minima_does_not_hide_the_summit_inside():
    found = search("(x^2 + y^2 - 1)^2")
    assert [p.at.tolist() for p in found.points if p.isolated] == [pytest.approx([0, 0], abs=1e-9)]
    assert next(p for p in found.points if p.isolated).kind == Kind.MAXIMUM


@pytest.mark.parametrize(
    "text", ["x + 2y", "exp(x + y)", "abs(x) + abs(y)", "1/(x^2 + y^2)", "1/x + y", "log(x) + 0 y", "floor(x) + y"]
)
def test_slopes_poles_and_kinks_are_no_critical_points(text):
    found = search(text)
    assert found.points == ()
    assert not found.constant


def test_a_domain_with_holes_keeps_its_points():
    (top,) = search("sqrt(1 - x^2 - y^2)").points
    assert (top.kind, top.value) == (Kind.MAXIMUM, pytest.approx(1))
    (low,) = search("x log(x) + y^2", [(-1.0, 3.0), (-2.0, 3.0)]).points
    assert low.at == pytest.approx([np.exp(-1), 0], abs=1e-8)
    nowhere = search("sqrt(-1 - x^2 - y^2)")
    assert nowhere.points == ()
    assert not nowhere.constant


@pytest.mark.parametrize(
    ("scale", "middle", "half"),
    [(1e300, 0, 1), (1e-290, 0, 1), (1e280, 1e6, 1), (1e-280, -2, 1e-6), (1, 0, 1e100), (1, 0, 1e-100), (1, -2, 1e-9)],
)
def test_no_scale_of_values_or_coordinates_matters(scale, middle, half):
    text = f"{scale} (((x - {middle:.17g}) / {half})^2 - (y / {half})^2)"
    found = search(text, [(middle - 0.9 * half, middle + 1.1 * half), (-half, 1.2 * half)])
    assert [p.kind for p in found.points] == [Kind.SADDLE]
    rounding = 4e-16 * abs(middle) / half
    assert (found.points[0].at - [middle, 0]) / half == pytest.approx([0, 0], abs=1e-8 + rounding)


def test_eigenvalues_are_the_hessian_s():
    (low,) = search("x^2 + 3 x y + 9 y^2").points
    assert low.eigenvalues == pytest.approx(np.linalg.eigvalsh([[2, 3], [3, 18]]))
    hessian = low.eigenvectors @ np.diag(low.eigenvalues) @ low.eigenvectors.T
    assert hessian == pytest.approx(np.array([[2, 3], [3, 18.0]]))


def test_one_and_three_coordinates():
    found = search("x^3 - 3x", inputs=("x",))
    assert [(p.at[0], p.kind) for p in found.points] == [
        (pytest.approx(-1), Kind.MAXIMUM),
        (pytest.approx(1), Kind.MINIMUM),
    ]
    found = search("(x^2 - 1)^2 + y^2 + z^2", 2.0, ("x", "y", "z"))
    assert [p.kind for p in found.points] == [Kind.MINIMUM, Kind.SADDLE, Kind.MINIMUM]


def test_a_point_on_the_edge_counts_and_one_beyond_does_not():
    assert len(search("x^2 + y^2", [(0.0, 1.0), (0.0, 1.0)]).points) == 1
    assert search("x^2 + y^2", [(0.01, 1.0), (0.0, 1.0)]).points == ()


def test_a_plateau_does_not_hide_the_summit_in_it():
    found = search("exp(-x^2 - y^2)", 100.0)
    assert [p.at.tolist() for p in found.points if p.kind == Kind.MAXIMUM] == [pytest.approx([0, 0], abs=1e-7)]
    assert not found.isolated


def test_work_is_bounded_and_can_be_stopped():
    counted = []
    plain = field_of("sin(40 x) sin(40 y) + sin(37 x y)")

    def field(points, order):
        counted.append(points[0].size)
        return plain(points, order)

    found = critical_points(field, [(-3, 3)] * 2)
    assert len(found.points) <= MOST
    assert not found.complete
    assert sum(counted) < 250_000
    with pytest.raises(Stopped):
        critical_points(plain, [(-3, 3)] * 2, lambda: True)


@pytest.mark.parametrize("box", [[], [(0, 1)] * 4, [(1, 1)], [(2, 1)], [(0, np.inf)], [(np.nan, 1)]])
def test_a_box_that_is_none_is_refused(box):
    with pytest.raises(ValueError, match="box"):
        critical_points(field_of("x"), box)
