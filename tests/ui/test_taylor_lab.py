"""The Taylor bar and the order box: buttons, numbers and play become edits; results become the polynomial."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from explorer.document.edits import set_lab, set_order, show_taylor
from explorer.document.results import PolynomialResult
from ui.labs.order_box import OrderBox
from ui.labs.taylor import TaylorLab


@pytest.fixture
def lab(qtbot, store, typesetter, theme, point):
    made = TaylorLab(store, typesetter, theme)
    qtbot.addWidget(made)
    made.show()
    made.show_point(point)
    yield made
    made.stop()


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_steps_lead_from_off_through_0_upward_and_back(lab, store, qtbot):
    click(qtbot, lab.higher_button)
    assert (store.document.taylor, store.document.order) == (True, 0)
    click(qtbot, lab.higher_button)
    assert store.document.order == 1
    click(qtbot, lab.lower_button)
    click(qtbot, lab.lower_button)
    assert not store.document.taylor
    assert not lab.lower_button.isEnabled()


def test_with_a_room_open_steps_go_on_from_the_order_it_shows(lab, store, qtbot):
    store.apply(set_order(4))
    store.apply(show_taylor(False))
    assert lab.order.text() == "off"
    store.apply(set_lab(room="error"))
    assert lab.order.value() == 4
    click(qtbot, lab.higher_button)
    assert (store.document.taylor, store.document.order) == (True, 5)


def test_below_order_0_an_open_room_leaves_nothing_to_step_to(lab, store, qtbot):
    store.apply(set_lab(room="error"))
    store.apply(set_order(0))
    click(qtbot, lab.lower_button)
    assert (store.document.taylor, lab.order.value()) == (False, 0)
    assert not lab.lower_button.isEnabled()
    click(qtbot, lab.higher_button)
    assert (store.document.taylor, store.document.order) == (True, 1)


def test_order_stops_at_what_the_point_allows(lab, store, point):
    lab.show_point(replace(point, max_order=1))
    for _ in range(4):
        lab.step(1)
    assert store.document.order == 1
    assert not lab.higher_button.isEnabled()


def test_check_box_shows_and_hides(lab, store):
    lab.shown.click()
    assert store.document.taylor
    assert lab.formula.isVisible()
    lab.shown.click()
    assert not store.document.taylor
    assert not lab.formula.isVisible()


def test_polynomial_of_the_point_is_shown(lab):
    assert lab.formula.latex == "T_{2} = 1"


def test_typed_order_is_applied_on_enter(lab, store, qtbot):
    lab.order.setFocus()
    lab.order.selectAll()
    qtbot.keyClicks(lab.order, "7")
    qtbot.keyClick(lab.order, Qt.Key.Key_Return)
    assert (store.document.taylor, store.document.order) == (True, 7)


def test_two_order_boxes_agree(lab, store, qtbot):
    other = OrderBox(store)
    qtbot.addWidget(other)
    assert other.text() == "off"
    lab.step(1)
    assert other.value() == lab.order.value() == 0


def test_play_climbs_to_the_highest_order_and_is_one_undo_step(lab, store, qtbot, point):
    lab.show_point(replace(point, max_order=3))
    lab.beat.setInterval(1)
    with qtbot.waitSignal(lab.playing, check_params_cb=lambda on: not on):
        click(qtbot, lab.play_button)
    assert store.document.order == 3
    store.stack.undo()
    assert not store.document.taylor


def test_exact_coefficients_replace_the_numbers_where_they_belong(lab, point):
    lab.show_point(replace(point, taylor_marked="T = 0.5", expansion=4, order=2))
    lab.show_polynomial(PolynomialResult(3, {2: "of another point"}))
    assert lab.formula.latex == "T = 0.5"
    lab.show_polynomial(PolynomialResult(4, {2: r"T = \frac{1}{2}"}))
    assert lab.formula.latex == r"T = \frac{1}{2}"
    lab.show_point(replace(point, taylor_marked="T = 0.3", expansion=4, order=3))
    assert lab.formula.latex == "T = 0.3"  # of this order there is no exact form
    lab.show_point(replace(point, taylor_marked="T = 0.5", expansion=5, order=2))
    assert lab.formula.latex == "T = 0.5"


def turn(widget, notches):
    place = QPointF(widget.rect().center())
    delta = QPoint(0, 120 * notches)
    modifiers, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    event = QWheelEvent(
        place, widget.mapToGlobal(place), QPoint(), delta, buttons, modifiers, Qt.ScrollPhase.NoScrollPhase, False
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_wheel_steps_the_order_over_the_strip_and_over_the_box(lab, store):
    store.apply(set_order(3))
    turn(lab, 1)
    assert store.document.order == 4
    turn(lab.order, -1)
    assert store.document.order == 3


def test_the_polynomial_is_written_while_its_room_is_open(lab, store):
    store.apply(set_lab(room="error"))
    assert lab.formula.isVisible()
    store.apply(set_lab(room="convergence"))
    assert not lab.formula.isVisible()
