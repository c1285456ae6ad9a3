"""The way through a window with the keyboard alone: part after part, row by row, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QPushButton, QScrollArea, QWidget

from ui.widgets.focus_order import TOGETHER, controls_in, give_focus, next_control, parts_of
from ui.widgets.typeset import FormulaView, ScrolledFormula

Key = Qt.Key


@pytest.fixture
def part(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    for name, x, y in (("third", 10, 60), ("second", 120, 12), ("first", 10, 10)):  # not as they were made
        button = QPushButton(name, made)
        button.setGeometry(x, y, 80, 24)
    made.resize(240, 120)
    made.show()
    return made


def test_within_a_part_one_goes_as_one_reads(part):
    assert [control.text() for control in controls_in(part)] == ["first", "second", "third"]


def test_what_is_scrolled_out_of_sight_above_is_gone_through_too(part):
    for control in part.findChildren(QPushButton):
        control.move(control.x(), control.y() - 500)
    assert [control.text() for control in controls_in(part)] == ["first", "second", "third"]


def test_what_is_scrolled_out_of_sight_below_comes_before_what_stands_under_it(part):
    (first, second, third), area, column = controls_in(part), QScrollArea(part), QWidget()
    for control, y in ((first, 0), (second, 400)):
        control.setParent(column)
        control.move(0, y)
    column.resize(100, 500)
    area.setWidget(column)
    area.setGeometry(0, 0, 240, 50)
    area.show()
    assert [control for control in controls_in(part) if control is not area] == [first, second, third]


def test_what_gets_the_focus_is_scrolled_into_sight(part):
    first, *_ = controls_in(part)
    area, column = QScrollArea(part), QWidget()
    first.setParent(column)
    first.move(0, 400)
    column.resize(100, 500)
    area.setWidget(column)
    area.setGeometry(0, 0, 240, 50)
    area.show()
    assert first.visibleRegion().isEmpty()
    give_focus(first, Qt.FocusReason.TabFocusReason)
    assert first.visibleRegion().boundingRect() == first.rect()


def test_what_is_hidden_or_can_not_be_used_is_passed_over(part):
    first, second, third = controls_in(part)
    second.setEnabled(False)
    third.hide()
    assert controls_in(part) == [first]
    assert next_control([part], first, forward=True) is first
    first.hide()
    assert next_control([part], None, forward=True) is None


def test_from_a_control_that_was_just_disabled_one_goes_on_to_its_neighbour(part):
    first, second, third = controls_in(part)
    second.setEnabled(False)
    assert next_control([part], second, forward=True) is third
    assert next_control([part], second, forward=False) is first


def test_what_stands_together_is_gone_through_before_what_stands_beside_it(part):
    (first, second, third), column = controls_in(part), QWidget(part)
    column.setObjectName(TOGETHER)
    column.setGeometry(10, 10, 100, 110)
    column.show()
    for control, y in ((first, 0), (third, 60)):
        control.setParent(column)
        control.move(0, y)
        control.show()
    assert controls_in(part) == [first, third, second]


def test_around_the_end_and_back(part):
    first, _, third = controls_in(part)
    assert next_control([part], third, forward=True) is first
    assert next_control([part], first, forward=False) is third
    assert next_control([part], None, forward=False) is third


def where(window):
    focus = window.focusWidget()
    return next(i for i, part in enumerate(parts_of(window)) if part is focus or part.isAncestorOf(focus))


def test_tab_goes_through_the_parts_of_the_window_in_order_and_reaches_every_control(welcome, qtbot):
    window = welcome.window
    qtbot.waitUntil(lambda: all(pane.view is not None for pane in window.panes), timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.definitions.editor.setFocus()
    every = [control for part in parts_of(window) for control in controls_in(part)]
    seen, places = set(), []
    for _ in range(len(every)):
        seen.add(window.focusWidget())
        places.append(where(window))
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
    assert window.panes[0].view in seen
    assert window.panes[1].view in seen
    turn = places.index(min(places))
    assert places[turn:] + places[:turn] == sorted(places)
    # Of buttons that exclude each other one takes the Tab key, the arrow keys go to the others.
    assert {control for part in parts_of(window) for control in controls_in(part)} <= seen


def test_f6_goes_from_part_to_part(welcome, qtbot):
    window = welcome.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.definitions.editor.setFocus()
    visited = [where(window)]
    for _ in range(3):
        welcome.actions["next_part"].trigger()
        visited.append(where(window))
    assert visited == sorted(set(visited))
    qtbot.keyClick(window.focusWidget(), Key.Key_Backtab)
    assert where(window) < visited[-1]


def test_a_panel_behind_a_tab_comes_to_the_front_with_the_focus(welcome, qtbot):
    window = welcome.window
    window.resize(640, 420)
    qtbot.waitUntil(lambda: bool(window.tabifiedDockWidgets(window.findChild(QDockWidget, "definitions"))))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.definitions.editor.setFocus()
    visited = set()
    for _ in range(len(parts_of(window))):
        welcome.actions["next_part"].trigger()
        focus = window.focusWidget()
        for dock in (dock for dock in window.findChildren(QDockWidget) if dock.isAncestorOf(focus)):
            qtbot.waitUntil(lambda dock=dock: not dock.visibleRegion().isEmpty())
            visited.add(dock.objectName())
    assert visited == {"definitions", "point", "labs"}


def test_f6_goes_to_the_picture_itself(welcome, qtbot):
    window = welcome.window
    qtbot.waitUntil(lambda: all(pane.view is not None for pane in window.panes), timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.definitions.editor.setFocus()
    welcome.actions["next_part"].trigger()
    assert window.panes[0].view.hasFocus()
    welcome.actions["next_part"].trigger()
    assert window.panes[1].view.hasFocus()


def test_parts_of_the_window_are_made_larger_and_smaller_without_a_mouse(welcome, qtbot):
    window = welcome.window
    qtbot.waitUntil(lambda: all(pane.view is not None for pane in window.panes), timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = window.panes[0].view
    view.setFocus()
    before = view.width()
    welcome.actions["larger"].trigger()
    assert view.width() > before
    editor = window.definitions.editor
    editor.setFocus()
    before = window.definitions.width()
    welcome.actions["larger"].trigger()
    qtbot.waitUntil(lambda: window.definitions.width() > before)
    welcome.actions["smaller"].trigger()
    qtbot.waitUntil(lambda: window.definitions.width() == before)


def test_a_formula_wider_than_its_place_is_reached_and_scrolled_by_keys(qtbot, typesetter):
    formula = FormulaView(typesetter)
    scrolled = ScrolledFormula(formula)
    qtbot.addWidget(scrolled)
    scrolled.resize(100, 40)
    formula.show_latex("", "a + b")
    scrolled.show()
    assert scrolled.focusPolicy() == Qt.FocusPolicy.NoFocus
    formula.show_latex("", " + ".join(f"a{i}" for i in range(200)))
    qtbot.waitUntil(lambda: scrolled.horizontalScrollBar().maximum() > 0)
    assert scrolled.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(scrolled, Key.Key_Right)
    assert scrolled.horizontalScrollBar().value() > 0
