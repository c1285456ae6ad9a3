"""The room of descent in a window: steps are stepped and played, the start is dragged, methods are clicked."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from explorer.document.labs.descent_settings import show_example
from explorer.document.model import Document, LabSettings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(open_room):
    lab = LabSettings("descent", own=(("descent.bfgs", True), ("descent.pictures", "contours")))
    return open_room(show_example(2)(Document(lines=("",), lab=lab)))


def path(session, key):
    (plane, *_) = session.window.room.pictures.stages
    return next((item.points for item in plane.scene.items if item.key == f"path {key}"), None)


def pixel(view, x, y):
    return QPointF(*view.frame.to_pixel(np.array([x, y]))).toPoint()


@pytest.mark.gui
def test_descents_are_stepped_dragged_and_chosen(session, qtbot):
    room = session.window.room
    assert len(path(session, "descent")) == 201
    QTest.mouseClick(room.transport.buttons["first"], LEFT)
    qtbot.waitUntil(lambda: len(path(session, "descent")) == 1, timeout=30_000)
    QTest.mouseClick(room.transport.buttons["higher"], LEFT)
    qtbot.waitUntil(lambda: len(path(session, "descent")) == 2, timeout=30_000)
    QTest.mouseClick(room.buttons.buttons["Whole paths"], LEFT)
    qtbot.waitUntil(lambda: len(path(session, "descent")) == 201, timeout=30_000)

    view = room.views[0]
    qtbot.mousePress(view, LEFT, pos=pixel(view, 2.5, 1.0))
    qtbot.mouseMove(view, pixel(view, -1.0, 1.5))
    qtbot.mouseRelease(view, LEFT, pos=pixel(view, -1.0, 1.5))
    qtbot.waitUntil(lambda: session.jobs.is_idle and path(session, "newton")[0, 0] < 0, timeout=30_000)
    np.testing.assert_allclose(path(session, "newton")[0], session.store.document.probe)
    np.testing.assert_allclose(path(session, "newton")[-1], (0.0, 0.0), atol=1e-12)
    assert session.store.document.probe == pytest.approx((-1.0, 1.5), abs=0.1)

    QTest.mouseClick(room.lines.rows[2], LEFT)
    qtbot.waitUntil(lambda: path(session, "newton") is None, timeout=30_000)
    session.store.stack.undo()
    qtbot.waitUntil(lambda: path(session, "newton") is not None, timeout=30_000)
    assert "at a minimum" in room.lines.rows[2].note.text()
