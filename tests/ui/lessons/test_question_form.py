"""The form of a question in the teacher's window: chosen, typed, undone, and the same again from the file."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from explorer.lessons.codec import read_lesson, split
from explorer.lessons.drafts import Draft
from explorer.lessons.model import said
from explorer.lessons.questions import KINDS
from ui.labs.lessons.grown_text import FormulaField


def choose(editor, kind):
    kinds = editor.form.ask.kinds
    kinds.setCurrentIndex(kinds.findData(kind))
    kinds.activated.emit(kinds.currentIndex())


def typed(editor, name, text):
    """Type a text into a cell in the place of what is there, with keys; a box is clicked."""
    cell = editor.form.ask.fields.cells[name]
    if isinstance(cell, QCheckBox):
        if cell.isChecked() != bool(text):
            cell.click()
        return
    field = cell.line if isinstance(cell, FormulaField) else cell
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)


def texts(editor):
    fields = editor.form.ask.fields
    return {name: fields.typed(name) for name in fields.cells}


COMMON = {"prompt": "What is it?", "hints.0.hint": "Look.", "hints.1.hint": "Again.", "explain": "So it is."}
ARRAY = COMMON | {"tolerance": "0.01", "slips.0.answer": "7", "slips.0.says": "No."}
FILLED = {
    "number": ARRAY | {"answer": "f(1, 2)"},
    "vector": ARRAY | {"answer": "[1, 2]"},
    "matrix": ARRAY | {"answer": "[1, 2; 3, 4]"},
    "shape": COMMON | {"answer": "2x3"},
    "expression": COMMON | {"answer": "x y", "variables": "x, y", "slips.0.answer": "x", "slips.0.says": "No."},
    "click": COMMON | {"places.0.place": "[1, 0]", "within": "0.2", "condition": "x > 1"},
    "choice": COMMON
    | {"options.0.option": "a", "options.0.says": "Yes.", "options.1.option": "b", "options.1.says": "No."}
    | {"options.2.option": "c", "options.2.says": "No.", "options.2.right": "1"},
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_of_every_kind_is_made_saved_and_the_same_again(editor, open_editor, tmp_path, kind):
    choose(editor, kind)
    for name, text in FILLED[kind].items():
        typed(editor, name, text)
    shown = texts(editor)
    assert {name: shown[name] for name in FILLED[kind]} == FILLED[kind] | {
        name: "1" for name in FILLED[kind] if name.endswith("right")
    }
    assert editor.draft.problems() == []
    assert editor.save_to(tmp_path / "mine.lesson")
    assert not read_lesson(tmp_path / "mine.lesson").flaws
    again = open_editor(Draft(split((tmp_path / "mine.lesson").read_text(encoding="utf-8"))))
    assert texts(again) == shown
    while editor.undo_action.isEnabled():
        editor.undo_action.trigger()
    assert editor.draft.question(0) == ""
    while editor.redo_action.isEnabled():
        editor.redo_action.trigger()
    assert texts(editor) == shown


def test_undo_goes_to_the_cell_and_its_language(editor):
    choose(editor, "number")
    typed(editor, "prompt", "One?")
    editor.form.tabs.setCurrentIndex(1)
    cell = editor.form.ask.fields.cells["prompt"]
    assert (cell.toPlainText(), cell.placeholderText()) == ("", "One?")
    cell.setPlainText("하나?")
    ask = editor.draft.opened("").lesson.pages[0].ask
    assert (said(ask.prompt, "en"), said(ask.prompt, "ko")) == ("One?", "하나?")
    editor.form.tabs.setCurrentIndex(0)
    editor.form.titles["en"].setFocus()
    editor.undo_action.trigger()
    assert editor.form.tabs.currentIndex() == 1
    assert editor.focusWidget() is cell
    assert cell.toPlainText() == ""


def test_rows_are_added_by_typing_and_taken_away(editor):
    choose(editor, "number")
    for at, text in enumerate(("one", "two", "three")):
        typed(editor, f"hints.{at}.hint", text)
    buttons = editor.form.ask.fields.lists["hints"].buttons
    assert [button.isEnabled() for button in buttons] == [True, True, True, False]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert list(editor.draft.opened("").lesson.pages[0].ask.hints) == ["one", "three"]
    assert texts(editor)["hints.1.hint"] == "three"
    editor.undo_action.trigger()
    assert texts(editor)["hints.1.hint"] == "two"
    typed(editor, "hints.2.hint", "")
    assert list(editor.draft.opened("").lesson.pages[0].ask.hints) == ["one", "two"]


def test_another_kind_and_no_question_are_steps_to_undo(editor):
    choose(editor, "number")
    typed(editor, "slips.0.answer", "3")
    before = editor.draft
    choose(editor, "choice")
    assert list(editor.form.ask.fields.lists) == ["options", "hints"]
    choose(editor, "")
    assert editor.draft.question(0) == ""
    assert not editor.form.ask.is_open
    editor.undo_action.trigger()
    editor.undo_action.trigger()
    assert editor.draft == before
    assert texts(editor)["slips.0.answer"] == "3"


def test_a_wheel_over_the_list_of_kinds_changes_no_question(editor):
    choose(editor, "number")
    kinds = editor.form.ask.kinds
    kinds.setFocus()
    place = QPointF(kinds.rect().center())
    turned = QWheelEvent(
        place, kinds.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(kinds, turned)
    assert kinds.currentData() == "number"


def test_mistakes_in_formulas_are_shown_at_their_place(qtbot, editor):
    choose(editor, "number")
    typed(editor, "answer", "1 + sn(2)")
    typed(editor, "slips.0.answer", "2 +")
    cells = editor.form.ask.fields.cells
    qtbot.waitUntil(lambda: bool(cells["slips.0.answer"].line.marks), timeout=10_000)
    (mark,) = cells["answer"].line.marks
    assert (mark.start, mark.end) == (4, 6)
    assert "sn" in cells["answer"].problem.text()
    editor.record()
    assert not any(cell.line.marks for cell in cells.values() if isinstance(cell, FormulaField))
    editor.pages.choose(0)
    typed(editor, "answer", "1")
    typed(editor, "slips.0.answer", "")
    qtbot.waitUntil(lambda: not cells["answer"].line.marks, timeout=10_000)
    assert cells["answer"].problem.isHidden()


def test_what_the_form_does_not_know_is_told_and_kept(editor):
    ask = editor.form.ask
    ask.file_button.click()
    editor.form.question.setPlainText('kind = "number"  # why\nanswer = "2"\nweight = 3\n')
    assert editor.form.question.isVisible()
    ask.file_button.click()
    assert texts(editor)["answer"] == "2"
    assert "weight" in ask.others.text()
    typed(editor, "answer", "4")
    assert editor.draft.question(0) == 'kind = "number"  # why\nanswer = "4"\nweight = 3\n'


def test_wrong_answers_that_are_tables_in_the_file_have_rows_and_stay_tables(editor, open_editor, tmp_path):
    ask, code = editor.form.ask, editor.form.question
    ask.file_button.click()
    tables = (
        'kind = "number"\nanswer = "2"\n\n# lost\n[[page.ask.slips]]\nanswer = "-2"\nsays.en = "Sign!"\nweight = 3\n'
    )
    code.setPlainText(tables)
    ask.file_button.click()
    assert (texts(editor)["slips.0.answer"], texts(editor)["slips.0.says"]) == ("-2", "Sign!")
    typed(editor, "slips.1.answer", "4")
    editor.form.tabs.setCurrentIndex(1)
    ask.fields.cells["slips.0.says"].setPlainText("부호!")
    ask.fields.cells["slips.1.says"].setPlainText("두 배!")
    changed = tables.replace("weight", 'says.ko = "부호!"\nweight')
    more = '\n[[page.ask.slips]]\nanswer = "4"\nsays.ko = "두 배!"\n'
    ask.file_button.click()
    assert code.toPlainText() == changed + more
    assert [told.partition(": ")[2] for told in editor.draft.problems()] == ["there is no `weight` in `ask.slips`"]
    assert editor.save_to(tmp_path / "mine.lesson")
    again = open_editor(Draft(split((tmp_path / "mine.lesson").read_text(encoding="utf-8"))))
    assert texts(again)["slips.1.answer"] == "4"
    ask.file_button.click()
    QTest.mouseClick(ask.fields.lists["slips"].buttons[1], Qt.MouseButton.LeftButton)
    assert editor.draft.question(0) == changed
    editor.undo_action.trigger()
    assert editor.draft.question(0) == changed + more


def test_a_question_that_only_the_file_can_show_is_shown_there(editor):
    choose(editor, "number")
    editor.form.question.setPlainText('kind = "number"\nanswer = ')
    assert editor.form.question.isVisible()
    assert not editor.form.ask.file_button.isEnabled()
    editor.record()
    assert not editor.form.question.isVisible()
    editor.pages.choose(0)
    assert editor.form.question.toPlainText().startswith('kind = "number"')
    editor.form.question.setPlainText('kind = "number"\nanswer = "3"')
    assert editor.form.question.isVisible()  # whoever mends it there goes on there
    editor.form.ask.file_button.click()
    assert texts(editor)["answer"] == "3"


def test_what_is_shown_with_the_answer_is_seen_and_taken_away(editor):
    choose(editor, "number")
    before = editor.draft
    QTest.mouseClick(editor.buttons["answer"], Qt.MouseButton.LeftButton)
    assert 'definitions = ["f(x, y) = x y^2"]' in editor.form.ask.revealed.text()
    QTest.mouseClick(editor.form.ask.drop_button, Qt.MouseButton.LeftButton)
    assert editor.draft.page(0) == before.page(0)
    assert not editor.form.ask.revealed.isVisible()
    editor.undo_action.trigger()
    assert editor.form.ask.revealed.isVisible()


@pytest.mark.parametrize("kind", KINDS)
def test_tab_goes_through_the_form_from_above_to_below(qtbot, editor, kind):
    choose(editor, kind)
    typed(editor, "hints.0.hint", "Look.")
    cells = editor.form.ask.fields.cells
    lines = [cell.line if isinstance(cell, FormulaField) else cell for cell in cells.values()]
    qtbot.waitUntil(lambda: all(line.isVisible() for line in lines))
    editor.form.ask.file_button.setFocus()
    gone = []
    while editor.focusWidget() is not editor.buttons["show"]:
        QTest.keyClick(editor.focusWidget(), Qt.Key.Key_Tab)
        gone.append(editor.focusWidget())
    assert [line for line in gone if line in lines] == sorted(lines, key=lambda line: where(line, editor))


def where(line, editor):
    place = line.mapTo(editor, line.rect().topLeft())
    return (round(place.y(), -1), place.x())
