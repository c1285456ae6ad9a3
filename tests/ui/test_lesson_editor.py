"""The teacher's window: pages are recorded, edited, moved, tried, saved; and the worksheet a student hands in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from explorer.document.edits import set_lab, set_probe
from explorer.document.model import Document
from explorer.lessons import results
from explorer.lessons.beginnings import QUESTIONS
from explorer.lessons.codec import decode, read_lesson, split
from explorer.lessons.drafts import Draft, new_draft
from explorer.lessons.model import said
from explorer.lessons.recovery import DraftJournal
from explorer.lessons.showing import documents
from ui.app.autosave import left_lessons
from ui.app.session import Session
from ui.app.windows import Windows
from ui.labs.lessons.editor import LessonEditor
from ui.labs.lessons.kept import KeptProgress
from ui.labs.lessons.page_list import HEAD
from ui.labs.lessons.panel import LessonPanel
from ui.labs.lessons.shelf import read_shelf
from ui.settings import Settings
from ui.store import Store
from ui.widgets.dialogs import Answer
from ui.widgets.line_editor import LineEditor

SHEET = (Path(__file__).parents[1] / "golden" / "sheet.lesson").read_text(encoding="utf-8")


@pytest.fixture
def open_editor(store, typesetter, theme, monkeypatch):
    """Return a call that opens a draft in a window; what is not saved at the end is let go."""
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.DISCARD)
    made = []

    def opened(draft):
        editor = LessonEditor(draft, "mine", store, typesetter, theme)
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


def typed(field, text):
    field.setPlainText(text) if hasattr(field, "setPlainText") else field.setText(text)


def test_pages_are_recorded_from_what_is_seen(editor, store):
    store.apply(set_probe([1.0, 2.0]))
    store.apply(set_lab(room="terms"))
    press(editor, "record")
    assert editor.draft.titles == ["First", "Page 2"]
    assert editor.at == 1
    assert documents(editor.draft.opened("").lesson.pages)[1].page == store.document


def test_text_and_question_are_edited(editor):
    typed(editor.form.titles["en"], "Slopes")
    typed(editor.form.texts["en"], "Here is $\\frac{1}{x}$.\n\n- one\n- two")
    typed(editor.form.texts["ko"], "여기 $\\frac{1}{x}$이 있어요.")
    typed(editor.form.question, QUESTIONS["number"])
    page = editor.draft.opened("").lesson.pages[0]
    assert said(page.title, "ko") == "Slopes"
    assert said(page.text) == "Here is $\\frac{1}{x}$.\n\n- one\n- two"
    assert said(page.text, "ko").startswith("여기")
    assert page.ask.answer == "2"
    assert editor.pages.title(0) == "1  Slopes"
    assert editor.isWindowModified()


def test_what_is_typed_belongs_to_the_page_it_was_typed_in(editor):
    press(editor, "record")
    editor.pages.choose(0)
    editor.form.texts["en"].setPlainText("of the first page")
    editor.pages.choose(1)
    texts = [said(page.text) for page in editor.draft.opened("").lesson.pages]
    assert texts == ["of the first page", ""]


def test_a_wrong_question_is_told_with_its_line_and_kept(qtbot, editor):
    typed(editor.form.question, 'kind = "number"\nanswer = "sn(1)"')
    qtbot.waitUntil(lambda: "sn" in editor.problem.text(), timeout=10_000)
    typed(editor.form.question, 'kind = "number"\nanswer = ')
    qtbot.waitUntil(lambda: "page 1, line" in editor.problem.text(), timeout=10_000)
    assert editor.form.question.toPlainText().startswith('kind = "number"')
    typed(editor.form.question, QUESTIONS["choice"])
    qtbot.waitUntil(editor.problem.isHidden, timeout=10_000)


def test_the_page_is_seen_as_students_see_it_and_broken_formulas_are_told(qtbot, editor):
    editor.pages.choose(HEAD)
    typed(editor.head.code, "a = [7]")
    editor.pages.choose(0)
    typed(editor.form.texts["en"], r"Good $\frac{1}{2}$, number {{a}}, bad $\frac{1}{$.")
    typed(editor.form.question, QUESTIONS["choice"])
    editor.form.tabs.setCurrentWidget(editor.form.preview)
    qtbot.waitUntil(lambda: r"\frac{1}{" in editor.problem.text(), timeout=20_000)
    seen = editor.form.preview.toPlainText().replace("\ufeff", "")  # which keeps lines from ending there
    assert all(part in seen for part in ("First", "number 7", r"\frac{1}{.", "Which one?", "that"))


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


def test_every_change_is_undone_and_done_again(editor, store):
    states = [editor.draft]

    def done(act):
        act()
        states.append(editor.draft)

    done(lambda: typed(editor.form.texts["en"], "one"))
    done(lambda: typed(editor.form.titles["ko"], "하나"))
    done(lambda: typed(editor.form.question, QUESTIONS["choice"]))
    done(editor.record)
    store.apply(set_probe([1.0, 2.0]))
    for name in ("show", "answer", "up", "copy", "remove", "remove", "remove"):
        done(lambda name=name: press(editor, name))
    done(lambda: typed(editor.head.code, 'a = "2 .. 9"'))
    done(lambda: typed(editor.head.titles["en"], "Other"))
    done(lambda: editor.head.minutes.setValue(20))
    assert len({draft.text for draft in states}) == len(states) - 1  # a page was duplicated and taken away again
    for draft in reversed(states[:-1]):
        editor.undo_action.trigger()
        assert editor.draft == draft
    assert not editor.undo_action.isEnabled()
    assert editor.form.texts["en"].toPlainText() == ""
    assert not editor.isWindowModified()
    for draft in states[1:]:
        editor.redo_action.trigger()
        assert editor.draft == draft
    assert not editor.redo_action.isEnabled()


def test_letters_in_a_row_are_one_step(editor):
    text = editor.form.texts["en"]
    for word in ("slop", "e"):
        QTest.keyClicks(text, word)
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "of fx")
    QTest.keyClick(text, Qt.Key.Key_Backspace)
    seen = []
    while editor.undo_action.isEnabled():
        QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        seen.append(text.toPlainText())
    assert seen == ["slope\nof fx", "slope\n", ""]


def test_what_is_undone_comes_to_the_front(editor):
    typed(editor.form.texts["ko"], "기울기")
    editor.form.tabs.setCurrentIndex(0)
    press(editor, "record")
    editor.pages.choose(HEAD)
    editor.undo_action.trigger()
    editor.undo_action.trigger()
    assert editor.at == 0
    assert editor.form.tabs.currentIndex() == 1
    assert editor.form.texts["ko"].toPlainText() == ""


def test_pages_are_moved_and_taken_away_by_keys_and_by_dragging(qtbot, editor):
    press(editor, "record")
    QTest.keyClick(editor.pages, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert editor.draft.titles == ["Page 2", "First"]
    editor.pages.model().moveRow(QModelIndex(), 1, QModelIndex(), 3)
    qtbot.waitUntil(lambda: editor.draft.titles == ["First", "Page 2"])
    assert (editor.at, editor.pages.title(1)) == (1, "2  Page 2")
    editor.undo_action.trigger()
    assert (editor.at, editor.pages.title(0)) == (0, "1  Page 2")
    editor.redo_action.trigger()
    QTest.keyClick(editor.pages, Qt.Key.Key_Delete)
    assert editor.draft.titles == ["First"]


def test_other_languages_and_the_form_of_texts_stay(open_editor):
    head = "lesson = 1\ntitle.en = 'A'\ntitle.de = 'B'\n"
    editor = open_editor(Draft(split(head + "[[page]]\ntitle.en = 'One'\ntext.en = 'x'\ntext.de = 'y'\n")))
    typed(editor.form.texts["en"], "z")
    editor.pages.choose(HEAD)
    typed(editor.head.titles["ko"], "가")
    assert editor.draft.text == (
        'lesson = 1\ntitle.en = "A"\ntitle.de = "B"\ntitle.ko = "가"\n'
        '[[page]]\ntitle.en = \'One\'\ntext.en = "z"\ntext.de = "y"\n'
    )


def test_a_line_that_would_begin_a_page_is_text_all_the_same(editor):
    typed(editor.form.texts["en"], "A block begins with\n[[page]]\nand ends")
    assert editor.draft.titles == ["First"]
    assert said(editor.draft.opened("").lesson.pages[0].text).splitlines()[1] == "[[page]]"


def test_a_broken_page_is_mended_in_its_text(editor, open_editor):
    text = editor.draft.source.blocks[0]
    broken = open_editor(Draft(split("lesson = 1\ntitle = 'A'\n" + text.replace('"First"', '"First'))))
    assert broken.form.is_block
    typed(broken.form.block, text)
    assert broken.draft.titles == ["First"]


def test_the_lesson_is_saved_and_handed_out(editor, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.labs.lessons.editor.ask_save_path", lambda *_: tmp_path / "handed out")
    editor.pages.choose(HEAD)
    editor.head.titles["en"].setText("For everybody")
    QTest.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    opened = read_lesson(tmp_path / "handed out.lesson")
    assert not opened.flaws
    assert said(opened.lesson.head.title) == "For everybody"
    assert not editor.isWindowModified()
    press(editor, "record")
    monkeypatch.setattr("ui.labs.lessons.editor.ask_save_path", lambda *_: None)  # it is not asked for again
    press(editor, "save")
    assert len(read_lesson(tmp_path / "handed out.lesson").lesson.pages) == 2
    assert editor.close()


def test_a_file_that_another_program_has_changed_is_not_overwritten_unasked(editor, tmp_path, monkeypatch):
    path = tmp_path / "mine.lesson"
    assert editor.save_to(path)
    path.write_text("other", encoding="utf-8")
    press(editor, "copy")
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_overwrite", lambda *_: False)
    assert not editor.save()
    assert path.read_text(encoding="utf-8") == "other"


def test_closing_asks_about_what_is_not_saved(editor, monkeypatch):
    press(editor, "record")
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.CANCEL)
    assert not editor.close()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
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
    qtbot.waitUntil(lambda: session.lessons.panel is not None and session.lessons.panel.is_ready, timeout=60_000)
    panel = session.lessons.panel
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
    qtbot.waitUntil(lambda: session.lessons.panel is not None and session.lessons.panel.is_ready, timeout=60_000)
    assert said(session.lessons.panel.player.lesson.head.title) == "Sheet"
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
