"""How tests play lessons: as a student does, with mouse and keys."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from explorer.document.model import Document
from explorer.lessons.judging import typed_solution
from explorer.lessons.model import ClickQuestion
from ui.labs.lessons.answers import ChoiceAnswer, LineAnswer
from ui.views.plane_view import PlaneView

OWN = Document(lines=("f(x) = x^3",))


def brought(session, qtbot):
    """Wait until the lessons are read and stand in their list."""
    qtbot.waitUntil(lambda: session.lessons.panel is not None and session.lessons.panel.is_ready, timeout=60_000)
    return session.lessons.panel


def settled(session, qtbot):
    qtbot.waitUntil(lambda: session.jobs.is_idle and not session.lessons.panel.player.is_judging, timeout=30_000)


def opened(panel, key="tour"):
    card = next(card for card in panel.overview.cards if card._opened.lesson.key == key)  # noqa: SLF001 - which it is
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    return panel.player


def open_path(panel, qtbot, path):
    panel.open_path(path)
    qtbot.waitUntil(lambda: panel.is_ready)


def type_answer(page, text):
    page.answer.selectAll()
    QTest.keyClicks(page.answer, text)
    QTest.keyClick(page.answer, Qt.Key.Key_Return)


def click_place(session, qtbot, place):
    """Click into the first picture in the plane at a place in data coordinates."""
    settled(session, qtbot)
    pane = next(pane for pane in session.window.panes if pane.isVisible() and isinstance(pane.view, PlaneView))
    at = pane.view.frame.to_pixel(np.array(place))
    QTest.mouseClick(pane.view, Qt.MouseButton.LeftButton, pos=QPointF(*at).toPoint())


def give(session, panel, qtbot, *, right):
    """Answer the open page's question as a student does, rightly or wrongly."""
    page, player = panel.page, panel.player
    ask, document = player.page.ask, session.store.document
    if isinstance(page.answer, ChoiceAnswer):
        goals = ask.right if right else {min(set(range(1, len(ask.options) + 1)) - ask.right, default=1)}
        for number in goals:
            QTest.mouseClick(page.answer.buttons[number - 1], Qt.MouseButton.LeftButton)
        QTest.mouseClick(page.check_button, Qt.MouseButton.LeftButton)
    elif isinstance(ask, ClickQuestion):
        if right:
            click_place(session, qtbot, (0.0, 0.0))
        QTest.mouseClick(page.check_button, Qt.MouseButton.LeftButton)
    else:
        assert isinstance(page.answer, LineAnswer)
        type_answer(page, typed_solution(ask, document) if right else "-17.25")
    qtbot.waitUntil(lambda: not player.is_judging, timeout=10_000)
