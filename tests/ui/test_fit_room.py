"""The room of least squares in a window: points dragged, added and removed, the start dragged, definitions written."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from explorer.document.labs.fit_settings import fit_settings
from explorer.document.model import Document, LabSettings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(open_room):
    return open_room(Document(lines=("f(x, y) = x y",), lab=LabSettings("fit")))


def settings(session):
    return fit_settings(session.store.document.lab)


def pixel(view, x, y):
    return QPointF(*view.frame.to_pixel(np.array([x, y]))).toPoint()


def settled(session, qtbot):
    qtbot.waitUntil(lambda: session.jobs.is_idle and session.window.room.is_complete, timeout=30_000)


def solution(session):
    return session.window.room.tables.sections["fit.theta"].table.numbers[:, 1]


def drag(qtbot, view, start, *places):
    qtbot.mousePress(view, LEFT, pos=start)
    for place in places:
        qtbot.mouseMove(view, place)
    qtbot.mouseRelease(view, LEFT, pos=places[-1])


@pytest.mark.gui
def test_a_point_is_dragged_and_the_solution_follows_in_one_step_to_undo(session, qtbot):
    view, before = session.window.room.views[0], solution(session)
    at = settings(session).kept.values[3]
    drag(qtbot, view, pixel(view, *at), pixel(view, 3.2, 3.0), pixel(view, 3.5, 4.5))
    np.testing.assert_allclose(settings(session).kept.values[3], [3.5, 4.5], atol=0.1)
    settled(session, qtbot)
    assert not np.allclose(solution(session), before)
    session.store.stack.undo()
    settled(session, qtbot)
    np.testing.assert_array_equal(settings(session).kept.values[3], at)
    np.testing.assert_array_equal(solution(session), before)


@pytest.mark.gui
def test_points_are_added_by_a_double_click_chosen_weighed_and_removed(session, qtbot):
    view = session.window.room.views[0]
    qtbot.mouseDClick(view, LEFT, pos=pixel(view, 1.5, 4.0))
    settled(session, qtbot)
    assert settings(session).kept.values.shape == (8, 2)
    assert settings(session).chosen == 7
    slider = session.window.room.sliders.rows["fit.weight"].slider
    slider.setValue(slider.maximum())
    settled(session, qtbot)
    assert settings(session).factors.tolist() == [1.0] * 7 + [10.0]
    QTest.mouseClick(session.window.room.buttons.buttons["Remove"], LEFT)
    settled(session, qtbot)
    assert settings(session).kept.values.shape == (7, 2)
    assert settings(session).factors.tolist() == [1.0] * 7


@pytest.mark.gui
def test_the_start_of_the_descent_is_dragged_in_the_picture_of_the_loss(session, qtbot):
    view = session.window.room.views[1]
    drag(qtbot, view, pixel(view, 0.0, 0.0), pixel(view, 0.3, 0.3), pixel(view, 0.5, 0.5))
    settled(session, qtbot)
    np.testing.assert_allclose(settings(session).start, [0.5, 0.5], atol=0.05)
    session.window.room.transport.buttons["higher"].click()
    settled(session, qtbot)
    assert settings(session).step == 1


@pytest.mark.gui
def test_a_column_is_pasted_fitted_and_written_for_the_other_panels(session, qtbot):
    QGuiApplication.clipboard().setText("t;h\n0;1,5\n1;2,5\n2;3,5\n")
    session.window.room.data.paste()
    qtbot.waitUntil(lambda: settings(session).names == ("t",), timeout=30_000)
    settled(session, qtbot)
    np.testing.assert_allclose(solution(session), [1.5, 1.0])
    session.window.room.buttons.buttons["Write"].click()
    settled(session, qtbot)
    assert session.store.document.explored == "L"
    assert "fit(t)" in session.store.document.text
