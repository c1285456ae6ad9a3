"""Worksheets on paper: a page a student with that student's own numbers, and the answers at the end."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from explorer.cli import main
from explorer.lessons.codec import decode
from explorer.lessons.draws import draw
from explorer.lessons.results import seed_of
from explorer.lessons.sheets import sheets, students_of
from ui.__main__ import desktop
from ui.labs.lessons.sheet_dialog import SheetDialog

LESSON = decode(
    """lesson = 1
title = "Sheet"
[draw]
a = "2 .. 999"
[[page]]
title = "Welcome"
[[page]]
title = "Slope"
text = "The function is {{a}} x."
[page.show]
definitions = ["f(x) = {{a}} x"]
[page.ask]
kind = "number"
prompt = "Its slope?"
answer = "f'(0)"
[[page]]
title = "Choice"
[page.ask]
kind = "choice"
options = ["up", "down"]
answer = 1
""",
    "sheet",
).lesson
NAMES = [f"Student {number}" for number in range(29)] + ["이하늘"]


def test_each_student_has_numbers_of_their_own_and_the_answers_are_right():
    made = list(sheets(LESSON, NAMES, "en"))
    assert made == list(sheets(LESSON, NAMES, "en"))
    drawn = [f"{draw(LESSON.head, seed_of('sheet', name))['a']:g}" for name in NAMES]
    assert len(set(drawn)) > 20
    assert [sheet.student for sheet in made] == NAMES
    assert [sheet.tasks[0].text for sheet in made] == [f"The function is {a} x." for a in drawn]
    assert [sheet.tasks[0].answer.strip("`$") for sheet in made] == drawn
    assert {(len(sheet.tasks), sheet.tasks[1].options, sheet.tasks[1].answer) for sheet in made} == {
        (2, ("up", "down"), "up")
    }


def test_names_are_read_a_line_each():
    assert students_of("Kim  Min-su\n\n 이하늘 \nKim Min-su\n") == ["Kim Min-su", "이하늘"]
    assert students_of(" \n") == []


@pytest.fixture
def dialog(qtbot):
    made = SheetDialog(LESSON, "en")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_sheets_are_saved_as_a_file(dialog, qtbot, tmp_path, monkeypatch):
    assert not dialog.save_button.isEnabled()
    dialog.names.setPlainText("Kim\n이하늘\n")
    monkeypatch.setattr("ui.labs.lessons.sheet_dialog.ask_save_path", lambda *_: tmp_path / "class")
    dialog.save_button.click()
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=20_000)
    made = Path(tmp_path / "class.pdf").read_bytes()
    assert made.startswith(b"%PDF")
    assert made.count(b"/Type /Page\n") == 3
    assert "class.pdf" in dialog.state.text()


@pytest.mark.usefixtures("qapp")
def test_the_command_writes_the_sheets_that_the_window_writes(tmp_path):
    lesson = Path(__file__).parents[2] / "golden" / "sheet.lesson"
    (tmp_path / "names.txt").write_text("Kim\n이하늘\n", encoding="utf-8")
    out = tmp_path / "class.pdf"
    given = ["worksheets", str(lesson), str(tmp_path / "names.txt"), "--out", str(out), "--no-answers"]
    assert main(given, desktop=desktop) == 0
    assert out.read_bytes().count(b"/Type /Page\n") == 2
