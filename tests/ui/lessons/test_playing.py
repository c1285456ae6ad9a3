"""Lessons are played with mouse and keys, undone, left; the user's own document is never touched."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.document.edits import set_probe, set_text
from explorer.lessons.model import said
from explorer.lessons.progress import decode as decode_progress
from tests.ui.lessons.playing import OWN, give, opened, settled, type_answer
from ui.labs.lessons import page_view
from ui.labs.lessons.kept import progress_file
from ui.settings import Settings
from ui.widgets.markdown import to_words


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


def test_what_was_said_about_a_choice_is_there_again_when_one_comes_back(session, panel, qtbot):
    player = opened(panel, "part1")
    give(session, panel, qtbot, right=True)
    said_then = player.judgement.sentence
    player.go(1)
    player.go(0)
    assert player.judgement is None
    assert said_then in panel.page.text.toPlainText()
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


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Tab])
def test_several_options_are_chosen_with_the_keyboard_alone(session, panel, qtbot, key):
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    player = opened(panel, "part6")
    player.go([each.id for each in player.pages].index("review-kinds"))
    boxes = panel.page.answer.buttons
    boxes[0].setFocus()
    QTest.keyClick(boxes[0], Qt.Key.Key_Space)
    QTest.keyClick(boxes[0], key)
    assert boxes[1].hasFocus()
    QTest.keyClick(boxes[1], key)
    QTest.keyClick(boxes[2], Qt.Key.Key_Space)
    assert panel.page.answer.typed() == "1 3"
    QTest.keyClick(boxes[2], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: player.answer.right)
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


def test_a_hint_is_offered_only_while_there_is_one(session, panel, qtbot, monkeypatch):
    heard = []
    player = opened(panel, "part6")
    player.go(11)
    give(session, panel, qtbot, right=False)
    assert "ask for a hint" in panel.page.text.toPlainText()
    monkeypatch.setattr(page_view, "announce", lambda _, text: heard.append(text))
    QTest.mouseClick(panel.page.hint_button, Qt.MouseButton.LeftButton)
    assert not panel.page.hint_button.isEnabled()
    assert "Not yet. Try again." in panel.page.text.toPlainText()
    assert heard == [to_words(said(player.page.ask.hints[0], "en"))]  # what was said of the answer is no news
    QTest.mouseClick(panel.page.check_button, Qt.MouseButton.LeftButton)
    settled(session, qtbot)
    assert player.judgement.sentence == "Not yet. Try again."


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
