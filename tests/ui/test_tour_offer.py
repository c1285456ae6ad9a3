"""The offer of the tour: at the first start, once, and out of the way whatever is answered."""

import pytest
from PySide6.QtCore import Qt

from explorer.document.codec import read_document
from ui import assets
from ui.app.windows import Windows
from ui.classroom.greeting import Greeting
from ui.settings import Settings
from ui.widgets.focus_order import controls_in, parts_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def windows(qapp, tmp_path):  # noqa: ARG001 - Qt has to be there
    settings = Settings()
    settings.is_greeted = False
    made = Windows(settings, tmp_path)
    made.open(read_document(assets.example("welcome")), None)
    made.greet()
    yield made
    made.close()
    settings.is_greeted = False


def greeting_in(session, qtbot):
    qtbot.waitUntil(lambda: session.window.findChildren(Greeting) != [], timeout=20_000)
    return session.window.findChildren(Greeting)[0]


def test_the_tour_is_offered_once_and_taken(windows, qtbot):
    session = next(iter(windows.sessions))
    greeting = greeting_in(session, qtbot)
    assert session.window.rect().contains(greeting.geometry())
    qtbot.mouseClick(greeting.take, LEFT)
    qtbot.waitUntil(lambda: session.lessons.panel is not None and session.lessons.panel.player.lesson is not None)
    assert session.lessons.panel.player.lesson.key == "tour"
    assert Settings().is_greeted
    windows.greet()
    qtbot.waitUntil(lambda: session.window.findChildren(Greeting) == [])


def test_it_goes_away_with_escape_and_stays_inside_the_window(windows, qtbot):
    session = next(iter(windows.sessions))
    greeting = greeting_in(session, qtbot)
    session.window.resize(700, 500)
    qtbot.waitUntil(lambda: session.window.rect().contains(greeting.geometry()))
    qtbot.keyClick(greeting, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: session.window.findChildren(Greeting) == [])
    assert session.lessons.panel is None


def test_the_offer_is_reached_by_keys_and_gives_the_keyboard_back(windows, qtbot):
    session = next(iter(windows.sessions))
    window = session.window
    greeting = greeting_in(session, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before = window.focusWidget()
    controls = [control for part in parts_of(window) for control in controls_in(part)]
    assert controls[-2:] == [greeting.take, greeting.leave]
    controls[0].setFocus()
    qtbot.keyClick(controls[0], Qt.Key.Key_Backtab)
    assert greeting.leave.hasFocus()
    qtbot.keyClick(greeting.leave, Qt.Key.Key_Escape)
    assert window.focusWidget() is before


def test_it_goes_away_when_the_lessons_are_found_without_it(windows, qtbot):
    session = next(iter(windows.sessions))
    greeting_in(session, qtbot)
    session.actions["lessons"].trigger()
    qtbot.waitUntil(lambda: session.window.findChildren(Greeting) == [])
    qtbot.waitUntil(lambda: session.lessons.panel is not None, timeout=20_000)


def test_the_tour_is_in_the_help_menu_too(welcome, qtbot):
    welcome.actions["tour"].trigger()
    lessons = welcome.lessons
    qtbot.waitUntil(lambda: lessons.panel is not None and lessons.panel.player.lesson is not None, timeout=20_000)
    assert lessons.panel.player.lesson.key == "tour"
