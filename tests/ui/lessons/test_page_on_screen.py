"""How a page of a lesson lies in the window: of any size, with its formulas, without what it asks for."""

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDockWidget

from explorer.lessons.model import said
from tests.ui.lessons.playing import brought, opened, settled, type_answer
from ui.panels.table_look import Notation
from ui.widgets.markdown import to_html
from ui.widgets.rich_text import as_typeset


@pytest.mark.parametrize(("width", "height", "beside"), [(640, 420, False), (900, 560, True), (1280, 800, True)])
def test_a_window_of_any_size_shows_the_lessons_and_keeps_its_size(session, qtbot, width, height, beside):
    session.window.resize(width, height)
    session.lessons.show()
    panel = brought(session, qtbot)
    qtbot.waitUntil(panel.isVisible)
    qtbot.waitUntil(lambda: session.window.size() == QSize(width, height))
    point = session.window.findChild(QDockWidget, "point")
    assert point.isHidden() != beside
    opened(panel)
    session.lessons.hide()
    assert not point.isHidden()
    qtbot.waitUntil(lambda: session.window.size() == QSize(width, height))
    settled(session, qtbot)


@pytest.mark.parametrize(("width", "height"), [(640, 420), (800, 600)])
def test_options_leave_room_for_the_question_in_a_low_window(session, panel, qtbot, width, height):
    session.window.resize(width, height)
    player = opened(panel, "part4")
    player.go(len(player.pages) - 1)
    lines = 3 * panel.page.text.fontMetrics().height()
    qtbot.waitUntil(lambda: panel.page.text.height() >= lines, timeout=10_000)
    assert session.window.size() == QSize(width, height)


def test_lessons_find_another_place_when_the_window_becomes_small_or_large(session, panel, qtbot):
    opened(panel)
    window, page = session.window, panel.page
    definitions = window.findChild(QDockWidget, "definitions")
    for width, height in ((640, 420), (1280, 800), (640, 420)):
        window.resize(width, height)
        qtbot.waitUntil(lambda small=width < 850: definitions.isHidden() == small, timeout=10_000)
        qtbot.waitUntil(lambda: page.text.height() > 3 * page.text.fontMetrics().height(), timeout=10_000)
        qtbot.waitUntil(lambda: panel.rect().contains(page.geometry()), timeout=10_000)
        assert page.rect().contains(page.next_button.geometry())
    session.lessons.hide()
    assert not definitions.isHidden()


def test_panels_have_their_widths_again_after_the_projector(session, panel, qtbot):
    player, window = opened(panel, "part1"), session.window
    player.go([page.id for page in player.pages].index("sum"))
    player.reveal()  # opens a room, which needs the more width the larger its letters are
    docks = [window.findChild(QDockWidget, name) for name in ("lessons", "point")]
    qtbot.waitUntil(lambda: window.room.isVisible() and docks[0].width() >= 340)
    before = [dock.width() for dock in docks]
    session.actions["projector"].trigger()
    qtbot.waitUntil(lambda: window.is_large)
    settled(session, qtbot)
    session.actions["projector"].trigger()
    qtbot.waitUntil(lambda: np.abs(np.subtract([dock.width() for dock in docks], before)).max() <= 40, timeout=20_000)
    settled(session, qtbot)


def test_what_is_answered_leaves_its_place_to_the_text(session, panel, qtbot):
    player, page = opened(panel, "part1"), panel.page
    player.go([each.id for each in player.pages].index("derivative"))
    qtbot.waitUntil(page.answer.isVisible)
    player.reveal()
    assert not page.answer.isVisible()
    assert not page.check_button.isVisible()
    player.go(player.at + 1)
    page.answer.setText("x^7")
    player.reveal()
    assert page.answer.isVisible()  # to be compared with the answer
    player.go(player.at + 1)
    assert page.check_button.isVisible()
    settled(session, qtbot)


def test_formulas_are_typeset(session, panel, qtbot):
    opened(panel)
    qtbot.waitUntil(lambda: panel.page.text.is_typeset and "<img" in panel.page.text.toHtml(), timeout=10_000)
    settled(session, qtbot)


def test_many_formulas_are_put_on_their_lines_at_once(session, panel, qtbot):
    text = panel.page.text
    text.show_html(lambda formula: "".join(f"word {formula('x^2', False)} " for _ in range(30)))
    qtbot.waitUntil(lambda: text.is_typeset, timeout=20_000)
    qtbot.waitUntil(lambda: "<img" in text.toHtml())
    changes = []
    text.document().contentsChange.connect(lambda *change: changes.append(change))
    text.show_html(lambda formula: "".join(f"word {formula('x^2', False)} " for _ in range(30)))
    assert len(changes) < 10  # one by one each lays the whole paragraph out again
    assert "vertical-align:top" not in text.toHtml().replace(" ", "")
    settled(session, qtbot)


def test_formulas_that_are_asked_for_are_not_shown_beside_the_question(session, panel, qtbot):
    player, tables = opened(panel, "part1"), session.window.point.switch
    player.go([page.id for page in player.pages].index("sum"))
    assert tables.look.notation == Notation.NUMBERS
    assert [button.isEnabled() for button in tables.buttons.buttons()] == [True, False, False]
    type_answer(panel.page, "3x^2 - sin x")
    settled(session, qtbot)
    assert tables.look.notation == Notation.BOTH
    assert tables.buttons.checkedButton() is tables.buttons.buttons()[-1]
    assert "Answer:" in panel.page.text.toPlainText()  # the form that the lesson has for it
    player.go(player.at + 1)
    assert tables.look.notation == Notation.NUMBERS
    player.leave()
    assert tables.look.notation == Notation.BOTH


@pytest.mark.parametrize(("key", "name", "answer"), [("part3", "shape", "3x2"), ("part3", "linear", "2,1;1,-1")])
def test_a_table_with_the_answer_is_covered_until_it_is_given(session, panel, qtbot, key, name, answer):
    player, point = opened(panel, key), session.window.point
    player.go([page.id for page in player.pages].index(name))
    settled(session, qtbot)
    shown = point.sections["jacobian"]
    assert not any(part.isVisible() for part in (shown.numbers, shown.scrolled, shown.facts, shown.button))
    assert shown.remark.isVisible()
    assert (r"\mathbb" in shown.title.latex) == (name == "linear")  # of a shape that is asked for nothing is said
    assert point.sections["value"].numbers.isVisible()
    type_answer(panel.page, answer)
    settled(session, qtbot)
    assert all(part.isVisible() for part in (shown.numbers, shown.facts, shown.button))
    assert not shown.remark.isVisible()
    assert r"\mathbb" in shown.title.latex
    player.leave()


def test_formulas_of_the_next_page_are_typeset_before_it_is_turned_to(session, panel, qtbot):
    player = opened(panel, "part1")
    following = []
    to_html(said(player.pages[player.at + 1].text), lambda latex, alone: following.append((latex, alone)))
    assert following
    qtbot.waitUntil(
        lambda: all(session.typesetter.knows(as_typeset(latex, alone=alone)) for latex, alone in following),
        timeout=30_000,
    )
