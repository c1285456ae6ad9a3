"""The teacher's window: pages are recorded, edited, moved, tried, saved; and the worksheet a student hands in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from explorer.document.edits import set_lab, set_probe
from explorer.document.model import Document
from explorer.lessons import results
from explorer.lessons.codec import decode, read_lesson, split
from explorer.lessons.drafts import QUESTIONS, Draft, new_draft
from explorer.lessons.model import said
from explorer.lessons.showing import documents
from ui.app.session import Session
from ui.labs.lessons.editor import LessonEditor
from ui.labs.lessons.kept import KeptProgress
from ui.labs.lessons.panel import LessonPanel
from ui.labs.lessons.shelf import read_shelf
from ui.settings import Settings
from ui.store import Store
from ui.widgets.dialogs import Answer

SHEET = (Path(__file__).parents[1] / "golden" / "sheet.lesson").read_text(encoding="utf-8")


@pytest.fixture
def open_editor(store, monkeypatch):
    """Return a call that opens a draft in a window; what is not saved at the end is let go."""
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.DISCARD)
    made = []

    def opened(draft):
        editor = LessonEditor(draft, "mine", store)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        editor.show()
        made.append(editor)
        return editor

    yield opened
    for editor in made:
        monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.DISCARD)
        editor.close()
        editor.deleteLater()


@pytest.fixture
def editor(open_editor, store):
    return open_editor(new_draft("Mine").recorded(0, store.document, "First"))


def press(editor, name):
    QTest.mouseClick(editor.buttons[name], Qt.MouseButton.LeftButton)


def typed(editor, field, text):
    field.setPlainText(text) if hasattr(field, "setPlainText") else field.setText(text)
    if not hasattr(field, "setPlainText"):
        field.textEdited.emit(text)
    editor.form.flush()


def test_pages_are_recorded_from_what_is_seen(editor, store):
    store.apply(set_probe([1.0, 2.0]))
    store.apply(set_lab(room="terms"))
    press(editor, "record")
    assert editor.draft.titles == ["First", "Page 2"]
    assert editor.at == 1
    assert documents(editor.draft.opened("").lesson.pages)[1].page == store.document


def test_text_and_question_are_edited(editor):
    typed(editor, editor.form.titles["en"], "Slopes")
    typed(editor, editor.form.texts["en"], "Here is $\\frac{1}{x}$.\n\n- one\n- two")
    typed(editor, editor.form.texts["ko"], "여기 $\\frac{1}{x}$이 있어요.")
    typed(editor, editor.form.question, QUESTIONS["number"])
    page = editor.draft.opened("").lesson.pages[0]
    assert said(page.title, "ko") == "Slopes"
    assert said(page.text) == "Here is $\\frac{1}{x}$.\n\n- one\n- two"
    assert said(page.text, "ko").startswith("여기")
    assert page.ask.answer == "2"
    assert editor.pages.item(0).text() == "1  Slopes"
    assert editor.isWindowModified()


def test_what_is_typed_belongs_to_the_page_it_was_typed_in(editor):
    press(editor, "record")
    editor.pages.setCurrentRow(0)
    editor.form.texts["en"].setPlainText("of the first page")
    editor.pages.setCurrentRow(1)
    texts = [said(page.text) for page in editor.draft.opened("").lesson.pages]
    assert texts == ["of the first page", ""]


def test_a_wrong_question_is_told_with_its_line_and_kept(qtbot, editor):
    typed(editor, editor.form.question, 'kind = "number"\nanswer = "sn(1)"')
    qtbot.waitUntil(lambda: "sn" in editor.problem.text(), timeout=10_000)
    typed(editor, editor.form.question, 'kind = "number"\nanswer = ')
    qtbot.waitUntil(lambda: "page 1, line" in editor.problem.text(), timeout=10_000)
    assert editor.form.question.toPlainText().startswith('kind = "number"')
    typed(editor, editor.form.question, QUESTIONS["choice"])
    qtbot.waitUntil(editor.problem.isHidden, timeout=10_000)


def test_pages_are_put_in_order(editor):
    press(editor, "record")
    press(editor, "record")
    press(editor, "up")
    assert (editor.draft.titles, editor.at) == (["First", "Page 3", "Page 2"], 1)
    press(editor, "copy")
    press(editor, "remove")
    press(editor, "up")
    assert editor.draft.titles == ["First", "Page 2", "Page 3"]
    press(editor, "down")
    assert editor.draft.titles == ["First", "Page 3", "Page 2"]
    for _ in range(4):
        press(editor, "remove")
    assert (editor.draft.titles, editor.at) == ([], -1)
    press(editor, "record")
    assert editor.draft.titles == ["Page 1"]


def test_a_broken_page_is_mended_in_its_text(editor, open_editor):
    text = editor.draft.source.blocks[0]
    broken = open_editor(Draft(split("lesson = 1\ntitle = 'A'\n" + text.replace('"First"', '"First'))))
    assert broken.form.is_block
    typed(broken, broken.form.block, text)
    assert broken.draft.titles == ["First"]


def test_the_lesson_is_saved_and_handed_out(editor, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.labs.lessons.editor.ask_save_path", lambda *_: tmp_path / "handed out")
    editor.title.setText("For everybody")
    editor.title.editingFinished.emit()
    press(editor, "save")
    opened = read_lesson(tmp_path / "handed out.lesson")
    assert not opened.flaws
    assert said(opened.lesson.head.title) == "For everybody"
    assert not editor.isWindowModified()
    assert editor.close()


def test_closing_asks_about_what_is_not_saved(editor, monkeypatch):
    press(editor, "record")
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.CANCEL)
    assert not editor.close()
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.DISCARD)
    assert editor.close()


@pytest.fixture
def panel(qtbot, typesetter, theme, tmp_path):
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
    assert "1 of 1" in panel.problem.text()


def test_an_edited_page_is_tried_at_once(panel):
    panel.open_key("tour")
    panel.player.go(2)
    panel.page.edit_wanted.emit()
    editor = panel.desk.editor
    assert editor.at == 2
    editor.form.titles["en"].setText("Mine")
    editor.form.titles["en"].textEdited.emit("Mine")
    press(editor, "try")
    assert panel.player.at == 2
    assert said(panel.player.page.title) == "Mine"


def test_a_lesson_is_begun_again(panel):
    panel.open_key("tour")
    panel.player.go(4)
    panel.player.reveal()
    panel.page.more.actions()[0].trigger()
    assert panel.player.at == 0
    assert panel.player.course.answers == {}


def test_a_lesson_is_written_from_the_window(qtbot):
    session = Session(Document(lines=("f(x) = x^2",)), Settings())
    session.window.show()
    session.lessons.show()
    qtbot.waitUntil(lambda: session.lessons.panel is not None and session.lessons.panel.is_ready, timeout=60_000)
    panel = session.lessons.panel
    QTest.mouseClick(panel.overview.write_button, Qt.MouseButton.LeftButton)
    editor = panel.desk.editor
    assert documents(editor.draft.opened("").lesson.pages)[0].page == session.store.document
    session.window.close()
    session.close()
