"""What stands around a lesson: it is written, tried, begun again, handed in, dropped on the window, restored."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from explorer.document.model import Document
from explorer.lessons import results
from explorer.lessons.codec import decode
from explorer.lessons.drafts import new_draft
from explorer.lessons.model import said
from explorer.lessons.recovery import DraftJournal
from explorer.lessons.showing import documents
from tests.ui.lessons.editing import press, typed
from tests.ui.lessons.playing import brought
from ui.app.autosave import left_lessons
from ui.app.session import Session
from ui.app.windows import Windows
from ui.labs.lessons.kept import KeptProgress
from ui.labs.lessons.panel import LessonPanel
from ui.labs.lessons.shelf import read_shelf
from ui.settings import Settings
from ui.store import Store
from ui.widgets.dialogs import Answer
from ui.widgets.line_editor import LineEditor

SHEET = (Path(__file__).parents[2] / "golden" / "sheet.lesson").read_text(encoding="utf-8")


@pytest.fixture
def panel(qtbot, typesetter, theme, tmp_path):
    """Return the lessons without the window around them."""
    store = Store(Document(lines=("f(x) = x",)))
    kept = KeptProgress(tmp_path / "lessons.json")
    made = LessonPanel(store, typesetter, theme, kept, lambda: store.document.probe, "en")
    qtbot.addWidget(made)
    made.show()
    made.show_shelf(read_shelf())
    qtbot.waitUntil(lambda: made.is_ready)
    yield made
    made.stop()


def test_a_worksheet_has_numbers_of_the_students_own_and_is_handed_in(qtbot, panel, tmp_path, monkeypatch):
    path = tmp_path / "sheet.lesson"
    path.write_text(SHEET, encoding="utf-8")
    panel.open_path(path)
    qtbot.waitUntil(lambda: panel.is_ready)
    first = panel.player.right_answer
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (" Kim  Min-su ", True))
    assert panel.desk.ask_name()
    assert panel.player.right_answer != first
    panel.page.answer.setText(panel.player.right_answer)
    QTest.keyClick(panel.page.answer, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.player.answer.right)
    monkeypatch.setattr("ui.labs.lessons.desk.ask_save_path", lambda *_: tmp_path / "mine")
    panel.desk.hand_in()
    made = results.decode((tmp_path / "mine.results").read_bytes())
    assert (made.student, made.right) == ("Kim Min-su", 1)
    assert results.confirmed(made, decode(SHEET, "sheet").lesson) == [True]
    assert "1 of 1" in panel.success.text()


def test_of_many_problems_some_are_told(qtbot, panel, tmp_path):
    path = tmp_path / "many.lesson"
    path.write_text(SHEET + "[[page]]\ntitle = 1\n" * 200, encoding="utf-8")
    panel.open_path(path)
    qtbot.waitUntil(lambda: panel.is_ready and "more" in panel.problem.text())
    assert panel.problem.text().splitlines()[-1] == "and 194 more"


def test_an_edited_page_is_tried_at_once(panel):
    panel.open_key("tour")
    panel.player.go(2)
    panel.page.edit_wanted.emit()
    editor = panel.desk.editor
    assert editor.at == 2
    editor.form.titles["en"].setText("Mine")
    press(editor, "try")
    assert panel.player.at == 2
    assert said(panel.player.page.title) == "Mine"


def test_a_question_that_is_tried_is_asked_anew_and_nothing_is_kept(qtbot, panel):
    panel.open_key("worksheet")
    panel.page.edit_wanted.emit()
    panel.desk.editor.pages.choose(1)
    for _ in range(2):
        press(panel.desk.editor, "try")
        assert not panel.player.answer.done
        panel.player.check(panel.player.right_answer)
        qtbot.waitUntil(lambda: panel.player.answer.right)
    panel.player.begin_again()
    assert not panel.player.answer.done
    panel.player.leave()
    assert panel.player.kept.course("worksheet").answers == {}


def test_another_lesson_takes_the_place_of_the_one_in_the_window(panel, monkeypatch):
    panel.desk.write_new()
    typed(panel.desk.editor.form.titles["en"], "Mine")
    panel.open_key("tour")
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.CANCEL)
    panel.page.edit_wanted.emit()
    assert panel.desk.editor.name == "My lesson.lesson"
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.DISCARD)
    panel.page.edit_wanted.emit()
    assert panel.desk.editor.key == "tour"


def test_a_lesson_is_begun_again_once_its_answers_may_be_forgotten(panel, monkeypatch):
    asked = []
    monkeypatch.setattr("ui.labs.lessons.desk.ask_to_forget", lambda _, what: asked.append(what) or len(asked) > 1)
    panel.open_key("tour")
    panel.player.go(4)
    panel.player.reveal()
    panel.page.more.actions()[0].trigger()
    assert len(panel.player.course.answers) == 1
    panel.page.more.actions()[0].trigger()
    assert panel.player.at == 0
    assert panel.player.course.answers == {}
    panel.page.more.actions()[0].trigger()
    assert len(asked) == 2  # there is nothing to be lost


def test_a_name_that_brings_other_numbers_asks_before_answers_are_forgotten(panel, monkeypatch):
    monkeypatch.setattr("ui.labs.lessons.desk.ask_to_forget", lambda *_: False)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Kim", True))
    panel.open_key("worksheet")
    panel.player.go(1)
    panel.player.reveal()
    assert not panel.desk.ask_name()
    assert len(panel.player.course.answers) == 1
    assert panel.desk.ask_name(keeps=True)  # handing in keeps them
    assert (panel.player.course.student, len(panel.player.course.answers)) == ("Kim", 1)


def test_a_lesson_is_written_from_the_window(qtbot, monkeypatch):
    session = Session(Document(lines=("f(x) = x^2",)), Settings())
    session.window.show()
    session.lessons.show()
    panel = brought(session, qtbot)
    QTest.mouseClick(panel.overview.write_button, Qt.MouseButton.LeftButton)
    editor = panel.desk.editor
    assert documents(editor.draft.opened("").lesson.pages)[0].page == session.store.document
    typed(editor.form.titles["en"], "Mine")
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.CANCEL)
    assert not session.may_close()  # what is written would be lost
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.DISCARD)
    assert session.may_close()
    session.window.close()
    session.close()


def test_lessons_and_documents_are_dropped_on_the_window(qtbot, tmp_path):
    (tmp_path / "mine.lesson").write_text(SHEET, encoding="utf-8")
    (tmp_path / "mine.nabla").write_text('{"nabla": 3, "definitions": ["g(x) = x^3"]}', encoding="utf-8")
    session = Session(Document(lines=("f(x) = x^2",)), Settings())
    session.window.show()
    line = session.window.definitions.findChild(LineEditor)
    line.setFocus()
    for name in ("mine.nabla", "mine.lesson", "mine.png"):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        assert not line.canInsertFromMimeData(data)
        left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
        enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
        QApplication.sendEvent(session.window, enter)
        assert enter.isAccepted() == (name != "mine.png")
        QApplication.sendEvent(session.window, QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert session.store.own.lines == ("g(x) = x^3",)
    assert said(brought(session, qtbot).player.lesson.head.title) == "Sheet"
    session.window.close()
    session.close()


def test_a_lesson_that_was_being_written_is_offered_after_a_crash(qtbot, tmp_path, monkeypatch):
    windows = Windows(Settings(), tmp_path)
    windows.open(Document(lines=("f(x) = x^2",)), None)
    (session,) = windows.sessions
    written = DraftJournal(1, "mine", "", new_draft("Mine").recorded(0, session.store.document, "First").text)
    session.lessons.restore(written)
    qtbot.waitUntil(lambda: session.lessons.unsaved is not None, timeout=60_000)
    windows.flush()
    (file,) = tmp_path.glob("*.lesson-journal")
    assert left_lessons(tmp_path) == []  # its program is alive
    (tmp_path / "left").mkdir()
    (tmp_path / "left" / file.name).write_bytes(file.read_bytes())
    (tmp_path / "left" / "b.lesson-journal").write_bytes(b"damaged")
    editor = session.lessons.panel.desk.editor
    assert editor.save_to(tmp_path / "mine.lesson")
    windows.flush()
    assert not file.exists()
    editor.record()
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.DISCARD)
    editor.close()
    windows.flush()
    assert session.lessons.unsaved is None
    (left,) = left_lessons(tmp_path / "left")
    assert (left.name, left.journal) == ("mine.lesson", written)
    windows.close()
