"""The window's layout: the pictures get the room, large letters fit, and OpenGL comes without a new window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QScrollArea, QToolBar, QToolButton

from explorer.document.edits import set_lab
from explorer.document.model import Document
from ui.app.session import Session
from ui.settings import Settings
from ui.views.gl.probe import why_not_opengl
from ui.widgets.focus_order import controls_in


@pytest.fixture
def session(qtbot):
    made = Session(Document(lines=("f(x, y) = x y^2",), taylor=True), Settings())
    made.window.set_projector(False)
    made.window.resize(1280, 800)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.window.close()
    made.close()


def wait(qtbot, session):
    session.start()
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=20_000)


def test_taylor_strip_leaves_the_height_to_the_views(qtbot, session):
    wait(qtbot, session)
    window = session.window
    assert window.taylor.height() < 90
    assert all(pane.height() > 0.7 * window.height() for pane in window.panes)


def test_strip_is_as_high_with_and_without_the_polynomial(qtbot, session):
    wait(qtbot, session)
    before = session.window.taylor.height()
    session.window.taylor.shown.click()
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=20_000)
    assert session.window.taylor.height() == before


def test_strip_does_not_take_a_height_that_was_kept(qtbot, session):
    wait(qtbot, session)
    lab = next(d for d in session.window.findChildren(QDockWidget) if d.objectName() == "labs")
    session.window.resizeDocks([lab], [300], Qt.Orientation.Vertical)
    assert session.window.taylor.height() < 90


def test_a_room_that_is_closed_leaves_its_height_to_the_views(qtbot, session):
    session.store.apply(set_lab(room="steps"))
    wait(qtbot, session)
    assert session.window.room.isVisible()
    session.store.apply(set_lab(room=""))
    wait(qtbot, session)
    lab = next(d for d in session.window.findChildren(QDockWidget) if d.objectName() == "labs")
    qtbot.waitUntil(lambda: lab.height() < 90)
    assert all(pane.height() > 0.7 * session.window.height() for pane in session.window.panes)


def test_large_letters_put_the_views_above_each_other_in_a_small_window(session):
    window = session.window
    assert window.splitter.orientation() == Qt.Orientation.Horizontal
    window.set_projector(True)
    assert window.splitter.orientation() == Qt.Orientation.Horizontal  # side by side pictures are twice as large here
    window.resize(1024, 768)
    assert window.splitter.orientation() == Qt.Orientation.Vertical
    window.resize(1280, 800)
    window.set_projector(False)
    assert window.splitter.orientation() == Qt.Orientation.Horizontal


def test_panels_at_the_sides_grow_with_a_window_for_a_projector(qtbot, session):
    window = session.window
    point = window.findChild(QDockWidget, "point")
    window.resize(1900, 1000)
    QGuiApplication.processEvents()
    plain = point.width()
    window.resize(1280, 800)
    window.set_projector(True)
    QGuiApplication.processEvents()
    window.resize(1900, 1000)
    qtbot.waitUntil(lambda: point.width() > plain + 100)


def test_tables_fit_into_their_panel_in_the_letters_of_a_projector(qtbot, session):
    wait(qtbot, session)
    session.actions["projector"].trigger()
    scroll = session.window.point.findChild(QScrollArea, "scrolled")
    try:
        assert session.window.point.directional.isVisible()
        qtbot.waitUntil(lambda: session.window.point.font().pointSizeF() > 15)
        qtbot.waitUntil(lambda: scroll.widget().width() <= scroll.viewport().width())
    finally:
        session.actions["projector"].trigger()


@pytest.mark.parametrize("width", [1000, 1280, 1900])
def test_every_tool_stays_in_sight_in_the_letters_of_a_projector(qtbot, session, width):
    session.actions["projector"].trigger()
    session.window.resize(width, 800)
    bar = session.window.findChild(QToolBar, "tools")
    tools = [bar.widgetForAction(action) for action in bar.actions()]
    try:
        qtbot.waitUntil(lambda: bar.sizeHint().width() <= bar.width() == session.window.width())
        more = next(tool for tool in tools if isinstance(tool, QToolButton) and tool.accessibleName() == "More tools")
        shown = [tool for tool in tools if tool is not more]
        qtbot.waitUntil(lambda: all(tool.isVisible() and tool.geometry().right() <= bar.width() for tool in shown))
    finally:
        session.actions["projector"].trigger()
        session.window.resize(1900, 800)
    themes = next(tool for tool in tools if isinstance(tool, QToolButton) and tool.accessibleName() == "Theme")
    qtbot.waitUntil(lambda: themes.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def test_tools_for_which_a_narrow_window_has_no_place_are_in_a_menu_reached_by_keys(qtbot, session):
    bar = session.window.findChild(QToolBar, "tools")
    tools = [tool for action in bar.actions() if isinstance(tool := bar.widgetForAction(action), QToolButton)]
    more = next(tool for tool in tools if tool.accessibleName() == "More tools")
    tools.remove(more)
    session.window.resize(640, 420)
    qtbot.waitUntil(lambda: bar.sizeHint().width() <= bar.width() == 640 and more in controls_in(bar))
    more.menu().aboutToShow.emit()
    offered = more.menu().actions()
    left_out = [tool for tool in tools if not tool.isVisible()]
    assert session.actions["help"] in offered
    assert [tool.menu().menuAction() if tool.menu() else tool.defaultAction() for tool in left_out] == [
        action for action in offered if not action.isSeparator()
    ]
    session.window.resize(1280, 800)
    qtbot.waitUntil(more.isHidden)
    assert all(tool.isVisible() for tool in tools)


def test_without_opengl_the_status_bar_says_so(qtbot, session):
    wait(qtbot, session)
    assert session.window.notice.text() == why_not_opengl()


@pytest.mark.gui
def test_first_picture_in_space_does_not_make_the_window_anew(qtbot, session):
    if QGuiApplication.platformName() == "offscreen":
        pytest.skip("about windows with OpenGL")
    before = session.window.winId()
    wait(qtbot, session)
    qtbot.waitUntil(lambda: any(pane.view is not None for pane in session.window.panes))
    assert session.window.winId() == before


def test_switching_to_a_projector_enlarges_what_is_typed_and_the_tables(qtbot, session):
    wait(qtbot, session)
    editor, table = session.window.definitions.editor, session.window.point.sections["jacobian"].numbers
    letters, cell = editor.fontInfo().pointSizeF(), table.horizontalHeader().defaultSectionSize()
    session.actions["projector"].trigger()
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=20_000)
    assert editor.fontInfo().pointSizeF() >= 1.5 * letters
    assert table.horizontalHeader().defaultSectionSize() >= 1.5 * cell
    session.actions["projector"].trigger()
    assert editor.fontInfo().pointSizeF() == letters


@pytest.mark.parametrize("projector", [False, True])
def test_rooms_that_come_and_go_leave_the_window_as_large_as_it_is(qtbot, session, projector):
    wait(qtbot, session)
    session.window.set_projector(projector)
    size = session.window.size()
    for room in ("error", "", "theatre", "descent", ""):
        session.store.apply(set_lab(room=room))
        wait(qtbot, session)
        assert session.window.size() == size
