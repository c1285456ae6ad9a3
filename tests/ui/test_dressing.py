"""Colours of all windows change a little at a time, and as one."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import delete

from ui.widgets.dressing import Dressing

RED, BLUE = "#aa0000", "#0000aa"
DEPTH, WIDTH = 6, 100


def sheet(color, points=10):
    return f"QFrame, QLabel {{ background: {color}; }} QLabel#small {{ color: {color}; font-size: {points}pt; }}"


class Heard(QObject):
    """Counts what a widget is told."""

    def __init__(self, widget):
        super().__init__(widget)
        self.events = Counter()
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt names its event handlers
        self.events[event.type()] += 1
        return False


@pytest.fixture
def dressing(qapp):
    before = qapp.styleSheet(), QPalette(qapp.palette())
    qapp.setStyleSheet(sheet(RED))
    yield Dressing.of(qapp)
    Dressing.of(qapp).flush()
    qapp.setPalette(before[1])
    qapp.setStyleSheet(before[0])


@pytest.fixture
def window(qtbot, dressing):  # noqa: ARG001 - which gives it a style
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    row = QHBoxLayout()
    column.addLayout(row)
    for _ in range(WIDTH):
        row.addWidget(QLabel("."))
    inner = made
    for _ in range(DEPTH):
        inner, outer = QFrame(), inner
        outer.layout().addWidget(inner)
        inner.setLayout(QVBoxLayout())
    made.deep = QLabel("deep")
    made.deep.setObjectName("small")
    inner.layout().addWidget(made.deep)
    made.hidden = QLabel("hidden", made)
    made.hidden.setObjectName("small")
    made.hidden.show()
    made.show()
    qtbot.waitExposed(made)
    made.hidden.hide()
    return made


def color_of_text(label):
    return label.palette().color(label.foregroundRole()).name()


def color_around(label):
    return label.grab().toImage().pixelColor(0, 0).name()


def test_windows_keep_their_picture_until_everything_is_ready(dressing, window, qtbot):
    dressing.change(QPalette(), sheet(BLUE))
    assert not window.updatesEnabled()
    assert not window.deep.updatesEnabled()
    qtbot.waitUntil(lambda: dressing.is_idle)
    assert all(widget.updatesEnabled() for widget in (window, *window.findChildren(QWidget)))
    assert color_around(window.deep) == color_of_text(window.deep) == BLUE


def test_everything_is_painted_once_it_is_ready(dressing, window, qtbot):
    QApplication.processEvents()
    heard = [Heard(widget) for widget in (window, *window.findChildren(QLabel)) if widget.isVisible()]
    dressing.change(QPalette(), sheet(BLUE))
    QApplication.processEvents()
    qtbot.waitUntil(lambda: dressing.is_idle)
    QApplication.processEvents()
    assert all(one.events[QEvent.Type.Paint] for one in heard)


def test_what_is_hidden_changes_too(dressing, window, qtbot):
    dressing.change(QPalette(), sheet(BLUE))
    qtbot.waitUntil(lambda: dressing.is_idle)
    assert color_of_text(window.hidden) == BLUE


def test_the_last_colours_that_are_asked_for_count(dressing, window, qtbot):
    for color in (BLUE, RED) * 10 + (BLUE,):
        dressing.change(QPalette(), sheet(color))
        QApplication.processEvents()
    qtbot.waitUntil(lambda: dressing.is_idle)
    assert all(widget.updatesEnabled() for widget in (window, *window.findChildren(QWidget)))
    assert {color_of_text(window.deep), color_of_text(window.hidden), color_around(window.deep)} == {BLUE}


def test_a_window_may_go_while_it_changes(dressing, window):
    other = QLabel("other")
    other.show()
    dressing.change(QPalette(), sheet(BLUE))
    QApplication.processEvents()
    delete(window.deep.parentWidget())
    delete(other)
    dressing.flush()
    assert dressing.is_idle
    assert window.updatesEnabled()


def test_what_nobody_sees_changes_at_once(dressing, window):
    window.hide()
    dressing.change(QPalette(), sheet(BLUE))
    assert dressing.is_idle
    assert color_of_text(window.deep) == BLUE


def test_what_comes_while_a_window_changes_is_painted_too(dressing, window):
    dressing.change(QPalette(), sheet(BLUE))
    late = []
    while not dressing.is_idle:
        QApplication.processEvents()
        late.append(QLabel("late", window))
        late[-1].show()
    assert len(late) > 2
    assert all(label.updatesEnabled() for label in late)


def test_a_window_that_is_hidden_while_it_changes_is_painted_when_it_is_shown(dressing, window, qtbot):
    dressing.change(QPalette(), sheet(BLUE))
    window.hide()
    qtbot.waitUntil(lambda: dressing.is_idle)
    window.show()
    assert window.updatesEnabled()
    assert color_of_text(window.deep) == BLUE


def test_a_window_whose_picture_fails_is_painted_all_the_same(dressing, window, monkeypatch):
    monkeypatch.setattr("ui.widgets.dressing.Turns.take", lambda _: 1 / 0)
    dressing.change(QPalette(), sheet(BLUE))
    with pytest.raises(ZeroDivisionError):
        dressing.flush()
    assert window.updatesEnabled()
    assert window.deep.updatesEnabled()


def test_other_colours_are_no_other_style_and_other_letters_one_change_of_it(dressing, window):
    deep = Heard(window.deep)
    dressing.change(QPalette(), sheet(BLUE))
    dressing.flush()
    assert not deep.events[QEvent.Type.StyleChange]
    dressing.change_letters(QPalette(), sheet(RED, points=20))
    assert deep.events[QEvent.Type.StyleChange] == 1  # Qt told it once for each of its ancestors
    assert window.deep.font().pointSizeF() == 20


def test_who_loses_letters_of_their_own_is_told(dressing, window, qtbot):
    field = QLineEdit(window)
    field.show()
    field.setFont(QFont(field.font().family(), 30))  # a style sheet gives it back the letters from before
    heard = Heard(field)
    dressing.change(QPalette(), sheet(BLUE))
    qtbot.waitUntil(lambda: dressing.is_idle)
    assert field.font().pointSizeF() != 30
    assert heard.events[QEvent.Type.StyleChange] == 1


@pytest.mark.gui
def test_the_screen_shows_the_old_picture_and_then_the_new_one_and_nothing_between(dressing, window, qtbot):
    def on_screen():
        return window.screen().grabWindow(window.winId()).toImage()

    window.deep.update()  # which is on its way when the window is held
    dressing.change(QPalette(), sheet(BLUE))
    qtbot.waitUntil(lambda: dressing.is_idle)
    QApplication.processEvents()
    new, seen = on_screen(), []
    assert new.pixelColor(window.deep.mapTo(window, QPoint())).name() == BLUE
    dressing.change(QPalette(), sheet(RED))
    dressing.flush()
    QApplication.processEvents()
    old = on_screen()
    assert old != new
    dressing.change(QPalette(), sheet(BLUE))
    while not dressing.is_idle:
        QApplication.processEvents()
        seen.append(on_screen())
    QApplication.processEvents()
    seen.append(on_screen())
    changed = seen.index(new)
    assert changed > 0
    assert all(picture == old for picture in seen[:changed])
    assert all(picture == new for picture in seen[changed:])
