"""The matrix lab in a window, with the mouse: an entry's sources light up, its formula appears, steps play, undo."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.document.edits import set_own, set_text
from explorer.document.model import Document, LabSettings
from explorer.document.tensor import CASE_ROLES
from explorer.scene.palette import THEMES
from ui.widgets.heat import case_colors
from ui.widgets.menus import plain
from ui.widgets.tensor_grid import WHOLE

LINES = ("R in R^(3x2)", "K(R) = R' R")


def document_of(**own):
    made = Document(lines=LINES, probe=(1.0, 2.0, 3.0, 4.0, 5.0, 6.0), lab=LabSettings("matrix"))
    return set_own({f"matrix.{key}": value for key, value in own.items()})(made)


@pytest.fixture
def session(open_room, qtbot):
    made = open_room(document_of(), pictures=0)
    qtbot.waitUntil(
        lambda: "matrix:tensor" in made.window.room.tables.sections and made.window.room.is_complete, timeout=30_000
    )
    return made


def grid_of(session, key):
    return session.window.room.tables.sections[f"matrix:{key}"].tensor.grid


def cell(grid, index):
    """Return the place of the mouse over an entry, which the slice that is seen has to hold."""
    return grid.rect_of(*grid._view.place_of(index)).center()  # noqa: SLF001 - where the entry is painted


def point_at(grid, index):
    at = cell(grid, index).toPointF()
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, grid.viewport().mapToGlobal(at), none, none, Qt.NoModifier)
    QApplication.sendEvent(grid.viewport(), event)


def click(grid, index):
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=cell(grid, index))


def view_of(session, key="tensor"):
    return session.window.room.tables.sections[f"matrix:{key}"].tensor.view


def texts(session):
    return [view.accessibleName() for view in session.window.room.formulas if view.parentWidget().isVisible()]


def pixels(grid, index):
    rect = grid.rect_of(*grid._view.place_of(index)).adjusted(1, 1, -1, -1)  # noqa: SLF001 - as above
    image = grid.viewport().grab().toImage().copy(rect)
    return [image.pixel(x, y) for x in range(image.width()) for y in range(image.height())]


def test_an_entry_under_the_mouse_lights_its_sources_and_marks_what_is_differentiated(session):
    tensor, given, value = (grid_of(session, key) for key in ("tensor", "input:R", "value"))
    before = [pixels(given, index) for index in ((0, 0), (0, 1), (1, 0))]
    point_at(tensor, (0, 1, 0, 0))  # ∂K_12/∂R_11 = R_12
    assert (given.lit, given.marked, value.marked) == ({(0, 1)}, {(0, 0)}, {(0, 1)})
    after = [pixels(given, index) for index in ((0, 0), (0, 1), (1, 0))]
    changed = [
        {place for place, pair in enumerate(zip(*both, strict=True)) if len(set(pair)) > 1}
        for both in zip(before, after, strict=True)
    ]
    assert changed[0]
    assert changed[1]
    assert not changed[2]
    assert changed[0] != changed[1]  # dashed with a corner, and a whole outline
    QApplication.sendEvent(tensor.viewport(), QEvent(QEvent.Type.Leave))
    assert not given.lit | given.marked | value.marked


def test_a_click_shows_the_formula_undo_takes_it_back_and_redo_brings_it_again(session, qtbot):
    assert len(texts(session)) == 1
    click(grid_of(session, "tensor"), (0, 1, 0, 0))
    qtbot.waitUntil(lambda: "∂K₁₂/∂R₁₁ = R₁₂ = 2" in texts(session)[0], timeout=30_000)
    assert grid_of(session, "input:R").lit == {(0, 1)}
    session.store.stack.undo()
    qtbot.waitUntil(lambda: "⇒" not in texts(session)[0], timeout=30_000)
    session.store.stack.redo()
    qtbot.waitUntil(lambda: "⇒" in texts(session)[0], timeout=30_000)


def test_another_entry_under_the_mouse_takes_the_place_of_the_one_that_was_clicked(session, qtbot):
    tensor, given = grid_of(session, "tensor"), grid_of(session, "input:R")
    click(tensor, (0, 1, 0, 0))
    qtbot.waitUntil(lambda: "⇒" in texts(session)[0], timeout=30_000)
    point_at(tensor, (0, 0, 0, 0))
    assert (given.lit, given.marked) == ({(0, 0)}, {(0, 0)})


def test_the_steps_play_until_both_approaches_end_in_the_same_tensor(session, qtbot):
    bar = session.window.room.transport
    QTest.mouseClick(bar.buttons["first"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view_of(session, "flat").is_numbered, timeout=30_000)
    QTest.mouseClick(bar.buttons["higher"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: grid_of(session, "input:R").marked == {(0, 0)}, timeout=30_000)
    assert len(grid_of(session, "flat").marked) == 4  # the new column
    bar.speed.setCurrentText("4×")
    QTest.mouseClick(bar.buttons["play"], Qt.MouseButton.LeftButton)
    room = session.window.room
    qtbot.waitUntil(lambda: "same tensor, exactly" in room.sentences.text() and not bar.is_playing, timeout=30_000)
    one, other = (room.tables.sections[f"matrix:{key}"].table.tensor.numbers for key in ("tensor", "flat"))
    np.testing.assert_array_equal(one, other)
    assert view_of(session) == view_of(session, "flat")
    session.store.stack.undo()  # the playing is one step of the history
    qtbot.waitUntil(lambda: grid_of(session, "input:R").marked == {(0, 0)}, timeout=30_000)


def test_a_step_shows_the_new_partial_where_its_entry_is(session, qtbot):
    bar = session.window.room.transport
    bar.bar.setValue(4)
    new = {(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)}
    qtbot.waitUntil(lambda: grid_of(session, "tensor").marked == new, timeout=30_000)
    assert grid_of(session, "flat").marked == new
    places = sorted(view_of(session).place_of(index) for index in new)
    assert places == [(2, 2), (2, 3), (3, 2), (3, 3)]  # the block in row 2 and column 2, as R_22 in R


def test_a_plain_tensor_is_looked_through_on_request(session, qtbot):
    section = session.window.room.tables.sections["matrix:tensor"]
    assert not section.tensor.rows_button.isVisible()
    QTest.mouseClick(section.look_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(section.tensor.rows_button.isVisible, timeout=30_000)
    slices = next(action for action in section.tensor.flat_button.menu().actions() if plain(action.text()) == "Slices")
    slices.trigger()
    assert len(section.tensor.sliders) == 2
    QTest.mouseClick(section.look_button, Qt.MouseButton.LeftButton)
    assert not section.tensor.rows_button.isVisible()
    assert not session.window.room.tables.sections["matrix:input:R"].look_button.isVisible()


def test_the_layout_is_switched_and_the_same_entry_is_chosen(session, qtbot):
    click(grid_of(session, "tensor"), (0, 1, 0, 0))
    qtbot.waitUntil(lambda: "⇒" in texts(session)[0], timeout=30_000)
    before = texts(session)
    box = session.window.room.choices.boxes["matrix.layout"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: view_of(session).shape == (3, 2, 2, 2), timeout=30_000)
    assert session.window.room.sentences.text().startswith("denominator layout (R's shape first): (3×2)×(2×2)")
    assert texts(session) == before
    assert grid_of(session, "tensor").lit == {(0, 0, 0, 1)}


def test_formulas_take_the_place_of_numbers_in_the_colour_of_their_case(open_room, qtbot):
    session = open_room(document_of(cells="formulas"), pictures=0)
    qtbot.waitUntil(
        lambda: "matrix:tensor" in session.window.room.tables.sections and session.window.room.is_complete,
        timeout=30_000,
    )
    grid = grid_of(session, "tensor")
    colors = case_colors(THEMES["light"])
    table = session.window.room.tables.sections["matrix:tensor"].table
    for index, case in (((0, 1, 0, 0), 0), ((1, 0, 0, 0), 1), ((0, 0, 0, 0), 2), ((1, 1, 0, 0), -1)):
        assert int(colors[case]) in pixels(grid, index)
        assert table.tensor.cells.cases[index] == case
    assert len(set(colors.tolist())) == len(CASE_ROLES) + 1


@pytest.mark.parametrize("size", [(640, 420), (1280, 800)])
def test_nothing_is_scrolled_sideways_and_the_tensors_are_seen(open_room, qtbot, size):
    session = open_room(document_of(entry=(0.0, 1.0, 0.0, 0.0)), pictures=0, size=size)
    qtbot.waitUntil(
        lambda: "matrix:tensor" in session.window.room.tables.sections and session.window.room.is_complete,
        timeout=30_000,
    )
    room = session.window.room
    if size[0] > 1000:
        qtbot.waitUntil(lambda: room.formulas[0].is_typeset, timeout=30_000)
        room_scroll = room.parentWidget().parentWidget()
        qtbot.waitUntil(lambda: room_scroll.verticalScrollBar().maximum() == 0, timeout=30_000)
        assert room.tables.horizontalScrollBar().maximum() == 0
        for key in ("tensor", "flat"):
            grid = grid_of(session, key)
            below = grid.mapTo(room.tables, QPoint(0, grid.height())).y()
            assert below <= room.tables.viewport().height()
    click(grid_of(session, "tensor"), (1, 1, 0, 0))
    qtbot.waitUntil(lambda: "∂K₂₂/∂R₁₁ = 0" in texts(session)[-1], timeout=30_000)


def test_half_typed_and_other_functions_do_no_harm(session, qtbot):
    room = session.window.room
    click(grid_of(session, "tensor"), (0, 1, 0, 0))
    for text in (
        "R in R^(3x2)\nK(R) = R' ",
        "R in R^(3x2)\nK(R) = tr(R' R)",
        "f(x) = x^2",
        "A in R^(2x2)\nf(A) = inv(A)",
    ):
        session.store.apply(set_text(text))
    qtbot.waitUntil(
        lambda: "matrix:input:A" in room.tables.sections and room.is_complete and session.jobs.is_idle, timeout=30_000
    )
    assert texts(session) == [
        "∂f[p,q]/∂A[i,j] = −f[p,i]·f[j,q]    ∂f₁₂/∂A₁₁ = −f₁₁·f₁₂ = " + texts(session)[0].rsplit(" = ", 1)[1]
    ]


def test_the_tensor_stays_while_a_formula_is_half_typed(session, qtbot):
    room = session.window.room
    session.store.apply(set_text("R in R^(3x2)\nK(R) = R' R + 2"))  # a matrix and a number
    session.store.apply(set_text("R in R^(3x2)\nK(R) = R' R + "))
    qtbot.wait(50)
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=30_000)
    assert {"matrix:tensor", "matrix:flat"} <= set(room.tables.sections)
    assert not room.buttons.isVisible()


def test_a_large_matrix_leaves_its_derivative_more_room_than_itself(open_room, qtbot):
    lines = ("X in R^(30x30)", "f(X) = X^-1")
    session = open_room(Document(lines=lines, lab=LabSettings("matrix")), pictures=0, size=(1280, 800))
    qtbot.waitUntil(
        lambda: "matrix:tensor" in session.window.room.tables.sections and session.window.room.is_complete,
        timeout=60_000,
    )
    qtbot.waitUntil(lambda: grid_of(session, "tensor").width() > 300, timeout=30_000)
    assert grid_of(session, "input:X").width() <= WHOLE + 20
    assert session.window.room.tables.horizontalScrollBar().maximum() == 0
