"""First light in a real window: type the lecture's function, see it, drag the probe, step the order by key."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from explorer.document.model import Document
from explorer.scene.primitives import PlaneScene
from ui.app.session import Session
from ui.settings import Settings

pytestmark = pytest.mark.gui


@pytest.fixture
def session(qtbot):
    made = Session(Document(), Settings())
    made.window.resize(1280, 800)
    made.window.show()
    made.start()
    qtbot.waitExposed(made.window)
    yield made
    made.window.close()
    made.close()


def wait(qtbot, session):
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=30_000)


def colours(image):
    pixels = np.frombuffer(image.convertToFormat(image.Format.Format_RGB32).constBits(), np.uint32)
    return len(np.unique(pixels))


def test_from_typing_to_taylor(session, qtbot):
    window = session.window
    editor = window.definitions.editor
    editor.setFocus()
    qtbot.keyClicks(editor, "f(x, y) = (x + 2y^3)^2")
    wait(qtbot, session)
    qtbot.waitUntil(lambda: all(pane.view is not None for pane in window.panes))
    for pane in window.panes:
        assert pane.scene.items
        qtbot.waitUntil(lambda pane=pane: colours(pane.view.grab_image(1.0)) > 50, timeout=10_000)
    qtbot.waitUntil(lambda: all(row.echo.is_typeset for row in window.definitions.rows if row.latex), timeout=10_000)

    view = next(pane.view for pane in window.panes if isinstance(pane.scene, PlaneScene))
    start = view.frame.plot.center().toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for i in range(1, 21):
        qtbot.mouseMove(view, start + QPoint(2 * i, i))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 20))
    wait(qtbot, session)
    x, y = session.store.document.probe
    assert (x, y) == pytest.approx(view.frame.to_data(start.x() + 40, start.y() + 20), abs=0.005)
    inner = x + 2 * y**3
    tables = window.point.sections
    assert tables["value"].table.numbers[0, 0] == pytest.approx(inner**2)
    assert tables["jacobian"].table.numbers[0].tolist() == pytest.approx([2 * inner, 12 * y**2 * inner])
    assert tables["hessian1"].table.numbers[0].tolist() == pytest.approx([2.0, 12 * y**2])

    view.setFocus()
    for order in range(3):
        qtbot.keyClicks(view, "]")
        wait(qtbot, session)
        assert session.store.document.order == order
        assert window.point.point.order == order
    assert any("taylor" in item.key for pane in window.panes for item in pane.scene.items)


def test_editor_keeps_the_focus_when_the_first_picture_in_space_comes(session, qtbot):
    editor = session.window.definitions.editor
    session.window.activateWindow()
    editor.setFocus()
    qtbot.keyClicks(editor, "f(x, y) = x y")
    wait(qtbot, session)
    qtbot.waitUntil(lambda: all(pane.view is not None for pane in session.window.panes))
    qtbot.wait(50)
    assert session.window.focusWidget() is editor


def test_surface_is_drawn_with_opengl_without_a_notice(session, qtbot):
    if QGuiApplication.platformName() == "offscreen":
        pytest.skip("about windows with OpenGL")
    qtbot.keyClicks(session.window.definitions.editor, "f(x, y) = x y")
    wait(qtbot, session)
    assert session.window.notice.text() == ""
