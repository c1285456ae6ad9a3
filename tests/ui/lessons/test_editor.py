"""The teacher's window: pages are recorded, edited, moved, undone and saved."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from explorer.document.edits import set_lab, set_probe
from explorer.lessons.beginnings import QUESTIONS
from explorer.lessons.codec import read_lesson, split
from explorer.lessons.drafts import Draft, new_draft
from explorer.lessons.model import LANGUAGES, said
from explorer.lessons.showing import documents
from tests.ui.lessons.editing import press, typed
from ui.labs.lessons.editor import LessonEditor
from ui.labs.lessons.page_list import HEAD
from ui.widgets.dialogs import Answer


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


def test_the_whole_lesson_is_edited_in_the_language_of_its_pages(store, typesetter, theme):
    editor = LessonEditor(new_draft({"ko": "수업"}), "", store, typesetter, theme, "ko")
    assert editor.head.tabs.currentIndex() == LANGUAGES.index("ko")
    editor.stop()
    editor.deleteLater()


def test_the_preview_shows_what_is_said_about_answers(editor):
    asked = 'kind = "choice"\noptions = ["this", "that"]\nanswer = 1\nsays = ["Yes, $x$.", "Not so."]\n'
    typed(editor.form.question, asked)
    editor.form.tabs.setCurrentWidget(editor.form.preview)
    editor.form.look(editor.draft, 0)
    assert "that ✗ Not so." in editor.form.preview.toPlainText()
    typed(editor.form.question, 'kind = "number"\nanswer = "1"\nslips = [{answer = "2", says = "Too large."}]\n')
    editor.form.look(editor.draft, 0)
    assert "Too large." in editor.form.preview.toPlainText()
