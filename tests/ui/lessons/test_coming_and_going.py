"""How the lessons come and go: at once, with the keyboard in them, and the keyboard goes back when they are left."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.lessons.playing import OWN, brought
from ui import assets
from ui.app.session import Session
from ui.labs.lessons.kept import KeptProgress
from ui.labs.lessons.shelf import read_shelf
from ui.settings import Settings

Key = Qt.Key


def is_whole(widget):
    """Return whether nothing of a widget is cut off."""
    return widget.visibleRegion().boundingRect().size() == widget.size()


def made_session(qtbot, progress=None):
    made = Session(OWN, Settings(), progress=progress)
    made.window.resize(1280, 800)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


def ended(session):
    session.window.close()
    session.close()


@pytest.fixture
def session(qtbot):
    made = made_session(qtbot)
    yield made
    ended(made)


def press(session, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(session.window.focusWidget(), key, modifier)


def test_the_place_of_the_lessons_is_there_before_they_are_read(session, qtbot):
    session.actions["lessons"].trigger()
    assert session.lessons.panel is None
    assert any("being read" in label.text() for label in session.window.findChildren(QLabel) if label.isVisible())
    panel = brought(session, qtbot)
    assert len(panel.overview.cards) == len(assets.lessons())


def test_lessons_that_are_left_before_they_are_read_stay_away(session, qtbot):
    session.lessons.take_tour()
    session.actions["lessons"].trigger()
    panel = brought(session, qtbot)
    assert not panel.isVisible()
    assert panel.player.lesson is None


def test_a_lesson_is_begun_with_the_keyboard_alone(session, qtbot):
    session.actions["lessons"].trigger()
    panel = brought(session, qtbot)
    cards = panel.overview.cards
    assert cards[0].hasFocus()
    for key, at in ((Key.Key_Down, 1), (Key.Key_Down, 2), (Key.Key_Up, 1), (Key.Key_Up, 0), (Key.Key_Up, 0)):
        press(session, key)
        assert cards[at].hasFocus()
    press(session, Key.Key_Down)
    press(session, Key.Key_Return)
    assert panel.player.lesson.key == "part1"
    assert panel.page.isAncestorOf(session.window.focusWidget())
    panel.player.leave()
    assert cards[1].hasFocus()  # where the user came from


def test_the_first_lesson_has_the_keyboard_while_others_are_still_put_into_the_list(session, qtbot):
    session.actions["lessons"].trigger()
    qtbot.waitUntil(lambda: session.lessons.panel is not None)
    overview = session.lessons.panel.overview
    qtbot.waitUntil(lambda: bool(overview.cards))
    assert not overview.is_complete
    assert overview.cards[0].hasFocus()
    made = len(overview.cards)
    for _ in range(made + 1):
        press(session, Key.Key_Down)
    assert overview.isAncestorOf(session.window.focusWidget())
    brought(session, qtbot)


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F2])
@pytest.mark.parametrize("is_playing", [False, True])
def test_the_keyboard_goes_back_to_where_it_was(session, qtbot, key, is_playing):
    before = session.window.focusWidget()
    session.actions["lessons"].trigger()
    panel = brought(session, qtbot)
    if is_playing:
        press(session, Key.Key_Return)
    assert panel.isAncestorOf(session.window.focusWidget())
    press(session, key)
    assert session.window.focusWidget() is before
    assert panel.isVisible() == (key == Key.Key_Escape)


def test_two_windows_share_what_was_done(session, qtbot):
    other = made_session(qtbot, session.progress)
    for at, one in ((0, session), (2, other), (3, session)):
        one.lessons.show()
        panel = brought(one, qtbot)
        if panel.player.lesson is None:
            panel.open_key("part1")
        panel.player.go(at)
        qtbot.waitUntil(lambda answer=panel.page.answer: is_whole(answer))
        panel.player.reveal()
    assert sum(answer.shown for answer in session.lessons.panel.player.course.answers.values()) == 3
    ended(other)


def test_another_program_with_the_same_file_takes_nothing_away(session, qtbot, tmp_path):
    session.progress.file = tmp_path / "lessons.json"
    session.lessons.show()
    panel = brought(session, qtbot)
    panel.open_key("part1")
    other = KeptProgress(tmp_path / "lessons.json")
    other.keep("part1", other.course("part1").revealed("rules"))
    other.keep("part2", other.course("part2").revealed("gradient"))
    other.close()
    panel.player.go(2)
    panel.player.reveal()
    panel.player.kept.close()
    again = KeptProgress(tmp_path / "lessons.json")
    assert len(again.course("part1").answers) == 2
    assert len(again.course("part2").answers) == 1


def test_a_broken_file_among_those_of_the_machine_leaves_the_others(monkeypatch, tmp_path):
    bad = tmp_path / "bad.lesson"
    bad.write_bytes(b"\xff\xfe")
    paths = [bad, tmp_path / "absent.lesson", *assets.lessons()]
    monkeypatch.setattr(assets, "lessons", lambda: paths)
    shelf = read_shelf()
    assert len(shelf.lessons) == len(assets.lessons()) - 2
    assert [problem.split()[0] for problem in shelf.problems] == ["bad.lesson", "absent.lesson"]


@pytest.mark.parametrize("size", [QSize(640, 420), QSize(1280, 800)])
def test_a_page_that_opens_a_room_leaves_the_window_as_it_is(session, qtbot, size):
    window = session.window
    window.resize(size)
    session.lessons.show()
    panel = brought(session, qtbot)
    panel.open_key("part1")
    for at in (1, 2, 5, 3):
        panel.player.go(at)
        qtbot.waitUntil(lambda answer=panel.page.answer: is_whole(answer))
        panel.player.reveal()
        qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=30_000)
        is_open = bool(session.store.document.lab.room)
        assert is_open == (at in {2, 5})
        qtbot.waitUntil(lambda is_open=is_open: window.room.isVisible() == is_open)
        qtbot.waitUntil(lambda is_open=is_open: window.splitter.isVisible() == (not is_open or size.height() > 500))
        assert window.size() == size
        assert window.minimumSizeHint().width() <= size.width()
        assert panel.page.text.height() >= 4 * panel.fontMetrics().lineSpacing()
    session.lessons.hide()
    qtbot.waitUntil(lambda: window.size() == size)
    assert all(dock.isVisible() for dock in window._sides)  # noqa: SLF001 - what had to give way


def test_the_strip_of_the_orders_is_as_narrow_as_it_has_to_be(session):
    strip = session.window.taylor
    assert strip.play_button.isVisible()
    strip.resize(strip.minimumSizeHint())
    assert not strip.play_button.isVisible()
    assert strip.lab_button.geometry().right() <= strip.width()
    strip.resize(900, strip.height())
    assert strip.play_button.isVisible()
