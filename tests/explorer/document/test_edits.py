"""Edits are pure: a new document comes out, and the old one is as it was."""

from explorer.document.edits import (
    explore,
    fit_ranges,
    set_fields,
    set_order,
    set_probe,
    set_range,
    set_text,
    set_view,
    show_layer,
    show_taylor,
)
from explorer.document.model import MAX_ORDER, Document, Range


def test_text_is_kept_as_lines():
    assert set_text("f(x) = x\ng(x) = 2")(Document()).lines == ("f(x) = x", "g(x) = 2")


def test_an_edit_that_changes_nothing_returns_the_same_document():
    document = set_probe([1, 2])(set_text("f(x) = x")(Document()))
    assert set_text("f(x) = x")(document) is document
    assert set_probe([1, 2])(document) is document


def test_the_order_stays_within_its_limits_and_shows_the_approximation():
    assert set_order(-1)(Document()).order == 0
    assert set_order(99)(Document()).order == MAX_ORDER
    assert set_order(3)(Document()).taylor
    assert not show_taylor(False)(set_order(3)(Document())).taylor


def test_a_range_replaces_the_one_of_the_same_name_and_is_put_in_order():
    document = set_range("x", 3, -3)(set_range("x", 0, 1)(set_range("y", 0, 2)(Document())))
    assert document.ranges == (Range("x", -3, 3), Range("y", 0, 2))


def test_a_hidden_layer_comes_back():
    hidden = show_layer("field", False)(Document())
    assert hidden.hidden == {"field"}
    assert show_layer("field", True)(hidden) == Document()


def test_a_layer_that_is_usually_off_goes_again():
    shown = show_layer("slices", True, usual=False)(Document())
    assert (shown.shown, shown.hidden) == ({"slices"}, frozenset())
    assert show_layer("slices", False, usual=False)(shown) == Document()


def test_looking_in_another_way_changes_what_is_named_and_nothing_else():
    document = set_view(contours=20)(set_view(output=1)(Document()))
    assert (document.view.contours, document.view.output, document.view.axes) == (20, 1, None)


def test_fields_go_where_they_belong_and_one_coordinate_of_delta_leaves_the_others():
    document = set_fields({"step": 0.5, "tolerance": 0.1, "offset:1": 3.0}, (1.0, 2.0))(Document())
    assert (document.view.step, document.lab.tolerance, document.lab.offset) == (0.5, 0.1, (1.0, 3.0))
    assert set_fields({"offset:0": 9.0}, (0.0, 0.0))(document).lab.offset == (9.0, 3.0)


def test_exploring_another_function_forgets_the_point_of_the_last():
    document = explore("g")(set_range("x", 0, 1)(set_probe([1])(Document())))
    assert (document.explored, document.probe, document.ranges) == ("g", None, ())


def test_fitting_the_ranges_lets_the_level_surface_run_through_the_probe_again():
    document = set_view(level=3.0, values=(0.0, 1.0), contours=5)(set_range("x", 0, 1)(Document()))
    fitted = fit_ranges()(document)
    assert (fitted.ranges, fitted.view.level, fitted.view.values, fitted.view.contours) == ((), None, None, 5)


def test_a_room_keeps_its_own_values_and_asks_for_them_by_kind():
    lab = set_fields({"fit.degree": 3, "fit.points": (1.0, 2.0), "tolerance": 0.5})(Document()).lab
    assert (lab.own_value("fit.degree", 2), lab.own_value("fit.points", ()), lab.tolerance) == (3, (1.0, 2.0), 0.5)
    assert lab.own_value("fit.degree", 2.5) == 3.0
    assert lab.own_value("fit.degree", "usual") == "usual"
    assert lab.own_value("fit.degree", True) is True
    assert lab.own_value("fit.names", "x") == "x"
