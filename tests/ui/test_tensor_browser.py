"""The tensor browser under a real mouse: axes, slices, flattenings, what an entry says, and what is painted."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from explorer.document.edits import set_own
from explorer.document.tensor import first_view, make_tensor
from explorer.document.tensor_tables import tensor_table
from explorer.scene.palette import DARK, LIGHT
from ui.panels.table_column import TableColumn
from ui.panels.table_look import TableLook
from ui.panels.table_section import TableSection
from ui.widgets.heat import cell_colors, heat
from ui.widgets.menus import plain
from ui.widgets.tensor_browser import TensorBrowser

HESSIANS = np.array([[[1.0, 2.0], [2.0, 3.0]], [[0.0, 5.0], [5.0, -6.0]]])
LABELS = (("f₁", "f₂"), ("x", "y"), ("x", "y"))


def hessian_tensor(numbers=HESSIANS):
    return make_tensor(numbers, "kij", LABELS, "∂²{0}/∂{1}∂{2}", [(1, 2)])


@pytest.fixture
def browser(qtbot):
    made = TensorBrowser()
    made.resize(420, 300)
    made.set_look(LIGHT, 6)
    made.show_tensor(hessian_tensor())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def point_at(grid, place):
    """Move the mouse to a cell."""
    at = QPointF(grid.rect_of(*place).center())
    buttons = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove, at, grid.viewport().mapToGlobal(at), buttons, buttons, Qt.NoModifier
    )
    QApplication.sendEvent(grid.viewport(), event)


def choose(button, text):
    next(action for action in button.menu().actions() if plain(action.text()).startswith(text)).trigger()


def test_a_slider_shows_another_slice_and_the_view_stays_with_new_numbers(browser):
    assert list(browser.sliders) == [0]
    browser.sliders[0].setFocus()
    QTest.keyClick(browser.sliders[0], Qt.Key.Key_Right)
    assert browser.view.at == (1, 0, 0)
    browser.show_tensor(hessian_tensor(HESSIANS + 1))
    assert browser.view.at == (1, 0, 0)
    browser.show_tensor(make_tensor(np.zeros((3, 3)), "ij"))
    assert browser.view == first_view((3, 3))
    assert not browser.sliders


def test_an_axis_is_chosen_for_the_rows_and_the_one_that_was_there_is_slid(browser):
    choose(browser.rows_button, "k")
    assert (browser.view.rows, browser.view.columns, list(browser.sliders)) == ((0,), (2,), [1])
    choose(browser.columns_button, "k")
    assert (browser.view.rows, browser.view.columns) == ((2,), (0,))
    assert "j" in browser.rows_button.text()


def test_flattened_no_axis_is_slid_and_the_index_map_is_said(browser):
    choose(browser.flat_button, "(k,i) × j")
    assert browser.view.size == (4, 2)
    assert not browser.sliders
    assert "(k,i) is number 2(k − 1) + i" in browser.about.text()
    assert not browser.rows_button.isEnabled()
    choose(browser.flat_button, "Slices")
    assert browser.view == first_view((2, 2, 2))


def test_an_entry_under_the_mouse_says_what_it_is(browser, qtbot):
    with qtbot.waitSignal(browser.hovered) as signal:
        point_at(browser.grid, (0, 1))
    assert signal.args == [(0, 0, 1)]
    assert "∂²f₁/∂x∂y = 2" in browser.said.text()
    assert "equal to 1 other by symmetry" in browser.said.text()


def test_a_click_chooses_an_entry_and_arrow_keys_go_on_from_it(browser, qtbot):
    with qtbot.waitSignal(browser.chosen) as signal:
        at = browser.grid.rect_of(0, 0).center()
        QTest.mouseClick(browser.grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert signal.args == [(0, 0, 0)]
    QTest.keyClick(browser.grid, Qt.Key.Key_Down)
    QTest.keyClick(browser.grid, Qt.Key.Key_Right)
    QTest.keyClick(browser.grid, Qt.Key.Key_Right)  # no further than the last column
    assert browser.grid.pointed == (0, 1, 1)
    assert "∂²f₁/∂y∂y = 3" in browser.said.text()


def test_an_equal_entry_lights_up_with_the_one_under_the_mouse(browser):
    before = browser.grid.viewport().grab().toImage()
    point_at(browser.grid, (0, 1))
    after = browser.grid.viewport().grab().toImage()

    def changed(row, column):
        rect = browser.grid.rect_of(row, column)
        spots = [rect.topLeft() + QPoint(x, 0) for x in range(rect.width())]
        return sum(before.pixel(spot) != after.pixel(spot) for spot in spots)

    assert changed(0, 1) > 10
    assert changed(1, 0) > 10
    assert changed(1, 1) < changed(1, 0) // 2  # it only shares a border


def test_beyond_the_last_cell_nothing_is_pointed_at(browser):
    grid = browser.grid
    assert grid.index_under(grid.rect_of(1, 1).bottomRight() + QPoint(4, 4)) is None
    assert grid.index_under(QPoint(1, 1)) is None


def test_a_million_entries_are_scrolled_through(browser):
    numbers = np.zeros((100, 100, 100))
    numbers[-1, -1, -1] = 7.0
    browser.show_tensor(make_tensor(numbers, "ijk"))
    browser.show_view(browser.view.flattened(2))
    grid = browser.grid
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    grid.horizontalScrollBar().setValue(grid.horizontalScrollBar().maximum())
    rows, columns = grid.in_sight()
    assert (rows.stop, columns.stop) == (10_000, 100)
    assert (rows.stop - rows.start) * (columns.stop - columns.start) < 500
    assert grid.index_under(grid.rect_of(9_999, 99).center()) == (99, 99, 99)
    ink = grid.viewport().grab().toImage().pixelColor(grid.rect_of(9_999, 99).topLeft() + QPoint(3, 3))
    assert ink.red() > ink.blue() + 20  # the only number that is not zero is warm


def test_an_entry_that_is_to_be_seen_is_scrolled_to(browser):
    browser.show_tensor(make_tensor(np.zeros((3, 80, 90)), "kij"))
    browser.show_entries([(2, 70, 80)])
    assert browser.view.at == (2, 0, 0)
    rows, columns = browser.grid.in_sight()
    assert 70 in range(rows.start, rows.stop)
    assert 80 in range(columns.start, columns.stop)
    before = (rows, columns)
    browser.show_entries([(2, 69, 80)])  # in sight already
    assert browser.grid.in_sight() == before


def test_a_heat_map_shows_more_at_once(browser):
    browser.show_tensor(make_tensor(np.random.default_rng(0).standard_normal((2, 60, 60)), "kij"))
    shown = browser.grid.in_sight()[0]
    QTest.mouseClick(browser.heat_button, Qt.MouseButton.LeftButton)
    assert browser.grid.in_sight()[0] == slice(0, 60)
    assert "colours from −" in browser.about.text()
    QTest.mouseClick(browser.heat_button, Qt.MouseButton.LeftButton)
    assert "colours" not in browser.about.text()
    assert shown.stop < 60


def test_equal_entries_are_written_once_on_request(browser):
    def ink(row, column):
        rect = browser.grid.rect_of(row, column).adjusted(3, 3, -3, -3)
        image = browser.grid.viewport().grab().toImage().copy(rect)
        return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}

    assert len(ink(0, 1)) > 1 < len(ink(1, 0))
    QTest.mouseClick(browser.join_button, Qt.MouseButton.LeftButton)
    assert len(ink(0, 1)) > 1 == len(ink(1, 0))
    browser.show_tensor(make_tensor(np.arange(8.0).reshape(2, 2, 2), "kij"))
    assert browser.join_button.isHidden()  # nothing is equal
    assert len(ink(1, 0)) > 1


def test_a_tool_tip_has_the_digits_that_are_not_written(browser):
    browser.show_tensor(make_tensor(np.array([[0.5, 1 / 3]]), "ij"))
    texts = []
    for column in (0, 1):
        point_at(browser.grid, (0, column))
        at = browser.grid.rect_of(0, column).center()
        there = browser.grid.viewport().mapToGlobal(at)
        QApplication.sendEvent(browser.grid.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, at, there))
        texts.append(QToolTip.text())
    assert texts == ["", "0.3333333333333333"]


def test_a_number_that_does_not_fit_has_fewer_digits(browser):
    numbers = np.zeros((2, 500, 3))
    numbers[0, 1, 1] = -1.234567e-111
    browser.show_tensor(make_tensor(numbers, "kij"))
    cell = browser.grid.rect_of(1, 1)
    image = browser.grid.viewport().grab().toImage()
    edge = {image.pixel(cell.left() + 2, y) for y in range(cell.top() + 3, cell.bottom() - 3)}
    assert len(edge) == 1  # nothing is cut off on the left


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_colours_tell_signs_zeros_and_undefined_numbers_apart(theme):
    table = heat(theme, under_text=False)
    low, small, zero, high, infinite, missing = cell_colors(np.array([-2.0, 1e-9, 0, 2, np.inf, np.nan]), 2.0, table)
    assert len({int(low), int(small), int(zero), int(high)}) == 4
    assert infinite == high
    assert missing == zero


def test_the_menu_copies_the_slice_on_the_screen_or_the_whole(qtbot, typesetter):
    section = TableSection(typesetter, LIGHT)
    qtbot.addWidget(section)
    section.show_table(tensor_table("tensor", "H", hessian_tensor()), TableLook())
    section.show()
    section.tensor.show_view(section.tensor.view.slid_to(0, 1))
    choose_in(section.menu, "Copy as CSV")
    assert QGuiApplication.clipboard().text() == "0,5\n5,-6\n"
    choose_in(section.menu, "Copy as Markdown")
    assert "| **y** | 5 | -6 |" in QGuiApplication.clipboard().text()
    choose_in(section.menu.whole, "Copy as NumPy")
    found = QGuiApplication.clipboard().text()
    assert found.endswith(".reshape(2, 2, 2)")
    assert found.count("\n") == 3
    choose_in(section.menu.whole, "Copy as LaTeX")
    assert r"T_{2,:,:} = \begin{bmatrix} 0 & 5 \\ 5 & -6 \end{bmatrix}" in QGuiApplication.clipboard().text()
    choose_in(section.menu.whole, "Copy as MATLAB")
    assert QGuiApplication.clipboard().text() == "cat(3, [1, 2; 2, 3], [0, 5; 5, -6])"
    saved = []
    section.save_requested.connect(lambda table, kind: saved.append((table, kind)))
    choose_in(section.menu, "Save as CSV")
    choose_in(section.menu.whole, "Save as NPY")
    assert saved[0][0].numbers.tolist() == [[0, 5], [5, -6]]
    assert saved[1][0].tensor.numbers.shape == (2, 2, 2)


def choose_in(menu, text):
    next(action for action in menu.actions() if plain(action.text()).startswith(text)).trigger()


def test_a_table_says_how_it_is_looked_at_and_the_user_may_look_otherwise(qtbot, typesetter):
    section = TableSection(typesetter, LIGHT)
    qtbot.addWidget(section)
    flat = first_view((2, 2, 2)).flattened(2)
    table = tensor_table("tensor", "H", hessian_tensor())
    section.show_table(replace(table, view=flat), TableLook())
    assert section.tensor.view == flat
    choose(section.tensor.flat_button, "Slices")
    section.show_table(replace(table, view=flat), TableLook())
    assert section.tensor.view == first_view((2, 2, 2))
    section.show_table(replace(table, view=flat, lit=((1, 0, 1),)), TableLook())
    assert section.tensor.view.at == (1, 0, 0)
    section.show_table(replace(table, view=flat.flattened(1)), TableLook())
    assert section.tensor.view == flat.flattened(1)


def test_what_is_too_large_to_be_copied_is_saved(qtbot, typesetter):
    section = TableSection(typesetter, LIGHT)
    qtbot.addWidget(section)
    section.show_table(tensor_table("tensor", "T", make_tensor(np.zeros((40, 40, 40)), "ijk")), TableLook())
    shown = next(action for action in section.menu.actions() if plain(action.text()) == "Copy as CSV")
    whole = next(action for action in section.menu.whole.actions() if plain(action.text()) == "Copy as CSV")
    assert (shown.isEnabled(), whole.isEnabled()) == (True, False)
    section.tensor.show_view(section.tensor.view.flattened(2))
    assert not shown.isEnabled()


def test_an_ordinary_table_comes_back_after_a_tensor(qtbot, typesetter, hessian_table):
    section = TableSection(typesetter, LIGHT)
    qtbot.addWidget(section)
    section.show_table(tensor_table("t", "H", hessian_tensor()), TableLook())
    section.show_table(hessian_table, TableLook())
    assert section.tensor.isHidden()
    assert not section.numbers.isHidden()
    assert not section.menu.whole.menuAction().isVisible()


def test_an_entry_lights_up_its_sources_and_a_click_makes_an_edit(qtbot, typesetter):
    column = TableColumn(typesetter, LIGHT)
    qtbot.addWidget(column)
    by_entry = tensor_table("dK", "dK", hessian_tensor())
    sources = tensor_table("R", "R", make_tensor(np.ones((2, 2)), "ij"))

    def edit(index):
        return set_own({"matrix.entry": index})

    linked = replace(by_entry, on_entry=edit, lights=lambda index: {"R": [index[1:]]})
    column.show_tables([linked, sources])
    qtbot.waitUntil(lambda: column.is_filled)
    column.resize(500, 700)
    column.show()
    grid = column.sections["dK"].tensor.grid
    beside = column.sections["R"].tensor.grid
    before = beside.viewport().grab().toImage()
    point_at(grid, (1, 0))
    after = beside.viewport().grab().toImage()
    spot = beside.rect_of(1, 0).topLeft() + QPoint(5, 1)
    assert before.pixel(spot) != after.pixel(spot)
    with qtbot.waitSignal(column.edited) as signal:
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.rect_of(1, 0).center())
    assert callable(signal.args[0])
