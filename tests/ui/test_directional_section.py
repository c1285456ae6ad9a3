"""The directional derivative: dial, angle and entries become a direction, the direction a number."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from explorer.document.edits import set_view


def shown(panel):
    return panel.directional.section.table.numbers[:, 0]


def test_the_derivative_is_the_jacobian_times_the_document_s_direction(panel, store):
    assert shown(panel) == pytest.approx([(4 - 0.1) / np.sqrt(2)])
    store.apply(set_view(direction=90.0))
    assert shown(panel) == pytest.approx([-0.1])
    assert panel.directional.field.text() == "90"
    assert panel.directional.dial.angle == 90
    facts = panel.directional.section.facts.plain.text().replace("\u00a0", " ")
    assert facts == "u = 0, 1  · uᵀHu = 2"


def test_dragging_the_dial_turns_the_direction_and_is_one_undo_step(panel, store, qtbot):
    dial = panel.directional.dial
    center = dial.rect().center()
    qtbot.mousePress(dial, Qt.MouseButton.LeftButton, pos=center + QPoint(15, 0))
    assert store.document.view.direction == 0
    qtbot.mouseMove(dial, center + QPoint(0, -15))
    assert store.document.view.direction == 90
    qtbot.mouseMove(dial, center + QPoint(-15, 0))
    qtbot.mouseRelease(dial, Qt.MouseButton.LeftButton, pos=center + QPoint(-15, 0))
    assert store.document.view.direction == 180
    assert shown(panel) == pytest.approx([-4])
    assert store.stack.count() == 1


@pytest.mark.parametrize(
    ("key", "modifier", "angle"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 50),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 40),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier, 46),
    ],
)
def test_arrow_keys_turn_the_dial(panel, store, qtbot, key, modifier, angle):
    panel.directional.dial.setFocus()
    qtbot.keyClick(panel.directional.dial, key, modifier)
    assert store.document.view.direction == angle


def test_typed_angle_is_taken_around_the_circle(panel, store, qtbot):
    field = panel.directional.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "-90")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert store.document.view.direction == 270
    assert shown(panel) == pytest.approx([0.1])


def in_space(panel, point):
    first = replace(point.tables[1], numbers=np.array([[1.0, 2.0, 2.0]]), column_names=("x", "y", "z"))
    tables = (point.tables[0], first)
    panel.show_point(replace(point, coordinates=("x", "y", "z"), at=(0.0, 0.0, 0.0), tables=tables))
    return panel.directional.entries


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_in_space_the_direction_is_typed_as_entries(panel, qtbot, point):
    entries = in_space(panel, point)
    assert entries.isVisible()
    assert not panel.directional.dial.isVisible()
    assert shown(panel) == pytest.approx([1])
    type_into(qtbot, entries, "1, 2, 2")
    assert shown(panel) == pytest.approx([3])
    panel.show_point(replace(panel.point, at=(1.0, 0.0, 0.0)))
    assert shown(panel) == pytest.approx([3])


@pytest.mark.parametrize("text", ["1, 2", "0, 0, 0", "a, b, c", "1, 2, inf", ""])
def test_what_is_no_direction_is_explained_and_not_applied(panel, qtbot, point, text):
    entries = in_space(panel, point)
    type_into(qtbot, entries, text or "\b")
    assert panel.directional.complaint.isVisible()
    assert panel.directional.complaint.text()
    assert shown(panel) == pytest.approx([1])
    type_into(qtbot, entries, "0, 1, 0")
    assert not panel.directional.complaint.isVisible()
    assert shown(panel) == pytest.approx([2])
