"""The room of lessons: played with mouse and keys, undone, left; the user's own document is never touched."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget

from explorer.document.codec import decode as decode_document
from explorer.document.edits import set_probe, set_text
from explorer.document.model import Document
from explorer.lessons import results
from explorer.lessons.judging import typed_solution
from explorer.lessons.model import ClickQuestion, said
from explorer.lessons.progress import decode as decode_progress
from ui import assets
from ui.app.autosave import Autosave
from ui.app.session import Session
from ui.labs.lessons import desk, page_view
from ui.labs.lessons.answers import ChoiceAnswer, LineAnswer
from ui.labs.lessons.kept import progress_file
from ui.panels.table_look import Notation
from ui.settings import Settings
from ui.views.plane_view import PlaneView
from ui.widgets.dialogs import Answer
from ui.widgets.markdown import to_html, to_words
from ui.widgets.rich_text import as_typeset

OWN = Document(lines=("f(x) = x^3",))


@pytest.fixture
def session(qapp):  # noqa: ARG001 - Qt has to be there
    made = Session(OWN, Settings())
    made.window.resize(1280, 800)
    made.window.show()
    made.start()
    yield made
    made.window.close()
    made.close()


@pytest.fixture
def panel(session, qtbot):
    session.actions["lessons"].trigger()
    found = brought(session, qtbot)
    found.set_language("en")
    return found


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


@pytest.mark.gui
def test_the_tour_is_played_in_a_real_window(session, panel, qtbot):
    qtbot.waitExposed(session.window)
    play_the_tour(session, panel, qtbot)


def test_the_tour_is_played_with_mouse_and_keys(session, panel, qtbot):
    play_the_tour(session, panel, qtbot)


def play_the_tour(session, panel, qtbot):
    player = opened(panel)
    for at in range(len(player.pages)):
        assert player.at == at
        settled(session, qtbot)
        if player.page.ask is not None:
            give(session, panel, qtbot, right=False)
            assert not player.answer.right
            assert player.judgement.sentence
            give(session, panel, qtbot, right=True)
            assert player.answer.right, said(player.page.title)
            assert player.answer.tries == 2
        QTest.keyClick(panel.page, Qt.Key.Key_Return)
    assert player.lesson is None
    assert session.store.document == OWN
    assert "8 of 8 pages" in panel.overview.cards[0].state.text()
    settled(session, qtbot)
    player.kept.close()
    kept = decode_progress(progress_file().read_bytes())["tour"]
    assert sum(answer.right for answer in kept.answers.values()) == 7


def test_leaving_returns_the_users_own_document_and_its_history(session, panel, qtbot):
    session.store.apply(set_text("f(x) = x^4"))
    own = session.store.document
    player = opened(panel)
    QTest.keyClick(panel.page.next_button, Qt.Key.Key_Space)
    session.store.apply(set_text("f(x) = cos x"))
    assert session.store.own == own
    QTest.mouseClick(panel.page.leave_button, Qt.MouseButton.LeftButton)
    assert session.store.document == own
    assert player.lesson is None
    assert not session.store.stack.canRedo()
    session.store.stack.undo()
    assert session.store.document == OWN
    assert session.store.is_saved
    settled(session, qtbot)


def test_undoing_turns_pages_back_and_then_leaves_the_lesson(session, panel, qtbot):
    player = opened(panel, "part1")
    player.go(1)
    player.go(4)
    session.store.apply(set_text("f(x) = cos x"))
    session.store.stack.undo()
    assert player.at == 4
    session.store.stack.undo()
    assert player.at == 1
    assert session.store.document.lines == ("f(x) = x^2",)
    session.store.stack.undo()
    assert player.at == 0
    session.store.stack.undo()
    qtbot.waitUntil(lambda: player.lesson is None)
    assert session.store.document == OWN
    settled(session, qtbot)


def test_a_page_that_changes_nothing_is_undone_alone(session, panel, qtbot):
    player = opened(panel, "part2")
    first = [page.id for page in player.pages].index("curve")
    for at in (first - 1, first, first + 1):
        player.go(at)
    lines = session.store.document.lines
    session.store.stack.undo()
    assert player.at == first
    qtbot.waitUntil(lambda: session.store.document.lines == lines)
    session.store.stack.undo()
    assert player.at == first - 1
    assert session.store.document.lines != lines
    settled(session, qtbot)


def test_the_answer_is_shown_after_hints(session, panel, qtbot):
    player = opened(panel, "part1")
    player.go(2)
    QTest.mouseClick(panel.page.hint_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "What is left of" in panel.page.text.toPlainText())
    assert not panel.page.hint_button.isEnabled()
    QTest.mouseClick(panel.page.reveal_button, Qt.MouseButton.LeftButton)
    assert "Answer:" in panel.page.text.toPlainText()
    assert session.store.document.lab.room == "quotient"
    assert not panel.page.check_button.isEnabled()
    assert (player.answer.shown, player.answer.right, player.answer.hints) == (True, False, 1)
    settled(session, qtbot)


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


def test_of_options_the_right_ones_are_marked_with_the_answer(session, panel, qtbot):
    player, page = opened(panel, "part6"), panel.page
    player.go([each.id for each in player.pages].index("review-kinds"))
    page.answer.buttons[1].click()
    player.reveal()
    assert [button.isChecked() for button in page.answer.buttons] == [True, False, True, False]
    player.go(player.at - 1)
    player.go(player.at + 1)
    assert page.answer.typed() == "1 3"
    settled(session, qtbot)


def test_after_a_wrong_answer_the_keyboard_is_where_the_next_is_given(session, panel, qtbot):
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    player, page = opened(panel, "part1"), panel.page
    page.answer.buttons[1].click()
    QTest.mouseClick(page.check_button, Qt.MouseButton.LeftButton)
    settled(session, qtbot)
    assert page.answer.buttons[1].hasFocus()  # and not the button that shows the answer
    player.go(1)
    page.answer.setText("5")
    QTest.mouseClick(page.check_button, Qt.MouseButton.LeftButton)
    assert page.answer.hasFocus()
    settled(session, qtbot)
    assert player.answer.tries == 1
    QTest.mouseClick(page.hint_button, Qt.MouseButton.LeftButton)
    assert page.answer.hasFocus()


def test_what_was_said_of_a_place_goes_as_the_point_moves(session, panel, qtbot):
    player = opened(panel, "part1")
    player.go([page.id for page in player.pages].index("derivative"))
    settled(session, qtbot)
    panel.page.check()
    settled(session, qtbot)
    assert "Not there" in panel.page.text.toPlainText()
    session.store.apply(set_probe([1.0]))
    assert "Not there" not in panel.page.text.toPlainText()
    panel.page.check()
    settled(session, qtbot)
    assert player.judgement.right
    session.store.apply(set_probe([0.5]))
    assert player.judgement.right


def test_results_are_handed_in_under_a_name_that_stands_above_the_page(panel, monkeypatch, tmp_path):
    opened(panel, "worksheet")
    monkeypatch.setattr(desk.QInputDialog, "getText", lambda *_, **__: (" 이하늘 ", True))
    monkeypatch.setattr(desk, "ask_save_path", lambda *_: tmp_path / "mine")
    assert panel.desk.ask_name()
    assert panel.page.lesson_title.text().startswith("이하늘 – ")
    panel.desk.hand_in()
    assert "mine" in panel.success.text()
    assert (panel.success.isVisible(), panel.problem.isVisible()) == (True, False)
    assert results.decode((tmp_path / "mine.results").read_bytes()).student == "이하늘"
    panel.player.go(1)
    assert not panel.success.isVisible()
    monkeypatch.setattr(desk, "ask_save_path", lambda *_: tmp_path / "absent" / "mine")
    panel.desk.hand_in()
    assert (panel.success.isVisible(), panel.problem.isVisible()) == (False, True)


def test_keys_that_come_fast_turn_as_many_pages(session, panel, qtbot):
    player = opened(panel, "part1")
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    for _ in range(4):
        QTest.keyClick(panel.page.text, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert player.at == 4
    QTest.keyClick(panel.page.answer, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert player.at == 3  # the field for the answer leaves Ctrl+Z to the window while nothing is typed in it
    settled(session, qtbot)


def test_a_choice_is_made_with_the_keyboard_alone(session, panel, qtbot):
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    player = opened(panel, "part1")
    first, second = panel.page.answer.buttons
    assert panel.page.answer.isAncestorOf(panel.focusWidget())
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert second.isChecked()
    QTest.keyClick(second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: player.answer.tries == 1)
    QTest.keyClick(second, Qt.Key.Key_Up)
    QTest.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: player.answer.right)
    QTest.keyClick(panel.page.next_button, Qt.Key.Key_Return)
    assert player.at == 1
    settled(session, qtbot)


def test_a_screen_reader_is_told_what_stands_on_the_page(session, panel, qtbot):
    player = opened(panel, "part1")
    player.go(2)
    assert "((1 + h)² − 1)/h" in panel.page.text.accessibleDescription()
    player.reveal()
    assert "The secant becomes the tangent" in panel.page.text.accessibleDescription()
    settled(session, qtbot)


def test_what_an_answer_and_a_hint_bring_is_read_out(session, panel, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(page_view, "announce", lambda _, text: heard.append(text))
    player = opened(panel, "part1")
    player.go(2)
    ask = player.page.ask
    assert to_words(said(ask.prompt, "en")) in heard.pop()  # the page, as the keyboard is at the answer
    heard.clear()
    for count in (1, 2):  # the same mistake is told again
        give(session, panel, qtbot, right=False)
        qtbot.waitUntil(lambda count=count: len(heard) == count, timeout=10_000)
    assert heard[0] == heard[1] == player.judgement.sentence
    player.hint()
    assert heard[2] == to_words(said(ask.hints[0], "en"))
    player.reveal()
    assert "The secant becomes the tangent" in " ".join(heard[3:])
    settled(session, qtbot)


def test_a_lesson_goes_on_where_it_was_left(session, panel, qtbot):
    player = opened(panel, "part1")
    player.go(3)
    player.leave()
    opened(panel, "part1")
    assert player.at == 3
    settled(session, qtbot)


def test_pages_that_an_edited_lesson_has_lost_are_not_counted(panel):
    opened(panel, "part1").leave()
    kept = panel.player.kept
    kept.keep("part1", kept.course("part1").tried("lost", "1", right=True).visited(7, "lost"))
    panel.set_language("en")
    card = next(card for card in panel.overview.cards if card._opened.lesson.key == "part1")  # noqa: SLF001 - as above
    assert card.state.text() == "1 of 14 pages, 0 of 14 questions right"


def test_texts_change_their_language_while_a_page_is_open(session, panel, qtbot):
    player = opened(panel)
    panel.set_language("ko")
    qtbot.waitUntil(lambda: session.is_told, timeout=10_000)
    assert "함수를 한눈에" in panel.page.text.toPlainText()
    type_answer(panel.page, "")
    qtbot.waitUntil(lambda: not player.is_judging)
    assert "입력해 주세요" in panel.page.text.toPlainText()
    assert Settings().language == "ko"
    settled(session, qtbot)


def test_formulas_are_typeset(session, panel, qtbot):
    opened(panel)
    qtbot.waitUntil(lambda: panel.page.text.is_typeset and "<img" in panel.page.text.toHtml(), timeout=10_000)
    settled(session, qtbot)


def test_the_journal_keeps_the_users_own_document(session, panel, qtbot, tmp_path):
    journal = Autosave(session.store, lambda: "", tmp_path)
    opened(panel)
    journal.flush(wait=True)
    assert not journal.file.exists()
    panel.player.leave()
    session.store.apply(set_text("f(x) = x^5"))
    opened(panel)
    journal.flush(wait=True)
    assert "x^5" in journal.file.read_text()
    journal.close()
    settled(session, qtbot)


def test_a_file_is_saved_as_the_users_own(session, panel, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "own.nabla"
    session.files.belongs_to(path)
    opened(panel)
    asked = tmp_path / "copy.nabla"
    monkeypatch.setattr("ui.app.files.ask_save_path", lambda *_: asked)
    assert session.files.save()
    assert not path.exists()
    assert decode_document(asked.read_bytes()) == session.store.document
    assert session.files.path == path
    assert not session.files.is_modified
    settled(session, qtbot)


def test_opening_an_example_leaves_the_lesson(session, panel, qtbot):
    player = opened(panel)
    session.files.show_example(assets.RESOURCES / "examples" / "saddle.nabla")
    assert player.lesson is None
    assert not session.store.is_aside
    settled(session, qtbot)


def test_a_broken_file_is_told_and_the_rest_of_it_opened(session, panel, qtbot, tmp_path):
    path = tmp_path / "mine.lesson"
    text = (assets.RESOURCES / "lessons" / "tour.lesson").read_text(encoding="utf-8")
    path.write_text(text.replace('kind = "vector"', 'kind = "wector"'), encoding="utf-8")
    open_path(panel, qtbot, path)
    assert len(panel.player.pages) == 7
    assert "page 3, line" in panel.problem.text()
    assert "wector" in panel.problem.text()
    panel.player.leave()
    path.write_text("no lesson", encoding="utf-8")
    open_path(panel, qtbot, path)
    assert "line 1" in panel.problem.text()
    open_path(panel, qtbot, tmp_path / "absent.lesson")
    assert "absent" in panel.problem.text()
    assert panel.player.lesson is None
    settled(session, qtbot)


def test_a_text_of_any_length_is_shown_and_judged(session, panel, qtbot, tmp_path):
    path = tmp_path / "long.lesson"
    text = "word $x^2$ " * 1_500
    path.write_text(
        f'lesson = 1\ntitle = "{"T" * 500}"\n[[page]]\ntitle = "{"W" * 900}"\ntext = "{text}"\n'
        '[page.ask]\nkind = "number"\nanswer = "1"\n',
        encoding="utf-8",
    )
    open_path(panel, qtbot, path)
    panel.page.answer.setText("1" * 50_000)
    QTest.keyClick(panel.page.answer, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.player.is_judging)
    assert not panel.player.answer.right
    assert panel.width() < 500
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


def test_damaged_progress_is_put_aside(qtbot, session):
    file = progress_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"{damaged")
    session.lessons.show()
    panel = brought(session, qtbot)
    assert file.with_suffix(".damaged").exists()
    assert len(panel.overview.cards) == len(assets.lessons())
    settled(session, qtbot)


def test_closing_the_window_in_a_lesson_asks_about_the_users_own_document(session, panel, qtbot, monkeypatch):
    opened(panel)
    assert session.files.may_close()  # nothing of the user's is unsaved
    panel.player.leave()
    session.store.apply(set_text("f(x) = x^5"))
    opened(panel)
    saved = []
    monkeypatch.setattr("ui.app.files.ask_to_save", lambda *_: Answer.SAVE)
    monkeypatch.setattr(session.files, "_write", lambda path: saved.append(session.store.document.lines) or True)
    session.files.belongs_to(Path("own.nabla"), saved=False)
    assert session.files.may_close()
    assert saved == [("f(x) = x^5",)]
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
