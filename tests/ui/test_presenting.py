"""In front of a class: clicker keys, full screen, spotlight, pen and the speed of animations."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from explorer.document.model import Document, LabSettings
from explorer.lessons.model import NumberQuestion
from ui.classroom.overlay import Spotlight
from ui.widgets.motion import paced, set_pace
from ui.widgets.rich_text import RichText

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
Key = Qt.Key


@pytest.fixture(autouse=True)
def usual_pace():
    yield
    set_pace(1.0)


def order(session):
    return session.store.document.order if session.store.document.taylor else -1


def test_a_clicker_steps_the_orders(welcome, qtbot):
    for key, expected in ((Key.Key_PageDown, 0), (Key.Key_Right, 1), (Key.Key_PageUp, 0), (Key.Key_Left, -1)):
        qtbot.keyClick(welcome.window, key)
        assert order(welcome) == expected


def test_space_plays_the_orders_and_pauses(welcome, qtbot):
    qtbot.keyClick(welcome.window, Key.Key_Space)
    assert welcome.window.taylor.beat.isActive()
    qtbot.keyClick(welcome.window, Key.Key_Space)
    assert not welcome.window.taylor.beat.isActive()


def test_a_clicker_steps_the_open_room(open_room, qtbot):
    session = open_room(Document(lines=("f(x) = x^2 + exp(x)",), lab=LabSettings(room="theatre")), pictures=1)
    room = session.window.room
    qtbot.waitUntil(room.transport.isVisible)
    before = room.transport.bar.value()
    qtbot.keyClick(session.window, Key.Key_PageDown)
    qtbot.waitUntil(lambda: room.transport.bar.value() == before + 1)
    qtbot.keyClick(session.window, Key.Key_Space)
    assert room.transport.is_playing
    qtbot.keyClick(session.window, Key.Key_Space)
    assert order(session) == -1


def test_a_clicker_turns_the_pages_of_a_lesson(welcome, qtbot):
    welcome.lessons.take_tour()
    qtbot.waitUntil(lambda: welcome.lessons.panel is not None and welcome.lessons.panel.is_ready, timeout=60_000)
    panel = welcome.lessons.panel
    at = panel.player.at
    qtbot.keyClick(welcome.window, Key.Key_PageDown)
    assert panel.player.at == at + 1
    qtbot.keyClick(welcome.window, Key.Key_PageUp)
    assert panel.player.at == at


def test_page_keys_turn_the_page_from_a_text_that_is_seen_as_a_whole(welcome, qtbot):
    welcome.lessons.take_tour()
    qtbot.waitUntil(lambda: welcome.lessons.panel is not None and welcome.lessons.panel.is_ready, timeout=60_000)
    panel = welcome.lessons.panel
    text = next(text for text in panel.findChildren(RichText) if text.isVisible())
    at = panel.player.at
    qtbot.keyClick(text, Key.Key_PageDown)
    assert panel.player.at == at + 1


def test_page_keys_turn_the_page_from_the_field_of_an_answer(welcome, qtbot):
    welcome.lessons.show()
    qtbot.waitUntil(lambda: welcome.lessons.panel is not None and welcome.lessons.panel.is_ready, timeout=60_000)
    panel = welcome.lessons.panel
    panel.open_key("part1")
    asked = [at for at, page in enumerate(panel.player.pages) if isinstance(page.ask, NumberQuestion)]
    panel.player.go(asked[0])
    field = panel.page.findChild(QLineEdit)
    qtbot.keyClick(field, Key.Key_PageDown)
    assert panel.player.at == asked[0] + 1


def test_arrow_keys_in_a_view_still_move_the_point(welcome, qtbot):
    probe = welcome.store.document.probe
    qtbot.keyClick(welcome.window.panes[1].view, Key.Key_Right)
    assert welcome.store.document.probe[0] > probe[0]
    assert order(welcome) == -1


def test_while_presenting_page_keys_step_wherever_the_focus_is(welcome, qtbot):
    editor = welcome.window.definitions.editor
    welcome.actions["projector"].trigger()
    editor.setFocus()
    qtbot.keyClick(editor, Key.Key_PageDown)
    assert order(welcome) == 0
    assert not editor.hasFocus()  # the clicker's other keys are not to be typed
    qtbot.keyClick(welcome.window, Key.Key_B)
    assert welcome.commands.presenting.black is not None
    qtbot.keyClick(welcome.commands.presenting.black, Key.Key_B)
    welcome.actions["projector"].trigger()
    assert not welcome.actions["forward"].shortcuts()


def test_escape_leaves_a_formula_so_that_keys_step(welcome, qtbot):
    editor = welcome.window.definitions.editor
    welcome.window.activateWindow()
    qtbot.waitUntil(welcome.window.isActiveWindow)
    editor.setFocus()
    qtbot.keyClick(editor, Key.Key_Escape)
    assert not editor.hasFocus()
    qtbot.keyClick(welcome.window, Key.Key_Right)
    assert order(welcome) == 0


def test_arrow_keys_in_a_picture_with_nothing_to_move_step_the_room(open_room, qtbot):
    session = open_room(Document(lines=("f(x) = x^2 + exp(x)",), lab=LabSettings(room="theatre")), pictures=1)
    room = session.window.room
    qtbot.waitUntil(room.transport.isVisible)
    before = room.transport.bar.value()
    qtbot.keyClick(room.views[0], Key.Key_Right)
    qtbot.waitUntil(lambda: room.transport.bar.value() == before + 1)
    session.window.resize(1280, 1000)
    qtbot.waitUntil(lambda: not room.parent().parent().verticalScrollBar().isVisible())
    qtbot.keyClick(room.views[0], Key.Key_PageDown)  # where there is nothing to scroll
    qtbot.waitUntil(lambda: room.transport.bar.value() == before + 2)


def test_a_view_has_the_whole_screen_and_gives_it_back(welcome, qtbot):
    window = welcome.window
    welcome.actions["full"].trigger()
    assert window.isFullScreen()
    assert [pane.isVisible() for pane in window.panes] == [True, False]
    assert not window.menuBar().isVisible()
    assert not window.statusBar().isVisible()
    qtbot.keyClick(window, Key.Key_F11)
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()
    assert all(pane.isVisible() for pane in window.panes)


def test_escape_leaves_the_full_screen(welcome, qtbot):
    welcome.window.panes[1].view.setFocus()
    welcome.actions["full"].trigger()
    assert [pane.isVisible() for pane in welcome.window.panes] == [False, True]
    qtbot.keyClick(welcome.window, Key.Key_Escape)
    assert not welcome.window.isFullScreen()
    assert all(pane.isVisible() for pane in welcome.window.panes)


def test_a_double_click_on_the_strip_gives_the_view_the_screen(welcome, qtbot):
    bar = welcome.window.panes[1].bar
    qtbot.mouseDClick(bar, LEFT, pos=QPoint(bar.width() // 2, 1))
    assert welcome.window.isFullScreen()
    assert [pane.isVisible() for pane in welcome.window.panes] == [False, True]
    welcome.actions["full"].trigger()


def test_a_window_closed_in_full_screen_is_opened_as_it_was_before(welcome):
    welcome.actions["full"].trigger()
    welcome.close()
    assert not welcome.window.isFullScreen()


def painted(widget):
    image = QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    return image


def test_the_spotlight_darkens_all_but_the_place_of_the_mouse(welcome, qtbot):
    window = welcome.window
    welcome.actions["spotlight"].trigger()
    light = welcome.commands.presenting.spotlight
    assert isinstance(light, Spotlight)
    QCursor.setPos(window.mapToGlobal(QPoint(400, 300)))
    qtbot.waitUntil(lambda: painted(light).pixelColor(400, 300).alpha() == 0)
    assert painted(light).pixelColor(window.width() - 5, window.height() - 5).alpha() > 100
    window.resize(900, 700)
    qtbot.waitUntil(lambda: light.size() == window.size())
    welcome.actions["spotlight"].trigger()
    assert welcome.commands.presenting.spotlight is None


def test_animations_play_at_the_chosen_speed(welcome):
    assert paced(900) == 900
    welcome.look.choose_pace(0.5)
    assert paced(900) == 1800
    welcome.actions["play"].trigger()
    assert welcome.window.taylor.beat.interval() == 1800
    welcome.actions["play"].trigger()
    assert welcome.settings.pace == 0.5
    welcome.look.choose_pace(1.0)


def test_a_key_makes_the_screen_black_and_any_key_brings_it_back(welcome, qtbot):
    window, presenting = welcome.window, welcome.commands.presenting
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = window.panes[0].view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_B)
    black = presenting.black
    assert black.geometry() == window.rect()
    assert black.grab().toImage().pixelColor(300, 300).name() == "#000000"
    qtbot.keyClick(black, Qt.Key.Key_PageDown)
    assert presenting.black is None
    assert view.hasFocus()
    window.definitions.editor.setFocus()
    qtbot.keyClick(window.definitions.editor, Qt.Key.Key_B)  # a letter that is typed is typed
    assert presenting.black is None


def test_escape_puts_the_spotlight_away(welcome, qtbot):
    presenting = welcome.commands.presenting
    welcome.actions["spotlight"].trigger()
    assert presenting.spotlight is not None
    qtbot.keyClick(welcome.window.panes[0].view, Qt.Key.Key_Escape)
    assert presenting.spotlight is None


def test_after_a_black_screen_no_button_has_a_keyboard_that_nothing_had(welcome, qtbot):
    window = welcome.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.definitions.editor.setFocus()
    window.leave_text()
    qtbot.keyClick(window, Key.Key_B)
    qtbot.keyClick(welcome.commands.presenting.black, Key.Key_B)
    assert welcome.commands.presenting.black is None
    assert QApplication.focusWidget() is None


def test_an_open_room_has_the_whole_screen_unless_a_view_has_the_keyboard(open_room, qtbot):
    session = open_room(Document(lines=("f(x) = x^2 + exp(x)",), lab=LabSettings(room="theatre")), pictures=1)
    window = session.window
    window.resize(1280, 1000)
    qtbot.waitUntil(lambda: window.panes[0].isVisible() and window.room.isVisible())
    window.definitions.editor.setFocus()
    session.actions["full"].trigger()
    assert window.room.isVisible()
    assert not window.panes[0].isVisible()
    session.actions["full"].trigger()
    window.panes[0].view.setFocus()
    session.actions["full"].trigger()
    assert window.panes[0].isVisible()
    assert not window.room.isVisible()
    session.actions["full"].trigger()
