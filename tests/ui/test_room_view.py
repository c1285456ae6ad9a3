"""What any room can show: lines, tables, texts to type, buttons, steps to play, and pictures to click and drag in."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from explorer.document.edits import set_own
from explorer.document.labs.result import Button, Entry, LabResult, Line, Stage, Transport
from explorer.document.model import Document, LabSettings
from explorer.document.table import Table
from explorer.scene.palette import LIGHT
from explorer.scene.primitives import Label, PlaneScene, Points, PointsHandle
from explorer.scene.roles import Role
from explorer.scene.ticks import axis
from ui.labs.room import RoomView
from ui.panels.table_column import TableColumn
from ui.store import Store
from ui.views.plane_view import PlaneView
from ui.widgets import transport_bar
from ui.widgets.typeset import ScrolledFormula, Typesetter

ROOMS = (("fit", "Least squares", "Fit"), ("other", "Other", "Fit"), ("steps", "Steps", "Steps"))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(qtbot):
    store = Store(Document(lab=LabSettings("fit")))
    typesetter = Typesetter()
    view = RoomView(store, typesetter, LIGHT, lambda _, parent: PlaneView(parent), TableColumn(typesetter, LIGHT))
    view.resize(1000, 420)
    qtbot.addWidget(view)
    view.show()
    yield view
    view.stop()
    typesetter.close()


def own(room):
    return dict(room._store.document.lab.own)  # noqa: SLF001 - what became of the intents


def show(room, **parts):
    room.show_result(LabResult("fit", rooms=ROOMS, **parts))


def test_a_text_becomes_a_setting_on_enter_and_what_is_wrong_with_it_is_said(room):
    show(room, entries=(Entry("fit.features", "features", "1, x"),))
    field = room.entries.fields["fit.features"]
    field.selectAll()
    QTest.keyClicks(field, "1, x^")
    show(room, entries=(Entry("fit.features", "features", "1, x"),))
    assert field.text() == "1, x^"  # what is being typed is not lost
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert own(room) == {"fit.features": "1, x^"}
    show(room, entries=(Entry("fit.features", "features", "1, x^", "the power is missing"),))
    assert "the power is missing" in room.problem.text()
    assert field.property("wrong")


def test_a_button_makes_its_newest_edit(room):
    show(room, buttons=(Button("Add", set_own({"fit.n": 1})),))
    show(room, buttons=(Button("Add", set_own({"fit.n": 2})),))
    QTest.mouseClick(room.buttons.buttons["Add"], LEFT)
    assert own(room) == {"fit.n": 2}


def test_the_focus_stays_at_the_steps_when_the_last_one_is_reached(room, qtbot):
    show(room, transport=Transport("fit.step", 2, 3, beat=1))
    last = room.transport.buttons["last"]
    room.activateWindow()
    last.setFocus()
    qtbot.waitUntil(last.hasFocus)
    show(room, transport=Transport("fit.step", 3, 3, beat=1))
    assert not last.isEnabled()
    assert room.transport.buttons["play"].hasFocus()


def test_where_little_is_to_move_steps_are_played_in_few_pictures(room, monkeypatch):
    monkeypatch.setattr(transport_bar, "reduced_motion", lambda _: True)
    show(room, transport=Transport("fit.step", 0, 300, beat=100))
    QTest.mouseClick(room.transport.buttons["play"], LEFT)
    assert room.transport.beat.interval() == 700
    room.transport.beat.timeout.emit()
    assert own(room) == {"fit.step": 7}
    show(room, transport=Transport("fit.step", 298, 300, beat=100))
    room.transport.beat.timeout.emit()
    assert own(room) == {"fit.step": 300}
    room.transport.stop()


def test_steps_are_stepped_and_played(room, qtbot):
    show(room, transport=Transport("fit.step", 1, 3, beat=1))
    QTest.mouseClick(room.transport.buttons["higher"], LEFT)
    assert own(room) == {"fit.step": 2}
    show(room, transport=Transport("fit.step", 2, 3, beat=1))
    QTest.mouseClick(room.transport.buttons["play"], LEFT)
    qtbot.waitUntil(lambda: own(room) == {"fit.step": 3})
    show(room, transport=Transport("fit.step", 3, 3, beat=1))
    qtbot.waitUntil(lambda: not room.transport.is_playing)
    QTest.mouseClick(room.transport.buttons["play"], LEFT)  # at the end it begins again
    assert own(room) == {"fit.step": 0}


def test_playing_is_one_step_of_the_history(room, qtbot):
    show(room, transport=Transport("fit.step", 0, 2, beat=1))
    QTest.mouseClick(room.transport.buttons["play"], LEFT)
    for step in (1, 2):
        qtbot.waitUntil(lambda step=step: own(room) == {"fit.step": step})
        show(room, transport=Transport("fit.step", step, 2, beat=1))
    qtbot.waitUntil(lambda: not room.transport.is_playing)
    assert room._store.stack.count() == 1  # noqa: SLF001 - likewise


def test_many_lines_come_a_few_at_a_time_and_the_newest_win(room, qtbot):
    def visible():
        return [row.line.text for row in room.lines.rows if row.isVisibleTo(room.lines)]

    show(room, lines=tuple(Line("", f"a{i}") for i in range(60)))
    assert 0 < len(visible()) < 20
    show(room, lines=tuple(Line("", f"b{i}") for i in range(40)))
    qtbot.waitUntil(lambda: visible() == [f"b{i}" for i in range(40)])
    show(room, lines=(Line("", "b0"),))
    qtbot.waitUntil(lambda: visible() == ["b0"])


def test_a_line_can_be_clicked_and_entered(room):
    lines = (
        Line("x", "x", "rule"),
        Line("y", "y", mark="ok", depth=1, edit=set_own({"fit.line": 1}), note="what it means"),
    )
    show(room, lines=lines)
    still, acting = room.lines.rows
    assert acting.mark.text() == "✓"
    assert (still.note.isVisible(), acting.note.text()) == (False, "what it means")
    QTest.mouseClick(still, LEFT)
    assert own(room) == {}
    acting.setFocus()
    QTest.keyClick(acting, Qt.Key.Key_Return)
    assert own(room) == {"fit.line": 1}
    show(room, lines=lines[:1])
    assert not acting.isVisible()


def test_the_arrow_keys_go_from_line_to_line_and_one_of_them_takes_the_tab_key(room):
    show(room, lines=tuple(Line("", f"a{i}") for i in range(3)))
    first, second, last = room.lines.rows
    tab = Qt.FocusPolicy.TabFocus
    assert [bool(row.focusPolicy() & tab) for row in room.lines.rows] == [True, False, False]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_End)
    assert last.hasFocus()
    assert [bool(row.focusPolicy() & tab) for row in room.lines.rows] == [False, False, True]
    QTest.keyClick(last, Qt.Key.Key_Down)
    assert last.hasFocus()
    show(room, lines=(Line("", "a0"),))
    assert first.focusPolicy() & tab


def test_a_wide_formula_in_a_line_is_scrolled_by_the_arrow_keys(room, qtbot):
    show(room, lines=(Line("", " + ".join(f"a{i}" for i in range(400))),))
    (row,) = room.lines.rows
    bar = row.findChild(ScrolledFormula).horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Right)
    assert bar.value() > 0
    QTest.keyClick(row, Qt.Key.Key_Left)
    assert bar.value() == 0


def test_a_table_stands_beside_the_pictures(room):
    table = Table("phi", r"\Phi", r"\mathbb{R}^{2 \times 1}", Role.X, np.array([[1.0], [2.0]]), (), ())
    show(room, tables=(table,))
    assert room.tables.sections["phi"].table is table
    show(room)
    assert not room.tables.isVisible()


def numbered_tables(*keys):
    return tuple(Table(key, key, r"\mathbb{R}^{2 \times 1}", Role.X, np.array([[1.0], [2.0]]), (), ()) for key in keys)


def test_many_tables_come_one_after_the_other(room, qtbot):
    show(room, tables=numbered_tables(*"abcdef"))
    assert not room.is_complete
    assert len(room.tables.sections) < 6
    qtbot.waitUntil(lambda: room.is_complete)
    assert list(room.tables.sections) == list("abcdef")
    heights = [room.tables.sections[key].mapTo(room, QPoint()).y() for key in "abcdef"]
    assert heights == sorted(heights)


def test_tables_that_are_still_to_come_give_way_to_newer_ones(room, qtbot):
    show(room, tables=numbered_tables(*"abcdef"))
    qtbot.waitUntil(lambda: bool(room.tables.sections))
    show(room, tables=numbered_tables(*"fgh"))
    qtbot.waitUntil(lambda: room.is_complete)
    assert set(room.tables.sections) == set("fgh")
    show(room)
    assert room.is_complete
    assert not room.tables.sections


def scene(positions):
    items = (Points("data", Role.CURVE, positions),)
    return PlaneScene("data", axis("x", 0, 4), axis("y", 0, 4), items, PointsHandle(positions))


def pixel(view, x, y):
    return QPointF(*view.frame.to_pixel(np.array([x, y]))).toPoint()


def test_one_of_many_points_is_dragged(room, qtbot):
    dragged = Stage(scene(np.array([[1.0, 1.0], [3.0, 3.0]])), on_drag=lambda moved: set_own({"fit.moved": str(moved)}))
    show(room, stages=(dragged,))
    view = room.views[0]
    qtbot.mousePress(view, LEFT, pos=pixel(view, 3.0, 3.0) + QPoint(3, 0))
    qtbot.mouseMove(view, pixel(view, 2.0, 2.0))
    qtbot.mouseRelease(view, LEFT, pos=pixel(view, 2.0, 2.0))
    assert own(room)["fit.moved"].startswith("{2: ")
    before = own(room)
    qtbot.mousePress(view, LEFT, pos=pixel(view, 0.2, 3.8))  # far from both
    qtbot.mouseMove(view, pixel(view, 2.0, 2.5))
    qtbot.mouseRelease(view, LEFT, pos=pixel(view, 2.0, 2.5))
    assert own(room) == before


def test_a_place_is_clicked_and_pointed_at(room, qtbot):
    def hint(x, y):
        return (Label("hint", Role.TEXT, np.array([x, y]), "here"),) if x > 2 else ()

    stage = Stage(
        scene(np.empty((0, 2))),
        on_click=lambda x, y: set_own({"fit.click": f"{x:.1f} {y:.1f}"}),
        on_double_click=lambda x, y: set_own({"fit.double": x}) if y < 2 else None,
        on_hover=hint,
    )
    show(room, stages=(stage,))
    view = room.views[0]
    qtbot.mouseClick(view, LEFT, pos=pixel(view, 3.0, 1.0))
    assert own(room) == {"fit.click": "3.0 1.0"}
    qtbot.mouseDClick(view, LEFT, pos=pixel(view, 1.0, 3.0))
    assert "fit.double" not in own(room)
    qtbot.mouseMove(view, pixel(view, 3.0, 1.0))
    assert room.pictures.scene_with_hint(0).items[-1].key == "hint"
    qtbot.mouseMove(view, pixel(view, 1.0, 1.0))
    assert room.pictures.scene_with_hint(0) is stage.scene


def test_a_double_click_fits_the_view_only_where_it_does_nothing_else(room, qtbot):
    stage = Stage(scene(np.empty((0, 2))), on_double_click=lambda x, y: set_own({"fit.double": x}) if y < 2 else None)
    show(room, stages=(stage,))
    view = room.views[0]
    fitted = []
    view.fit_requested.connect(lambda: fitted.append(own(room)))
    qtbot.mouseDClick(view, LEFT, pos=pixel(view, 1.0, 1.0))
    assert "fit.double" in own(room)
    assert not fitted
    qtbot.mouseDClick(view, LEFT, pos=pixel(view, 1.0, 3.0))
    assert len(fitted) == 1


def test_each_lab_remembers_its_room(room):
    show(room)
    QTest.mouseClick(room.tabs["other"], LEFT)
    assert room._store.document.lab.room == "other"  # noqa: SLF001 - likewise
    assert not room.tabs["steps"].isVisible()
    QTest.mouseClick(room.labs["Steps"], LEFT)
    assert room._store.document.lab.room == "steps"  # noqa: SLF001 - likewise
    assert room.tabs["steps"].isVisible()
    QTest.mouseClick(room.labs["Fit"], LEFT)
    assert room._store.document.lab.room == "other"  # noqa: SLF001 - likewise
