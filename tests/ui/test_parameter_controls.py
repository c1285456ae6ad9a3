"""Parameters in the definitions panel: the slider writes the line, a drag is one step, playing goes back and forth."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.document.edits import set_text
from explorer.document.results import LineResult, ReadResult
from explorer.semantics.reading import read
from ui.panels.definitions import DefinitionsPanel, parameter_controls
from ui.panels.definitions.parameter_controls import QUIET_BEAT


def show(panel):
    reading = read([row.text for row in panel.rows])
    parameters = {p.name: p for p in reading.parameters}
    lines = tuple(LineResult("", (), r.text, r.kind, r.name, parameters.get(r.name or "")) for r in reading.lines)
    panel.show_reading(ReadResult(lines, None, (), "", {}))


@pytest.fixture
def panel(qtbot, store, typesetter, theme):
    store.apply(set_text("a = 2 [0 .. 5 step 0.1]\nf(x) = a x"))
    made = DefinitionsPanel(store, typesetter)
    made.set_theme(theme)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    qtbot.waitExposed(made)
    show(made)
    store.changed.connect(lambda: show(made))
    yield made
    made.stop()


@pytest.fixture
def controls(panel):
    return panel.rows[0].controls


def value(store):
    return read(store.document.lines).parameters[0].value


def test_only_parameters_have_controls(panel, controls):
    assert controls.isVisible()
    assert panel.rows[1].controls is None
    assert (controls.low.value, controls.high.value, controls.step.value) == (0.0, 5.0, 0.1)


def test_a_drag_writes_the_line_and_is_one_step(controls, panel, store, qtbot):
    steps = store.stack.count()
    slider = controls.slider
    y = slider.height() // 2
    handle = round(slider.width() * slider.value() / slider.maximum())
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=slider.rect().topLeft() + QPoint(handle, y))
    assert panel.is_sliding
    for x in range(handle, slider.width() - 8, 4):
        QTest.mouseMove(slider, QPoint(x, y))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 8, y))
    assert not panel.is_sliding
    assert value(store) > 3.5
    assert panel.rows[0].editor.toPlainText() == store.document.lines[0]
    assert store.stack.count() == steps + 1
    store.stack.undo()
    assert store.document.lines[0] == "a = 2 [0 .. 5 step 0.1]"
    assert slider.value() == 20


def test_two_drags_are_two_steps(controls, store):
    for place in (30, 40):
        controls.slider.sliderPressed.emit()
        controls.slider.setValue(place)
        controls.slider.sliderReleased.emit()
    store.stack.undo()
    assert store.document.lines[0] == "a = 3 [0 .. 5 step 0.1]"


def test_arrow_keys_move_by_a_step(controls, store, qtbot):
    controls.slider.setFocus()
    qtbot.keyClick(controls.slider, Qt.Key.Key_Right)
    assert store.document.lines[0] == "a = 2.1 [0 .. 5 step 0.1]"


def test_the_range_is_edited(controls, store, qtbot):
    controls.high.selectAll()
    qtbot.keyClicks(controls.high, "10")
    qtbot.keyClick(controls.high, Qt.Key.Key_Return)
    assert store.document.lines[0] == "a = 2 [0 .. 10 step 0.1]"
    controls.step.selectAll()
    qtbot.keyClicks(controls.step, "0.5")
    qtbot.keyClick(controls.step, Qt.Key.Key_Return)
    assert store.document.lines[0] == "a = 2 [0 .. 10 step 0.5]"
    assert controls.slider.maximum() == 20


def test_a_range_without_extent_is_not_taken(controls, store, qtbot):
    before = store.document
    controls.high.selectAll()
    qtbot.keyClicks(controls.high, "0\r")
    assert store.document == before
    assert controls.high.value == 5.0


def test_playing_goes_up_and_back_and_is_one_step(controls, panel, store, qtbot):
    steps = store.stack.count()
    qtbot.mouseClick(controls.play, Qt.MouseButton.LeftButton)
    assert panel.is_sliding
    seen = []
    for _ in range(70):
        controls.beat.timeout.emit()
        seen.append(value(store))
    assert max(seen) == 5.0
    assert seen[-1] < 5.0
    assert all(abs(b - a) < 0.11 for a, b in pairwise(seen))
    qtbot.mouseClick(controls.play, Qt.MouseButton.LeftButton)
    assert not panel.is_sliding
    assert not controls.is_playing
    assert store.stack.count() == steps + 1


def test_little_moves_where_little_is_to_move(controls, monkeypatch):
    monkeypatch.setattr(parameter_controls, "reduced_motion", lambda widget: True)
    controls.toggle_play()
    assert controls.beat.interval() == QUIET_BEAT
    before = controls.slider.value()
    controls.beat.timeout.emit()
    assert controls.slider.value() - before == controls.slider.maximum() // 10
    controls.stop()


def test_typing_in_the_line_stops_the_play(controls, panel, qtbot):
    controls.toggle_play()
    panel.list.focus(0, 5)
    qtbot.keyClicks(panel.editor, "1")
    assert not controls.is_playing


def test_a_removed_row_stops_to_play(controls, store, panel):
    controls.toggle_play()
    store.apply(set_text("f(x) = x"))
    assert not controls.is_playing
    assert not panel.is_sliding


def test_the_wheel_scrolls_the_list_and_not_the_slider(controls, store):
    before = store.document
    controls.slider.clearFocus()
    place = QPointF(controls.slider.rect().center())
    still = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(controls.slider, QWheelEvent(place, place, QPoint(), QPoint(0, 120), *still))
    assert store.document == before


def test_the_controls_are_named_after_the_parameter(controls):
    assert controls.slider.accessibleName() == "Value of a"
    assert controls.slider.accessibleDescription() == "a = 2"
    for part in (controls.play, controls.low, controls.high, controls.step):
        assert "a" in part.accessibleName().split(" ")[1:] or "a:" in part.accessibleName()


def test_where_room_is_scarce_the_slider_has_it_and_nothing_overlaps(controls, panel):
    for width in (700, 200, 700):
        panel.resize(width, 500)
        QApplication.processEvents()
        shown = [part for part in controls.parts if part.isVisible()]
        assert (controls.step in shown) == (width == 700)
        for left, right in pairwise(shown):
            assert left.geometry().right() < right.geometry().left()
